"""The lines and buttons of the staff panel, in words."""

import datetime as dt
from collections.abc import Callable

from exhibit.kiosk.screen.screen_schedule import ScreenSchedule
from exhibit.kiosk.shared.machine_settings import MachineSettings
from exhibit.kiosk.shared.messages import Quit, Reload, Restart, StatusReport
from exhibit.kiosk.staff.staff_actions import (
    ChooseLanguage,
    EndPreview,
    OverrideHours,
    PreviewAnniversary,
    StaffAction,
    StepBrightness,
    StepPreview,
    StepVolume,
)
from exhibit.kiosk.staff.staff_panel import PanelButton, PanelRow, StaffView
from exhibit.locale import Phrase, Words
from exhibit.ui.controls.buttons import ButtonSpec
from exhibit.ui.screen.view import View
from exhibit.ui.system.memory import rss_mib

_STEP = 0.1

_LEVELS = {
    "current": Phrase("The newest state"),
    "known-good": Phrase("The last state that was well"),
    "safe": Phrase("Built-in slides"),
    "splash": Phrase("Built-in picture"),
}


def view_of(
    view: View,
    report: StatusReport,
    machine: MachineSettings,
    schedule: ScreenSchedule,
    *,
    is_quit_asked: bool,
    is_preview: bool,
) -> StaffView:
    """Return what the panel shows now.

    Args:
        view: The view in the installation's language.
        report: What the supervisor has said last.
        machine: The machine as staff want it.
        schedule: Whether the exhibit is open.
        is_quit_asked: Whether ending was asked for once and is to be confirmed.
        is_preview: Whether the day is another one than today.
    """
    words = view.words
    return StaffView(
        _facts(view, report, schedule, is_preview=is_preview),
        report.problems,
        [
            PanelRow(words.say("First language"), _languages(view, machine)),
            PanelRow(words.say("Volume"), _scale(words, StepVolume, machine.volume)),
            PanelRow(words.say("Brightness"), _scale(words, StepBrightness, machine.brightness)),
            PanelRow(words.say("Show another date"), _days(view)),
            PanelRow(words.say("Opening hours"), _schedule(words, schedule)),
            PanelRow(words.say("Kiosk"), _requests(words, is_quit_asked=is_quit_asked)),
        ],
    )


def _facts(view: View, report: StatusReport, schedule: ScreenSchedule, *, is_preview: bool) -> dict[str, str]:
    words, facts = view.words, report.facts
    today = view.today
    hours = schedule.hours.said(today) if today is not None else ""
    return {
        words.say("Shown"): words.say_phrase(_LEVELS.get(facts.get("level", ""), _LEVELS["current"])),
        words.say("State of the content"): facts.get("revision", "—"),
        words.say("Problems"): words.number(len(report.problems)) if report.problems else words.say("None"),
        words.say("Date"): _day(words, today, is_preview=is_preview),
        words.say("Open today"): hours or words.say("Closed"),
        words.say("Since"): _moment(words, facts.get("started_at", "")),
        words.say("Running for"): _duration(words, int(facts.get("uptime_s", "0"))),
        words.say("Restarts"): words.number(int(facts.get("restarts", "0"))),
        words.say("Memory"): f"{words.number(round(rss_mib()))} MiB",
        words.say("Visits today"): words.number(int(facts.get("visits_today", "0"))),
    }


def _day(words: Words, day: dt.date | None, *, is_preview: bool) -> str:
    if day is None:
        return words.say("Unknown; the clock is wrong")
    return words.say("{date}, as a try", date=words.day(day)) if is_preview else words.day(day)


def _moment(words: Words, text: str) -> str:
    """Return a moment in the machine's time; nothing known is a dash."""
    try:
        moment = dt.datetime.fromisoformat(text).astimezone()
    except ValueError:
        return "—"
    return f"{words.day(moment.date())}, {moment:%H:%M}"


def _duration(words: Words, seconds: int) -> str:
    minutes = seconds // 60
    days, hours = minutes // 1440, minutes // 60 % 24
    return words.say("{days} d {hours} h {minutes} min", days=days, hours=hours, minutes=minutes % 60)


def _languages(view: View, machine: MachineSettings) -> tuple[PanelButton, ...]:
    first = machine.language or view.exhibit.languages[0]
    return tuple(
        PanelButton(ChooseLanguage(code), ButtonSpec(view.exhibit.words.of(code).own_name, is_lit=code == first))
        for code in view.exhibit.languages
    )


def _scale(words: Words, step: Callable[[float], StaffAction], value: float) -> tuple[PanelButton, ...]:
    return (
        PanelButton(step(-_STEP), ButtonSpec(glyph="minus", name="minus")),
        PanelButton(None, ButtonSpec(words.percent(value))),
        PanelButton(step(_STEP), ButtonSpec(glyph="plus", name="plus")),
    )


def _days(view: View) -> tuple[PanelButton, ...]:
    words = view.words
    return (
        PanelButton(StepPreview(-1), ButtonSpec(glyph="left", name="left")),
        PanelButton(StepPreview(1), ButtonSpec(glyph="right", name="right")),
        PanelButton(PreviewAnniversary(), ButtonSpec(words.say("Next anniversary"))),
        PanelButton(EndPreview(), ButtonSpec(words.say("Today"))),
    )


def _schedule(words: Words, schedule: ScreenSchedule) -> tuple[PanelButton, ...]:
    return (
        PanelButton(OverrideHours(None), ButtonSpec(words.say("As planned"), is_lit=schedule.override is None)),
        PanelButton(OverrideHours(is_open=True), ButtonSpec(words.say("Open"), is_lit=schedule.override is True)),
        PanelButton(OverrideHours(is_open=False), ButtonSpec(words.say("Closed"), is_lit=schedule.override is False)),
    )


def _requests(words: Words, *, is_quit_asked: bool) -> tuple[PanelButton, ...]:
    end = words.say("Press again to end") if is_quit_asked else words.say("End")
    return (
        PanelButton(Reload(), ButtonSpec(words.say("Read the folder again"))),
        PanelButton(Restart(), ButtonSpec(words.say("Start again"))),
        PanelButton(Quit(), ButtonSpec(end, is_lit=is_quit_asked)),
    )
