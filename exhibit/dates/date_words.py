"""Words that people write in dates, in the languages that dates come in; compared small and without stops."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from babel import Locale

_LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sv", "ru", "uk", "tr", "el", "ar", "id")

BEFORE = (
    "bce", "bc", "v chr", "vor christus", "v u z", "av j c", "avant j c", "avant notre ere", "a c", "ac",
    "a de c", "до н э", "до нашей эры", "до рх", "tr cn", "tcn", "trước công nguyên", "trước cn", "п н э",
    "p n e", "f kr", "公元前", "紀元前",
)  # fmt: skip
"""What says that years are counted backwards."""
AFTER = (
    "ce", "ad", "n chr", "nach christus", "ap j c", "après j c", "d c", "dc", "н э", "нашей эры", "scn",
    "sau công nguyên", "sau cn", "n e", "e kr", "公元", "西暦",
)  # fmt: skip
"""What says that years are counted from the year 1 on."""
ABOUT = (
    "circa", "ca", "c", "around", "about", "approx", "approximately", "roughly", "um", "etwa", "gegen", "vers",
    "environ", "hacia", "alrededor de", "verso", "por volta de", "около", "ок", "примерно", "khoảng",
    "vào khoảng", "~", "≈", "±",
)  # fmt: skip
UNSURE = ("perhaps", "maybe", "possibly", "probably", "vielleicht", "wohl", "peut-être", "возможно", "có lẽ")
SINCE = ("since", "from", "seit", "ab", "depuis", "desde", "dal", "с", "начиная с", "từ")
UNTIL = ("until", "till", "before", "up to", "bis", "vor", "jusqu'en", "avant", "hasta", "fino al", "до", "по", "đến")
NOW = (
    "present", "today", "now", "ongoing", "heute", "aujourd'hui", "présent", "hoy", "presente", "oggi",
    "настоящее время", "н в", "сегодня", "nay", "hiện nay",
)  # fmt: skip
TO = ("to", "until", "till", "bis", "à", "au", "a", "al", "до", "по", "đến")
SEASONS: Mapping[str, int] = MappingProxyType(
    dict.fromkeys(("spring", "frühling", "frühjahr", "printemps", "primavera", "весна", "mùa xuân"), 21)
    | dict.fromkeys(("summer", "sommer", "été", "verano", "estate", "лето", "mùa hè", "mùa hạ"), 22)
    | dict.fromkeys(("autumn", "fall", "herbst", "automne", "otoño", "autunno", "осень", "mùa thu"), 23)
    | dict.fromkeys(("winter", "hiver", "invierno", "inverno", "зима", "mùa đông"), 24)
)
_THOUSANDS = ("thousand", "tausend", "mille", "mil", "тысяч", "nghìn", "ngàn", "ka", "kya")
_MILLIONS = (
    "million", "millions", "millionen", "millones", "milioni", "миллион", "миллиона", "миллионов", "млн", "triệu",
    "ma", "mya", "myr",
)  # fmt: skip
_THOUSAND_MILLIONS = (
    "billion", "billions", "milliarde", "milliarden", "milliard", "milliards", "mil millones", "миллиард",
    "миллиарда", "миллиардов", "млрд", "tỷ", "tỉ", "ga", "gya", "bya",
)  # fmt: skip
COUNTS: Mapping[str, int] = MappingProxyType(
    dict.fromkeys(_THOUSANDS, 10**3) | dict.fromkeys(_MILLIONS, 10**6) | dict.fromkeys(_THOUSAND_MILLIONS, 10**9)
)
YEARS_AGO = (
    "years ago", "year ago", "jahren", "ans", "d'années", "años", "лет назад", "năm trước", "anni fa", "ago",
    "mya", "bya", "kya", "gya", "ma", "ga", "ka", "bp", "years bp",
)  # fmt: skip


@cache
def months() -> Mapping[str, int]:
    """Return the names of months, long and short, with their numbers."""
    found: dict[str, int] = {}
    for language in _LANGUAGES:
        names = Locale.parse(language).months
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in names[context][width].items():
                    found.setdefault(str(name).casefold().rstrip("."), number)
    return MappingProxyType({name: number for name, number in found.items() if not name.isdecimal()} | {"sept": 9})
