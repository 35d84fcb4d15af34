"""How sources are cited: short and each once, or in full with all that is known of them."""

from typing import get_args

import pytest

from exhibit.content import Exhibit, Picture, Source
from exhibit.content.models.source import SourceKind
from exhibit.narrative.citations import picture_credit, short_names, source_details, source_title
from hand_made_chart import LANGUAGES, edition_of, local


def _source(key: str, **more: str) -> Source:
    return Source.model_validate({"id": key, "title": "A book", "language": "en", "kind": "press", **more})


def _with(exhibit: Exhibit, *sources: Source) -> Exhibit:
    return exhibit.model_copy(update={"sources": {each.id: each for each in sources}})


@pytest.mark.parametrize(
    ("count", "texts"),
    [
        (1, ("P1", "P1", "P1")),
        (4, ("P1 · P2 · P3 · P4", "P1 · P2 · P3 · P4", "P1 · P2 · P3 · P4")),
        (5, ("P1 · P2 · P3 · và 2 nguồn khác", "P1 · P2 · P3 · и ещё 2", "P1 · P2 · P3 · and 2 more")),
        (8, ("P1 · P2 · P3 · và 5 nguồn khác", "P1 · P2 · P3 · и ещё 5", "P1 · P2 · P3 · and 5 more")),
    ],
)
def test_many_sources_are_shortened_to_the_first_few(synthetic: Exhibit, count: int, texts: tuple[str, ...]) -> None:
    sources = [_source(f"s{each}", publisher=f"P{each}") for each in range(1, count + 1)]
    exhibit, keys = _with(synthetic, *sources), [each.id for each in sources]
    assert {each: short_names(edition_of(exhibit, each), keys) for each in LANGUAGES} == local(*texts)


def test_names_are_in_the_authors_order_and_what_looks_alike_is_said_once(synthetic: Exhibit) -> None:
    sources = _source("a", publisher="B"), _source("b", publisher="A"), _source("c", publisher="B")
    edition = edition_of(_with(synthetic, *sources), "en")
    assert short_names(edition, ("a", "b", "c")) == "B · A"
    assert short_names(edition, ()) == ""


def test_a_date_is_said_and_a_title_where_no_publisher_is_named(synthetic: Exhibit) -> None:
    sources = _source("a", publisher="Gazette", date="1950-03-13"), _source("b", date="1951~"), _source("c")
    said = {each: short_names(edition_of(_with(synthetic, *sources), each), "abc") for each in LANGUAGES}
    assert said == local(
        "Gazette, 13.3.1950 · A book, khoảng 1951 · A book",
        "Gazette, 13.3.1950 · A book, ок. 1951 · A book",
        "Gazette, 13.3.1950 · A book, c. 1951 · A book",
    )


def test_a_full_citation_says_all_that_is_known(synthetic: Exhibit) -> None:
    source = _source(
        "a",
        publisher="Gazette",
        date="1950-03",
        licence="CC BY 4.0",
        accessed="2026-01-05",
        author="Quill",
        kind="archive",
    )
    assert source_title(source) == "Quill: A book"
    assert {each: source_details(edition_of(synthetic, each), source) for each in LANGUAGES} == local(
        "Gazette · tháng 3 năm 1950 · lưu trữ · en · CC BY 4.0 · đọc ngày 5.1.2026",
        "Gazette · март 1950 года · архив · en · CC BY 4.0 · прочитано 5.1.2026",
        "Gazette · March 1950 · archive · en · CC BY 4.0 · read on 5.1.2026",
    )


def test_a_full_citation_says_what_is_not_known(synthetic: Exhibit) -> None:
    assert source_title(_source("a")) == "A book"
    assert {each: source_details(edition_of(synthetic, each), _source("a")) for each in LANGUAGES} == local(
        "không ghi nơi đăng · không ghi ngày · báo chí · en",
        "издатель не указан · без даты · пресса · en",
        "publisher not stated · no date · press · en",
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_source_has_a_name_of_its_own(synthetic: Exhibit, language: str) -> None:
    edition = edition_of(synthetic, language)
    names = [source_details(edition, _source("a", kind=each)) for each in get_args(SourceKind)]
    assert len(set(names)) == len(names) > 0


def test_a_picture_is_credited(synthetic: Exhibit) -> None:
    picture = Picture.model_validate(
        {"id": "p", "file": "p.svg", "alt": local("Phà", "Паром", "A ferry"), "credit": local("Mây", "Облаков", "Cloud"),
         "licence": "CC0"}
    )  # fmt: skip
    assert {each: picture_credit(edition_of(synthetic, each), picture) for each in LANGUAGES} == local(
        "Phà — Mây, CC0", "Паром — Облаков, CC0", "A ferry — Cloud, CC0"
    )
