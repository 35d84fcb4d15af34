"""What refers to something that was left out: it loses the reference, or goes too where it is nothing without it.

A claim whose sources were all left out is not shown: nothing on the screen is without its source.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from exhibit.content.checks.chart_references import settled_chart
from exhibit.content.checks.chart_times import has_figure
from exhibit.content.checks.draft import Draft
from exhibit.content.models.chart import Chart, ChartTime
from exhibit.content.models.fields import Record
from exhibit.content.models.references import is_enough, references_of
from exhibit.content.models.slides.parts import Figure
from exhibit.content.models.slides.slide import Slide
from exhibit.content.models.tours import ChartStop, LinkedStop, Stop, Tour
from exhibit.content.problem import Problem
from exhibit.content.reading.records import Placed

R = TypeVar("R", bound=Record)
Ids = Mapping[str, Collection[str]]


_Lost = list[tuple[str, Placed[Any]]]
"""What went with what it needs, each with what it is called."""

_MOST_NAMED = 6


def _said(lost: _Lost) -> Iterator[Problem]:
    """Yield one problem for all that went, at the place of the first."""
    if lost:
        names = [f"{kind} {placed.record.id!r}" for kind, placed in lost]
        more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
        what = f"left out with what it needs: {', '.join(names[:_MOST_NAMED])}{more}"
        yield Problem(lost[0][1].place(), what, is_left_out=True)


def prune(draft: Draft) -> list[Problem]:
    """Take out of a draft what leads nowhere, and return what went with it."""
    lost: _Lost = []
    draft.milestones = list(_pruned_all(draft.milestones, "milestone", draft.ids(), lost))
    problems = _prune_charts(draft)
    charts = [each.record for each in draft.charts]
    draft.milestones = [
        each if _has_time(each.record.figure, charts) else _with(each, figure=None) for each in draft.milestones
    ]
    slides = _pruned_all(draft.slides, "slide", draft.ids(), lost)
    draft.slides = [each for each in slides if _is_shown(each, charts, lost)]
    filled = {each.record.deck for each in draft.slides}
    decks = list(_pruned_all(draft.decks, "deck", draft.ids(), lost))
    draft.decks = [each for each in decks if each.record.id in filled]
    lost += [("deck", each) for each in decks if each.record.id not in filled]
    draft.tours = [each for tour in draft.tours for each in _pruned_tour(tour, draft.ids(), lost)]
    # Where no milestone is left, that is all there is to say.
    return [*problems, *(_said(lost) if draft.milestones else ())]


def _with(placed: Placed[R], **changes: object) -> Placed[R]:
    return replace(placed, record=placed.record.model_copy(update=changes))


def _pruned_all(group: list[Placed[R]], kind: str, ids: Ids, lost: _Lost) -> Iterator[Placed[R]]:
    for placed in group:
        record = pruned(placed.record, ids)
        if record is None:
            lost.append((kind, placed))
        else:
            yield replace(placed, record=record) if record is not placed.record else placed


def _pruned_tour(placed: Placed[Tour], ids: Ids, lost: _Lost) -> Iterator[Placed[Tour]]:
    stops = tuple(stop for each in placed.record.stops if (stop := _pruned_stop(each, ids)) is not None)
    if not stops:
        lost.append(("tour", placed))
    else:
        yield _with(placed, stops=stops)


def _pruned_stop(stop: Stop, ids: Ids) -> Stop | None:
    """Return a stop without references that lead nowhere; None for one at a chart where there is none."""
    is_lost = isinstance(stop, ChartStop | LinkedStop) and not ids["chart"]
    return None if is_lost else pruned(stop, ids)


def _is_shown(placed: Placed[Slide], charts: list[Chart], lost: _Lost) -> bool:
    """Say whether the figures of a slide are still in the chart."""
    if all(_is_in(figure, charts) for figure in placed.record.figures):
        return True
    lost.append(("slide", placed))
    return False


def _is_in(figure: Figure, charts: list[Chart]) -> bool:
    return any(chart.point(figure.series, figure.period) is not None for chart in _meant(figure.chart, charts))


def _has_time(time: ChartTime | None, charts: list[Chart]) -> bool:
    return time is None or any(has_figure(chart, time.period) for chart in _meant(time.chart, charts))


def _meant(key: str | None, charts: list[Chart]) -> Iterator[Chart]:
    return (each for each in charts if key in {None, each.id})


def pruned(record: R, ids: Ids) -> R | None:
    """Return a record without references that lead nowhere; None where it is nothing without them.

    Args:
        record: Of any kind.
        ids: What is there, by the kind of what it names.
    """
    changes: dict[str, object] = {}
    model = type(record)
    references = references_of(model)
    for name in model.model_fields:
        old = getattr(record, name)
        new = _referring(old, ids[references[name]]) if name in references else _holding(old, ids)
        if new is old:
            continue
        # What names a time says nothing without its chart.
        if not is_enough(model, name, new) or (name in {"sources", "chart"} and not new):
            return None
        changes[name] = new
    return record.model_copy(update=changes) if changes else record


def _referring(value: object, known: Collection[str]) -> object:
    if isinstance(value, tuple):
        kept = tuple(key for key in value if key in known)
        return value if kept == value else kept
    return value if value is None or value in known else None


def _holding(value: object, ids: Ids) -> object:
    if isinstance(value, Record):
        return pruned(value, ids)
    if isinstance(value, tuple) and any(isinstance(each, Record) for each in value):
        parts = [pruned(each, ids) if isinstance(each, Record) else each for each in value]
        is_same = all(new is old for new, old in zip(parts, value, strict=True))
        return value if is_same else tuple(each for each in parts if each is not None)
    return value


def _prune_charts(draft: Draft) -> list[Problem]:
    problems, kept = list[Problem](), []
    for placed in draft.charts:
        chart = pruned(placed.record, draft.ids())
        settled = settled_chart(chart) if chart is not None else None
        if settled is None:
            what = f"chart {placed.record.id!r} has no figure left that can be shown"
            problems.append(Problem(placed.place(), what, is_left_out=True))
        else:
            kept.append(placed if settled is placed.record else replace(placed, record=settled))
    draft.charts = kept
    return problems
