"""What a kiosk tells whoever monitors it, and that the example rules notice every fault and nothing else."""

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from exhibit.kiosk import setup
from exhibit.kiosk.shared.messages import Heartbeat, Ready
from exhibit.kiosk.supervisor.health import Health, prometheus, write
from exhibit.kiosk.supervisor.health_record import HealthRecord
from exhibit.kiosk.updates.revision_builder import ALWAYS, Prepared
from kiosk_fakes import FakeWorker, Kiosk

NOW = "2026-11-26T10:00:00.000+00:00"
NOW_S = dt.datetime.fromisoformat(NOW).timestamp()
RULES = yaml.safe_load((Path(setup.__file__).parent / "prometheus-rules.yml").read_text(encoding="utf-8"))
ALERTS: dict[str, str] = {rule["alert"]: rule["expr"] for rule in RULES["groups"][0]["rules"]}

HEALTHY = Health(
    pid=1, started_at=NOW, frames=3, rss_mib=150.0, is_visited=True, is_open=True, is_blind=False, content_hash="abc",
    level="current", level_age_s=100, supervisor_pid=2, up_since=NOW, uptime_s=4, written_at=NOW, restarts=5, hangs=6,
    lookout_age_s=1.0, lookout_replaced=0, updated_at=NOW, refused=None, refused_at=None, damaged_revisions=0,
    wrong_pins=7, pin_locks=0, disk_free_mib=5000, problems=[],
)  # fmt: skip


def test_health_is_written_for_people_and_for_prometheus(tmp_path: Path) -> None:
    write(HEALTHY, tmp_path / "health.json")
    assert json.loads((tmp_path / "health.json").read_bytes()) == HEALTHY
    lines = (tmp_path / "health.prom").read_text().splitlines()
    assert "exhibit_restarts_total 5" in lines
    assert 'exhibit_level{level="current",content="abc"} 1' in lines
    assert "exhibit_is_open 1" in lines
    assert f"exhibit_written_timestamp_seconds {NOW_S}" in lines
    assert "exhibit_refused_timestamp_seconds 0" in lines
    assert prometheus(HEALTHY).endswith("\n")
    assert "exhibit_uptime_seconds 4" in lines
    names = [line.split()[2] for line in lines if line.startswith("# TYPE")]
    assert len(names) == len(set(names))


class Samples:
    """Values by name; asks them as Prometheus would, as far as the rules go."""

    def __init__(self, text: str) -> None:
        self.values: dict[str, tuple[str, float]] = {}
        for line in text.splitlines():
            if not line.startswith("#"):
                name, value = line.rsplit(" ", 1)
                bare, _, labels = name.partition("{")
                self.values[bare] = labels, float(value)

    def value(self, name: str) -> float:
        return self.values[name][1]


def fires(alert: str, now: Samples, before: Samples, now_s: float = NOW_S) -> bool:
    """Evaluate a rule between two moments."""

    def ranged(found: re.Match[str]) -> str:
        step = now.value(found[2]) - before.value(found[2])
        return repr(step if found[1] == "increase" else 3 * float(step != 0))

    def selected(found: re.Match[str]) -> str:
        is_named = f'{found[2]}="{found[3]}"' in now.values[found[1]][0]
        return "nan" if is_named else repr(now.value(found[1]))

    text = ALERTS[alert].replace("time()", repr(now_s))
    text = re.sub(r"absent\((\w+)\)", lambda found: str(found[1] not in now.values), text)
    text = re.sub(r"(increase|changes)\((\w+)\[\w+\]\)", ranged, text)
    text = re.sub(r'(exhibit_\w+)\{(\w+)!="(\w+)"\}', selected, text)
    text = re.sub(r"exhibit_\w+", lambda found: repr(now.value(found[0])), text)
    return bool(eval(text, {"__builtins__": {}, "nan": float("nan")}))  # noqa: S307 - our own rules, numbers by now


LATER = "2026-11-26T10:05:00.000+00:00"
FAULTS: dict[str, dict[str, Any]] = {
    "ExhibitSilent": {"written_at": "2026-11-26T09:55:00.000+00:00"},
    "ExhibitBeginsAgain": {"up_since": LATER},
    "ExhibitNotCurrent": {"level": "safe", "content_hash": None},
    "ExhibitRestarts": {"restarts": 9},
    "ExhibitHangs": {"hangs": 8},
    "ExhibitBlind": {"is_blind": True},
    "ExhibitLookoutOld": {"lookout_age_s": 130.0},
    "ExhibitUpdateRefused": {"refused": "no room", "refused_at": NOW},
    "ExhibitDamaged": {"damaged_revisions": 1},
    "ExhibitDiskFull": {"disk_free_mib": 12},
    "ExhibitWrongPins": {"wrong_pins": 13},
    "ExhibitMemory": {"rss_mib": 900.0},
    "ExhibitProblems": {"problems": ["x"]},
}


def test_every_rule_has_its_fault() -> None:
    assert set(ALERTS) == {*FAULTS, "ExhibitUnknown"}
    assert all(rule["annotations"]["summary"] for rule in RULES["groups"][0]["rules"])


@pytest.mark.parametrize("alert", ALERTS)
def test_a_healthy_kiosk_raises_no_alarm(alert: str) -> None:
    now = Samples(prometheus(HEALTHY))
    assert not fires(alert, now, now)


@pytest.mark.parametrize("alert", FAULTS)
def test_a_fault_raises_its_own_alarm(alert: str) -> None:
    now, before = Samples(prometheus({**HEALTHY, **FAULTS[alert]})), Samples(prometheus(HEALTHY))  # type: ignore[typeddict-item]
    assert [each for each in ALERTS if fires(each, now, before)] == [alert]


def test_a_machine_that_is_not_heard_of_and_locks_and_a_screen_that_is_off_at_night() -> None:
    before = Samples(prometheus(HEALTHY))
    assert fires("ExhibitUnknown", Samples(""), before)
    assert fires("ExhibitWrongPins", Samples(prometheus({**HEALTHY, "pin_locks": 2})), before)
    assert not fires("ExhibitBlind", Samples(prometheus({**HEALTHY, "is_blind": True, "is_open": False})), before)


# What the supervisor writes -------------------------------------------------------------------------------


class Recorded:
    """A kiosk among fakes and what it writes of its health."""

    def __init__(self, kiosk: Kiosk) -> None:
        self.kiosk = kiosk
        self.record = HealthRecord(kiosk.supervisor, kiosk.state)

    def look(self) -> Health:
        self.kiosk.turn()
        self.record.write(self.kiosk.now_s + 1000)
        found: Health = json.loads(self.kiosk.state.health.read_bytes())
        return found


@pytest.fixture
def recorded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Recorded:
    return Recorded(Kiosk.made(tmp_path / "state", monkeypatch))


def test_what_the_show_says_is_written(recorded: Recorded) -> None:
    recorded.kiosk.shows("a")
    recorded.kiosk.active.said += [Ready(), Heartbeat(9, is_between=False, is_blind=True, rss_mib=12.5, is_open=False)]
    found = recorded.look()
    assert (found["frames"], found["is_visited"], found["is_blind"], found["is_open"]) == (9, True, True, False)
    assert (found["level"], found["content_hash"]) == ("current", "a")
    assert found["updated_at"] is not None


def test_why_an_update_was_refused_stands_there_until_one_is_taken(recorded: Recorded) -> None:
    kiosk = recorded.kiosk
    kiosk.shows("a")
    assert recorded.look()["refused"] is None
    FakeWorker.results[str(kiosk.folder)] = Prepared(revision=None, problems=["no room", "more"], most_tries=ALWAYS)
    kiosk.source_watcher.seen.append(kiosk.folder)
    found = recorded.look()
    assert found["refused"] == "no room"
    assert found["refused_at"] is not None
    kiosk.shows("b")
    found = recorded.look()
    assert (found["refused"], found["refused_at"]) == (None, None)


def test_a_problem_is_said_once_in_the_journal_and_again_when_it_comes_back(
    recorded: Recorded, caplog: pytest.LogCaptureFixture
) -> None:
    kiosk = recorded.kiosk
    kiosk.shows("a")
    for faults in (("share: Stale file handle",), ("share: Stale file handle",), (), ("share: Stale file handle",)):
        kiosk.source_watcher.faults = faults
        recorded.look()
    assert caplog.text.count("Stale file handle") == 2


def test_damaged_revisions_and_wrong_pins_are_counted(recorded: Recorded) -> None:
    kiosk = recorded.kiosk
    kiosk.shows("a")
    kiosk.active.finds_damage()
    (kiosk.state.path / "pin-lock.json").write_text('{"wrong":1,"locks":2,"total":7,"boot":"x","until_s":null}')
    found = recorded.look()
    assert (found["damaged_revisions"], found["wrong_pins"], found["pin_locks"]) == (1, 7, 2)
    assert found["disk_free_mib"] > 0
