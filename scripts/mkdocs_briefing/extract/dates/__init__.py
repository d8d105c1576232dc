"""Dates in a text, and what they stand for."""
