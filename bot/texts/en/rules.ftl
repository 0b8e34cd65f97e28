# Why a rule held or did not, in plain words: each fact with its answer. `why-no-...` is the answer of a fact that does not hold.

why-contains = contains “{ $what }”
why-no-contains = contains none of the words
why-contains-all = contains “{ $what }”
why-no-contains-all = does not contain all of the words
why-links-to = links to { $what }
why-no-links-to = has no such link
why-has = has: { $what }
why-no-has = has nothing of the kind
why-forwarded-from = forwarded from { $what }
why-no-forwarded-from = not forwarded from there
why-length = { $what } characters long
why-no-length = { $number ->
    [0] has no text
   *[other] { $number } characters long, not as the rule says
}
why-caps = { $what } of the letters are capitals
why-no-caps = not so many capitals
why-messages = { $number ->
    [one] one message within { $within }
   *[other] { $number } messages within { $within }
} (the rule: at least { $least })
why-repeats = { $number ->
    [0] no text to repeat
    [one] the same text once within { $within }
   *[other] the same text { $number } times within { $within }
} (the rule: at least { $least })
why-mentions = mentions { $what }
why-no-mentions = does not mention so many
why-mentions-within = { $number ->
    [one] one mention within { $within }
   *[other] { $number } mentions within { $within }
} (the rule: at least { $least })
why-not-counted = not counted for pace (an edit, or a later part of an album)
why-in = in { $group }
why-not-in = in { $group } (not in { $groups })
why-newcomer = a newcomer (joined { $since } ago; the time of newcomers is { $newcomer_for })
why-no-newcomer = no newcomer (joined { $since } ago; the time of newcomers is { $newcomer_for })
why-always-here = no newcomer (here since before the bot)
why-tier = of the tier “{ $tier }”
why-no-tier = a newcomer, who has no tier yet
why-may = may { $what } ({ $tier })
why-may-not = may not { $what } ({ $tier })
why-in-the-group = in the group for { $since }
why-always-in-the-group = in the group since before the bot
why-strikes = { $number ->
    [0] no strikes
    [one] one strike
   *[other] { $number } strikes
}
why-strikes-within = { $number ->
    [0] no strikes within { $within }
    [one] one strike within { $within }
   *[other] { $number } strikes within { $within }
}
why-excused = excused by “unless”: { $why }
why-not-excused = not excused by “unless”: { $why }
why-several = { $whys }
why-found = { $why } (“{ $words }”)
why-more = { $number ->
    [one] one more
   *[other] { $number } more
}
why-ladder = strikes on the ladder “{ $ladder }”: { $number } of { $of }; the next one leads to: { $next }
why-judged-by-people = judged by people: it has no “when”
why-off = switched off (“mode: off”)
why-staff = written by staff, who are exempt

fault-example-lacks = the rule “{ $rule }” must match this example, and does not: { $whys }
fault-example-matches = the rule “{ $rule }” must not match this example, and does: { $whys }
fault-example-do-widen = widen `when` or narrow `unless`; or, if the rule is right, move the example to `must not match`
fault-example-do-excuse = narrow `when` or widen `unless`; or, if the rule is right, move the example to `must match`
fault-story = { $times ->
    [one] here the bot answers { $found } (rules that hold: { $rules }); expected { $expected }
   *[other] at message { $time } of { $times } the bot answers { $found } (rules that hold: { $rules }); expected { $expected }
}
fault-story-no-rule = none
fault-story-do = mend the rule; or, if the rule is right, write `bot: { $text }`
