"""Charts of other figures than money: temperatures, accuracies, shares, ranges, long and sparse series; all invented."""

import math

from exhibit.content import Exhibit, load
from small_exhibit import FILES, LOCAL, WriteExhibit

_UNIT = '{vi: "{value} °C", ru: "{value} °C", en: "{value} °C"}'
_PERCENT = '{vi: "{value} %", ru: "{value} %", en: "{value} %"}'
_POINTS = '{vi: "{value} điểm phần trăm", ru: "{value} п. п.", en: "{value} percentage points"}'


def name(*texts: str) -> str:
    """Return a text in the three languages, as an author writes it."""
    vi, ru, en = texts * (3 if len(texts) == 1 else 1)
    return f'{{vi: "{vi}", ru: "{ru}", en: "{en}"}}'


def series(key: str, unit: str = "u", role: str = "reporter", tint: str = "gold", drawn: str = "") -> str:
    """Return a series without a reporter."""
    more = f", drawn: {drawn}" if drawn else ""
    return f"  - {{id: {key}, label: {name(key.title())}, unit: {unit}, role: {role}, tint: {tint}{more}}}\n"


def point(of: str, period: str, value: str, more: str = "") -> str:
    """Return a figure."""
    return f'  - {{series: {of}, period: "{period}", value: {value}, sources: [book]{more}}}\n'


def chart(units: str, of: str, points: str, *, title: str = LOCAL, step: str = "year") -> str:
    """Return the file of a chart; the first series is its main one."""
    main = of.split("id: ")[1].split(",", maxsplit=1)[0]
    return (
        f"id: turnover\ntitle: {title}\nsubtitle: {LOCAL}\nmethod: {LOCAL}\nmain: {main}\nstep: {step}\n"
        f"units:\n{units}series:\n{of}points:\n{points}"
    )


def unit(text: str = _UNIT, label: str = "°C", more: str = "") -> str:
    """Return the unit of the id u."""
    return f"  - {{id: u, label: {name(label)}, format: {text}{more}}}\n"


def frost() -> str:
    """Monthly temperatures on both sides of 0."""
    months = [(year, month) for year in range(2020, 2024) for month in range(1, 13)]
    values = [
        f"{-11.5 * math.cos(2 * math.pi * (month - 1) / 12) + 1.2 + (year - 2020) * 0.3:.1f}" for year, month in months
    ]
    points = "".join(
        point("frost", f"{year}-{month:02}", value) for (year, month), value in zip(months, values, strict=True)
    )
    return chart(unit(more=", change: difference"), series("frost"), points, step="month")


def clocks() -> str:
    """How many seconds a day clocks were wrong, over seven centuries, each step ten times better."""
    seconds = {1300: "900", 1400: "600", 1657: "15", 1721: "1", 1761: "0.2", 1889: "0.02", 1921: "0.002", 1949: "0.00001",
               1967: "0.0000002", 1999: "1e-10", 2014: "1e-11"}  # fmt: skip
    points = "".join(point("clocks", str(year), value) for year, value in seconds.items())
    text = name("{value} s một ngày", "{value} с в сутки", "{value} s a day")
    return chart(unit(text, "s", ", axis: {scale: logarithmic}"), series("clocks", drawn="marks"), points)


def shares() -> str:
    """Three parts of a whole, one of which has no figure in two years."""
    points = ""
    for year in range(1990, 2021):
        sun, wind = (year - 1990) * 1.1, (year - 1990) * 0.7 + 3
        points += point("coal", str(year), f"{100 - sun - wind:.1f}") + point("wind", str(year), f"{wind:.1f}")
        points += point("sun", str(year), f"{sun:.1f}") if year not in {2004, 2005} else ""
    of = (
        series("coal", drawn="area")
        + series("wind", tint="blue", drawn="area")
        + series("sun", tint="red", drawn="area")
    )
    return chart(unit(_PERCENT, "%", f", axis: {{to: 100}}, change: difference, difference: {_POINTS}"), of, points)


def ranges() -> str:
    """The mean of a year between its coldest and warmest day, on an axis that does not begin at 0, and bars with whiskers."""
    points = ""
    for year in (*range(1980, 1999), 2001, *range(2003, 2021)):
        mean = 14 + 0.02 * (year - 1980) + 0.3 * math.sin(year)
        points += point("town", str(year), f"{mean:.2f}", f", range: [{mean - 0.8:.2f}, {mean + 0.6:.2f}]")
        points += point("hill", str(year), f"{mean - 3:.2f}", f", range: [{mean - 3.4:.2f}, {mean - 2.6:.2f}]")
    of = series("town", drawn="range") + series("hill", tint="blue", drawn="marks")
    return chart(unit(more=", axis: {base: free}, change: difference"), of, points)


def long() -> str:
    """Two thousand years of figures."""
    points = "".join(
        point("tide", str(year).zfill(4), f"{60 + 30 * math.sin(year / 90) + (year * 7919 % 97) / 6:.1f}")
        for year in range(1, 2001)
    )
    return chart(unit(name("{value} cm"), "cm"), series("tide"), points)


def sparse() -> str:
    """A figure every few centuries, before and after the year 1."""
    values = {-999: "20000", -499: "55000", 100: "1000000", 361: "300000", 900: "400000", 1453: "50000", 1900: "900000"}
    points = "".join(
        point("city", f"{'-' if year < 0 else ''}{abs(year):04}", value, ", qualifier: about")
        for year, value in values.items()
    )
    return chart(unit(name("{value} người", "{value} чел.", "{value} people"), "people"), series("city"), points)


def one() -> str:
    """One figure."""
    return chart(unit(name("{value} m"), "m"), series("peak"), point("peak", "2000", "8848.86"))


CHARTS = {each.__name__: each for each in (frost, clocks, shares, ranges, long, sparse, one)}


def figures_exhibit(write_exhibit: WriteExhibit, text: str) -> Exhibit:
    """Return the small exhibit with another chart."""
    loaded = load(write_exhibit(files={"charts/turnover.yaml": text, "tours.yaml": "tours: []\n"}))
    assert loaded.exhibit is not None, loaded.problems
    assert not loaded.problems, loaded.problems
    return loaded.exhibit


def files_with(text: str) -> dict[str, str]:
    """Return the small exhibit's files with another chart."""
    return {**FILES, "charts/turnover.yaml": text, "tours.yaml": "tours: []\n"}
