import codecs

import pytest

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.ingest.decoding import decode, has_byte_order_mark, place, wrongly_decoded


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_proves_the_encoding_and_is_dropped(mark: bytes, encoding: str) -> None:
    data = mark + "Café\r\nÉvian\rEnd".encode(encoding)
    assert decode(data, path="a.txt") == "Café\nÉvian\nEnd"
    assert has_byte_order_mark(data) is bool(mark)


def test_an_encoding_that_is_known_is_used() -> None:
    assert decode("Café".encode("cp1252"), path="a.txt", encoding="cp1252") == "Café"


def test_a_mark_goes_before_an_encoding_that_is_named() -> None:
    assert decode(codecs.BOM_UTF8 + "Café".encode(), path="a.txt", encoding="cp1252") == "Café"


def test_the_first_wrong_byte_is_reported_with_its_line() -> None:
    with pytest.raises(InputError, match=r"a\.txt:2: not UTF-8 text \(byte 9\); if it is Windows-1252 text"):
        decode("One.\nCafé.\n".encode("cp1252"), path="a.txt")


def test_wrongly_decoded_places_are_found_and_accents_are_not() -> None:
    assert wrongly_decoded("He said â€œno") == ((8, 11),)
    assert wrongly_decoded("Évian, Ångström, «Été»") == ()


def test_lines_and_columns_count_from_one() -> None:
    assert [place("ab\ncd", offset) for offset in (0, 1, 3, 4)] == [(1, 1), (1, 2), (2, 1), (2, 2)]
