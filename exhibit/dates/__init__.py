"""Dates that know how precisely they are known."""

from exhibit.dates.almanac import WEIGHTS, Almanac, Occasion, days_apart
from exhibit.dates.edtf import HistoricDate, Moment, Precision, decimal_year, parse_date
from exhibit.dates.slots import Rhythm

__all__ = [
    "WEIGHTS",
    "Almanac",
    "HistoricDate",
    "Moment",
    "Occasion",
    "Precision",
    "Rhythm",
    "days_apart",
    "decimal_year",
    "parse_date",
]
