"""What every screen of an exhibit can do."""

from dataclasses import replace

from exhibit.layout.canvas import Box
from exhibit.layout.picture_frame import framed
from exhibit.navigation import Session
from exhibit.ui.controls.picture_item import PictureItem
from exhibit.ui.controls.screen import Screen
from exhibit.ui.controls.top_bar import TopBar, TopBarSpec
from exhibit.ui.screen.view import View


class ExhibitScreen(Screen):
    """A screen that shows something of an exhibit.

    Args:
        view: The visitor's view.
        session: What to show.
    """

    def __init__(self, view: View, session: Session) -> None:
        super().__init__(view, session)
        self.view = view

    def add_logo(self, box: Box) -> None:
        """Put the exhibit's logo at the beginning of a box, as large as it allows, where the theme has one."""
        view, key = self.view, self.view.exhibit.theme.logo
        if key is None:
            return
        frame = framed(view.exhibit.sizes[key], box)
        at_start = replace(frame, box=replace(frame.box, x=box.x))
        PictureItem(view, view.pictures, view.exhibit.pictures[key], at_start, self)

    def add_bar(self, title: str, *, has_back: bool = False, has_home: bool = True, has_beside: bool = False) -> TopBar:
        """Put the top bar on the screen."""
        self.title = title
        languages = tuple(self.view.exhibit.languages)
        spec = TopBarSpec(title, languages, has_back=has_back, has_home=has_home, has_beside=has_beside)
        bar = TopBar(self.view, spec, self)
        for control in bar.controls:
            self.listen(control)
        return bar
