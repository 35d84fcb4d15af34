"""How systemd's unit files write a word."""


def unit_word(word: str) -> str:
    r"""Return a word as one of a unit's settings that is split into words and knows ``%`` (systemd.syntax(7)).

    Not for ``ExecStart``, where ``$`` would mean something too. A tab stands for itself: not every setting knows its
    escape.
    """
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{escaped}"'
