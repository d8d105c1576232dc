"""PDFs written by hand: text at places, in the order in which it is drawn."""

import textwrap

WIDTH, HEIGHT = 420, 595

Content = list[str]
"""Operators of one page, in order."""

FONTS = {
    "F1": "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "F2": "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    "F3": "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [ 1 /fi /fl ] >> >>",
    "F4": "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 65 "
    "/LastChar 90 /Widths [" + "600 " * 26 + "] /Encoding << /Differences [65 " + "/g " * 26 + "] >> "
    "/CharProcs << /g 5 0 R >> >>",
}
"""Fonts by name: regular, bold, with ligatures, and one that does not say which letters it shows."""


def at(left: float, top: float, text: str, *, size: float = 10, font: str = "F1", more: str = "") -> str:
    """A text whose baseline is `top` points below the upper edge of the page; `more` are operators before it."""
    data = text.encode("cp1252").decode("latin-1")
    escaped = data.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"q BT {more} /{font} {size} Tf 1 0 0 1 {left} {HEIGHT - top} Tm ({escaped}) Tj ET Q"


def rows(left: float, top: float, *lines: str, size: float = 10, leading: float = 12, font: str = "F1") -> Content:
    """Lines below one another."""
    return [at(left, top + number * leading, line, size=size, font=font) for number, line in enumerate(lines)]


def prose(left: float, top: float, text: str, *, width: int = 66, size: float = 10, indent: float = 0) -> Content:
    """A paragraph in lines of at most `width` characters."""
    first, *others = textwrap.wrap(text, width, break_on_hyphens=False)
    return [
        at(left + indent, top, first, size=size),
        *rows(left, top + 1.2 * size, *others, size=size, leading=1.2 * size),
    ]


def picture(left: float, top: float, width: float, height: float) -> str:
    """A grey picture."""
    place = f"q {width} 0 0 {height} {left} {HEIGHT - top - height} cm"
    return place + " BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q"


def pdf(*pages: Content, about: str = "", page_keys: str = "", pages_keys: str = "") -> bytes:
    """A PDF of pages; `about` is its description, `page_keys` stand in each page, `pages_keys` in their tree."""
    fonts = " ".join(f"/{name} {font}" for name, font in FONTS.items())
    first = 6
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} {pages_keys} >>",
        f"<< /Font << {fonts} >> >>",
        f"<< {about} >>",
        stream(b"600 0 0 0 750 750 d1 0 0 500 700 re f"),
    ]
    for number, content in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Resources 3 0 R "
            f"/Contents {first + 2 * number + 1} 0 R {page_keys} >>"
        )
        objects.append(stream("\n".join(content).encode("latin-1")))
    return assembled(objects)


def assembled(objects: list[str]) -> bytes:
    """A PDF of objects, of which the first is the catalogue and the fourth the description."""
    found = b"%PDF-1.7\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(found))
        found += f"{number} 0 obj\n{one}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{len(found)}\n%%EOF\n"
    return found + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode("latin-1")


def stream(data: bytes, keys: str = "") -> str:
    """An object that holds `data`."""
    return f"<< /Length {len(data)} {keys} >>\nstream\n{data.decode('latin-1')}\nendstream"
