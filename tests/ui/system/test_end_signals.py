"""The system's request to end."""

import signal

from exhibit.ui.system.end_signals import EndSignals


def test_a_request_that_comes_before_there_is_anything_to_end_is_told_again(qapp: object) -> None:
    """Regression: asked to end while it started, the program stayed for good."""
    ending, asked = EndSignals(), []
    ending.asked.connect(lambda: asked.append(True))
    try:
        ending._pulse.timeout.emit()
        assert asked == []
        signal.raise_signal(signal.SIGTERM)
        ending._pulse.timeout.emit()
        assert len(asked) == 2
    finally:
        ending.stop()
