"""How large a piece of the source may grow before it has to be taken apart."""

import ast
from collections.abc import Iterator
from pathlib import Path

import exhibit

MOST_LINES, MOST_OF_A_FUNCTION = 300, 40
PACKAGE = Path(exhibit.__file__).parent


def _long_functions(text: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or 0) - node.lineno + 1
            if lines > MOST_OF_A_FUNCTION:
                yield f"{node.name}: {lines} lines"


def _too_long(text: str) -> Iterator[str]:
    lines = len(text.splitlines())
    if lines > MOST_LINES:
        yield f"{lines} lines"
    yield from _long_functions(text)


def test_a_file_has_one_idea_and_a_function_one_page() -> None:
    files = sorted(PACKAGE.rglob("*.py"))
    assert files
    found = [
        f"{file.relative_to(PACKAGE).as_posix()}: {each}"
        for file in files
        for each in _too_long(file.read_text(encoding="utf-8"))
    ]
    assert not found, "\n".join(found)
