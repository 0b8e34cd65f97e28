# `charterbot new` 问的、说的，以及写进章程的话。

new-begin = 回答五个问题，章程就写好了。直接按回车采用方括号里的内容；答完最后一题之前什么都不会写入。
new-ask-name = 1/5 社群叫什么名字？
new-ask-goal = 2/5 用一句话说：它是为了什么？
new-ask-group = 3/5 是哪个 Telegram 群？写它的 @名称、编号（例如 -1001234567890）或 `{ $later }`。
new-ask-languages = 4/5 群里说哪些语言，在哪个时区？例如：zh, en, Asia/Shanghai
new-ask-rules = 5/5 一开始就实行哪些规则？从 { $rules } 里选几个写下，或写 `{ $all }`、`{ $none }`。
    - 链接：新人不能发链接
    - 刷屏：十秒内不能发六条消息
    - 重复：十分钟内同样的话不能说三遍
new-default-name = 我们的社群
new-default-goal = 我们互相帮助。

new-word-later = 以后
new-word-all = 全部
new-word-none = 不要
new-word-links = 链接
new-word-flooding = 刷屏
new-word-copies = 重复
new-rules = 规则
new-do-write-group = 写群的 @名称、编号（例如 -1001234567890）或 `{ $later }`

new-read-on = 改动后运行 charterbot check。能写的一切见 Charterbot 的 docs/charter.md，它的 charter.yaml 是示例。
new-group-later = 在这里填群的 "@名称" 或编号。有人在群里发言时，机器人会把编号写进日志：chat_not_in_charter
new-says-links = 刚来的几天请不要发链接。
new-says-flooding = 请让别人也说话。
new-says-copies = 同样的话说一次就够了。

new-written = { $file } 已写好。请读一遍，改成自己的；运行 `charterbot check { $file }` 可以检查哪里有错。
new-name-it = 机器人现在读的是 { $now }。要让它读这一份，请在 .env 里写：CHARTER_FILE={ $file }
new-is-there = { $file } 已经存在。请换一个文件名，或加上 --force 覆盖它。
new-left = 什么都没有写入。
new-unwritable = 无法写入 { $file }：{ $why }
