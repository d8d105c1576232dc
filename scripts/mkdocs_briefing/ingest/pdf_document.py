"""PDFs: the text of one or more columns, a paragraph a line."""

from __future__ import annotations

from mkdocs_briefing.ingest.article import Reading
from mkdocs_briefing.ingest.pdf.about import about_pdf
from mkdocs_briefing.ingest.pdf.article import article_lines
from mkdocs_briefing.ingest.pdf.process import read_content
from mkdocs_briefing.ingest.webpage import FILE_LIMIT


class PdfDocument:
    """PDFs that hold their text, not pictures of it."""

    endings = (".pdf",)
    limit = FILE_LIMIT

    def read(self, data: bytes, *, path: str) -> Reading:
        """Return the text in the order of reading, without running heads and captions; footnotes come last."""
        content = read_content(data, path=path)
        lines, left_out = article_lines(content)
        text = "\n\n".join(lines) + "\n"
        told = "\n".join([text, *(one.text for one in left_out if one.kind == "header")])
        return Reading(text, about_pdf(content, lines, told), tuple(left_out))
