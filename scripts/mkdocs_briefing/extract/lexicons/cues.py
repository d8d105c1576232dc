"""Words that report what somebody said, thinks, wants or judges: the cues of attribution, by the frames they take.

The classes follow the factual, suasive and volitional verbs of Quirk et al., A Comprehensive Grammar of the English
Language (1985), 16.30-33, and the communication, conjecture, desire and judgement classes of Levin, English Verb
Classes and Alternations (1993), sections 29.5, 31, 32.1, 33 and 37. The lists were written for this project from
those classes; membership is by meaning, not by counts in any corpus.
"""

from __future__ import annotations

SAY = frozenset(
    """
    acknowledge add admit advise affirm allege announce answer argue ask assert assure attest aver avow boast caution
    charge chime claim clarify comment complain concede conclude confess confide confirm contend continue counter
    declare demand deny disclose echo elaborate emphasise emphasize enthuse estimate exclaim explain forecast foretell
    fret fume gripe grumble guess hint hypothesise hypothesize imply indicate inform insinuate insist intimate interject
    interrupt joke lament maintain mention moan mumble murmur mutter muse note object observe offer opine pledge
    plead predict proclaim promise pronounce protest prophesy quip read reaffirm reason reassure rebut recall recite
    recount reflect reiterate rejoin relate remark remember remind repeat reply report respond restate retort reveal
    say scoff shout sigh snap speculate state stipulate stress submit suggest summarise summarize surmise swear
    tell testify theorise theorize threaten thunder tweet underline underscore urge venture voice vow wager warn
    whisper wonder write yell post blog text email telegraph cry plead chant sing cable notify
    """.split()
)
"""Verbs that stand with quoted speech: `“…,” she said`. With a clause as object they report it."""

TELL = frozenset("tell inform assure remind notify advise warn reassure caution promise inform brief".split())
"""Verbs of saying whose object is the person addressed: `told reporters that …`."""

THINK = frozenset(
    """
    accept agree anticipate appreciate assess assume believe bet calculate concur conjecture consider conceive decide
    deem determine disagree discover doubt dream envision envisage expect fear feel figure find foresee forget gather
    guess hear hold hope imagine infer intend judge know learn mind notice perceive posit postulate presume pretend
    project realise realize reckon recognise recognize regard regret remember resolve rule sense suppose suspect
    think trust understand worry wish see desire prefer want like argue vote
    show prove demonstrate document illustrate highlight specify signal signify detail imply outline tout
    """.split()
)
"""Verbs of thinking, feeling, perceiving and finding: with a clause as object they report a belief or a finding."""

WANT = frozenset(
    """
    want wish hope plan intend aim vow pledge promise threaten refuse decline agree offer propose seek demand ask
    volunteer expect decide resolve swear undertake prefer desire hesitate commit prepare claim consent long yearn
    opt purport urge encourage invite persuade press push pressure order instruct command direct advise tell warn
    implore beg beseech challenge lobby exhort recommend authorise authorize forbid request petition enjoin vote
    """.split()
)
"""Verbs that report a wish, a plan, a commitment or a request through an infinitive."""

JUDGE = frozenset(
    """
    accuse acclaim admonish applaud assail attack back bash belittle bemoan berate blame blast boo brand castigate
    celebrate champion chastise chide commend compare condemn congratulate criticise criticize decry defend demonise
    demonize denigrate denounce deplore deride discourage discredit disfavor disfavour dismiss disparage disavow dispute
    downplay endorse equate exaggerate excoriate extol fault favor favour flay glorify grill hail hammer heckle honor
    honour insult invalidate jeer lambast lambaste laud lament liken malign minimise minimize mock mourn oppose
    overrule overstate overturn pan pillory praise rap rebuff rebuke rebut refute reject repudiate reprimand resist
    ridicule rip salute scold scorn skewer slam slate slight support taunt thank tout trash trivialise trivialize
    understate upbraid uphold view vilify welcome abhor admire approve detest dislike distrust hate loathe love
    mistrust prefer resent respect scrutinise scrutinize question challenge contest contradict doubt label dub term call
    """.split()
)
"""Verbs whose object is what the source judges: `criticised the vote`, `called it a mistake`."""

CONVEY = frozenset(
    """
    acknowledge address admit advance advocate affirm announce articulate assert broach cite clarify
    concede confirm convey debate declare demand deny depict describe detail disclose discuss echo emphasise emphasize
    enumerate envision estimate explain express forecast foresee highlight invoke list mention note outline
    pitch pledge portray predict preach present proclaim promise promote propose proffer quote reaffirm
    recall recite recommend recount reference reiterate relate repeat report reveal retract rule_out signal state
    stress suggest summarise summarize tweet underline underscore unveil urge voice vow want warn
    expect fear anticipate threaten liken admire blame allege claim request regret envisage
    """.split()
)
"""Verbs whose object is what the source says, wants or foresees: `announced new rules`."""

PREPOSITIONAL = frozenset(
    {
        ("account", "for"),
        ("accuse", "of"),
        ("advocate", "for"),
        ("agree", "on"),
        ("agree", "to"),
        ("agree", "with"),
        ("allude", "to"),
        ("apologise", "for"),
        ("apologize", "for"),
        ("argue", "against"),
        ("argue", "for"),
        ("ask", "about"),
        ("ask", "for"),
        ("balk", "at"),
        ("beg", "for"),
        ("believe", "in"),
        ("boast", "about"),
        ("boast", "of"),
        ("brag", "about"),
        ("call", "for"),
        ("call", "on"),
        ("care", "about"),
        ("commit", "to"),
        ("complain", "about"),
        ("complain", "of"),
        ("comment", "on"),
        ("disagree", "with"),
        ("dissent", "from"),
        ("dream", "of"),
        ("elaborate", "on"),
        ("fret", "about"),
        ("fret", "over"),
        ("go", "after"),
        ("harp", "on"),
        ("hint", "at"),
        ("hope", "for"),
        ("inquire", "about"),
        ("insist", "on"),
        ("inveigh", "against"),
        ("joke", "about"),
        ("lash", "at"),
        ("lobby", "against"),
        ("lobby", "for"),
        ("muse", "about"),
        ("object", "to"),
        ("pine", "for"),
        ("plan", "for"),
        ("plead", "for"),
        ("point", "to"),
        ("press", "for"),
        ("rail", "against"),
        ("refer", "to"),
        ("reflect", "on"),
        ("remark", "on"),
        ("respond", "with"),
        ("side", "with"),
        ("speak", "about"),
        ("speak", "against"),
        ("speak", "of"),
        ("speculate", "about"),
        ("talk", "about"),
        ("talk", "of"),
        ("tweet", "about"),
        ("vote", "against"),
        ("vote", "for"),
        ("vouch", "for"),
        ("warn", "about"),
        ("warn", "against"),
        ("warn", "of"),
        ("wonder", "about"),
        ("worry", "about"),
        ("write", "about"),
        ("write", "of"),
        ("call", "upon"),
        ("insist", "upon"),
        ("testify", "about"),
        ("testify", "to"),
    }
)
"""Verb and preposition whose object is what the source says or judges: `called for new elections`."""

NOUNS = frozenset(
    """
    accusation acknowledgment acknowledgement admission advice allegation announcement argument assertion assessment
    assumption assurance belief caution certainty charge claim comment complaint concern conclusion confession
    confidence contention conviction criticism declaration demand denial dismay doubt estimate expectation explanation
    fear feeling finding forecast guarantee guess hint hope idea impression indication insistence judgment judgement
    message notion opinion outrage pledge plea prediction premise proposal promise proof realisation realization
    reminder report request revelation rumor rumour ruling sign speculation statement stipulation suggestion suspicion
    testimony theory thesis threat understanding vow view warning wish worry
    """.split()
)
"""Nouns that take a reported clause: `the claim that …`."""

IMPERSONAL = frozenset(
    """
    allege announce assume believe claim consider deem disclose estimate expect fear forecast hope know learn
    presume project reckon report rumor rumour reveal say speculate state suggest suppose suspect think understand
    """.split()
)
"""Verbs whose passive reports without a source: `it is believed that …`, `is said to …`."""

PASSIVE = frozenset("accuse blame condemn criticise criticize denounce praise hail welcome dub label".split())
"""Judgements that are reported without saying whose: `was accused of …`."""

HEDGES = frozenset(
    """
    allegedly apparently arguably conceivably likely maybe ostensibly perhaps possibly potentially presumably
    probably purportedly reportedly seemingly supposedly unlikely
    """.split()
)
"""Adverbs by which a source or the reporter weakens a statement."""

HEDGE_VERBS = frozenset("appear seem".split())
"""Verbs that do the same: `appears to …`."""

IRREALIS = frozenset(
    {"will", "would", "could", "may", "might", "should", "must", "can", "shall", "ca", "wo", "'d", "’d", "'ll", "’ll"}
)
"""Auxiliaries by which nothing has been said yet: `would say`."""

ONGOING = frozenset({"appear", "begin", "continue", "fail", "go", "proceed", "seem", "start"})
"""Verbs whose infinitive is as real as they are: `went on to say`."""

CLAUSAL = frozenset("point find know see show prove demonstrate hear learn believe joke pray bet guess tout".split())
"""Further verbs that take a clause, whatever their class."""

GERUND = frozenset(
    "advocate consider contemplate oppose propose recommend suggest support favor favour deny mention acknowledge "
    "admit discuss regret imagine envision envisage".split()
)
"""Verbs whose content may be an -ing clause: `proposed cutting taxes`."""

ADJECTIVES = frozenset(
    """
    adamant afraid angry apologetic aware certain clear concerned confident convinced critical curious determined
    disappointed doubtful dubious eager emphatic fearful glad grateful happy hopeful insistent keen mindful nervous
    optimistic outraged pessimistic pleased positive proud relieved sceptical skeptical sorry suspicious sure
    surprised thankful unsure unaware uncertain wary willing unwilling ready reluctant worried
    """.split()
)
"""Adjectives of belief and feeling that take a reported clause: `is confident that …`."""

MINDED = frozenset("adamant determined eager happy keen ready reluctant unwilling wary willing".split())
"""Those among them that say with an infinitive what somebody means to do: `is ready to talk`."""

ATTITUDES = frozenset(
    """
    admiration anger anxiety apology appreciation backing comment condemnation confidence contempt
    criticism description disagreement disapproval disdain dislike disgust distrust endorsement enthusiasm frustration
    gratitude interest misgiving opposition optimism pessimism plan praise preference pride question regret remark
    reservation respect satisfaction scepticism skepticism support surprise sympathy talk trust
    adulation affection aversion contention defence defense denunciation devotion dissatisfaction embrace faith fondness
    hatred hostility indifference love misgivings obsession outrage regard resentment rejection unease
    """.split()
)
"""Nouns of attitude and utterance that take their matter with a preposition: `opposition to the law`."""

INTENTIONS = frozenset(
    """
    aim ambition bet call commitment decision demand desire determination intention invitation offer order plan pledge
    promise proposal recommendation refusal reluctance request threat unwillingness vow warning willingness wish
    """.split()
)
"""Nouns of what somebody means to do or wants done: `his refusal to sign`, `the decision by the court to …`."""

ADHERENTS = frozenset(
    "admirer advocate backer champion critic defender detractor foe opponent proponent supporter".split()
)
"""Nouns for those who hold a view of something: `a critic of the plan`."""

ABOUT = frozenset({"about", "for", "of", "on", "over", "to", "toward", "towards", "against", "in", "regarding", "with"})
"""Prepositions before what an attitude or utterance is about."""

UTTERANCES = frozenset("claim comment complaint message question remark reservation statement talk".split())
"""Those among them whose `for` and `to` name the one addressed, not the matter: `a question for the minister`."""

FAITH = frozenset("belief confidence disappointment faith interest pride trust".split())
"""Attitudes whose matter follows `in`; after any other noun it says where or when."""

TOPIC = frozenset({"about", "of", "on", "over", "regarding"})
"""Prepositions before the matter of an utterance."""

PUT = frozenset({"put"})
"""`as the report put it`."""

LIGHT = frozenset("express voice have raise show make give offer share signal state hold harbor harbour".split())
"""Verbs that leave the meaning to their noun: `voiced concern`, `made a remark`."""

RECEIVE = frozenset(
    "answer attract brush cause dismiss draw elicit endure face field fuel get hear ignore meet prompt provoke receive "
    "reject spark spur stir suffer trigger undergo weather".split()
)
"""Verbs whose subject is spoken to or of, or sets others talking: `faced questions`, `drew criticism`."""

QUESTION = frozenset(
    "address ask debate discuss document examine explain explore illustrate investigate question wonder".split()
)
"""Verbs that take an indirect question: `questioned how …`, `explained why …`."""

AS = frozenset(
    """
    brand cast categorise categorize characterise characterize classify define depict describe dismiss frame hail
    identify label paint perceive picture portray rate recognise recognize regard represent see tout treat view
    """.split()
)
"""Verbs that say what their object is: `see it as a threat`, `rated it false`."""

COMPARE = frozenset("compare equate liken".split())
"""Verbs that say what their object is like: `likened it to a dream`."""

DEFINITE = frozenset({"the", "this", "that", "these", "those"})
"""Determiners of what the reader knows already."""

PHRASAL = frozenset(
    {
        ("bring", "up"),
        ("call", "out"),
        ("lay", "out"),
        ("play", "down"),
        ("play", "up"),
        ("point", "out"),
        ("rule", "out"),
        ("set", "out"),
        ("spell", "out"),
        ("sum", "up"),
        ("make", "clear"),
    }
)
"""Verb and particle whose object is what the source says: `laid out a plan`."""

MISLEMMATIZED = {"hop": "hope", "rat": "rate"}
"""What the small models make of `hoping` and `rated`."""

VIEWPOINT = frozenset({"in", "by", "per", "to"})
VIEWS = frozenset(
    "account admission assessment description estimate eyes judgement judgment opinion phrase reckoning telling view "
    "word".split()
)
"""`in her view`, `by his own account`, `in the words of the minister`."""

ACCORDING = frozenset({"according"})

STATE = SAY | THINK
"""Verbs whose clause is a statement of their subject's, said or thought."""

MATTERS = JUDGE | CONVEY
"""Verbs whose object is a statement of their subject's."""

UTTERED = MATTERS | AS | {verb for verb, _ in PREPOSITIONAL}
"""Verbs after which their subject may be quoted without a cue: `She criticised the plan. “It is late.”`"""

SHOWS = frozenset("document find indicate reveal show".split())
"""Verbs by whose object a document or data say something."""

ADDING = frozenset("add emphasise emphasize note reiterate stress underline underscore".split())
"""Verbs by whose participle a report goes on: `…, adding that`."""

WITHHELD = frozenset("identify name quote".split())
"""What a source asks not to be: the condition of a report, not a report."""

HABITUAL = frozenset({("speak", "about"), ("speak", "of"), ("talk", "about"), ("write", "about"), ("write", "of")})
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
)
ANY |= {verb for verb, _ in PHRASAL}
ANY |= {verb for verb, _ in PREPOSITIONAL}
