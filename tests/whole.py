"""Whether an exhibit is whole: whatever it refers to is there."""

from collections.abc import Iterator

from exhibit.content import Exhibit
from exhibit.content.models.fields import Record

KINDS = {
    "sources": "source", "people": "person", "picture": "picture", "speaker": "person", "of": "milestone",
    "deck": "deck", "slide": "slide", "milestone": "milestone", "thread": "thread",
}  # fmt: skip


def dangling(exhibit: Exhibit) -> list[str]:
    """Return every reference that leads nowhere, and every claim without a source."""
    ids = {
        "source": set(exhibit.sources), "person": set(exhibit.people), "picture": set(exhibit.pictures),
        "milestone": {each.id for each in exhibit.milestones}, "deck": {each.id for each in exhibit.decks},
        "slide": {each.id for each in exhibit.slides}, "thread": {each.id for each in exhibit.about.threads},
    }  # fmt: skip
    found = []
    for top in (*exhibit.milestones, exhibit.chart, *exhibit.slides, *exhibit.decks, *exhibit.tours):
        for record in _within(top):
            for name in set(type(record).model_fields) & set(KINDS):
                value = getattr(record, name)
                keys = value if isinstance(value, tuple) else (value,) if value is not None else ()
                found += [f"{top.id}: {name} {key}" for key in keys if key not in ids[KINDS[name]]]
    found += [f"{each.id} has no source" for each in (*exhibit.milestones, *exhibit.slides) if not each.sources]
    found += [f"{each.period.text} has no source" for each in exhibit.chart.points if not each.sources]
    years = {each.year for each in exhibit.chart.points}
    found += [f"{each.id}: trade {each.trade}" for each in exhibit.milestones if each.trade not in {None, *years}]
    found += [f"{each.id} has no stop" for each in exhibit.tours if not each.stops]
    found += [f"{each.id} has no slide" for each in exhibit.decks if not exhibit.slides_of(each.id)]
    series = {each.id for each in exhibit.chart.series}
    found += [f"point of {each.series}" for each in exhibit.chart.points if each.series not in series]
    figures = [figure for each in exhibit.slides for figure in each.figures]
    found += [f"figure {each}" for each in figures if exhibit.chart.point(each.series, each.period) is None]
    return found


def _within(value: object) -> Iterator[Record]:
    if isinstance(value, Record):
        yield value
        for name in type(value).model_fields:
            yield from _within(getattr(value, name))
    elif isinstance(value, tuple):
        for each in value:
            yield from _within(each)
