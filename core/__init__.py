"""Everything Acquaint knows and does; it would work from a terminal, without a window."""
