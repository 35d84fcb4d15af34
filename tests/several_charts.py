"""The small exhibit with no chart, one, two or three: by years, by months, and of a time before all milestones."""

from collections.abc import Callable

from small_exhibit import FILES, LOCAL

_FORM = '{vi: "{value} a", ru: "{value} b", en: "{value} c"}'
_TITLES = {
    "turnover": "{vi: Lượt qua sông, ru: Переправы через реку, en: River crossings}",
    "rain": "{vi: Lượng mưa hằng tháng, ru: Осадки по месяцам, en: Monthly rain}",
    "prices": "{vi: Giá muối ở các chợ ven sông, ru: Цены соли на речных рынках, en: Prices of salt at the river markets}",
}
_PERIODS: dict[str, Callable[[int], str]] = {
    "turnover": lambda index: str(1950 + index),
    "rain": lambda index: f"{1990 + index // 12}-{index % 12 + 1:02d}",
    "prices": lambda index: str(1700 + 5 * index),
}
NAMES = tuple(_TITLES)


def chart_text(name: str, more: str = "") -> str:
    """Return a chart with one series, which says no more than it must."""
    points = "".join(
        f"  - {{series: one, period: {_PERIODS[name](index)}, value: {index % 7 + 1}, sources: [book]}}\n"
        for index in range(30)
    )
    step = "step: month\n" if name == "rain" else ""
    return (
        f"id: {name}\ntitle: {_TITLES[name]}\n{step}{more}units: [{{id: unit, label: {LOCAL}, format: {_FORM}}}]\n"
        f"series: [{{id: one, unit: unit, tint: gold}}]\npoints:\n{points}"
    )


def files_with_charts(count: int, **milestone: str) -> dict[str, str]:
    """Return the files of an exhibit with the first charts of `NAMES`.

    Args:
        count: How many, 0-3.
        milestone: What its milestone says more.
    """
    said = "".join(f"    {key}: {value}\n" for key, value in milestone.items())
    files = {name: text for name, text in FILES.items() if name != "charts/turnover.yaml"}
    files["exhibit.yaml"] = files["exhibit.yaml"].replace("span: 1950/2025\n", "")
    files["milestones/all.yaml"] += said
    files["tours.yaml"] = "tours: []\n"
    return files | {f"charts/{name}.yaml": chart_text(name) for name in NAMES[:count]}
