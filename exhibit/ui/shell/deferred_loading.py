"""Deferred loading: what the first frame does without, loaded behind it."""

from exhibit.garbage_collection import importing
from exhibit.ui.system.memory import keep_for_good


def finish_loading() -> None:
    """Load the chart, so that it opens at once, and look for no garbage among the content any more."""
    with importing():
        import exhibit.ui.chart.chart_screen  # noqa: F401, PLC0415 - loaded only now

    keep_for_good()
