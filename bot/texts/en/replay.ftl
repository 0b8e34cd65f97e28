# What `charterbot replay` says: why a history is not read, what was wrong with it, and what a charter would have done.

replay-unreadable = { $file } cannot be read: { $why }
replay-no-export = This is no chat export of Telegram Desktop. Open the group there, choose “Export chat history” with the format “Machine-readable JSON”, and name the result.json.
replay-personal = “{ $name }” is a personal chat, which no charter is for. Export a group.
replay-channel = “{ $name }” is a channel, in which only its admins write. Export the group beside it.
replay-other-chat = This is the export of “{ $name }”, not of “{ $wanted }”. Leave out --chat.
replay-choose-chat = This is the export of a whole account. Choose one of its groups with --chat NAME:
    { $groups }
replay-no-such-chat = “{ $wanted }” names none, or several, of the groups in this export. Choose one by its name or number:
    { $groups }
replay-no-groups = This is the export of a whole account, and no group is in it.
replay-name-group = The charter has several groups, and none of them has the id of this export. Choose one with --in GROUP: { $groups }
replay-no-group = The charter has no group “{ $wanted }”. It has: { $groups }
replay-no-account = “{ $wanted }” is no account. Write --staff user123 or --staff 123, with the number that the export has as from_id.
replay-truncated = Warning: the file ends in the middle. { $records ->
    [0] Nothing in it could be read.
    [one] One record was read, id { $last }.
   *[other] { $records } records were read, the last one with id { $last }.
}
replay-damaged = Warning: the file is damaged. { $records ->
    [0] Nothing in it could be read.
    [one] One record was read, id { $last }; the damage is behind it.
   *[other] { $records } records were read; the damage is behind the one with id { $last }.
}

replay-progress = Replaying
replay-title = What the charter would have done in “{ $group }”
replay-rule = rule
replay-matches = messages
replay-members = members
replay-consequences = consequences
replay-example = { $rule }: message { $message }, { $why }
replay-summary = { $messages } messages, { $judged } of them judged; { $members } members wrote, { $joins } joined. { $seconds } s.
replay-skipped = Skipped: { $service } service records, { $unsupported } unsupported, { $exempt } exempt, { $duplicate } duplicates.
replay-points = { $members ->
    [one] One member would have
   *[other] { $members } members would have
} points, { $points } in all:
replay-member = { $member }: { $points }
replay-difference = Against the other charter:
replay-no-difference = Against the other charter, nobody fares differently.
replay-newly-deleted = Newly deleted, messages of { $members ->
    [one] one member
   *[other] { $members } members
}: { $named }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
replay-no-longer-deleted = No longer deleted, messages of { $members ->
    [one] one member
   *[other] { $members } members
}: { $named }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
replay-muted = Newly muted, { $members ->
    [one] one member
   *[other] { $members } members
}: { $named }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
replay-no-longer-muted = No longer muted, { $members ->
    [one] one member
   *[other] { $members } members
}: { $named }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
replay-kicked = Newly removed, { $members ->
    [one] one member
   *[other] { $members } members
}: { $named }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
replay-no-longer-kicked = No longer removed, { $members ->
    [one] one member
   *[other] { $members } members
}: { $named }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
replay-banned = Newly banned, { $members ->
    [one] one member
   *[other] { $members } members
}: { $named }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
replay-no-longer-banned = No longer banned, { $members ->
    [one] one member
   *[other] { $members } members
}: { $named }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
replay-promoted = In a higher tier, { $members ->
    [one] one member
   *[other] { $members } members
}: { $named }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
replay-demoted = In a lower tier, { $members ->
    [one] one member
   *[other] { $members } members
}: { $named }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
replay-price = Prices: { $members ->
    [one] one member pays
   *[other] { $members } members pay
} { $new }% of the list price instead of { $old }%.
replay-tier = “{ $tier }” at the end: { $members ->
    [one] one person
   *[other] { $members } people
}
