"""Rights of administrators and permissions of members: names, defaults, and how they imply each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Flags = dict[str, bool]

GROUP_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
    "can_manage_tags",
    "can_send_welcome_messages",
)
CHANNEL_RIGHTS = (
    *GROUP_RIGHTS[:10],
    "can_post_messages",
    "can_edit_messages",
    "can_manage_direct_messages",
    "can_send_welcome_messages",
)
MODERATOR = (
    "can_manage_chat",
    "can_delete_messages",
    "can_restrict_members",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_tags",
)
MEDIA = (
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
)
PERMISSIONS = (
    "can_send_messages",
    *MEDIA,
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)
CLOSED_BY_DEFAULT = ("can_change_info", "can_pin_messages", "can_manage_topics", "can_edit_tag")
NEEDED_FOR = {
    "audio": "can_send_audios",
    "document": "can_send_documents",
    "photo": "can_send_photos",
    "video": "can_send_videos",
    "video_note": "can_send_video_notes",
    "voice": "can_send_voice_notes",
    "poll": "can_send_polls",
    "animation": "can_send_other_messages",
    "sticker": "can_send_other_messages",
    "dice": "can_send_other_messages",
    "game": "can_send_other_messages",
}


def rights_of(channel: bool, names: Iterable[str]) -> Flags:  # noqa: FBT001 - a kind, not a switch
    """All rights of a chat's kind, true where named."""
    given = set(names)
    known = CHANNEL_RIGHTS if channel else GROUP_RIGHTS
    if unknown := given - set(known):
        raise ValueError(f"no such right here: {', '.join(sorted(unknown))}")
    return {name: name in given or name == "can_manage_chat" for name in known}


def default_permissions() -> Flags:
    """What a fresh group allows everybody."""
    return {name: name not in CLOSED_BY_DEFAULT for name in PERMISSIONS}


def all_permissions(value: bool) -> Flags:  # noqa: FBT001 - it is the value itself
    """Every permission the same."""
    return dict.fromkeys(PERMISSIONS, value)


def permissions_from(given: Mapping[str, bool], *, independent: bool) -> Flags:
    """Permissions as a call means them.

    What is missing is false or follows another one, and unless `independent` some imply others.
    """
    full = {name: given.get(name, False) for name in PERMISSIONS}
    if not independent:
        if full["can_send_other_messages"] or full["can_add_web_page_previews"]:
            full |= dict.fromkeys(("can_send_messages", *MEDIA), True)
        if full["can_send_polls"]:
            full["can_send_messages"] = True
    full["can_react_to_messages"] = given.get("can_react_to_messages", full["can_send_messages"])
    for name in ("can_edit_tag", "can_manage_topics"):
        full[name] = given.get(name, full["can_pin_messages"])
    return full
