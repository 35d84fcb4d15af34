"""The window that needs no content speaks the installation's language where the program does."""

import pytest

from exhibit.ui.front.preparing_panel import PreparingPanel


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [(None, ["vi", "ru", "en"]), ("de", ["de"]), ("fr-CA", ["fr-CA"]), ("ru", ["ru"]), ("pl", ["vi", "ru", "en"]), ("ar", ["vi", "ru", "en"])],
)  # fmt: skip
def test_it_speaks_what_is_asked_for_if_it_can(qapp: object, asked: str | None, spoken: list[str]) -> None:
    assert [each.language for each in PreparingPanel(asked).words] == spoken
