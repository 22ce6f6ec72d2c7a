"""Learned: what people taught you, by topic and field."""
