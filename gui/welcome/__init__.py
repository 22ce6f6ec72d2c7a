"""Welcome: about you, then who you know; the first thing a new user sees."""
