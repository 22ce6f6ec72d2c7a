"""People: the list, a person, and ways to bring people in."""
