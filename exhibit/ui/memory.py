"""What lives as long as the program is taken out of the garbage collector's sight."""

import gc


def keep_for_good() -> None:
    """Look for garbage once and never again among what there is now.

    An exhibit stays as long as the program runs; looking through one of 100,000 milestones stops a frame for 40 ms.
    """
    gc.collect()
    gc.freeze()
