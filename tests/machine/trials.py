"""What is done to a machine, and what must become of the exhibit."""

from collections.abc import Callable
from dataclasses import dataclass

import roots
from container import Machine


@dataclass(frozen=True)
class Trial:
    """One trial.

    Attributes:
        name: To choose it by.
        what: What is done, for the table.
        run: Does it, and says what has happened.
        is_short: Every change runs it.
    """

    name: str
    what: str
    run: Callable[[], str]
    is_short: bool = True


def until_shown(machine: Machine, within_s: float = 60) -> float:
    """Wait for the exhibit itself, painted; return the seconds since the machine was switched on."""

    def is_shown() -> bool:
        health = machine.health
        return (
            health.get("level") == "current" and health.get("frames", 0) > 0 and health.get("content_hash") is not None
        )

    machine.until(is_shown, within_s, "the exhibit did not come to the screen")
    return machine.on_s


def cold_boot(release: str = "bookworm", compositor: str = "cage") -> str:
    """Boot twice: the first start prepares the exhibit, the second one has it."""
    with Machine(roots.installed(release, compositor)) as machine:
        machine.boot()
        first_s = until_shown(machine)
        machine.power_off()
        machine.boot()
        again_s = until_shown(machine)
    return f"the exhibit {first_s:.1f} s after power-on, {again_s:.1f} s at the second start"


ALL = (Trial("cold-boot", "README's steps on a minbase Debian 12, then power on", cold_boot),)
