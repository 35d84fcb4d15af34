from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF, QPainterPath, QTextLayout
from PySide6.QtWidgets import QApplication

from exhibit.fonts.font_files import FontFiles, pack_files
from exhibit.locale.languages import language_of
from exhibit.ui.kit.theme import CARD_TITLE, DATE, DISPLAY, EYEBROW, READING, TextStyle, font_of
from exhibit.ui.kit.typesetter import Typesetter
from exhibit.ui.system.typefaces import Typefaces, families_in

SAMPLES = {
    "ar": "مُعاهَدةُ الصَّداقةِ إلى لأن پچگ ئۆێ", "fa": "پیمان دوستی می‌خواهم", "he": "הסכם ידידות שָׁלֹום",
    "hi": "मैत्री और सहयोग संधि र्क्षैं", "bn": "মৈত্রী ও সহযোগিতা চুক্তি ন্দ্রৃ", "ta": "நட்பு ஒப்பந்தம் ஸ்ரீ",
    "th": "สนธิสัญญาที่ผู้ปู่น้ำ", "km": "សន្ធិសញ្ញាមិត្តភាពស្ត្រី", "lo": "ຊື່ຜູ້ປົ້ງຕ່ຳ", "ka": "მეგობრობის ხელშეკრულება",
    "hy": "Բարեկամության պայմանագիր", "el": "Συνθήκη φιλίας ᾯ", "am": "የወዳጅነት ውል", "my": "ချစ်ကြည်ရေးစာချုပ်ကြွေ့",
    "si": "මිත්‍රත්ව ගිවිසුම ක්‍රී", "te": "స్నేహ ఒప్పందం స్త్రీ", "gu": "મિત્રતા સંધિ સ્ત્રી", "pa": "ਦੋਸਤੀ ਸੰਧੀ ਸ੍ਰੀ",
    "kn": "ಸ್ನೇಹ ಒಪ್ಪಂದ ಸ್ತ್ರೀ", "ml": "സൗഹൃദ ഉടമ്പടി സ്ത്രീ",
}  # fmt: skip
STYLES = (DISPLAY, CARD_TITLE, READING, DATE)


def _packed(*languages: str) -> Typefaces:
    return Typefaces(FontFiles(by_language={each: pack_files(language_of(each).script) for each in languages}))


def _ink(typesetter: Typesetter, text: str, style: TextStyle) -> tuple[float, float]:
    path = QPainterPath()
    path.addText(QPointF(0, 0), typesetter.font(style), text)
    return -path.boundingRect().top(), path.boundingRect().bottom()


@pytest.mark.parametrize("language", SAMPLES)
@pytest.mark.parametrize("style", STYLES)
def test_lines_are_as_high_as_the_letters_of_every_script(qapp: QApplication, language: str, style: TextStyle) -> None:
    typesetter = Typesetter(1.0, language, _packed(language))
    block = typesetter.set(SAMPLES[language], style, 1e6)
    rise, fall = _ink(typesetter, SAMPLES[language], style)
    assert rise <= block.first_baseline + 0.5
    assert fall <= block.line_height - block.first_baseline + 0.5


@pytest.mark.parametrize("language", ["vi", "ru", "en", ""])
@pytest.mark.parametrize("style", [*STYLES, EYEBROW])
def test_the_program_s_own_faces_are_set_as_their_style_says(
    qapp: QApplication, language: str, style: TextStyle
) -> None:
    typesetter = Typesetter(1.25, language, _packed("th"))
    metrics = QFontMetricsF(font_of(style, 1.25))
    height = style.size_at(1.25) * style.leading
    block = typesetter.set("Ặg", style, 1e6)
    assert block.line_height == typesetter.line_height(style) == height
    assert block.first_baseline == pytest.approx((height - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent())


def test_a_heavy_style_takes_the_heavy_letters_of_a_pack(qapp: QApplication) -> None:
    typefaces = _packed("th")
    assert typefaces.families("th") == ("Exhibit Thai", "Exhibit Thai SemiBold")
    assert typefaces.families("th", is_heavy=True) == ("Exhibit Thai SemiBold", "Exhibit Thai")
    light, heavy = TextStyle("Exhibit Sans", 40), TextStyle("Exhibit Sans SemiBold", 40)
    typesetter = Typesetter(1.0, "th", typefaces)
    assert typesetter.advance("สนธิสัญญา", light) < typesetter.advance("สนธิสัญญา", heavy)


@pytest.mark.parametrize("language", SAMPLES)
@pytest.mark.parametrize("style", [DATE, DISPLAY])
def test_no_letter_comes_from_a_font_of_the_machine(qapp: QApplication, language: str, style: TextStyle) -> None:
    text = f"30 {SAMPLES[language]} 1950 (Apollo 11), “{SAMPLES[language]}” – 5,4 % → ≈"
    layout = QTextLayout(text, Typesetter(1.0, language, _packed(language)).font(style))
    layout.beginLayout()
    layout.createLine().setLineWidth(1e6)
    layout.endLayout()
    runs = layout.glyphRuns()
    assert all(run.rawFont().familyName().startswith("Exhibit ") for run in runs)
    assert not any(0 in run.glyphIndexes() for run in runs)


def test_nothing_is_loaded_that_no_language_needs(qapp: QApplication, tmp_path: Path) -> None:
    families_in.cache_clear()
    Typesetter(1.0, "en", Typefaces()).set("One", READING, 100)
    assert families_in.cache_info().currsize == 0


def test_joined_letters_are_not_spaced_out(qapp: QApplication) -> None:
    typefaces = _packed("ar", "el")
    assert Typesetter(1.0, "ar", typefaces).font(EYEBROW).letterSpacing() == 0
    assert Typesetter(1.0, "el", typefaces).font(EYEBROW).letterSpacing() > 0


def test_no_line_of_chinese_begins_with_what_ends_a_sentence(qapp: QApplication) -> None:
    text = "两国签署了第一份协定。双方互设大使馆，互派学者，并称之为「友谊之路」。" * 4
    typesetter = Typesetter(1.0, "zh-Hans")
    for width in range(140, 900, 40):
        block = typesetter.set(text, READING, width)
        assert "".join(block.lines) == text
        assert not any(line[0] in "。，」" for line in block.lines)
        assert not any(line[-1] == "「" for line in block.lines)
        assert block.width <= width


def test_letters_beyond_the_basic_plane_are_not_cut_in_half(qapp: QApplication) -> None:
    text = "𠮷野家𠮷野家𠮷野家"
    block = Typesetter(1.0, "ja").set(text, READING, 120)
    assert len(block.lines) > 1
    assert "".join(block.lines) == text


def test_thai_breaks_between_words(qapp: QApplication) -> None:
    typesetter = Typesetter(1.0, "th", _packed("th"))
    assert typesetter.chunks("ภาษาไทยง่ายมาก") == ["ภาษา", "ไทย", "ง่าย", "มาก"]


def test_a_second_language_has_its_own_typesetter_at_the_same_size(qapp: QApplication) -> None:
    first = Typesetter(1.5, "en", _packed("th"))
    second = first.in_language("th")
    assert second.in_language("en") is first
    assert second.text_scale == 1.5
    assert second.line_height(DISPLAY) > first.line_height(DISPLAY)


def test_the_name_of_another_language_is_in_its_own_letters(qapp: QApplication) -> None:
    layout = QTextLayout("ไทย العربية", Typesetter(1.0, "en", _packed("th", "ar")).font(DATE))
    layout.beginLayout()
    layout.createLine().setLineWidth(1e6)
    layout.endLayout()
    families = {run.rawFont().familyName() for run in layout.glyphRuns()}
    assert families == {"Exhibit Sans SemiBold", "Exhibit Thai SemiBold", "Exhibit Arab SemiBold"}
