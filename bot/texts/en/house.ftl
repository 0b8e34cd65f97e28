# Housekeeping: greetings, and what a charter may say of them.

house-greeting = { $words }

fault-notices-stay = found `{ $found }`; Telegram lets nobody remove what is older than 48 hours
fault-unknown-blank = the bot knows nothing to put in place of `{ $found }` here
fault-kept-too-short = `{ $key }` must be { $days ->
    [one] a day
   *[other] { $days } days
} or more: the bot looks back so far
fault-kept-too-long = `{ $key }` may be { $days } days at most
