# `charterbot demo` 在终端里讲给观众的话。

demo-page = 茶友会在这里：{ $url } ，请用浏览器打开。按 Ctrl+C 结束。
demo-port-taken = 本机的端口 { $port } 已被占用，请换一个：--port 9000
demo-ports-taken = 本机的端口 { $first } 到 { $last } 都已被占用，请指定另一个：--port 9000

demo-opens = { $at }。群：{ $groups }。这一切都只发生在您的电脑上。
demo-signs = 聊天旁边的记号：§ 违反了哪条规则，→ 机器人怎么处理，✦ 得到或扣除了什么，✗ Telegram 不允许的事。
demo-wait = 时间过去了，现在是 { $now }。
demo-joins = 加入了群。
demo-presses = 按下“{ $button }”。
demo-answers = 回复 { $who }：{ "" }
demo-pictures = [{ $number } 张图片] { "" }
demo-edits = 把消息改成：{ "" }
demo-anonymous = （匿名的管理员）{ "" }
demo-as-channel = （以频道身份在群里发言）{ "" }
demo-post = （本群自己的频道）{ "" }
demo-in-private = { $who } 和机器人的私聊
demo-rewrites = （已更改）{ "" }
demo-is-muted = { $who } 在 { $until } 之前不能在这里发言。
demo-is-banned = { $who } 已被封禁。
demo-cannot = Telegram 不允许：{ $why }

demo-rule = 规则 { $rule }：{ $says }
demo-rule-on-trial = 规则 { $rule }，试行中，不作处理：{ $says }
demo-why = 原因：{ $whys }

demo-earned = { $called }：{ $changes }

demo-did-tag = 在 { $chat } 给 { $who } 加上标签“{ $tag }”
demo-did-untag = 在 { $chat } 去掉 { $who } 的标签
demo-did-delete = 删除 { $number } 条消息
demo-did-tidy = 收回自己的 { $number } 条消息
demo-did-mute = 禁言 { $who }，直到管理员解除
demo-did-mute-until = 禁言 { $who }，到 { $until }
demo-did-unmute = 让 { $who } 重新发言
demo-did-ban = 封禁 { $who }：{ $chats }
demo-did-ban-until = 封禁 { $who }，到 { $until }：{ $chats }
demo-did-unban = 允许 { $who } 回来
demo-did-answer = 回应按钮：{ $words }
demo-did-fail = Telegram 拒绝了 { $method }：{ $why }

demo-summary = 总结
demo-summary-read = 读了 { $people } 个成员和频道的 { $messages } 条消息。
demo-summary-rules = 违反规则 { $times } 次：{ $rules }。
demo-summary-calls = { $complaints ->
    [0] 机器人调用 Telegram 的 Bot API { $calls } 次，每次都符合规定。
   *[other] 机器人调用 Telegram 的 Bot API { $calls } 次，其中 { $complaints } 次不符合规定：
}

demo-next = 接下来
demo-next-charter = 修改 charter.yaml 里的规则，再看一遍：{ $program } demo --charter charter.yaml
demo-next-token = 用在自己的群：向 @BotFather 要一个 token，写进 .env：BOT_TOKEN=123456:ABC...
demo-next-run = 在 charter.yaml 里写上您的群，把机器人设为管理员，然后启动：{ $program } run

demo-stopped = 演示已停止。
demo-stuck = 演示提前结束，机器人没有及时完成该做的事：{ $why }
demo-complaints = 演示结束了，但机器人有些调用会被 Telegram 拒绝：见上文。
