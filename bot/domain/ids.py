"""The ids of the domain: numbers and names that must not be mixed up.

Telegram's ids have up to 52 significant bits. People are named by `MemberKey` wherever something is kept;
their Telegram id stands in one table only.
"""

from typing import NewType

ChatId = NewType("ChatId", int)
UserId = NewType("UserId", int)
MessageId = NewType("MessageId", int)
UpdateId = NewType("UpdateId", int)
MemberKey = NewType("MemberKey", int)
"""A person in the community: a random 63-bit number, made at first sight."""

GroupName = NewType("GroupName", str)
RuleId = NewType("RuleId", str)
LadderName = NewType("LadderName", str)
ListName = NewType("ListName", str)

NOBODY = UserId(0)
ANONYMOUS_ADMIN = UserId(1087968824)
CHANNEL_SENDER = UserId(136817688)
LINKED_CHANNEL = UserId(777000)
TierName = NewType("TierName", str)
ActivityName = NewType("ActivityName", str)
