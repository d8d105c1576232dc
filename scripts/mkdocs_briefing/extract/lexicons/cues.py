"""Words that report what somebody said, thinks, wants or judges: the cues of attribution, by the frames they take.

The words are in `data/`, mostly in `verbs.txt` and `speech_nouns.txt`, whose heads name the literature they follow. The
small sets of function words that belong to the grammar of these frames stand here.
"""

from __future__ import annotations

from mkdocs_briefing.extract.lexicons.lexicon import lexicon

SAY = lexicon("verbs").having("say")
"""Verbs that stand with quoted speech: `“…,” she said`. With a clause as object they report it."""

TELL = lexicon("verbs").having("tell")
"""Verbs of saying whose object is the person addressed: `told reporters that …`."""

SPEAK = SAY | TELL
"""Verbs of saying, with or without the one addressed."""

THINK = lexicon("verbs").having("think")
"""Verbs of thinking, feeling, perceiving and finding: with a clause as object they report a belief or a finding."""

WANT = lexicon("verbs").having("want")
"""Verbs that report a wish, a plan, a commitment or a request through an infinitive."""

JUDGE = lexicon("verbs").having("judge")
"""Verbs whose object is what the source judges: `criticised the vote`, `called it a mistake`."""

CONVEY = lexicon("verbs").having("convey")
"""Verbs whose object is what the source says, wants or foresees: `announced new rules`."""

CLAIM = lexicon("verbs").having("claim")
"""Those among them whose object is a claim by itself: `announced a strike`, not `discussed a strike`."""

CLAIM_AFTER = lexicon("verbs").pairs("claim-after")
"""Verb and preposition before a claim: `called for talks`, not `spoke about talks`."""

CHARGE = lexicon("verbs").having("charge")
"""Verbs that say what their object has done wrong: `accused the mayor of lying`."""

INTEND = lexicon("verbs").having("intend")
"""Verbs whose infinitive is a plan or an attempt, which nobody need have said: `seeks to close it`."""

REFUSE = lexicon("verbs").having("refuse")
"""Verbs of not answering: `declined to say whether`."""

UTTERED_NOUNS = lexicon("speech_nouns").having("uttered")
"""Nouns whose infinitive has been said: `his promise to resign`, not `his decision to resign`."""

PREPOSITIONAL = lexicon("verbs").pairs("preposition")
"""Verb and preposition whose object is what the source says or judges: `called for new elections`."""

NOUNS = lexicon("speech_nouns").having("clause")
"""Nouns that take a reported clause: `the claim that …`."""

IMPERSONAL = lexicon("verbs").having("impersonal")
"""Verbs whose passive reports without a source: `it is believed that …`, `is said to …`."""

PASSIVE = lexicon("verbs").having("judged")
"""Judgements that are reported without saying whose: `was accused of …`."""

HEDGES = lexicon("adverbs").having("hedge")
"""Adverbs by which a source or the reporter weakens a statement."""

HEDGE_VERBS = lexicon("verbs").having("hedge")
"""Verbs that do the same: `appears to …`."""

HAPPENS = lexicon("verbs").having("happen")
"""Verbs of what happens, which `may` and `could` make uncertain: `prices could rise`."""

REACHED = lexicon("verbs").having("reached")
"""Verbs of what can be done or not, where `could be` is no doubt: `could be seen`."""

IRREALIS = frozenset(
    {"will", "would", "could", "may", "might", "should", "must", "can", "shall", "ca", "wo", "'d", "’d", "'ll", "’ll"}
)
"""Auxiliaries by which nothing has been said yet: `would say`."""

ONGOING = lexicon("verbs").having("ongoing")
"""Verbs whose infinitive is as real as they are: `went on to say`."""

CLAUSAL = lexicon("verbs").having("clause")
"""Further verbs that take a clause, whatever their class."""

GERUND = lexicon("verbs").having("gerund")
"""Verbs whose content may be an -ing clause: `proposed cutting taxes`."""

ADJECTIVES = lexicon("adjectives").having("clause")
"""Adjectives of belief and feeling that take a reported clause: `is confident that …`."""

MINDED = lexicon("adjectives").having("infinitive")
"""Those among them that say with an infinitive what somebody means to do: `is ready to talk`."""

ATTITUDES = lexicon("speech_nouns").having("matter")
"""Nouns of attitude and utterance that take their matter with a preposition: `opposition to the law`."""

INTENTIONS = lexicon("speech_nouns").having("infinitive")
"""Nouns of what somebody means to do or wants done: `his refusal to sign`, `the decision by the court to …`."""

ADHERENTS = lexicon("people").having("adherent")
"""Nouns for those who hold a view of something: `a critic of the plan`."""

ABOUT = frozenset({"about", "for", "of", "on", "over", "to", "toward", "towards", "against", "in", "regarding", "with"})
"""Prepositions before what an attitude or utterance is about."""

UTTERANCES = lexicon("speech_nouns").having("addressed")
"""Those among them whose `for` and `to` name the one addressed, not the matter: `a question for the minister`."""

FAITH = lexicon("speech_nouns").having("in")
"""Attitudes whose matter follows `in`; after any other noun it says where or when."""

TOPIC = frozenset({"about", "of", "on", "over", "regarding"})
"""Prepositions before the matter of an utterance."""

PUT = frozenset({"put"})
"""`as the report put it`."""

LIGHT = lexicon("verbs").having("light")
"""Verbs that leave the meaning to their noun: `voiced concern`, `made a remark`."""

RECEIVE = lexicon("verbs").having("receive")
"""Verbs whose subject is spoken to or of, or sets others talking: `faced questions`, `drew criticism`."""

QUESTION = lexicon("verbs").having("question")
"""Verbs that take an indirect question: `questioned how …`, `explained why …`."""

AS = lexicon("verbs").having("as")
"""Verbs that say what their object is: `see it as a threat`, `rated it false`."""

COMPARE = lexicon("verbs").having("compare")
"""Verbs that say what their object is like: `likened it to a dream`."""

ESTIMATE = lexicon("verbs").having("estimate")
"""Verbs that say how much their object is: `put the cost at 5 million euros`."""

CAUSE = lexicon("verbs").pairs("cause")
"""Verb and preposition before what its object is said to come of: `blamed the fire on a fault`."""

DEFINITE = frozenset({"the", "this", "that", "these", "those"})
"""Determiners of what the reader knows already."""

PHRASAL = lexicon("verbs").pairs("particle")
"""Verb and particle whose object is what the source says: `laid out a plan`."""

MISLEMMATIZED = {"hop": "hope", "medium": "media", "rat": "rate", "slat": "slate"}
"""What the small models make of `hoping`, `state media`, `rated` and `slated`."""

VIEWPOINT = frozenset({"in", "by", "per", "to"})
VIEWS = lexicon("speech_nouns").having("viewpoint")
"""`in her view`, `by his own account`, `in the words of the minister`."""

ACCORDING = frozenset({"according"})

STATE = SAY | THINK
"""Verbs whose clause is a statement of their subject's, said or thought."""

MATTERS = JUDGE | CONVEY
"""Verbs whose object is a statement of their subject's."""

QUOTING = lexicon("verbs").having("quoting")
"""Verbs that pass on what their object says: `quoted Holm as saying that …`."""

REBUT = lexicon("verbs").having("rebut")
"""Verbs that say of a claim, their object, that it is not so: `rejected reports that …`."""

PLEA = lexicon("verbs").having("plea")
"""Verbs that answer a charge with what follows them: `pleaded not guilty to charges that …`."""

UTTERED = MATTERS | AS | {verb for verb, _ in PREPOSITIONAL}
"""Verbs after which their subject may be quoted without a cue: `She criticised the plan. “It is late.”`"""

SHOWS = lexicon("verbs").having("show")
"""Verbs by whose object a document or data say something."""

ADDING = lexicon("verbs").having("adding")
"""Verbs by whose participle a report goes on: `…, adding that`."""

WITHHELD = lexicon("verbs").having("withhold")
"""What a source asks not to be: the condition of a report, not a report."""

HABITUAL = lexicon("verbs").pairs("habitual")
"""What somebody does for a living, in a relative clause of the present: `who writes about shipping`."""

ANY = (
    SAY
    | TELL
    | THINK
    | WANT
    | JUDGE
    | CONVEY
    | NOUNS
    | CLAUSAL
    | GERUND
    | ADJECTIVES
    | IMPERSONAL
    | ATTITUDES
    | INTENTIONS
    | ADHERENTS
    | LIGHT
    | QUESTION
    | AS
    | ESTIMATE
)
ANY |= {verb for verb, _ in PHRASAL}
ANY |= {verb for verb, _ in CAUSE}
ANY |= {verb for verb, _ in PREPOSITIONAL}
