"""One module a layout: what is drawn, how it shares the screen with the words, what is said, and in which order."""
