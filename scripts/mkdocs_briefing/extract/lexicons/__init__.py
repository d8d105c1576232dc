"""Words as data: closed classes of English that the rules of extraction consult."""
