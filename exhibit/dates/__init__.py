"""Dates that know how precisely they are known."""

from exhibit.dates.almanac import WEIGHTS, Almanac, Occasion, days_apart
from exhibit.dates.edtf import HistoricDate, Moment, Precision, decimal_year, parse_date
from exhibit.dates.periods import Periodicity

__all__ = [
    "WEIGHTS",
    "Almanac",
    "HistoricDate",
    "Moment",
    "Occasion",
    "Periodicity",
    "Precision",
    "days_apart",
    "decimal_year",
    "parse_date",
]
