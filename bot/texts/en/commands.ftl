# What the bot answers to commands. In a group an answer goes away by itself after some minutes.

command-lines = { $lines }
command-unknown = I don’t know this command. /help lists those that I know.
command-in-group = This command works in the group, not here.
command-anonymous = I can’t tell which administrator you are. Please turn off “Remain anonymous” and try again.
command-you-lack-restrict = For this you need the administrator’s right “Ban users” in { $group }.
command-you-lack-delete = For this you need the administrator’s right “Delete messages” in { $group }.
command-bot-lacks-restrict = I can’t do this: I need the administrator’s right “Ban users” in { $group }.
command-bot-lacks-delete = I can’t do this: I need the administrator’s right “Delete messages” in { $group }.
command-basic-group = Telegram knows no mute in this kind of group. It will once the group is a supergroup: for example, when its chat history is made visible to new members.

command-not-me = That’s me. I’d rather not.
command-not-bot = { $member } is a bot: a warning means nothing to it. /kick or /ban removes it.
command-not-yourself = That’s you. Please pick somebody else.
command-not-staff = { $member } is staff here. I don’t act against staff.
command-not-anonymous = An administrator wrote this as the group. I don’t act against staff.
command-not-linked = This comes from the channel of this group. I don’t act against it.
command-channel-only-ban = A channel wrote this. Telegram can ban a channel with /ban, and knows nothing milder for it.
command-channel-no-term = A channel can only be banned without a term: /ban. Take it back with /unban.
command-unknown-person = I have not seen { $name } yet. Answer one of their messages, or write the number of their account.
command-unknown-number = I have not seen anybody with the number { $number }. Please check it, or answer one of their messages.
command-no-author = I can’t tell who wrote that message. Write their @username or the number of their account.
command-no-term = Please say for how long: 30s, 10m, 2h, 3d, 1w, or “10 minutes”.
command-term-limits = Telegram takes terms of 30 seconds to 366 days.

command-usage-alone = Write <code>/{ $name }</code>.
command-usage-about = Write <code>/{ $name }</code>, or answer a message with it. Staff may add a name: <code>/{ $name } @anna</code>
command-usage-person = Answer a message with /{ $name }, or add a @username or number.
    Example: <code>/{ $name } @anna</code>
command-usage-reason = Answer a message with /{ $name } and a reason, or put a @username or number before the reason.
    Example: <code>/{ $name } @anna advertising</code>
command-usage-term = Answer a message with /{ $name }, how long, and a reason, or put a @username or number before them.
    Example: <code>/{ $name } @anna 2h advertising</code>
command-usage-reply = Answer a message with /{ $name }.
    Example: pick “Reply” at the message, and write <code>/{ $name }</code>

command-about-try = what the bot would do about a message
command-usage-try = Write <code>/{ $name } text of a message</code>, or say whose and where: <code>/{ $name } as newcomer in market: text</code>
command-about-charter = what we are here for, and the rules
command-about-why = why something happened to you or to a message
command-about-help = what I can do for you
command-about-start = a greeting
command-about-warn = warn somebody: one strike
command-about-unwarn = take their newest strike back
command-about-warns = show somebody’s strikes
command-about-mute = let somebody read only
command-about-tmute = the same for a time
command-about-unmute = let them write again
command-about-kick = remove somebody, who may come back
command-about-ban = remove somebody for good
command-about-tban = the same for a time
command-about-unban = let them come back
command-about-del = delete the message you answer
command-about-purge = delete everything from the message you answer on

command-by = By { $by }.
command-by-because = By { $by }: { $reason }
command-muted = { $member } may not write here until staff lift it.
command-unmuted = { $member } may write here again.
command-unbanned = { $member } may come back.
command-unwarned = The newest strike of { $member } is taken back.
command-warnings-left = { $number ->
    [0] No strike is left.
   *[other] Strikes left: { $number }.
}
command-no-warnings = { $member } has no strikes.
command-warns = { $number ->
    [0] { $member } has no strike that still counts:
    [one] { $member } has one strike:
   *[other] { $member } has { $number } strikes:
}
command-warns-counts = • { $at }: { $what } Counts until { $until }.
command-warns-faded = • { $at }: { $what } No longer counts.
command-warns-rule = { $says } ({ $rule })
command-warns-reason = by hand: { $reason }.
command-warns-by-hand = by hand.
command-too-old = That message is older than 48 hours, and Telegram lets bots delete only younger ones. You can delete it yourself.
command-purged = Everything from that message on is deleted.
command-purged-most = Only the newest { $number } were deleted: that is the most at once. Answer the first message with /purge again for the rest.
command-purge-topics = In a group with topics, messages of all topics are numbered together, so I would delete those of other topics, too. Use /del.

command-start = Hello, and welcome! I look after { $community }: I keep our rules, answer questions about them, and see to it that what people do for each other is noticed. What you need most:
command-help = What you can ask me, here as in the group:
command-help-in-group = Only in the group:
command-help-staff = For staff, in the group or the staff room:
command-help-line = /{ $name } – { $about }
command-help-group =
    Here you can use: { $names }
    Write /help to me in private to learn what each does.
command-help-group-staff =
    Here everybody can use: { $names }
    Staff can also use: { $staff }
    Write /help to me in private to learn what each does.


command-does-mute = muted until staff lift it

command-why-own = I can tell you about yourself only.
command-why-nothing-you = Nothing is on record about you.
command-why-nothing-them = Nothing is on record about them.
command-why-nothing-message = Nothing was done about this message.
command-why-head = { $at }, { $group }:
command-why-rule = • { $says }
command-why-observed = • { $says } (on trial, nothing follows)
command-why-found = Found: { $whys }
command-why-followed = What followed: { $done }
command-why-lasts = It lasts until { $until }.
command-why-over = That has been over since { $until }.
command-why-standing = Strikes now: { $number } of { $of }. Next: { $next }
command-why-standing-beyond = Strikes now: { $number }. Next: { $next }
command-why-standing-asked = Strikes now: { $number }. Staff are being asked about the next step: { $next }
command-why-charter = By version { $number } of the charter.
command-why-alerted = staff were told
command-why-asked = staff were asked
command-why-agreed = { $at }: { $by } agreed: { $step }
command-why-expired = { $at }: none of the staff answered in time, so this did not happen: { $step }
command-why-unmuted = Since { $at } writing is allowed again.
command-why-undone = On { $at } this was taken back: the rule had gone wrong.
command-why-unbanned = Since { $at } coming back is allowed.
command-why-unwarned = { $at }: a strike was taken back.
