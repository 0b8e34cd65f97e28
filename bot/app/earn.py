"""What a message earns: for whoever wrote it, for whom it answers, for whom it thanks."""

from __future__ import annotations

from msgspec.structs import replace

from bot.app.rows import CreditFact
from bot.app.thanked import Thanked, tell
from bot.app.work import Work
from bot.domain.charter.schema_standing import Points
from bot.domain.charter.values import AlertStaff, Nothing, Reply
from bot.domain.events import MessagePosted, Post
from bot.domain.facts import NO_MEMBER, Member, Past
from bot.domain.outcome import Outcome
from bot.domain.points.calendar import begin_of
from bot.domain.points.thanks import LONGEST, is_thanks
from bot.domain.points.writing import said
from bot.domain.rules.rank import is_newcomer

BY_RULE = "rule"


def earns(work: Work, event: MessagePosted, member: Member, past: Past, outcome: Outcome) -> None:
    """Count a new message. One that broke an enforced rule counts for nothing, unless that is taken back.

    What is said to the bot itself, a command, is no contribution.
    """
    points = work.force.points_at(event.at)
    if points is None or event.post.voice != "person":
        work.draft.remember(member.key, past)
        return
    post, cause, at = event.post, f"u{event.update}", event.post.at
    order = post.command is not None
    answered = None if order else _answered(work, post)
    thanks = answered is not None and thanks_somebody(post)
    helps = answered is not None and answered.key != member.key
    counts = helps and not thanks and weighs(work, member, at)
    work.counting.wrote(
        member.key,
        replace(
            past,
            day=work.counting.day(at),
            said=0 if thanks or order else said(post, past.letters),
            reply_to=post.reply_to or 0,
            answers=answered.key if answered is not None and counts else NO_MEMBER,
            void=BY_RULE if outcome.answer and punishes(outcome) else "",
        ),
        cause,
    )
    if answered is not None and thanks and not punishes(outcome):
        thanked = thank(work, event, member, answered, points)
        if thanked is not None:
            tell(work, event, member, answered, thanked)


def thank(
    work: Work, event: MessagePosted, giver: Member, receiver: Member, points: Points
) -> Thanked | None:
    """Somebody thanks somebody: who gets points for it, if the giver weighs. `None`: it does not count at all."""
    if giver.key == receiver.key or not weighs(work, giver, event.at):
        return None
    earning = points.earn.get("thanks received")
    post = event.post
    about = post.reply_to if post.reply_author is not None and post.reply_author.id == receiver.user else None
    gone = [one for one in (post.message, about) if (post.chat, one) in work.counting.voided]
    fact = CreditFact(
        fact=f"thanks:{post.chat}:{post.message}",
        kind="thanks received",
        member=receiver.key,
        giver=giver.key,
        value=earning.gives if earning is not None else 0,
        at=event.at,
        day=work.counting.day(event.at),
        chat=post.chat,
        message=post.message,
        about=about,
        void=f"message {post.chat}:{gone[0]}" if gone else "",
    )
    return Thanked(fact=fact, got=work.counting.give(fact, f"u{event.update}"))


def weighs(work: Work, giver: Member, at: int) -> bool:
    """Whether what somebody gives counts: at the beginning of the day they were neither new nor held back by a sanction."""
    if giver.joined is None and not giver.sanctions:
        return True
    morning = begin_of(work.counting.day(at), work.force.zone)
    return weighs_on(giver, morning, work.force.charter.newcomer_for)


def weighs_on(giver: Member, morning: int, newcomer_for: int) -> bool:
    """The same, for a day that begins at `morning`."""
    if is_newcomer(giver, morning, newcomer_for) or (giver.joined or 0) > morning:
        return False
    return not any(one.lasts(morning) for one in giver.sanctions)


def thanks_somebody(post: Post) -> bool:
    """Whether a message is an answer that says thanks and nothing else."""
    author = post.reply_author
    if author is None or len(post.text) > LONGEST:
        return False
    return is_thanks(post.text, (author.name, author.name.partition(" ")[0]))


def punishes(outcome: Outcome) -> bool:
    """Whether an enforced rule takes the message, or gives a strike or a sanction for it."""
    return any(not isinstance(one, Reply | AlertStaff | Nothing) for one in outcome.answer)


def answered_person(post: Post) -> bool:
    """Whether a message answers another person."""
    author = post.reply_author
    if author is None or author.bot or post.reply_voice != "person" or post.reply_to is None:
        return False
    return post.voice == "person" and author.id != post.author.id


def _answered(work: Work, post: Post) -> Member | None:
    if not answered_person(post) or post.reply_author is None:
        return None
    return work.member(post.reply_author)
