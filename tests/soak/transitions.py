"""Goes from screen to screen thousands of times and says what that left behind.

.venv/bin/python tests/soak/transitions.py [--steps 25000] [--seed 1]
"""

import argparse
import random
import sys

from kit import SLOW, Held, Loop, Stand, say

from exhibit import navigation

WARM = 0.08
"""Share after which every layout and picture has been made once in each language and size."""
MOST_GROWTH_MIB = 5.0


def intents(stand: Stand, chance: random.Random) -> navigation.Intent:
    """Return what a visitor may ask for, wherever they are."""
    navigation_index = stand.director.navigation_index
    return chance.choice(
        [
            navigation.Begin(chance.choice(navigation_index.languages)), navigation.GoHome(), navigation.Back(), navigation.Reset(),
            navigation.OpenTimeline(chance.uniform(1950, 2025)), navigation.OpenMilestone(chance.choice(list(navigation_index.milestones))),
            navigation.OpenChart("crossings"), navigation.OpenLinked(), navigation.OpenSlide(chance.choice(navigation_index.slides)), navigation.OpenTours(),
            navigation.OpenTour(chance.choice(list(navigation_index.tours))), navigation.OpenSources(), navigation.Turn(chance.choice((-1, 1))),
            navigation.Speak(chance.choice(navigation_index.languages)), navigation.ChangeTextSize(), navigation.Find(is_open=True),
            navigation.Type(chance.choice("hmv")), navigation.ShowAll(), navigation.ShowTable(is_shown=True), navigation.Play(is_playing=True),
            navigation.SpeakBeside(chance.choice((None, *navigation_index.languages))),
        ]
    )  # fmt: skip


def run(steps: int, seed: int = 1) -> tuple[Held, Held]:
    """Return what is held after the warm-up and at the end."""
    stand, chance = Stand(), random.Random(seed)
    found: list[Held] = []

    def do(step: int) -> None:
        before = stand.director.session
        while stand.director.session == before:
            stand.director.dispatch(intents(stand, chance))
        for _ in range(3):
            stand.tick(0.4)
        if step in {round(steps * WARM), steps - 1}:
            stand.director.open(navigation.Session(navigation.HomePlace(), navigation.Preferences("vi")))
            stand.director.finish_animations()
            found.append(stand.held())

    Loop(steps, do).run()
    stand.close()
    return found[0], found[1]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=25_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    warm, end = run(options.steps, options.seed)
    grown = end.mib - warm.mib
    say(f"transitions: {options.steps}; after {WARM:.0%}: {warm}; at the end: {end}; {grown:+.1f} MiB")
    is_flat = (end.objects, end.timers, end.items) <= (
        warm.objects,
        warm.timers,
        warm.items,
    ) and end.files <= warm.files
    if not is_flat:
        return 1
    return 0 if grown <= MOST_GROWTH_MIB else SLOW


if __name__ == "__main__":
    sys.exit(main())
