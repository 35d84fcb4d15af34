"""What stands above a caption of the attract loop: when it was, and which anniversary or tour it belongs to."""

from exhibit.narrative.attract_playlist import PlaylistEntry
from exhibit.narrative.edition import Edition
from exhibit.narrative.tour_timing import minutes_of


def caption_heading(edition: Edition, entry: PlaylistEntry) -> list[str]:
    """Return when an entry was, and what it belongs to; nothing for what is of no time and no occasion."""
    words = edition.words
    # A date is read in one piece.
    parts = [words.short_date(entry.date).replace(" ", "\u00a0")] if entry.date is not None else []
    if entry.jubilee is not None:
        parts.append(words.anniversary(entry.jubilee))
    elif entry.numeral is not None:
        parts.append(words.say("Anniversary"))
    elif entry.tour is not None:
        tour = edition.exhibit.tour(entry.tour)
        minutes = minutes_of(edition.exhibit, tour, words.language)
        parts += [edition.text(tour.title), words.plural("{n} minute", "{n} minutes", minutes)]
    return parts
