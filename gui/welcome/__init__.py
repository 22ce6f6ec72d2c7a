"""The first start: who you are, and whom you know."""
