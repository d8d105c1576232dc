"""A content security policy for a built page: the theme's scripts run, a script from an article never does.

Scripts in files of the site are allowed. Each inline script of the theme that is left is allowed by its hash (Content
Security Policy Level 3, section 8.3); the hashes are taken from the page without its content, so that nothing an
article brings in can be among them.
"""

from __future__ import annotations

import base64
import hashlib
import re

INLINE = re.compile(r"<script(?P<attributes>(?:\s[^>]*)?)>(?P<code>.*?)</script>", re.DOTALL)
DATA = re.compile(r"\btype\s*=\s*[\"']?application/(?:ld\+)?json")
"""Data blocks are not executed and need no permission."""


SCRIPTS = re.compile(r"script-src [^;]+")
PREVIEWED = "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'"


def inline(page: str) -> list[str]:
    """The code of its scripts that run and are in no file, in order."""
    return [found["code"] for found in INLINE.finditer(page) if _executes(found["attributes"])]


def for_preview(page: str) -> str:
    """A page with a policy, for a preview: MkDocs adds a script to each answer, to reload the page after an edit."""
    return SCRIPTS.sub(PREVIEWED, page, count=1)


def with_policy(page: str, *, content: str, wasm: bool = False) -> str:
    """The page with a policy in its head; `content` is the part of it that was made from articles.

    `wasm` allows WebAssembly, which searches an index in parts.
    """
    theme = page.replace(content, "") if content else page
    hashes = sorted(set(map(_hash, inline(theme))))
    scripts = ("script-src 'self'", *(("'wasm-unsafe-eval'",) if wasm else ()), *hashes)
    directives = (
        "default-src 'self'",
        " ".join(scripts),
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'none'",
    )
    meta = f'<meta http-equiv="Content-Security-Policy" content="{"; ".join(directives)}">'
    return page.replace("<head>", f"<head>\n    {meta}", 1)


def _executes(attributes: str) -> bool:
    return "src=" not in attributes and not DATA.search(attributes)


def _hash(code: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"
