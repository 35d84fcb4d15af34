"""A small, correct exhibit, file by file, for tests to break."""

from collections.abc import Callable
from pathlib import Path

LOCAL = "{vi: Một, ru: Один, en: One}"

FILES = {
    "exhibit.yaml": f"""\
id: small
title: {LOCAL}
subtitle: {LOCAL}
tagline: {LOCAL}
about: {LOCAL}
languages: [vi, ru, en]
span: 1950/2025
threads:
  - {{id: war, title: {LOCAL}, kinds: [diplomacy, treaty]}}
  - {{id: peace, title: {LOCAL}, kinds: [visit]}}
idle: {{timeout_s: 120, warning_s: 20}}
""",
    "theme.yaml": """\
ink: "#12100f"
ground: ["#2a1d17", "#19120f", "#0d0b0a"]
panel: "#241c18"
line: "#4a3a30"
shell: "#f5ecdd"
mute: "#b9a893"
gold: "#e0b252"
red: "#c8372d"
blue: "#84b4ea"
jade: "#6dbb9a"
""",
    "eras.yaml": f"""\
eras:
  - {{id: all, span: 1950/2025, title: {LOCAL}, tint: gold}}
""",
    "milestones/all.yaml": f"""\
milestones:
  - id: start
    date: 1950-01-30
    kind: diplomacy
    level: 1
    title: {LOCAL}
    body: {LOCAL}
    sources: [book]
""",
    "charts/turnover.yaml": f"""\
id: turnover
title: {LOCAL}
subtitle: {LOCAL}
method: {LOCAL}
main: vn
units:
  - {{id: usd, label: {LOCAL}, format: {{vi: "{{value}} a", ru: "{{value}} b", en: "{{value}} c"}}}}
series:
  - {{id: vn, label: {LOCAL}, reporter: {LOCAL}, unit: usd, role: reporter, tint: gold}}
points:
  - {{series: vn, period: 2001, value: 1.5, sources: [book]}}
  - {{series: vn, period: 2002, value: 2.5, sources: [book]}}
""",
    "slides/all.yaml": f"""\
slides:
  - id: ten
    deck: all
    layout: numeral
    numeral: 10
    of: start
    on: 1960-01-30
    title: {LOCAL}
    body: {LOCAL}
    sources: [book]
""",
    "decks.yaml": f"""\
decks:
  - {{id: all, title: {LOCAL}}}
""",
    "tours.yaml": f"""\
tours:
  - id: walk
    title: {LOCAL}
    summary: {LOCAL}
    stops:
      - milestone: start
        caption: {LOCAL}
      - linked: 2002
        caption: {LOCAL}
      - slide: ten
        caption: {LOCAL}
""",
    "sources.yaml": """\
sources:
  - {id: book, title: A book, publisher: A press, language: en, kind: press}
""",
    "people.yaml": f"""\
people:
  - id: somebody
    name: {LOCAL}
    offices:
      - {{during: 1950/1960, title: {LOCAL}}}
""",
    "pictures.yaml": f"""\
pictures:
  - {{id: drawing, file: pictures/drawing.svg, alt: {LOCAL}, credit: {LOCAL}, licence: CC BY 4.0}}
""",
    "pictures/drawing.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="3"/></svg>',
}

WriteExhibit = Callable[..., Path]


def draw_nothing(_folder: Path, _pictures: object) -> list[str]:
    """What prepares an exhibit without Qt."""
    return []
