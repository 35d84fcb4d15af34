"""Runs 400 days on a hand-driven clock, over 2^31 ms and beyond, and says whether everything still moves.

.venv/bin/python tests/soak/uptime.py [--days 400]
"""

import argparse
import datetime as dt
import sys

from kit import Loop, ManualClock, Stand, say

from exhibit import navigation

DAY_S = 86_400.0
EDGE_S = 2**31 / 1000


class Years:
    """Looks whether things move as the days go by."""

    def __init__(self) -> None:
        self.stand = Stand((960, 540))
        self.began_s = self.stand.clock.now()
        self.still: list[str] = []

    @property
    def days(self) -> float:
        return (self.stand.clock.now() - self.began_s) / DAY_S

    def open(self, address: str) -> None:
        place = navigation.parse_route(address, self.stand.director.navigation_index)
        self.stand.director.open(navigation.Session(place, navigation.Preferences("vi")))

    def moves(self, name: str, seconds: float) -> None:
        """Look whether the picture changes within some seconds."""
        pictures = set()
        for _ in range(12):
            self.stand.tick(seconds / 12)
            # The bits belong to the image: it has to live until they are read.
            image = self.stand.stage.picture().toImage()
            pictures.add(bytes(image.constBits()))
        if len(pictures) < 2:
            self.still.append(f"{name} on day {self.days:.1f}")

    def over(self, edge_s: float) -> None:
        """Let everything that plays play over a moment of the clock."""
        for address in ("attract", "chart", "linked", "tour:treaties", "slides"):
            self.stand.clock = self.stand.director.ticker.clock = ManualClock(edge_s - 4.0)
            self.open(address)
            shown = self.stand.director.shown
            play = [each for each in shown.controls() if each.name == shown.view.words.say("Play")]
            for control in play[:1]:
                control.activate()
            self.moves(f"{address} over {edge_s:.0f} s", 8.0)

    def day(self, number: int) -> None:
        """Let one day pass, with one visit."""
        today = dt.date(2026, 1, 1) + dt.timedelta(days=number)
        self.stand.director.views.today = lambda: today
        self.stand.clock.advance(DAY_S - 220)
        self.open("attract")
        self.moves("the loop", 20.0)
        self.stand.director.dispatch(navigation.Begin("vi"))
        self.moves("the fade to Home", 0.4)
        self.stand.clock.advance(200)
        self.stand.director.ticker.fire()
        if not isinstance(self.stand.director.session.place, navigation.AttractPlace):
            self.still.append(f"the reset on day {number}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, default=400)
    options = parser.parse_args()
    years = Years()
    Loop(options.days, years.day).run()
    days = years.days
    for edge_s in (EDGE_S, 2 * EDGE_S):
        years.over(edge_s)
    years.stand.close()
    for each in years.still[:10]:
        say(f"stood still: {each}")
    say(f"uptime: {days:.0f} days simulated, and all that plays over 2^31 and 2^32 ms; {len(years.still)} stood still")
    return 1 if years.still else 0


if __name__ == "__main__":
    sys.exit(main())
