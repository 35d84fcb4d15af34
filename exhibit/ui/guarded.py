"""Overrides of Qt's event handlers that let no exception out.

WORKAROUND PySide6 6.11: an exception that C code has raised, such as "Internal C++ object already deleted", is not yet
an exception object on Python 3.11 when it leaves an override uncaught; shiboken reads it as one, and the process is gone.
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
