"""From a web page to the lines of its article: blocks of the tree, of which Trafilatura says which are the article."""
