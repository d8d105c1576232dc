from mkdocs_briefing.hashing import digest_of, sha256_hex

ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_the_digest_of_a_text_is_that_of_its_utf_8() -> None:
    assert sha256_hex("abc") == sha256_hex(b"abc") == ABC
    assert sha256_hex("é") == sha256_hex("é".encode())


def test_a_lone_surrogate_has_a_digest_too() -> None:
    assert len(sha256_hex("\ud800")) == 64


def test_parts_are_told_apart_by_type_and_limits() -> None:
    digests = {digest_of("a", "b"), digest_of("ab"), digest_of("a,b"), digest_of(1), digest_of("1"), digest_of()}
    assert len(digests) == 6
    assert digest_of("a", 1) == sha256_hex("('a', 1)")
