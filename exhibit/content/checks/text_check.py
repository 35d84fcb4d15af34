"""The check of a record's texts: every language there, none too many, none too long."""

from collections.abc import Iterator, Mapping
from typing import Any

from exhibit.content.checks.markup_check import markup_in
from exhibit.content.problem import Problem, did_you_mean
from exhibit.content.reading.nodes import Path
from exhibit.content.reading.records import Placed
from exhibit.content.reading.texts import local_texts
from exhibit.locale.word_count import measure_of

MAX_WORDS = {"title": 9, "body": 75, "says": 40, "gist": 45, "note": 60, "caption": 45, "summary": 30}
"""Longest label in words, by key; longer text is a warning, because it will not read well standing up."""


def check_texts(
    placed: Placed[Any], languages: tuple[str, ...], fallback: str | None
) -> Iterator[tuple[Path, Problem]]:
    """Yield what is wrong with the texts of a record, each with the path of the text inside the record.

    Args:
        placed: The record.
        languages: Those of the exhibit.
        fallback: Whose text stands in for one that is missing; None where none may be.
    """
    for path, texts in local_texts(placed.record):
        for missing in [language for language in languages if not texts.get(language)]:
            has_stand_in = fallback is not None and bool(texts.get(fallback))
            what = f"{path[-1]} has no text in {missing!r}"
            hint = f"{fallback!r} is shown instead, marked" if has_stand_in else ""
            yield path, Problem(placed.place(*path), what, hint, is_warning=has_stand_in)
        for extra in [language for language in texts if language not in languages]:
            hint = did_you_mean(extra, languages) or f"known: {', '.join(languages)}"
            yield path, Problem(placed.place(*path, extra), f"{path[-1]} has an unknown language {extra!r}", hint)
        yield from _markup(placed, path, texts)
        most = 0 if path[-1] == "title" and len(path) > 1 else MAX_WORDS.get(str(path[-1]), 0)
        for language, text in texts.items():
            measure = measure_of(language)
            limit = round(most * measure.per_word)
            count = measure.count(text) if limit else 0
            if count > limit:
                what = f"{path[-1]} has {count} {measure.unit} in {language!r}, more than the {limit} that read well"
                yield path, Problem(placed.place(*path, language), what, is_warning=True)


def _markup(placed: Placed[Any], path: Path, texts: Mapping[str, str]) -> Iterator[tuple[Path, Problem]]:
    """Yield a warning for each text with signs that visitors are not meant to read."""
    for language, text in texts.items():
        found = markup_in(text)
        if found is not None:
            sign, name = found
            hint = "an address belongs to a source" if name == "an address" else "write it without"
            what = f"{path[-1]} has {name} in {language!r}, which is shown as it stands: {sign}"
            yield path, Problem(placed.place(*path, language), what, hint, is_warning=True)
