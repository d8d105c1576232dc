"""Lists of addresses and feeds to articles: politely, each once, and again where an earlier run was interrupted."""
