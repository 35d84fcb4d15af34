"""What can be pressed on the staff panel: each button carries one of these."""

from dataclasses import dataclass
from typing import TypeAlias

from exhibit.kiosk.shared.messages import StaffRequest


@dataclass(frozen=True, slots=True)
class Close:
    """Go back to the exhibit."""


@dataclass(frozen=True, slots=True)
class ChooseLanguage:
    """Begin in another language.

    Attributes:
        code: Of the language.
    """

    code: str


@dataclass(frozen=True, slots=True)
class StepVolume:
    """Make narration louder or softer.

    Attributes:
        by: Share of the whole scale.
    """

    by: float


@dataclass(frozen=True, slots=True)
class StepBrightness:
    """Make the picture brighter or darker.

    Attributes:
        by: Share of the whole scale.
    """

    by: float


@dataclass(frozen=True, slots=True)
class EndPreview:
    """Go by today's date again."""


@dataclass(frozen=True, slots=True)
class PreviewAnniversary:
    """Go by the date of the next anniversary."""


@dataclass(frozen=True, slots=True)
class StepPreview:
    """Go by an earlier or later date.

    Attributes:
        days: How much later.
    """

    days: int


@dataclass(frozen=True, slots=True)
class OverrideHours:
    """Open or close until the hours change next.

    Attributes:
        is_open: What it is to be whatever the hours say; None leaves it to them.
    """

    is_open: bool | None


Adjustment: TypeAlias = ChooseLanguage | StepVolume | StepBrightness
Preview: TypeAlias = EndPreview | PreviewAnniversary | StepPreview
StaffAction: TypeAlias = Close | Adjustment | Preview | OverrideHours | StaffRequest
