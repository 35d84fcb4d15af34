"""The question before the screen goes back to the start, with its countdown."""

from exhibit.flow import StillHere
from exhibit.ui.context import Context
from exhibit.ui.items.ask_panel import AskPanel


class IdlePanel(AskPanel):
    """Asks whether anybody is there; any touch says yes."""

    def __init__(self, context: Context, left_s: int) -> None:
        words = context.words
        answers = [(words.say("I’m still reading"), StillHere())]
        super().__init__(context, words.say("Are you still reading?"), _countdown(context, left_s), answers)
        self._said_to = context

    def count(self, left_s: int) -> None:
        """Show the seconds left."""
        self.say(_countdown(self._said_to, left_s))


def _countdown(context: Context, left_s: int) -> str:
    return context.words.say("Back to the start in {n} s", n=left_s)
