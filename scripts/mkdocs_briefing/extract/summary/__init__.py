"""The key points of an article, and the sentences that say what it says."""
