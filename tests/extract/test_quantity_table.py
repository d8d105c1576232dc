"""Sixty ways of writing a quantity: each has the right value and unit or is no figure, and none has a wrong one."""

import pytest

from mkdocs_briefing.extract.document import Document
from mkdocs_briefing.extract.figures import find_figures
from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.nlp.annotate import annotate, load

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The shipyard spent its more than $12-billion reserve.", [(12_000_000_000, "USD")]),
        ("The plan costs $5.4-billion over time in all.", [(5_400_000_000, "USD")]),
        ("The catch went from 512\u202f000 tonnes to 648\u2009000 tonnes in the end.",
         [(512_000, "t"), (648_000, "t")]),
        ("Some 3\u00a0150\u00a0000 people gave €7 300 000 to the lifeboats.",
         [(3_150_000, "people"), (7_300_000, "EUR")]),
        ("The island owes €4.5 m to its bank and £6 bn to the state.", [(4_500_000, "EUR"), (6_000_000_000, "GBP")]),
        ("The new school cost Rs 8 crore in all.", [(80_000_000, "INR")]),
        ("Four and a half billion dollars went to the fund.", [(4_500_000_000, "USD")]),
        ("Three point four million people visited the fair.", [(3_400_000, "people")]),
        ("The yard borrowed 25MM dollars for the new dock.", [(25_000_000, "USD")]),
        ("Fares were some 3 1/2 times higher in the summer.", [(3.5, "times")]),
        ("The merger was approved in a 61-38 vote at night.", [(38, "votes"), (61, "votes")]),
        ("Members turned it down by 74 votes to 52 at night.", [(52, "votes"), (74, "votes")]),
        ("The home side won 3-1 in the last match.", []),
        ("It is worth $5.4 billion.", [(5_400_000_000, "USD")]),
        ("Between 5 and 7 percent of the crew were ill.", [(5, "%"), (7, "%")]),
        ("The path of 10-15 km crosses the old forest.", [(10, "km"), (15, "km")]),
        ("Half a million birds came back to the lake.", [(500_000, "birds")]),
        ("A dozen ships left the harbour in the morning.", []),
        ("The council paid 1.5m euros for the old site.", [(1_500_000, "EUR")]),
        ("The fund lost 12bn euros in the long crisis.", [(12_000_000_000, "EUR")]),
        ("Prices rose 3.2 per cent in the whole country.", [(3.2, "%")]),
        ("Prices rose 3,2 per cent in the whole country.", [(3.2, "%")]),
        ("Growth was -0.3 percent in the whole country.", [(-0.3, "%")]),
        ("Growth was minus 0.3 percent in the whole country.", [(-0.3, "%")]),
        ("Some 1.5m people use the old ferry line.", []),
        ("The firm paid 100 EUR for the old ship.", [(100, "EUR")]),
        ("The firm paid 2.400.000 € for the old ship.", [(2_400_000, "EUR")]),
        ("The firm paid €2.400 for the old ship.", []),
        ("The sale brought between $5 and $7 million to the port.", [(5_000_000, "USD"), (7_000_000, "USD")]),
        ("The loss rose from $900,000 to $1.2 million in the end.", [(900_000, "USD"), (1_200_000, "USD")]),
        ("The rise was $2-3bn in the whole country.", [(2_000_000_000, "USD"), (3_000_000_000, "USD")]),
        ("The firm paid A$5m and C$7m for the old ship.", [(5_000_000, "AUD"), (7_000_000, "CAD")]),
        ("The state pays 1,20,000 rupees to each of the families.", [(120_000, "INR")]),
        ("The state pays 5 lakh rupees to each of the families.", [(500_000, "INR")]),
        ("The state pays Rs 2.5 lakh crore to the old banks.", [(2_500_000_000_000, "INR")]),
        ("A hundred and fifty people left the old town.", [(150, "people")]),
        ("A million and a half people left the old town.", [(1_500_000, "people")]),
        ("Three and a half million people left the old town.", [(3_500_000, "people")]),
        ("Two dozen sailors left the old ship at night.", []),
        ("Half a dozen sailors left the old ship at night.", []),
        ("The 2½ tonnes of salt were lost at sea.", [(2.5, "t")]),
        ("The plant emits 5.4 million tonnes of carbon each time.", [(5_400_000, "t")]),
        ("The pool is 50m long and ten metres deep.", [(10, "m")]),
        ("The 100m runners left the old stadium at night.", []),
        ("Dozens of people and hundreds of thousands of birds left.", []),
        ("Boats cost 50 cents in the old harbour.", [(50, "cents")]),
        ("A 15-billion-dollar plan was made by the port.", [(15_000_000_000, "USD")]),
        ("A three-mile road leads to the old harbour.", [(3, "mi")]),
        ("The fine was USD 5 million in the end.", [(5_000_000, "USD")]),
        ("The fine was US$5.4 billion in the end.", [(5_400_000_000, "USD")]),
        ("The fine was R$300 million in the end.", [(300_000_000, "BRL")]),
        ("The debt of $1,234,567.89 was paid in the end.", [(1234567.89, "USD")]),
        ("The debt of £ 3.5 million was paid in the end.", [(3_500_000, "GBP")]),
        ("The fleet has 1,000,000 tonnes of fuel in all.", [(1_000_000, "t")]),
        ("The storm brought 50 mm of rain to the coast.", [(50, "mm")]),
        ("They fire 122mm and 152mm shells at the old fort.", [(122, "mm"), (152, "mm")]),
        ("The ship is 12 feet long and rusts in the port.", [(12, "ft")]),
        ("One in five people in the town has a boat.", []),
        ("The mayor, 42, has paid 5,000 pounds in the end.", [(5_000, "pounds")]),
        ("Interest rose by 25 basis points to 5 1/4 percent again.", [(25, "bp"), (5.25, "%")]),
        ("The price of 5 to 6 euros stayed in the end.", [(5, "EUR"), (6, "EUR")]),
        ("About 40,000 troops crossed the old border at night.", [(40_000, "troops")]),
        ("Output was 2-3 million barrels per day in the north.", [(2_000_000, "bbl/d"), (3_000_000, "bbl/d")]),
        ("Two thirds of the crew left the old ship.", []),
        ("The net was 40 to 1.5 million in the end, he said.", []),
        ("The port gave 10 000 euros to the old school.", [(10_000, "EUR")]),
        ("The crater holds 1.25 million cubic metres of water.", [(1_250_000, "m³")]),
    ],
)  # fmt: skip
def test_a_quantity_has_its_value_and_unit_or_is_no_figure(text: str, expected: list[tuple[float, str]]) -> None:
    (annotation,) = annotate([parse_article(text.encode(), path="a.txt")], nlp=load())
    assert [(figure.value, figure.unit) for figure in find_figures(Document.of(annotation))] == expected
