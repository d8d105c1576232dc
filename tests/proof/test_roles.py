import pytest

from mkdocs_briefing.model import Actor, Mention, Role, Sentence
from mkdocs_briefing.proof.findings import Finding
from mkdocs_briefing.proof.roles import prove_role


def finding(sentence: str, role: str, *, names: tuple[str, ...] = ("Ana Holm",)) -> Finding:
    mentions = tuple(
        Mention(start=sentence.index(name), end=sentence.index(name) + len(name), text=name, kind="name")
        for name in names
        if name in sentence
    )
    found = Role(text=role, evidence="s1")
    actor = Actor(id="ana-holm", name="Ana Holm", type="person", aliases=("Holm",), roles=(found,), mentions=mentions)
    return prove_role(actor, found, sentence, Sentence(id="s1", start=0, end=len(sentence), paragraph=1, role="body"))


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Harbour minister Ana Holm resigned.", "Harbour minister"),
        ("Ana Holm, the harbour's director, resigned.", "harbour's director"),
        ("Ana Holm (D), a lawyer, resigned.", "lawyer"),
        ("Ana Holm, 43, a lawyer, resigned.", "lawyer"),
        ("Ana Holm is now the director of the port.", "director of the port"),
        ("Ana Holm, who is a lawyer, resigned.", "lawyer"),
        ("The port's director, Ana Holm, resigned.", "port's director"),
        ("The singers Lev Prado, Mo Vale and Ana Holm sang.", "singers"),
        ("Ana Holm MP resigned.", "MP"),
        ("Ana Holm of the Sola Institute resigned.", "of the Sola Institute"),
    ],
)
def test_a_role_beside_the_name_is_proved(sentence: str, role: str) -> None:
    assert finding(sentence, role).outcome == "proved"


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Ana Holm met Lev Prado, the harbour's director.", "harbour's director"),
        ("The mayor said that Ana Holm had left.", "mayor"),
        ("Ana Holm is not the director of the port.", "director of the port"),
    ],
)
def test_a_role_of_somebody_else_differs(sentence: str, role: str) -> None:
    assert finding(sentence, role).message == f"actors ana-holm: role {role!r} does not stand beside the name in s1"


def test_a_role_in_a_sentence_without_the_name_differs() -> None:
    message = "actors ana-holm: role 'mayor' is in s1, which does not name Ana Holm"
    assert finding("The mayor resigned.", "mayor").message == message
