"""`member may`: what the author's tier allows."""

from __future__ import annotations

from bot.domain.charter.implied import more
from bot.domain.charter.kinds import Kind
from bot.domain.charter.phrases_standing import ALL_MAY
from bot.domain.charter.schema_standing import May
from bot.domain.charter.sections_people import member_may
from bot.domain.effects import Text
from bot.domain.rules.facts.fact import Fact
from bot.domain.rules.naming import Naming, one_of
from bot.domain.rules.rank import may_check

PERMISSION: Kind[str] = Kind(str, "fault-form-permission", "post links", words=ALL_MAY)

MAY: dict[May, str] = {
    "post links": "tier-may-post-links",
    "post media": "tier-may-post-media",
    "host activities": "tier-may-host-activities",
    "moderate own group": "tier-may-moderate-own-group",
    "invite": "tier-may-invite",
    "skip the captcha for invitees": "tier-may-skip-the-captcha",
    "vote on appeals": "tier-may-vote-on-appeals",
    "vote on promotions": "tier-may-vote-on-promotions",
}
"""What a tier may, in words."""


def _says(asked: tuple[May, ...], _naming: Naming) -> Text:
    return Text(key="fact-member-may-says", args={"what": one_of(Text(key=MAY[one]) for one in asked)})


MEMBER_MAY: Fact[tuple[May, ...]] = Fact(
    key="member may",
    read=member_may,
    kind=PERMISSION,
    row=True,
    examples=("post links",),
    instead=("may", "can", "permission"),
    covers=more,
    check=lambda asked, asking: may_check(asked, asking.charter),
    says=_says,
)
