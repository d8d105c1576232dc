"""An annotated article to the parts of a briefing.

Each module finds one part and knows nothing of the others; what one needs of another is handed to it here.
"""
