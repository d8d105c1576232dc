"""Who said what: reporting constructions, quotation marks, and the attributions that join the two."""
