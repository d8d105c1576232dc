"""The rules of feeds: RSS 2.0 with the profile of the RSS Advisory Board, and JSON Feed 1.1, as schemas."""

from __future__ import annotations

from email.utils import parsedate_to_datetime
from typing import Any

from jsonschema import Draft202012Validator
from lxml import etree

RSS = """
<element name="rss" xmlns="http://relaxng.org/ns/structure/1.0" ns=""
    datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <attribute name="version"><value>2.0</value></attribute>
  <element name="channel">
    <interleave>
      <element name="title"><ref name="words"/></element>
      <element name="link"><ref name="address"/></element>
      <element name="description"><ref name="words"/></element>
      <optional><element name="language"><data type="language"/></element></optional>
      <element name="link" ns="http://www.w3.org/2005/Atom">
        <attribute name="rel"><value>self</value></attribute>
        <attribute name="type"><value>application/rss+xml</value></attribute>
        <attribute name="href"><ref name="address"/></attribute>
      </element>
      <zeroOrMore>
        <element name="item">
          <interleave>
            <element name="title"><ref name="words"/></element>
            <element name="link"><ref name="address"/></element>
            <element name="description"><ref name="words"/></element>
            <element name="guid">
              <attribute name="isPermaLink"><choice><value>true</value><value>false</value></choice></attribute>
              <ref name="address"/>
            </element>
            <optional><element name="pubDate"><data type="string">
              <param name="pattern">[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} (\\d{2}:){2}\\d{2} [+\\-]\\d{4}</param>
            </data></element></optional>
            <zeroOrMore><element name="category"><ref name="words"/></element></zeroOrMore>
          </interleave>
        </element>
      </zeroOrMore>
    </interleave>
  </element>
</element>
"""

NAMED = {
    "words": '<data type="token"><param name="minLength">1</param></data>',
    "address": '<data type="anyURI"><param name="pattern">https?://.+</param></data>',
}

TEXT = {"type": "string", "minLength": 1}
ADDRESS = {"type": "string", "pattern": "^https?://"}
DATE = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$"}
ITEM = {
    "type": "object",
    "required": ["id"],
    "anyOf": [{"required": ["content_text"]}, {"required": ["content_html"]}],
    "properties": {
        "id": TEXT,
        "url": ADDRESS,
        "external_url": ADDRESS,
        "title": TEXT,
        "content_text": TEXT,
        "content_html": TEXT,
        "summary": TEXT,
        "date_published": DATE,
        "date_modified": DATE,
        "tags": {"type": "array", "items": TEXT, "minItems": 1, "uniqueItems": True},
        "language": TEXT,
    },
    "additionalProperties": False,
}
JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": TEXT,
        "home_page_url": ADDRESS,
        "feed_url": ADDRESS,
        "description": TEXT,
        "language": TEXT,
        "items": {"type": "array", "items": ITEM},
    },
    "additionalProperties": False,
}


def rss_complaints(feed: str) -> list[str]:
    """What an RSS feed has against the rules."""
    grammar = etree.fromstring(
        '<grammar xmlns="http://relaxng.org/ns/structure/1.0" '
        'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">'
        f"<start>{RSS}</start>"
        + "".join(f'<define name="{name}">{rule}</define>' for name, rule in NAMED.items())
        + "</grammar>"
    )
    document, rules = etree.fromstring(feed.encode()), etree.RelaxNG(grammar)
    rules.validate(document)
    found = [str(error) for error in rules.error_log]
    dates = [date.text or "" for date in document.iterfind(".//pubDate")] if not found else []
    found += [f"{date} is another day of the week" for date in dates if date[:3] != f"{parsedate_to_datetime(date):%a}"]
    guids = [guid.text for guid in document.iterfind(".//guid")]
    return [*found, *(f"guid {guid} is there twice" for guid in sorted({g for g in guids if guids.count(g) > 1}))]


def json_feed_complaints(feed: Any) -> list[str]:
    """What a JSON feed has against the rules."""
    found = [f"{error.json_path}: {error.message}" for error in Draft202012Validator(JSON_FEED).iter_errors(feed)]
    ids = [item["id"] for item in feed["items"]]
    return [*found, *(f"id {one} is there twice" for one in sorted({i for i in ids if ids.count(i) > 1}))]
