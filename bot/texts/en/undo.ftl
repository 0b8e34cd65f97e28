# `charterbot undo`: what a rule did is taken back.

undo-group = A rule went wrong: “{ $says }” What it did to { $members }{ $more ->
    [0] {""}
    [one] {" "}and one more
   *[other] {" "}and { $more } more
} was taken back. Sorry!
undo-staff = What the rule “{ $rule }” did since { $since } was taken back: { $decisions ->
    [one] one decision
   *[other] { $decisions } decisions
} about { $members ->
    [one] one member
   *[other] { $members } members
}, { $strikes ->
    [one] one strike
   *[other] { $strikes } strikes
}, { $lifted ->
    [one] one mute or ban
   *[other] { $lifted } mutes and bans
}. { $messages ->
    [one] One message counts
   *[other] { $messages } messages count
} again.{ $gone ->
    [0] {""}
   *[other] {" "}What was deleted ({ $gone }) can’t come back.
}
undo-preview = The rule “{ $rule }” since { $since }: { $decisions ->
    [one] one decision
   *[other] { $decisions } decisions
} about { $members ->
    [one] one member
   *[other] { $members } members
} would be taken back.
undo-strikes = { $strikes ->
    [one] One strike goes
   *[other] { $strikes } strikes go
}, with what it cost.
undo-lifted = { $lifted ->
    [one] One mute or ban ends
   *[other] { $lifted } mutes and bans end
}, or get shorter where something else asks for one.
undo-messages = { $messages ->
    [one] One message counts
   *[other] { $messages } messages count
} again for points.
undo-gone = { $gone ->
    [one] One message was deleted and can’t
   *[other] { $gone } messages were deleted and can’t
} come back: Telegram keeps no copy.
undo-cards = { $cards ->
    [one] One question to staff closes
   *[other] { $cards } questions to staff close
}.
undo-shared = { $shared ->
    [one] One decision rests
   *[other] { $shared } decisions rest
} on another rule, too: of those only the strike is taken back.
undo-nothing = The rule “{ $rule }” did nothing since { $since } that could be taken back.
undo-question = Take it back?
undo-not-asked = Nothing was changed: say --yes to take it back without being asked.
undo-kept = Nothing was changed.
undo-done = Done. Groups and staff are told.
undo-waits = Done. Groups and staff are told as soon as the bot runs.
undo-no-charter = No charter was ever adopted in this database: there is nothing to take back.
undo-no-rule = The charter has no rule “{ $rule }”, and no decision names one. The rules are: { $rules }.
undo-since = “{ $since }” is no time. Write how far back, such as “2 hours”, “2h” or “3 days”, or a moment such as “{ $example }”.
undo-busy = The bot is running and can’t be reached at { $address }: it must be asked to do this itself. Set HTTP_PORT and restart it, or stop it first.
undo-refused = The bot at { $address } did not accept the request: it runs with another token. Use its own .env.
