"""A file to an Article: decoding, front matter, highlights, paragraphs.

Readers turn the bytes of one format into text; they are listed in `readers.READERS`. Everything after them is the same
for every format.
"""

from mkdocs_briefing.ingest.article import Article, Metadata, Paragraph, Reader, Reading, WebAddress
from mkdocs_briefing.ingest.decoding import decode
from mkdocs_briefing.ingest.left_out import LeftOut, left_out_line
from mkdocs_briefing.ingest.plain import TEXT_LIMIT as SIZE_LIMIT
from mkdocs_briefing.ingest.readers import ENDINGS, READERS, parse_article, read_article, suffix

__all__ = [
    "ENDINGS",
    "READERS",
    "SIZE_LIMIT",
    "Article",
    "LeftOut",
    "Metadata",
    "Paragraph",
    "Reader",
    "Reading",
    "WebAddress",
    "decode",
    "left_out_line",
    "parse_article",
    "read_article",
    "suffix",
]
