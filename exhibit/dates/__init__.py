"""Dates that know how precisely they are known, in any year."""

from exhibit.dates.almanac import WEIGHTS, Almanac, Occasion, days_apart
from exhibit.dates.day import CalendarDay, Day, decimal_year, year_in_figures
from exhibit.dates.edtf import parse_date, year_named
from exhibit.dates.historic_date import Bound, HistoricDate
from exhibit.dates.moment import Moment, Precision, Season, TimeOfDay
from exhibit.dates.periods import Periodicity

__all__ = [
    "WEIGHTS",
    "Almanac",
    "Bound",
    "CalendarDay",
    "Day",
    "HistoricDate",
    "Moment",
    "Occasion",
    "Periodicity",
    "Precision",
    "Season",
    "TimeOfDay",
    "days_apart",
    "decimal_year",
    "parse_date",
    "year_in_figures",
    "year_named",
]
