"""The reference page of the charter language, in Markdown, made from the catalogue and the vocabularies."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bot.domain.effects import Arg, Text
from bot.domain.rules.catalogue import CONSEQUENCES, FACTS
from bot.domain.text.places import SPOTS
from bot.domain.text.recipes import HEAD, RECIPES
from bot.domain.text.shapes import Shape, Spot

Say = Callable[[Text], str]

LAWS = (
    "manual-law-and",
    "manual-law-numbers",
    "manual-law-except",
    "manual-law-order",
    "manual-law-staff",
    "manual-law-prose",
    "manual-law-names",
)


def page(say: Say) -> str:
    """The whole page; `say` makes words of texts."""
    parts = (_opening(say), _recipes(say), _facts(say), _consequences(say), _places(say))
    return "\n".join(line for part in parts for line in part)


def _opening(say: Say) -> Iterator[str]:
    yield f"# {_word('manual-title', say)}\n"
    yield f"{_word('manual-intro', say)}\n"
    yield f"## {_word('manual-laws', say)}\n"
    yield from (f"- {_word(law, say)}" for law in LAWS)
    yield ""


def _recipes(say: Say) -> Iterator[str]:
    yield f"## {_word('manual-recipes', say)}\n"
    yield f"{_word('manual-whole', say)}\n"
    yield f"```yaml\n{HEAD}```\n"
    for key, recipe in RECIPES.items():
        yield f"### {_word(key, say)}\n"
        yield f"```yaml\n{recipe}```\n"


def _facts(say: Say) -> Iterator[str]:
    yield f"## {_word('manual-facts', say)}\n"
    yield f"{_word('manual-facts-about', say)}\n"
    yield from _head(say, "manual-key", "manual-about", "manual-written", "manual-examples")
    for key, fact in FACTS.items():
        forms = _word(fact.kind.forms, say)
        forms = say(Text(key="manual-or-row", args={"one": forms})) if fact.row else forms
        yield _row(f"`{key}`", say(fact.about), forms, _examples(f"{key}: {one}" for one in fact.examples))
    yield ""


def _consequences(say: Say) -> Iterator[str]:
    yield f"## {_word('manual-consequences', say)}\n"
    yield f"{_word('manual-consequences-about', say)}\n"
    yield from _head(say, "manual-examples", "manual-what")
    for kind in CONSEQUENCES.values():
        yield _row(_examples(kind.examples), say(kind.about))
    yield ""


def _places(say: Say) -> Iterator[str]:
    yield f"## {_word('manual-sections', say)}\n"
    for spot in SPOTS:
        yield f"### {say(Text(key='manual-place', args={'name': spot.name}))}\n"
        yield from _head(say, "manual-key", "manual-about", "manual-written")
        yield from (_key(spot, key, say) for key in spot.vocabulary.keys)
        yield ""


def _key(spot: Spot, key: str, say: Say) -> str:
    required = f" ({_word('manual-required', say)})" if key in spot.needs else ""
    return _row(f"`{key}`{required}", say(spot.about(key)), _written(spot.shapes[key], say))


def _written(shape: Shape, say: Say) -> str:
    args: dict[str, Arg] = {"place": f"`{shape.place}`"}
    match shape.form:
        case "phrase" if shape.kind is not None:
            one = _word(shape.kind.forms, say)
        case "phrase":
            one = ", ".join(f"`{word}`" for word in shape.words)
        case "block" | "rows":
            one = say(Text(key="manual-block", args=args))
        case "named":
            one = say(Text(key="manual-named" if shape.place else "manual-names", args=args))
        case "prose" | "number":
            one = _word(f"manual-{shape.form}", say)
        case "text" | "texts":
            one = _word("manual-name-text", say)
        case "facts" | "then":
            one = _word(f"manual-{shape.form}-written", say)
    several = shape.form in {"texts", "then", "rows"} or (shape.row and shape.form != "named")
    return say(Text(key="manual-or-row", args={"one": one})) if several else one


def _head(say: Say, *keys: str) -> Iterator[str]:
    yield _row(*(_word(key, say) for key in keys))
    yield _row(*("---" for _ in keys))


def _row(*cells: str) -> str:
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"


def _examples(texts: Iterator[str] | tuple[str, ...]) -> str:
    return "<br>".join(f"`{text}`" for text in texts)


def _word(key: str, say: Say) -> str:
    return say(Text(key=key))
