"""The question before the screen goes back to the start, with its countdown."""

from exhibit.navigation import StillHere
from exhibit.ui.controls.buttons import ButtonSpec
from exhibit.ui.controls.question_panel import QuestionPanel
from exhibit.ui.kit.style import Style


class IdlePanel(QuestionPanel):
    """Asks whether anybody is there; any touch says yes.

    Attributes:
        left_s: Seconds until the screen goes back to the start.
    """

    def __init__(self, style: Style, left_s: int) -> None:
        words = style.words
        answers = [ButtonSpec(words.say("I’m still reading"), intent=StillHere(), tone="gold")]
        super().__init__(style, words.say("Are you still reading?"), _countdown(style, left_s), answers)
        self.left_s = left_s

    def count(self, left_s: int) -> None:
        """Show the seconds left."""
        self.left_s = left_s
        self.set_line(_countdown(self._style, left_s))

    def words(self) -> str:
        """Return what it asks and when it acts."""
        return f"{self._style.words.say('Are you still reading?')} {_countdown(self._style, self.left_s)}"


def _countdown(style: Style, left_s: int) -> str:
    return style.words.say("Back to the start in {n} s", n=left_s)
