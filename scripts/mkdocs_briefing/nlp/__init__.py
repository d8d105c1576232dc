"""The language model: an article to its linguistic annotation. The only package that loads spaCy's model."""
