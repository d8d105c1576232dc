import datetime as dt

import pytest

from mkdocs_briefing.extract.document import Document
from mkdocs_briefing.extract.outlook import find_watch
from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.model import Watch
from mkdocs_briefing.nlp.annotate import annotate, load

pytestmark = pytest.mark.model


def watch(text: str, published: dt.date | None = None) -> tuple[Watch, ...]:
    (annotation,) = annotate([parse_article(text.encode(), path="a.txt")], nlp=load())
    return find_watch(Document.of(annotation, published=published))


@pytest.mark.parametrize(
    "text",
    [
        "The council will vote on the plan in May.",
        "No date has yet been set for the trial.",
        "A date for the opening of the bridge has not been announced.",
        "All piers of the port will be open on Sunday.",
        "The envoys will organise talks in the near future.",
        "“Tomorrow is set to be windy and cold,” Ana Holm said.",
        "“The ferry will return to service next week,” the office said.",
        "The next summit is scheduled for Monday morning.",
        "The minister is expected to resign this week.",
        "The union plans to strike again next week.",
        "The trial is due to begin on 4 May.",
        "The mayor is to open the bridge on Friday.",
        "The bridge might open as early as Friday.",
        "The court could rule by the end of the month.",
        "The report is likely to be published next week.",
        "The two sides agreed to meet again in Oslo.",
        "The two sides have agreed to meet next week.",
        "The new rules take effect in January.",
        "The ministry said that talks would resume in June.",
    ],
)
def test_plans_appointments_and_dated_possibilities_come_next(text: str) -> None:
    assert watch(text) == (Watch(id="w1", text=text, evidence=("s1",)),)


@pytest.mark.parametrize(
    "text",
    [
        "He would have resigned if the vote had failed.",
        "The council was expected to vote last year.",
        "The ferry company said it had agreed to buy its rival.",
        "Sola Lines has agreed to sell its harbour unit.",
        "If the vote fails, the minister will resign.",
        "The virus can kill small children within days.",
        "Voters may never know the truth about it.",
        "“We will never surrender our island,” the general said.",
        "Will the minister resign after the vote in May?",
        "It is difficult to know how many guns remain.",
        "Smokers are more likely to die of the disease.",
    ],
)
def test_the_past_conditions_abilities_rhetoric_and_questions_do_not(text: str) -> None:
    assert watch(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The club aims to promote rowing among the young.",
        "The islands signed a pact that will help rebuild the harbour.",
        "The fare is high and it will only drive guests away.",
        "The shipyard will be keen to hire more welders.",
        "The council will vote on the following points:",
        "The name of the second picture will go here",
    ],
)
def test_missions_consequences_readiness_stubs_and_labels_do_not_come_next(text: str) -> None:
    assert watch(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        # what is thought to be, to become or to follow
        "The next crossing will be harder for the small boats.",
        "The owners will find it difficult to sell the mill.",
        "The new plan will create jobs on the islands.",
        "The mill will not necessarily please its neighbours.",
        "The mayor argued that the ferries will sink under the debt.",
        "The crew sent a sample in the hope that it will confirm the find.",
        "Perhaps the council will demand more details of the plan.",
        # what lasts or is tried
        "The group will still own the mill.",
        "The two sides agreed to work for peace on the islands.",
        # what somebody would do, and what used to be done
        "The mayor said he would order a review of the ferries.",
        "The mayor said the fare would help pay for the pier.",
        "The captain said sailors would sometimes refuse the food.",
        # what something consists in, and verdicts
        "His task is to count the gulls on the pier.",
        "The weather is to blame for the late ferries.",
        # steps of a story, questions and purposes
        "In his youth he decided to leave the island.",
        "The firm agreed to clean the shore so that the port could open.",
        "Donors want to decide who will run the port.",
        "The pier is intended to help the fishermen.",
        "The party vows to lower the fares.",
        "He proposes cutting the fares.",
        "If you want a seat, you will need a ticket.",
        "Moe: Ferries will sail in May.",
        "The vote is set in stone.",
    ],
)
def test_opinions_efforts_and_steps_of_a_story_do_not_come_next(text: str) -> None:
    assert watch(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The club aims to open a boathouse by next year.",
        "The firm said it will close the port.",
        "The pilot who will steer the ship is Ana Duarte.",
        "It will open in May with a fair in the harbour.",
        "The company is almost certain to appeal to the high court.",
        "The pilots planned to vote tonight on the contract.",
        "The ministry said the country would leave the pact.",
        "The vote is set for Monday.",
        "The new plan will be put to the council.",
        "The strike takes place on Friday.",
        "The party vows to lower the fares by next year.",
    ],
)
def test_missions_with_a_time_and_reported_plans_come_next(text: str) -> None:
    assert [item.text for item in watch(text)] == [text]


def test_items_are_numbered_in_the_order_of_the_article() -> None:
    text = "The council will vote in May. The bridge opened in 1934. A hearing is set for 3 June."
    assert [(w.id, w.evidence) for w in watch(text)] == [("w1", ("s1",)), ("w2", ("s3",))]


@pytest.mark.parametrize(
    "text",
    [
        "“The valley can have peace as soon as possible,” Ana Holm said.",
        "“We will leave next week if nobody pays,” Ana Holm said.",
        "No name has been found on the wreck.",
        "The road will be harder on Saturday.",
    ],
)
def test_wishes_and_judgements_in_quotations_are_not_to_be_watched(text: str) -> None:
    assert watch(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The judge directed the firm to answer by April 1.",
        "Ana Holm tweeted plans to hold a talk on April 11.",
        "The fair, which runs at the old mill until June 4, opened on Friday.",
        "The office hopes to open the road by the end of the week.",
        "Ana Holm said the road would open by the end of the year.",
        "Storm warnings are in place until Saturday.",
        "The judge directed every firm to answer by April 1.",
        "The crews cannot leave until Friday at the earliest.",
        "The council has put off its advice until the results are published.",
        "The board has said that it will wait until the court has ruled.",
        "The mill should grind flour again by next year.",
    ],
)
def test_a_time_after_publication_is_to_be_watched_whatever_the_verb(text: str) -> None:
    assert [item.text for item in watch(text, dt.date(2024, 3, 6))] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was originally planned for 2026.",
        "The yards close for a week every summer until August 20.",
        "Normally the harvest ends by mid-May.",
        "The eels wait in the mud until the tide turns.",
        "The season generally begins in June and runs through October.",
        "Guests are told not to eat eels unless they are boiled until they are white.",
        "The crews waited until the storm was over.",
        "The next week he left the yard.",
        "The mill closed by the end of the year.",
        "The survey comes after a vote on Tuesday.",
        "“We will leave next week if nobody pays,” Ana Holm said.",
    ],
)
def test_old_plans_habits_and_stories_are_not_to_be_watched(text: str) -> None:
    assert watch(text, dt.date(2024, 3, 6)) == ()
