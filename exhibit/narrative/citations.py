"""How sources and pictures are cited: in one short line below a text, and in full among all sources."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from exhibit.content import Account, Picture, Source
from exhibit.locale import Phrase
from exhibit.narrative.edition import Edition

_KINDS = {
    "primary": Phrase("primary text"),
    "official": Phrase("official"),
    "archive": Phrase("archive"),
    "scholarly": Phrase("scholarly"),
    "data": Phrase("data set"),
    "reference": Phrase("reference work"),
    "agency": Phrase("news agency"),
    "broadcaster": Phrase("broadcaster"),
    "press": Phrase("press"),
    "industry": Phrase("industry body"),
    "analysis": Phrase("analysis"),
    "weak": Phrase("weak source"),
}
_MOST_NAMES = 3


@dataclass(frozen=True, slots=True)
class AccountText:
    """What some sources say where sources differ.

    Attributes:
        says: What they say.
        who: Their short names.
    """

    says: str
    who: str


def short_names(edition: Edition, keys: Iterable[str]) -> str:
    """Return publishers and dates of sources in one line, each once; many are shortened to the first few."""
    names = list(dict.fromkeys(_short_name(edition, edition.exhibit.sources[key]) for key in keys))
    if len(names) > _MOST_NAMES + 1:
        more = edition.words.plural("and {n} more", "and {n} more ", len(names) - _MOST_NAMES)
        names = [*names[:_MOST_NAMES], more.strip()]
    return " · ".join(names)


def account_texts(edition: Edition, accounts: Sequence[Account]) -> list[AccountText]:
    """Return what the sources say where they differ, in the author's order."""
    return [AccountText(edition.text(each.says), short_names(edition, each.sources)) for each in accounts]


def source_title(source: Source) -> str:
    """Return a source's title in the language it was published in, after its author where one is named."""
    return f"{source.author}: {source.title}" if source.author else source.title


def source_details(edition: Edition, source: Source) -> str:
    """Return who published a source and when, what it is, its language and licence, and when it was read."""
    words = edition.words
    details = [_publisher(edition, source), words.date_inside(source.date) if source.date else words.say("no date")]
    if source.kind is not None:
        details.append(words.say_phrase(_KINDS[source.kind]))
    if source.language is not None:
        details.append(source.language)
    if source.licence is not None:
        details.append(source.licence)
    if source.accessed is not None:
        details.append(words.say("read on {date}", date=words.dotted_date(source.accessed)))
    return " · ".join(details)


def picture_credit(edition: Edition, picture: Picture) -> str:
    """Return what a picture shows, whose it is and its licence."""
    credit = edition.words.apposed(edition.text(picture.credit), picture.licence)
    return f"{edition.text(picture.alt)} — {credit}"


def _short_name(edition: Edition, source: Source) -> str:
    name = source.publisher or source.title
    return name if source.date is None else edition.words.apposed(name, edition.words.dotted_date(source.date))


def _publisher(edition: Edition, source: Source) -> str:
    return source.publisher or edition.words.say("publisher not stated")
