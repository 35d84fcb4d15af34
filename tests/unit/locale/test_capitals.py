"""Capitals as a language writes them, and signs between names."""

import pytest

from exhibit.locale import Words


@pytest.mark.parametrize(
    ("tag", "text", "begun", "capitals"),
    [
        ("en", "one day", "One day", "ONE DAY"),
        ("de", "straße", "Straße", "STRASSE"),
        ("ru", "ёлка", "Ёлка", "ЁЛКА"),
        ("tr", "istanbul ılık", "İstanbul ılık", "İSTANBUL ILIK"),
        ("el", "έλα", "Έλα", "ΕΛΑ"),
        ("el", "μαΐου", "Μαΐου", "ΜΑΪΟΥ"),
        ("ka", "ქართული", "ქართული", "ქართული"),
        ("ar", "أول", "أول", "أول"),
        ("zh-Hans", "太空", "太空", "太空"),
        ("ru", "около 7 США", "Около 7 США", "ОКОЛО 7 США"),
        ("en", "+5% on it", "+5% on it", "+5% ON IT"),
        ("en", "", "", ""),
    ],
)
def test_capitals_are_those_of_the_language(tag: str, text: str, begun: str, capitals: str) -> None:
    assert (Words(tag).beginning(text), Words(tag).capitals(text)) == (begun, capitals)


@pytest.mark.parametrize(("tag", "said"), [("en", "a; b"), ("ar", "a؛ b"), ("zh-Hans", "a；b"), ("ja", "a；b")])
def test_names_stand_apart_by_the_signs_of_the_script(tag: str, said: str) -> None:
    assert Words(tag).series(["a", "b"]) == said
