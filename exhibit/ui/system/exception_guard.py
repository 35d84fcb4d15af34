"""Overrides of Qt's event handlers that let no exception out.

WORKAROUND PySide6 6.11: an exception that C code has raised is no exception object yet on Python 3.11. Where it leaves
an override that Python has called through Qt, shiboken keeps it for later and reads it as one: the process is gone.
"""

import sys
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def guarded(otherwise: R) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Decorate an override: what it raises goes to ``sys.excepthook``, as from a slot.

    Args:
        otherwise: What the override returns then.
    """

    def decorate(method: Callable[P, R]) -> Callable[P, R]:
        @wraps(method)
        def inner(*args: P.args, **kwargs: P.kwargs) -> R:
            try:
                return method(*args, **kwargs)
            except Exception as fault:  # noqa: BLE001 - whatever it is, it must not reach C++
                sys.excepthook(type(fault), fault, fault.__traceback__)
                return otherwise

        return inner

    return decorate
