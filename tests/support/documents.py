"""Articles in the formats that people have them in, written for the tests."""

import io
import re
import zipfile

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Port deal signed | The Example Times</title>
<meta property="og:site_name" content="The Example Times"><meta property="og:title" content="Port deal signed">
<meta name="author" content="Jo Writer"><meta property="article:published_time" content="2024-05-02T08:00:00Z">
<script>document.title = "hit"</script></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Port deal signed</h1>
<ul><li>Vote delayed until Friday</li><li>No date is set</li></ul>
<p>Trade Minister <b>Ana Duarte</b> said on <a href="/monday">Monday</a> that the port would open in May.
“We kept our word,” she&nbsp;said, after talks of three hours in the capital.</p>
<h2>What comes next</h2>
<p>Her deputy, Luis Prado, called the deal a beginning.<br>Nothing was signed in 2019, when the talks broke down.</p>
<blockquote>We shall see what the vote brings, and we are ready for it.</blockquote></article>
<footer>© The Example Times. <a href="/terms">Terms</a></footer></body></html>
"""

PAGE_TEXT = """\
# Port deal signed

- Vote delayed until Friday

- No date is set

Trade Minister Ana Duarte said on Monday that the port would open in May. “We kept our word,” she said, after talks of \
three hours in the capital.

## What comes next

Her deputy, Luis Prado, called the deal a beginning.

Nothing was signed in 2019, when the talks broke down.

We shall see what the vote brings, and we are ready for it.
"""

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": WORD,
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "v": "urn:schemas-microsoft-com:vml",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    }.items()
)

RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

CONTENT_TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""

RELATIONS = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
 Target="word/document.xml"/></Relationships>"""


ALL_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>'


def word_document(body: str, **parts: str) -> bytes:
    """A .docx whose document has `body` (WordprocessingML); `parts` are the contents of its other parts, by name."""
    declared = NAMESPACES if re.search(r"<(?:mc|wps|wp|a|v|m):", body) else f'xmlns:w="{WORD}"'
    document = f'<?xml version="1.0" encoding="UTF-8"?><w:document {declared}><w:body>{body}</w:body></w:document>'
    relations = "".join(
        f'<Relationship Id="p{number}" Type="{RELATION}/{name}" Target="{name}.xml"/>'
        for number, name in enumerate(parts)
    )
    found = io.BytesIO()
    with zipfile.ZipFile(found, "w") as archive:
        for name, text in {
            "[Content_Types].xml": CONTENT_TYPES,
            "_rels/.rels": RELATIONS,
            "word/document.xml": document,
            **{f"word/{name}.xml": f"<w:{name} {NAMESPACES}>{text}</w:{name}>" for name, text in parts.items()},
            **({"word/_rels/document.xml.rels": ALL_RELATIONS % relations} if parts else {}),
        }.items():
            archive.writestr(zipfile.ZipInfo(name), text, compress_type=zipfile.ZIP_DEFLATED)
    return found.getvalue()


def paragraph(text: str, *, style: str = "") -> str:
    """A paragraph of a Word document."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"
