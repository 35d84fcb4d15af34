from qt_fixtures import nothing_left_behind, qapp

__all__ = ["nothing_left_behind", "qapp"]
