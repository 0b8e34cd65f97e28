# What each key of the charter is for, for the reference page and for editors.

about-charter-charter = the version of this language, 1.
about-charter-community = what the community is for.
about-charter-groups = the chats of the community, each by a name of yours. The bot must be an administrator there.
about-charter-lists = words, patterns, sites or people by a name; a rule asks for them as `$name`.
about-charter-ladders = what strikes lead to, step by step. Without this section: warn, mute 1 hour, mute 1 day, ban after staff agree.
about-charter-points = how contribution is counted.
about-charter-tiers = the ranks of members, lowest first.
about-charter-rules = what may not be, and what follows; each by a name of yours.
about-charter-activities = what happens when, by a name of yours.
about-charter-housekeeping = greetings, and what is removed again.
about-charter-notes = texts that members ask for with /get NAME.
about-charter-answers = what the bot says to messages that ask the same again and again.

about-community-name = what the community is called.
about-community-goal = one sentence on what it is for.
about-community-values = sentences that members share.
about-community-languages = codes of the languages that the bot speaks there, the first one first: `[en, zh]`. Texts for people must then be in each.
about-community-timezone = the zone of all times, such as Europe/Berlin; else UTC.
about-community-bans-reach = whether a ban holds in `all groups` (also without this line) or in `the group` only.
about-community-target = something that can be measured, and by when; /goal tells how far it is.
about-target-points-given = points that members got in all: `at least 1000`.
about-target-by = the last day; else some time.

about-group-chat = its @name in quotes, or its id such as -1001234567890.
about-group-kind = `group` (also without this line) or `channel`.
about-group-open-to = `everyone`, or `staff`: then it is the staff room, where alerts and questions go.
about-group-pin-charter = whether the charter is posted and pinned there in every language, and anew when it reads otherwise; else no.
about-group-topics = topics of a forum by names of yours, each with its id.
about-group-note = what it is for, for people.

about-list-file = the name of a text file beside the charter: one entry a line, `#` begins a comment.

about-ladder-steps = what each strike leads to, in order; the last one repeats.
about-ladder-strikes-fade-after = for how long a strike counts; else 30 days.
about-ladder-ask-staff-before = steps that staff must agree to; the member is muted until they answer, a day at most. `nothing`: never ask.

about-rule-says = one sentence for people: this is what is posted.
about-rule-why = the reason, for people.
about-rule-when = what breaks the rule: lines mean AND, dashes mean OR. Without it, staff judge.
about-rule-unless = what excuses a message, in the same way.
about-rule-then = what follows; `[delete, strike]` without this line.
about-rule-ladder = which ladder strikes climb; else `standard`.
about-rule-mode = `enforce`; `observe`: judged and shown to staff, nothing is done; `off`.
about-rule-examples = messages that try the rule at every check and every save.
about-rule-watch = what the rule looks at: `messages`.

about-examples-must-match = messages that break the rule.
about-examples-must-not-match = messages that do not.
about-examples-story = messages one after another, with the answer that the bot must give.

about-example-text = what it says.
about-example-from = who writes: `newcomer` (in the first 3 days), `staff` or a tier; else an ordinary member.
about-example-in = in which group; else the first.
about-example-after = how long after joining.
about-example-at = day and time, such as `Friday 10:00`; else Wednesday noon.

about-step-after = how long after the step before.
about-step-by = a name for who writes, to tell several apart.
about-step-every = the time between several of these.
about-step-times = how many of these come.
about-step-bot = all that the bot does then, in any order; `nothing`.

about-points-called = what points are called; `leaf / leaves` has a word for one and for several.
about-points-earn = what brings points.
about-points-strike-costs = how many points a strike takes.
about-points-day-cap = how many points one day brings at most, gifts aside.

about-earn-message = writing.
about-earn-reply-received = being answered by somebody else.
about-earn-thanks-received = being thanked, by words or /thanks.
about-earn-staff-gift = /award by staff.

about-earned-gives = how many points.
about-earned-length = letters that a message needs; links and names left out, one of a script without spaces counts three.
about-earned-once-per = the time in which one message counts.
about-earned-at-most = a cap per day, week or month.

about-given-gives = how many points.
about-given-at-most = a cap per day, week or month.
about-given-from-one-person = how often one giver counts.

about-gift-up-to = how many points one of the staff may give at once; more takes two.
about-gift-one-member-gets-at-most = a cap for who receives.

about-tier-called = how people read its name, by language if it differs.
about-tier-needs = what it takes to rise here, all of it.
about-tier-keeps-while = what keeps a member here; else nine tenths of each number of `needs`.
about-tier-grace = how long who falls short has to catch up; else 14 days.
about-tier-review-every = how often it is looked at; else every 30 days.
about-tier-approval = whose yes it takes: `staff`, or `2 staff`.
about-tier-may = what members here may; rules ask for it by `member may`.
about-tier-price = the part of the list price that members here pay.
about-tier-tag = the word beside the name in the group, 16 characters at most.

about-needs-points = points.
about-needs-active = days of writing within a time.
about-needs-in-the-group = time since joining the community.
about-needs-time-as = time in another tier.
about-needs-thanked-by = people who gave thanks, perhaps on several days.
about-needs-strikes = how few strikes.

about-activity-every = when, again and again.
about-activity-once = when, once.
about-activity-in = in which groups; else in the first one that is open to everyone.
about-activity-post = a text.
about-activity-poll = a question to vote on.
about-activity-choices = the answers to vote for.
about-activity-open-for = how long the poll is open.
about-activity-if-missed = what happens if the bot was away then; else `post late within 1 hour`.

about-housekeeping-welcome = what newcomers read.
about-housekeeping-goodbye = what is said when somebody leaves.
about-housekeeping-notices-stay-for = how long what the bot says by the way stays; else 10 minutes.
about-housekeeping-commands-stay = whether commands of members stay in the group; else yes.
about-housekeeping-service-messages-stay = whether “joined” and “left” of Telegram stay; else yes.

about-answer-when = what the message must be, as in rules.
about-answer-reply = what the bot answers.

about-charter-messages = what the bot says in words of yours, by the name of the text, with blanks such as { "{member}" } that it fills.
about-charter-privacy = how long the bot keeps what it knows.
about-privacy-keep-texts = messages that the bot could not handle; of others it keeps no text but as evidence; else 7 days.
about-privacy-keep-evidence = decisions and what they rest on; else 180 days.
about-privacy-keep-activity = who wrote when; else 400 days.
