"""The machine in the hall: what starts the exhibit, watches it, and puts it right again."""
