# The facts that a rule may ask. `-about` is for the reference page and editors, `-says` goes on after “a message that”,
# `why-` is the answer about one message (`why-no-`: of a fact that does not hold).

fact-contains-about = finds words and phrases in the text, the caption and what is quoted from another chat: whole words, beginnings (`cat*`), endings (`*cat`), parts (`*cat*`), `/regular expressions/` (RE2) and lists. Capitals, accents, look-alike letters and invisible signs make no difference.
fact-contains-says = contains { $words }
why-contains = contains “{ $what }”
why-no-contains = contains none of the words

fact-contains-all-about = as `contains`, but all of the words must be there.
fact-contains-all-says = contains all of these: { $words }
why-contains-all = contains “{ $what }”
why-no-contains-all = does not contain all of the words

fact-links-to-about = finds links to sites (with their subdomains), to Telegram, to invitations and to shorteners, also behind words, buttons and previews. `except` leaves single links out: the others still count.
fact-links-to-says = links to { $sites }
fact-links-to-says-except = links to { $sites } (except { $spared })
why-links-to = links to { $what }
why-no-links-to = has no such link

fact-has-about = asks what a message carries: media, or things that stand in its text. `except` leaves single things out.
fact-has-says = has { $things }
fact-has-except = { $thing } (except { $spared })
why-has = has: { $what }
why-no-has = has nothing of the kind

fact-forwarded-from-about = asks where a forwarded message was first said: by name, @username, id or list.
fact-forwarded-from-says = is forwarded from { $sources }
fact-forwarded-from-says-except = is forwarded from { $sources } (except { $spared })
fact-forwarded-from-says-anyone = is forwarded
fact-forwarded-from-says-anyone-except = is forwarded (except from { $spared })
why-forwarded-from = forwarded from { $what }
why-no-forwarded-from = not forwarded from there

fact-mentions-about = counts the people whom a message calls by @name or link; with `in`, those whom one member calls in a time.
fact-mentions-says = mentions at least { $number ->
    [one] one person
   *[other] { $number } people
}
fact-mentions-says-within = brings those whom its author mentions within { $within } to { $number } or more
fact-mentions-except = { $what }, not counting { $spared }
why-mentions = mentions { $what }
why-no-mentions = does not mention so many
why-mentions-within = { $number ->
    [one] one mention within { $within }
   *[other] { $number } mentions within { $within }
} (the rule: at least { $least })

fact-length-about = counts the characters of the text or caption as shown. Holds only where there is text.
fact-length-says = is { $number } characters long
why-length = { $what } characters long
why-no-length = { $number ->
    [0] has no text
   *[other] { $number } characters long, not as the rule says
}

fact-caps-about = asks for the share of capitals among the letters that have case; never holds for fewer than 10 such letters.
fact-caps-says = has { $share } capitals
why-caps = { $what } of the letters are capitals
why-no-caps = not so many capitals

fact-repeats-about = counts how often one member says the same, or nearly the same, in a time, this message included.
fact-repeats-says = says the author’s own words again: time number { $number }, or a later one, within { $within }
why-repeats = { $number ->
    [0] no text to repeat
    [one] the same text once within { $within }
   *[other] the same text { $number } times within { $within }
} (the rule: at least { $least })

fact-edited-about = asks whether the message was edited.
fact-edited-says = was edited
fact-edited-says-no = was not edited
why-edited = edited
why-no-edited = not edited

fact-reply-about = asks whether the message answers another.
fact-reply-says = answers another message
fact-reply-says-no = answers no other message
why-reply = answers a message
why-no-reply = answers no message

fact-messages-about = counts the messages of one member in a time, this one included. An album is one message.
fact-messages-says = is the author’s message number { $number }, or a later one, within { $within }
why-messages = { $number ->
    [one] one message within { $within }
   *[other] { $number } messages within { $within }
} (the rule: at least { $least })
why-not-counted = not counted for pace (an edit, or a later part of an album)

fact-member-about = asks who wrote: a `newcomer` (in the first 3 days), `staff`, `everyone`, somebody of a tier, or of a tier `or above`.
fact-member-says = is by { $people }
why-newcomer = a newcomer (joined { $since } ago; the time of newcomers is { $newcomer_for })
why-no-newcomer = no newcomer (joined { $since } ago; the time of newcomers is { $newcomer_for })
why-always-here = no newcomer (here since before the bot)
why-tier = of the tier “{ $tier }”
why-no-tier = a newcomer, whose tier does not count yet

fact-member-may-about = asks what the tier of who wrote allows, by the words of `may`.
fact-member-may-says = is by somebody who may { $what }
why-may = may { $what } ({ $tier })
why-may-not = may not { $what } ({ $tier })

fact-in-about = asks in which group of the charter the message stands.
fact-in-says = is in { $groups }
why-in = in { $group }
why-not-in = in { $group } (not in { $groups })

fact-in-the-group-about = asks how long who wrote has been in this group. Whoever was there before the bot has been there for long.
fact-in-the-group-says = is by somebody who has been in the group for { $age }
why-in-the-group = in the group for { $since }
why-always-in-the-group = in the group since before the bot

fact-strikes-about = counts the strikes that who wrote has and that did not fade; with `in`, all that were given in that time.
fact-strikes-says = is by somebody with { $number } { $count ->
    [one] strike
   *[other] strikes
}
fact-strikes-says-within = is by somebody who got { $number } { $count ->
    [one] strike
   *[other] strikes
} within { $within }
fact-strikes-says-none = is by somebody without strikes
fact-strikes-says-none-within = is by somebody who got no strikes within { $within }
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
