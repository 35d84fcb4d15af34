"""Dates as people write them, and what to write instead.

A table of recognisers, each of which knows one habit: figures with slashes, names of months, a spreadsheet's number,
eras in words, ranges with a dash. What they offer is read as a date before it is offered to an author.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from exhibit.dates import date_words
from exhibit.dates.edtf import parse_date
from exhibit.errors import DateError

_Offer = Callable[[re.Match[str]], Iterable[str]]
_Table = tuple[tuple[str, _Offer], ...]
_MOST_OFFERS = 3
_LONGEST = 60
_SERIAL_START = dt.date(1899, 12, 30)
"""Day 0 of a spreadsheet that counts days."""
_PLAIN = str.maketrans(dict.fromkeys("‐‑‒–—−﹘－", "-") | dict.fromkeys("\u00a0\u202f\u2009", " ") | {"’": "'"})
_NUMBER = r"\d{1,3}(?:[,. ]\d{3})+|\d+(?:[.,]\d+)?"


def likely_dates(text: str) -> tuple[str, ...]:
    """Return what may have been meant by a text that is not a date, in the notation of dates; nothing for no idea."""
    plain = " ".join(unicodedata.normalize("NFKC", text).translate(_PLAIN).casefold().split())
    plain = "".join(str(unicodedata.decimal(each, each)) for each in plain)
    if len(plain) > _LONGEST:
        return ()
    if _is_date(plain.upper()):
        return (plain.upper(),)
    found: dict[str, None] = {}
    for pattern, offer in _recognisers():
        match = pattern.fullmatch(plain)
        if match is not None:
            found.update(dict.fromkeys(each for each in offer(match) if _is_date(each)))
        if found:
            break
    return tuple(found)[:_MOST_OFFERS]


def explained(offer: str) -> str:
    """Return an offer with the era that it is counted in, where it is below the year 1."""
    match = re.fullmatch(r"-(\d{4})(.*)", offer)
    if match is None or "X" in offer or "/" in offer:
        return offer
    return f"{offer} ({int(match[1]) + 1} BC; the year 0 is 1 BC)"


def _is_date(text: str) -> bool:
    try:
        parse_date(text)
    except DateError:
        return False
    return True


def _single(text: str) -> Iterator[str]:
    """Yield what one end of a range, or what stands beside a word of doubt, may be."""
    if _is_date(text.upper()):
        yield text.upper()
    else:
        yield from likely_dates(text)


def _year(number: int) -> str:
    """Return an astronomical year in the notation of dates."""
    sign = "-" if number < 0 else ""
    return f"{sign}{abs(number):04}" if abs(number) < 10_000 else f"Y{number}"


def _joined(year: str | int, month: str | int, day: str | int | None = None) -> str:
    return f"{int(year):04}-{int(month):02}" + ("" if day is None else f"-{int(day):02}")


def _day_and_month(match: re.Match[str]) -> Iterator[str]:
    first, second, year = match["a"], match["b"], match["year"]
    yield _joined(year, second, first)
    if match["by"] != ".":
        yield _joined(year, first, second)


def _year_first(match: re.Match[str]) -> Iterator[str]:
    year, month, day = match["year"], match["month"], match["day"]
    if int(month) == 0 or day is None or int(day) == 0:
        yield f"{int(year):04}" if int(month) == 0 else _joined(year, month)
    else:
        yield _joined(year, *((day, month) if int(month) > 12 else (month, day)))


def _month(match: re.Match[str]) -> Iterator[str]:
    yield _joined(match["year"], match["month"])


def _quarter(match: re.Match[str]) -> Iterator[str]:
    last = int(match["quarter"]) * 3
    yield f"{_joined(match['year'], last - 2)}/{_joined(match['year'], last)}"


def _decade(match: re.Match[str]) -> Iterator[str]:
    yield f"{match['decade']}X"


def _century(match: re.Match[str]) -> Iterator[str]:
    yield f"{int(match['century']) - 1:02}XX"


def _unknown_digits(match: re.Match[str]) -> Iterator[str]:
    yield match["rest"].replace("?", "x").upper()


def _named_month(match: re.Match[str]) -> Iterator[str]:
    month = date_words.months().get(match["name"].rstrip("."))
    if month is not None:
        yield _joined(match["year"], month, match.groupdict().get("day"))


def _serial(match: re.Match[str]) -> Iterator[str]:
    yield (_SERIAL_START + dt.timedelta(days=int(match[0]))).isoformat()


def _short_year(match: re.Match[str]) -> Iterator[str]:
    yield _year(int(match[0]))
    if len(match[0]) == 2:
        yield f"19{match[0]}"


def _short_negative(match: re.Match[str]) -> Iterator[str]:
    number = int(match["year"])
    if number < 10_000:
        # Whoever knows no year 0 counted one too many.
        yield _year(-number)
    yield _year(1 - number if number < 10_000 else -number)


def _before(match: re.Match[str]) -> Iterator[str]:
    century = re.fullmatch(rf"(\d+)(?:{_CENTURY})", match["rest"])
    if century is not None:
        yield f"-{int(century[1]) - 1:02}XX"
        return
    ends = re.fullmatch(rf"({_NUMBER})(?: ?- ?({_NUMBER}))?(?: ?年| ?г\.?| год[а-я]*)?", match["rest"])
    years = [_backwards(each) for each in ends.groups() if each is not None] if ends is not None else []
    if years:
        yield "/".join(years)


def _backwards(text: str) -> str:
    number = int(_amount(text))
    return _year(1 - number if number < 10_000 else -number)


def _after(match: re.Match[str]) -> Iterator[str]:
    yield _year(int(match["rest"]))


def _amount(text: str) -> float:
    """Return a number as it is written, with commas or stops between thousands or before decimals."""
    if re.fullmatch(r"\d{1,3}(?:[,. ]\d{3})+", text):
        return float(re.sub(r"[,. ]", "", text))
    return float(text.replace(",", "."))


def _ago(match: re.Match[str]) -> Iterator[str]:
    count = date_words.COUNTS.get(match["count"] or "", 1)
    years = round(_amount(match["number"]) * count)
    if years >= 10_000:
        yield _year(-years)


def _range(match: re.Match[str]) -> Iterator[str]:
    start, end = match["start"], match["end"]
    if re.fullmatch(r"\d{4}-\d\d", start) and re.fullmatch(r"\d\d", end):
        # A day that is not in the calendar is no range.
        return
    if re.fullmatch(r"\d{4}", start) and re.fullmatch(r"\d{1,2}", end):
        end = start[: 4 - len(end)] + end
    year = re.search(r"\d{4}", end)
    if year is not None and not re.search(r"\d{3}", start):
        # 4–6 October 1957, 4 October – 6 November 1957.
        start += re.sub(r"^\d{1,2}\.?", "", end) if re.fullmatch(r"\d{1,2}\.?", start) else f" {year[0]}"
    for first in _single(start):
        for last in _single(end):
            yield f"{first}/{last}"


def _around(before: str = "", after: str = "") -> _Offer:
    """Return an offer that puts something before and after what the rest may be."""

    def offer(match: re.Match[str]) -> Iterator[str]:
        for each in _single(match["rest"]):
            yield f"{before}{each}{after}"

    return offer


def _with_time(match: re.Match[str]) -> Iterator[str]:
    zone = {"utc": "Z", "gmt": "Z", "z": "Z"}.get(match["zone"] or "", match["zone"] or "")
    hour = int(match["hour"]) % 12 + 12 * (match["half"] == "p") if match["half"] else int(match["hour"])
    for day in _single(match["day"]):
        yield f"{day}T{hour:02}:{match['minute']}{zone}"


def _season(match: re.Match[str]) -> Iterator[str]:
    yield f"{match['year']}-{date_words.SEASONS[match['name']]}"


def _turned(match: re.Match[str]) -> Iterator[str]:
    yield f"{match['end']}/{match['start']}".upper()


def _any(words: Iterable[str]) -> str:
    """Return a pattern for one of some words, with stops after short ones and between their letters or without."""
    return "|".join(_spelt(word) for word in sorted(words, key=len, reverse=True))


def _spelt(word: str) -> str:
    if len(word) <= 3 and word.isalpha():
        return r"\.? ?".join(word) + r"\.?"
    return r"[. -]+".join(re.escape(part) for part in word.split()) + r"\.?"


_CENTURY = r"(?:st|nd|rd|th)? ?(?:century|c\.?)|\.? ?(?:jahrhundert|jh)\.?|e siècle|-?й? век|世紀|世纪"
_WORD = r"[^\W\d_]+\.?"
_YEAR = r"(?P<year>\d{4})"
_RUSSIAN_YEAR = r"(?: ?(?:г\.?|года))?"
_BEFORE, _AFTER = _any(date_words.BEFORE), _any(date_words.AFTER)
_ABOUT, _TO, _NOW = _any(date_words.ABOUT), _any(date_words.TO), _any(date_words.NOW)
_SEASONS, _COUNTS, _AGO = _any(date_words.SEASONS), _any(date_words.COUNTS), _any(date_words.YEARS_AGO)
_TIME = r"(?P<hour>\d{1,2})[:.h](?P<minute>\d\d)(?::\d\d)? ?(?:(?P<half>[ap])\.?m\.?)?"
_ZONE = r" ?(?P<zone>utc|gmt|z|[+-]\d\d:\d\d)?"
_SIGNS: _Table = (
    (r"(?P<rest>-?\d{3}[x?]|-?\d{2}[x?]{2})", _unknown_digits),
    (r"(?P<rest>\d{4}(?:-\d\d)?(?:-\?\?|-xx)+)", _unknown_digits),
    (r"(?P<rest>.*\d) +(?P<mark>[~?%])", lambda match: [each + match["mark"] for each in _single(match["rest"])]),
    (r"\?(?P<rest>.*\d)", _around(after="?")),
)
_FIGURES: _Table = (
    (rf"(?P<a>\d{{1,2}})(?P<by>[./-]) ?(?P<b>\d{{1,2}})(?P=by) ?{_YEAR}", _day_and_month),
    (rf"{_YEAR}[./-](?P<month>\d{{1,2}})(?:[./-](?P<day>\d{{1,2}}))?", _year_first),
    (rf"(?P<month>\d{{1,2}})[./-]{_YEAR}", _month),
    (rf"{_YEAR} ?[年년] ?(?P<month>\d{{1,2}}) ?[月월](?: ?(?P<day>\d{{1,2}}) ?[日일])?", _year_first),
    (r"(?P<year>(?:1\d|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)", _year_first),
    (r"[1-5]\d{4}", _serial),
    (r"\d{1,3}", _short_year),
    (r"[y+](?P<rest>\d{4})", _around()),
    (r"-(?P<year>\d{1,3}|[1-9]\d{4,10})", _short_negative),
    (rf"(?P<day>.*\d)(?:t| |, )(?:at )?{_TIME}{_ZONE}", _with_time),
)
_NAMES: _Table = (
    (
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|\.)? ?(?:of |de )?(?P<name>{_WORD}),? ?(?:de )?{_YEAR}{_RUSSIAN_YEAR}",
        _named_month,
    ),
    (rf"(?P<name>{_WORD}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}", _named_month),
    (rf"(?P<name>{_WORD}),? (?:de )?{_YEAR}{_RUSSIAN_YEAR}", _named_month),
    (rf"(?:ngày )?(?P<day>\d{{1,2}}) tháng (?P<month>\d{{1,2}}),? (?:năm )?{_YEAR}", _year_first),
    (rf"tháng (?P<month>\d{{1,2}}),? (?:năm )?{_YEAR}", _month),
    (r"(?:year|năm|jahr|année|año|год) (?P<rest>\d{4})", _around()),
    (r"(?P<rest>\d{4}) ?(?:г\.?|год|year|年|년)", _around()),
    (rf"(?P<start>{_WORD}) ?(?:-|/|{_TO}) ?(?P<end>{_WORD} {_YEAR})", _range),
    (rf"(?P<name>{_SEASONS}),? (?:of |de )?{_YEAR}", _season),
    (rf"q(?P<quarter>[1-4])[ /]?{_YEAR}", _quarter),
)
_AGES: _Table = (
    (r"(?:the |thập niên |années )?(?P<decade>\d{3})0(?:'?s|er|-е(?: годы)?)?(?: jahre)?", _decade),
    (rf"(?:{_BEFORE}) ?(?P<rest>\d.*)", _before),
    (rf"(?P<rest>.*?(?:\d|年|г\.?|год[а-я]*|century|c\.?|jahrhundert|век))[. ]*(?:{_BEFORE})", _before),
    (rf"(?:{_AFTER}) ?(?P<rest>\d+)", _after),
    (rf"(?P<rest>\d+) ?(?:{_AFTER})", _after),
    (rf"(?:thế kỷ )?(?P<century>\d{{1,2}})(?:{_CENTURY})?", _century),
    (
        rf"(?:vor |il y a |hace |cách đây )?(?P<number>{_NUMBER}) ?(?P<count>{_COUNTS})?(?: de)? ?(?:{_AGO})?",
        _ago,
    ),
)
_DOUBTS_AND_RANGES: _Table = (
    (rf"(?:{_ABOUT}) ?(?P<rest>.*\d.*)", _around(after="~")),
    (rf"(?P<rest>.*\d) ?(?:{_ABOUT})", _around(after="~")),
    (rf"(?:{_any(date_words.UNSURE)}) (?P<rest>.*\d.*)", _around(after="?")),
    (rf"(?P<rest>.*\d.*?) ?(?:-|/|{_TO}) ?(?:{_NOW})", _around(after="/..")),
    (rf"(?:{_any(date_words.SINCE)}) (?P<rest>.*\d.*)", _around(after="/..")),
    (r"(?P<rest>.*\d) ?-", _around(after="/..")),
    (rf"(?:{_any(date_words.UNTIL)}) (?P<rest>.*\d.*)", _around(before="../")),
    (r"(?P<start>[^/]*\d[^/]*)/(?P<end>[^/]*\d[^/]*)", _turned),
    (r"(?P<start>[^/]*\d[^/]*)/(?P<end>[^/]*\d[^/]*)", _range),
    (rf"(?P<start>.*\d.*?)(?: ?- ?| (?:{_TO}) )(?P<end>.*\d.*)", _range),
)


@cache
def _recognisers() -> tuple[tuple[re.Pattern[str], _Offer], ...]:
    """Return the tables, read when the first slip is met: most exhibits have none."""
    tables = (*_SIGNS, *_FIGURES, *_NAMES, *_AGES, *_DOUBTS_AND_RANGES)
    return tuple((re.compile(pattern), offer) for pattern, offer in tables)
