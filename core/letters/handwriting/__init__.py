"""Writing by hand: where each stroke of the pen falls on the page, the same on every system."""
