"""Drawings as drawing programs write them: what is not drawn as it is meant is told, and what is told is so.

Each kind is drawn for real and its pixels are looked at, so that another Qt that draws more or less is found out.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from exhibit.content import load, look
from exhibit.ui.kit.picture_drawing import draw, drawn
from first_fast import first_fast
from small_exhibit import WriteExhibit
from synthetic_exhibit import SYNTHETIC

G = "#00ff00"
Pixels = dict[tuple[int, int], str | None]
HALF: Pixels = {(25, 50): G, (75, 50): None}
MOVED: Pixels = {(75, 50): G, (25, 50): None}
FULL: Pixels = {(50, 50): G}
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 100">'
RECT = '<rect width="100" height="100" fill="#00ff00"/>'
# What a drawing holds, and the pixels as its author sees them.
KINDS: dict[str, tuple[str, Pixels]] = {
    "clip": ('<clipPath id="c"><rect width="50" height="100"/></clipPath><rect width="100" height="100" fill="#00ff00" clip-path="url(#c)"/>', HALF),
    "mask": ('<mask id="m"><rect width="50" height="100" fill="#fff"/></mask><rect width="100" height="100" fill="#00ff00" mask="url(#m)"/>', HALF),
    "mask-group": ('<mask id="m"><rect width="50" height="100" fill="#fff"/></mask><g mask="url(#m)"><rect width="100" height="100" fill="#00ff00" /></g>', HALF),
    "mask-userspace": ('<mask id="m" maskUnits="userSpaceOnUse" x="0" y="0" width="100" height="100"><rect width="50" height="100" fill="#fff"/></mask><rect width="100" height="100" fill="#00ff00" mask="url(#m)"/>', HALF),
    "mask-alpha": ('<mask id="m" style="mask-type:alpha"><rect width="50" height="100" fill="#000"/></mask><rect width="100" height="100" fill="#00ff00" mask="url(#m)"/>', HALF),
    "mask-style": ('<mask id="m"><rect width="50" height="100" fill="#fff"/></mask><rect width="100" height="100" fill="#00ff00" style="mask:url(#m)"/>', HALF),
    "filter-offset": ('<filter id="f"><feOffset dx="30"/></filter><rect x="10" y="40" width="20" height="20" fill="#00ff00" filter="url(#f)"/>', {(50, 50): G, (20, 50): None}),
    "filter-color": ('<filter id="f"><feColorMatrix type="matrix" values="0 0 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0 0 1 0"/></filter><rect width="100" height="100" fill="#ff0000" filter="url(#f)"/>', FULL),
    "symbol-use": ('<symbol id="s"><rect width="10" height="10" fill="#00ff00"/></symbol><use href="#s" x="0" y="0"/>', {(5, 5): G}),
    "symbol-use-xlink": ('<symbol id="s"><rect width="50" height="50" fill="#00ff00"/></symbol><use xlink:href="#s"/>', {(25, 25): G}),
    "symbol-viewbox-xlink": ('<symbol id="s" viewBox="0 0 10 10"><rect width="10" height="10" fill="#00ff00"/></symbol><use xlink:href="#s" width="50" height="50"/>', {(40, 40): G}),
    "use-plain-href": ('<defs><rect id="r" width="50" height="100" fill="#00ff00"/></defs><use href="#r" x="50"/>', MOVED),
    "use-before-def": ('<use xlink:href="#r" x="50"/><defs><rect id="r" width="50" height="100" fill="#00ff00"/></defs>', MOVED),
    "use-svg": ('<defs><svg id="s" viewBox="0 0 10 10" width="50" height="50"><rect width="10" height="10" fill="#00ff00"/></svg></defs><use xlink:href="#s"/>', {(25, 25): G}),
    "use-transform": ('<defs><rect id="r" width="50" height="100" fill="#00ff00"/></defs><use xlink:href="#r" transform="translate(50 0)"/>', MOVED),
    "use-inherit-fill": ('<defs><rect id="r" width="100" height="100"/></defs><use xlink:href="#r" fill="#00ff00"/>', FULL),
    "nested-svg": ('<svg x="50" y="0" width="50" height="100" viewBox="0 0 10 20"><rect width="10" height="20" fill="#00ff00"/></svg>', MOVED),
    "nested-svg-novb": ('<svg x="50" y="0" width="50" height="100"><rect width="50" height="100" fill="#00ff00"/></svg>', MOVED),
    "nested-svg-clips": ('<svg x="0" y="0" width="50" height="100"><rect width="100" height="100" fill="#00ff00"/></svg>', HALF),
    "pattern": ('<pattern id="p" width="10" height="10" patternUnits="userSpaceOnUse"><rect width="10" height="10" fill="#00ff00"/></pattern><rect width="100" height="100" fill="url(#p)"/>', FULL),
    "pattern-obb": ('<pattern id="p" width="1" height="1" patternContentUnits="objectBoundingBox"><rect width="1" height="1" fill="#00ff00"/></pattern><rect width="100" height="100" fill="url(#p)"/>', FULL),
    "pattern-viewbox": ('<pattern id="p" width="10" height="10" patternUnits="userSpaceOnUse" viewBox="0 0 1 1"><rect width="1" height="1" fill="#00ff00"/></pattern><rect width="100" height="100" fill="url(#p)"/>', FULL),
    "pattern-href": ('<pattern id="q" width="10" height="10" patternUnits="userSpaceOnUse"><rect width="10" height="10" fill="#00ff00"/></pattern><pattern id="p" xlink:href="#q" patternTransform="rotate(10)"/><rect width="100" height="100" fill="url(#p)"/>', FULL),
    "pattern-stroke": ('<pattern id="p" width="10" height="10" patternUnits="userSpaceOnUse"><rect width="10" height="10" fill="#00ff00"/></pattern><path d="M0 50H100" stroke-width="60" stroke="url(#p)"/>', FULL),
    "lin": ('<linearGradient id="g"><stop stop-color="#00ff00"/><stop offset="1" stop-color="#00ff00"/></linearGradient><rect width="100" height="100" fill="url(#g)"/>', FULL),
    "lin-xlink": ('<linearGradient id="g"><stop stop-color="#00ff00"/><stop offset="1" stop-color="#00ff00"/></linearGradient><linearGradient id="h" xlink:href="#g"/><rect width="100" height="100" fill="url(#h)"/>', FULL),
    "lin-href": ('<linearGradient id="g"><stop stop-color="#00ff00"/><stop offset="1" stop-color="#00ff00"/></linearGradient><linearGradient id="h" href="#g"/><rect width="100" height="100" fill="url(#h)"/>', FULL),
    "lin-xlink-later": ('<linearGradient id="h" xlink:href="#g"/><linearGradient id="g"><stop stop-color="#00ff00"/><stop offset="1" stop-color="#00ff00"/></linearGradient><rect width="100" height="100" fill="url(#h)"/>', FULL),
    "lin-after-use": ('<rect width="100" height="100" fill="url(#g)"/><linearGradient id="g"><stop stop-color="#00ff00"/><stop offset="1" stop-color="#00ff00"/></linearGradient>', FULL),
    "lin-stop-style": ('<linearGradient id="g"><stop style="stop-color:#00ff00"/><stop offset="100%" style="stop-color:#00ff00"/></linearGradient><rect width="100" height="100" fill="url(#g)"/>', FULL),
    "lin-stop-class": ('<style>.s{stop-color:#00ff00}</style><linearGradient id="g"><stop class="s"/><stop offset="1" class="s"/></linearGradient><rect width="100" height="100" fill="url(#g)"/>', FULL),
    "lin-xlink-of-radial": ('<linearGradient id="g"><stop stop-color="#00ff00"/><stop offset="1" stop-color="#00ff00"/></linearGradient><radialGradient id="h" xlink:href="#g" cx="50" cy="50" r="50" gradientUnits="userSpaceOnUse"/><rect width="100" height="100" fill="url(#h)"/>', FULL),
    "lin-inherit-coords": ('<linearGradient id="g" gradientUnits="userSpaceOnUse" x1="0" x2="10"><stop stop-color="#00ff00"/><stop offset="1" stop-color="#ff0000"/></linearGradient><linearGradient id="h" xlink:href="#g"/><rect width="100" height="100" fill="url(#h)"/>', {(50, 50): "#ff0000"}),
    "lin-stroke": ('<linearGradient id="g" gradientUnits="userSpaceOnUse" x1="0" x2="100"><stop stop-color="#00ff00"/><stop offset="1" stop-color="#00ff00"/></linearGradient><path d="M0 50H100" stroke-width="60" stroke="url(#g)"/>', FULL),
    "lin-quoted-url": ('<linearGradient id="g"><stop stop-color="#00ff00"/><stop offset="1" stop-color="#00ff00"/></linearGradient><rect width="100" height="100" fill="url(\'#g\')"/>', FULL),
    "lin-fallback": ('<rect width="100" height="100" fill="url(#none) #00ff00"/>', FULL),
    "radial-focal": ('<radialGradient id="g" fx="0.5" fy="0.5" fr="0.9"><stop stop-color="#00ff00"/><stop offset="1" stop-color="#00ff00"/></radialGradient><rect width="100" height="100" fill="url(#g)"/>', FULL),
    "onestop": ('<linearGradient id="g"><stop stop-color="#00ff00"/></linearGradient><rect width="100" height="100" fill="url(#g)"/>', FULL),
    "css-class": ('<style>.a{fill:#00ff00}</style><rect class="a" width="100" height="100"/>', FULL),
    "css-two-classes": ('<style>.a{fill:#00ff00}.b{stroke:none}</style><rect class="b a" width="100" height="100"/>', FULL),
    "css-id": ('<style>#a{fill:#00ff00}</style><rect id="a" width="100" height="100"/>', FULL),
    "css-element": ('<style>rect{fill:#00ff00}</style><rect width="100" height="100"/>', FULL),
    "css-child": ('<style>g.a > rect{fill:#00ff00}</style><g class="a"><rect width="100" height="100"/></g>', FULL),
    "css-desc": ('<style>.a rect{fill:#00ff00}</style><g class="a"><g><rect width="100" height="100"/></g></g>', FULL),
    "css-list": ('<style>.x,.a{fill:#00ff00}</style><rect class="a" width="100" height="100"/>', FULL),
    "css-attr": ('<style>rect[id="a"]{fill:#00ff00}</style><rect id="a" width="100" height="100"/>', FULL),
    "css-first": ('<style>rect:first-child{fill:#00ff00}</style><g><rect width="100" height="100"/></g>', FULL),
    "css-media": ('<style>@media screen{.a{fill:#00ff00}}</style><rect class="a" width="100" height="100"/>', FULL),
    "css-var": ('<style>svg{--c:#00ff00}.a{fill:var(--c)}</style><rect class="a" width="100" height="100"/>', FULL),
    "css-star": ('<style>*{fill:#00ff00}</style><rect width="100" height="100"/>', FULL),
    "css-cdata": ('<style><![CDATA[.a{fill:#00ff00}]]></style><rect class="a" width="100" height="100"/>', FULL),
    "css-after": ('<rect class="a" width="100" height="100"/><style>.a{fill:#00ff00}</style>', FULL),
    "css-important": ('<style>.a{fill:#00ff00 !important}</style><rect class="a" style="fill:red" width="100" height="100"/>', FULL),
    "css-specificity": ('<style>#a{fill:#00ff00}.b{fill:red}</style><rect id="a" class="b" width="100" height="100"/>', FULL),
    "css-comment": ('<style>/* x */.a{fill:#00ff00}</style><rect class="a" width="100" height="100"/>', FULL),
    "css-in-defs": ('<defs><style type="text/css">.a{fill:#00ff00}</style></defs><rect class="a" width="100" height="100"/>', FULL),
    "css-transform": ('<style>.a{transform:translate(50px,0)}</style><rect class="a" width="50" height="100" fill="#00ff00"/>', MOVED),
    "style-transform": ('<rect style="transform:translate(50px,0)" width="50" height="100" fill="#00ff00"/>', MOVED),
    "css-geometry": ('<style>.a{x:50px;width:50px;height:100px}</style><rect class="a" fill="#00ff00"/>', MOVED),
    "css-d": ('<style>.a{d:path("M50 0H100V100H50Z")}</style><path class="a" fill="#00ff00"/>', {(75, 50): G}),
    "css-clip": ('<style>.a{clip-path:inset(0 50px 0 0)}</style><rect class="a" width="100" height="100" fill="#00ff00"/>', HALF),
    "css-opacity": ('<style>.a{opacity:0}</style><rect class="a" width="100" height="100" fill="#00ff00"/>', {(50, 50): None}),
    "css-display": ('<style>.a{display:none}</style><rect class="a" width="100" height="100" fill="#00ff00"/>', {(50, 50): None}),
    "css-visibility": ('<style>.a{visibility:hidden}</style><rect class="a" width="100" height="100" fill="#00ff00"/>', {(50, 50): None}),
    "css-fill-gradient": ('<style>.a{fill:url(#g)}</style><linearGradient id="g"><stop stop-color="#00ff00"/><stop offset="1" stop-color="#00ff00"/></linearGradient><rect class="a" width="100" height="100"/>', FULL),
    "display-none": ('<g display="none"><rect width="100" height="100" fill="#00ff00" /></g>', {(50, 50): None}),
    "visibility": ('<rect visibility="hidden" width="100" height="100" fill="#00ff00"/>', {(50, 50): None}),
    "group-opacity": ('<rect width="100" height="100" fill="#fff"/><g opacity="0.5"><rect width="60" height="100" fill="#ff0000"/><rect x="40" width="60" height="100" fill="#ff0000"/></g>', {(50, 50): "#ff7f7f"}),
    "currentColor": ('<g color="#00ff00"><rect width="100" height="100" fill="currentColor"/></g>', FULL),
    "hsl": ('<rect width="100" height="100" fill="hsl(120,100%,50%)"/>', FULL),
    "hsl-space": ('<rect width="100" height="100" fill="hsl(120 100% 50%)"/>', FULL),
    "rgb-space": ('<rect width="100" height="100" fill="rgb(0 255 0)"/>', FULL),
    "rgba": ('<rect width="100" height="100" fill="rgba(0,255,0,1)"/>', FULL),
    "rgb-pct": ('<rect width="100" height="100" fill="rgb(0%,100%,0%)"/>', FULL),
    "hex8": ('<rect width="100" height="100" fill="#00ff00ff"/>', FULL),
    "hex4": ('<rect width="100" height="100" fill="#0f0f"/>', FULL),
    "hex3": ('<rect width="100" height="100" fill="#0f0"/>', FULL),
    "named": ('<rect width="100" height="100" fill="lime"/>', FULL),
    "rebecca": ('<rect width="100" height="100" fill="rebeccapurple"/>', {(50, 50): "#663399"}),
    "transparent": ('<rect width="100" height="100" fill="transparent"/>', {(50, 50): None}),
    "paint-order": ('<rect x="30" y="30" width="40" height="40" fill="#00ff00" stroke="#ff0000" stroke-width="40" paint-order="stroke"/>', {(40, 50): G}),
    "vector-effect": ('<g transform="scale(10)"><path d="M0 5H10" stroke="#00ff00" stroke-width="1" vector-effect="non-scaling-stroke"/></g>', {(50, 53): None}),
    "dasharray": ('<path d="M0 50H100" stroke="#00ff00" stroke-width="20" stroke-dasharray="50 50"/>', HALF),
    "dashpercent": ('<path d="M0 50H100" stroke="#00ff00" stroke-width="20" stroke-dasharray="50% 50%"/>', HALF),
    "marker": ('<marker id="m" markerWidth="40" markerHeight="40" refX="5" refY="5" viewBox="0 0 10 10" markerUnits="userSpaceOnUse"><rect width="10" height="10" fill="#00ff00"/></marker><path d="M10 50H80" stroke="#000" marker-end="url(#m)"/>', {(90, 60): G}),
    "marker-mid": ('<marker id="m" markerWidth="40" markerHeight="40" refX="5" refY="5" viewBox="0 0 10 10" markerUnits="userSpaceOnUse"><rect width="10" height="10" fill="#00ff00"/></marker><path d="M0 50H50V100" stroke="#000" fill="none" marker-mid="url(#m)"/>', {(60, 40): G}),
    "marker-short": ('<marker id="m" markerWidth="40" markerHeight="40" refX="5" refY="5" viewBox="0 0 10 10" markerUnits="userSpaceOnUse"><rect width="10" height="10" fill="#00ff00"/></marker><path d="M10 50H80" stroke="#000" marker="url(#m)"/>', {(90, 60): G}),
    "blend": ('<rect width="100" height="100" fill="#ff00ff"/><rect width="100" height="100" fill="#00ff00" style="mix-blend-mode:multiply"/>', {(50, 50): "#000000"}),
    "blend-screen": ('<rect width="100" height="100" fill="#ff00ff"/><rect width="100" height="100" fill="#00ff00" style="mix-blend-mode:screen"/>', {(50, 50): "#ffffff"}),
    "switch": ('<switch><foreignObject requiredExtensions="http://x" width="1" height="1"/><g><rect width="100" height="100" fill="#00ff00" /></g></switch>', FULL),
    "switch-lang": ('<switch><g systemLanguage="xx"><rect width="100" height="100" fill="red"/></g><g><rect width="100" height="100" fill="#00ff00" /></g></switch>', FULL),
    "a": ('<a href="#x"><rect width="100" height="100" fill="#00ff00" /></a>', FULL),
    "title-desc": ('<title>t</title><desc>d</desc><metadata><x/></metadata><rect width="100" height="100" fill="#00ff00" />', FULL),
    "view": ('<view id="v"/><rect width="100" height="100" fill="#00ff00" />', FULL),
    "polygon": ('<polygon points="0,0 100,0 100,100 0,100" fill="#00ff00"/>', FULL),
    "path-arcflags": ('<path d="M0 50a50 50 0 11100 0 50 50 0 01-100 0" fill="#00ff00"/>', FULL),
    "path-implicit": ('<path d="M0,0,100,0,100,100,0,100z" fill="#00ff00"/>', FULL),
    "path-sci": ('<path d="M0 0H1e2V1e2H0z" fill="#00ff00"/>', FULL),
    "rect-percent": ('<rect width="100%" height="100%" fill="#00ff00"/>', FULL),
    "rect-mm": ('<rect width="50mm" height="50mm" fill="#00ff00"/>', FULL),
    "rect-em": ('<rect width="10em" height="10em" fill="#00ff00"/>', {(90, 90): G}),
    "rect-rx": ('<rect width="100" height="100" rx="50" fill="#00ff00"/>', {(50, 50): G, (3, 3): None}),
    "circle-percent": ('<circle cx="50%" cy="50%" r="50%" fill="#00ff00"/>', FULL),
    "rot3": ('<g transform="rotate(180 50 50)"><rect width="50" height="100" fill="#00ff00"/></g>', MOVED),
    "transform-comma": ('<g transform="translate(50,0),scale(1)"><rect width="50" height="100" fill="#00ff00"/></g>', MOVED),
    "transform-origin": ('<rect width="50" height="100" fill="#00ff00" transform="rotate(180)" transform-origin="50 50"/>', MOVED),
    "evenodd": ('<path fill-rule="evenodd" d="M0 0H100V100H0ZM25 25H75V75H25Z" fill="#00ff00"/>', {(50, 50): None, (10, 10): G}),
    "fill-opacity": ('<rect width="100" height="100" fill="#00ff00" fill-opacity="0"/>', {(50, 50): None}),
    "stroke-opacity": ('<path d="M0 50H100" stroke="#00ff00" stroke-width="20" stroke-opacity="0"/>', {(50, 50): None}),
}  # fmt: skip


def as_seen(image: QImage, want: Pixels) -> Pixels:
    colours = {at: image.pixelColor(*at) for at in want}
    return {at: colour.name() if colour.alpha() > 128 else None for at, colour in colours.items()}


def are_alike(got: Pixels, want: Pixels) -> bool:
    """Say whether pixels are those that are meant, within what mixing rounds."""

    def is_alike(one: str | None, other: str | None) -> bool:
        if one is None or other is None:
            return one is other
        pairs = zip(QColor(one).getRgb(), QColor(other).getRgb(), strict=True)
        return sum(abs(a - b) for a, b in pairs) < 30

    return all(is_alike(got[at], want[at]) for at in want)


@pytest.mark.qt_log_level_fail("CRITICAL")
@first_fast("kind", KINDS)
def test_nothing_of_a_drawing_is_lost_without_a_word_and_nothing_is_said_for_nothing(
    qapp: QApplication, tmp_path: Path, kind: str
) -> None:
    body, want = KINDS[kind]
    path = tmp_path / "drawing.svg"
    path.write_text(f"{HEAD}{body}</svg>")
    drawing = drawn(path, QSize(100, 100))
    assert drawing.fault == ""
    got = as_seen(drawing.image, want)
    assert are_alike(got, want) == (not drawing.losses), (got, drawing.losses)


@pytest.mark.parametrize(
    "body",
    [
        '<text x="10" y="60" font-size="60" fill="#00ff00">MM</text>',
        '<text font-size="60"><tspan x="10" y="60">MM</tspan></text>',
        '<path id="p" d="M0 50H100"/><text><textPath xlink:href="#p">MM</textPath></text>',
        '<text x="0" y="60" textLength="100">MM</text>',
        '<text x="0" y="60" letter-spacing="60">MM</text>',
        '<circle r="9"><animate attributeName="r" values="1;9" dur="2s"/></circle>',
        '<g><foreignObject width="9" height="9"><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject></g>',
        '<flowRoot><flowRegion><rect width="50" height="50"/></flowRegion><flowPara>a</flowPara></flowRoot>',
        '<use xlink:href="#none"/>',
    ],
)
def test_what_cannot_be_judged_by_a_pixel_is_told_with_its_line(qapp: QApplication, tmp_path: Path, body: str) -> None:
    path = tmp_path / "drawing.svg"
    path.write_text(f"<?xml version='1.0'?>\n<!DOCTYPE svg>\n{HEAD}\n{RECT}\n{body}</svg>")
    image, said = draw(path, QSize(100, 100))
    assert said.startswith("line 5: ")
    assert as_seen(image, {(90, 90): G}) == {(90, 90): G}


def test_the_check_names_what_is_lost_and_the_exhibit_shows_the_rest(write_exhibit: WriteExhibit) -> None:
    body = '<clipPath id="c"><rect width="50" height="100"/></clipPath>\n<g clip-path="url(#c)"/>'
    loaded = load(write_exhibit(files={"pictures/drawing.svg": f"{HEAD}\n{body}</svg>"}))
    (problem,) = loaded.problems
    assert problem.is_warning
    assert str(problem).startswith("pictures.yaml:2:25: warning: picture 'pictures/drawing.svg', line 3: a clip path")
    assert loaded.exhibit is not None


ILLUSTRATOR = """<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 24.0.1, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
  <!ENTITY ns_extend "http://ns.adobe.com/Extensibility/1.0/">
  <!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">
  <!ENTITY ns_svg "http://www.w3.org/2000/svg">
  <!ENTITY ns_xlink "http://www.w3.org/1999/xlink">
]>
<svg version="1.1" xmlns:x="&ns_extend;" xmlns:i="&ns_ai;" xmlns="&ns_svg;" xmlns:xlink="&ns_xlink;"
   viewBox="0 0 100 100" style="enable-background:new 0 0 100 100;" xml:space="preserve">
<style type="text/css">
  .st0{fill:#00FF00;}
</style>
<metadata><sfw xmlns="http://ns.adobe.com/SaveForWeb/1.0/"><slices></slices></sfw></metadata>
<switch>
  <foreignObject requiredExtensions="&ns_ai;" x="0" y="0" width="1" height="1">
    <i:pgfRef  xlink:href="#adobe_illustrator_pgf"></i:pgfRef>
  </foreignObject>
  <g i:extraneous="self"><rect class="st0" width="100" height="100"/></g>
</switch>
<i:pgf  id="adobe_illustrator_pgf"><![CDATA[eJzdfWlzG0mSZf4C/AdMm7UZuS2i&ns_ai;]]></i:pgf>
</svg>
"""
COREL = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<!-- Creator: CorelDRAW X7 -->
<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" width="100mm" height="100mm" version="1.1"
style="shape-rendering:geometricPrecision; fill-rule:evenodd; clip-rule:evenodd" viewBox="0 0 10000 10000"
 xmlns:xlink="http://www.w3.org/1999/xlink">
 <defs><style type="text/css"><![CDATA[
    .fil0 {fill:#00FF00}
   ]]></style></defs>
 <g id="Layer_x0020_1"><metadata id="CorelCorpID_0Corel-Layer"/>
  <polygon class="fil0" points="0,0 10000,0 10000,10000 0,10000"/></g>
</svg>
"""
INKSCAPE = """<?xml version="1.0" encoding="utf-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.0//EN' 'http://www.w3.org/TR/2001/REC-SVG-20010904/DTD/svg10.dtd' [
 <!ATTLIST svg xmlns:xlink CDATA #FIXED "http://www.w3.org/1999/xlink">
]>
<svg xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns="http://www.w3.org/2000/svg"
   xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:xlink="http://www.w3.org/1999/xlink"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
   width="100" height="100" inkscape:version="1.2" sodipodi:docname="a.svg">
  <defs><linearGradient id="a"><stop style="stop-color:#00ff00" offset="0"/>
  <stop style="stop-color:#00ff00" offset="1"/></linearGradient>
  <linearGradient inkscape:collect="always" xlink:href="#a" id="b" x1="0" x2="100" gradientUnits="userSpaceOnUse"/></defs>
  <sodipodi:namedview id="n" inkscape:zoom="1"/><metadata><rdf:RDF/></metadata>
  <g inkscape:label="Layer 1" inkscape:groupmode="layer">
  <path d="M0 0H100V100H0Z" style="fill:url(#b);stroke:none"/></g>
</svg>
"""


@pytest.mark.parametrize("text", [ILLUSTRATOR, COREL, INKSCAPE])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_drawing_programs_write_is_drawn(qapp: QApplication, tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "drawing.svg"
    path.write_bytes(text.replace("utf-8", encoding.removesuffix("-sig")).encode(encoding))
    image, said = draw(path, QSize(100, 100))
    assert said == ""
    assert are_alike(as_seen(image, FULL), FULL)


def test_plain_drawings_are_drawn_as_they_are_written(qapp: QApplication) -> None:
    for path in sorted((SYNTHETIC / "pictures").glob("*.svg")):
        seen = look(path)
        assert (seen.fault, seen.losses) == ("", ()), path.name
        raw, plain = (rendered(data) for data in (path.read_bytes(), seen.drawing))
        assert raw == plain, path.name


def rendered(data: bytes) -> QImage:
    image = QImage(200, 200, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(data).render(painter)
    painter.end()
    return image
