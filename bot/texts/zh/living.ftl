# `charterbot demo` 里活的社群对来访者说的话。

living-joined = { $who } 加入了群
living-left = { $who } 退出了群
living-pinned = { $who } 置顶了一条消息
living-service = 群里有了变动

living-empty = 消息不能是空的。
living-too-long = 一条消息最多 { $most } 个字符。
living-gone = 这条消息已经没有了。
living-outside = { $who } 不在 { $chat } 里，请先加入。
living-inside = { $who } 已经在 { $chat } 里了。
living-owner-stays = { $chat } 的群主是 { $who }，不能直接退出。
living-muted-for-good = { $who } 不能在这里发言，直到管理员解除禁言。
living-not-yours = 这是别人和机器人的私聊，{ $who } 看不到。
living-channel = { $chat } 是频道，只有频道自己能发布。
living-not-own = 只能修改自己的消息。
living-not-own-to-delete = 只能删除自己的消息；管理员还可以删除别人的。
living-too-old = 超过 48 小时的消息不能再修改。
living-no-poll = 这条消息里没有投票。
living-poll-over = 投票已经结束。
living-no-answer = 机器人还没有回应这个按钮。

# 细看一条消息。
living-words = { $words }
living-service-message = 这是 Telegram 的提示，无需判断。
living-own-message = 这是机器人自己说的。
living-not-yet = 机器人没有看到这条消息：也许是在它上线之前，也许是 Telegram 连接不上。
living-exempt-staff = 管理员写的，机器人从不评判管理员。
living-exempt-linked-channel = 本群频道的帖子，机器人从不评判。
living-exempt-anonymous-admin = 匿名管理员写的，机器人从不评判。
living-exempt-bot = 别的机器人写的，本机器人不评判。
living-exempt-elsewhere = 章程里没有这个群，所以这里什么也不评判。
living-exempt-private = 私聊里什么也不评判。
living-saw-nothing = 只有文字：没有链接，没有提及，没有附件
living-saw-link = 链接：{ $url }
living-saw-hidden-link = “{ $shown }”背后的链接：{ $url }
living-saw-mention = 提及：{ $what }
living-saw-item = { $kind }：{ $text }
living-saw-media = 附带：{ $what }
living-saw-forward = 转发自 { $what }
living-saw-reply = 回复 { $what }
living-saw-quoted = 引自别处：“{ $what }”
living-saw-via = 经由 { $what } 发送
living-saw-command = 命令：{ $what }
living-did-kick = 把 { $who } 移出 { $chat }，可以再回来
living-did-say = { $chat }说：{ $words }
living-did-ask = { $chat }发起投票：{ $question }
living-did-react = 用 { $emoji } 回应
living-there = 在 { $chat } 里
living-privately = 私下对 { $who }{ " " }
living-for-message = 一条消息
living-for-reply = 别人回复了自己的消息
living-for-thanks = 感谢
living-for-gift = 管理员的奖励
living-for-strike = 一次违规
living-for-merge = 同一个人的两个账号
living-taken-back = 收回：{ $what }

# 时间和章程。
living-coming = { $name }
living-coming-post = { $name }：{ $words }
living-coming-poll = { $name }，投票
living-charter-adopted = 章程第 { $number } 版已生效。
living-charter-refused = 机器人没有接受这份章程，第 { $number } 版继续有效。
living-charter-unread = 机器人没有及时读到章程，请再保存一次。
living-story-otherwise = 机器人的处理是“{ $answer }”，原因不在这个故事里。
