# The workbench: what `charterbot diff`, `try`, `explain`, `fmt` and `schema` say.

change-nothing = Nothing changes.
change-new = { $thing } is new: { $lines }
change-gone = { $thing } is gone. It said: { $lines }
change-lines = { $lines }
change-becomes = { $thing }: “{ $before }” becomes “{ $after }”
change-no-longer = { $thing }: no longer “{ $line }”
change-now = { $thing }: now “{ $line }”
change-examples = { $thing }: its examples change, and nothing else.
change-silent = { $thing }: something changes that makes no difference now.
change-list-new = { $thing } is new: { $number ->
    [one] one entry
   *[other] { $number } entries
}.
change-list-gone = { $thing } is gone.
change-list-more = { $thing }: { $more } more ({ $added }).
change-list-fewer = { $thing }: { $fewer } fewer ({ $dropped }).
change-list-both = { $thing }: { $more } more ({ $added }), { $fewer } fewer ({ $dropped }).
change-list-order = { $thing }: the same entries in another order, or as often as before.
change-section = Something changes in `{ $section }` that has no sentence of its own.
change-thing-community = The community
change-thing-group = The group “{ $name }”
change-thing-list = The list “{ $name }”
change-thing-rule = The rule “{ $name }”
change-thing-ladder = The ladder “{ $name }”
change-thing-bans = Where bans reach
change-thing-points = Points
change-thing-tier = The tier “{ $name }”
change-thing-activity = The activity “{ $name }”
change-chat = the { $kind } { $chat }
change-for-staff = for staff only
change-note = { $note }

try-rule = rule
try-holds = holds
try-why = why
try-yes = yes
try-no = no
try-on-trial = yes, on trial
try-exempt = Staff are exempt: no rule is asked.
try-nothing = The bot does nothing.
try-done = The bot: { $done }.
try-answers = The bot answers (“{ $name }”): { $words }
try-rule-holds = • { $says } – { $whys }
try-rule-observed = • { $says } – { $whys } (on trial)
try-no-rule = No rule holds.
try-no-from = There is nobody called “{ $wanted }”. Known: { $known }.
try-no-in = There is no group “{ $wanted }”. Known: { $known }.

explain-at = under
explain-word = word
explain-says = here
explain-about = what it does
explain-no-rule = There is no rule “{ $wanted }”. Known: { $known }.

fmt-good = { $file } is in good form already
fmt-bad = { $file } is not in good form: charterbot fmt mends that
fmt-done = { $file } is in good form now
