"""Where the invented exhibit of the tests lies: two river towns, as rich in shape as an exhibit of a museum."""

from pathlib import Path

SYNTHETIC = Path(__file__).parent / "synthetic"
