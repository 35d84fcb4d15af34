"""A chart of two river mills made by hand: a test says its figures and nothing else."""

from exhibit.content import Chart, Exhibit
from exhibit.layout.chart.chart_index import ChartIndex
from exhibit.locale import Words
from exhibit.narrative.edition import ChartEdition

LANGUAGES = ("vi", "ru", "en")
_LABELS = {
    "mill": ("Cối xay", "Мельница", "Mill"),
    "guild": ("Phường hội", "Гильдия", "Guild"),
    "toll": ("Trạm thu phí", "Застава", "Toll house"),
    "river": ("Dòng sông", "Река", "River"),
    "boats": ("Thuyền", "Лодки", "Boats"),
    "plan": ("Kế hoạch", "План", "Plan"),
}
_ROLES = {"river": "background", "boats": "separate", "plan": "target"}
_FORMATS = {
    "sacks": ("{value} bao", "{value} мешков", "{value} sacks"),
    "boats": ("{value} thuyền", "{value} лодок", "{value} boats"),
}
_PARTS = {"rye": ("Lúa mạch", "Рожь", "Rye"), "oats": ("Yến mạch", "Овёс", "Oats")}


def local(*texts: str) -> dict[str, str]:
    """Return a text in Vietnamese, Russian and English; one for all where there is only one."""
    return dict(zip(LANGUAGES, texts * (3 if len(texts) == 1 else 1), strict=True))


def figure(series: str, period: str, value: str, **more: object) -> dict[str, object]:
    """Return a figure as an author writes it."""
    return {"series": series, "period": period, "value": value, "sources": ["ferry-book"], **more}


def chart_of(*figures: dict[str, object], **more: object) -> Chart:
    """Return a chart with some figures.

    Args:
        figures: Each made by `figure`; their series are among mill, guild and toll, which report, river in the
            background, boats in a unit of their own, and plan.
        more: Other fields of a chart: step, events, breaks.
    """
    series = [
        {"id": key, "label": local(*label), "reporter": local(key), "unit": "boats" if key == "boats" else "sacks",
         "role": _ROLES.get(key, "reporter"), "tint": "gold"}
        for key, label in _LABELS.items()
    ]  # fmt: skip
    units = [{"id": key, "label": local(key), "format": local(*form)} for key, form in _FORMATS.items()]
    parts = [{"id": key, "label": local(*label)} for key, label in _PARTS.items()]
    said = {"title": local("Flour"), "subtitle": local("Sacks"), "method": local("Counted"), "main": "mill"}
    return Chart.model_validate(
        {"id": "flour", **said, "units": units, "parts": parts, "series": series, "points": figures, **more}
    )


def edition_of(exhibit: Exhibit, language: str, chart: Chart | None = None) -> ChartEdition:
    """Return an exhibit in one language, with its own chart or another."""
    if chart is not None:
        exhibit = exhibit.model_copy(update={"charts": (chart,)})
    return ChartEdition(exhibit, Words(language), ChartIndex(exhibit.chart()))
