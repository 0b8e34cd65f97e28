# What staff read in their room, or the owner in private.

staff-alert = { $lines }
staff-alert-who = { $number ->
    [one] { $member } broke a rule in { $group }:
   *[other] { $member } broke { $number } rules in { $group }:
}
staff-alert-rule = • { $rule }: { $says }
staff-alert-done = Done: { $done }
staff-alert-asked = You are asked about the next step: { $step }. See the question with the buttons.
staff-alert-nothing = The message is still there, and nothing was done to the member.
staff-alert-channel = Telegram can neither mute nor remove a channel that writes: only its message was deleted. A ban is up to you.
staff-alert-link = { $link }
staff-alert-many = Rules are being broken very often just now. The bot acts on each, and tells no more of them for a minute.
staff-done-deleted = the message deleted

card-question = { $lines }
card-who = The next step for { $member } in { $group }: { $step }. Shall it happen?
card-rule = • { $says }
card-until = Until you answer, the member may not write. If nobody answers, this closes on { $until } and the member may write again.
card-closes = If nobody answers, this closes on { $until } and nothing happens.
card-agree = Yes: { $step }
card-refuse = No
card-agreed = { $by } agreed: { $step }
card-refused = { $by } refused: { $step }
card-withdrawn = The operator took back what the rule did, so this did not happen: { $step }
card-expired = Nobody answered in time, so this did not happen: { $step }

# Rules that are only observed for now
rule-fuse-blown = The rule “{ $rule }” is new or was changed, and within a day it acted on more than { $members } members who had been here before, and on more than { $percent } % of those who wrote. Maybe it says something else than was meant: { $says }
    From now on it is only observed: I note what it would do, and do nothing. Mend it in the charter, or let it act again as it is. What it did can be taken back: <code>charterbot undo --rule "{ $rule }" --since 1d</code>
rule-fuse-enforce = Let it act again
rule-fuse-enforced = The rule “{ $rule }” acts again: { $says }
    { $by } said so.
