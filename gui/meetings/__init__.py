"""Conversations: planned, prepared, held and written down (on screen: Meetings)."""
