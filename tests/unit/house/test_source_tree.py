"""How many files a folder may hold, and that files depend on each other one way."""

import ast
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import exhibit

MOST_FILES = 20
PACKAGE = Path(exhibit.__file__).parent
FILES = {
    ".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__"): file
    for file in PACKAGE.rglob("*.py")
}
"""Every file by the name of its module."""


def _imported(text: str) -> Iterator[str]:
    """Yield the names of modules that a file imports anywhere, also only for types or inside a function."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{each.name}" for each in node.names]
            yield from (name if name in FILES else node.module for name in names)


def _circles(imports: Mapping[str, set[str]]) -> set[frozenset[str]]:
    """Return the groups of modules of which each leads to every other of its group and back to itself."""
    leads_to = {module: _reached(imports, module) for module in imports}
    return {
        frozenset(other for other in reached if module in leads_to[other])
        for module, reached in leads_to.items()
        if module in reached
    }


def _reached(imports: Mapping[str, set[str]], module: str) -> set[str]:
    reached: set[str] = set()
    ahead = list(imports[module])
    while ahead:
        each = ahead.pop()
        if each not in reached:
            reached.add(each)
            ahead += imports[each]
    return reached


def test_a_folder_can_be_taken_in_at_a_glance() -> None:
    counts = Counter(file.parent.relative_to(PACKAGE).as_posix() for file in FILES.values())
    assert {folder for folder, count in counts.items() if count > MOST_FILES} == set()


def test_imports_between_files_go_one_way() -> None:
    imports = {name: set(_imported(file.read_text(encoding="utf-8"))) & set(FILES) for name, file in FILES.items()}
    assert sum(map(len, imports.values())) > len(FILES)
    assert _circles(imports) == set()
