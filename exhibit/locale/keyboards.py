"""The letters of a touch keyboard: by language where it has a layout of its own, else by script.

Rows stand from top to bottom and their letters from left to right as they are on a desk, whichever way the language is
read. Marks that search leaves out anyway have no key. Scripts whose signs are learnt in an order have them in it.
"""

from collections.abc import Mapping
from types import MappingProxyType

from exhibit.locale.capitals import beginning
from exhibit.locale.languages import Language

_QWERTY = "qwertyuiop asdfghjkl zxcvbnm"
_QWERTZ = "qwertzuiop asdfghjkl yxcvbnm"
_RUSSIAN = "йцукенгшщзхъ фывапролджэ ячсмитьбю"
_SOUTH_SLAVIC = "qwertzuiopšđ asdfghjklčćž yxcvbnm"
_DANISH = "qwertyuiopå asdfghjklæø zxcvbnm"
_NORWEGIAN = "qwertyuiopå asdfghjkløæ zxcvbnm"
_SWEDISH = "qwertyuiopå asdfghjklöä zxcvbnm"

_BY_LANGUAGE: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("az", "Latn"): "qüertyuiopöğ asdfghjklıə zxcvbnmçş",
        ("be", "Cyrl"): "йцукенгшўзх фывапролджэ ячсмітьбю",
        ("bg", "Cyrl"): "уеишщксдзц ьяаожгтнвмч юйъфхпрлб",
        ("bs", "Latn"): _SOUTH_SLAVIC,
        ("cs", "Latn"): _QWERTZ,
        ("da", "Latn"): _DANISH,
        ("de", "Latn"): "qwertzuiopü asdfghjklöä yxcvbnm",
        ("es", "Latn"): "qwertyuiop asdfghjklñ zxcvbnm",
        ("et", "Latn"): "qwertyuiopüõ asdfghjklöä zxcvbnm",
        ("fa", "Arab"): "ضصثقفغعهخحجچ شسیبلاتنمکگ ظطزرذدپوژ",
        ("fi", "Latn"): _SWEDISH,
        ("fr", "Latn"): "azertyuiop qsdfghjklm wxcvbn",
        ("hr", "Latn"): _SOUTH_SLAVIC,
        ("hu", "Latn"): "qwertzuiopőú asdfghjkléáű yxcvbnmöüó",
        ("is", "Latn"): "qwertyuiopð asdfghjklæ zxcvbnmþö",
        ("kk", "Cyrl"): f"әіңғүұқөһ {_RUSSIAN}",
        ("ky", "Cyrl"): "йцукенгшщзхъ фывапролджэ ячсмитьбюңүө",
        ("mk", "Cyrl"): "љњертѕуиопшѓ асдфгхјклчќж зџцвбнм",
        ("mn", "Cyrl"): "фцужэнгшүзкъ йыбөахролдп ячёсмитьвющ",
        ("nb", "Latn"): _NORWEGIAN,
        ("nn", "Latn"): _NORWEGIAN,
        ("no", "Latn"): _NORWEGIAN,
        ("pt", "Latn"): "qwertyuiop asdfghjklç zxcvbnm",
        ("sk", "Latn"): _QWERTZ,
        ("sl", "Latn"): "qwertzuiopš asdfghjklčž yxcvbnm",
        ("sr", "Cyrl"): "љњертзуиопшђ асдфгхјклчћж џцвбнм",
        ("sr", "Latn"): _SOUTH_SLAVIC,
        ("sv", "Latn"): _SWEDISH,
        ("tg", "Cyrl"): f"ғӯқҳҷӣ {_RUSSIAN}",
        ("tr", "Latn"): "qwertyuıopğü asdfghjklşi zxcvbnmöç",
        ("uk", "Cyrl"): "йцукенгшщзхї фівапролджє ґячсмитьбю",
        ("ur", "Arab"): "قوعرتےئیہپ اسدفگھجکل زشچطبنم ٹڈڑںثذصضغظحخ",
    }
)
_BY_SCRIPT: Mapping[str, str] = MappingProxyType(
    {
        "Arab": "ضصثقفغعهخحجد شسيبلاتنمكط ئءؤرىةوزظذ",
        "Armn": "աբգդեզէըթժ իլխծկհձղճմ յնշոչպջռսվ տրցւփքօֆ",
        "Beng": "অআইঈউঊঋএঐওঔ কখগঘঙচছজঝঞ টঠডঢণতথদধন পফবভমযরলশষসহ ািীুূৃেৈোৌংঃঁ",
        "Cyrl": _RUSSIAN,
        "Deva": "अआइईउऊऋएऐओऔ कखगघङचछजझञ टठडढणतथदधन पफबभमयरलवशषसह ािीुूृेैोौंः",
        "Geor": "აბგდევზთიკლ მნოპჟრსტუფქ ღყშჩცძწჭხჯჰ",
        "Grek": "ερτυθιοπ ασδφγηξκλ ζχψωβνμ",
        "Hebr": "קראטוןםפ שדגכעיחלךף זסבהנמצתץ",
        "Kore": "ㅃㅉㄸㄲㅆㅒㅖ ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ ㅁㄴㅇㄹㅎㅗㅓㅏㅣ ㅋㅌㅊㅍㅠㅜㅡ",
        "Latn": _QWERTY,
        "Thai": "กขคฆงจฉชซฌญ ฎฏฐฑฒณดตถทธ นบปผฝพฟภมยร ลวศษสหฬอฮฤ ะาำิีึืุูเแโใไั็",
    }
)


def keyboard_rows(language: Language) -> tuple[str, ...]:
    """Return the rows of letters of a language's keyboard, from top to bottom.

    Returns:
        Nothing where no few dozen keys write the language, as Chinese and Japanese, or where no layout is known: there
        an exhibit's own names offer the letters that lead on.
    """
    own = _BY_LANGUAGE.get((language.locale.language, language.script)) if language.is_known else None
    rows = own or _BY_SCRIPT.get(language.script, "")
    return tuple(rows.split())


def key_label(letter: str, language: Language) -> str:
    """Return what stands on a letter's key: the capital, where the script has one that begins a word."""
    return beginning(letter, language)
