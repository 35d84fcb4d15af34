"""New content: found, copied, checked, and made a revision, beside the running show."""
