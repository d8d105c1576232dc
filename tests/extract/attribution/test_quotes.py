"""Attributions on sentences written for the purpose; `<s>`, `<q>` and `<c>` mark source, cue and content."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.support.extraction import parts_of

if TYPE_CHECKING:
    from mkdocs_briefing.model import Quote

pytestmark = pytest.mark.model

TAG = re.compile(r"</?[sqc]>")


def only(text: str) -> Quote:
    (quote,) = parts_of(text).quotes
    return quote


def marked(text: str, tag: str) -> list[str]:
    return [TAG.sub("", found) for found in re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)]


def around(text: str, tag: str) -> str:
    """From the first to the last marked word."""
    return text[text.index(f"<{tag}>") : text.rindex(f"</{tag}>")]


@pytest.mark.parametrize(
    "sentence",
    [
        "<s>The minister</s> <q>said</q> <c>that the port would open in May</c>.",
        "LISBON (Example Wire) — <s>Harbour Minister Ana Duarte</s> <q>said</q> <c>that she would resign</c>.",
        "LISBON (Example Wire) - <c>The port will open in May</c>, <s>the minister</s> <q>said</q>.",
        "<c>The port will open in May</c>, <s>the minister</s> <q>said</q>.",
        "<q>According to</q> <s>the ministry</s>, <c>the port will open in May</c>.",
        "<c>The port will open in May</c>, <q>according to</q> <s>a senior official</s>.",
        "<s>Ana Duarte</s> <q>told</q> reporters <c>that the port would open in May</c>.",
        "<s>The opposition</s> <q>accused</q> <c>the government of hiding the report</c>.",
        "<s>The governor</s> <q>wants</q> <c>to close the harbour before the winter</c>.",
        "<s>Residents</s> <q>called for</q> <c>an inquiry into the fire</c>.",
        "<s>The union</s> <q>described</q> <c>the offer as an insult</c>.",
        "<s>The senator</s> <q>did not say</q> <c>whether he would vote for the bill</c>.",
        "<s>The mayor</s> <q>told</q> a meeting of residents <c>that few people knew the port</c>.",
        "<s>The ministry</s> <q>promised</q> <c>to share the port and rely on its neighbours</c>.",
        "<s>The mayor</s> went on <q>to explain</q> <c>how the port had been closed</c>.",
        "<s>The union</s> <q>likened</q> <c>the offer to an insult</c>.",
        "<s>The mayor</s>'s <q>refusal</q> <c>to open the port</c> took the town by surprise.",
        "<c>The ships</c>, <q>said</q> <s>Ana Duarte</s>, <c>are required to wait</c>.",
        "<c>The port had closed early</c>, <q>according to</q> <s>show insiders</s>.",
    ],
)
def test_source_cue_and_content_of_a_reporting_sentence(sentence: str) -> None:
    quote = only(TAG.sub("", sentence))
    assert quote.speaker is not None
    assert quote.cue is not None
    source, cue, content = marked(sentence, "s"), marked(sentence, "q"), TAG.sub("", around(sentence, "c"))
    assert [quote.speaker.mention.text] == source
    assert quote.cue.text == cue[0]
    assert quote.content.text == content
    assert (quote.kind, quote.quoted) == ("indirect", ())


@pytest.mark.parametrize(
    ("text", "speaker", "quoted"),
    [
        ("“The port will open,” said Ana Duarte, the trade minister.", "Ana Duarte", ["The port will open"]),
        ("“The port will open,” Ana Duarte said.", "Ana Duarte", ["The port will open"]),
        ("Ana Duarte said: “The port will open.”", "Ana Duarte", ["The port will open."]),
        ("“The port,” Ana Duarte said, “will open.”", "Ana Duarte", ["The port", "will open."]),
        (
            "“The port will open,” Ana Duarte said. “We kept our word.”",
            "Ana Duarte",
            ["The port will open", "We kept our word."],
        ),
        (
            "“The port will open. We kept our word,” Ana Duarte said.",
            "Ana Duarte",
            ["The port will open. We kept our word"],
        ),
        ("“The port will open.”\n— Ana Duarte", "Ana Duarte", ["The port will open."]),
    ],
)
def test_a_direct_quotation_is_one_quote_with_its_segments(text: str, speaker: str, quoted: list[str]) -> None:
    quote = only(text)
    assert quote.kind == "direct"
    assert quote.speaker is not None
    assert quote.speaker.name == speaker
    assert [segment.text for segment in quote.quoted] == quoted
    assert (quote.content.start, quote.content.end) == (quote.quoted[0].start, quote.quoted[-1].end)


def test_a_quotation_over_several_paragraphs_is_one_quote() -> None:
    quote = only("Ana Duarte said: “The port will open in May.\n“We kept our word.”")
    assert [segment.text for segment in quote.quoted] == ["The port will open in May.", "We kept our word."]


@pytest.mark.parametrize("marks", ["“”", "‘’"])
def test_a_quotation_left_open_waits_for_the_cue_of_the_paragraph_that_goes_on_with_it(marks: str) -> None:
    text = "“We sleep,” said Ana Duarte.\n“The port is closed. We wait.\n“It opens Monday,” said Peter Holm."
    text = text.replace("“", marks[0]).replace("”", marks[1])
    said = [(q.speaker.name, [s.text for s in q.quoted]) for q in parts_of(text).quotes if q.speaker]
    assert said == [
        ("Ana Duarte", ["We sleep"]),
        ("Peter Holm", ["The port is closed. We wait.", "It opens Monday"]),
    ]


def test_a_partly_quoted_statement_keeps_its_own_words_and_the_quoted_ones() -> None:
    quote = only("The ministry said the “frank and long” talks had brought no result.")
    assert quote.kind == "mixed"
    assert quote.content.text == "the “frank and long” talks had brought no result"
    assert [segment.text for segment in quote.quoted] == ["frank and long"]


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “ghost port” was built in 1974.",
        "The film “A Long Way Home” opened in March.",
        "Carlos “the Fox” Menem won the race.",
    ],
)
def test_scare_quotes_titles_and_nicknames_are_no_quotes(text: str) -> None:
    assert parts_of(text).quotes == ()


@pytest.mark.parametrize(
    "text",
    [
        "The ministry has promised to replace the ferries, known as “floating coffins”, by May.",
        "The ministry has promised to ban “night eyes”, as the lamps are known in the trade.",
        "The ministry has promised to shut a factory called “the bride”.",
    ],
)
def test_what_something_goes_by_is_said_by_nobody(text: str) -> None:
    assert [s.text for q in parts_of(text).quotes for s in q.quoted] == []


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("According to the news agency Nordlys, citing the ministry, a bus burned.", "Nordlys", "a bus burned"),
        ("According to the Nordlys newspaper, citing two guards, a bus burned.", "Nordlys", "a bus burned"),
        ("The port reopened, with Peter Holm promising to stay.", "Peter Holm", "to stay"),
        ("The town survived what Peter Holm described as a war.", "Peter Holm", "a war"),
        ("It is near the pier, which, Peter Holm said, is closed.", "Peter Holm", "which, Peter Holm said, is closed"),
        ("As Peter Holm has pointed out, the port is free.", "Peter Holm", "the port is free"),
        ("Peter Holm promised to meet or even name the crew.", "Peter Holm", "to meet or even name the crew"),
    ],
)
def test_content_is_what_the_source_says_and_no_more(text: str, speaker: str, content: str) -> None:
    quote = only("Nordlys is a newspaper. " * ("Nordlys" in text) + text)
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.content.text) == (speaker, content)


def test_a_source_is_not_sought_in_what_is_quoted() -> None:
    quote = only('The Ministry of Ports notes, "Old cranes cause more harm than storms", highlighting the danger.')
    assert quote.speaker is not None
    assert (quote.speaker.name, [s.text for s in quote.quoted]) == (
        "Ministry of Ports",
        ["Old cranes cause more harm than storms"],
    )


def test_a_headline_leaves_out_the_passive_and_names_no_source() -> None:
    quote = only("Labour Deal Expected to Be Signed on Friday")
    assert (quote.speaker, quote.content.text) == (None, "Labour Deal Expected to Be Signed on Friday")


def test_a_verb_after_the_report_goes_on_with_it() -> None:
    quotes = parts_of("Peter Holm said the port would open in May and warned of delays.").quotes
    assert [(q.speaker.name, q.content.text) for q in quotes if q.speaker] == [
        ("Peter Holm", "the port would open in May"),
        ("Peter Holm", "delays"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A tourist who did not want to be named slept there.",
        "Peter Holm, who writes about ships, slept there.",
        "Peter Holm faced questions about the ice.",
        "It is clear that the port has closed.",
        "Norway Offers Talks on the Port",
        "The port has been criticised.",
        "It goes without saying that the port has closed.",
    ],
)
def test_what_tells_of_somebody_is_no_report_of_theirs(text: str) -> None:
    assert parts_of(text).quotes == ()


def test_pronouns_are_followed_to_the_speaker_before() -> None:
    text = (
        "Ana Duarte opened the port on Monday. She said the work had taken a year.\n"
        "“We kept our word,” she said. “It was hard.”"
    )
    speakers = [(q.speaker.name, q.speaker.resolution) for q in parts_of(text).quotes if q.speaker]
    assert speakers == [("Ana Duarte", "pronoun"), ("Ana Duarte", "pronoun")]


def test_two_speakers_in_turn_are_told_apart_by_gender_and_turn() -> None:
    text = (
        "Peter Holm said the port was ready. Ana Duarte said it was not.\n"
        "“The cranes have not been tested,” she said. He said they would be."
    )
    speakers = [q.speaker.name for q in parts_of(text).quotes if q.speaker]
    assert speakers == ["Peter Holm", "Ana Duarte", "Ana Duarte", "Peter Holm"]


def test_an_ambiguous_pronoun_is_left_unresolved() -> None:
    text = "Peter Holm and John Brown met on Monday. He said the talks were good."
    (quote,) = parts_of(text).quotes
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.actor, quote.speaker.resolution) == ("He", None, "unresolved")


def test_an_unnamed_source_has_no_actor() -> None:
    quote = only("A senior official told Reuters that the port would stay closed.")
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.actor, quote.attribution) == ("A senior official", None, "unnamed")
    assert quote.relayed_by is not None
    assert quote.relayed_by.name == "Reuters"


def test_rumour_has_no_speaker_and_keeps_its_hedge() -> None:
    quote = only("It is rumoured that the port will stay closed.")
    assert quote.speaker is None
    assert quote.attribution == "unattributed"
    assert quote.hedge is not None
    assert quote.hedge.text == "It is rumoured"


def test_a_report_inside_a_report_names_its_parent() -> None:
    outer, inner = parts_of("Peter Holm said that Ana Duarte had said that the port was closed.").quotes
    assert (outer.parent, inner.parent) == (None, outer.id)
    assert outer.speaker is not None
    assert inner.speaker is not None
    assert (outer.speaker.name, inner.speaker.name) == ("Peter Holm", "Ana Duarte")


def test_what_may_be_said_one_day_is_no_report() -> None:
    assert parts_of("The minister would say nothing of the port if she were asked.").quotes == ()


def test_each_quotation_belongs_to_exactly_one_quote() -> None:
    text = (
        "“The port will open,” said Ana Duarte. Peter Holm called it “a dream” and said the “ghost port” would rot.\n"
        "“I doubt it,” he said."
    )
    segments = [(s.start, s.end) for q in parts_of(text).quotes for s in q.quoted]
    assert len(segments) == len(set(segments)) == 4


def test_what_stands_in_the_same_sentence_is_told_apart_by_its_form() -> None:
    first, second = parts_of("The governor said she would order a review and warned of delays.").quotes
    assert (first.content.text, second.content.text) == ("she would order a review", "delays")


def test_what_the_speaker_goes_on_with_is_part_of_the_statement() -> None:
    quote = next(iter(parts_of("Ana Duarte says she hopes to win, but she knows the race is long.").quotes))
    assert quote.content.text == "she hopes to win, but she knows the race is long"


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("The port, Peter Holm told me on Friday, is closed for good.", "Peter Holm", "The port, Peter Holm told me"),
        (
            "In spring the port, he said, is quiet, and the ships are “like whales.”",
            "he",
            "In spring the port, he said",
        ),
    ],
)
def test_a_cue_between_commas_interrupts_its_statement(text: str, speaker: str, content: str) -> None:
    quote = only(text)
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.content.text.startswith(content)) == (speaker, True)
    assert quote.kind == ("mixed" if "“" in text else "indirect")


def test_the_cue_right_after_a_quotation_is_its_own() -> None:
    text = (
        "The statement also listed what it said Ana Duarte would change at the docks: “Our hours will be shorter, and "
        "our pay will rise,” the union wrote."
    )
    said = [q.speaker.name for q in parts_of(text).quotes if q.quoted and q.speaker]
    assert said == ["the union"]


def test_quotations_in_a_list_are_one_quote() -> None:
    quote = only("Peter Holm called the mayor a “bully,” a “liar” and a “cheat at cards.”")
    assert [segment.text for segment in quote.quoted] == ["bully", "liar", "cheat at cards."]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Holm on Harbours: The Docks Are Rotten\n\nPeter Holm came.", "Peter Holm", "The Docks Are Rotten"),
        ("A lesson from Ana Duarte: ‘Be the voice of the port.’", "Ana Duarte", "Be the voice of the port."),
        (
            "Peter Holm added:\n\nNobody sails tonight. Nobody at all.",
            "Peter Holm",
            "Nobody sails tonight. Nobody at all.",
        ),
    ],
)
def test_a_colon_alone_may_name_the_source(text: str, speaker: str, content: str) -> None:
    quote = only(text)
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.content.text) == (speaker, content)


@pytest.mark.parametrize(
    "text",
    [
        "The harbour at night. Image: Peter Holm.",
        "The harbour spends more than all others.\n\nSource: NATO.",
        "Read more: The Port Closes",
        "The ferry was supposed to leave at noon.",
        "Whatever you want, it is there.",
        "Let’s say the port stays closed.",
        "The visit followed the collapse of Duarte’s talks with the mayor.",
    ],
)
def test_credits_links_and_empty_words_are_no_quotes(text: str) -> None:
    assert parts_of(text).quotes == ()


def test_a_transcript_gives_each_turn_to_its_speaker() -> None:
    text = '"HOLM: Is the port open?\n\n"DUARTE: It is not open at all.\n\n"It never was."'
    turns = [(q.speaker.name, len(q.quoted)) for q in parts_of(text).quotes if q.speaker]
    assert turns == [("HOLM", 1), ("DUARTE", 2)]


def test_evidence_is_nobody_and_inside_a_report_belongs_to_it() -> None:
    inside = only("According to the ministry, new information indicates that the port is closed.")
    assert inside.speaker is not None
    assert (inside.speaker.name, inside.attribution) == ("the ministry", "institutional")
    assert parts_of("New data show that the port is closed.").quotes == ()
    assert only("A new report shows that the port is closed.").attribution == "institutional"


def test_according_to_is_no_part_of_the_report_within() -> None:
    outer, inner = parts_of("Ana Duarte said that the port was closed, according to Reuters.").quotes
    assert (inner.parent, inner.content.text) == (outer.id, "that the port was closed")


def test_participles_before_the_speaker_were_done_to_the_speaker() -> None:
    quote = only("Asked whether the port would open, Ana Duarte said it would.")
    assert quote.cue is not None
    assert quote.cue.text == "said"


@pytest.mark.parametrize(
    ("sentence", "speaker", "attribution"),
    [
        ("A friend of Ana Duarte said the port was closed.", "A friend of Ana Duarte", "unnamed"),
        ("A lawyer for Peter Holm said that he was ill.", "A lawyer for Peter Holm", "unnamed"),
        ("An aide to President Nils Ekberg said it was late.", "An aide to President Nils Ekberg", "unnamed"),
        ("The brother of minister Nils Ekberg said it was late.", "The brother of minister Nils Ekberg", "unnamed"),
        ("The office of Nils Ekberg said the port was closed.", "The office of Nils Ekberg", "institutional"),
        ("The director of the museum Ana Duarte said it was late.", "Ana Duarte", "named"),
        ("Harbour Minister Ana Duarte said it was late.", "Ana Duarte", "named"),
    ],
)
def test_those_around_a_person_are_not_that_person(sentence: str, speaker: str, attribution: str) -> None:
    quote = only(sentence)
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.attribution) == (speaker, attribution)
    assert (quote.speaker.actor is None) == (attribution != "named")


@pytest.mark.parametrize(
    ("sentence", "cue", "content"),
    [
        ("Ana Duarte refused to say whether the port was shut.", "refused", "to say whether the port was shut"),
        ("Ana Duarte declined to say if she would resign.", "declined", "to say if she would resign"),
    ],
)
def test_what_somebody_refuses_to_say_is_one_report(sentence: str, cue: str, content: str) -> None:
    quote = only(sentence)
    assert quote.cue is not None
    assert (quote.cue.text, quote.content.text) == (cue, content)


@pytest.mark.parametrize(
    "sentence",
    [
        "Did Ana Duarte say that the port was closed?",
        "Has Ana Duarte ever claimed that the port was closed?",
        "Who said that the port was closed?",
    ],
)
def test_a_question_of_the_reporters_is_nobodys_statement(sentence: str) -> None:
    assert parts_of(sentence).quotes == ()


def test_a_question_that_somebody_asks_is_theirs() -> None:
    quote = only("Could the port be closed, Ana Duarte asked?")
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.content.text) == ("Ana Duarte", "Could the port be closed")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "“Is the port closed?” a reporter asked Ana Duarte. “Not today,” Duarte told him.",
            [("asked", "Is the port closed?"), ("told", "Not today")],
        ),
        (
            "“Will you go?” Peter Holm asked Ana Duarte. “Never!” she replied. “I stay,” she said.",
            [("asked", "Will you go?"), ("replied", "Never!"), ("said", "I stay")],
        ),
        (
            "“The port is closed,” Ana Duarte said. “Who pays?” The minister denied the rumours.",
            [("said", "The port is closed,” Ana Duarte said. “Who pays?"), ("denied", "the rumours")],
        ),
    ],
)
def test_a_quotation_with_a_cue_of_its_own_does_not_go_on_with_the_one_before(
    text: str, said: list[tuple[str, str]]
) -> None:
    assert [(q.cue.text, q.content.text) for q in parts_of(text).quotes if q.cue] == said


def test_a_paragraph_may_close_what_the_one_before_it_left_open() -> None:
    quote = only("Ana Duarte said: “The port is closed.\n\nIt will not open again.”")
    assert (quote.kind, [s.text for s in quote.quoted]) == (
        "direct",
        ["The port is closed.", "It will not open again."],
    )


@pytest.mark.parametrize(
    ("text", "speaker", "quoted"),
    [
        (
            "\"People say, 'It is no use because they will win anyway,'\" said Peter Holm, a farmer.",
            "Peter Holm",
            ["People say, 'It is no use because they will win anyway,'"],
        ),
        (
            "“Here comes Big Anna,” Ana Duarte said. “The Harbour Queen.”",
            "Ana Duarte",
            ["Here comes Big Anna", "The Harbour Queen."],
        ),
        (
            "Duarte has heard enough, experts say. Said Ellis: “I don’t get the sense she is interested in the port.”",
            "Ellis",
            ["I don’t get the sense she is interested in the port."],
        ),
        ("The council never counted them.\nAdded Morton: “I did. There were 64.”", "Morton", ["I did. There were 64."]),
        (
            "Rob Fenn admitted that his side had lost.\nFenn: ‘We stopped playing. It is as simple as that.’",
            "Rob Fenn",
            ["We stopped playing. It is as simple as that."],
        ),
        (
            "“Nobody understands the debt,” said Ian Pell of Morrow Bank, who rates the stock “sell”.",
            "Ian Pell",
            ["Nobody understands the debt"],
        ),
        (
            "Peter Holm praised the owner of the mine. “He showed it again and again.”",
            "Peter Holm",
            ["He showed it again and again."],
        ),
    ],
)
def test_who_speaks_is_told_by_the_words_around_the_marks(text: str, speaker: str, quoted: list[str]) -> None:
    quote = parts_of(text).quotes[-1]
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.kind, [s.text for s in quote.quoted]) == (speaker, "direct", quoted)


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("Peter Holm told the Nordlys newspaper that he was sorry.", "Nordlys"),
        ("Peter Holm told Reuters that he was sorry.", "Reuters"),
        ("Peter Holm told state television that he was sorry.", "state television"),
        ("Peter Holm told the news agency that he was sorry.", "the news agency"),
        ("Peter Holm told parliament that he was sorry.", None),
        ("Peter Holm told the court that he was sorry.", None),
        ("Peter Holm told the National Harbour Board that he was sorry.", None),
        ("Peter Holm told a veterans group that he was sorry.", None),
    ],
)
def test_a_medium_relays_what_it_is_told_and_a_court_or_parliament_does_not(text: str, medium: str | None) -> None:
    relay = only(text).relayed_by
    assert (relay.name if relay is not None else None) == medium


def test_what_a_colon_announces_is_said_by_whoever_did_something_not_by_whoever_might() -> None:
    text = "Ruth Okafor rejected suggestions that the company would need fresh capital: “We have all we need.”"
    quote = parts_of(text).quotes[-1]
    assert (quote.speaker and quote.speaker.name, quote.quoted[0].text) == ("Ruth Okafor", "We have all we need.")


def test_what_failed_before_a_reply_denies_nothing() -> None:
    quote = parts_of("Asked whether the pump had failed, Ana Duarte replied: “Ask me when I have slept.”").quotes[-1]
    assert (quote.speaker and quote.speaker.name, quote.kind) == ("Ana Duarte", "direct")


def test_a_clause_between_commas_says_nothing_of_who_reports():
    (quote,) = parts_of("Valdoria, whose President Ana Duarte had acted as a mediator, said it regretted that.").quotes
    assert quote.speaker is not None
    assert (quote.speaker.mention.text, quote.content.text) == ("Valdoria", "it regretted that")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The report of the harbour board is expected by Friday.", []),
        ("The results were announced by noon.", []),
        ("A second vote was announced by the harbour board.", [("the harbour board", "A second vote")]),
        (
            "It is expected by early next year that the ferry will sail again.",
            [(None, "that the ferry will sail again")],
        ),
    ],
)
def test_a_date_says_nothing(text: str, said: list[tuple[str | None, str]]):
    quotes = parts_of(text).quotes
    assert [(quote.speaker and quote.speaker.mention.text, quote.content.text) for quote in quotes] == said


def test_a_denial_above_the_cue_is_shown_from_its_auxiliary_on() -> None:
    quotes = parts_of("The museum has stubbornly denied claiming that the portrait was sold.").quotes
    assert [quote.cue and quote.cue.text for quote in quotes] == [
        "has stubbornly denied",
        "has stubbornly denied claiming",
    ]
