# What the playground's page says. What the bot and Telegram say there stands in their own rooms.

page-title = Charterbot playground
page-nav = Parts of the page
page-chats = Chats
page-chat = Chat
page-panel = Behind the scenes
page-panel-message = Message
page-panel-person = Person
page-panel-charter = Charter
page-panel-story = Story

page-now = Time in the community
page-pace = How fast people live
page-pause = Pause
page-speed = { $times } times as fast
page-leaps = Leap ahead
page-hour = +1 h
page-hour-why = Let an hour pass
page-day = +1 day
page-day-why = Let a day pass
page-next = Next
page-next-is = Go to what comes next: { $what }, { $day }, { $time }

page-settings = Trouble, look and language
page-trouble = Trouble with Telegram
page-too-many = Too many requests (429)
page-too-many-why = Telegram asks the bot to wait five seconds, again and again.
page-outage = Outage
page-outage-why = Telegram cannot be reached. What the bot owes, it does afterwards.
page-look = Look
page-look-auto = As the system
page-look-light = Light
page-look-dark = Dark

page-the-bot = The bot
page-private = { $who } and the bot, in private
page-members = { $number ->
    [one] { $number } member
   *[other] { $number } members
}
page-channel = Channel
page-nothing-yet = Nothing yet. Try /start
page-no-posts = No posts yet
page-unread = { $number } unread
page-not-inside = You are not in this group
page-gone-short = Deleted message
page-newest = To the newest messages
page-messages = Messages

page-own = { $who } (you):
page-bot = bot
page-forwarded = Forwarded from { $who }
page-media = { $what ->
    [photo] Picture
    [video] Video
    [voice] Voice message
    [audio] Music
    [sticker] Sticker
    [document] File
   *[other] { $what }
}
page-edited = edited { $time }
page-about-message = Message of { $who }: what can be done with it
page-buttons = Buttons below the message
page-poll-open = Poll
page-poll-closed = Poll closed
page-votes = { $number ->
    [0] { $state } · no votes yet
    [one] { $state } · { $number } vote
   *[other] { $state } · { $number } votes
}
page-choice = { $votes ->
    [one] { $choice }, { $votes } vote
   *[other] { $choice }, { $votes } votes
}
page-reaction = { $emoji } { $number }: react or take it back
page-gone-bot = Deleted by the bot
page-tidied = Tidied away by the bot itself
page-gone-author = Deleted by its author
page-gone-staff = Deleted by staff
page-gone-rules = { $by }: { $rules }

page-acts = With the message of { $who }
page-react = React with { $emoji }
page-act-reply = Reply
page-act-thank = Thank
page-act-forward = Forward
page-act-edit = Edit
page-act-delete = Delete
page-act-why = Why?
page-leads-out = This would open { $url }. Nothing leaves the playground.
page-forward-to = Forward to

page-write = Message or /command
page-send = Send
page-offers = Commands and names
page-answering = Reply to { $who }
page-editing = Edit message
page-forget = Never mind
page-join = Join
page-barred-outside = { $who } is not in { $chat }.
page-barred-muted = { $who } is muted in { $chat } for now.
page-barred-banned = { $who } is banned from { $chat }.
page-barred-channel = Only its owner posts in { $chat }.

page-be = Be somebody
page-be-why = You write, react and press as this person.
page-you-are = You are { $who }. Be somebody else
page-newcomer = Name of somebody new
page-newcomer-comes = Create
page-new-here = new here
page-stands-owner = owner
page-stands-staff = staff
page-stands-member = member
page-stands-muted = muted
page-stands-banned = banned
page-stands-outside = not in it

page-choose-message = Choose a message to see what the bot saw in it, which rules it asked, and what followed.
page-lately = Lately broken, and why
page-verdict-held = { $number ->
    [one] A rule was broken: { $rules }
   *[other] Rules were broken: { $rules }
}
page-verdict-trial = Would break a rule that is on trial: { $rules }
page-verdict-fine = No rule was broken
page-look-post = As it was posted at { $time }
page-look-edit = After the edit at { $time }
page-did = What the bot did
page-would = What it would have done
page-saw = What the bot saw
page-rules = Rules
page-rule-held = broken
page-rule-trial = on trial
page-rule-fine = kept
page-rule-left-out = not asked
page-fact-unless = unless { $fact }
page-fact-yes = yes
page-fact-no = no
page-charter-number = Judged by charter no. { $number }
page-points = Points

page-people = People
page-leave = Leave this group
page-become = Be { $who }
page-you-are-them = You are this person
page-unknown-person = The bot has not seen this person yet. Write something as them.
page-tier = tier
page-tiers = Tiers, lowest first
page-strikes = { $number ->
    [one] strike
   *[other] strikes
}
page-me-says = What /me tells
page-ladder = Strikes: ladder “{ $ladder }”
page-no-strikes = No strikes.
page-by-hand = by { $who }
page-faded = faded
page-stays = stays
page-fades = until { $day }

page-save = Save
page-reset = Reset
page-faults = Faults in the charter
page-line = Line { $line }:
page-charter-changed = changed, not saved
page-charter-in-force = no. { $number } in force
page-charter-refused = refused: no. { $number } is still in force

page-story = Your story
page-story-why = What you did, as a story for the examples of a rule: the charter then proves, at each save, that it still goes so.
page-story-empty = Write something in a group, and it becomes a test here.
page-story-clear = Begin anew
page-story-copy = Copy
page-story-copied = Copied. Paste it below examples of a rule.

page-try = Try it
page-try-rule = Write a link into a group and see it vanish. Choose it: the bot tells why.
page-try-be = Be somebody else: the face beside the field. Staff may write links.
page-try-thank = Thank helpful messages, leap some days ahead, and see under Person who rises.
page-try-charter = Change a rule under Charter and save: it holds at once.
