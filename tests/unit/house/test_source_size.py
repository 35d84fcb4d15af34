"""How large a piece of the source may grow before it has to be taken apart."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import exhibit

MOST_LINES, MOST_OF_A_FUNCTION = 300, 40
FILES = sorted(Path(exhibit.__file__).parent.rglob("*.py"))


def _long_functions(text: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or 0) - node.lineno + 1
            if lines > MOST_OF_A_FUNCTION:
                yield f"{node.name}: {lines} lines"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(FILES[0].parent).as_posix())
def test_a_file_has_one_idea_and_a_function_one_page(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= MOST_LINES
    assert list(_long_functions(text)) == []
