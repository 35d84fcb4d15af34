from qt_fixtures import qapp

__all__ = ["qapp"]
