"""The check across files: ids that must exist, languages that must be there, text that must fit its place."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from babel import localedata

from exhibit.content.chart_references import check_chart
from exhibit.content.draft import Draft
from exhibit.content.file_check import check_file
from exhibit.content.folder import located
from exhibit.content.known import Known
from exhibit.content.models import About, Milestone, Picture
from exhibit.content.picture_check import Look, look
from exhibit.content.problem import Place, Problem, did_you_mean
from exhibit.content.records import Placed, repeated_ids
from exhibit.content.sifting import sift
from exhibit.content.slides import Deck, Slide
from exhibit.content.tours import Tour


def check(draft: Draft, folder: Path, *, is_whole: bool = True) -> list[Problem]:
    """Return every problem that only shows when all files are read.

    Args:
        draft: The records.
        folder: The exhibit's.
        is_whole: Look through all of each picture.
    """
    problems: list[Problem] = list(_check_whole(draft))
    for group in (draft.eras, draft.milestones, draft.sources, draft.people, draft.pictures):
        problems += repeated_ids(group)
    known = draft.known()
    problems += sift(draft, known, folder)
    for placed in draft.all_placed():
        if not isinstance(placed.record, (Slide, Deck, Tour)):
            problems += (problem for _, problem in draft.texts(placed))
    for milestone in draft.milestones:
        problems += _check_milestone(milestone, known, draft)
    for chart in draft.charts:
        problems += check_chart(chart, known)
    problems += _check_about(draft)
    for picture in draft.pictures:
        problems += _check_picture(picture, folder, is_whole=is_whole)
    draft.pictures = [_located(each, folder) for each in draft.pictures]
    return problems


def _check_picture(placed: Placed[Picture], folder: Path, *, is_whole: bool) -> Iterator[Problem]:
    file, place = placed.record.file, placed.place("file")
    seen: list[Look] = []

    def fault_of(path: Path) -> str:
        seen.append(look(path, is_whole=is_whole))
        return seen[0].fault

    yield from check_file("picture", file, place, folder, fault_of)
    for loss in (loss for each in seen for loss in each.losses):
        yield Problem(place, f"picture {file!r}, {loss}", is_warning=True)


def _located(placed: Placed[Picture], folder: Path) -> Placed[Picture]:
    """Return a picture with its file's name as it is on the disk, which may be in another Unicode form."""
    file = placed.record.file
    return replace(placed, record=placed.record.model_copy(update={"file": located(folder, file)}))


def _check_milestone(placed: Placed[Milestone], known: Known, draft: Draft) -> Iterator[Problem]:
    milestone = placed.record
    yield from known.sources(placed)
    for kind in ("slide", "deck"):
        # A milestone can be read without what it leads to.
        lost = known.unknown(kind, getattr(milestone, kind), placed.place(kind))
        yield from (replace(each, is_left_out=True) for each in lost)
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
