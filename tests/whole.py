"""Whether an exhibit is whole: whatever it refers to is there."""

from collections.abc import Iterator

from exhibit.content import Exhibit
from exhibit.content.checks.chart_times import has_figure
from exhibit.content.models.fields import Record

KINDS = {
    "sources": "source", "people": "person", "picture": "picture", "speaker": "person", "of": "milestone",
    "deck": "deck", "chart": "chart", "slide": "slide", "milestone": "milestone", "thread": "thread",
}  # fmt: skip


def dangling(exhibit: Exhibit) -> list[str]:
    """Return every reference that leads nowhere, and every claim without a source."""
    ids = {
        "source": set(exhibit.sources), "person": set(exhibit.people), "picture": set(exhibit.pictures),
        "milestone": {each.id for each in exhibit.milestones}, "deck": {each.id for each in exhibit.decks},
        "slide": {each.id for each in exhibit.slides}, "thread": {each.id for each in exhibit.about.threads},
        "chart": {each.id for each in exhibit.charts},
    }  # fmt: skip
    found = []
    for top in (*exhibit.milestones, *exhibit.charts, *exhibit.slides, *exhibit.decks, *exhibit.tours):
        for record in _within(top):
            for name in set(type(record).model_fields) & set(KINDS):
                value = getattr(record, name)
                keys = value if isinstance(value, tuple) else (value,) if value is not None else ()
                found += [f"{top.id}: {name} {key}" for key in keys if key not in ids[KINDS[name]]]
    found += [f"{each.id} has no source" for each in (*exhibit.milestones, *exhibit.slides) if not each.sources]
    for chart in exhibit.charts:
        found += [f"{each.period.text} has no source" for each in chart.points if not each.sources]
        series = {each.id for each in chart.series}
        found += [f"point of {each.series}" for each in chart.points if each.series not in series]
    named = [(each.id, each.figure) for each in exhibit.milestones if each.figure is not None]
    found += [f"{key}: figure {time}" for key, time in named if not has_figure(exhibit.chart(time.chart), time.period)]
    found += [f"{each.id} has no stop" for each in exhibit.tours if not each.stops]
    found += [f"{each.id} has no slide" for each in exhibit.decks if not exhibit.slides_of(each.id)]
    figures = [figure for each in exhibit.slides for figure in each.figures]
    found += [f"figure {each}" for each in figures if exhibit.chart(each.chart).point(each.series, each.period) is None]
    return found


def _within(value: object) -> Iterator[Record]:
    if isinstance(value, Record):
        yield value
        for name in type(value).model_fields:
            yield from _within(getattr(value, name))
    elif isinstance(value, tuple):
        for each in value:
            yield from _within(each)
