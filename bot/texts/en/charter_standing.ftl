# What is wrong in `points` and `tiers`, and what to do about it.

# Points
fault-form-cap = `N points` or `N times` per day, week or month, such as `10 points per day`
fault-form-times = `N times` per day, week or month, such as `1 time per day`
fault-form-amount = so many points, such as `50 points`
fault-form-least = `at least N`
fault-bare-cap = found `{ $found }`, which does not say of what
fault-cap-of-nothing = with this `{ $key }` nobody gets anything
fault-cap-below = { $gives } points at once, but at most { $most } count
fault-slice = `once per` takes a time of up to 1 day
fault-always = everybody has `{ $key }: { $found }`
fault-too-long-words = found `{ $found }` at `{ $key }`; expected one line of at most { $most } characters
fault-one-and-several = found `{ $found }`; expected one name, or the word for one and the word for several, such as `leaf / leaves`
fault-do-add-earn = add `earn:` with what earns points, such as `message: { "{" }gives: 1{ "}" }`
fault-do-add-gives = add `gives: ...`: so many points
fault-do-add-up-to = add `up to: 50 points`: so many may be given at once
fault-do-points-or-times = write `{ $points }` or `{ $times }`
fault-do-cap = write a number from 1 on, or leave it out
fault-do-short-words = write something shorter, of at most { $most } characters

# What tiers need
fault-form-active = `at least N days in T`, such as `at least 20 days in 100 days`
fault-form-thanked = `at least N people`, perhaps with `on at least N days` and `in 100 days`
fault-form-least-time = `at least` a time, such as `at least 30 days`
fault-no-points = nothing earns points here, so nobody can have any
fault-no-thanks = thanks are counted only where they earn points, and here they don't
fault-too-many-days = { $window } days have no { $days } days
fault-window-of-days = the window of `{ $key }` is from 1 day to { $most } days; older things are forgotten
fault-time-not-below = `{ $tier }` is not below this tier, so nobody was there before
fault-unknown-tier = there is no tier `{ $name }`
fault-strikes-needed = nobody should need strikes
fault-harder-to-keep = `{ $key }` is harder to keep than to get, so who has just moved up would be warned at the next review
fault-do-earn-points = add `points:` with what earns them, or leave this need out
fault-do-earn-thanks = add `thanks received: { "{" }gives: 5{ "}" }` to `earn` in `points`, or leave this need out
fault-do-fewer-days = ask for { $window } days at most, or write a longer time
fault-do-window-of-days = write a window such as `in 100 days`
fault-do-keep-less = ask for less `{ $key }` in `keeps while` than in `needs`, or leave it out

# Tiers
fault-form-approval = `staff` or, if several must agree, `2 staff`
fault-form-percent = a part of the list price, such as `80%`
fault-form-allowance = something that a tier may do, such as `post links` or `invite 50 per month`
fault-no-tier = `tiers` names no tier
fault-same-tier = `{ $name }` differs from the tier `{ $other }` on line { $line } in capitals only
fault-tier-called = `{ $name }` is called like the tier `{ $other }` on line { $line }
fault-reserved-tier = `{ $name }` means somebody else already, or can't be said in a rule
fault-lowest-tier = the lowest tier is everybody's, so it has no `{ $key }`
fault-needs-nothing = `{ $tier }` needs nothing, so everybody moves up to it at once, or staff are asked about everybody
fault-rising-price = `{ $tier }` pays { $price }% and `{ $lower }`, which is below, only { $than }%
fault-emoji-in-tag = Telegram takes no emoji in a tag
fault-twice = `{ $found }` is there twice
fault-unasked-may = no rule asks whether a member may { $what }, so this changes nothing
fault-nobody-may = no tier may { $what }
fault-do-add-tier = name the lowest tier, such as `member: { "{}" }`, or leave `tiers` out
fault-do-rename-tier = give the tier another name
fault-do-call-otherwise = call each tier otherwise than all others
fault-do-lowest-tier = leave out `{ $key }`, or put a tier for everybody above this line, such as `member: { "{}" }`
fault-do-need = add `needs:` with what it takes
fault-do-price = write `price: { $price }%` or less
fault-do-tag = write at most { $most } letters, digits and signs
fault-do-ask-for-may = write `unless: { "{" }member may: { $what }{ "}" }` in a rule, or leave it out
fault-do-grant = write `may: [{ $what }]` at a tier, or leave it out

# Answers to wishes
fault-wish-under-earn = write it under `earn`
fault-wish-no-spending = points are never paid with: they show what somebody gave to the group
fault-wish-giving-pays-nothing = giving recognition earns nothing, or it would be sprayed about; use `thanks received` or `reply received`
fault-wish-buying-pays-nothing = buying earns no points
fault-wish-joining-pays-nothing = being there earns no points; write what somebody does for the group, such as `message`
fault-wish-of-messages = `{ $key }` belongs to `message`
fault-wish-of-others = `{ $key }` belongs to what one gets from others: `reply received`, `thanks received`
fault-wish-of-gifts = `{ $key }` belongs to `staff gift`
fault-wish-as-staff-say = staff say how many points a gift has; write `up to: 50 points`
fault-wish-no-fee = no tier is for sale; write what it needs under `needs`
fault-wish-counts-no-messages = messages are not counted for tiers; use `points: at least 100` or `active: at least 20 days in 100 days`
fault-wish-beside-needs = move `{ $key }` out, beside `needs`
fault-wish-age-of-members = Telegram does not tell bots how old an account is; use `in the group: at least 30 days`
