"""The grammar of the charter's phrases: LALR(1), contextual lexer, one start rule per kind of key.

Names may hold spaces: a list's name runs to the next comma or the end (or to an `except` that more names follow).
Nothing depends on what a charter declares; names are resolved afterwards. What follows is read by `phrases_then`.
"""

HAS = (
    "photo",
    "video",
    "file",
    "voice",
    "sticker",
    "poll",
    "gif",
    "forward",
    "contact",
    "dice",
    "story",
    "game",
    "location",
    "button",
    "spoiler",
    "custom emoji",
    "link",
    "phone number",
    "e-mail",
    "card number",
    "wallet",
    "ip address",
    "disguised link",
    "hidden link",
    "invisible text",
    "mixed letters",
    "torn words",
)
"""What `has` can ask for."""

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_KINDS = "|".join(kind.replace(" ", r"\s+") for kind in sorted(HAS, key=len, reverse=True))
_DAYS = "|".join(WEEKDAYS)

STARTS = (
    "duration",
    "count",
    "counted",
    "share",
    "age",
    "rate",
    "mentions",
    "links",
    "has",
    "forwarded",
    "who",
    "moment",
)

GRAMMAR = rf"""
duration: INT UNIT
_window: "in" duration

count: bound INT
     | "none"                                -> none
counted: bound INT _window?
       | "none" _window?                     -> none
share: bound INT "%"
age: bound duration
rate: AT_LEAST INT _window
bound: AT_LEAST | AT_MOST | UNDER

mentions: AT_LEAST INT _window? excepted?
excepted: "except" _entry ("," _entry)*
_entry: listed | word
listed: LIST
word: NAME

links: _targets spared?
spared: "except" _targets
_targets: _target ("," _target)*
_target: kind | listed | site
kind: ANY_SITE | TELEGRAM_INVITE | TELEGRAM | SHORTENER
site: SITE

has: HAS ("," HAS)* excepted?

forwarded: "anyone" excepted?                -> from_anyone
         | _entry ("," _entry)* excepted?    -> from_sources

who: WHO                                     -> who
   | TIER "or" "above"                       -> tier_up
   | TIER                                    -> tier

moment: WEEKDAY CLOCK

AT_LEAST.3: /at\s+least\b/
AT_MOST.3: /at\s+most\b/
UNDER.3: /under\b/
ANY_SITE.3: /any\s+site\b/
TELEGRAM_INVITE.4: /telegram\s+invite\b/
TELEGRAM.3: /telegram(?![\w.-])/
SHORTENER.3: /shortener(?![\w.-])/
HAS.3: /({_KINDS})\b/
WHO.3: /(newcomer|staff|everyone)\b(?!\s+\S)/
UNIT: /(second|minute|hour|day|week)s?\b/
WEEKDAY.2: /({_DAYS})\b/
CLOCK.4: /([01]\d|2[0-3]):[0-5]\d/
INT.1: /[0-9]{{1,9}}(?![0-9])/
LIST.2: /\$[^,$]*?[^,$\s](?=\s*,|\s*\Z|\s+except\s+\$|\s+except\s+[\w-]+(\.[\w-]+)+)/
SITE.1: /[\w-]+(\.[\w-]+)+(\/[^\s,]*)?/
NAME: /[^\s,$]([^,$]*?[^\s,$])?(?=\s*,|\s*\Z|\s+except\s)/
TIER: /[^\s,，、$]([^,，、$]*?[^\s,，、$])?(?=\s+or\s+above\s*\Z|\s*\Z)/
%import common.WS
%ignore WS
"""
