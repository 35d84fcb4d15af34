import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.content.reading.nodes import MAX_BYTES, read_document

REFUSED = {
    "alias": ("a: &x 1\nb: *x\n", "anchors"),
    "merge": ("a: 1\n<<: {b: 2}\n", "merge keys"),
    "tag": ("a: !!python/object:os.system x\n", "tags"),
    "two documents": ("a: 1\n---\nb: 2\n", "second document"),
    "tab": ("a:\n\t- 1\n", "a tab at the beginning of the line"),
    "unclosed": ("a: [1, 2\n", "no ] for this ["),
    "deep": ("[" * 100 + "]" * 100, "nested deeper"),
    "bidi": ("a: abc\u202edef\n", "forbidden character U+202E"),
    "control": ("a: abc\x07\n", "forbidden character U+0007"),
    "key not text": ("? [a]\n: 1\n", "key must be text"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_yaml_can_do_beyond_plain_values_is_refused_with_its_line(name: str) -> None:
    text, what = REFUSED[name]
    document = read_document(text.encode(), "file.yaml")
    assert document.root is None
    assert what in str(document.problems[0])
    assert document.problems[0].place.line >= 1


def test_two_hundred_thousand_levels_are_one_problem_and_no_crash() -> None:
    document = read_document(b"[" * 200_000, "deep.yaml")
    assert "nested deeper" in str(document.problems[0])


@pytest.mark.parametrize("scalar", ["NO", "yes", "12:30", "0777", "1950-01-30", "1e3", ".inf", "0x10", "on"])
def test_a_bare_scalar_stays_the_text_the_author_wrote(scalar: str) -> None:
    assert read_document(f"a: {scalar}\n".encode(), "f").root == {"a": scalar}


def test_on_is_a_key_like_any_other() -> None:
    assert read_document(b"on: 2024-06-16\n", "f").root == {"on": "2024-06-16"}


def test_an_empty_scalar_is_nothing_and_a_quoted_one_is_text() -> None:
    assert read_document(b'a:\nb: ""\nc: "null"\n', "f").root == {"a": None, "b": "", "c": "null"}


def test_a_key_given_twice_is_named_with_the_line_of_the_first() -> None:
    document = read_document(b"a: 1\nb: 2\na: 3\n", "f.yaml")
    assert [str(problem) for problem in document.problems] == ["f.yaml:3:1: key 'a' is given twice (first on line 1)"]


def test_a_file_over_a_mebibyte_is_refused() -> None:
    assert "larger than" in str(read_document(b"a" * (MAX_BYTES + 1), "f").problems[0])


def test_bad_utf8_is_refused_with_its_place() -> None:
    assert (
        str(read_document(b"a: 1\nb: \xff\n", "f.yaml").problems[0])
        == "f.yaml:2:4: not UTF-8 text (save the file as UTF-8)"
    )


def test_text_is_composed() -> None:
    assert read_document("a: Vie\u0302\u0323t\n".encode(), "f").root == {"a": "Vi\u1ec7t"}


@given(st.binary(max_size=400))
def test_no_bytes_whatever_raise(data: bytes) -> None:
    read_document(data, "fuzz.yaml")


@pytest.mark.slow
@given(st.recursive(st.text("abc0-:", max_size=4), lambda inner: st.dictionaries(st.text("xyz", min_size=1), inner)))
def test_places_point_at_what_they_name(value: object) -> None:
    import json  # noqa: PLC0415 - JSON is a subset of YAML that writes any nesting on one line

    document = read_document(json.dumps({"root": value}).encode(), "f")
    assert document.root == {"root": value}
    assert all(place.line == 1 and place.column >= 1 for place in document.places.values())
