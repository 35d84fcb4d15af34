"""Slips that authors make, each answered at its own place with what to write instead."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.content import load
from exhibit.content.checks.markup_check import markup_in
from exhibit.content.problem import Problem
from exhibit.content.reading.nodes import read_document
from exhibit.content.reading.slips import lines_of, slip_before
from small_exhibit import FILES, LOCAL, WriteExhibit

GOOD = """milestones:
  - id: sputnik
    date: 1957-10-04
    level: 1
    title: {en: "Sputnik", fr: 'Spoutnik'}
  - id: gagarin
    date: 1961-04-12
    level: 2
    title:
      en: Gagarin in space
    picture: "drawings/vostok.svg"
"""

SLIPS = {
    "a tab": ("    date: 1957", "\tdate: 1957", "3:1: a tab at the beginning of the line (write spaces"),
    "a web page's space": ("    level: 1", "\u00a0   level: 1", "4:1: a space at the beginning of the line that is none"),
    "no space after a colon": ("date: 1957-10-04", "date:1957-10-04", "3:9: no space after the colon (write 'date: 1957"),
    "no colon": ("date: 1957-10-04", "date 1957-10-04", "3:9: no colon after 'date' (write 'date: 1957-10-04')"),
    "a colon in a text": ("en: Gagarin", "en: Gagarin: first", "10:18: a colon inside a text without quotes (put the"),
    "a colon between braces": ('"Sputnik"', "“Sputnik: one”", "5:25: a colon inside a text without quotes"),
    "an open quote between braces": ('"Sputnik"', '"Sputnik', '5:17: the text that begins with " '),
    "an open quote": ("en: Gagarin", 'en: "Gagarin', '10:11: the text that begins with " has no " at its end'),
    "an apostrophe": ("Gagarin in space", "'It's the first'", "10:14: the text that begins with ' ends at the '"),
    "quotes in quotes": ('"Sputnik"', '"the "moon" of 1957"', '5:22: the text that begins with " ends at the "'),
    "indented by one more": ("    level: 1", "     level: 1", "4:6: the line begins 1 to the right of the one before"),
    "a backslash": ("drawings/vostok", "drawings\\dog", '11:23: a backslash inside "…" (in names of files write /)'),
    "no comma between braces": ('"Sputnik", fr', "Sputnik fr", "5:24: no comma before 'fr' (write 'Sputnik, fr: …'"),
    "an open brace": ("'Spoutnik'}", "'Spoutnik'", "5:12: no } for this { (add })"),
}  # fmt: skip


def _problems(text: str) -> list[Problem]:
    return read_document(text.encode(), "f").problems


def test_the_file_that_the_slips_are_made_in_has_none() -> None:
    assert not _problems(GOOD)


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_named_where_it_was_made_with_what_to_write_instead(name: str) -> None:
    right, wrong, said = SLIPS[name]
    assert right in GOOD
    (problem,) = _problems(GOOD.replace(right, wrong, 1))
    assert str(problem).startswith(f"f:{said}")


def test_a_lost_dash_is_one_problem_that_says_so() -> None:
    (problem,) = _problems(GOOD.replace("  - id: gagarin", "    id: gagarin"))
    assert str(problem) == "f:6:5: key 'id' is given twice (first on line 2; is a '- ' missing before it?)"


@pytest.mark.parametrize("codec", ["utf-16", "cp1251"])
def test_another_encoding_is_told_how_to_save(codec: str) -> None:
    (problem,) = _read(GOOD.replace("Gagarin", "Гагарин").encode(codec))
    assert problem.hint == "save the file as UTF-8"


def _read(data: bytes) -> list[Problem]:
    return read_document(data, "f").problems


@pytest.mark.parametrize("text", ["a: Mission #1 to the moon", "a: The first flight # of many", "- Mission #1 again"])
def test_text_that_yaml_takes_for_a_comment_is_a_warning_that_shows_it(text: str) -> None:
    (problem,) = _problems(f"{text}\n")
    assert problem.is_warning
    assert text[text.index("#") :] in problem.what
    assert problem.place.column == text.index("#") + 1


@pytest.mark.parametrize(
    "text",
    ["level: 2 # important", "date: 1950-01-30  # by both", "# Mission #1\na: b", 'a: "Mission #1"', "a: b#1", "a: |\n  x #1\n"],
)  # fmt: skip
def test_a_comment_that_is_meant_as_one_is_none(text: str) -> None:
    assert not _problems(f"{text}\n")


def test_nothing_inside_a_text_of_several_lines_is_a_slip() -> None:
    lines = lines_of("a: |\n  one: two: three\n  it's {open\n")
    assert slip_before(lines, 3) is None


@given(st.text(alphabet=" \t\"'{}[]:#-ab\n", max_size=60), st.integers(1, 12))
def test_whatever_lines_there_are_a_slip_stands_in_one_of_them(text: str, line: int) -> None:
    lines = lines_of(text)
    slip = slip_before(lines, line)
    assert slip is None or (1 <= slip.line <= len(lines) and 1 <= slip.column <= len(lines[slip.line - 1]) + 1)


def test_models_speak_of_lists_and_texts_and_never_of_tuples(write_exhibit: WriteExhibit) -> None:
    milestones = FILES["milestones/all.yaml"].replace("sources: [book]", "sources: book", 1)
    exhibit = FILES["exhibit.yaml"].replace(f"title: {LOCAL}", "title: Plain", 1)
    files = {"milestones/all.yaml": milestones, "exhibit.yaml": exhibit}
    said = [str(each) for each in load(write_exhibit(files=files)).problems]
    assert any("sources must be a list (sources: [book])" in each for each in said)
    assert any("title must be written in each language (title: {vi: …" in each for each in said)
    assert not re.search("tuple|dictionary|instance|validation|valid ", "".join(said))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a <b>word</b>", "HTML"), ("fish &amp; chips", "HTML"), ("**loud**", "Markdown"), ("[a](b)", "Markdown"),
        ("see https://example.org/x", "an address"), ("1 < 2 and 3 > 2", None), ("a * b * c", None), ("R&D; more", None),
    ],
)  # fmt: skip
def test_signs_of_other_programs_are_found_in_texts(text: str, said: str | None) -> None:
    found = markup_in(text)
    assert (found and found[1]) == said
