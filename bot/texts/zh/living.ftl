# `charterbot demo` 里活的社群对来访者说的话。

living-joined = { $who } 加入了群
living-left = { $who } 退出了群
living-pinned = { $who } 置顶了一条消息
living-service = 群里有了变动

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
living-no-poll = 这里没有可以投票的投票。
living-poll-over = 投票已经结束。
living-no-answer = 机器人还没有回应这个按钮。
