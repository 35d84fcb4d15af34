"""The check across files: ids that must exist, languages that must be there, text that must fit its place."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from exhibit.content.checks.chart_references import sift_chart
from exhibit.content.checks.door_check import sift_doors
from exhibit.content.checks.draft import Draft
from exhibit.content.checks.known_ids import KnownIds
from exhibit.content.checks.picture_files import sift_pictures
from exhibit.content.checks.pruning import prune
from exhibit.content.checks.sifting import left_out, sift
from exhibit.content.checks.theme_check import check_theme
from exhibit.content.models.about import About
from exhibit.content.models.chart import Chart
from exhibit.content.models.milestone import Milestone, Thread
from exhibit.content.problem import Location, Problem, did_you_mean
from exhibit.content.reading.inventory import nothing_in
from exhibit.content.reading.records import Placed, repeated_ids
from exhibit.content.reading.texts import local_texts
from exhibit.dates import year_named
from exhibit.locale.languages import language_of


def check(draft: Draft, folder: Path, *, is_whole: bool = True) -> list[Problem]:
    """Return every problem that only shows when all files are read, and take out of the draft what is wrong.

    Args:
        draft: The records.
        folder: The exhibit's.
        is_whole: Look through all of each picture.
    """
    problems: list[Problem] = list(_check_whole(draft))
    groups: tuple[list[Placed[Any]], ...] = (
        draft.eras, draft.milestones, draft.sources, draft.people, draft.pictures, draft.charts,
    )  # fmt: skip
    for group in groups:
        problems += left_out(repeated_ids(group))
        first = {each.record.id: each for each in reversed(group)}
        group[:] = [each for each in group if first[each.record.id] is each]
    draft.pictures = sift_pictures(draft, folder, problems, is_whole=is_whole)
    _check_texts(draft, problems)
    problems += _check_about(draft)
    problems += _check_anniversaries(draft)
    problems += left_out(check_theme(draft))
    draft.charts = _sift_charts(draft, problems)
    draft.milestones = _sift_milestones(draft, problems)
    problems += sift(draft, draft.known(), folder)
    # Without exhibit.yaml nothing is shown, and nobody knows what is missing.
    if draft.about and (draft.broken or draft.unread or any(not each.is_warning for each in problems)):
        problems += prune(draft)
    problems += _check_start(draft)
    problems += sift_doors(draft)
    return problems


def closing(problems: list[Problem], folder: Path) -> Iterator[Problem]:
    """Yield the problems of an exhibit that has no milestone left, with what closes it."""
    files = ("milestones/", "milestones.yaml")
    reasons = [each for each in problems if each.place.file.startswith(files) and not each.is_warning]
    yield from (replace(each, is_left_out=False) if each in reasons else each for each in problems)
    if not reasons:
        hint = nothing_in(folder, "milestones") or "write 'milestones: [{date: …, title: …}]' in exhibit.yaml"
        yield Problem(Location("milestones/"), "an exhibit needs at least one milestone", hint)


def _check_texts(draft: Draft, problems: list[Problem]) -> None:
    """Find what is wrong with texts; where one is missing in what others refer to, another language stands in."""
    for about in draft.about:
        problems += (problem for _, problem in draft.texts(about))
    groups: tuple[list[Placed[Any]], ...] = (draft.eras, draft.sources, draft.people, draft.pictures, draft.charts)
    for group in groups:
        for placed in list(group):
            found = [problem for _, problem in draft.texts(placed)]
            draft.has_gaps = draft.has_gaps or any(not each.is_warning for each in found)
            if all(any(text.values()) for _, text in local_texts(placed.record)):
                problems += left_out(found)
                continue
            group.remove(placed)
            draft.broken.add(placed.record.id)
            draft.unread |= {"chart"} if group is draft.charts else set()
            problems += left_out(found)


def _sift_charts(draft: Draft, problems: list[Problem]) -> list[Placed[Chart]]:
    kept, known = [], draft.known()
    for placed in draft.charts:
        sifted, found = sift_chart(placed, known)
        problems += left_out(found)
        if sifted is None:
            draft.broken.add(placed.record.id)
            draft.unread.add("chart")
        else:
            kept.append(sifted)
    return kept


def _sift_milestones(draft: Draft, problems: list[Problem]) -> list[Placed[Milestone]]:
    kept, known = [], draft.known()
    for placed in draft.milestones:
        of_texts = [problem for _, problem in draft.texts(placed)]
        whole = [*of_texts, *_check_span(placed, draft)]
        problems += left_out([*whole, *_check_milestone(placed, known, draft)])
        if all(each.is_warning for each in whole):
            kept.append(placed)
        else:
            draft.broken.add(placed.record.id)
    return kept


def _check_milestone(placed: Placed[Milestone], known: KnownIds, draft: Draft) -> Iterator[Problem]:
    milestone = placed.record
    yield from known.sources(placed)
    if not milestone.sources:
        yield Problem(placed.place(), "no source is named", "sources: [id of a source]", is_warning=True)
    for kind in ("slide", "deck", "picture", "thread", "kind"):
        yield from known.unknown(kind, getattr(milestone, kind), placed.place(kind))
    if milestone.figure is not None:
        yield from draft.times(known).check_figure(milestone.figure, placed.place("figure"))
    people = draft.people_by_id
    for index, key in enumerate(milestone.people):
        place = placed.place("people", index)
        yield from known.unknown("person", key, place)
        person = people.get(key)
        if person is not None and person.offices and person.office_on(milestone.date) is None:
            yield Problem(place, f"no office of {key!r} is attested for {milestone.date.text}", is_warning=True)


def _check_about(draft: Draft) -> Iterator[Problem]:
    """Find what the exhibit as a whole can do without, and take it out."""
    for index, placed in enumerate(draft.about):
        about = placed.record
        if about.fallback is not None and about.fallback not in about.languages:
            hint = did_you_mean(about.fallback, about.languages) or f"known: {', '.join(about.languages)}"
            yield Problem(placed.place("fallback"), f"unknown language {about.fallback!r}", hint)
        yield from _check_kinds(placed)
        found = list(left_out(_check_threads(placed)))
        yield from found
        if found:
            draft.about[index] = replace(placed, record=about.model_copy(update={"threads": _apart(about.threads)}))


def _apart(threads: tuple[Thread, ...]) -> tuple[Thread, ...]:
    """Return threads that share neither an id nor a kind: the first of them has it."""
    ids, kinds, kept = set[str](), set[str](), []
    for thread in threads:
        if thread.id in ids:
            continue
        own = tuple(kind for kind in thread.kinds if kind not in kinds)
        ids.add(thread.id)
        kinds.update(own)
        kept.append(thread.model_copy(update={"kinds": own}))
    return tuple(kept)


def _check_kinds(placed: Placed[About]) -> Iterator[Problem]:
    """Warn of kinds of threads that are near to those of the author and none of them."""
    named = {each.id for each in placed.record.kinds}
    for index, thread in enumerate(placed.record.threads):
        for number, kind in enumerate(thread.kinds):
            hint = did_you_mean(kind, named)
            if kind not in named and hint:
                place = placed.place("threads", index, "kinds", number)
                yield Problem(place, f"unknown kind {kind!r}", hint, is_warning=True)


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


def _check_anniversaries(draft: Draft) -> Iterator[Problem]:
    """Find threads whose anniversaries are asked for and that are not there."""
    for placed in draft.about:
        rule = placed.record.anniversaries
        for index, key in enumerate(() if rule is None else rule.threads):
            place = placed.place("anniversaries", "threads", index)
            yield from left_out(draft.known().unknown("thread", key, place))


def _check_start(draft: Draft) -> Iterator[Problem]:
    """Find a beginning that is not ``today``, a year of the exhibit or a milestone, and begin at the first instead."""
    for index, placed in enumerate(draft.about):
        start, span = placed.record.start, placed.record.span
        ids = [each.record.id for each in draft.milestones]
        if start is None or start == "today" or start in ids:
            continue
        year = year_named(start)
        if year is not None and (span is None or span.first.year <= year <= span.last.year):
            continue
        draft.about[index] = replace(placed, record=placed.record.model_copy(update={"start": None}))
        if start not in draft.broken and not draft.known().is_unread("milestone"):
            hint = did_you_mean(start, [*ids, "today"]) or "a milestone's id, a year of the exhibit, or today"
            yield Problem(placed.place("start"), f"unknown start {start!r}", hint, is_left_out=True)


def _check_span(placed: Placed[Milestone], draft: Draft) -> Iterator[Problem]:
    date = placed.record.date
    for span in (about.record.span for about in draft.about[:1]):
        if span is not None and not date.overlaps(span):
            yield Problem(placed.place("date"), f"{date.text} is outside the exhibit's span {span.text}")


def _check_whole(draft: Draft) -> Iterator[Problem]:
    """Find what an exhibit as a whole cannot be without."""
    for placed in draft.about:
        languages = placed.record.languages
        for index, language in enumerate(languages):
            place = placed.place("languages", index)
            if language in languages[:index]:
                yield Problem(place, f"language {language!r} is there twice")
            elif not language_of(language).is_known:
                hint = "its dates and numbers are those of its script"
                yield Problem(place, f"nothing is known of the language {language!r}", hint, is_warning=True)
