"""The only place that knows SQLite: one file, written in blocks that store everything or nothing."""
