# Points in words, where somebody stands, who has most, thanks and what staff give and take back.

points-lines = { $lines }
points-name = points
points-amount = { $number ->
    [one] { NUMBER($number, useGrouping: 1) } point
   *[other] { NUMBER($number, useGrouping: 1) } points
}
points-amount-called = { NUMBER($number, useGrouping: 1) } { $called }
points-off-points = No points are counted here.
points-off-tiers = There are no tiers here: everybody is a member alike.
points-off-either = No points are counted here, and there are no tiers: everybody is a member alike. /charter tells what we are here for.

command-about-me = where you stand, and what comes next
command-about-top = who has most points
command-about-thanks = thank somebody; answering with “thanks”, “+1”, “谢谢” or “спасибо” does the same
command-about-award = give somebody points, with a reason
command-about-void = take back what the message you answer earned
command-about-unvoid = let it count again
command-about-tier = show somebody’s tier, or set it
command-usage-thanks = Answer a message with /{ $name }, or add a @username. You may say what for. Or just answer a message with “thanks”, “thank you”, “thx”, “+1”, “谢谢”, “感谢” or “спасибо”, and nothing else.
    Example: <code>/{ $name } @anna for the good tea</code>
command-usage-award = Answer a message with /{ $name }, how many, and a reason, or put a @username or number of an account before them.
    Example: <code>/{ $name } @anna 10 helped newcomers</code>
command-usage-tier = Answer a message with /{ $name }, or add a @username, to see somebody’s tier. To set it, add its name and a reason; with <code>lock</code> before the reason it stays until staff change it.
    Example: <code>/{ $name } @anna NAME lock she looks after us</code>

# /me. In a group: “Anna is “regular” and has 1,200 points (place 3).”
points-me-short = { $member } is “{ $tier }” and has { $has }.
points-me-short-tier = { $member } is “{ $tier }”.
points-me-short-points = { $member } has { $has }.
points-placed = { $amount } (place { NUMBER($place, useGrouping: 1) })
points-part-tier = “{ $tier }”
points-me-tier = You are “{ $tier }” in { $community }.
points-me-grace = Just now something is missing for “{ $tier }”. You keep it until { $until } at least; if it is there by then, nothing changes:
points-me-keeps = You stay “{ $tier }” as long as you have:
points-me-balance = You have { $amount }.
points-me-placed = You have { $amount }: place { NUMBER($place, useGrouping: 1) }.
points-me-today = Today so far: { $amount }.
points-me-full = You have had all that one day can bring. Tomorrow it goes on.
points-me-full-of = Nothing more comes today from: { $sources }.
points-source-message = messages you write
points-source-reply = replies to you
points-source-thanks = thanks
points-me-ready = All that “{ $tier }” needs is there. Write a message in the group, and you move up.
points-me-missing = For “{ $tier }” you still need:
points-me-brings = “{ $tier }” brings:
points-me-highest = There is no tier above this one. Thank you for all you do.
tier-brings-price = the price: { $price }% of the list price
tier-brings-tag = the tag “{ $tag }” in the group

# /top
points-top-head = <b>{ $community }: who has most { $called }</b>
points-top-line = { NUMBER($place, useGrouping: 1) }. { $name } – { $amount }
points-top-own = You: place { NUMBER($place, useGrouping: 1) }, { $amount }
points-top-own-of = { $name }: place { NUMBER($place, useGrouping: 1) }, { $amount }
points-top-no-place = You have no place yet: { $amount }
points-top-no-place-of = { $name } has no place yet: { $amount }
points-top-nobody = Nobody has any { $called } yet. You can be the first.
points-top-back = ◀
points-top-on = ▶
points-top-slow = A moment, please: there was a lot from me here in the last minute.

# Thanks
points-thanked = { $giver } thanked { $member }: +{ $amount }
points-thanked-noted = { $giver } thanked { $member }. It is noted.
points-thanked-again = { $giver } thanked { $member } again. It brings no more { $called }: one person’s thanks count { $number ->
    [one] once
   *[other] { $number } times
} a { $per ->
    [day] day
    [week] week
   *[month] month
}.
points-thanked-full = { $giver } thanked { $member }. It brings no more { $called }: { $member } has all that thanks can bring in a { $per ->
    [day] day
    [week] week
   *[month] month
}.
points-thanked-day = { $giver } thanked { $member }. It brings no more { $called } today: { $member } has all that one day can bring.
points-thanked-void = { $giver } thanked { $member }. It brings no { $called }: the message that it is about does not count.
points-thanks-yourself = That’s you. Thanks count when they come from somebody else.
points-thanks-new = How kind of you! Your thanks begin to count when you have been here a little longer.
points-thanks-held = How kind of you! Because of your mute or ban, your thanks do not count today.
points-no-person = This was not written under a person’s own name, so I can’t tell whom you mean. Please name somebody.
points-not-bot = { $member } is a bot. Bots take neither points nor thanks.

# /award
points-award-off = The charter knows no points from staff. To allow them, put <code>staff gift</code> under <code>points</code>, <code>earn</code>.
points-award-number = How many? Please write a whole number above 0, and then the reason.
points-award-reason = Please add what it is for; everybody can read it.
points-award-yourself = You can’t give yourself points. Somebody else of the staff can.
points-award-week = That is too much: this week you can still give { $left }. One person of the staff gives { $most } a week at most.
points-award-asked = More than { $most } takes two of the staff. I have asked the others.
points-award-nowhere = More than { $most } takes two of the staff, and I have no staff room in which to ask the others.
points-award-done = { $member } gets { $amount } from the staff.
points-award-by = By { $by }: { $reason }
points-award-capped = { $member } gets { $amount } from the staff, not { $asked }: that is all that one member may get in this time.
points-award-full = { $member } already has all that one member may get from the staff in this time. Nothing was added.

# /void and /unvoid
points-voided = { $member } loses the { $amount } that this message earned.
points-voided-nothing = This message of { $member } earned nothing so far, and will not count.
points-unvoided = { $member } has the { $amount } of this message again.
points-unvoided-nothing = This message of { $member } counts again.
points-void-already = What this message earned is taken back already. /unvoid lets it count again.
points-unvoid-already = This message counts; nothing was taken back.
points-void-unknown = I know of nothing that this message earned.
points-unvoid-yourself = This message is yours. Somebody else of the staff can let it count again.

# /tier
points-tier-shown = { $member } is “{ $tier }”.
points-tier-since = { $member } has been “{ $tier }” since { $since }.
points-tier-locked = Staff have fixed this tier by hand.
points-tier-held = A mute or ban holds back. When it is over, “{ $tier }” comes back if all that it needs is there.
points-tier-grace = Below what keeps it, and kept until { $until } at least:
points-tier-missing = Still missing for “{ $tier }”:
points-tier-approval = { $number ->
    [one] a yes from the staff
   *[other] a yes from { $number } of the staff
}
points-tier-like = Did you mean “{ $tier }”? There are { $tiers }.
points-tier-unknown = I know no tier of this name. There are { $tiers }.
points-tier-reason = Please add why it is “{ $tier }”; the member will be told.
points-tier-yourself = You can’t set your own tier. Somebody else of the staff can.
points-tier-already = { $member } is “{ $tier }” already.
points-tier-sanctioned = { $member } is muted for a day or more, or banned. A tier can be set when that is over.
points-tier-set = { $member } is “{ $tier }” now.
points-tier-set-locked = { $member } is “{ $tier }” now, until staff change it.
points-tier-told = In { $community } you are “{ $tier }” now.
points-tier-told-locked = It stays so until staff change it.

# /why
points-why-gift = { $amount } from the staff
points-why-void = a message was taken out of the count ({ $amount })
points-why-unvoid = a message counts again ({ $amount })
points-why-tier = the tier “{ $tier }” was set
