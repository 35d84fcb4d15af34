"""What a machine gives a program: a window, a voice, memory, signals."""
