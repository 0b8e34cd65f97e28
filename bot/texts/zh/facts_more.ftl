# 规则可以问的更多事实，同 `facts.ftl`。

fact-emoji-about = 数文字或说明里的表情；一个家庭、一面旗算一个。没有文字时不成立。
fact-emoji-says = 有{ $number }个表情
why-emoji = { $what } 个表情
why-no-emoji = 没有这么多表情

fact-lines-about = 数文字或说明的行数。没有文字时不成立。
fact-lines-says = 有{ $number }行
why-lines = { $what } 行
why-no-lines = 没有这么多行

fact-script-about = 看文字用哪种书写系统，用 Unicode 的名称，例如 Latin、Cyrillic、Arabic、Han：占字母的三分之一，且至少三个。引用的文字不算。
fact-script-says = 用{ $scripts }字母书写
fact-script-says-others = 用{ $scripts }以外的字母书写
why-script = 用 { $what } 字母书写
why-no-script = 不是用这些字母书写的
fault-form-script = 书写系统的名称，例如 `Cyrillic` 或 `Arabic, Hebrew`，或 `any except Latin`

fact-file-name-about = 在消息所带文件的名称里找词，例如 `"*.exe"`。
fact-file-name-says = 带有名为{ $words }的文件
why-file-name = 带有文件“{ $what }”
why-no-file-name = 没有这样的文件

fact-via-bot-about = 看消息是不是由内联机器人生成，按 @用户名 或列表。
fact-via-bot-says = 由内联机器人{ $bots }生成
fact-via-bot-says-except = 由内联机器人{ $bots }生成（{ $spared }除外）
fact-via-bot-says-any = 由内联机器人生成
fact-via-bot-says-any-except = 由内联机器人生成（{ $spared }除外）
why-via-bot = 由 { $what } 生成
why-no-via-bot = 不是由这样的机器人生成的

fact-quotes-about = 看消息是不是引用或回复了另一个聊天里的消息。
fact-quotes-says = 引用了别的聊天
fact-quotes-says-no = 没有引用别的聊天
why-quotes = 引用了别的聊天
why-no-quotes = 没有引用别的聊天

fact-sent-as-about = 看消息是不是以频道的名义发的。
fact-sent-as-says = 以频道的名义发出
why-sent-as = 以频道的名义发出
why-no-sent-as = 不是以频道的名义发的
fault-form-channel = `channel`

fact-name-contains-about = 在发言者显示的名字里找词。
fact-name-contains-says = 发言者的名字里有{ $words }
why-name-contains = 发言者名叫“{ $what }”
why-no-name-contains = 名字里没有这些词

fact-username-about = 看发言者是不是没有 @用户名。
fact-username-says = 发言者没有 @用户名
why-username = 没有 @用户名
why-no-username = 有 @用户名
fault-form-missing = `missing`

fact-speaks-about = 看发言者的 Telegram 用哪种语言，用语言代码。并非每个人的都知道。
fact-speaks-says = 发言者的 Telegram 语言是{ $languages }
why-speaks = 其 Telegram 语言是“{ $language }”
why-no-speaks = 不知道其语言
fault-form-language = 语言代码，例如 `en` 或 `zh`

fact-premium-about = 看发言者有没有 Telegram Premium。
fact-premium-says = 发言者有 Telegram Premium
fact-premium-says-no = 发言者没有 Telegram Premium
why-premium = 有 Telegram Premium
why-no-premium = 没有 Telegram Premium

fact-topic-about = 看消息在论坛的哪个话题里，用群的 `topics` 下写的名称。
fact-topic-says = 在话题{ $topics }里
why-topic = 在话题 { $topics } 里
why-no-topic = 不在话题 { $topics } 里
fault-form-topic = 话题的名称
fault-unknown-topic = 没有哪个群有话题 `{ $name }`
fault-do-declare-topic = 在群里加上 `topics:` 和 `{ $name }: 5`；数字在话题链接里，群名之后
fault-never-topic = `in` 里的群没有话题 `{ $name }`
fault-same-topic = `{ $name }` 已经是这个话题
fault-do-other-topic = 写另一个话题的数字：在它的链接里，群名之后

fact-links-about = 数一个成员在一段时间里发的链接，包括这条消息里的。
fact-links-says = 发出时作者在{ $within }内发了{ $number }个链接（从第 { $number } 个起）
why-links = { $within }内 { $number } 个链接（规则：至少 { $least } 个）

fact-files-about = 数一个成员在一段时间里发的文件，包括这条。照片和视频不算。
fact-files-says = 是作者在{ $within }内发的{ $number }个文件之一（从第 { $number } 个起）
why-files = { $within }内 { $number } 个文件（规则：至少 { $least } 个）

fact-stickers-about = 数一个成员在一段时间里发的贴纸，包括这条。
fact-stickers-says = 是作者在{ $within }内发的{ $number }张贴纸之一（从第 { $number } 张起）
why-stickers = { $within }内 { $number } 张贴纸（规则：至少 { $least } 张）

fact-commands-about = 数一个成员在一段时间里发的命令（不论给哪个机器人），包括这条。
fact-commands-says = 是作者在{ $within }内发的{ $number }个命令之一（从第 { $number } 个起）
why-commands = { $within }内 { $number } 个命令（规则：至少 { $least } 个）

fact-day-about = 看消息是星期几发的，按社群的时区。
fact-day-says = 发于{ $days }
fact-time-about = 看消息是一天里什么时间发的，按社群的时区；不含结束时刻。
fact-time-says = 发于 { $begin } 到 { $end }
why-written-at = 发于{ $day } { $time }
fault-form-day = 星期几，或 `weekday`、`weekend`
fault-form-hours = 一天里的两个时间，例如 `23:00 to 07:00`

fact-first-message-about = 看这是不是机器人在社群里见到的发言者的第一条消息。
fact-first-message-says = 是作者的第一条消息
fact-first-message-says-no = 不是作者的第一条消息
why-first-message = 第一条消息
why-no-first-message = 不是第一条消息
