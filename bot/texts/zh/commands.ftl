# 机器人对命令的回答。在群里，回答过几分钟会自动消失。

command-lines = { $lines }
command-unknown = 我不认识这个命令。发送 /help 查看可用的命令。
command-in-group = 这个命令要在群里使用，这里不行。
command-anonymous = 我看不出您是哪一位管理员。请关闭“匿名”后再试一次。
command-you-lack-restrict = 您需要在 { $group } 拥有“封禁用户”的管理员权限。
command-you-lack-delete = 您需要在 { $group } 拥有“删除消息”的管理员权限。
command-bot-lacks-restrict = 我做不到：我需要在 { $group } 拥有“封禁用户”的管理员权限。
command-bot-lacks-delete = 我做不到：我需要在 { $group } 拥有“删除消息”的管理员权限。
command-basic-group = Telegram 不支持在这种普通群里禁言。升级为超级群后就可以，例如让新成员看到聊天记录时就会升级。

command-not-me = 这是我自己，还是算了吧。
command-not-bot = { $member } 是机器人，警告对它没有意义。可以用 /kick 或 /ban 移出。
command-not-yourself = 这是您自己，请选别人。
command-not-staff = { $member } 是这里的管理员，我不会处罚管理员。
command-not-anonymous = 这是管理员以群的名义发的，我不会处罚管理员。
command-not-linked = 这是本群关联频道发的，我不会处罚它。
command-channel-only-ban = 这是以频道身份发的。对频道，Telegram 只能用 /ban 封禁，没有更轻的办法。
command-channel-no-term = 频道只能不限期封禁：用 /ban。要撤销就用 /unban。
command-unknown-person = 我还没有见过 { $name }。请回复对方的一条消息，或者写出对方的账号数字。
command-unknown-number = 我没有见过账号数字是 { $number } 的人。请检查数字，或者回复对方的一条消息。
command-no-author = 我不知道那条消息是谁发的。请写出对方的 @用户名或账号数字。
command-no-term = 请写明多长时间：30s、10m、2h、3d、1w，或“10分钟”。
command-term-limits = Telegram 只接受 30 秒到 366 天的期限。

command-usage-alone = 发送 <code>/{ $name }</code>。
command-usage-about = 发送 <code>/{ $name }</code>，或用它回复一条消息。管理员可以加上名字：<code>/{ $name } @anna</code>
command-usage-person = 用 /{ $name } 回复一条消息，或在后面写 @用户名或账号数字。
    例如：<code>/{ $name } @anna</code>
command-usage-reason = 用 /{ $name } 加理由回复一条消息，或在理由前写 @用户名或账号数字。
    例如：<code>/{ $name } @anna 打广告</code>
command-usage-term = 用 /{ $name } 加时长和理由回复一条消息，或在前面写 @用户名或账号数字。
    例如：<code>/{ $name } @anna 2h 打广告</code>
command-usage-reply = 用 /{ $name } 回复一条消息。
    例如：在那条消息上选“回复”，再发送 <code>/{ $name }</code>

command-about-try = 机器人会怎样处理一条消息
command-usage-try = 发送 <code>/{ $name } 消息的文字</code>，或说明谁发在哪里：<code>/{ $name } as newcomer in market: 文字</code>
command-about-charter = 我们的目标和规则
command-about-why = 为什么您或某条消息被处理
command-about-help = 我能为您做什么
command-about-start = 打个招呼
command-about-warn = 警告某人，记违规一次
command-about-unwarn = 撤销最近一次违规
command-about-warns = 查看某人的违规记录
command-about-mute = 禁止某人发言
command-about-tmute = 在一段时间内禁言
command-about-unmute = 恢复发言
command-about-kick = 移出某人，对方可以再加入
command-about-ban = 封禁某人
command-about-tban = 在一段时间内封禁
command-about-unban = 解除封禁
command-about-del = 删除您回复的消息
command-about-purge = 从您回复的消息起全部删除

command-by = 操作人：{ $by }。
command-by-because = 操作人：{ $by }。理由：{ $reason }
command-muted = { $member } 不能在这里发言，直到管理员解除。
command-unmuted = { $member } 可以在这里发言了。
command-unbanned = { $member } 可以再加入了。
command-unwarned = { $member } 最近一次违规已撤销。
command-warnings-left = { $number ->
    [0] 现在没有违规记录。
   *[other] 现在违规 { $number } 次。
}
command-no-warnings = { $member } 没有违规记录。
command-warns = { $number ->
    [0] { $member } 的违规都已失效：
   *[other] { $member } 有 { $number } 次违规：
}
command-warns-counts = • { $at }：{ $what }{ $until } 前有效。
command-warns-faded = • { $at }：{ $what }已失效。
command-warns-rule = { $says }（{ $rule }）
command-warns-reason = 管理员记录：{ $reason }。
command-warns-by-hand = 管理员记录。
command-too-old = 那条消息已超过 48 小时，Telegram 只让机器人删除更新的消息。您可以自己删除。
command-purged = 从那条消息起已全部删除。
command-purged-most = 一次最多删除 { $number } 条，已删除最新的这些。要删除其余的，请再用 /purge 回复第一条消息。
command-purge-topics = 在有话题的群里，所有话题的消息一起编号，这样会删掉别的话题的消息。请用 /del。

command-start = 您好，欢迎！我负责照看 { $community }：维护规则，回答关于规则的问题，也让大家互相做的事被看见。最常用的是：
command-help = 在这里和群里都可以用：
command-help-in-group = 只在群里可以用：
command-help-staff = 供管理员在群里或管理群里使用：
command-help-line = /{ $name } – { $about }
command-help-group =
    您在这里可以用：{ $names }
    私下给我发 /help，可以看到每个命令的说明。
command-help-group-staff =
    大家在这里可以用：{ $names }
    管理员还可以用：{ $staff }
    私下给我发 /help，可以看到每个命令的说明。


command-does-mute = 禁言，直到管理员解除

command-why-own = 我只能告诉您关于您自己的事。
command-why-nothing-you = 没有关于您的记录。
command-why-nothing-them = 没有关于对方的记录。
command-why-nothing-message = 这条消息没有被处理过。
command-why-head = { $at }，{ $group }：
command-why-rule = • { $says }
command-why-observed = • { $says }（试行中，暂不处理）
command-why-found = 发现：{ $whys }
command-why-followed = 处理：{ $done }
command-why-lasts = 到 { $until } 为止。
command-why-over = 已于 { $until } 结束。
command-why-standing = 现在违规 { $number } 次，共 { $of } 级。下一次：{ $next }
command-why-standing-beyond = 现在违规 { $number } 次。下一次：{ $next }
command-why-standing-asked = 现在违规 { $number } 次。正在请管理员决定下一步：{ $next }
command-why-charter = 依据章程第 { $number } 版。
command-why-alerted = 已告知管理员
command-why-asked = 已请管理员决定
command-why-agreed = { $at }：{ $by } 已同意：{ $step }
command-why-expired = { $at }：没有管理员及时回答，未执行：{ $step }
command-why-unmuted = { $at } 起可以重新发言。
command-why-undone = { $at } 已撤回：这条规则出了错。
command-why-unbanned = { $at } 起可以再加入。
command-why-unwarned = { $at }：撤销了一次违规。
