# 群务：问候，以及章程能写什么。

house-greeting = { $words }

fault-notices-stay = 写的是 `{ $found }`；超过 48 小时的消息，Telegram 不让任何人删除
fault-unknown-blank = 机器人不知道这里的 `{ $found }` 该换成什么
fault-kept-too-short = `{ $key }` 至少要 { $days } 天：机器人要往回看这么久
fault-kept-too-long = `{ $key }` 最多 { $days } 天
