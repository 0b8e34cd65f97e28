# What `charterbot new` asks and says, and what it writes into the charter.

new-begin = Five questions, and the charter is written. Enter takes what stands in brackets; nothing is written before the last answer.
new-ask-name = 1/5 What is the community called?
new-ask-goal = 2/5 What is it for, in one sentence?
new-ask-group = 3/5 Which Telegram group is it? Write its @name, its id such as -1001234567890, or `{ $later }`.
new-ask-languages = 4/5 Which languages are spoken there, and in which time zone? For example: en, zh, Europe/Berlin
new-ask-rules = 5/5 Which rules hold from the start? Write some of { $rules }, or `{ $all }`, or `{ $none }`.
    - links: newcomers may not post links
    - flooding: nobody writes six messages in ten seconds
    - copies: nobody says the same thing three times in ten minutes
new-default-name = Our community
new-default-goal = We help each other.

new-word-later = later
new-word-all = all
new-word-none = none
new-word-links = links
new-word-flooding = flooding
new-word-copies = copies
new-rules = rules
new-do-write-group = write the group's @name, its id such as -1001234567890, or `{ $later }`

new-read-on = After a change: charterbot check. All that can be said is in docs/charter.md of Charterbot; its charter.yaml shows it.
new-group-later = Put the group's "@name" or id here. The bot logs the id when somebody writes there: chat_not_in_charter
new-says-links = No links in your first days here, please.
new-says-flooding = Let others speak.
new-says-copies = Say it once; we read it.

new-written = { $file } is written. Read it, and make it yours; `charterbot check { $file }` tells what is wrong.
new-name-it = The bot reads { $now }. To make it read this one, put into .env: CHARTER_FILE={ $file }
new-is-there = { $file } is already there. Name another file, or add --force to replace it.
new-left = Nothing was written.
new-unwritable = { $file } cannot be written: { $why }
