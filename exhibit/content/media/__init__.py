"""Whether a file can be shown or heard, told by what is in it, without drawing or playing it."""
