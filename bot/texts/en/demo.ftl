# What `charterbot demo` tells the audience in the terminal.

demo-page = The tea club lives at { $url } – open it in your browser. Ctrl+C ends it.
demo-port-taken = Port { $port } is taken on this machine. Name another one: --port 9000
demo-ports-taken = The ports { $first } to { $last } are all taken on this machine. Name another one: --port 9000

demo-opens = { $at }. Groups: { $groups }. Nothing of this leaves your machine.
demo-signs = Beside the chat: § a rule that was broken, → what the bot does about it, ✦ what it gives or costs, ✗ what Telegram does not allow.
demo-wait = Time passes. It is { $now } now.
demo-joins = joins the group.
demo-presses = presses “{ $button }”.
demo-answers = { "" }to { $who }: { "" }
demo-pictures = [{ $number } pictures] { "" }
demo-edits = changes the message: { "" }
demo-anonymous = (an administrator who stays anonymous) { "" }
demo-as-channel = (a channel that writes in the group) { "" }
demo-post = (the group’s own channel) { "" }
demo-in-private = { $who } and the bot, in private
demo-rewrites = (changed){ " " }
demo-is-muted = { $who } may not write here until { $until }.
demo-is-banned = { $who } is banned here.
demo-cannot = Telegram does not allow it: { $why }

demo-rule = rule { $rule }: { $says }
demo-rule-on-trial = rule { $rule }, on trial, so nothing follows: { $says }
demo-why = why: { $whys }

demo-earned = { $called }: { $changes }

demo-did-tag = gives { $who } the tag “{ $tag }” in { $chat }
demo-did-untag = takes { $who }’s tag away in { $chat }
demo-did-delete = deletes { $number ->
    [one] the message
   *[other] { $number } messages
}
demo-did-tidy = takes away { $number ->
    [one] one message of its own
   *[other] { $number } messages of its own
}
demo-did-mute = mutes { $who } until staff lift it
demo-did-mute-until = mutes { $who } until { $until }
demo-did-unmute = lets { $who } write again
demo-did-ban = bans { $who } from { $chats }
demo-did-ban-until = bans { $who } from { $chats } until { $until }
demo-did-unban = lets { $who } come back
demo-did-answer = answers the button: { $words }
demo-did-fail = { $method } is refused by Telegram: { $why }

demo-summary = What it came to
demo-summary-read = { $messages } messages of { $people } people and channels were read.
demo-summary-rules = Rules were broken { $times } times: { $rules }.
demo-summary-calls = { $complaints ->
    [0] The bot made { $calls } calls to Telegram’s Bot API, each as it must be.
   *[other] The bot made { $calls } calls to Telegram’s Bot API, and { $complaints } as they must not be:
}

demo-next = What next
demo-next-charter = Change a rule in charter.yaml and play again: { $program } demo --charter charter.yaml
demo-next-token = For your own group: get a token from @BotFather and put it in .env: BOT_TOKEN=123456:ABC...
demo-next-run = Name your groups in charter.yaml, make the bot an administrator there, and start it: { $program } run

demo-stopped = The demo was stopped.
demo-stuck = The demo ended early, for the bot did not do its part in time: { $why }
demo-complaints = The demo ended, but the bot made calls that Telegram would refuse: see above.
