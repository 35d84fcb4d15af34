import pytest

from exhibit.content import load
from small_exhibit import LOCAL, WriteExhibit

STYLES = {
    "kept": """
      vi: Một
      ru: Один
      en: |
        First paragraph ends
        here.

        Second begins
        here.
    """,
    "folded": """
      vi: Một
      ru: Один
      en: >
        First paragraph ends
        here.

        Second begins
        here.
    """,
    "plain": """
      vi: Một
      ru: Один
      en: First paragraph ends
        here.

        Second begins
        here.
    """,
}
WHOLE = "First paragraph ends here.\nSecond begins here."


def _shown(write: WriteExhibit, key: str, style: str) -> str:
    folder = write({"milestones/all.yaml": (f"    {key}: {LOCAL}\n", f"    {key}: {STYLES[style].rstrip()}\n")})
    exhibit = load(folder).exhibit
    assert exhibit is not None
    return str(getattr(exhibit.milestones[0], key)["en"])


@pytest.mark.parametrize("style", ["kept", "folded", "plain"])
def test_a_blank_line_parts_paragraphs_however_the_text_is_written(write_exhibit: WriteExhibit, style: str) -> None:
    assert _shown(write_exhibit, "body", style) == WHOLE


@pytest.mark.parametrize("style", ["kept", "folded", "plain"])
def test_a_title_is_one_line(write_exhibit: WriteExhibit, style: str) -> None:
    assert _shown(write_exhibit, "title", style) == WHOLE.replace("\n", " ")
