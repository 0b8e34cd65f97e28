# Why a rule held or did not, in plain words: each fact with its answer. `why-no-...` is the answer of a fact that does not hold.

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
