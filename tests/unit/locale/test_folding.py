"""What a visitor may leave out, and letters that are others on another keyboard."""

import pytest

from exhibit.locale.folding import fold, is_unspaced


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Điện Biên Phủ", "dien bien phu"), ("Артём, Ёлка", "артем елка"), ("КИЙ-Й", "кии и"), ("«Hữu nghị»", "huu nghi"),
        ("STRASSE straße", "strasse strasse"), ("70 лет", "70 лет"), ("№ 5, №6", "5 6"), ("", ""),
        ("Œuvre Ærø Łódź", "oeuvre aero lodz"), ("Þór Íðunn Ħamrun", "thor idunn hamrun"), ("İstanbul ılık", "istanbul ilik"),
        ("ﬁn O’Neill", "fin o neill"), ("２０２４ ٢٠٢٤ २०२४", "2024 2024 2024"),
    ],
)  # fmt: skip
def test_marks_and_capitals_do_not_count(text: str, plain: str) -> None:
    assert fold(text) == plain


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("أَحْمَدُ", "احمد"), ("إلى", "الي"), ("آخر", "اخر"), ("قـــصة", "قصه"), ("مؤتمر", "موتمر"), ("ٱللَّه", "الله"), ("یک", "يك"),
        ("شׁَלוֹם".replace("ش", "ש"), "שלום"), ("יְרוּשָׁלַיִם", "ירושלים"), ("Ὀδυσσεύς", "ΟΔΥΣΣΕΥΣ"), ("ガガーリン", "ががりん"),
        ("ｶﾞｶﾞｰﾘﾝ", "ガガーリン"), ("한국", "ㅎㅏㄴㄱㅜㄱ"), ("꿈", "ㄱㄱㅜㅁ"), ("값", "ㄱㅏㅂㅅ"), ("왜", "ㅇㅗㅐ"), ("क़लम", "कलम"), ("ที่", "ที"),
    ],
)  # fmt: skip
def test_a_word_is_found_however_it_is_typed(written: str, typed: str) -> None:
    assert fold(written) == fold(typed) != ""


@pytest.mark.parametrize("text", ["हिन्दी", "ประเทศไทย", "ผู้คน", "தமிழ்", "ខ្មែរ"])
def test_vowel_signs_are_letters(text: str) -> None:
    assert " " not in fold(text)


def test_vowel_signs_tell_words_apart() -> None:
    assert fold("कि") != fold("का")
    assert fold("ดู") != fold("ดุ")


@pytest.mark.parametrize(
    ("word", "expected"),
    [("加林", True), ("がかりん", True), ("ไทย", True), ("ខ្មែរ", True), ("ລາວ", True), ("မြန်မာ", True), ("한국", False), ("moscow", False), ("москва", False),
     ("السلام", False), ("हिन्दी", False), ("1994", False)],
)  # fmt: skip
def test_scripts_without_spaces_are_known(word: str, expected: bool) -> None:
    assert is_unspaced(word) is expected
