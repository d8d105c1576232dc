"""The content security policy of a built page: the theme's scripts run, a script from an article never does.

Scripts in files of the site are allowed. An inline script of the theme that is left is allowed by its hash (Content
Security Policy Level 3, section 8.3). The hashes are taken from the page without its content, so that nothing an
article brings in can be among them.
"""

from __future__ import annotations

import base64
import hashlib
import re

SCRIPT = re.compile(r"<script(?P<attributes>(?:\s[^>]*)?)>(?P<code>.*?)</script>", re.DOTALL)

DATA_BLOCK = re.compile(r"\btype\s*=\s*[\"']?application/(?:ld\+)?json")
"""The type of a data block, which is not executed and needs no permission."""

SCRIPT_DIRECTIVE = re.compile(r"script-src [^;]+")

PREVIEW_DIRECTIVE = "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'"


def inline_scripts(page: str) -> list[str]:
    """Return the code of the page's scripts that run and are in no file, in order."""
    return [found["code"] for found in SCRIPT.finditer(page) if _executes(found["attributes"])]


def allow_preview_scripts(page: str) -> str:
    """Return a page whose policy allows inline scripts.

    In a preview MkDocs adds a script to each page, which reloads it after an edit.
    """
    return SCRIPT_DIRECTIVE.sub(PREVIEW_DIRECTIVE, page, count=1)


def with_policy(page: str, *, content: str, wasm: bool = False) -> str:
    """Return the page with a policy in its head; `content` is the part of the page that was made from articles.

    `wasm` allows WebAssembly, which searches an index in parts.
    """
    theme = page.replace(content, "") if content else page
    hashes = sorted(set(map(_hash_source, inline_scripts(theme))))
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
        "form-action 'self'",  # the search of the theme readthedocs is a form
    )
    meta = f'<meta http-equiv="Content-Security-Policy" content="{"; ".join(directives)}">'
    return page.replace("<head>", f"<head>\n    {meta}", 1)


def _executes(attributes: str) -> bool:
    return "src=" not in attributes and not DATA_BLOCK.search(attributes)


def _hash_source(code: str) -> str:
    """Return the hash source of an inline script: `'sha256-…'`, in Base64."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"
