"""The MkDocs plugin and what it needs: options, pages inside MkDocs, search, caches, the content security policy."""
