"""Common nouns that tell what a name beside them names, and words that end the names of what is no actor.

Closed classes of English as news uses them, written for this project; lemmas in lower case.
"""

from __future__ import annotations

PERSON_NOUNS = frozenset(
    """
    academic accountant activist actor actress adviser advisor aide ambassador analyst architect artist
    astronaut athlete attorney author baby banker barber barrister billionaire biologist boss boy brother
    businessman businesswoman campaigner candidate captain ceo chairman chairwoman champion chemist chief child
    citizen cleric coach colleague columnist comedian commander composer congressman congresswoman coroner
    correspondent cosplayer counterpart cousin creator critic curator dancer daughter defender deputy designer
    developer diplomat director doctor driver economist editor engineer entrepreneur executive expert farmer
    father finalist fisherman footballer forward founder general geologist girl goalie goalkeeper governor
    grandfather grandmother guitarist heiress historian host husband illustrator inspector instructor inventor
    journalist judge king lawmaker lawyer leader lecturer legislator manager mayor mechanic mentor meteorologist
    midfielder migrant minister mother musician neighbor neighbour nephew niece novelist nurse officer official
    opponent organiser organizer owner painter patron philanthropist philosopher photographer physician
    physicist pilot player poet policeman politician predecessor president priest prime producer professor
    programmer prosecutor psychologist publisher queen refugee reporter representative researcher resident rival
    scholar scientist secretary senator sergeant sheriff singer sister skipper soldier solicitor son songwriter
    spokesman spokesperson spokeswoman star statesman striker student successor surgeon surveyor survivor
    suspect teacher teammate technician treasurer tycoon uncle veteran victim visitor volunteer widow wife
    winger witness worker writer
    """.split()
)
"""What people are; before a name they introduce a person, after a name they say whom they serve."""

THING_NOUNS = frozenset(
    """
    aircraft album anthem antibiotic antiviral app application ballad bill boat bomb bomber book brand browser
    camera car cartoon console corvette cruiser cyclone destroyer device disease documentary drama drone drug
    earthquake episode exhibit exhibition ferry festival fever fighter film franchise frigate game gene gun
    hashtag helicopter hurricane jet language laptop launcher magazine medal medication medicine missile mission
    model movie musical novel opera operation pandemic patent phone plane play poem prize probe program
    programme project protein rifle rocket rover sale satellite sedan series shell ship show smartphone software
    song spacecraft species storm study submarine suite syndrome system tablet tank telescope tornado torpedo
    tournament train trilogy truck typhoon vaccine variant vehicle vessel virus volcano warhead weapon yacht
    """.split()
)
"""What things, works, events and diseases are; a name before or after one of these is its name."""

HOUSE_NOUNS = frozenset(
    """
    bureau factory headquarters office plant shares spokespeople staff stock store subsidiary website workers
    """.split()
)
"""What institutions have."""

PLACE_NOUNS = frozenset(
    """
    airport area bay border capital city coast coastline community country county district harbor harbour hill
    island isthmus lake mainland mountain municipality neighborhood neighbourhood ocean peninsula port province
    region resident river sea shore state strait suburb territory town township valley village
    """.split()
)
"""What places are: `the village of X`, `the X region`."""

GROUP_NOUNS = frozenset(
    """
    agency airline army association authority automaker band bank bookmaker brand broadcaster carmaker carrier
    chain charity chipmaker club coalition company conglomerate consultancy drugmaker firm foundation giant
    group insurer label lender maker manufacturer militia miner network newspaper ngo operator organisation
    organization outlet paper party platform publication publisher rebel regulator retailer server side site
    startup subsidiary supplier team tribe union utility watchdog website
    """.split()
)
"""What institutions are: `the carmaker X`, `the X group`."""

THING_ENDINGS = frozenset(
    """
    accord accords act agreement amendment anniversary award awards biennale bill battle ceasefire celebration
    championship championships charter code collection collections conference constitution convention cup day
    days deal declaration derby edition election elections exhibition expedition expo fair fest festival final
    finals gala games index inquiry law marathon medal memorandum night olympics operation pact pandemic
    paralympics plan prix prize process program programme project protocol protocols questions rally referendum
    report resolution revolution scandal series show study summit symphony talks tour tournament treaty trial
    trophy uprising virus war wars
    """.split()
)
"""What names of events, works, laws and programmes end with."""

THING_OPENINGS = frozenset("cyclone hurricane operation storm typhoon flight".split())
"""What names of storms, operations and flights begin with; the last word alone names them too."""

FATES = frozenset("arrest assassination birth childhood death funeral killing marriage murder shooting wedding".split())
"""What befalls people: `the murder of X`."""
