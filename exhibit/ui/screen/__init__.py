"""The screen of an exhibit: the view that it is built from, and what such screens share."""
