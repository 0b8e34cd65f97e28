# Words of which the sentences of the rules are made.

text-list = “{ $name }”
text-words-of = a word of “{ $name }”
text-word = “{ $word }”
text-at-least = at least { $what }
text-at-most = at most { $what }
text-under = under { $what }
text-none = no
text-any-site = any site
text-telegram = Telegram
text-telegram-invite = invitations to Telegram chats
text-shortener = short links
text-newcomer = a newcomer in the first { $newcomer_for }
text-staff = staff
text-everyone = anybody
text-tier = a member of the tier “{ $tier }”
text-tier-up = a member of the tier “{ $tier }” or above

# What `has` can ask for.
thing-photo = a photo
thing-video = a video
thing-file = a file
thing-voice = a voice message
thing-sticker = a sticker
thing-poll = a poll
thing-gif = a GIF
thing-forward = something forwarded
thing-contact = a contact
thing-dice = a dice
thing-story = a story
thing-game = a game
thing-location = a location
thing-button = buttons
thing-spoiler = a spoiler
thing-custom-emoji = custom emoji
thing-link = a link
thing-phone-number = a phone number
thing-e-mail = an e-mail address
thing-card-number = the number of a bank card
thing-wallet = the address of a wallet
thing-ip-address = an IP address
thing-disguised-link = a link that shows another site
thing-hidden-link = a link behind words
thing-invisible-text = invisible text
thing-mixed-letters = letters of two scripts in one word
thing-torn-words = l e t t e r s set apart

# The text itself: what members read, and what `charterbot text`, /charter and the pinned charter say.
text-name = <b>{ $name }</b>
text-goal = { $goal }
text-value = • { $value }
text-head-rules =
    { "" }
    <b>Rules</b>
text-head-tiers =
    { "" }
    <b>Tiers</b>
text-head-activities =
    { "" }
    <b>What happens when</b>
text-number = { $number }. { $line }
text-says = { $says }
text-why = <i>{ $why }</i>
text-when = Broken by a message that { $messages }.
text-unless = Not if it { $messages }.
text-and = { $before } and { $one }
text-or-that = { $before }; or that { $one }
text-or-it = { $before }, or if it { $one }
text-done = What follows: { $done }.
text-judged = Staff judge this. What follows: { $done }.
text-observed = On trial: nothing follows yet. Later: { $done }.
text-off = Switched off.
text-ladder = Strikes: { $steps }. Each counts for { $fade }.
text-ladder-named = Strikes (“{ $name }”): { $steps }. Each counts for { $fade }.
text-step = { $number }: { $step }
text-step-asked = { $number }: { $step } if staff agree
text-bans-everywhere = Who is banned is banned in all our groups.
text-bans-here = Who is banned is banned in that group only.

text-points =
    { "" }
    <b>What brings { $called }</b>
text-earn = • { $source }: { $details }.
text-earn-message = Writing
text-earn-reply = Being answered
text-earn-thanks = Being thanked
text-earn-gift = From the staff
text-earn-gives = { $amount } each time
text-earn-up-to = up to { $amount } at once
text-earn-length = from { $number ->
    [one] one letter
   *[other] { $number } letters
} on
text-earn-once-per = once per { $term }
text-earn-at-most = at most { $cap }
text-earn-from-one-person = from one person { $cap }
text-earn-one-member = { $cap } for one member
text-cap-points = { $what } per { $per ->
    [day] day
    [week] week
   *[month] month
}
text-cap-times = { $number ->
    [one] once
    [2] twice
   *[other] { $number } times
} per { $per ->
    [day] day
    [week] week
   *[month] month
}
text-day-cap = All of that together brings { $amount } a day at most.
text-strike-costs = Each strike costs { $amount }.

text-comma = { $before }, { $one }
text-tier-head = <b>{ $tier }</b>
text-tier-first = <b>{ $tier }</b>: everybody begins here.
text-tier-takes = What it takes: { $needs }.
text-tier-keeps = What keeps it: { $needs }. It is looked at every { $every }; who falls short has { $grace } to catch up.
text-tier-keeps-nine-tenths = Nine tenths of that keep it. It is looked at every { $every }; who falls short has { $grace } to catch up.
text-tier-gives = What it brings: { $gives }.
text-needs-points = { $amount }
text-needs-active = writing on { $days ->
    [one] one day
   *[other] { $days } days
}{ $window }
text-needs-in-the-group = { $term } with us
text-needs-time-as = { $term } as { $tier }
text-needs-thanked = thanks from { $people ->
    [one] one person
   *[other] { $people } people
}{ $window }
text-needs-thanked-on = thanks from { $people ->
    [one] one person
   *[other] { $people } people
} on { $days } days{ $window }
text-needs-strikes = { $number ->
    [0] no strikes
    [one] at most one strike
   *[other] at most { $number } strikes
}{ $window }
text-needs-approval = the yes of { $number ->
    [one] staff
   *[other] { $number } of the staff
}
text-within = { " " }within { $term }
text-ever = { "" }
text-gives-may = leave to { $what }
text-gives-price = { $price }% of the list price
text-gives-tag = the tag “{ $tag }”

text-post = • { $when } in { $groups }: { $words }
text-poll = • { $when } in { $groups }, a poll: { $words } ({ $choices })
text-poll-for = • { $when } in { $groups }, a poll, open for { $open_for }: { $words } ({ $choices })
