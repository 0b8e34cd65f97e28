# More facts that a rule may ask, as in `facts.ftl`.

fact-emoji-about = counts the emoji of the text or caption; a family or a flag is one. Holds only where there is text.
fact-emoji-says = has { $number } emoji
why-emoji = { $what } emoji
why-no-emoji = not so many emoji

fact-lines-about = counts the lines of the text or caption. Holds only where there is text.
fact-lines-says = has { $number } lines
why-lines = { $what } lines
why-no-lines = not so many lines

fact-script-about = asks in which script the text is written, by Unicode’s names, such as Latin, Cyrillic, Arabic or Han: a third of its letters, and at least three. What is quoted does not count.
fact-script-says = is written in { $scripts } letters
fact-script-says-others = is written in letters other than { $scripts }
why-script = written in { $what } letters
why-no-script = not written in such letters
fault-form-script = scripts by their names, such as `Cyrillic` or `Arabic, Hebrew`, or `any except Latin`

fact-file-name-about = finds words in the name of a file that the message carries, such as `"*.exe"`.
fact-file-name-says = carries a file called { $words }
why-file-name = carries the file “{ $what }”
why-no-file-name = carries no such file

fact-via-bot-about = asks whether the message was made by an inline bot, by @username or list.
fact-via-bot-says = was made by the inline bot { $bots }
fact-via-bot-says-except = was made by the inline bot { $bots } (except { $spared })
fact-via-bot-says-any = was made by an inline bot
fact-via-bot-says-any-except = was made by an inline bot (except { $spared })
why-via-bot = made by { $what }
why-no-via-bot = made by no such bot

fact-quotes-about = asks whether the message quotes or answers a message of another chat.
fact-quotes-says = quotes another chat
fact-quotes-says-no = quotes no other chat
why-quotes = quotes another chat
why-no-quotes = quotes no other chat

fact-sent-as-about = asks whether it was written in the name of a channel.
fact-sent-as-says = is written as a channel
why-sent-as = written as a channel
why-no-sent-as = not written as a channel
fault-form-channel = `channel`

fact-name-contains-about = finds words in the name that who wrote shows.
fact-name-contains-says = is by somebody whose name contains { $words }
why-name-contains = by somebody called “{ $what }”
why-no-name-contains = the name contains none of the words

fact-username-about = asks whether who wrote has no @username.
fact-username-says = is by somebody without an @username
why-username = no @username
why-no-username = has an @username
fault-form-missing = `missing`

fact-speaks-about = asks for the language in which who wrote uses Telegram, by its code. Not everybody’s is known.
fact-speaks-says = is by somebody whose Telegram speaks { $languages }
why-speaks = Telegram speaks “{ $language }” to them
why-no-speaks = their language is not known
fault-form-language = the code of a language, such as `en` or `zh`

fact-premium-about = asks whether who wrote has Telegram Premium.
fact-premium-says = is by somebody with Telegram Premium
fact-premium-says-no = is by somebody without Telegram Premium
why-premium = has Telegram Premium
why-no-premium = has no Telegram Premium

fact-topic-about = asks in which topic of a forum the message stands, by the names under `topics` of the groups.
fact-topic-says = is in the topic { $topics }
why-topic = in the topic { $topics }
why-no-topic = not in the topic { $topics }
fault-form-topic = the name of a topic
fault-unknown-topic = no group has a topic `{ $name }`
fault-do-declare-topic = add `topics:` with `{ $name }: 5` to the group; the number stands in the link of the topic, behind the group’s name
fault-never-topic = the groups at `in` have no topic `{ $name }`
fault-same-topic = `{ $name }` is that topic already
fault-do-other-topic = write the number of the other topic: it stands in its link, behind the group’s name

fact-links-about = counts the links that one member sends in a time, those of this message included.
fact-links-says = comes when its author has sent { $number } links within { $within } (from number { $number } on)
why-links = { $number } links within { $within } (the rule: at least { $least })

fact-files-about = counts the files that one member sends in a time, this message included. Photos and videos are none.
fact-files-says = is one of { $number } files that its author sends within { $within } (from number { $number } on)
why-files = { $number } files within { $within } (the rule: at least { $least })

fact-stickers-about = counts the stickers that one member sends in a time, this message included.
fact-stickers-says = is one of { $number } stickers that its author sends within { $within } (from number { $number } on)
why-stickers = { $number } stickers within { $within } (the rule: at least { $least })

fact-commands-about = counts the commands, for whatever bot, that one member gives in a time, this message included.
fact-commands-says = is one of { $number } commands that its author gives within { $within } (from number { $number } on)
why-commands = { $number } commands within { $within } (the rule: at least { $least })

fact-day-about = asks on which day of the week the message was written, in the community’s zone.
fact-day-says = is written on a { $days }
fact-time-about = asks at what time of day the message was written, in the community’s zone; the end is not included.
fact-time-says = is written from { $begin } to { $end }
why-written-at = written on { $day } at { $time }
fault-form-day = days of the week, `weekday` or `weekend`
fault-form-hours = two times of the day, such as `23:00 to 07:00`

fact-first-message-about = asks whether it is the first message of who wrote that the bot has seen in the community.
fact-first-message-says = is its author’s first
fact-first-message-says-no = is not its author’s first
why-first-message = the first message
why-no-first-message = not the first message
