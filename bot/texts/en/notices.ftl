# What members read in the group. A notice is some lines: what happens, each rule broken, the place on the ladder.

notice-broken = { $lines }
notice-warned = { $member }, this is a warning.
notice-muted-until = { $member } may not write here until { $until }.
notice-muted-for-good = { $member } may not write here any more.
notice-asked = { $member } may not write here until staff have decided on the next step: { $step }. It takes { $term } at most.
notice-kicked = { $member } was removed and may come back.
notice-banned-until = { $member } is banned until { $until }.
notice-banned-for-good = { $member } is banned.
notice-removed = A message of { $member } was removed.
notice-rule = • { $says }
notice-strikes = Strike { $number } of { $of }. Next: { $next }.
notice-strikes-last = Strike { $number }. Each further one leads to the same: { $step }.
notice-strikes-asked = Strike { $number }.
notice-reply = { $words }
notice-reply-to = { $member }: { $words }
notice-many = Many messages break the rules just now. They are dealt with, and no more is said about each.

notice-step-warn = a warning
notice-step-mute = muted for { $term }
notice-step-kick = removed
notice-step-ban = a ban
notice-step-ban-for = banned for { $term }
notice-step-if-staff = { $step } if staff agree

# The charter, pinned
pinned-changed = <b>New:</b> { $change }{ $more ->
    [0] {""}
    [one] {" "}One more change is below.
   *[other] {" "}{ $more } more changes are below.
    }
pinned-more = The rest is told by /charter.
