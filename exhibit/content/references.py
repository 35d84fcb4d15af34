"""The check across files: ids that must exist, languages that must be there, text that must fit its place."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from babel import localedata

from exhibit.content.chart import Chart
from exhibit.content.chart_references import check_chart
from exhibit.content.known import Known
from exhibit.content.models import About, Era, Milestone, Person, Picture, Slide, Source, Theme
from exhibit.content.problem import Place, Problem, did_you_mean
from exhibit.content.records import Placed
from exhibit.content.texts import local_texts

MAX_WORDS = {"title": 9, "body": 75, "says": 40, "gist": 45, "note": 60}
"""Longest label in words, by key; longer text is a warning, because it will not read well standing up."""

SYLLABIC = {"vi": 1.6}
"""Vietnamese writes a space after every syllable, so its words count for less (mean syllables a word)."""

PICTURE_ENDINGS = (".svg", ".png", ".jpg", ".jpeg", ".webp")


@dataclass
class Draft:
    """All placed records of a folder, before they are an exhibit.

    Attributes:
        broken: Ids of records with problems of their own; references to them are not reported again.
    """

    about: list[Placed[About]] = field(default_factory=list)
    theme: list[Placed[Theme]] = field(default_factory=list)
    eras: list[Placed[Era]] = field(default_factory=list)
    milestones: list[Placed[Milestone]] = field(default_factory=list)
    charts: list[Placed[Chart]] = field(default_factory=list)
    slides: list[Placed[Slide]] = field(default_factory=list)
    sources: list[Placed[Source]] = field(default_factory=list)
    people: list[Placed[Person]] = field(default_factory=list)
    pictures: list[Placed[Picture]] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)

    def all_placed(self) -> Iterator[Placed[Any]]:
        """Yield every placed record."""
        groups: tuple[list[Placed[Any]], ...] = (
            self.about, self.eras, self.milestones, self.charts, self.slides, self.sources, self.people, self.pictures,
        )  # fmt: skip
        for group in groups:
            yield from group

    @cached_property
    def people_by_id(self) -> Mapping[str, Person]:
        """The people by their ids."""
        return {each.record.id: each.record for each in self.people}

    @cached_property
    def years(self) -> frozenset[int]:
        """The years for which the charts have a figure."""
        return frozenset(
            point.year
            for each in self.charts
            for point in each.record.points
            if point.series not in {series.id for series in each.record.series if series.role == "target"}
        )

    def known(self) -> Known:
        """Return all ids that can be referred to."""
        groups: Mapping[str, list[Placed[Any]]] = {
            "source": self.sources, "picture": self.pictures, "milestone": self.milestones, "slide": self.slides,
            "person": self.people,
        }  # fmt: skip
        ids = {kind: [each.record.id for each in group] for kind, group in groups.items()}
        ids["thread"] = [thread.id for each in self.about for thread in each.record.threads]
        return Known(ids, self.broken)


def check(draft: Draft, folder: Path) -> list[Problem]:
    """Return every problem that only shows when all files are read."""
    problems: list[Problem] = list(_check_whole(draft))
    for group in (draft.eras, draft.milestones, draft.slides, draft.sources, draft.people, draft.pictures):
        problems += _repeated_ids(group)
    if draft.about:
        about = draft.about[0].record
        for placed in draft.all_placed():
            problems += _texts(placed, about.languages, about.fallback)
    known = draft.known()
    for milestone in draft.milestones:
        problems += _check_milestone(milestone, known, draft)
    for slide in draft.slides:
        problems += _check_slide(slide, known)
    for chart in draft.charts:
        problems += check_chart(chart, known)
    problems += _check_about(draft)
    for picture in draft.pictures:
        problems += _file(picture, folder)
    return problems


def _repeated_ids(group: Iterable[Placed[Any]]) -> Iterator[Problem]:
    seen: dict[str, Place] = {}
    for placed in group:
        key, place = placed.record.id, placed.place("id")
        if key in seen:
            yield Problem(place, f"id {key!r} is used twice", f"first in {seen[key]}")
        seen.setdefault(key, place)


def _texts(placed: Placed[Any], languages: tuple[str, ...], fallback: str | None) -> Iterator[Problem]:
    for path, texts in local_texts(placed.record):
        for missing in [language for language in languages if not texts.get(language)]:
            has_stand_in = fallback is not None and bool(texts.get(fallback))
            what = f"{path[-1]} has no text in {missing!r}"
            hint = f"{fallback!r} is shown instead, marked" if has_stand_in else ""
            yield Problem(placed.place(*path), what, hint, is_warning=has_stand_in)
        for extra in [language for language in texts if language not in languages]:
            hint = did_you_mean(extra, languages) or f"known: {', '.join(languages)}"
            yield Problem(placed.place(*path, extra), f"{path[-1]} has an unknown language {extra!r}", hint)
        most = 0 if path[-1] == "title" and len(path) > 1 else MAX_WORDS.get(str(path[-1]), 0)
        for language, text in texts.items():
            words, limit = len(text.split()), round(most * SYLLABIC.get(language, 1.0))
            if limit and words > limit:
                what = f"{path[-1]} has {words} words in {language!r}, more than the {limit} that read well"
                yield Problem(placed.place(*path, language), what, is_warning=True)


def _check_milestone(placed: Placed[Milestone], known: Known, draft: Draft) -> Iterator[Problem]:
    milestone = placed.record
    yield from known.sources(placed)
    yield from known.unknown("slide", milestone.slide, placed.place("slide"))
    yield from known.unknown("picture", milestone.picture, placed.place("picture"))
    yield from known.unknown("thread", milestone.thread, placed.place("thread"))
    if milestone.trade is not None and milestone.trade not in draft.years:
        yield Problem(placed.place("trade"), f"the chart has no figure for {milestone.trade}")
    people = draft.people_by_id
    for index, key in enumerate(milestone.people):
        place = placed.place("people", index)
        yield from known.unknown("person", key, place)
        person = people.get(key)
        if person is not None and person.office_on(milestone.date) is None:
            yield Problem(place, f"no office of {key!r} is attested for {milestone.date.text}", is_warning=True)


def _check_slide(placed: Placed[Slide], known: Known) -> Iterator[Problem]:
    slide = placed.record
    yield from known.sources(placed)
    yield from known.unknown("milestone", slide.of, placed.place("of"))
    yield from known.unknown("person", slide.speaker, placed.place("speaker"))
    for index in range(len(slide.pairs)):
        yield from known.sources(placed, "pairs", index)
    needed = {
        "numeral": ("title", "body", "numeral", "of", "on"),
        "pairs": ("title", "body", "pairs"),
        "quote": ("speaker", "gist", "occasion", "on"),
    }
    for name in needed[slide.layout]:
        if getattr(slide, name) in (None, ()):
            yield Problem(placed.place(), f"a slide with layout {slide.layout!r} needs {name!r}")


def _check_about(draft: Draft) -> Iterator[Problem]:
    for placed in draft.about:
        about = placed.record
        if about.fallback is not None and about.fallback not in about.languages:
            hint = did_you_mean(about.fallback, about.languages) or f"known: {', '.join(about.languages)}"
            yield Problem(placed.place("fallback"), f"unknown language {about.fallback!r}", hint)
        yield from _check_threads(placed)
        yield from _check_start(placed, draft)


def _check_threads(placed: Placed[About]) -> Iterator[Problem]:
    """Find threads that share an id or a kind: a milestone belongs to one."""
    seen: dict[str, str] = {}
    for index, thread in enumerate(placed.record.threads):
        if thread.id in {each.id for each in placed.record.threads[:index]}:
            yield Problem(placed.place("threads", index, "id"), f"id {thread.id!r} is used twice")
        for number, kind in enumerate(thread.kinds):
            if kind in seen:
                place = placed.place("threads", index, "kinds", number)
                yield Problem(place, f"kind {kind!r} is in two threads", f"first in {seen[kind]!r}")
            seen.setdefault(kind, thread.id)


def _check_start(placed: Placed[About], draft: Draft) -> Iterator[Problem]:
    """Find a beginning that is not ``today``, a year of the exhibit or a milestone."""
    start, span = placed.record.start, placed.record.span
    ids = [each.record.id for each in draft.milestones]
    if start is None or start == "today" or start in ids or start in draft.broken:
        return
    if start.isascii() and start.isdecimal() and span.first.year <= int(start) <= span.last.year:
        return
    hint = did_you_mean(start, [*ids, "today"]) or "a milestone's id, a year of the exhibit, or today"
    yield Problem(placed.place("start"), f"unknown start {start!r}", hint)


def _check_whole(draft: Draft) -> Iterator[Problem]:
    """Find what an exhibit as a whole cannot be without."""
    if draft.about and not draft.milestones and not draft.broken:
        yield Problem(Place("milestones/"), "an exhibit needs at least one milestone")
    for placed in draft.about:
        for index, language in enumerate(placed.record.languages):
            if not localedata.exists(language):
                place = placed.place("languages", index)
                yield Problem(place, f"unknown language {language!r}", "a code such as vi, ru or en")
    for placed in draft.about[:1]:
        span = placed.record.span
        for milestone in draft.milestones:
            date = milestone.record.date
            if date.last < span.first or date.first > span.last:
                what = f"{date.text} is outside the exhibit's span {span.text}"
                yield Problem(milestone.place("date"), what)


def _file(placed: Placed[Picture], folder: Path) -> Iterator[Problem]:
    name = placed.record.file
    place = placed.place("file")
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name:
        yield Problem(place, f"picture {name!r} leaves the exhibit's folder")
        return
    target = folder / path
    if not target.resolve().is_relative_to(folder.resolve()):
        yield Problem(place, f"picture {name!r} leaves the exhibit's folder")
    elif not target.is_file():
        names = [f"{path.parent}/{each.name}" for each in target.parent.glob("*")] if target.parent.is_dir() else []
        yield Problem(place, f"picture {name!r} is missing", did_you_mean(name, names))
    elif target.suffix.lower() not in PICTURE_ENDINGS:
        yield Problem(place, f"picture {name!r} is not one of {', '.join(PICTURE_ENDINGS)}")
