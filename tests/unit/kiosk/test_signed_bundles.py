"""Signed updates: which key, which file, and none that is older than the last."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nacl.signing import SigningKey

from bundles import KEY_ID, public, sign, zipped
from exhibit.errors import ContentError, UsageError
from exhibit.kiosk.shared.signature import check_signature, key_faults
from exhibit.kiosk.shared.state_folder import StateFolder
from exhibit.kiosk.updates import rollback
from exhibit.kiosk.updates.revision_builder import ALWAYS, prepare
from exhibit.kiosk.updates.rollback import Age, Rollback
from small_exhibit import FILES, WriteExhibit, draw_nothing


@pytest.fixture
def state(tmp_path: Path) -> StateFolder:
    made = StateFolder(tmp_path / "state")
    made.make()
    return made


@pytest.mark.parametrize("is_legacy", [False, True])
def test_a_signature_is_believed_only_for_its_file_its_comment_and_its_key(tmp_path: Path, is_legacy: bool) -> None:
    key = SigningKey.generate()
    trusted = public(key, tmp_path / "museum.pub")
    path = zipped(tmp_path / "a.zip", FILES)
    with pytest.raises(ContentError, match="not signed"):
        check_signature(path, [trusted])
    sign(path, key, is_legacy=is_legacy)
    check_signature(path, [trusted])
    with pytest.raises(UsageError, match="another key"):
        check_signature(path, [public(key, tmp_path / "other.pub", b"87654321")])
    with pytest.raises(ContentError, match="not of this file"):
        check_signature(path, [public(SigningKey.generate(), tmp_path / "false.pub")])
    beside = path.with_name("a.zip.minisig")
    right = beside.read_bytes()
    beside.write_bytes(right.replace(b"timestamp:100", b"timestamp:999"))
    with pytest.raises(ContentError, match="not of this file"):
        check_signature(path, [trusted])
    beside.write_bytes(right)
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    with pytest.raises(ContentError, match="not of this file"):
        check_signature(path, [trusted])


@pytest.mark.parametrize("text", [b"", b"one line", b"a\n!!!\nc\nd", b"a\nAAAA\ntrusted comment: c\nAAAA"])
def test_a_broken_signature_is_none(tmp_path: Path, text: bytes) -> None:
    path = zipped(tmp_path / "a.zip", FILES)
    path.with_name("a.zip.minisig").write_bytes(text)
    with pytest.raises(ContentError, match="no minisign signature"):
        check_signature(path, [public(SigningKey.generate(), tmp_path / "museum.pub")])


@pytest.mark.parametrize("text", [b"", b"a\n!!!", b"a\nAAAA"])
def test_a_broken_key_is_the_installations_fault(tmp_path: Path, text: bytes) -> None:
    (tmp_path / "museum.pub").write_bytes(text)
    with pytest.raises(UsageError, match="no minisign public key"):
        check_signature(zipped(tmp_path / "a.zip", FILES), [tmp_path / "museum.pub"])


def test_where_a_key_is_asked_for_folders_and_unsigned_bundles_are_refused(
    tmp_path: Path, state: StateFolder, write_exhibit: WriteExhibit
) -> None:
    key = SigningKey.generate()
    trusted = public(key, tmp_path / "museum.pub")
    path = zipped(tmp_path / "a.zip", FILES)
    assert "only signed bundles" in prepare(write_exhibit(), state, draw_nothing, [trusted])["problems"][0]
    assert prepare(path, state, draw_nothing, [trusted])["revision"] is None
    sign(path, key)
    assert prepare(path, state, draw_nothing, [trusted])["revision"] is not None


OTHER_ID = b"87654321"


class Museum:
    """Signs bundles and has them prepared."""

    def __init__(self, folder: Path, state: StateFolder) -> None:
        self.folder, self.state = folder, state
        self.keys = folder / "keys"
        self.keys.mkdir()
        self.places: list[Path] = [self.keys]
        self.first, self.second = SigningKey.generate(), SigningKey.generate()
        public(self.first, self.keys / "first.pub")

    def offers(self, comment: str, name: str = "a.zip", key: SigningKey | None = None, key_id: bytes = KEY_ID) -> str:
        """Return what is wrong with a bundle; nothing where it is taken."""
        path = zipped(self.folder / name, {**FILES, "note.txt": comment})
        sign(path, key or self.first, key_id=key_id, comment=comment.encode())
        done = prepare(path, self.state, draw_nothing, self.places)
        assert (done["revision"] is None) == bool(done["problems"])
        return " ".join(done["problems"])


@pytest.fixture
def museum(tmp_path: Path, state: StateFolder) -> Museum:
    return Museum(tmp_path, state)


def test_an_older_signed_bundle_is_refused_and_the_same_one_is_not(museum: Museum) -> None:
    """Regression: the signature of last year's bundle was as good as that of today's."""
    assert museum.offers("timestamp:1700000000\tfile:a.zip\thashed") == ""
    said = museum.offers("timestamp:1600000000\tfile:a.zip\thashed")
    assert "a.zip is refused: it is older than what was taken before: of 2020-09-13" in said
    assert museum.offers("timestamp:1700000000\tfile:a.zip\thashed") == "", "a stick that is put in again"
    assert museum.offers("timestamp:1800000000") == ""
    assert "older" in museum.offers("timestamp:1700000000\tfile:a.zip\thashed")


def test_counters_go_before_timestamps_for_good(museum: Museum) -> None:
    assert museum.offers("timestamp:1700000000") == ""
    assert museum.offers("counter:7") == ""
    assert "counter:6 comes before 7" in museum.offers("counter:6 timestamp:1900000000")
    assert "has no counter" in museum.offers("timestamp:1900000000")
    assert museum.offers("counter:10") == ""
    assert "older" in museum.offers("counter:9")


@pytest.mark.parametrize("comment", ["", "by the museum", "timestamp:", "timestamp:-5", "xtimestamp:5", "counter:1e9"])
def test_a_bundle_that_does_not_say_how_old_it_is_is_refused(museum: Museum, comment: str) -> None:
    assert "neither timestamp nor counter" in museum.offers(comment)


@pytest.mark.slow
@settings(max_examples=200)
@given(st.lists(st.tuples(st.none() | st.integers(0, 50), st.none() | st.integers(0, 50)), max_size=12))
def test_nothing_that_was_taken_is_ever_taken_back(
    tmp_path_factory: pytest.TempPathFactory, ages: list[tuple[int | None, int | None]]
) -> None:
    folder = tmp_path_factory.mktemp("state")
    taken: list[Age] = []
    for age in (Age(*each) for each in ages):
        try:
            Rollback(folder).check("a.zip", age)
        except ContentError:
            continue
        Rollback(folder).keep(age)
        taken.append(age)
    counters = [each.counter for each in taken if each.counter is not None]
    assert counters == sorted(counters)
    stamps = [each.timestamp for each in taken if each.counter is None]
    assert stamps == sorted(each for each in stamps if each is not None)
    if counters:
        first = next(at for at, each in enumerate(taken) if each.counter is not None)
        assert None not in [each.counter for each in taken[first:]]


def test_what_cannot_be_remembered_is_not_taken(museum: Museum, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(rollback, "write_atomically", fail)
    assert "no room" in museum.offers("timestamp:5")
    assert list(museum.state.revisions.iterdir()) == []


def test_content_that_is_wrong_moves_nothing(museum: Museum) -> None:
    path = zipped(museum.folder / "b.zip", {**FILES, "theme.yaml": "nonsense"})
    sign(path, museum.first, comment=b"timestamp:900")
    assert prepare(path, museum.state, draw_nothing, museum.places)["revision"] is None
    assert museum.offers("timestamp:800") == ""


def test_keys_are_rotated_and_one_that_is_taken_away_is_trusted_no_more(museum: Museum) -> None:
    said = museum.offers("timestamp:1", key=museum.second, key_id=OTHER_ID)
    assert "signed with another key: 3132333435363738; trusted: 3837363534333231" in said
    public(museum.second, museum.keys / "second.pub", OTHER_ID)
    assert museum.offers("timestamp:1") == ""
    assert museum.offers("timestamp:2", key=museum.second, key_id=OTHER_ID) == ""
    (museum.keys / "first.pub").unlink()
    assert "another key" in museum.offers("timestamp:3")
    assert museum.offers("timestamp:3", key=museum.second, key_id=OTHER_ID) == ""


def test_a_bundle_that_came_before_its_key_is_tried_again(museum: Museum) -> None:
    path = zipped(museum.folder / "early.zip", FILES)
    sign(path, museum.second, key_id=OTHER_ID, comment=b"timestamp:1")
    assert prepare(path, museum.state, draw_nothing, museum.places).get("most_tries") == ALWAYS
    public(museum.second, museum.keys / "second.pub", OTHER_ID)
    assert prepare(path, museum.state, draw_nothing, museum.places)["revision"] is not None


def test_several_places_are_asked_and_a_broken_key_hides_no_other(museum: Museum) -> None:
    (museum.keys / "broken.pub").write_text("nothing")
    (museum.keys / "notes.txt").write_text("no key at all")
    museum.places = [
        museum.folder / "missing.pub",
        museum.keys,
        public(museum.second, museum.folder / "more.pub", OTHER_ID),
    ]
    assert museum.offers("timestamp:1") == ""
    assert museum.offers("timestamp:2", key=museum.second, key_id=OTHER_ID) == ""
    said = list(key_faults(museum.places))
    assert said == [
        f"there is no key {museum.folder / 'missing.pub'}",
        f"{museum.keys / 'broken.pub'} is no minisign public key: list index out of range",
    ]


def test_without_any_key_every_update_is_refused_until_there_is_one(museum: Museum) -> None:
    (museum.keys / "first.pub").rename(museum.folder / "away")
    assert list(key_faults(museum.places))[-1] == "without a key every update is refused"
    path = zipped(museum.folder / "b.zip", FILES)
    sign(path, museum.first)
    done = prepare(path, museum.state, draw_nothing, museum.places)
    assert done["revision"] is None
    assert done["most_tries"] == ALWAYS, "a key that is put there later must do"
    (museum.folder / "away").rename(museum.keys / "first.pub")
    assert list(key_faults(museum.places)) == []
    assert museum.offers("timestamp:1") == ""
