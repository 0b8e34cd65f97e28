"""Facts that a rule may ask, each in one place: its key and what reads it, what matches it, its words, its documentation.

How to add a fact:

1. Write `facts/<name>.py` with a `Fact` (families that match alike, such as `flags` and `pace`, hold several). Whatever it
   lacks, types and import tell: `key`, `read` and `kind` (how it is written; readers for counts, rates, words, people and
   places stand in `charter/sections_*.py`, grammar in `charter/phrases_grammar.py`), `examples` (values that read), `check`
   (when it holds, and why in words), `says` (a phrase of the generated text that goes on after "a message that").
   What is not asked for is optional: `never`, `carried` with `play` (how an example has it), `needs` (what a message must
   show, so that it is ruled out at once), `looks_back`, `patterns`.
2. Name it in `FACTS` of `rules/catalogue.py`. Its place there is its place in lists that people see.
3. Say it in every language, in `texts/<language>/facts.ftl`: `fact-<name>-about` (what it asks, for the reference page and
   editors), `fact-<name>-says`, and the `why-...` that its check uses.

Vocabulary, faults, suggestions, `charterbot schema`, `docs/charter.md` (`make docs`) and the generated text follow. The tests
of the catalogue read every example of every fact, try it both ways and say it in every language.
"""
