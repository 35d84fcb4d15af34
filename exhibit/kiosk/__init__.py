"""The machine on the floor: what starts the exhibit, watches it, and puts it right again."""
