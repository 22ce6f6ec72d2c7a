"""Today: the few things that are next."""
