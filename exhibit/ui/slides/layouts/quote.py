"""A voice: what somebody said, and who it was in which office."""

from exhibit.content import QuoteSlide
from exhibit.ui.kit.theme import DATE, DISPLAY, SECOND, TextStyle
from exhibit.ui.screen.view import View
from exhibit.ui.slides.layouts.base import LayoutBase
from exhibit.ui.slides.slide_layout import StopHeading
from exhibit.ui.slides.word_column import MOST_TITLE, WordColumn

_GISTS = tuple(TextStyle(DISPLAY.face, size, 1.3, 0.35) for size in (58, 50, 42, 36))


class QuoteLayout(LayoutBase[QuoteSlide]):
    """What somebody said, large, and below it by whom."""

    def eyebrow(self, view: View) -> str:
        """Return the deck, and where that is so, that nobody is quoted word for word."""
        if self.slide.literal:
            return super().eyebrow(view)
        return f"{super().eyebrow(view)} · {view.words.say('quoted in substance')}"

    def set_main_words(self, column: WordColumn) -> None:
        """Set what was said, and then the speaker, the office held at the time, occasion and day."""
        view, slide, palette = column.view, self.slide, column.view.palette
        column.height += 24
        column.begin_part()
        width = min(column.width, MOST_TITLE * view.type.text_scale)
        column.add_read(view.type.fit(self._said(view), _GISTS, width, 5), 36)
        column.begin_part()
        person = view.exhibit.people[slide.speaker]
        column.add_text(view.text(person.name), DATE, palette.gold, 0)
        office = person.office_on(slide.on) if slide.on is not None else None
        column.add_text(view.text(office.title) if office is not None else "", SECOND, palette.mute, 0)
        when = view.words.date(slide.on) if slide.on is not None else ""
        occasion = " · ".join(filter(None, (view.text(slide.occasion), when)))
        column.add_text(occasion, SECOND, palette.mute, 0)
        column.height += 36

    def stop_heading(self, view: View) -> StopHeading:
        """Return what was said, and by whom."""
        name = view.text(view.exhibit.people[self.slide.speaker].name)
        return StopHeading(self._said(view), name, smaller=2, most_lines=4, gap=8)

    def _said(self, view: View) -> str:
        text = view.text(self.slide.gist)
        return view.words.quoted(text) if self.slide.literal else text
