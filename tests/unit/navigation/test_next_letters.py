"""The letters that lead on to something."""

import pytest

from exhibit.navigation.next_letters import next_letters

TEXTS = ("尤里·加加林访问河内", "河内会谈", "阿波罗11号", "加加林的信")
TAMIL = ("சென்னை துறைமுகம்", "மதுரை")


@pytest.mark.parametrize(
    ("query", "letters"),
    [
        ("", "阿河加尤"),
        ("加", "加林"),
        ("加加", "林"),
        ("加加林", "的访"),
        ("河内", "会"),
        ("1994 河", "内"),
        ("x", ""),
    ],
)
def test_in_chinese_they_follow_anywhere_and_begin_names(query: str, letters: str) -> None:
    assert next_letters(TEXTS, "zh-Hans", query, 50) == tuple(letters)


@pytest.mark.parametrize(("query", "letters"), [("", "சதம"), ("ம", "த"), ("த", "ு")])
def test_where_words_have_spaces_they_follow_their_beginnings(query: str, letters: str) -> None:
    assert next_letters(TAMIL, "ta", query, 50) == tuple(letters)


def test_of_more_than_there_are_keys_those_are_offered_that_lead_to_most() -> None:
    assert next_letters(TEXTS, "zh-Hans", "", 1) == ("加",)
