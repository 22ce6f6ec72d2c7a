"""Introductions: who led to whom."""
