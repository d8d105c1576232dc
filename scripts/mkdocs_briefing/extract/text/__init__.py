"""What every part of a briefing asks of a text: its syntax, its sentences and its quotation marks."""
