"""How who wrote shows itself: `sent as`, `via bot`, `speaks`, `username`."""

from __future__ import annotations

from collections.abc import Callable

from bot.domain.charter.block import row
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.kinds import Kind
from bot.domain.charter.languages import BY_NAME, CODE
from bot.domain.charter.phrase import FORWARDED
from bot.domain.charter.scalars import choice, scalar, shown
from bot.domain.charter.values import ForwardedFrom
from bot.domain.effects import Arg, Text
from bot.domain.outcome import Match
from bot.domain.rules.case import Case, Check
from bot.domain.rules.facts.fact import Asking, Fact
from bot.domain.rules.facts.forwarded_from import sources
from bot.domain.rules.facts.message import NOTHING, Question, of_message
from bot.domain.rules.names import names_of
from bot.domain.rules.naming import Naming, entries, one_of
from bot.domain.rules.seen import Found, Seen
from bot.domain.rules.stage import Stage

CHANNEL: Kind[str] = Kind(str, "fault-form-channel", "channel", words=("channel",))
MISSING: Kind[str] = Kind(str, "fault-form-missing", "missing", words=("missing",))
LANGUAGE: Kind[str] = Kind(str, "fault-form-language", "zh")


def _so(fact: str, is_so: Callable[[Case], bool]) -> Check:
    """A check with one answer for yes and one for no, `why-<fact>` and `why-no-<fact>`."""
    word = fact.replace(" ", "-")

    def why(case: Case) -> tuple[Match, ...]:
        return (Match(fact=fact, why=Text(key=f"why-{word}" if is_so(case) else f"why-no-{word}")),)

    return Check(fact=fact, cost=0, holds=is_so, why=why)


def _write_as_channel(_carried: str, stage: Stage) -> None:
    stage.more["voice"] = "channel"


def _have_no_username(_carried: str, stage: Stage) -> None:
    stage.author["username"] = ""


SENT_AS: Fact[str] = Fact(
    key="sent as",
    read=lambda desk, field: choice(desk, field, CHANNEL.words),
    kind=CHANNEL,
    examples=("channel",),
    instead=("as channel", "sender"),
    check=lambda _asked, _asking: _so("sent as", lambda case: case.post.voice == "channel"),
    says=lambda _asked, _naming: Text(key="fact-sent-as-says"),
    carried=lambda desk, field: choice(desk, field, CHANNEL.words),
    play=_write_as_channel,
)
USERNAME: Fact[str] = Fact(
    key="username",
    read=lambda desk, field: choice(desk, field, MISSING.words),
    kind=MISSING,
    examples=("missing",),
    instead=("user name", "handle"),
    check=lambda _asked, _asking: _so("username", lambda case: case.post.author.username == ""),
    says=lambda _asked, _naming: Text(key="fact-username-says"),
    carried=lambda desk, field: choice(desk, field, MISSING.words),
    play=_have_no_username,
)


def _languages(desk: Desk, field: Field) -> tuple[str, ...] | None:
    found = [one for item in row(desk, field) if (one := _language(desk, item)) is not None]
    return tuple(dict.fromkeys(found)) or None


def _language(desk: Desk, field: Field) -> str | None:
    found = scalar(desk, field)
    if found is None or (CODE.fullmatch(found.text) and found.text not in BY_NAME):
        return found.text if found else None
    code = BY_NAME.get(found.text.lower())
    desk.fault(
        found.place,
        say("fault-language", found=shown(found)),
        say("fault-do-write", text=code) if code else say("fault-do-write-code"),
    )
    return None


def _tongue(language: str) -> str:
    return language.lower().replace("_", "-").partition("-")[0]


def _speaks(asked: tuple[str, ...]) -> Check:
    wanted = frozenset(map(_tongue, asked))

    def why(case: Case) -> tuple[Match, ...]:
        language = case.member.language
        key = "why-speaks" if language else "why-no-speaks"
        return (Match(fact="speaks", why=Text(key=key, args={"language": language} if language else {})),)

    return Check(fact="speaks", cost=0, holds=lambda case: _tongue(case.member.language) in wanted, why=why)


def _speak(language: str, stage: Stage) -> None:
    stage.member.language = language


SPEAKS: Fact[tuple[str, ...]] = Fact(
    key="speaks",
    read=_languages,
    kind=LANGUAGE,
    row=True,
    examples=("zh", "[ru, uk]"),
    instead=("locale", "user language"),
    check=lambda asked, _asking: _speaks(asked),
    says=lambda asked, _naming: Text(key="fact-speaks-says", args={"languages": one_of(asked)}),
    carried=_language,
    play=_speak,
)


def _question(asked: ForwardedFrom, asking: Asking) -> Question:
    lists = asking.content.lists
    named, excepted = names_of(asked.sources, lists), names_of(asked.excepted, lists)

    def question(seen: Seen) -> tuple[Found, ...]:
        bot = seen.post.via_bot
        if not bot or not (asked.anyone or named.cover(seen.around, username=bot, name=bot)):
            return NOTHING
        if excepted.cover(seen.around, username=bot, name=bot):
            return NOTHING
        return (Found("via bot", 0, 0, f"@{bot}"),)

    return question


def _via(asked: ForwardedFrom, _naming: Naming) -> Text:
    named, spared = one_of(entries(asked.sources)), one_of(entries(asked.excepted))
    args: dict[str, Arg] = {} if asked.anyone else {"bots": named}
    key = "fact-via-bot-says-any" if asked.anyone else "fact-via-bot-says"
    if asked.excepted:
        return Text(key=f"{key}-except", args={**args, "spared": spared})
    return Text(key=key, args=args)


def _bot(desk: Desk, field: Field) -> str | None:
    found = scalar(desk, field)
    return found.text.removeprefix("@") if found else None


def _send_by(bot: str, stage: Stage) -> None:
    stage.more["via_bot"] = bot


VIA_BOT: Fact[ForwardedFrom] = Fact(
    key="via bot",
    read=sources,
    kind=FORWARDED,
    row=True,
    examples=("anyone", "anyone except $friends", '"@gif"', "gif except $friends"),
    instead=("inline bot", "via"),
    check=lambda asked, asking: of_message("via bot", 2, _question(asked, asking)),
    says=_via,
    carried=_bot,
    play=_send_by,
)
