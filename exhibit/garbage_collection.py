"""The garbage collector: paused while what is made stays."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collection_paused() -> Iterator[None]:
    """Let no garbage be looked for while modules are imported or content is read.

    All of it stays, and looking through it again and again costs a twelfth of an import and a third of a reading.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
