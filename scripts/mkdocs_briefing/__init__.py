"""News articles in, a traceable briefing site out."""

__version__ = "0.1.0"
