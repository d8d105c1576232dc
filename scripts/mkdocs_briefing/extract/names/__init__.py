"""From capitalised words to the actors of an article: candidates, evidence of what they name, one actor a cluster."""
