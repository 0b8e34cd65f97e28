# What is wrong in a charter, and what to do about it. `check` says it, and the staff room when a changed charter is refused.

check-ok = { $file }: no faults
check-warning = warning: { $message }

# Keys and blocks
fault-unknown-key = unknown key `{ $key }`
fault-duplicate-key = `{ $key }` is there twice, first on line { $line }
fault-missing-key = `{ $block }` lacks `{ $key }`
fault-section-inside = the section `{ $key }` stands inside `{ $section }`
fault-not-yet = `{ $what }` is not supported yet
fault-empty = nothing stands at `{ $key }`
fault-want-lines = found `{ $found }` at `{ $key }`; expected lines of `key: value` below it
fault-key-beside = `{ $key }` stands beside `{ $name }`, not below it
fault-bare-inline = `{ $key }` stands alone between commas, without a value
fault-want-one = found `{ $found }` at `{ $key }`; expected one text
fault-want-words = found `{ $found }` at `{ $key }`; expected words or a `$list`
fault-want-choice = found `{ $found }` at `{ $key }`; expected one of: { $words }
fault-want-number = found `{ $found }` at `{ $key }`; expected a whole number
fault-number-range = found `{ $found }` at `{ $key }`; expected a number from { $least } to { $most }
fault-no-charter = this is no charter; expected `charter: 1` and the sections below it
fault-version = found version `{ $found }` of the charter's format; expected 1
fault-empty-name = a name is empty
fault-name-sign = the name `{ $name }` has `{ $sign }`, which stands for something else
fault-no-group = the charter has no group
fault-chat = found `{ $found }`; expected the @name of a group or its id, such as -1001234567890
fault-same-chat = `{ $group }` is the same chat as `{ $other }`
fault-two-staff-rooms = `{ $group }` is a second staff room, beside `{ $other }` on line { $line }
fault-timezone = there is no time zone `{ $found }`
fault-no-language = there is no language with the code `{ $found }`
fault-no-chat-yet = this id only holds the place of a group: the bot keeps the rules nowhere yet
fault-language = found `{ $found }`; expected the code of a language, such as en or zh
fault-unlisted-language = `{ $language }` is none of the community's languages ({ $languages })
fault-missing-language = `{ $key }` lacks a text in: { $languages }
fault-prose-inline = a text of more than three words, or with a sign of YAML's, stands inside { "{}" } or []: `{ $found }`

# Phrases
fault-phrase = found `{ $found }`; expected { $forms }
fault-form-duration = a time such as `10 minutes`
fault-form-count = `at least N`, `at most N`, `under N` or `none`
fault-form-counted = `at least N`, `at most N`, `under N` or `none`, perhaps with `in 30 days`
fault-form-share = `at least N%`, `at most N%` or `under N%`
fault-form-age = `at least`, `at most` or `under` a time, such as `under 3 days`
fault-form-rate = `at least N in T`, such as `at least 6 in 10 seconds`
fault-form-mentions = `at least N`, perhaps with `in 10 seconds` or `except $list`
fault-form-links = `any site`, `telegram`, `telegram invite`, `shortener`, a site or a `$list`, perhaps with `except`
fault-form-has = what a message carries, such as `photo` or `phone number`
fault-form-forwarded = `anyone`, names or a `$list`, perhaps with `except`
fault-form-moment = a day and a time, such as `Friday 10:00`
fault-form-words = a word or phrase, `cat*`, `*cat`, `*cat*`, `/regex/` or a `$list`
fault-form-who = `newcomer`, `staff`, `everyone`, a tier, or a tier `or above`
fault-form-permission = what a tier may, such as `post links`
fault-form-group = the name of a group
fault-form-flag = `yes` or `no`
fault-wide = `{ $found }` is written with full-width signs, which mean nothing here
fault-joined = `{ $found }` is one text; several things stand in [] or behind dashes
fault-site-scheme = found `{ $found }`; a site is written without https://
fault-regex-site = `links to` compares sites, not patterns
fault-except-in-row = `except` stands inside a list
fault-except-words = `{ $key }` takes no `except`
fault-window = the window of `{ $key }` must be longer than nothing and at most 30 days
fault-over-whole = { $percent }% is more than there can be
fault-never-so-small = `{ $key }` can never be that small
fault-never-so-long = no message is that long; Telegram's have at most { $most } characters
fault-one-repeats = every message is one of its kind, so this always holds
fault-rate-of-none = at least 0 of `{ $key }` always holds
fault-zero-time = the time at `{ $key }` is nothing
fault-dashes-in-dashes = a list stands inside the list of `{ $key }`
fault-want-fact = found `{ $found }` at `{ $key }`; expected a fact, such as `contains: $words`

# Names
fault-unknown-list = there is no list `{ $name }`
fault-list-as-word = this looks for the words `{ $name }`, not for the list of that name
fault-unknown-group = there is no group `{ $name }`
fault-unknown-ladder = there is no ladder `{ $name }`
fault-built-in-list = `{ $name }` is a list that the bot makes itself
fault-unused-list = nobody uses the list `{ $name }`
fault-no-site = `{ $found }` is no site, but `links to` asks for ${ $name }
fault-no-file = there is no text file `{ $file }` beside the charter
fault-empty-file = `{ $file }` holds no entry
fault-unreadable = { $file } can't be read: { $reason }

# Words and patterns
fault-empty-pattern = `{ $found }` would match everything or nothing
fault-star-inside = `{ $found }` has a star inside; stars stand at the ends of a word
fault-long-pattern = a pattern of over { $most } characters is too long
fault-regex = `{ $found }` is no regular expression: { $reason }
fault-regex-flags = `{ $found }` has letters behind it; capitals, accents and widths are folded anyway
fault-regex-look-around = `{ $found }` looks around; RE2, which keeps every match fast, has no look-around
fault-regex-back-reference = `{ $found }` refers back; RE2, which keeps every match fast, has no back-references
fault-regex-possessive = `{ $found }` is possessive or atomic; RE2, which never backtracks, has no such thing
fault-regex-always = `{ $found }` matches the empty text, and so every message
fault-regexes-too-big = the { $number } regular expressions of this list are too big together

# What follows
fault-consequence = found `{ $found }`; expected what the bot can do, such as `delete` or `mute 1 hour`
fault-then-empty = a rule that does nothing
fault-then-twice = `{ $found }` is the second of its kind
fault-too-short = `{ $found }` is too short: Telegram takes less than 30 seconds for ever
fault-too-long = `{ $found }` is too long: Telegram takes more than 366 days for ever
fault-strikes-range = found `{ $found }`; expected 1 to { $most } strikes
fault-no-step = `{ $found }` is no step of a ladder
fault-no-strike = `then` gives no strike, so this ladder is never climbed
fault-asked-no-step = staff are to be asked before what is no step of this ladder
fault-beyond-ban = whoever is banned climbs no further: the steps behind `ban` are never reached
fault-only-in-examples = `{ $found }` is said in examples only
fault-strike-in-story = a story names the step that a strike leads to
fault-nothing-and-more = `nothing` stands beside something else

# Rules that can't work
fault-needs-when = `{ $key }` without `when`: people judge this rule, nothing else does
fault-never-staff = staff are exempt, so this can never hold
fault-never-channel = this asks for messages of members in a channel, where only the channel writes
fault-never-newcomer = nobody is a newcomer after { $days } days, so both can never hold
fault-never-caps = `caps` holds for no text of under { $letters } letters, and `length` asks for such
fault-never-excepted = everything that this asks for is excepted again
fault-never-excused = `unless` excuses whatever breaks this rule

# Examples
fault-want-message = found `{ $found }` at `{ $key }`; expected the text of a message
fault-missing-text = a message without `text`
fault-want-address = found `{ $found }`; expected the address of a link
fault-except-in-example = a message carries things; it has no exceptions

# YAML's traps
fault-yaml = YAML can't read this: { $problem }
fault-trap-tab = a tab; YAML counts spaces
fault-trap-tabs = a tab, here and on { $more ->
    [one] one more line
   *[other] { $more } more lines
}; YAML counts spaces
fault-trap-wide-space = a full-width or hard space, which YAML takes for a letter
fault-trap-no-space = no space behind `{ $key }:`, so YAML sees no key
fault-trap-alias = `{ $found }` means an alias in YAML
fault-trap-anchor = `{ $found }` means an anchor in YAML
fault-trap-tag = `{ $found }` means a tag in YAML
fault-trap-comment = `{ $found }` begins a comment in YAML, so nobody sees it
fault-trap-colon = a colon in the text `{ $found }` begins a value in YAML
fault-trap-dash = a dash behind a key; YAML wants it on the next line
fault-trap-question = `? { $found }` means something else in YAML
fault-trap-sign = YAML takes no text that begins with `{ $sign }`: `{ $found }`
fault-trap-escape = `\` in double quotes begins an escape that YAML does not know
fault-trap-boolean = `{ $found }` means yes, no or nothing in YAML, not a word
fault-trap-octal = `{ $found }` begins with a zero, which YAML takes for another number
fault-trap-clock = `{ $found }` is a number of base 60 in YAML
fault-trap-date = `{ $found }` is a date in YAML, not a text
fault-wide-quotes = the quotes of `{ $found }` are no quotes to YAML but part of the text
fault-unclosed-quote = this quote is never closed: { $found }
fault-unclosed-bracket = this `{ $sign }` is never closed
fault-text-after-quote = a quote closes before the text ends: { $found }
fault-text-after-bracket = a text may not begin with a bracket: { $found }
fault-no-key = `{ $found }` is no line of `key: value`
fault-mixed = lines and dashes are mixed in one block: lines mean AND, dashes mean OR
fault-indentation = this line stands neither below the one before nor beside it
fault-control-sign = an invisible sign ({ $code }) that YAML refuses
fault-invisible = an invisible sign ({ $code }) in a key
fault-second-document = `---` begins a second charter
fault-directive = a line that begins with % speaks to YAML
fault-block-as-key = a key must be a word
fault-too-deep = blocks stand too deep inside each other

# Remedies
fault-do-mean = did you mean `{ $word }`?
fault-do-not-yet = that would be `{ $word }`, which is not supported yet; leave it out until the bot can do it
fault-do-mean-or-text = did you mean `{ $word }`? To match the text itself: { $regex }
fault-do-declare-list = add `{ $name }` to `lists`, or match the text itself: { $regex }
fault-do-choose = known here: { $words }
fault-do-write = write `{ $text }`
fault-do-write-as = write it like `{ $text }`
fault-do-quote = quote it: "{ $text }"
fault-do-quote-or-space = quote it: "{ $text }"; if it is a comment, put a space behind `#`
fault-do-quote-single = quote it: '{ $text }'
fault-do-quote-line = put the text in quotes: "..."
fault-do-quote-sign = quote a text that begins with `{ $sign }`; charters have no anchors, aliases or tags
fault-do-quote-pattern = charters have no aliases; to match words by their ending, quote it: "{ $text }"
fault-do-quote-or-colon = quote it: "{ $text }", or drop the `?` if it is a key
fault-do-single-quotes = use single quotes: in them `\` is just itself
fault-do-close-quote = close it with the same quote, or put double quotes around the whole text
fault-do-close-bracket = close it with `{ $sign }`
fault-do-key-value = write `key: value` or, in a row, `- text`; or indent it below the text it continues
fault-do-align = indent it like the lines that it belongs to
fault-do-not-mix = use lines only, or begin every line with a dash
fault-do-dash-below = begin a new line with `- ` below the key
fault-do-spaces = use two ordinary spaces for each step
fault-do-delete-sign = delete it and type the word again
fault-do-one-document = keep one charter, and delete the line `---`
fault-do-drop-line = delete the line
fault-do-drop-dashes = write `key: value` lines without dashes
fault-do-brackets = put a text with a comma in quotes, or several things in []
fault-do-flatten = take brackets away
fault-do-join-keys = make one of the two
fault-do-fill-or-drop = write something there, or delete `{ $key }`
fault-do-write-lines = begin new lines below `{ $key }:`, indented by two spaces
fault-do-write-below = write below `{ $key }:`, indented: `{ $text }`
fault-do-indent = indent it by two more spaces than `{ $name }`
fault-do-write-one = write one text, such as `{ $key }: ...`
fault-do-dashes =
    write each on a line of its own, behind a dash:
    { $lines }
fault-do-own-line = move it to a line of its own: `{ $key }: ...`
fault-do-leave-out = leave it out until the bot can do it
fault-do-begin = begin with `charter: 1`, `community:`, `groups:` and `rules:`
fault-do-add-charter = add the line `charter: 1` at the top
fault-do-add-community = add `community:` with a `name` and a `goal`
fault-do-add-groups = add `groups:` with one group: `lounge:` with `chat: "@name"`
fault-do-add-name = add `name: ...`
fault-do-add-goal = add `goal: ...`: one sentence on what the community is for
fault-do-add-chat = add `chat: "@name"`, or the group's id
fault-do-add-says = add `says: ...`: one sentence for people
fault-do-add-file = add `file: words.txt`
fault-do-add-text = add `text: ...`
fault-do-add-when = add `when:` with what the bot should look for
fault-do-add-language = add a line `{ $language }: ...`
fault-do-list-language = add `{ $language }` to `languages`, or delete the line
fault-do-name = give it a name
fault-do-rename = give your list another name
fault-do-drop-group = keep one of the two
fault-do-one-staff-room = keep `open to: staff` at one group
fault-do-write-chat = write `chat: "@name"` or `chat: -1001234567890`
fault-do-write-spoken = write the code of a language; the bot's own texts are there in { $languages }
fault-do-put-chat = add the bot to the group and write something there: it logs the id (chat_not_in_charter); write that id, or the group's "@name", here
fault-do-write-code = write two letters, such as en, zh or ru
fault-do-write-zone = write the zone of a city, such as Europe/Berlin
fault-do-write-pattern = write a word, `word*`, `*word` or /regex/
fault-do-write-site = write a site, such as wikipedia.org or t.me/name
fault-do-write-window = write a time such as `10 minutes`, at most `30 days`
fault-do-write-message = write a text, or lines such as `text: ...` and `from: newcomer`
fault-do-facts = write lines such as `contains: $words` below `{ $key }`; lines mean AND, dashes mean OR
fault-do-one-line-except = write one line: `{ $key }: a, b except $c`
fault-do-contains-regex = write `contains: { $regex }` to match the text
fault-do-use-list = ask for ${ $name } in a rule, or delete the list
fault-do-put-file = put `{ $file }` into the charter's folder, or mend the name
fault-do-fill-file = write one entry a line
fault-do-name-file = check the name of the file, and that it may be read and is UTF-8 text
fault-do-shorten = make several patterns of it
fault-do-unless = match the words themselves, and excuse the others by `unless`
fault-do-repeats = write the repetition out, or use `repeats` for messages that come again
fault-do-plain-regex = take the `+` or `?>` away; the match stays the same
fault-do-escape = check brackets and backslashes; a sign that means itself wants `\` before it
fault-do-narrow-regex = ask for at least one letter, for instance with `+` in place of `*`
fault-do-split-list = make shorter expressions, or words in place of them
fault-do-dollar = write `${ $name }`, or quote the words: "{ $name }"
fault-do-unless-words = write below `unless`, beside `when`: `{ $key }: { $words }`
fault-do-once = keep one of them: the strictest counts anyway; several strikes are `2 strikes`
fault-do-strike = add `strike` to `then`, or delete `ladder`
fault-do-observe = delete `then` for `delete` and `strike`, or write `mode: observe` to do nothing
fault-do-reply = write `reply: ...` with the words
fault-do-tell = write `tell: ...` with the words
fault-do-ask-before = write `ask staff before: [ban]` in the ladder, or `alert staff`
fault-do-ask-for-a-step = name a step of this ladder, or `nothing`
fault-do-ban-last = let `ban` be the last step, or write for how long, such as `ban 7 days`
fault-do-name-step = write the step, such as `warn` or `mute 1 hour`
fault-do-nothing-alone = write `nothing` alone, or leave it out
fault-do-other-member = ask for `newcomer` or `everyone`, or leave it out
fault-do-name-a-group = name a group
fault-do-drop-one = leave out `{ $key }`, or shorten the time
fault-do-drop-key = leave out `{ $key }`
fault-do-drop-except = leave out the exception
fault-do-narrow-unless = ask for something more in `unless`, or delete the rule

# Answers to wishes
fault-wish-account-age = Telegram does not tell bots how old an account is; use `in the group: under 3 days`
fault-wish-no-and = lines mean AND: write the facts below each other, without dashes
fault-wish-no-or = dashes mean OR: begin each condition with a dash
fault-wish-no-not = write what excuses a message under `unless`, beside `when`
fault-wish-except-after = write it behind the fact: `links to: any site except $our sites`; what excuses the whole message goes under `unless`
fault-wish-regex = write `contains: /regex/`
fault-wish-nobody = Telegram does not tell bots this about a person
fault-wish-one-level-up = move `{ $key }` out of the conditions, beside `when`
fault-wish-order = order never matters: every rule is judged, and the strictest consequence counts; use `unless` for exceptions
fault-wish-under-when = write it under `when`: `when:` and, below it, `{ $key }: ...`
fault-wish-off = write `mode: enforce`, `mode: observe` or `mode: off`
fault-wish-examples = write it under `examples`
fault-wish-only-story = that belongs to the steps of a `story`
fault-wish-under-community = write it under `community`
fault-wish-at-the-left-edge = move `{ $key }` to the left edge: it is a section of its own
fault-wish-include = a charter is one text; only lists come from other files: `lists:` with `name: { "{" }file: words.txt{ "}" }`
