"""Settings: about you, the rhythm, letters and cards, your data, how it looks."""
