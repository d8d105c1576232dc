"""Words for whoever reports: people without a name, institutions, documents, and what looks like a source and is none.

They tell how a statement is sourced where no actor is found. Written for this project, by meaning.
"""

from __future__ import annotations

INANIMATE = frozenset(
    """
    ad advertisement analysis announcement article assessment audit bill blog book broadcast briefing brief campaign
    chart column comment communique communiqué complaint constitution contract data document documentary editorial
    email estimate evidence figures file filing finding footage forecast graphic guide guideline headline index
    indictment interview intelligence investigation judgment law lawsuit leaflet letter magazine manifesto manual map
    memo memoir memorandum message minutes narrative newspaper note notice op-ed opinion order paper petition plan
    platform poll post poster press proposal record release report research resolution review ruling script sign
    site source spot statement statistic statute study subpoena suit summary survey testimony text tradition transcript
    treaty tweet verdict video wire website readout report text
    """.split()
)
"""Documents, media and data that can be a source although they are no person or organisation."""

INSTITUTIONS = frozenset(
    """
    administration agency alliance army association authority bank board body brigade bureau cabinet campaign chamber
    church club coalition commission committee company congress consortium corporation council court delegation
    department division embassy federation firm force foundation fund government group institute institution jury
    legislature leadership magazine media military ministry mission navy network newspaper office organisation
    organization outlet panel parliament party police press publisher regime regulator school secretariat senate
    service society staff state team think-tank tribunal trust union university watchdog
    """.split()
)
"""Heads of descriptions that stand for an institution: `the ministry`, `police`."""

UNNAMED = frozenset(
    """
    activist adviser advisor aide analyst anyone attorney buyer bystander campaigner citizen commentator critic
    customer demonstrator diplomat economist employee engineer everyone executive expert eyewitness farmer
    fisherman guard guest historian insider inspector investigator investor journalist lawmaker lawyer manager
    many mediator midwife negotiator neighbor neighbour nobody nurse observer officer official onlooker opponent
    other parent passenger patient people person physician pilot politician prosecutor protester
    reporter rescuer researcher resident scholar scientist seller senator shopper soldier some someone source
    specialist spokesman spokesperson spokeswoman student supporter survivor teacher tenant tourist trader user
    veteran victim villager visitor volunteer voter witness worker
    """.split()
)
"""Heads of descriptions that name nobody: `a US official`."""

EVIDENCE = frozenset(
    "data datum evidence example experience fact figure history information math number result sign statistic".split()
)
"""What shows something without anybody saying it: neither a person nor a document."""

NOBODY = frozenset({"anybody", "anyone", "whoever", "'s", "’s"})
"""Subjects of which nothing is reported: `anyone who says …`, `let’s say`."""

WHOLE = frozenset({"all", "anything", "everything", "nothing", "something", "whatever"})
"""Words before a subject whose clause they take up: `everything Duarte says`."""

FURNITURE = frozenset(
    """
    advertisement analysis breaking commentary correction credit editorial exclusive file image images latest letters
    live more note opinion photo photograph photos picture read recommended related source sources update updated
    video watch
    """.split()
)
"""Words before a colon that name no speaker: `Photo: …`, `Read more: …`."""
