"""Staff of a kiosk before its screen: they know the corners and the PIN, and the hands of the wall clock."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

from exhibit.content import Exhibit
from exhibit.kiosk.screen.screen_schedule import ScreenSchedule
from exhibit.kiosk.shared.machine_settings import MachineSettings
from exhibit.kiosk.shared.messages import StaffRequest
from exhibit.kiosk.shared.opening_hours import OpeningHours, parse_spans
from exhibit.kiosk.shared.pin import write_pin
from exhibit.kiosk.shared.state_folder import StateFolder
from exhibit.kiosk.staff.staff_access import StaffAccess
from exhibit.kiosk.staff.staff_panel import StaffPanel
from exhibit.ui.shell.director import ScreenMaker
from qt_stage import Visitor

OPEN_AT = dt.datetime.fromisoformat("2027-03-01T10:00")
CLOSED_AT = dt.datetime.fromisoformat("2027-03-01T20:00")


class Staff(Visitor):
    """A visitor who knows the corners."""

    def __init__(
        self,
        exhibit: Exhibit,
        folder: Path,
        size: tuple[int, int] = (1920, 1080),
        makers: Mapping[type, ScreenMaker] | None = None,
        language: str = "vi",
    ) -> None:
        super().__init__(exhibit, size, makers=makers)
        self.state = StateFolder(folder)
        self.state.make()
        write_pin(folder, "2468")
        self.wall = OPEN_AT
        hours = OpeningHours(tuple(parse_spans("09:00-17:00") for _ in range(7)))
        self.opening = ScreenSchedule(self.director, hours, self._tell_wall, 1.0)
        self.staff_access = StaffAccess(
            self.director, self.state, MachineSettings(hours=hours), self.opening, self.clock
        )
        self.requests: list[StaffRequest] = []
        self.staff_access.requested.connect(self.requests.append)
        self.open("attract", language)
        self.opening.look()

    def _tell_wall(self) -> dt.datetime:
        return self.wall

    def _tell_day(self) -> dt.date | None:
        access = getattr(self, "staff_access", None)
        return (access.preview if access is not None else None) or super()._tell_day()

    def press_corners(self) -> None:
        canvas = self.stage.canvas
        for x, y in ((4, 4), (canvas.width - 4, 4), (canvas.width - 4, canvas.height - 4), (4, canvas.height - 4)):
            self.press(x, y)
            self.release(x, y)
        self.flush()

    def enter(self, pin: str) -> None:
        for digit in pin:
            self.tap(self.control(digit))
        self.tap(self.control("Tiếp tục"))
        self.flush()

    def come_in(self) -> None:
        self.press_corners()
        self.enter("2468")
        assert isinstance(self.director.screen, StaffPanel)

    def do(self, name: str) -> None:
        self.tap(self.control(name))
        self.flush()

    def pass_time(self, seconds: float) -> None:
        for _ in range(round(seconds)):
            self.clock.advance(1.0)
            self.staff_access._on_timeout()
        self.flush()

    def close(self) -> None:
        self.staff_access.stop()
        self.opening.stop()
        super().close()
