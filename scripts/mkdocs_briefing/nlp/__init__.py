"""The language model: an article to its linguistic annotation. The only package that knows spaCy."""
