"""Another exhibit's chart: quarters, two units on one time, a break, and no country anybody knows."""

from small_exhibit import LOCAL


def _text(word: str) -> str:
    return f"{{vi: {word} vi, ru: {word} ru, en: {word}}}"


def _points(series: str, rows: list[tuple[str, float]], extra: str = "") -> str:
    return "".join(
        f'  - {{series: {series}, period: "{period}", value: {value}, sources: [book]{extra}}}\n'
        for period, value in rows
    )


def quarter(year: int, number: int) -> str:
    """The period of a quarter, as an author writes it."""
    first = 3 * number - 2
    return f"{year}-{first:02d}/{year}-{first + 2:02d}"


HARBOUR = [(quarter(2019 + index // 4, index % 4 + 1), 10.0 + index) for index in range(12) if index not in {5, 6}]
GUILD = [(quarter(2019 + index // 4, index % 4 + 1), 12.0 + index * 0.5) for index in range(3, 12)]
SHIPS = [(quarter(2019 + index // 4, index % 4 + 1), 300.0 + 20 * index) for index in range(12)]

QUARTERLY = f"""\
id: grain
title: {_text("Grain")}
subtitle: {LOCAL}
method: {LOCAL}
main: harbour
step: quarter
units:
  - {{id: kt, label: {_text("kilotonnes")}, format: {{vi: "{{value}} kt", ru: "{{value}} кт", en: "{{value}} kt"}}}}
  - {{id: ships, label: {_text("ships")}, format: {{vi: "{{value}} tàu", ru: "{{value}} судов", en: "{{value}} ships"}}}}
series:
  - {{id: harbour, label: {_text("Harbour")}, reporter: {LOCAL}, unit: kt, role: reporter, tint: gold}}
  - {{id: guild, label: {_text("Guild")}, reporter: {LOCAL}, unit: kt, role: reporter, tint: blue}}
  - {{id: ships, label: {_text("Ships")}, reporter: {LOCAL}, unit: ships, role: separate, tint: jade}}
points:
{_points("harbour", HARBOUR)}{_points("guild", GUILD)}{_points("ships", SHIPS)}\
  - {{series: harbour, period: "2022-01/2022-02", value: 9, sources: [book]}}
events:
  - {{period: "2020-11", label: {_text("A new quay")}, sources: [book]}}
breaks:
  - {{at: "2021-01", label: {_text("Another way of counting")}, sources: [book]}}
"""
