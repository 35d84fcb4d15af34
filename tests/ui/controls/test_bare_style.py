"""Controls made from a style alone: no exhibit is at hand."""

from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QGraphicsScene

from exhibit.content import Theme
from exhibit.kiosk.shared.pin_lock import PinGuard
from exhibit.kiosk.staff.pin_pad import PinPad
from exhibit.layout.canvas import Box, Canvas
from exhibit.locale import Words
from exhibit.motion import ManualClock
from exhibit.navigation import Back, ChangeContrast, ChangeTextSize, GoHome, Preferences, Session, Speak, SpeakBeside
from exhibit.ui.controls.buttons import SECOND_HEIGHT, Button, ButtonSpec
from exhibit.ui.controls.idle_panel import IdlePanel
from exhibit.ui.controls.top_bar import TopBar, TopBarSpec
from exhibit.ui.controls.touch_keyboard import TouchKeyboard
from exhibit.ui.kit.background import Background
from exhibit.ui.kit.glyphs import Glyph
from exhibit.ui.kit.group_item import GroupItem
from exhibit.ui.kit.style import Style
from exhibit.ui.kit.theme import Palette
from exhibit.ui.kit.typesetter import Typesetter

GOLD, SHELL = "#ffaa00", "#ffffff"
LANGUAGES = ("en", "ru", "vi")
BOX = Box(0, 0, SECOND_HEIGHT, SECOND_HEIGHT)


@pytest.fixture
def style(qapp: QApplication) -> Style:
    theme = Theme(
        ink="#000000", ground=("#000000", "#000000", "#000000"), panel="#101010", line="#202020", shell=SHELL,
        mute="#808080", gold=GOLD, red="#ff0000", blue="#0000ff", jade="#00ff00",
    )  # fmt: skip
    palette = Palette(theme)
    return Style(
        palette, Background(palette), Canvas.of(1920, 1080), Words("en"), Typesetter(1.0), is_still=False,
        preferences=Preferences("en"),
    )  # fmt: skip


def in_language(style: Style, language: str) -> Style:
    return replace(style, words=Words(language), preferences=replace(style.preferences, language=language))


def colours(item: GroupItem) -> set[str]:
    """Return every colour that is painted of an item."""
    scene = QGraphicsScene(0, 0, 1920, 1080)
    scene.addItem(item)
    image = QImage(1920, 1080, QImage.Format.Format_RGB32)
    image.fill(QColor("#000000"))
    painter = QPainter(image)
    scene.render(painter)
    painter.end()
    scene.removeItem(item)
    return {image.pixelColor(x, y).name() for x in range(200) for y in range(100)}


@pytest.mark.parametrize("glyph", get_args(Glyph))
def test_every_glyph_is_drawn_and_has_a_name_in_every_language(style: Style, glyph: Glyph) -> None:
    holder = GroupItem(None)
    button = Button(style, ButtonSpec(glyph=glyph), BOX, holder)
    assert SHELL in colours(holder)
    names = [ButtonSpec(glyph=glyph).name_in(Words(language)) for language in LANGUAGES]
    assert button.name == names[0]
    assert len(set(names)) == len(LANGUAGES)


def test_a_button_that_is_lit_is_seen_to_be(style: Style) -> None:
    holder = GroupItem(None)
    button = Button(style, ButtonSpec(glyph="contrast"), BOX, holder)
    assert GOLD not in colours(holder)
    button.set_lit(True)
    assert GOLD in colours(holder)


def test_another_spec_is_another_button_in_the_same_box(style: Style) -> None:
    holder = GroupItem(None)
    button = Button(style, ButtonSpec(glyph="play", intent=GoHome()), BOX, holder)
    button.set_spec(ButtonSpec(glyph="pause", intent=Back(), tone="gold"))
    assert (button.name, button.intent, button.box) == ("Pause", Back(), BOX)
    assert GOLD in colours(holder)
    button.set_spec(ButtonSpec("More", name="More of it"))
    assert (button.name, button.intent) == ("More of it", None)


def test_a_top_bar_says_what_the_visitor_prefers(style: Style) -> None:
    spec = TopBarSpec("Title", LANGUAGES, has_back=True, has_beside=True)
    chosen = replace(style, preferences=Preferences("en", beside="vi", is_strong=True))
    holder = GroupItem(None)
    bar = TopBar(chosen, spec, holder)
    assert [each.intent for each in bar.controls] == [
        GoHome(), Back(), SpeakBeside(None), Speak("en"), Speak("ru"), Speak("vi"), ChangeTextSize(), ChangeContrast(),
    ]  # fmt: skip
    lit = [each.name for each in bar.controls if each.is_lit]
    assert lit == ["Two languages side by side", "Language: English", "Contrast"]
    rights = [each.box.right for each in bar.controls]
    assert rights == sorted(rights)
    assert rights[-1] == style.canvas.width - bar.controls[0].box.x
    assert all(one.box.right < other.box.x for one, other in zip(bar.controls, bar.controls[1:], strict=False))


def test_one_language_alone_is_no_choice(style: Style) -> None:
    holder = GroupItem(None)
    bar = TopBar(style, TopBarSpec("", ("en",), has_beside=True), holder)
    assert [each.intent for each in bar.controls] == [GoHome(), ChangeTextSize(), ChangeContrast()]


def test_languages_have_short_names_and_are_called_by_their_own(style: Style) -> None:
    tags = ("en", "zh-Hans", "zh-Hant", "pt-BR")
    holder = GroupItem(None)
    bar = TopBar(style, TopBarSpec("", tags), holder)
    buttons = [each for each in bar.controls if isinstance(each.intent, Speak)]
    assert [each.spec.label for each in buttons] == ["EN", "简", "繁", "PT"]
    assert [each.name.removeprefix("Language: ") for each in buttons] == [
        "English",
        "简体中文",
        "繁體中文",
        "Português (Brasil)",
    ]


@pytest.mark.parametrize("here", ["en", "pl", "sv"])
def test_of_many_languages_those_are_shown_that_fit_and_the_rest_is_behind_them(style: Style, here: str) -> None:
    tags = ("en", "de", "fr", "es", "pl", "vi", "ru", "it", "pt", "nl", "sv", "cs", "uk")
    upright = replace(in_language(style, here), canvas=Canvas.of(1080, 1920), type=Typesetter(1.5))
    holder = GroupItem(None)
    bar = TopBar(upright, TopBarSpec("", tags, has_back=True), holder)
    shown = [each.intent.language for each in bar.controls if isinstance(each.intent, Speak)]
    start = tags.index(here)
    assert 3 < len(shown) < len(tags)
    assert shown == [*tags[start:], *tags[:start]][: len(shown)]
    assert all(one.box.right < other.box.x for one, other in zip(bar.controls, bar.controls[1:], strict=False))


def test_a_keyboard_and_a_question_need_no_exhibit(style: Style) -> None:
    russian = in_language(style, "ru")
    holder = GroupItem(None)
    keyboard = TouchKeyboard(russian, Box(0, 0, 1800, 400), holder)
    assert {"Й", "1"} <= {key.name for key in keyboard.keys}
    assert "20" in IdlePanel(russian, 20).words()


def test_keys_stand_as_on_a_desk_where_the_screen_is_seen_in_a_mirror(style: Style) -> None:
    holder = GroupItem(None)
    keyboard = TouchKeyboard(in_language(style, "ar"), Box(0, 0, 1800, 400), holder)
    places = {key.name: key.box.x for key in keyboard.keys}
    assert places["ض"] > places["ص"] > places["د"], "the mirror puts the first of them at the left"
    assert places["7"] > places["8"] > places["9"]


def test_a_field_of_keys_shows_the_letters_that_are_offered(style: Style) -> None:
    holder = GroupItem(None)
    keyboard = TouchKeyboard(in_language(style, "zh-Hans"), Box(0, 0, 1800, 400), holder)
    typed: list[str] = []
    keyboard.typed.connect(typed.append)
    assert keyboard.offered > 40
    keyboard.offer("加河")
    shown = [key for key in keyboard.keys if key.isVisible() and not key.name.isascii()]
    assert [key.name for key in shown[:2]] == ["加", "河"]
    shown[1].activated.emit(shown[1])
    keyboard.offer("内")
    assert [key.name for key in keyboard.keys if key.isVisible() and key.name in "加河内"] == ["内"]
    assert typed == ["河"]
    assert TouchKeyboard(style, Box(0, 0, 1800, 400), holder).offered == 0


def test_staff_come_in_without_an_exhibit(style: Style, tmp_path: Path) -> None:
    pad = PinPad(style, Session.fresh("en"), PinGuard(tmp_path, ManualClock()))
    names = [control.name for control in pad.controls()]
    assert sorted(names) == sorted([*"0123456789", "Delete the last letter", "Continue", "Close"])
