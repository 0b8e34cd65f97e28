"""Consequences that a rule may have, each in one place: its line of the grammar, what it does, its words, its documentation.

How to add a consequence:

1. Write `consequences/<name>.py` with its value, a frozen dataclass derived from `values.Consequence`, and a
   `ConsequenceKind`. Whatever it lacks, types and import tell: `value`, `form` (its line of the grammar, in Lark's words, with
   `INT` and `duration`, and what they mean), `written` (the value as the charter writes it: what `form` reads must come out
   again), `examples`, `says` (a phrase of the generated text: "the message is deleted"), and `does` (effects) or `joins`
   (where it merges with others into the answer). `words` and `read` are for one with a text of its own (`tell: text`),
   `bounds` for what Telegram refuses. Remove its line from `LATER` of `charter/phrases_then.py`.
2. Name it in `CONSEQUENCES` of `rules/catalogue.py`.
3. Say it in every language, in `texts/<language>/consequences.ftl`: `does-<name>-about` and `does-<name>`.

Everything else follows, as with facts (`rules/facts`).
"""
