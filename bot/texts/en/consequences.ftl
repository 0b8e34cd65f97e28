# What may follow when a rule holds. `-about` is for the reference page and editors; the others name it in the rules.

does-delete-about = deletes the message.
does-delete = the message is deleted

does-strike-about = gives a strike, or several (`2 strikes`): the member climbs the ladder of the rule by so many steps. A message gives at most one step.
does-strike = { $number ->
    [one] a strike
   *[other] { $number } strikes
}
does-strike-on = { $number ->
    [one] a strike (“{ $ladder }”)
   *[other] { $number } strikes (“{ $ladder }”)
}

does-warn-about = warns the member in the group.
does-warn = the author is warned

does-mute-about = takes away the right to write in this group, for 30 seconds to 366 days.
does-mute = the author is muted for { $term }

does-kick-about = removes the member, who may come back.
does-kick = the author is removed and may come back

does-ban-about = bans the member, for good or for a time, in all groups unless the charter says `bans reach: the group`.
does-ban-for = the author is banned for { $term }
does-ban = the author is banned

does-reply-about = answers in the group with this text. The answer goes after ten minutes.
does-reply = an answer, “{ $words }”
does-reply-done = an answer

does-tell-about = tells the member this text in private, or in the group where the bot may not write to them.
does-tell = a word in private, “{ $words }”
does-tell-done = a word in private

does-alert-staff-about = tells staff, in their group or else the owner in private.
does-alert-staff = staff are told

does-ask-staff-about = in stories: staff are asked before the next step.
does-ask-staff = staff are asked

does-nothing-about = in stories: the bot does nothing.
does-nothing = nothing

does-react-about = puts an emoji below the message, one of those that Telegram takes as reactions.
does-react = the bot puts { $emoji } below it
does-react-done = an emoji below it

does-pin-about = pins the message, without telling everybody. The bot needs the right to pin.
does-pin = the message is pinned

fault-reaction = Telegram takes no `{ $found }` as a reaction
fault-do-react = give the emoji: `- react: 👍`

does-delete-last-about = deletes the last messages of the member in this group, the one judged included, of the last two days; 100 at most.
does-delete-last = the author’s last { $number } messages here are deleted
does-delete-copies-about = deletes all messages of the last two days in which the member said the same, in every group.
does-delete-copies = all copies of it by the same author are deleted
fault-delete-last = this many cannot be deleted at once; expected 1 to { $most }
