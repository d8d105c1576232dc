"""What scripts the policy of a built page allows."""

import base64
import hashlib
import re

import pytest

from mkdocs_briefing.site.csp import allow_preview_scripts, inline_scripts, with_policy


def scripts_allowed(page: str) -> str:
    return re.search(r"script-src ([^;]+);", page)[1]


def hash_of(code: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


def page_of(body: str) -> str:
    return f"<html><head></head><body>{body}</body></html>"


def test_inline_scripts_of_the_theme_are_allowed_by_their_hash():
    page = with_policy(page_of("<script>theme()</script>"), content="")
    assert scripts_allowed(page) == f"'self' {hash_of('theme()')}"


def test_scripts_of_the_content_are_not_allowed():
    content = "<p>Port</p><script>attack()</script>"
    page = with_policy(page_of(f"<script>theme()</script>{content}"), content=content)
    assert scripts_allowed(page) == f"'self' {hash_of('theme()')}"


@pytest.mark.parametrize(
    "block",
    [
        '<script src="a.js"></script>',
        '<script type="application/json">{}</script>',
        '<script type="application/ld+json">{}</script>',
    ],
)
def test_files_and_data_blocks_need_no_hash(block: str):
    assert inline_scripts(page_of(block)) == []
    assert scripts_allowed(with_policy(page_of(block), content="")) == "'self'"


def test_the_search_page_alone_may_run_webassembly():
    assert scripts_allowed(with_policy(page_of(""), content="", wasm=True)) == "'self' 'wasm-unsafe-eval'"


def test_a_preview_may_reload_itself():
    page = allow_preview_scripts(with_policy(page_of("<script>theme()</script>"), content=""))
    assert scripts_allowed(page) == "'self' 'unsafe-inline' 'wasm-unsafe-eval'"


def test_the_policy_comes_first_in_the_head():
    assert with_policy(page_of(""), content="").startswith(
        '<html><head>\n    <meta http-equiv="Content-Security-Policy" content="default-src \'self\'; '
    )
