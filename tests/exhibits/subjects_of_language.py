"""One rich exhibit in any languages: everything that has words, said in each."""

from collections.abc import Callable, Sequence

from interface_words import interface_words
from said import SAID, Said
from subject import BOOK, Record, Subject

from exhibit.locale.languages import language_of
from exhibit.locale.phrase_book import built_in_tag

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 600"><circle cx="450" cy="300" r="200" fill="#888"/></svg>'
DATES = (("start", "1969-07-16", "start"), ("landing", "1969-07-20", "landing"), ("home", "1969-07-24", "home"),
         ("before", "1961-04-12", "place"), ("after", "1972-12-14", "title"))  # fmt: skip


class _Speaker:
    """Says a text in every language: plainly where there is one."""

    def __init__(self, languages: Sequence[str]) -> None:
        self._languages = languages

    def __call__(self, *names: str, pattern: str = "") -> object:
        texts = {each: self._text(SAID[each], names, pattern) for each in self._languages}
        return texts if len(texts) > 1 else next(iter(texts.values()))

    @staticmethod
    def _text(said: Said, names: Sequence[str], pattern: str) -> str:
        return pattern or " ".join(getattr(said, name) for name in names)


Say = Callable[..., object]


def speaking(*languages: str, has_words: bool = True, **more: object) -> Subject:
    """Return an exhibit that has everything, in some languages.

    Args:
        languages: Tags of ``SAID``, the first one first.
        has_words: Whether the author has also translated the interface where the program does not speak a language.
        more: What else ``exhibit.yaml`` says.
    """
    say = _Speaker(languages)
    missing = [each for each in languages if built_in_tag(language_of(each)) is None]
    files: dict[str, str | bytes] = {"drawing.svg": DRAWING}
    if has_words:
        files |= {f"words/{each}.po": interface_words(each) for each in missing}
    return Subject(
        {**_facts(say, languages), "milestones": _milestones(say), **_shown(say), **more},
        [_chart(say)],
        files,
        () if has_words else tuple(f"words/{each}.po: warning: " for each in missing),
    )


def _facts(say: Say, languages: Sequence[str]) -> Record:
    return {
        "title": say("title"), "subtitle": say("landing"), "tagline": say("home"), "about": say("sentence", "sentence"),
        "languages": list(languages), "sources": [BOOK],
        "kinds": [{"id": "flight", "title": say("start"), "sign": "rocket", "tint": "red"}],
        "threads": [{"id": "space", "title": say("landing"), "kinds": ["flight"]}],
        "eras": [{"id": "race", "span": "1957/1975", "title": say("place"), "tint": "gold"}],
        "people": [{"id": "neil", "name": say("person"), "offices": [{"during": "1962/1971", "title": say("landing")}]}],
        "pictures": [
            {"id": "moon", "file": "drawing.svg", "alt": say("landing"), "credit": say("person"), "licence": "CC0"}
        ],
    }  # fmt: skip


def _milestones(say: Say) -> list[Record]:
    return [
        {"id": key, "date": date, "kind": "flight", "level": 1 + number % 3, "title": say(name), "sources": ["book"],
         "body": say("sentence", "sentence"), "place": say("place"),
         **({"picture": "moon", "people": ["neil"]} if name == "landing" else {})}
        for number, (key, date, name) in enumerate(DATES)
    ]  # fmt: skip


def _shown(say: Say) -> Record:
    common = {"deck": "deck", "sources": ["book"], "title": say("title"), "body": say("sentence")}
    side = {"title": say("landing"), "body": say("sentence")}
    slides = [
        {"id": "years", "layout": "numeral", "numeral": 60, "of": "landing", "on": "2029-07-20", **common},
        {"id": "words", "layout": "text", **common, "body": say("sentence", "sentence", "sentence")},
        {"id": "voice", "layout": "quote", "deck": "deck", "sources": ["book"], "speaker": "neil", "literal": "yes",
         "gist": say("sentence"), "occasion": say("landing"), "on": "1969-07-21"},
        {"id": "moon", "layout": "picture", "picture": "moon", **common},
        {"id": "strip", "layout": "timeline-strip", "milestones": ["before", "landing", "after"], **common},
        {"id": "sides", "layout": "compare", "deck": "deck", "sources": ["book"], "title": say("title"),
         "then": {"on": "1969-07-20", **side}, "now": {"on": "2024-02-22", **side}},
        {"id": "pair", "layout": "pair-map", **common, "pairs": [
            {"from": say("start"), "to": say("home"), "kind": say("landing"), "from_at": ["-80.6", "28.4"],
             "to_at": ["-160", "21"]}]},
    ]  # fmt: skip
    stops = [
        {"milestone": "landing", "caption": say("sentence")},
        {"slide": "moon", "caption": say("sentence")},
    ]
    tours = [{"id": "walk", "title": say("title"), "summary": say("sentence"), "stops": stops}]
    return {"slides": slides, "decks": [{"id": "deck", "title": say("landing")}], "tours": tours}


def _chart(say: Say) -> Record:
    points = [
        {
            "series": series,
            "period": str(year),
            "value": f"{(year - 1955) * (number + 1.5) * 1000:.0f}",
            "sources": ["book"],
        }
        for number, series in enumerate(("flights", "others"))
        for year in range(1960, 1973)
    ]
    series = [
        {
            "id": "flights",
            "label": say("start"),
            "reporter": say("person"),
            "unit": "u",
            "role": "reporter",
            "tint": "gold",
        },
        {
            "id": "others",
            "label": say("home"),
            "reporter": say("place"),
            "unit": "u",
            "role": "reporter",
            "tint": "blue",
        },
    ]
    unit = {"id": "u", "label": say("place"), "format": say(pattern="{value} km")}
    return {
        "id": "flights", "title": say("title"), "subtitle": say("landing"), "method": say("sentence"), "main": "flights",
        "units": [unit], "series": series, "points": points,
    }  # fmt: skip


TWELVE_SCRIPTS = ("vi", "ru", "el", "ar", "he", "hi", "th", "ka", "hy", "zh-Hans", "bn", "km")
EIGHT = ("en", "fr", "de", "es", "ru", "vi", "ar", "zh-Hans")
THIRTEEN = (*EIGHT, "pl", "el", "he", "th", "ka")
