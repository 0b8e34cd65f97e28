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
why-no-length = of another length
why-caps = { $what } capitals
why-no-caps = not so many capitals
why-messages = { $number ->
    [one] one message within { $within }
   *[other] { $number } messages within { $within }
} (the rule speaks of { $least })
why-repeats = { $number ->
    [0] no text to repeat
    [one] the same text once within { $within }
   *[other] the same text { $number } times within { $within }
} (the rule speaks of { $least })
why-mentions = mentions { $what }
why-no-mentions = mentions fewer
why-mentions-within = { $number ->
    [one] one mention within { $within }
   *[other] { $number } mentions within { $within }
} (the rule speaks of { $least })
why-not-counted = not counted for pace: an edit, or a later part of an album
why-in = in { $group }
why-not-in = in { $group }, not in { $groups }
why-newcomer = joined { $since } ago, a newcomer for { $newcomer_for }
why-no-newcomer = joined { $since } ago, no newcomer after { $newcomer_for }
why-always-here = was here before the bot, so no newcomer
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
why-exception = exception: { $why }
why-several = { $whys }
why-ladder = on the ladder “{ $ladder }”: { $number } of { $of }; the next strike: { $next }
why-judged-by-people = judged by people: it has no “when”
why-off = switched off (“mode: off”)
why-staff = written by staff, who are exempt

fault-example-lacks = the rule “{ $rule }” must match this example, and does not: { $whys }
fault-example-matches = the rule “{ $rule }” must not match this example, and does: { $whys }
fault-example-do-widen = widen `when` or narrow `unless`; or, if the rule is right, move the example to `must not match`
fault-example-do-excuse = narrow `when` or widen `unless`; or, if the rule is right, move the example to `must match`
fault-story = message { $time } of { $times } of this step: expected { $expected }; the bot’s answer is { $found } (rules that hold: { $rules })
fault-story-no-rule = none
fault-story-do = mend the rule, or write `bot: { $text }`
