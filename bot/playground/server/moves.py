"""Who comes, goes, rises and falls: memberships as people change them, and a group that becomes a supergroup.

Every function takes the world first; `World` has them as methods.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.playground.server import rights
from bot.playground.server.records import Chat, Member, Message, User, admin_flags, copied
from bot.playground.server.rights import MODERATOR

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.playground.server.records import Json
    from bot.playground.server.state import State

_CARRIED = ("creator", "administrator", "member", "kicked")


def owner(_: State, chat: Chat) -> User:
    """The creator of `chat`."""
    return next(member.user for member in chat.members.values() if member.status == "creator")


def join(
    world: State,
    user: User,
    chat: Chat,
    *,
    invited_by: User | None = None,
    says: bool | None = None,
    **more: object,
) -> Member:
    """`user` joins alone, or is added by somebody.

    `says` overrides whether there is a service message; `more` goes into the chat_member update (`invite_link`,
    `via_join_request` ...).
    """
    member = world.member(chat, user)
    world.must(member.status != "kicked" or invited_by, f"{user.first_name} is banned in {chat.title}")
    world.must(not member.present, f"{user.first_name} is in {chat.title} already")

    def enter(place: Member) -> None:
        still_muted = place.status == "restricted"
        place.status = "restricted" if still_muted else "member"
        place.is_member, place.until = True, place.until if still_muted else 0

    joined = world.change(chat, invited_by or user, user, enter, **more)
    if chat.type != "channel" and (chat.says_joins if says is None else says):
        world.service(chat, invited_by or user, {"new_chat_members": [user.json()]})
    return joined


def leave(world: State, user: User, chat: Chat, *, says: bool | None = None) -> Member:
    """`user` goes by themselves; a restriction waits for their return."""
    world.must(world.member(chat, user).present, f"{user.first_name} is not in {chat.title}")
    member = world.change(chat, user, user, gone)
    if chat.type != "channel" and (chat.says_joins if says is None else says):
        world.service(chat, user, {"left_chat_member": user.json()})
    return member


def gone(member: Member) -> None:
    """A membership that ended without a ban."""
    if member.status == "restricted":
        member.is_member = False
    else:
        member.status, member.flags, member.is_anonymous, member.custom_title = "left", {}, False, None


def promote(
    world: State,
    user: User,
    chat: Chat,
    *named: str,
    by: User | None = None,
    anonymous: bool = False,
    title: str | None = None,
) -> Member:
    """`user` becomes administrator with the rights `named` (default: a moderator's). The bot is promoted so, too."""
    actor = by or owner(world, chat)

    def rise(member: Member) -> None:
        member.status, member.until = "administrator", 0
        member.flags = admin_flags(chat, named or _usual(chat))
        member.is_anonymous, member.custom_title, member.promoted_by = anonymous, title, actor.id

    return world.change(chat, actor, user, rise)


def _usual(chat: Chat) -> tuple[str, ...]:
    return (
        ("can_post_messages", "can_edit_messages", "can_delete_messages")
        if chat.type == "channel"
        else MODERATOR
    )


def demote(world: State, user: User, chat: Chat, *, by: User | None = None) -> Member:
    """An administrator becomes a member again."""
    return world.change(chat, by or owner(world, chat), user, to_member)


def to_member(member: Member) -> None:
    """A plain member."""
    member.status, member.flags, member.is_anonymous = "member", {}, False
    member.custom_title, member.until, member.is_member = None, 0, True


def mute(world: State, admin: User, user: User, chat: Chat, seconds: int = 0, **allowed: bool) -> Member:
    """An administrator restricts a member to what is `allowed`, for `seconds` (0: for ever)."""
    check_may_restrict(world, admin, user, chat)
    until = world.clock.now() + seconds if seconds else 0
    return world.change(chat, admin, user, restriction(rights.all_permissions(value=False) | allowed, until))


def restriction(flags: rights.Flags, until: int) -> Callable[[Member], None]:
    """The change to a membership restricted to `flags` until then (0: for ever)."""

    def restrict(member: Member) -> None:
        member.is_member = member.present
        member.status, member.flags, member.until = "restricted", dict(flags), until

    return restrict


def unmute(world: State, admin: User, user: User, chat: Chat) -> Member:
    """An administrator lifts a restriction."""
    check_may_restrict(world, admin, user, chat)
    return world.change(chat, admin, user, lifted)


def lifted(member: Member) -> None:
    """A restricted membership without its restriction."""
    if member.status == "restricted":
        member.status, member.flags, member.until = ("member" if member.is_member else "left"), {}, 0


def ban(world: State, admin: User, user: User, chat: Chat, seconds: int = 0) -> Member:
    """An administrator bans somebody, for `seconds` (0: for ever)."""
    check_may_restrict(world, admin, user, chat)
    return expel(world, admin, user, chat, world.clock.now() + seconds if seconds else 0)


def unban(world: State, admin: User, user: User, chat: Chat) -> Member:
    """An administrator takes a ban back."""
    check_may_restrict(world, admin, user, chat)
    return world.change(chat, admin, user, forgiven)


def forgiven(member: Member) -> None:
    """A banned membership that may come back."""
    if member.status == "kicked":
        member.status, member.until = "left", 0


def expel(world: State, actor: User, user: User, chat: Chat, until: int) -> Member:
    """Ban `user` (a basic group keeps nobody out: there they have left).

    If they were there, a service message says who removed them.
    """
    was_here = world.member(chat, user).present

    def kick(member: Member) -> None:
        member.status = "left" if chat.type == "group" and user is not world.bot else "kicked"
        member.flags, member.until, member.is_anonymous = {}, until, False

    member = world.change(chat, actor, user, kick)
    if was_here and chat.is_group and chat.says_joins:
        world.service(chat, actor, {"left_chat_member": user.json()})
    return member


def remove_bot(world: State, chat: Chat, *, by: User | None = None, ban: bool = True) -> None:
    """Somebody throws the bot out (without `ban`: it may be added again as if it had left)."""
    actor = by or owner(world, chat)
    expel(world, actor, world.bot, chat, 0)
    if not ban:
        world.change(chat, actor, world.bot, forgiven)


def tag(world: State, admin: User, user: User, chat: Chat, text: str | None) -> Member:
    """An administrator (or the member) sets a member's tag."""

    def mark(member: Member) -> None:
        member.tag = text or None

    return world.change(chat, admin, user, mark)


def give_ownership(world: State, user: User, chat: Chat) -> None:
    """The owner hands the group over."""
    old = owner(world, chat)

    def crown(member: Member) -> None:
        member.status, member.flags, member.until = "creator", {}, 0

    def step_down(member: Member) -> None:
        member.status, member.flags = "administrator", admin_flags(chat, rights.GROUP_RIGHTS)

    world.change(chat, old, old, step_down)
    world.change(chat, old, user, crown)


def check_may_restrict(world: State, admin: User, user: User, chat: Chat) -> None:
    """Refuse (NotAllowed) an act against `user` that `admin` has no right to."""
    world.must(world.member(chat, admin).has("can_restrict_members"), f"{admin.first_name} may not restrict")
    target = world.member(chat, user)
    world.must(target.status != "creator", "nobody restricts the owner")
    owns = world.member(chat, admin).status == "creator" or target.promoted_by == admin.id
    world.must(owns or target.status != "administrator", f"{user.first_name} is an administrator")


def migrate(world: State, chat: Chat, *, odd: bool = False) -> Chat:
    """A basic group becomes a supergroup, which is returned.

    Usually the bot hears `migrate_to_chat_id`, then `migrate_from_chat_id`, then `my_chat_member` of the supergroup;
    with `odd` that comes before both.
    """
    world.must(chat.type == "group" and chat.upgraded_to is None, f"{chat.title} is no basic group")
    new = Chat(
        -1_003_000_000_000 - world.next_number(), "supergroup", chat.title, permissions=dict(chat.permissions)
    )
    world.chats[new.id] = new
    new.members = {
        k: copied(m) for k, m in chat.members.items() if world.member(chat, m.user).status in _CARRIED
    }
    if odd:
        _arrived(world, new)
    head = owner(world, chat)
    _moved(world, chat, head, {"migrate_to_chat_id": new.id})
    chat.upgraded_to = new
    _moved(world, new, head, {"migrate_from_chat_id": chat.id})
    if not odd:
        _arrived(world, new)
    return new


def _moved(world: State, chat: Chat, head: User, content: Json) -> Message:
    member = world.member(chat, head)
    was, member.is_anonymous = member.is_anonymous, chat.type == "supergroup"
    message = world.service(chat, head, content, eternal=True)
    member.is_anonymous = was
    return message


def _arrived(world: State, new: Chat) -> None:
    place = world.bot_in(new)
    if place.present:
        world.changed(new, owner(world, new), Member(world.bot), place)
