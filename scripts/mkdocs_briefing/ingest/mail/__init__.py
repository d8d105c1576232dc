"""From a mail to the lines of its article: the part that a reader sees, without what is said about the mailing."""
