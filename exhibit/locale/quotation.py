"""The marks between which a language puts what was said word for word, as CLDR has them."""

from collections.abc import Mapping
from types import MappingProxyType

from exhibit.locale.languages import Language

_USUAL = ("“", "”")
_TAGS = MappingProxyType(
    {
        (
            "«",
            "»",
        ): "ab am an ast az-Arab az-Cyrl bas be blo bm br ca co cu cv dua dyo el es-US eu ewo fa gsw ht hy ie "
        "it jgo kab kk kkj ksf ky lij mg mua mzn nb nn nnh no oc os pt-AO pt-CH pt-CV pt-GQ pt-GW pt-LU pt-MO pt-MZ "
        "pt-PT pt-ST pt-TL rm ru rw sah sc sdh sg shi ti uk wae yav zgh",
        ("«\u00a0", "\u00a0»"): "fr",
        ("„", "“"): "bg bs-Cyrl cs de dsb et hr hsb is ka ksh lb lt luy mk nds prg sk sl",
        ("„", "”"): "agq bs ff hu nmg pl ro sr szl",
        ("”", "“"): "ar lld ms-Arab syr ur",
        ("”", "”"): "fi he lag rn se sn sv yi",
        ("»", "«"): "kl ug",
        ("‘", "’"): "fur ia nl nr ss tn ts ve",
        ("「", "」"): "ja yue zh-Hant",
    }
)


def _by_tag() -> Mapping[str, tuple[str, str]]:
    return MappingProxyType({tag: marks for marks, tags in _TAGS.items() for tag in tags.split()})


_MARKS = _by_tag()


def quotation_marks(language: Language) -> tuple[str, str]:
    """Return what stands before and after words that are quoted, with the space that belongs to it."""
    for tag in (language.tag, f"{language.subtag}-{language.script}", language.subtag):
        if tag in _MARKS:
            return _MARKS[tag]
    return _USUAL
