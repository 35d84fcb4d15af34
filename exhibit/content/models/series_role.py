"""What a series is to its chart, and what that means wherever series are treated differently."""

from dataclasses import dataclass
from typing import Literal, assert_never, get_args

SeriesRole = Literal["reporter", "background", "target", "separate"]
"""``reporter`` is drawn as bars or marks, ``background`` pale, ``target`` as goals, ``separate`` in a panel of its own
because its unit cannot be compared."""

ROLES: tuple[SeriesRole, ...] = get_args(SeriesRole)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleTraits:
    """What a role means; a new one must say all of it.

    Attributes:
        is_compared: It may be the chart's main series, and its figures are set against those of others that may.
        is_on_axis: Its figures make the chart's axis as long as it is, and a line of it bears its name.
        has_own_unit: It is not in the unit of the main series, and stands in a panel of its own.
        is_goal: Its figures were aimed at: there may be several for a time, none is missing, and none is a fact.
    """

    is_compared: bool
    is_on_axis: bool
    has_own_unit: bool
    is_goal: bool


def traits_of(role: SeriesRole) -> RoleTraits:
    """Return what a role means."""
    match role:
        case "reporter":
            return RoleTraits(is_compared=True, is_on_axis=True, has_own_unit=False, is_goal=False)
        case "background":
            return RoleTraits(is_compared=False, is_on_axis=True, has_own_unit=False, is_goal=False)
        case "target":
            return RoleTraits(is_compared=False, is_on_axis=False, has_own_unit=False, is_goal=True)
        case "separate":
            return RoleTraits(is_compared=False, is_on_axis=False, has_own_unit=True, is_goal=False)
        case _:
            assert_never(role)
