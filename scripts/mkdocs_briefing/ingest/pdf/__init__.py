"""From a PDF to the lines of its article: pieces of text with their places, then rows, columns and paragraphs.

A PDF says where characters stand, not what they belong to. PDFium reads the pieces in a process of its own
(`worker`, `process`); everything after it is arithmetic on places and sizes.
"""
