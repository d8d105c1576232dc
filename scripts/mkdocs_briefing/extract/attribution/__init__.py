"""Who said what: attributions with their source, cue and content, in the terms of the PARC and PolNeAR corpora.

In the order in which an article goes through them:

1. `constructions` are the ways in which English attributes words; `frames` hands each cue of the parse to them.
2. `statements` keeps the frames that count, in code points.
3. `assign` gives each quotation to one attribution, or to none: `non_quotes`, `pull_quotes`, `unsaid_quotations`,
   `continuations`, `negation`; `propositions` leaves out what states nothing.
4. `quotes` makes each attribution a record of the briefing: `wording`, `speakers`, `sourcing`, `relays`, `hedges`,
   `nesting`.

What several constructions ask is in `realization` (does a verb report at all?), `boundaries` (where does the content
begin and end?) and `dependents` (which words hang on a word?).
"""
