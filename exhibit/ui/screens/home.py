"""The three doors."""

from PySide6.QtGui import QColor

from exhibit.dates import Occasion
from exhibit.figures.canvas import Box
from exhibit.flow import Intent, OpenChart, OpenMilestone, OpenSlide, OpenSources, OpenTimeline, Session
from exhibit.ui.context import Context
from exhibit.ui.items.buttons import PRIMARY_HEIGHT, Button
from exhibit.ui.items.dial import Dial
from exhibit.ui.items.door import Door, Sign, draw_axis, draw_bars, draw_numeral
from exhibit.ui.items.topbar import HEIGHT
from exhibit.ui.screens.base import Screen
from exhibit.ui.theme import BUTTON, READING, SCREEN_TITLE, SECOND, Style

_GAP = 36.0
_JUBILEE = Style(BUTTON.face, 28, 1.3, 0.5)


class HomeScreen(Screen):
    """Title, doors, the first step, and the way to the sources."""

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__(context, session)
        canvas = context.canvas
        self._add_ghost()
        self.add_bar("", has_home=False)
        foot = self._add_foot(canvas.height - (96 if canvas.is_portrait else 70))
        top = self._add_title(HEIGHT + (40 if canvas.is_portrait else 12))
        self._add_doors(Box(canvas.margin, top, canvas.width - 2 * canvas.margin, foot - 48 - top))

    def _add_ghost(self) -> None:
        canvas = self.context.canvas
        dial = Dial(self.context.palette, 440, strength=0.34, parent=self)
        dial.has_core = False
        dial.setPos(canvas.width * (0.5 if canvas.is_portrait else 0.785), canvas.height + 40)

    def _add_title(self, top: float) -> float:
        context = self.context
        width = context.canvas.width - 2 * context.canvas.margin
        styles = (
            SCREEN_TITLE,
            Style(SCREEN_TITLE.face, 80, 1.25, 0.3),
            Style(SCREEN_TITLE.face, 64, 1.25, 0.2),
        )
        title = context.type.fit(context.text(context.exhibit.about.title), styles, width, 1)
        self.add_text(title, context.canvas.margin, top, context.palette.shell)
        if context.jubilee is not None:
            return self._add_jubilee(context.jubilee, top + title.height) + 36
        line = self.set_text(context.text(context.exhibit.about.tagline), READING, width, balanced=True)
        self.add_text(line, context.canvas.margin, top + title.height, context.palette.mute)
        return top + title.height + line.height + 36

    def _add_jubilee(self, jubilee: Occasion, y: float) -> float:
        """Say whose anniversary it is, as a way there, instead of the line that is always there."""
        context = self.context
        milestone = context.exhibit.milestone(jubilee.key)
        text = f"{context.words.anniversary(jubilee.years)} · {context.text(milestone.title)}"
        room = context.canvas.width - 2 * context.canvas.margin
        styles = (_JUBILEE, Style(_JUBILEE.face, 24, 1.3, 0.3))
        style = next((each for each in styles if Button.width_for(context, text, each) <= room), styles[-1])
        if Button.width_for(context, text, style) > room:
            text = context.words.anniversary(jubilee.years)
        box = Box(context.canvas.margin, y, min(Button.width_for(context, text, style), room), 72.0)
        self.add_button(Button(context, box, OpenMilestone(milestone.id), text, parent=self).toned("outline", style))
        return box.bottom

    def _doors(self) -> list[tuple[Intent, str, str, QColor, Sign]]:
        context, words = self.context, self.context.words
        palette, exhibit = context.palette, context.exhibit
        first, last = (context.course.rhythm.year_of(slot) for slot in context.course.axis)
        numerals = [each.numeral for each in exhibit.slides if each.numeral is not None]
        return [
            (
                OpenTimeline(today=context.today), words.say("Timeline"),
                words.count("{n} milestone", "{n} milestones", len(exhibit.milestones)), palette.red, draw_axis,
            ),
            (OpenChart(), words.say("Trade"), f"{first} – {last}", palette.gold, draw_bars),
            (
                OpenSlide(), words.say("Anniversaries"),
                words.say("Round years, regions, voices"), palette.blue,
                draw_numeral(str(max(numerals, default=len(exhibit.slides)))),
            ),
        ]  # fmt: skip

    def _add_doors(self, box: Box) -> None:
        doors = self._doors()
        for index, (intent, title, line, colour, sign) in enumerate(doors):
            if self.context.canvas.is_portrait:
                height = (box.height - _GAP * (len(doors) - 1)) / len(doors)
                place = Box(box.x, box.y + index * (height + _GAP), box.width, height)
            else:
                width = (box.width - _GAP * (len(doors) - 1)) / len(doors)
                place = Box(box.x + index * (width + _GAP), box.y, width, min(box.height, 760))
            self.listen(Door(self.context, place, intent, title, line, colour, sign, self))

    def _add_foot(self, bottom: float) -> float:
        """Put the first step and the sources at the foot; return where the foot begins."""
        context, words = self.context, self.context.words
        canvas = context.canvas
        first = context.exhibit.milestones[0]
        label = words.say("Start from {year}", year=first.date.first.year)
        width = Button.width_for(context, label, sign="right") + 24
        sources = words.say("Sources and about")
        sources_width = Button.width_for(context, sources)
        room = canvas.width - 2 * canvas.margin
        is_stacked = width + 32 + sources_width > room
        y = bottom - PRIMARY_HEIGHT - (PRIMARY_HEIGHT + 24 if is_stacked else 0)
        start = Button(
            context,
            Box(canvas.margin, y, width, PRIMARY_HEIGHT),
            OpenMilestone(first.id),
            label,
            "right",
            self,
        )
        self.add_button(start.toned("gold"))
        x = canvas.margin if is_stacked else canvas.width - canvas.margin - sources_width
        box = Box(x, bottom - PRIMARY_HEIGHT, sources_width, PRIMARY_HEIGHT)
        self.add_button(Button(context, box, OpenSources(), sources, parent=self))
        hint_left = canvas.margin + width + 40
        hint_width = x - 40 - hint_left
        hint = self.set_text(
            words.say("Choose a section, or walk through the years one by one."), SECOND, max(hint_width, 1)
        )
        if not is_stacked and hint_width > 300 and len(hint.lines) <= 2:
            self.add_text(hint, hint_left, y + PRIMARY_HEIGHT / 2 - hint.height / 2, context.palette.mute)
        return y
