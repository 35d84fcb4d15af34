"""How long a show may be silent: as long as this machine has been seen to need, and more after each silence."""

from dataclasses import dataclass, replace

FIRST_WORD_S, LONGEST_FIRST_WORD_S = 30.0, 240.0
"""Until the first word Python and Qt are loaded, which a slow card or a small share of a core makes long."""

SILENT_S, LONGEST_SILENT_S = 12.0, 120.0
"""A show that has said nothing for so long hangs."""

_TIMES = 3.0
"""Times what the first word took that anything else may take."""


@dataclass(frozen=True, slots=True)
class SilenceLimit:
    """How long to wait.

    Attributes:
        first_word_s: For the first word of a process.
        silent_s: For any other word.
    """

    first_word_s: float = FIRST_WORD_S
    silent_s: float = SILENT_S

    @property
    def is_at_end(self) -> bool:
        """Say whether it grows no more."""
        return self.first_word_s >= LONGEST_FIRST_WORD_S

    def after_silence(self) -> "SilenceLimit":
        """Return it after a show that was killed before its first word."""
        return replace(self, first_word_s=min(self.first_word_s * 2, LONGEST_FIRST_WORD_S))

    def after_word(self, took_s: float) -> "SilenceLimit":
        """Return it after a show whose first word took ``took_s`` seconds."""
        needed_s = _TIMES * took_s
        return SilenceLimit(
            min(max(needed_s, FIRST_WORD_S), LONGEST_FIRST_WORD_S), min(max(needed_s, SILENT_S), LONGEST_SILENT_S)
        )
