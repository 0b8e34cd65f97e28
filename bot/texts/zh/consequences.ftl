# 规则成立后可以做的事。`-about` 用于参考页和编辑器，其余用在规则里。

does-delete-about = 删除消息。
does-delete = 删除消息

does-strike-about = 记一次违规，或几次（`2 strikes`）：成员在规则的阶梯上升相应的级数。一条消息最多升一次。
does-strike = 记违规 { $number } 次
does-strike-on = 记违规 { $number } 次（“{ $ladder }”）

does-warn-about = 在群里警告成员。
does-warn = 警告作者

does-mute-about = 在本群禁言，30 秒到 366 天。
does-mute = 作者禁言 { $term }

does-kick-about = 移出群，可以再加入。
does-kick = 作者移出群，可以再加入

does-ban-about = 封禁成员，永久或一段时间；除非章程写了 `bans reach: the group`，否则在所有群里封禁。
does-ban-for = 封禁作者 { $term }
does-ban = 封禁作者

does-reply-about = 在群里用这段文字回复，十分钟后删除。
does-reply = 回复“{ $words }”
does-reply-done = 回复

does-tell-about = 把这段文字私下告诉成员；机器人不能私聊时在群里说。
does-tell = 私下告知“{ $words }”
does-tell-done = 私下告知

does-alert-staff-about = 告知管理员：在管理群里，没有时私下告诉群主。
does-alert-staff = 告知管理员

does-ask-staff-about = 只用于故事：下一步之前先问管理员。
does-ask-staff = 请管理员决定

does-nothing-about = 只用于故事：机器人什么也不做。
does-nothing = 不处理

does-react-about = 在消息下放一个表情，须是 Telegram 允许的回应表情。
does-react = 机器人在下面放 { $emoji }
does-react-done = 下面放一个表情

does-pin-about = 置顶消息，不通知所有人。机器人需要置顶的权限。
does-pin = 消息被置顶

fault-reaction = Telegram 不接受 `{ $found }` 作为回应
fault-do-react = 写上表情：`- react: 👍`

does-delete-last-about = 删除该成员在本群最近的消息（含这条），限最近两天，最多 100 条。
does-delete-last = 删除作者在这里的最近 { $number } 条消息
does-delete-copies-about = 删除该成员最近两天在所有群里说同样话的消息。
does-delete-copies = 删除同一作者的所有重复消息
fault-delete-last = 一次不能删这么多；应为 1 到 { $most }
