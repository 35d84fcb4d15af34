"""From files to records: YAML nodes with their places, texts in their languages, nothing re-typed."""
