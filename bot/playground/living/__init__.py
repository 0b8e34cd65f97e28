"""A living community: people who go on by a script, the real bot among them, and a visitor who may be any of them.

It is the engine behind a page, and knows nothing of pages. `bot.cli.living.alive` sets it up; `living.begun()` returns when the
bot is at work, and books can be asked from then on. One loop runs the playground's Bot API, the bot and this.
Words are `Text`s: `living.in_words(text, language)` says them. Chats, people and messages go by Telegram's numbers; a
message's `Key` is (chat, message). The private chat of somebody with the bot has that person's number.

What is there, without waiting:
    living.now()                       the moment, in seconds since the epoch; `living.zone`: on whose clocks
    living.places()                    -> Place ...    groups, channels, private chats that were opened
    living.people()                    -> Persona ...  whom the visitor can be, and how they stand in each group
    living.bubbles(chat)               -> Bubble ...   the messages of a chat, deleted ones too, with who deleted them
    living.bubble(key)                 -> Bubble
    living.commands(user, chat)        -> CommandShown ...  for completion
    living.script.speed                0: people pause, 1, 10 ...; `living.script.set_speed(10)`
    living.trouble.too_many, .outage   `living.trouble.set_too_many(on=True)`, `.set_outage(on=True)`

What the visitor does as somebody; each gives an `Acted`, with `refused` where Telegram's app would not let them:
    living.acts.newcomer(name, language) -> the number of a new person
    living.acts.say(user, chat, text, reply_to=message)    .private(user, text)    .edit(user, key, text)
    living.acts.delete(user, key)   .thank(user, key)   .forward(user, key, chat)   .react(user, key, "👍")
    living.acts.join(user, chat)    .leave(user, chat)  .vote(user, key, 0)
    await living.acts.press(user, key, data)               with the bot's `answer`

What changed, for as long as one asks; several changes that come at once are told as one:
    async for change in living.changes(): ...              -> Change(messages=..., places=..., people=..., ...)

What is known of things (each asks the bot's books):
    await living.inspect(key)          -> Inspection | None   what the bot saw, judged, did, gave
    await living.standing(user)        -> Standing            points, strikes, tier, what is missing
Time (the world's clock runs by itself, faster while the script does):
    await living.time.move(seconds)    -> bool                everything due meanwhile happens; False: not yet, in trouble
    await living.time.coming()         -> Coming | None       the next activity of the charter: when, and what
    await living.time.to_next()        -> Coming | None       go there
The charter:
    living.charter.text()              the file as it is; `.number` and `.standing` in force, `.original` first
    living.charter.check(text)         -> FaultSeen ...        quick (15 ms): while somebody types
    await living.charter.adopt(text)   -> Adoption             the file is written, the bot decides
    await living.charter.reset()       -> Adoption
The story of what the visitor did:
    living.story.text(language)        YAML to be pasted under `examples` of a rule
    living.story.clear()
"""

from bot.playground.living.living import Living
from bot.playground.living.reports import (
    Adoption,
    Asked,
    Coming,
    Earned,
    FaultSeen,
    Inspection,
    LadderSeen,
    Look,
    RuleSeen,
    Standing,
    StrikeSeen,
)
from bot.playground.living.values import (
    Acted,
    Bubble,
    Button,
    Change,
    Choice,
    CommandShown,
    Gone,
    Key,
    Mark,
    Persona,
    Place,
    Poll,
)

__all__ = [
    "Acted",
    "Adoption",
    "Asked",
    "Bubble",
    "Button",
    "Change",
    "Choice",
    "Coming",
    "CommandShown",
    "Earned",
    "FaultSeen",
    "Gone",
    "Inspection",
    "Key",
    "LadderSeen",
    "Living",
    "Look",
    "Mark",
    "Persona",
    "Place",
    "Poll",
    "RuleSeen",
    "Standing",
    "StrikeSeen",
]
