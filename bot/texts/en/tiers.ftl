# What members read about their tier, and what staff are asked about it.

tier-lines = { $lines }
tier-item = • { $what }

# What is missing, as items of a list.
tier-missing-points = { $more ->
    [one] 1 more point (you have { $has } of { $wants })
   *[other] { $more } more points (you have { $has } of { $wants })
}
tier-missing-called = { $more } more { $called } (you have { $has } of { $wants })
tier-missing-active = { $more ->
    [one] 1 more day of writing (you have { $has } of { $wants } { $window })
   *[other] { $more } more days of writing (you have { $has } of { $wants } { $window })
}
tier-missing-in-the-group = { $more } more with us (so far { $has } of { $wants })
tier-missing-time-as = { $more } more as “{ $tier }” (so far { $has } of { $wants })
tier-missing-thanked-by = { $more ->
    [one] thanks from 1 more person (you have { $has } of { $wants } { $window })
   *[other] thanks from { $more } more people (you have { $has } of { $wants } { $window })
}
tier-missing-thanked-on = { $more ->
    [one] thanks on 1 more day (you have { $has } of { $wants } { $window })
   *[other] thanks on { $more } more days (you have { $has } of { $wants } { $window })
}
tier-missing-strikes = { $wants ->
    [0] no strikes { $window } (you have { $has })
   *[other] at most { $wants } strikes { $window } (you have { $has })
}
tier-missing-approval = { $wants ->
    [one] a yes from the staff
   *[other] a yes from { $wants } of the staff (so far { $has })
}
tier-missing-one-giver = staff want to have a look first: { $has }% of the points that others gave you come from one person, more than { $wants }%. Thanks from more people help, too.
tier-missing-sanction = your mute or ban has to be over
tier-missing-lock = staff have set your tier by hand, so it does not change by itself

# The numbers themselves, as items of a list.
tier-number-points = points: { $has } (at least { $wants })
tier-number-called = { $called }: { $has } (at least { $wants })
tier-number-active = days of writing { $window }: { $has } (at least { $wants })
tier-number-in-the-group = time in the community: { $has } (at least { $wants })
tier-number-time-as = time as “{ $tier }”: { $has } (at least { $wants })
tier-number-thanked-by = people who said thanks { $window }: { $has } (at least { $wants })
tier-number-thanked-on = days with thanks { $window }: { $has } (at least { $wants })
tier-number-strikes = strikes { $window }: { $has } (at most { $wants })
tier-number-one-giver = Please look closely: of the points given by other members, { $has }% come from one person. That is a lot (more than { $wants }%).

tier-window = in the last { $term }
tier-window-ever = so far
tier-window-now = that still count

# Why a tier changed or did not.
tier-reason-kept = Nothing changes: “{ $to }”.
tier-reason-asked = All that “{ $asks }” needs is there. Staff are asked.
tier-reason-promoted = All that “{ $to }” needs is there.
tier-reason-warned = Something that keeps “{ $was }” is missing.
tier-reason-recovered = All that keeps “{ $was }” is there again.
tier-reason-demoted = Something that keeps “{ $was }” was still missing when the time to catch up was over.
tier-reason-paused = A mute of a day or more, or a ban: “{ $to }” until it is over.
tier-reason-returned = The mute or ban is over: “{ $to }” again.

# Private messages.
tier-promoted = Congratulations! In { $community } you have moved up: you are “{ $tier }” now. Thank you for all you do.
tier-promoted-why = What you have reached:
tier-gives-may = What you may do now:
tier-gives-price = Your price: { $price }% of the list price.
tier-gives-tag = Your tag in the group: “{ $tag }”.
tier-may-post-links = post links
tier-may-post-media = post pictures, videos and files
tier-may-host-activities = host activities
tier-may-moderate-own-group = keep order in a group of your own
tier-may-invite = { $number ->
    [one] invite 1 person a month
   *[other] invite { $number } people a month
}
tier-may-skip-the-captcha = invite people who then need not prove at the door that they are no robots
tier-may-vote-on-appeals = vote when somebody asks to have a penalty taken back
tier-may-vote-on-promotions = vote on who moves up

tier-warned = You are “{ $tier }” in { $community }, and we would like you to stay that. Just now something is missing for it:
tier-warned-until = You have until { $until }. If it is there by then, nothing changes. If not, you move down one step to “{ $lower }”, and can move up again at any time.
tier-nine-tenths = To stay “{ $tier }”, nine tenths of each number that it took to get there are enough: the numbers above are those.
tier-recovered = Good news: all that keeps you “{ $tier }” in { $community } is there again. Nothing changes.
tier-demoted = In { $community } you are “{ $tier }” now, one step below “{ $was }”. The time to catch up is over, and this was still too little or too much:
tier-demoted-back = You are welcome to come back. For “{ $tier }” you need:
tier-paused = In { $community } you are “{ $tier }” as long as your mute or ban lasts.
tier-paused-back = When it is over, you are “{ $tier }” again as soon as you have all that it takes. Nobody has to agree to it again.
tier-returned = Welcome back! In { $community } you are “{ $tier }” again.
tier-returns-later = “{ $tier }” comes back, too, as soon as all that it needs is there.

# The question to staff.
tier-question-who = { $member } has reached what “{ $tier }” needs:
tier-question-agree = { $number ->
    [one] Shall { $member } move up? One of you has to agree.
   *[other] Shall { $member } move up? { $number } of you have to agree.
}
tier-agree = Yes, move up
tier-refuse = Not now

# Said in the group to somebody to whom the bot may not write in private.
tier-in-the-group = { $member }: { $text }
