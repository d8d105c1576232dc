"""A linked index to what people read: pages, PDF, feeds. Nothing here knows MkDocs or spaCy."""
