# What staff read in their room, or the owner in private.

staff-alert = { $lines }
staff-alert-who = { $member } in { $group } broke a rule:
staff-alert-rule = • { $rule }: { $says }
staff-alert-done = Done: { $done }
staff-alert-channel = Telegram can neither mute nor remove a channel that writes: only its message was deleted. A ban is up to you.
staff-alert-link = { $link }
staff-alert-many = Rules are being broken very often just now. The bot acts on each, and tells no more of them for a minute.
staff-done-deleted = the message deleted
staff-done-asked = you are asked about { $step }
staff-done-nothing = nothing

card-question = { $lines }
card-who = { $member } in { $group }: { $step }?
card-rule = • { $says }
card-until = Until you answer, the member may not write. The question closes at { $until }.
card-agree = Yes: { $step }
card-refuse = No
card-agreed = { $by } agreed: { $step }
card-refused = { $by } refused: { $step }
card-expired = Nobody answered in time: { $step } did not happen.
