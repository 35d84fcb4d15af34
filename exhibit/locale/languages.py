"""What is known of a language from its BCP 47 tag alone: how it is written, which way, and what it calls itself.

And which way a text of it runs: as the language, unless all of its letters say otherwise.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Literal, NamedTuple
from unicodedata import bidirectional

from babel import Locale, UnknownLocaleError
from babel.core import get_global

Direction = Literal["ltr", "rtl"]

_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})"
    r"(-(?P<extended>[a-z]{3}))?"
    r"(-(?P<script>[a-z]{4}))?"
    r"(-(?P<region>[a-z]{2}|\d{3}))?"
    r"(?P<variants>(-([a-z\d]{5,8}|\d[a-z\d]{3}))*)"
    r"(?P<rest>(-[a-wy-z\d](-[a-z\d]{2,8})+)*(-x(-[a-z\d]{1,8})+)?)",
    re.ASCII,
)
_RIGHT_TO_LEFT = frozenset(
    {"Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi"}
)
_UNSPACED = frozenset(
    {"Hani", "Hans", "Hant", "Hira", "Hrkt", "Jpan", "Kana", "Khmr", "Lana", "Laoo", "Mymr", "Thai", "Tibt"}
)
_FIRST_RIGHT_TO_LEFT = "\u0590"
_RIGHT_TO_LEFT_LETTERS = frozenset({"R", "AL"})
_SIGN = re.compile(r"(?<![\w.,])[-+−±](?=\d)")
_POWER = re.compile(r"(?:\d[\d.,]*\s×\s)?10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_LEFT_TO_RIGHT_MARK = "\u200e"
_ISOLATED = "\u2066{}\u2069"
_USUAL_SCRIPT = "Latn"
"""Of a language that CLDR does not know."""

_SHORT_BY_SCRIPT = MappingProxyType(
    {("zh", "Hans"): "简", ("zh", "Hant"): "繁", ("sr", "Cyrl"): "СР", ("sr", "Latn"): "SR"}
)
_SHORT = MappingProxyType({"zh": "中文"})


@dataclass(frozen=True, slots=True)
class Language:
    """A language as a visitor reads it.

    Attributes:
        tag: Its BCP 47 tag in canonical case, such as ``pt-BR``; the key of every text in it.
        locale: CLDR's data for it; where CLDR has none, those of the language that is most at home in its script.
        script: ISO 15924, such as ``Arab``; from CLDR's likely subtags where the tag does not say it.
        direction: Which way it is read.
        has_word_spaces: Whether words stand apart; where they do not, length is counted in characters, and what is
            looked for may begin inside a run of letters.
        is_known: Whether CLDR has data of its own for it.
    """

    tag: str
    locale: Locale
    script: str
    direction: Direction
    has_word_spaces: bool
    is_known: bool

    @property
    def own_name(self) -> str:
        """What those who speak it call it, with a capital where the script has any; the tag where nobody knows."""
        return _own_name(self)

    @property
    def subtag(self) -> str:
        """The language alone, without script, region and the rest: ``pt`` of ``pt-BR``."""
        return self.tag.partition("-")[0]


class _Subtags(NamedTuple):
    language: str
    script: str
    region: str
    rest: str = ""

    def __str__(self) -> str:
        return "-".join(filter(None, self[:3])) + self.rest


@cache
def canonical_tag(text: str) -> str:
    """Return a BCP 47 tag in its canonical case: ``PT_br`` as ``pt-BR``, ``zh-hant`` as ``zh-Hant``.

    Raises:
        ValueError: It is none.
    """
    return str(_subtags(text))


@lru_cache(maxsize=1024)
def tag_or_none(text: str) -> str | None:
    """Return a BCP 47 tag in its canonical case, or None for what is no tag."""
    try:
        return canonical_tag(text)
    except ValueError:
        return None


@cache
def language_of(tag: str) -> Language:
    """Return what is known of a language.

    Args:
        tag: In any case, also with ``_`` for ``-``.

    Raises:
        ValueError: It is not a language tag.
    """
    canonical = canonical_tag(tag)
    subtags = _current(_subtags(tag))
    script = _script_of(subtags)
    locale = _locale_of(subtags)
    return Language(
        canonical,
        locale or _locale_by_script(script),
        script,
        "rtl" if script in _RIGHT_TO_LEFT else "ltr",
        script not in _UNSPACED,
        locale is not None,
    )


def short_names(tags: Iterable[str]) -> Mapping[str, str]:
    """Return what stands on a small button for each of some languages, no two the same: ``VI``, ``中文``, ``PT-BR``.

    Args:
        tags: Those to choose from; script and region are said only where there is another of the same language.
    """
    languages = [language_of(tag) for tag in tags]
    times = Counter(each.subtag for each in languages)
    names = {each.tag: _short_name(each, is_alone=times[each.subtag] == 1) for each in languages}
    shown = Counter(names.values())
    return MappingProxyType({tag: name if shown[name] == 1 else tag.upper() for tag, name in names.items()})


def base_direction(text: str, language_direction: Direction) -> Direction:
    """Return the direction in which the parts of a text follow one another.

    A Latin title in an Arabic edition keeps its full stop at its right end, and an Arabic name in an English one at its
    left. Where letters of both kinds meet, and where there is none, the language decides.

    Args:
        text: A paragraph.
        language_direction: Of the language that it is a text of.
    """
    if language_direction == "ltr" and max(text, default="") < _FIRST_RIGHT_TO_LEFT:
        return "ltr"
    classes = {bidirectional(letter) for letter in text}
    has_right_to_left = not _RIGHT_TO_LEFT_LETTERS.isdisjoint(classes)
    if has_right_to_left == ("L" in classes):
        return language_direction
    return "rtl" if has_right_to_left else "ltr"


def with_figures_in_order(line: str) -> str:
    """Return a line of a right-to-left text in which signs stay before their numbers, as CLDR's own patterns keep them.

    Without a mark the sign of ``-5`` would be seen at the right of the figure, the power of ``9 × 10⁻⁷`` at its left.
    """
    whole = _POWER.sub(lambda found: _ISOLATED.format(found[0]), line)
    return _SIGN.sub(rf"{_LEFT_TO_RIGHT_MARK}\g<0>", whole)


def set_apart(value: object) -> object:
    """Return what is put into a right-to-left phrase: Latin text with its own order, whatever stands beside it."""
    is_foreign = isinstance(value, str) and base_direction(value, "rtl") == "ltr"
    return _ISOLATED.format(value) if is_foreign else value


def _short_name(language: Language, *, is_alone: bool) -> str:
    if is_alone:
        return _SHORT.get(language.subtag, language.subtag.upper())
    return _SHORT_BY_SCRIPT.get((language.subtag, language.script), language.tag.upper())


def _subtags(text: str) -> _Subtags:
    found = _TAG.fullmatch(text.lower().replace("_", "-"))
    if found is None:
        message = f"{text!r} is not a language tag; write en, vi, pt-BR, zh-Hant, …"
        raise ValueError(message)
    # ``zh-yue`` is the older way to write ``yue``.
    language = found["extended"] or found["language"]
    script, region = (found["script"] or "").title(), (found["region"] or "").upper()
    return _Subtags(language, script, region, found["variants"] + found["rest"])


def _current(subtags: _Subtags) -> _Subtags:
    """Return subtags with the code that CLDR has today for one that was replaced, such as ``he`` for ``iw``."""
    replaced = get_global("language_aliases").get(subtags.language)
    if not isinstance(replaced, str):
        return subtags
    language, *others = replaced.split("_")
    script = subtags.script or next((each for each in others if len(each) == 4), "")
    region = subtags.region or next((each for each in others if len(each) < 4), "")
    return subtags._replace(language=language, script=script, region=region)


def _script_of(subtags: _Subtags) -> str:
    if subtags.script:
        return subtags.script
    likely = get_global("likely_subtags")
    for key in (f"{subtags.language}_{subtags.region}", subtags.language):
        if key in likely:
            return str(likely[key].split("_")[1])
    return _USUAL_SCRIPT


def _locale_of(subtags: _Subtags) -> Locale | None:
    """Return CLDR's data for a language, with as much of its script and region as CLDR knows."""
    language, script, region, _ = subtags
    for parts in ((language, script, region), (language, script), (language, region), (language,)):
        try:
            return Locale.parse("_".join(filter(None, parts)))
        except (UnknownLocaleError, ValueError):
            continue
    return None


def _locale_by_script(script: str) -> Locale:
    """Return the language that is most at home in a script; for Latin letters none is, and dates are in figures."""
    likely = get_global("likely_subtags").get(f"und_{script}", "und")
    language = str(likely).split("_")[0]
    known = _locale_of(_Subtags(language, script, "")) if script != _USUAL_SCRIPT else None
    return known or Locale.parse("root")


@cache
def _own_name(language: Language) -> str:
    # Apart from the record: it takes all of CLDR's data for the language, 1 MiB, and most languages are only compared.
    name = _cldr_name(language.locale, _current(_subtags(language.tag))) if language.is_known else None
    # A title's capital, not an upper-case letter: Georgian has the one and not the other.
    return name[:1].title() + name[1:] if name else language.tag


def _cldr_name(locale: Locale, subtags: _Subtags) -> str | None:
    language, script, region, _ = subtags
    # A script that the region implies is named instead of it: 繁體中文 says more than "Chinese (Taiwan)".
    wished = [(script, region)] if region else []
    for parts in (*wished, ((script or locale.script),)):
        name = locale.languages.get("_".join(filter(None, (language, *parts))))
        if name is not None and any(parts):
            return str(name)
    return locale.get_display_name()
