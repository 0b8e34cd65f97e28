# What the living community of `charterbot demo` tells its visitor.

living-joined = { $who } joined the group
living-left = { $who } left the group
living-pinned = { $who } pinned a message
living-service = Something changed in the group

living-empty = A message needs words.
living-too-long = A message has at most { $most } characters.
living-gone = That message is gone.
living-outside = { $who } is not in { $chat }: join first.
living-inside = { $who } is in { $chat } already.
living-owner-stays = { $chat } belongs to { $who }, who can’t just leave it.
living-muted-for-good = { $who } may not write here until staff lift it.
living-not-yours = This is somebody else’s chat with the bot; { $who } does not see it.
living-channel = { $chat } is a channel: only the channel itself posts there.
living-not-own = People can change only their own messages.
living-not-own-to-delete = People can delete only their own messages; administrators also those of others.
living-too-old = After 48 hours a message can’t be changed any more.
living-no-poll = There is no poll to vote in.
living-poll-over = The poll is over.
living-no-answer = The bot has not answered this button.

# A message looked at.
living-words = { $words }
living-service-message = Telegram says this; there is nothing to judge.
living-own-message = The bot said this itself.
living-not-yet = The bot has not seen this message. It may be before its time, or Telegram can’t be reached.
living-exempt-staff = Written by staff, whom the bot never judges.
living-exempt-linked-channel = A post of the group’s own channel, which the bot never judges.
living-exempt-anonymous-admin = Written by an anonymous administrator, whom the bot never judges.
living-exempt-bot = Written by another bot, which this one does not judge.
living-exempt-elsewhere = The charter does not name this group, so nothing is judged here.
living-exempt-private = In private nothing is judged.
living-saw-nothing = plain words: no link, no mention, nothing attached
living-saw-link = a link: { $url }
living-saw-hidden-link = a link behind “{ $shown }”: { $url }
living-saw-mention = a mention: { $what }
living-saw-item = { $kind }: { $text }
living-saw-media = attached: { $what }
living-saw-forward = forwarded from { $what }
living-saw-reply = an answer to { $what }
living-saw-quoted = quoted from elsewhere: “{ $what }”
living-saw-via = sent by way of { $what }
living-saw-command = a command: { $what }
living-did-kick = removes { $who } from { $chat }; coming back is allowed
living-did-say = says { $chat }: { $words }
living-did-ask = asks { $chat }: { $question }
living-did-react = reacts with { $emoji }
living-there = in { $chat }
living-privately = to { $who } in private
living-for-message = a message
living-for-reply = an answer to one’s message
living-for-thanks = thanks
living-for-gift = a gift of staff
living-for-strike = a strike
living-for-merge = two accounts of one person
living-taken-back = taken back: { $what }

# Time and charter.
living-coming = { $name }
living-coming-post = { $name }: { $words }
living-coming-poll = { $name }, a poll
living-charter-adopted = In force: version { $number } of the charter.
living-charter-refused = The bot does not take this charter. Version { $number } stays in force.
living-charter-unread = The bot has not read the charter in time. Please save it again.
living-story-otherwise = The bot answered “{ $answer }”, for reasons that this story does not tell.
