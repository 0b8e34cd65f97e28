"""What staff are told: in the staff room, or the owner in private while there is none."""

from __future__ import annotations

import logging

from msgspec.structs import replace

from bot.app.books import Books
from bot.app.draft import Draft
from bot.app.force import InForce
from bot.app.ports import Never
from bot.app.rows import Queued
from bot.domain.effects import Arg, Button, Effect, LookAt, Mention, React, Say, Tag, Text
from bot.domain.facts import GroupFacts
from bot.domain.ids import ChatId, GroupName, RuleId, UpdateId, UserId
from bot.domain.outcome import Card
from bot.domain.rules.cards import agree_words, question, refuse_words
from bot.domain.rules.telling import staff_room

log = logging.getLogger(__name__)
NOWHERE = GroupFacts(chat=ChatId(0), name=GroupName(""))


def room_of(force: InForce, group: GroupFacts = NOWHERE) -> ChatId | None:
    """Where staff are spoken to about `group`: the staff room, else an owner; `None` if none is known."""
    return staff_room(force.charter, force.facts(), group)


def to_staff(force: InForce, text: Text, group: GroupFacts = NOWHERE) -> tuple[Effect, ...]:
    """Tell staff something; nothing if nobody can be told."""
    room = room_of(force, group)
    if room is None:
        return ()
    return (Say(chat=room, text=text, language=force.charter.community.languages[0]),)


def once(books: Books, note: str, at: int, effects: tuple[Effect, ...]) -> tuple[Effect, ...]:
    """`effects` the first time that `note` comes up; later nothing. Not noted while there is nobody to tell."""
    return effects if effects and books.told(note, at) else ()


def ask_staff(
    force: InForce, books: Books, draft: Draft, update: UpdateId, card: Card, name: str
) -> int | None:
    """Put a question to staff: a card with two buttons, which closes by itself. The card's id, if it was opened now."""
    group = force.groups.get(card.chat, NOWHERE)
    room = room_of(force, group)
    if room is None:
        return None
    opened = books.open_card(f"u{update}:card:{card.member}", card, room)
    if opened is None:
        return None
    rule = force.charter.rules.get(RuleId(card.rule))
    says = rule.says if rule is not None else {}
    text = question(card, name=name, group=group.title or group.name, says=says)
    buttons = (
        (
            Button(text=agree_words(card), data=f"card:{opened}:agreed"),
            Button(text=refuse_words(), data=f"card:{opened}:refused"),
        ),
    )
    language = force.charter.community.languages[0]
    draft.do(update, [Say(chat=room, text=text, language=language, buttons=buttons, card=opened)])
    return opened


def not_there(force: InForce, books: Books, look: LookAt, at: int) -> tuple[Effect, ...]:
    """What staff are told, once, of a group of the charter that Telegram does not show the bot."""
    place = next(
        (one for one in force.charter.groups.values() if one.chat in {look.chat, look.username}), None
    )
    if place is None or any(group.name == place.name for group in force.groups.values()):
        return ()
    chat = f"@{place.chat}" if isinstance(place.chat, str) else str(place.chat)
    log.warning("group_not_found", extra={"chat": chat})
    text = Text(key="office-not-there", args={"group": place.name, "chat": chat})
    return once(books, f"lacks:{chat}:not there", at, to_staff(force, text))


def refused(force: InForce, books: Books, queued: Queued, never: Never, at: int) -> tuple[Effect, ...]:
    """What staff are told, once, when Telegram will not let the bot do something in a chat."""
    effect = queued.effect
    if isinstance(effect, Say) and effect.instead is not None:
        person = books.person(UserId(queued.chat))
        member = Mention(user=UserId(queued.chat), name=person.name if person is not None else "")
        text = Text(key="tier-in-the-group", args={"member": member, "text": effect.text})
        return (replace(effect, chat=effect.instead, text=text, instead=None, stays=force.notices_stay),)
    if isinstance(effect, LookAt):
        return not_there(force, books, effect, at)
    group = force.groups.get(queued.chat)
    own = queued.key.startswith(
        "timer:unsay:"
    )  # a notice of its own that stayed too long: nobody can do anything about it
    if (
        own
        or isinstance(effect, React | Tag)
        or group is None
        or not group.name
        or room_of(force, group) == queued.chat
    ):
        return ()
    key = _key_of(group, never)
    what = type(queued.effect).__name__
    args: dict[str, Arg] = {"group": group.title or group.name, "what": what, "why": never.why}
    text = Text(key=key, args=args)
    note = key if never.lacks else f"{key}:{what}"
    return once(books, f"lacks:{queued.chat}:{note}", at, to_staff(force, text, group))


def _key_of(group: GroupFacts, never: Never) -> str:
    """What staff are told: a bot that is no administrator lacks that, and not one right after the other."""
    if never.lacks not in {"delete", "restrict"}:
        return "office-refused"
    return f"office-lacks-{never.lacks}" if group.me is None or group.me.staff else "office-no-admin"
