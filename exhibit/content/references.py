"""The check across files: ids that must exist, languages that must be there, text that must fit its place."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any

from babel import localedata

from exhibit.content.chart import Chart
from exhibit.content.fields import Record
from exhibit.content.models import About, Era, Milestone, Person, Picture, Slide, Source, Theme
from exhibit.content.problem import Place, Problem, did_you_mean
from exhibit.content.records import Placed

MAX_WORDS = {"title": 9, "body": 75, "says": 40, "gist": 45, "note": 60}
"""Longest label in words, by key; longer text is a warning, because it will not read well standing up."""

SYLLABIC = {"vi": 1.6}
"""Vietnamese writes a space after every syllable, so its words count for less (mean syllables a word)."""

PICTURE_ENDINGS = (".svg", ".png", ".jpg", ".jpeg", ".webp")


@dataclass(slots=True)
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


def check(draft: Draft, folder: Path) -> list[Problem]:
    """Return every problem that only shows when all files are read."""
    problems: list[Problem] = list(_check_whole(draft))
    for group in (draft.eras, draft.milestones, draft.slides, draft.sources, draft.people, draft.pictures):
        problems += _repeated_ids(group)
    if draft.about:
        languages = draft.about[0].record.languages
        for placed in draft.all_placed():
            problems += _texts(placed, languages)
    known = _Known(draft)
    for milestone in draft.milestones:
        problems += known.check_milestone(milestone)
    for slide in draft.slides:
        problems += known.check_slide(slide)
    for chart in draft.charts:
        problems += known.check_chart(chart)
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


def _texts(placed: Placed[Any], languages: tuple[str, ...]) -> Iterator[Problem]:
    for path, texts in _local_texts(placed.record, ()):
        for missing in [language for language in languages if not texts.get(language)]:
            yield Problem(placed.place(*path), f"{path[-1]} has no text in {missing!r}")
        for extra in [language for language in texts if language not in languages]:
            hint = did_you_mean(extra, languages) or f"known: {', '.join(languages)}"
            yield Problem(placed.place(*path, extra), f"{path[-1]} has an unknown language {extra!r}", hint)
        most = 0 if path[-1] == "title" and len(path) > 1 else MAX_WORDS.get(str(path[-1]), 0)
        for language, text in texts.items():
            words, limit = len(text.split()), round(most * SYLLABIC.get(language, 1.0))
            if limit and words > limit:
                what = f"{path[-1]} has {words} words in {language!r}, more than the {limit} that read well"
                yield Problem(placed.place(*path, language), what, is_warning=True)


def _local_texts(
    value: object, path: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], Mapping[str, str]]]:
    if isinstance(value, MappingProxyType):
        yield path, value
    elif isinstance(value, Record):
        for name, info in type(value).model_fields.items():
            yield from _local_texts(getattr(value, name), (*path, info.alias or name))
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from _local_texts(each, (*path, index))


class _Known:
    """The ids of a draft, and the checks that need them."""

    def __init__(self, draft: Draft) -> None:
        self._ids = {
            "source": {each.record.id for each in draft.sources},
            "picture": {each.record.id for each in draft.pictures},
            "milestone": {each.record.id for each in draft.milestones},
            "slide": {each.record.id for each in draft.slides},
        }
        self._broken = draft.broken
        self._people = {each.record.id: each.record for each in draft.people}
        self._years = {
            point.year
            for each in draft.charts
            for point in each.record.points
            if point.series not in {series.id for series in each.record.series if series.role == "target"}
        }

    def _unknown(self, kind: str, key: str | None, place: Place) -> Iterator[Problem]:
        ids = self._people if kind == "person" else self._ids[kind]
        if key is not None and key not in ids and key not in self._broken:
            yield Problem(place, f"unknown {kind} {key!r}", did_you_mean(key, ids))

    def _sources(self, placed: Placed[Any], *path: str | int) -> Iterator[Problem]:
        holder = placed.record
        for step in path:
            holder = holder[step] if isinstance(step, int) else getattr(holder, step)
        for index, key in enumerate(holder.sources):
            yield from self._unknown("source", key, placed.place(*path, "sources", index))
        for index in range(len(getattr(holder, "accounts", ()))):
            yield from self._sources(placed, *path, "accounts", index)

    def check_milestone(self, placed: Placed[Milestone]) -> Iterator[Problem]:
        milestone = placed.record
        yield from self._sources(placed)
        yield from self._unknown("slide", milestone.slide, placed.place("slide"))
        yield from self._unknown("picture", milestone.picture, placed.place("picture"))
        if milestone.trade is not None and milestone.trade not in self._years:
            yield Problem(placed.place("trade"), f"the chart has no figure for {milestone.trade}")
        for index, key in enumerate(milestone.people):
            place = placed.place("people", index)
            yield from self._unknown("person", key, place)
            person = self._people.get(key)
            if person is not None and person.office_on(milestone.date) is None:
                yield Problem(place, f"no office of {key!r} is attested for {milestone.date.text}", is_warning=True)

    def check_slide(self, placed: Placed[Slide]) -> Iterator[Problem]:
        slide = placed.record
        yield from self._sources(placed)
        yield from self._unknown("milestone", slide.of, placed.place("of"))
        yield from self._unknown("person", slide.speaker, placed.place("speaker"))
        for index in range(len(slide.pairs)):
            yield from self._sources(placed, "pairs", index)
        needed = {
            "numeral": ("title", "body", "numeral", "of", "on"),
            "pairs": ("title", "body", "pairs"),
            "quote": ("speaker", "gist", "occasion", "on"),
        }
        for name in needed[slide.layout]:
            if getattr(slide, name) in (None, ()):
                yield Problem(placed.place(), f"a slide with layout {slide.layout!r} needs {name!r}")

    def check_chart(self, placed: Placed[Chart]) -> Iterator[Problem]:
        chart = placed.record
        series = {each.id for each in chart.series}
        units = {each.id for each in chart.units}
        if chart.main not in series:
            yield Problem(placed.place("main"), f"unknown series {chart.main!r}", did_you_mean(chart.main, series))
        for index, each in enumerate(chart.series):
            if each.unit not in units:
                place = placed.place("series", index, "unit")
                yield Problem(place, f"unknown unit {each.unit!r}", did_you_mean(each.unit, units))
        yield from _check_roles(placed)
        yield from self._check_points(placed, series)
        for index, event in enumerate(chart.events):
            yield from self._unknown("milestone", event.milestone, placed.place("events", index, "milestone"))
            yield from self._sources(placed, "events", index)

    def _check_points(self, placed: Placed[Chart], series: set[str]) -> Iterator[Problem]:
        parts = {each.id for each in placed.record.parts}
        targets = {each.id for each in placed.record.series if each.role == "target"}
        seen: dict[tuple[str, int], Place] = {}
        for index, point in enumerate(placed.record.points):
            place = placed.place("points", index)
            if point.series not in series:
                where = placed.place("points", index, "series")
                yield Problem(where, f"unknown series {point.series!r}", did_you_mean(point.series, series))
            for part in [each for each in point.parts if each not in parts]:
                where = placed.place("points", index, "parts", part)
                yield Problem(where, f"unknown part {part!r}", did_you_mean(part, parts))
            if point.basis == "derived" and not point.derivation:
                yield Problem(place, "a derived value needs its 'derivation'")
            if point.period.last_year - point.period.first_year > 1.01:
                yield Problem(place, f"period {point.period.text} is longer than a year")
            key = (point.series, point.year)
            if key in seen and point.series not in targets:
                yield Problem(place, f"a second {point.series!r} value for {point.year}", f"first in {seen[key]}")
            seen.setdefault(key, place)
            yield from self._sources(placed, "points", index)


def _check_roles(placed: Placed[Chart]) -> Iterator[Problem]:
    """Find series that could not be drawn, or only on an axis that is not theirs."""
    chart = placed.record
    main = next((each for each in chart.series if each.id == chart.main), None)
    if main is not None and main.role != "reporter":
        yield Problem(placed.place("main"), f"the main series {main.id!r} must have the role 'reporter'")
    separate = 0
    for index, series in enumerate(chart.series):
        values = [point.value for point in chart.points if point.series == series.id]
        place = placed.place("series", index)
        if not values:
            yield Problem(place, f"series {series.id!r} has no points")
        elif max(values) <= 0:
            yield Problem(place, f"series {series.id!r} has no value above 0, so there is nothing to draw")
        if any(value < 0 for value in values):
            yield Problem(place, f"series {series.id!r} has a value below 0; the chart starts at 0")
        separate += series.role == "separate"
        if series.role == "separate" and separate > 1:
            yield Problem(place, "a second series with the role 'separate'; one panel is supported")
        if main is not None and series.role != "separate" and series.unit != main.unit:
            hint = "give it the role 'separate'"
            yield Problem(place, f"series {series.id!r} has another unit than the main series", hint)


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
