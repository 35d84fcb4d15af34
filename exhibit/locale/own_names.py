"""What a language is called by those who speak it."""

from babel import Locale, UnknownLocaleError


def own_name(code: str) -> str:
    """Return a language's name in the language itself, such as ``Русский``; its code where nobody knows one."""
    try:
        name = Locale.parse(code.replace("-", "_")).get_display_name()
    except (UnknownLocaleError, ValueError):
        name = None
    return name[0].upper() + name[1:] if name else code.upper()
