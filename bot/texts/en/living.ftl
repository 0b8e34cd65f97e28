# What the living community of `charterbot demo` tells its visitor.

living-joined = { $who } joined the group
living-left = { $who } left the group
living-pinned = { $who } pinned a message
living-service = Something changed in the group

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
