"""The question before the screen goes back to the start, with its countdown."""

from exhibit.flow import StillHere
from exhibit.ui.context import Context
from exhibit.ui.items.ask_panel import AskPanel


class IdlePanel(AskPanel):
    """Asks whether anybody is there; any touch says yes.

    Attributes:
        left_s: Seconds until the screen goes back to the start.
    """

    def __init__(self, context: Context, left_s: int) -> None:
        words = context.words
        answers = [(words.say("I’m still reading"), StillHere())]
        super().__init__(context, words.say("Are you still reading?"), _countdown(context, left_s), answers)
        self._said_to, self.left_s = context, left_s

    def count(self, left_s: int) -> None:
        """Show the seconds left."""
        self.left_s = left_s
        self.set_line(_countdown(self._said_to, left_s))

    def words(self) -> str:
        """Return what it asks and when it acts."""
        return f"{self._said_to.words.say('Are you still reading?')} {_countdown(self._said_to, self.left_s)}"


def _countdown(context: Context, left_s: int) -> str:
    return context.words.say("Back to the start in {n} s", n=left_s)
