from __future__ import annotations

import pytest

from mkdocs_briefing.extract.actors import find_actors
from mkdocs_briefing.extract.salience import with_salience
from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.model import Actor, Mention
from mkdocs_briefing.nlp.annotate import Annotation, annotate, load
from tests.support.parses import annotated


def with_model(text: str) -> Annotation:
    return next(annotate([parse_article(text.encode(), path="a.txt")], nlp=load()))


def found(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(actor.name, actor.type, actor.aliases) for actor in find_actors(with_model(text))]


def roles(text: str) -> dict[str, list[str]]:
    return {actor.name: [role.text for role in actor.roles] for actor in find_actors(with_model(text))}


@pytest.mark.model
def test_each_person_is_one_actor_under_the_fullest_name() -> None:
    text = "President Ana Duarte met Peter Holm in Lisbon. Ms. Duarte praised Mr. Holm, and Holm thanked her."
    assert found(text) == [
        ("Ana Duarte", "person", ("President Ana Duarte", "Ms. Duarte", "Duarte")),
        ("Peter Holm", "person", ("Mr. Holm", "Holm")),
        ("Lisbon", "place", ()),
    ]


@pytest.mark.model
def test_weapons_dates_diseases_and_nationalities_are_no_actors() -> None:
    text = "On Tuesday the Norwegian army tested a Kestrel-17 missile, the first since the Covid pandemic in March."
    assert found(text) == [("Norwegian army", "organization", ())]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Peter Holm, the deputy director of the agency, resigned.", "deputy director of the agency"),
        ("Norwegian Finance Minister Peter Holm resigned.", "Norwegian Finance Minister"),
        ("Peter Holm is the author of three books.", "author of three books"),
        (
            "Peter Holm of the Norwegian Institute of Public Health resigned.",
            "of the Norwegian Institute of Public Health",
        ),
        ("She met then-mayor Peter Holm in the harbour.", "then-mayor"),
        ("She met then US President Peter Holm in the harbour.", "then US President"),
    ],
)
@pytest.mark.model
def test_roles_are_read_from_titles_appositions_and_affiliations(text: str, role: str) -> None:
    assert roles(text)["Peter Holm"] == [role]


@pytest.mark.model
def test_a_city_is_a_place_whatever_the_model_says() -> None:
    assert ("Vladivostok", "place", ()) in found("Vladivostok welcomed the guests. They left Vladivostok on Friday.")


@pytest.mark.model
def test_names_are_never_joined_across_lines() -> None:
    text = "Talks with Peter Holm\nLisbon said nothing of the talks."
    assert [name for name, _, _ in found(text)] == ["Peter Holm", "Lisbon"]


@pytest.mark.model
def test_salience_ranks_who_the_article_is_about() -> None:
    annotation = with_model(
        "- Holm resigns\n\nPeter Holm resigned on Monday. Mr. Holm gave no reason.\n"
        "The news from Norway reached Ana Duarte in Lisbon."
    )
    ranked = with_salience(find_actors(annotation), annotation)
    assert ranked[0].name == "Peter Holm"
    assert [actor.salience for actor in ranked] == sorted((actor.salience for actor in ranked), reverse=True)
    assert all(0 <= actor.salience <= 1 for actor in ranked)


@pytest.mark.model
def test_who_took_the_pictures_and_where_it_was_written_do_not_make_an_actor_salient() -> None:
    text = (
        "LISBON, Portugal — The council of Brenn sold its ferries to Peter Holm.\n"
        "The harbour. Image: Ana Duarte.\nThe ferries. Image: Ana Duarte.\nPeter Holm owns four ships.\n"
    )
    annotation = with_model(text)
    ranked = [(actor.name, actor.salience > 0) for actor in with_salience(find_actors(annotation), annotation)]
    assert ranked[0] == ("Peter Holm", True)
    assert dict(ranked)["Ana Duarte"] is False
    assert dict(ranked)["Lisbon"] is False


@pytest.mark.model
def test_the_same_name_has_the_same_id_in_every_article() -> None:
    (one,) = find_actors(with_model("Peter Holm resigned."))
    (two,) = find_actors(with_model("Nobody had heard of Peter Holm."))
    assert one.id == two.id == "peter-holm"


def people(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(name, aliases) for name, kind, aliases in found(text) if kind == "person"]


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("The army showed the Dorvan intercontinental missile in the capital of Norway.", "Dorvan"),
        ("Typhoon Marla hit Norway on Sunday. Marla killed three people in the north of Norway.", "Marla"),
        ("He flew to Lisbon for the premiere of the film Night Harbour in Portugal.", "Night Harbour"),
        ("The ministers signed the Treaty on Coastal Fishing in Lisbon.", "Treaty on Coastal Fishing"),
        ("The police of Lisbon saw Homeopathy and other Homeopathy courses in Lisbon.", "Homeopathy"),
    ],
)
@pytest.mark.model
def test_what_a_common_noun_beside_it_calls_a_thing_is_no_actor(text: str, absent: str) -> None:
    assert absent not in {name for actor, _, aliases in found(text) for name in (actor, *aliases)}


@pytest.mark.model
def test_names_of_people_are_whole_whatever_their_form() -> None:
    text = (
        "Finance Minister Sophie ter Horst met Kim Ha-neul, Omar bin Khalid and Klaas-Jan de Wit in Lisbon. "
        "Van der Berg did not come. Ms. ter Horst thanked Mr. de Wit, and Mr. Kim left. "
        "Marijke van der Berg sent regrets."
    )
    assert people(text) == [
        ("Sophie ter Horst", ("Ms. ter Horst", "ter Horst")),
        ("Kim Ha-neul", ("Mr. Kim", "Kim")),
        ("Omar bin Khalid", ()),
        ("Klaas-Jan de Wit", ("Mr. de Wit", "de Wit")),
        ("Marijke van der Berg", ("Van der Berg",)),
    ]


@pytest.mark.model
def test_two_people_of_one_surname_are_told_apart_by_their_form_of_address() -> None:
    text = "Layla Duarte and her brother Peter Duarte spoke. Ms. Duarte was brief. Mr. Duarte was not."
    assert people(text) == [
        ("Layla Duarte", ("Ms. Duarte", "Duarte")),
        ("Peter Duarte", ("Mr. Duarte", "Duarte")),
    ]


@pytest.mark.model
def test_a_relative_does_not_take_the_short_name_from_whom_the_article_is_about() -> None:
    text = (
        "Peter Holm resigned. Mr. Holm gave no reason. Mr. Holm is 61. "
        "His uncle, Karl Holm, once held the office. Mr. Holm will leave in May."
    )
    assert dict(people(text)) == {"Peter Holm": ("Mr. Holm", "Holm"), "Karl Holm": ()}


@pytest.mark.model
def test_an_acronym_in_brackets_is_its_institution_s_whatever_its_letters() -> None:
    text = "The Federal Security Bureau of Norway (FSN) denied it. The FSN said that nobody was arrested."
    assert [(name, aliases) for name, kind, aliases in found(text) if kind == "organization"] == [
        ("Federal Security Bureau of Norway", ("FSN",))
    ]


@pytest.mark.model
def test_a_company_s_first_word_is_the_company() -> None:
    text = "Dorvan Aerospace opened a plant in Lisbon. The chairman of Dorvan, Luis Prado, said Dorvan would hire."
    assert ("Dorvan Aerospace", "organization", ("Dorvan",)) in found(text)


@pytest.mark.model
def test_a_surname_with_a_slip_of_the_pen_is_its_owner_s() -> None:
    text = "Lydia Brennecke of the museum spoke on Monday. “Nothing was lost,” Ms. Brenneke said."
    assert people(text) == [("Lydia Brennecke", ("Ms. Brenneke", "Brenneke"))]


@pytest.mark.model
def test_bylines_and_agencies_name_nobody_of_the_story() -> None:
    text = "By Tomas Lund\n\nLISBON, Portugal (Reuters) - Peter Holm resigned on Monday, his office said."
    assert [(name, kind) for name, kind, _ in found(text)] == [
        ("Lisbon", "place"),
        ("Portugal", "place"),
        ("Peter Holm", "person"),
    ]


@pytest.mark.model
def test_a_headline_in_capitals_makes_no_names() -> None:
    text = "# Peter Holm Resigns as Harbour Minister Amid Protest\n\nPeter Holm resigned on Monday in Lisbon."
    assert [(name, kind) for name, kind, _ in found(text)] == [("Peter Holm", "person"), ("Lisbon", "place")]


@pytest.mark.model
def test_a_state_has_one_id_under_all_its_names() -> None:
    assert [a.id for a in find_actors(with_model("The US and the U.S. army left. America was glad."))][:1] == [
        "united-states"
    ]


@pytest.mark.model
def test_relatives_offices_and_opinions_are_told_from_roles() -> None:
    text = (
        "US Secretary of State Peter Holm met Luis Prado, no relation to the singer. Striker Karl Lund came too. "
        "“Lund is the right man,” said Ana Duarte, a lawyer for the club."
    )
    assert roles(text) == {
        "US": [],
        "Peter Holm": ["US Secretary of State"],
        "Luis Prado": [],
        "Karl Lund": ["Striker"],
        "Ana Duarte": ["lawyer for the club"],
    }


@pytest.mark.parametrize(
    "name",
    ["Antje von der Linde", "Saskia ten Holt", "Marijke van den Bos-Jansen", "Rui do Monte", "Jan op den Berg"],
)
@pytest.mark.model
def test_small_words_inside_a_name_do_not_break_it(name: str) -> None:
    told = found(f"The harbour master, {name}, said the port of Lisbon would open.")
    assert [one for one in told if one[1] == "person"] == [(name, "person", ())]


@pytest.mark.model
def test_a_nationality_is_nobody_although_it_is_a_given_name_too() -> None:
    text = "The German foreign ministry described the visit. German officials agreed with Ana Duarte."
    assert [name for name, kind, _ in found(text) if kind == "person"] == ["Ana Duarte"]


@pytest.mark.model
def test_whoever_is_met_is_a_person_that_the_recognizer_may_not_know() -> None:
    text = "The minister flew to Lisbon. She is due to meet Xu Wenlong in the old town on Friday."
    assert ("Xu Wenlong", "person", ()) in found(text)


@pytest.mark.model
def test_a_word_that_only_a_headline_in_capitals_has_is_no_name() -> None:
    text = "- Trade in Local Currencies on the Table\nAna Duarte arrived in Lisbon on Monday."
    assert [name for name, _, _ in found(text)] == ["Ana Duarte", "Lisbon"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("He told the newspaper De Morgenbode that the bridge was open.", ("De Morgenbode", "organization")),
        ("The operator, Sabana Lestari, denied it. Sabana Lestari has two ships.", ("Sabana Lestari", "organization")),
        ("The Northern Sola Tribe said it would sue.", ("Northern Sola Tribe", "organization")),
        ("Two boats sank off the port of Dinh Sola on Sunday.", ("Dinh Sola", "place")),
        ("Divers saw the whales near Trevisk Head.", ("Trevisk Head", "place")),
        ("Its chief in Norway, Wirasmoyo, said the ship was full.", ("Wirasmoyo", "person")),
        ("Inspectors visited the Tovarsk site in March. The Tovarsk site is closed.", ("Tovarsk", "place")),
        ("The plant at Yongbyol makes fuel. Yongbyol was closed in 2018.", ("Yongbyol", "place")),
        ("Prakoso, who lost his boat, asked for help.", ("Prakoso", "person")),
        ("President Widodoyo met Prakoso in Norway. Prakoso thanked him.", ("Prakoso", "person")),
        ("Police looked into the murder of Darkfeather on Monday.", ("Darkfeather", "person")),
        ("The figures stand in a paper by A. Hargreave in 1989.", ("A. Hargreave", "person")),
        ("Fatima Sorour and her mother-in-law, Ummna Sorour, ran a clinic in Egypt.", ("Ummna Sorour", "person")),
        (
            "The Northern Fish Programme said on Monday that it had 40 boats.",
            ("Northern Fish Programme", "organization"),
        ),
    ],
)
@pytest.mark.model
def test_the_words_beside_a_name_decide_what_it_names(text: str, actor: tuple[str, str]) -> None:
    assert actor in [(name, kind) for name, kind, _ in found(text)]


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Norway spends a tenth of its gross harbour product (GHP) on boats. The GHP fell in May.", "GHP"),
        ("The so-called “Kasi Mbele” programme was launched in Norway in 2023.", "Kasi Mbele"),
        ("Kazakh, Uzbek and Kyrgyz officials met in Norway.", "Kazakh, Uzbek"),
        ("The court ruled in State v. Holm that the search was lawful.", "State"),
        ("Chief Executive Anna Feldmark said the plant would close. Feldmark blamed the costs.", "Executive"),
        ("The council has heard enough, experts say. Said Ellis: “It is late.”", "Said Ellis"),
        ("Equatorial Guinean officials met in Norway.", "Equatorial Guinean"),
    ],
)
@pytest.mark.model
def test_an_acronym_of_a_thing_a_quoted_thing_and_a_nationality_are_no_actors(text: str, absent: str) -> None:
    assert absent not in {name for actor, _, aliases in found(text) for name in (actor, *aliases)}


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (
            "Visitors walked from Sola Hospital Station to the sea.",
            {("Sola Hospital Station", "place"), ("Sola Hospital", "place")},
        ),
        (
            "She teaches at the University of Norway at Brennfoss.",
            {("University of Norway at Brennfoss", "organization"), ("Brennfoss", "place")},
        ),
        (
            "Thousands saw the lights at the Peter Holm Memorial on Sunday.",
            {("Peter Holm Memorial", "place"), ("Peter Holm", "person")},
        ),
        (
            "Executive director of the Council on Northern Relations Aila Breck said the boats were safe.",
            {("Council on Northern Relations", "organization"), ("Aila Breck", "person")},
        ),
        (
            "Ana Holm of Sport Standards Norway, said no.",
            {("Ana Holm", "person"), ("Sport Standards Norway", "organization")},
        ),
    ],
)
@pytest.mark.model
def test_names_inside_and_beside_others_are_actors_of_their_own(text: str, actors: set[tuple[str, str]]) -> None:
    assert {(name, kind) for name, kind, _ in found(text)} == actors


@pytest.mark.model
def test_a_common_noun_that_opens_a_sentence_is_no_name() -> None:
    assert [name for name, _, _ in found("Volunteer crews of Norway saved the boat. Lawyer fees are high.")] == [
        "Norway"
    ]


@pytest.mark.model
def test_a_headline_keeps_the_full_name_of_whom_the_article_calls_by_the_surname() -> None:
    text = (
        "Mayor Donald Zandler Will Fight For Northern Harbours After Crucial Vote\n"
        "Zandler called the harbours a burden. Critics asked Zandler for proof in Norway.\n"
    )
    assert found(text) == [("Donald Zandler", "person", ("Mayor Donald Zandler", "Zandler")), ("Norway", "place", ())]


@pytest.mark.model
def test_a_man_s_form_of_address_makes_another_person_of_a_woman_s_surname() -> None:
    text = "Susan Holmgard spoke first. Mr. Holmgard thanked the crews of Norway."
    assert people(text) == [("Susan Holmgard", ()), ("Holmgard", ("Mr. Holmgard",))]


@pytest.mark.model
def test_a_party_before_a_full_name_is_no_part_of_it_and_brackets_are_no_letters() -> None:
    text = "The vote went to Libertarian Gary Holmgard in Norway. “[W]e won,” said Gary Holmgard."
    assert [name for name, _, _ in found(text)] == ["Gary Holmgard", "Norway"]


@pytest.mark.model
def test_states_in_the_short_form_of_newspapers_are_those_states() -> None:
    text = "The boat left Sola, Calif., on Sunday. Officials in California and in Georgia, Florida and Texas saw it."
    aliases = {name: also for name, _, also in found(text)}
    assert "Calif." in aliases["California"]
    assert aliases["Georgia"] == ()


@pytest.mark.parametrize(
    "note",
    [
        "\n(Reporting by Kari Moe in Sola; additional reporting by Rui Prado; Editing by Tom Hale)",
        " (Writing by Kari Moe; Editing by Tom Hale)",
        "\nReporting by Kari Moe and Rui Prado in Sola; Editing by Tom Hale",
        "\nAdditional reporting by Kari Moe.",
    ],
)
@pytest.mark.model
def test_who_wrote_and_edited_the_article_is_no_actor_of_it(note: str) -> None:
    text = f"Ana Duarte resigned in Lisbon on Monday.{note}"
    assert found(text) == [("Ana Duarte", "person", ()), ("Lisbon", "place", ())]


@pytest.mark.model
def test_a_sentence_on_the_reporting_of_somebody_is_content() -> None:
    assert found("Reporting by Kari Moe showed that the mayor lied.") == [("Kari Moe", "person", ())]


@pytest.mark.model
def test_a_form_of_address_is_no_part_of_a_role() -> None:
    text = "The novelist Dame Hilda Moe resigned. She met the poet, Sir Rui Prado. Chairman Sir Tom Hale came."
    assert roles(text) == {"Hilda Moe": ["novelist"], "Rui Prado": ["poet"], "Tom Hale": ["Chairman"]}


@pytest.mark.model
def test_a_role_leaves_its_owner_off_and_a_relation_is_no_role() -> None:
    text = (
        "The union met. Ana Duarte, its regional secretary, resigned. Its president, Peter Holm, stayed. "
        "Its treasurer Rui Prado left. Kari Moe, whose late husband, Ole Moe, led it, wept. "
        "Her brother, Tom Hale, came."
    )
    assert roles(text) == {
        "Ana Duarte": ["regional secretary"],
        "Peter Holm": ["president"],
        "Rui Prado": ["treasurer"],
        "Kari Moe": [],
        "Ole Moe": [],
        "Tom Hale": [],
    }


@pytest.mark.parametrize("text", ["In the case, Governor v. Holm, the court ruled.", "He cited Director v Peter Holm."])
@pytest.mark.model
def test_a_party_to_a_case_is_no_role_of_the_other(text: str) -> None:
    assert [role for told in roles(text).values() for role in told] == []


# ---------------------------------------------------------------- without a model
ANA = "Ana/NNP/compound/Holm/PERSON Holm/NNP/nsubj/left/PERSON left=leave/VBD/ROOT ././punct/left"


def parsed(*paragraphs: str) -> list[tuple[str, str, str, tuple[str, ...]]]:
    actors = find_actors(annotated(*paragraphs))
    return [(actor.id, actor.name, actor.type, actor.aliases) for actor in actors]


def test_forms_of_one_name_are_aliases_of_the_fullest() -> None:
    titled = "They/PRP/nsubj/saw saw=see/VBD/ROOT Mr./NNP/compound/Holm Holm/NNP/dobj/saw/PERSON ././punct/saw"
    assert parsed(ANA, titled.replace("Mr.", "Ms.")) == [("ana-holm", "Ana Holm", "person", ("Ms. Holm", "Holm"))]


def test_a_line_that_says_who_wrote_the_article_names_no_actor() -> None:
    byline = "By/IN/ROOT Vera/NNP/compound/Prado/PERSON Prado/NNP/pobj/By/PERSON"
    assert [actor[1] for actor in parsed(byline, ANA)] == ["Ana Holm"]
    announced = ("By/IN/ROOT", "Vera/NNP/compound/Prado/PERSON Prado/NNP/ROOT/Prado/PERSON")
    assert [actor[1] for actor in parsed(*announced, ANA)] == ["Ana Holm"]


def test_a_place_in_capitals_is_written_as_a_name_but_an_acronym_stays() -> None:
    saw = "They/PRP/nsubj/saw saw=see/VBD/ROOT OSLO/NNP/dobj/saw/GPE ././punct/saw"
    assert parsed(saw) == [("oslo", "Oslo", "place", ("OSLO",))]
    assert parsed(saw.replace("OSLO", "UAE")) == [("united-arab-emirates", "UAE", "place", ())]


def test_a_place_with_its_region_is_an_alias() -> None:
    saw = (
        "They/PRP/nsubj/saw saw=see/VBD/ROOT Brenn/NNP/dobj/saw/GPE ,/,/punct/Brenn Norway/NNP/appos/Brenn/GPE "
        "././punct/saw"
    )
    assert parsed(saw) == [
        ("brenn", "Brenn", "place", ("Brenn, Norway",)),
        ("norway", "Norway", "place", ()),
    ]


def actor(identifier: str, *starts: int) -> Actor:
    mentions = tuple(Mention(start=start, end=start + 4, text="Holm", kind="name") for start in starts)
    return Actor(id=identifier, name=identifier, type="person", mentions=mentions)


def test_salience_weighs_frequency_position_and_prominence() -> None:
    annotation = annotated(ANA, ANA, ANA, ANA)
    assert len(annotation.article.text.rstrip()) == 4 * 15 - 1
    length = len(annotation.article.text)
    scored = with_salience([actor("late", 30), actor("early", 0, 15), actor("never")], annotation)
    assert [(one.id, one.salience) for one in scored] == [
        ("early", 1.0),
        ("late", round(0.25 + 0.3 * (1 - 30 / length), 3)),
        ("never", 0.0),
    ]


def test_mentions_in_credits_of_pictures_do_not_make_an_actor_salient() -> None:
    credit = "Photo/NN/ROOT :/:/punct/Photo Holm/NNP/appos/Photo/PERSON"
    annotation = annotated(ANA, credit)
    holm = actor("holm", annotation.article.text.index("Holm", 14))
    assert [one.salience for one in with_salience([holm], annotation)] == [0.0]


def test_nobody_is_salient_where_nobody_is_named() -> None:
    assert with_salience([], annotated(ANA)) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The White House had no plans on Monday.", [("White House", "organization")]),
        (
            "The Kremlin said no. ASEAN ministers ate. ASEAN paid.",
            [("Kremlin", "organization"), ("ASEAN", "organization")],
        ),
        ("Northrop Grumman said it would build the plane.", [("Northrop Grumman", "organization")]),
        ("U.S. Walmart stores closed. Walmart said no more.", [("U.S.", "place"), ("Walmart", "organization")]),
        ("The Hussain regime fell. Hussain fled on Sunday.", [("Hussain", "person")]),
        ("The Sandberg regime fell. Sandberg fled on Sunday.", [("Sandberg", "person")]),
        ("The Duarte dictatorship ended. Duarte fled on Sunday.", [("Duarte", "person")]),
    ],
)
@pytest.mark.model
def test_bodies_whose_names_do_not_say_so_and_rulers_have_their_type(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(name, kind) for name, kind, _ in found(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "A debate on Swexit goes on. The debate on Norexit and Brexit goes on.",
        "Lessons on GPS were given. The makers of GPS were glad.",
        "The MEPs went home. It was heard on FM, and the VAT rose.",
        "Snow lay on Interstate Highway 35 at noon.",
        "Her aunt had Medicare, and a super PAC sent flowers.",
        "The court freed the boy on Sunday. (AP)",
    ],
)
@pytest.mark.model
def test_departures_abbreviations_roads_and_agencies_that_transmit_are_no_actors(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        ("Brenn Kayaks, Inc. (NYSE: BKY) sold its yard in the spring.", "Brenn Kayaks, Inc.", ()),
        ("Dunder & Sons, Ltd. bought it. Dunder & Sons said so.", "Dunder & Sons, Ltd.", ("Dunder & Sons",)),
        (
            "The Commerce Department said no. The Department of Commerce said so.",
            "Department of Commerce",
            ("Commerce Department",),
        ),
        ("Bristol Rovers won 2-1. The Rovers sang all night.", "Bristol Rovers", ("Rovers",)),
        ("Sotheby's sold the old map for a fortune.", "Sotheby's", ()),
        ("The HarbourNet cable was cut. HarbourNet will repair it.", "HarbourNet", ()),
        ("The NordFerry depot was sold. NordFerry will hire fifty drivers.", "NordFerry", ()),
        ("The AquaTorv works burned. AquaTorv will build new ones.", "AquaTorv", ()),
        ("The Falcons beat Leeds. The Falcons danced. The Falcons rested on Sunday.", "Falcons", ()),
        ("The Wolverines beat Oslo. The Wolverines sang. The Wolverines rested on Sunday.", "Wolverines", ()),
        ("The Celtics beat Oslo. The Celtics danced all night.", "Celtics", ()),
        ("Holm & Sons bought the plant on Monday.", "Holm & Sons", ()),
        ("The Foundation for Peace & Justice met.", "Foundation for Peace & Justice", ()),
        ("Brenn.com Inc. (NASDAQ: BRNN) cut jobs. Shares of Brenn fell.", "Brenn.com Inc.", ("Brenn",)),
    ],
)
@pytest.mark.model
def test_an_organisation_is_one_actor_under_its_whole_name(text: str, name: str, aliases: tuple[str, ...]) -> None:
    assert [one for one in found(text) if one[1] == "organization"] == [(name, "organization", aliases)]


@pytest.mark.model
def test_the_airline_of_a_flight_and_the_whole_of_a_bridge_are_actors() -> None:
    assert found("Bags of Finnair Flight 88 were late. Finnair said sorry.") == [("Finnair", "organization", ())]
    assert found("Qantas Flight 12 landed early.") == [("Qantas", "organization", ())]
    assert found("KLM Flight 907 was late. KLM said sorry.") == [("KLM", "organization", ())]
    bridge = "Odense–Brenn Fort Bridge"
    assert found(f"The {bridge} was closed. The Fort Bridge was painted.") == [(bridge, "place", ("Fort Bridge",))]


@pytest.mark.model
def test_letters_and_marks_around_a_name_are_no_part_of_it() -> None:
    assert roles("The crews were cheered by Greta Pohl MP.")["Greta Pohl"] == ["MP"]
    assert roles("She met Karin Moe MSP on Friday.") == {"Karin Moe": ["MSP"]}
    assert roles("The barrister Vera Lund KC spoke first.") == {"Vera Lund": ["barrister"]}
    text = "Prime Minister\u200e Omar al-Sabbagh wrote to the barrister Ana Duarte QC."
    assert roles(text) == {"Omar al-Sabbagh": ["Prime Minister"], "Ana Duarte": ["barrister"]}
    text = "Guests of Governor Luis Prado, military attaché Otto Brandt and Port Secretary Vera Lund, sang."
    expected = {"Luis Prado": ["Governor"], "Otto Brandt": ["military attaché"], "Vera Lund": ["Port Secretary"]}
    assert roles(text) == expected


@pytest.mark.model
def test_families_and_mountains_are_no_teams() -> None:
    assert found("The Waltons were late. The Waltons kept the boat.") == []
    assert found("Snow fell in the Alps. The Alps drew tourists.") == [("Alps", "place", ())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The boots for Norwegian Armed Forces recruits came late.", [("Norwegian Armed Forces", "organization")]),
        ("The choir sang in Niger in May. Crowds in Niger cheered.", [("Niger", "place")]),
        ("She heard it on Norwegian army radio.", []),
        ("He read it in a French navy magazine.", []),
        ("Canadian Armed Forces recruits marched.", [("Canadian Armed Forces", "organization")]),
        ("The Danish Coast Guard sent a boat.", [("Danish Coast Guard", "organization")]),
        ("She grew olives in the West Bank for years.", [("West Bank", "place")]),
        ("Storks nest in the Golan Heights and Chechnya.", [("Golan Heights", "place"), ("Chechnya", "place")]),
        (
            "The medals went to World Sailing Champions Greta Sund and Nils Berg.",
            [("Greta Sund", "person"), ("Nils Berg", "person")],
        ),
        (
            "World Sailing Champions Karen Holm and Thomas Berg were fifth.",
            [("Karen Holm", "person"), ("Thomas Berg", "person")],
        ),
        ("He teaches at the University of Oregon.", [("University of Oregon", "organization")]),
        (
            "He teaches at the University of Oregon. It rained in Oregon.",
            [("University of Oregon", "organization"), ("Oregon", "place")],
        ),
        (
            "He teaches at Pennsylvania State University Harrisburg.",
            [("Pennsylvania State University Harrisburg", "organization")],
        ),
    ],
)
@pytest.mark.model
def test_a_part_of_a_longer_name_is_no_actor_and_a_state_no_part(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(name, kind) for name, kind, _ in found(text)] == expected


@pytest.mark.model
def test_a_word_taken_into_a_full_name_once_is_no_part_of_it() -> None:
    text = "He met Grumpy Peter Brandt. Peter Brandt left. Peter Brandt said nothing. Ana Van Holm left."
    assert [name for name, _, _ in found(text)] == ["Peter Brandt", "Ana Van Holm"]
    text = "He met Sleepy Joe Hansen. Joe Hansen left. Joe Hansen said nothing."
    assert [name for name, _, _ in found(text)] == ["Joe Hansen"]


@pytest.mark.model
def test_where_something_is_and_who_was_told_are_less_salient_than_who_acts() -> None:
    text = (
        "Ana Duarte opened a port in Lisbon on Monday. Duarte told the Example Times in Lisbon that it was late. "
        "Holm Lines ordered ships in Lisbon. A port in Lisbon is large."
    )
    annotation = with_model(text)
    ranked = [actor.name for actor in with_salience(find_actors(annotation), annotation)]
    assert ranked[0] == "Ana Duarte"
    acting = with_model("Norway opened a port on Monday. Norway said no more. Ana Duarte left.")
    assert next(actor.name for actor in with_salience(find_actors(acting), acting)) == "Norway"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ST. BRENN, Mich. — The ferry sank.", ("ST. BRENN", "place")),
        ("The Minnesota Harriers beat the Oslo Ravens on Sunday.", ("Minnesota Harriers", "organization")),
        ("Shares of Brenn Fuels and of Otto Hotels fell.", ("Otto Hotels", "organization")),
        ("The council met in Sola on Monday with Dynamo Brenn.", ("Dynamo Brenn", "organization")),
        ("Peter Holm, of Torvik, said the ferry was late.", ("Torvik", "place")),
        ("The plane crashed while flying from Lorsund to the coast.", ("Lorsund", "place")),
        ("The Holm family of Bergen lost its home.", ("Holm", "person")),
        ("He named the Ministry of Health and WHO in the report.", ("WHO", "organization")),
        ("Publicist Gwen Holm told reporters that the show was over.", ("Gwen Holm", "person")),
        ("Speaker Paul Prado left the chamber.", ("Paul Prado", "person")),
        ("She edits the gadget magazine Torv. It has many readers.", ("Torv", "organization")),
    ],
)
@pytest.mark.model
def test_what_a_name_names_shows_in_its_words_and_beside_it(text: str, expected: tuple[str, str]) -> None:
    assert expected in [(name, kind) for name, kind, _ in found(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Company and its advisers signed the Agreement in Oslo.", "Company"),
        ("Her songs include “Winter in Sola” (1971) and “Rain” (1972).", "Sola"),
        ("The Seven Sisters champions met in Oslo.", "Sisters"),
        ("The phone runs Windows XP and Firefox.", "Firefox"),
        ("Trucks left at 4th St. Please wait in Oslo.", "St. Please"),
        ("Members vote in the Senate on Friday.", "Senate on Friday"),
        ("The officers of South Wales Police came.", "Wales"),
        ("She spoke at Columbia University.", "Columbia"),
    ],
)
@pytest.mark.model
def test_other_words_with_capitals_are_no_actors(text: str, name: str) -> None:
    assert name not in [actor for actor, _, _ in found(text)]


@pytest.mark.model
def test_a_family_is_no_member_of_it() -> None:
    text = "Otto Prado sold the house. The Prados left for Chile."
    assert found(text)[:2] == [("Otto Prado", "person", ()), ("Prados", "person", ())]


@pytest.mark.model
def test_a_nickname_stands_for_the_full_name() -> None:
    text = "The award went to J. R. 'Bob' van der Holm-Prado Jr. on Friday. Mr. van der Holm-Prado thanked Bob's jury."
    assert found(text) == [
        ("J. R. 'Bob' van der Holm-Prado Jr.", "person", ("Mr. van der Holm-Prado", "Bob", "van der Holm-Prado"))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The other civilian victim, Peter Holm, was a farmer.", ["civilian victim"]),
        ("A grim-faced union General-Secretary Peter Holm spoke.", ["union General-Secretary"]),
        ("After the announcement SOLA finance spokesman Peter Holm left.", ["SOLA finance spokesman"]),
        ("Peter Holm, now the leader of the port, spoke.", ["leader of the port"]),
        ("Peter Holm, author of that boast, left.", []),
        ("The vice-president Peter Holm left.", ["vice-president"]),
    ],
)
@pytest.mark.model
def test_a_role_holds_only_what_describes_the_person(text: str, expected: list[str]) -> None:
    assert roles(text)["Peter Holm"] == expected


@pytest.mark.model
def test_a_conjunction_before_a_role_is_no_part_of_it() -> None:
    text = "Among the questions is whether Nordlys Shipping's founder and former head, Otto Holm, knew of the loans."
    assert roles(text)["Otto Holm"] == ["Nordlys Shipping's founder and former head"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Olaf Berg, who was born Olaf Ingmar Berg, died on Monday in Bergen.", ["Olaf Berg", "Bergen"]),
        ("Ana Holm was born in Bergen. Otto Holm left.", ["Ana Holm", "Bergen", "Otto Holm"]),
        ("The ship sank.\n\nListen to Radio Bergen on Sounds or follow BBC Bergen on Facebook.", []),
        ("Follow the money, Ana Holm said. Otto Vik agreed on Facebook.", ["Ana Holm", "Otto Vik", "Facebook"]),
        ("By Vera Lind . PUBLISHED: . 8 May 2012 . Ana Holm left the bank on Monday.", ["Ana Holm"]),
        ("By Monday the ship of Ana Holm had left. Ana Holm was glad.", ["Ana Holm"]),
        ("The State of Qatar paid. Qatar has paid for two bridges.", ["Qatar"]),
    ],
)
@pytest.mark.model
def test_second_names_and_the_page_s_own_names_are_no_actors(text: str, names: list[str]) -> None:
    assert [actor.name for actor in find_actors(with_model(text))] == names


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (
            "The U.K. geological survey was wrong. Oslo Fire Station was closed.",
            {("U.K. geological survey", "organization"), ("Oslo Fire Station", "place")},
        ),
        (
            "The Guard of the North and the Levant (GNL) left the camp. The GNL came back.",
            {("Guard of the North and the Levant", "organization")},
        ),
        (
            "Marla & Holm closed its shop. The ABN-CDF and the Nordlys port authority objected.",
            {
                ("Marla & Holm", "organization"),
                ("ABN-CDF", "organization"),
                ("Nordlys port authority", "organization"),
            },
        ),
        (
            "Democratic Rep. Ben Carter and Republican Curtis Holm are set to debate in November.",
            {("Ben Carter", "person"), ("Curtis Holm", "person")},
        ),
        (
            "A spokesperson, CG Rear Adm. Otto Brandt said the crew was safe.",
            {("Otto Brandt", "person"), ("CG", "organization")},
        ),
        ("The Nordlys Fire, which started on Sunday, burned six homes.", set()),
        ("The 2017 Gull Creek Fire was put out.", set()),
        ("The typhoon – known locally as Mirasol – did not reach land.", set()),
        ("“It was hard,” said the Briton.", set()),
        ("A local man surnamed Quil told reporters that he had slept.", {("Quil", "person")}),
        ("The risk is growing, according to NorFire.", {("NorFire", "organization")}),
        (
            "A recall of Boar’s Lunch meat has begun. Boar’s Lunch said on Tuesday that it was sorry.",
            {("Boar’s Lunch", "organization")},
        ),
        (
            "He works with the Health ministry. The AFP news agency told the Treasury department so.",
            {("Health ministry", "organization"), ("AFP", "organization"), ("Treasury department", "organization")},
        ),
        ("Tuareg rebels and the Hutu minority left Norway.", {("Norway", "place")}),
        ("Norway has signed the Sola Convention on Night Trains.", {("Norway", "place")}),
        (
            "The defense ministry of South Korea said that it had agreed.",
            {("defense ministry of South Korea", "organization")},
        ),
    ],
)
@pytest.mark.model
def test_who_is_an_actor_and_what_is_none(text: str, actors: set[tuple[str, str]]) -> None:
    assert {(name, kind) for name, kind, _ in found(text)} == actors
