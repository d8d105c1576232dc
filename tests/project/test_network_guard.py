import pytest

from mkdocs_briefing.project.network_guard import is_internal


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("http://127.0.0.1/a", True),
        ("http://[::1]:8000/", True),
        ("http://10.1.2.3/", True),
        ("http://169.254.169.254/latest/meta-data", True),
        ("http://localhost/", True),
        ("http://[::ffff:192.168.0.1]/", True),
        ("http://2130706433/", True),
        ("http://0x7f.1/", True),
        ("https://93.184.216.34/", False),
        ("http://", False),
        ("http://[x/", False),
    ],
)
def test_addresses_of_this_machine_and_its_network_are_internal(address: str, expected: bool) -> None:
    assert is_internal(address) is expected
