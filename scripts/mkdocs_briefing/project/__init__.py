"""A project's folders: articles in, briefings out; what is missing or stale is made again, every promise is checked."""
