"""Slides from YAML: the layout says which fields a slide has."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, get_args

from pydantic_core import ErrorDetails

from exhibit.content.models.slides.base import SlideRecord
from exhibit.content.models.slides.slide import Slide
from exhibit.content.problem import Problem, did_you_mean, type_hint
from exhibit.content.reading.nodes import Document, Path, Value
from exhibit.content.reading.plain_words import key_hint
from exhibit.content.reading.records import Placed, keys_of, problem_of, read_each, validated


def _by_layout() -> Mapping[str, type[SlideRecord]]:
    models: tuple[type[SlideRecord], ...] = get_args(get_args(Slide)[0])
    return MappingProxyType(
        {layout: model for model in models for layout in get_args(model.model_fields["layout"].annotation)}
    )


MODELS = _by_layout()
"""The record of each layout."""

_FIELDS = MappingProxyType({layout: frozenset(keys_of(model, ("",))) for layout, model in MODELS.items()})
_ALWAYS = frozenset(name for name, info in SlideRecord.model_fields.items() if info.is_required())
"""What every slide needs, whatever its layout."""

_EVERY = frozenset.union(*_FIELDS.values())

_Reading = tuple[list[Placed[Any]], list[Problem]]
_Fault = tuple[str, ErrorDetails]
"""What is wrong, and with a slide of which layout."""


def read_slides(document: Document, file: str) -> _Reading:
    """Read the slides of a file; each fails by itself."""
    return read_each(document, file, "slides", lambda path, value: _read_slide(document, file, path, value))


def _read_slide(document: Document, file: str, path: Path, value: Value) -> _Reading:
    if not isinstance(value, dict):
        return [], [Problem(document.place_of(path, file), "expected a mapping")]
    layout = value.get("layout")
    if not isinstance(layout, str) or layout not in MODELS:
        told = [
            _field_problem(document, file, path, each) for each in _wrong_in_every_layout(value, document.languages)
        ]
        return [], [_layout_problem(document, file, path, value), *told]
    record, wrong = validated(value, MODELS[layout], document.languages)
    if record is not None:
        return [Placed(record, document, path, file)], []
    return [], [_field_problem(document, file, path, (layout, each)) for each in wrong]


def _layout_problem(document: Document, file: str, path: Path, value: dict[str, Value]) -> Problem:
    """Return what is wrong with the layout itself."""
    place = document.place_of((*path, "layout"), file)
    if "layout" not in value:
        return Problem(document.place_of(path, file), "key 'layout' is missing", f"known: {', '.join(sorted(MODELS))}")
    if value["layout"] is None:
        return Problem(place, "layout is empty", f"known: {', '.join(sorted(MODELS))}")
    return Problem(place, f"unknown layout {value['layout']!r}", type_hint(str(value["layout"]), list(MODELS)))


def _wrong_in_every_layout(value: dict[str, Value], languages: Sequence[str]) -> Iterator[_Fault]:
    """Yield what is wrong with a slide whichever layout was meant, each with a layout that says so.

    A field is looked at by the layouts that have it; one that none has is unknown.
    """
    found: dict[str, dict[str, list[ErrorDetails]]] = {layout: {} for layout in MODELS}
    for layout, model in MODELS.items():
        for each in validated(value, model, languages)[1]:
            found[layout].setdefault(str(each["loc"][0]), []).append(each)
    for name in sorted(set.intersection(*(set(each) for each in found.values())) - {"layout"}):
        layout = next((each for each in MODELS if name in _FIELDS[each]), next(iter(MODELS)))
        yield from ((layout, each) for each in found[layout][name])


def _field_problem(document: Document, file: str, path: Path, fault: _Fault) -> Problem:
    """Return what is wrong with a field, or with having it or not."""
    layout, details = fault
    name, is_own = str(details["loc"][0]), len(details["loc"]) == 1
    if is_own and details["type"] == "missing" and name not in _ALWAYS:
        return Problem(document.place_of(path, file), f"a slide with layout {layout!r} needs {name!r}")
    if not is_own or details["type"] != "extra_forbidden":
        return problem_of(document, file, path, details, MODELS[layout])
    place = document.key_places.get((*path, name), document.place_of(path, file))
    others = [repr(other) for other, names in _FIELDS.items() if name in names]
    if others:
        hint = f"it belongs to layout {', '.join(others)}"
        return Problem(place, f"a slide with layout {layout!r} has no {name!r}", hint)
    hint = did_you_mean(name, sorted(_FIELDS[layout])) or key_hint(name, sorted(_EVERY))
    return Problem(place, f"unknown key {name!r}", hint)
