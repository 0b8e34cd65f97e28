# What staff hear about the bot's own work: rights that it lacks, charters, chats it does not know, buttons.

office-no-admin = In { $group } I am no administrator, so I can do nothing there. Please make me one, with the rights “Delete messages” and “Ban users”.
office-lacks-delete = In { $group } I may not delete messages. Please give me the administrator’s right “Delete messages”.
office-lacks-restrict = In { $group } I may neither mute nor remove anybody. Please give me the administrator’s right “Ban users”.
office-basic-group = { $group } is a basic group: Telegram knows no mute there. It becomes a supergroup when, for example, its chat history is made visible to new members.
office-refused = In { $group } I could not { $what ->
    [Delete] delete a message
    [Mute] mute somebody
    [Unmute] let somebody write again
    [Kick] remove somebody
    [Ban] ban somebody
    [Unban] lift a ban
    [BanChannel] ban a channel
    [UnbanChannel] lift the ban of a channel
    [Say] say something
    [Pin] pin a message
   *[other] do something
}. The reason: { $why }
office-not-there = The charter names the group “{ $group }” ({ $chat }), and Telegram does not show it to me. Is the name right, and am I in it?
office-stranger = I am in the group { $group }, which the charter does not name, and do nothing there. Put it under “groups” with <code>chat: { $chat }</code>, or remove me from it.
office-which-group = I don’t know in which group you mean { $member }, who wrote in none lately. Please give the command in that group.
office-done-in = In { $group }:

office-button-old = This question is no longer open.
office-button-not-yours = Only administrators of that group who may ban users can answer this.
office-button-late = Somebody answered before you.
office-button-done = Done.
office-card = { $lines }

office-charter-adopted = The charter was changed. Version { $number } is in force now.
    { $lines }{ $more ->
    [0] {""}
    [one] {" "}One more change: “charterbot diff” tells all.
   *[other] {" "}{ $more } more changes: “charterbot diff” tells all.
    }
office-charter-change = • { $change }
office-charter-faults = The changed charter has { $count ->
    [one] a fault
   *[other] { $count } faults
}. The one before stays in force.
    { $lines }
office-charter-fault = • { $place }: { $fault }
office-charter-fault-remedy = • { $place }: { $fault }
    → { $remedy }

# Questions to which several of the staff may have to agree.
office-button-own = You have agreed already. It waits for somebody else.
office-button-counted = Noted. It waits for one more of the staff.
office-button-not-staff = Only staff can answer this, and not about themselves.
office-button-missing = Something that it needs is not there any more, so nothing was done.
tier-card-waits = { $member } has reached what “{ $tier }” needs. Agreed so far: { $names }. Still needed: { $left }.
tier-card-agreed = { $member } is “{ $tier }” now. Agreed: { $names }.
tier-card-refused = { $member } does not move up to “{ $tier }” now, says { $by }.
tier-card-missing = { $member } does not move up to “{ $tier }”: something that it needs is not there any more.
gift-card-waits = { $amount } for { $member }: { $reason }
    That is more than a single one of you may give. Agreed so far: { $names }. Still needed: { $left }.
gift-card-agreed = { $member } got { $amount }: { $reason }
    Agreed: { $names }.
gift-card-refused = { $member } does not get the { $amount }, says { $by }.
gift-card-missing = { $member } did not get the { $amount }: whoever asked for it has given all that is allowed in a week, or { $member } is not there any more.
gift-card-give = Yes, give them
gift-card-rather-not = Rather not
