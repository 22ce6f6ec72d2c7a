"""What a book knows better than a letter does: names, days, meetings, promises."""
