"""Full-screen slides: one record a layout, each with its own fields, and the decks they are shown in."""
