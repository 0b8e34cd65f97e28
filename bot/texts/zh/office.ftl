# 管理员看到的有关机器人自身的消息：缺少的权限、章程、不认识的群、按钮。

office-no-admin = 我不是 { $group } 的管理员，在那里什么也做不了。请把我设为管理员，并给我“删除消息”和“封禁用户”的权限。
office-lacks-delete = 我在 { $group } 不能删除消息。请给我“删除消息”的管理员权限。
office-lacks-restrict = 我在 { $group } 不能禁言或移出任何人。请给我“封禁用户”的管理员权限。
office-basic-group = { $group } 是普通群，Telegram 不支持在那里禁言。升级为超级群后就可以，例如让新成员看到聊天记录时就会升级。
office-refused = 在 { $group }，我没能{ $what ->
    [Delete] 删除一条消息
    [Mute] 禁言一个人
    [Unmute] 恢复一个人的发言
    [Kick] 移出一个人
    [Ban] 封禁一个人
    [Unban] 解除一次封禁
    [BanChannel] 封禁一个频道
    [UnbanChannel] 解除一个频道的封禁
    [Say] 发言
    [Pin] 置顶消息
   *[other] 完成一项操作
}。原因：{ $why }
office-not-there = 章程提到的群“{ $group }”（{ $chat }），我在 Telegram 上看不到。名称对吗？我在群里吗？
office-stranger = 我在章程没有写到的群 { $group } 里，在那里什么也不会做。请在 “groups” 里加上 <code>chat: { $chat }</code>，或者把我移出那个群。
office-which-group = { $member } 最近没有在任何群里发言，我不知道您指的是哪个群。请在那个群里使用这个命令。
office-done-in = 在 { $group }：

office-button-old = 这个问题已经不在了。
office-button-not-yours = 只有那个群里有权封禁用户的管理员可以回答。
office-button-late = 已经有人先回答了。
office-button-done = 好的。
office-card = { $lines }

office-charter-adopted = 章程已更改，第 { $number } 版现在生效。
    { $lines }{ $more ->
    [0] {""}
   *[other] {" "}另有 { $more } 处更改：用“charterbot diff”可以看到全部。
    }
office-charter-change = • { $change }
office-charter-faults = 更改后的章程有 { $count } 处错误，之前的版本继续生效。
    { $lines }
office-charter-fault = • { $place }：{ $fault }
office-charter-fault-remedy = • { $place }：{ $fault }
    → { $remedy }

# 可能需要几位管理员同意的问题。
office-button-own = 您已经同意了，还在等别人。
office-button-counted = 已记下，还需要一位管理员同意。
office-button-not-staff = 只有管理员可以回答，而且不能回答关于自己的问题。
office-button-missing = 所需的条件已不再满足，没有执行。
tier-card-waits = { $member } 已达到“{ $tier }”的条件。已同意：{ $names }。还需要 { $left } 位。
tier-card-agreed = { $member } 现在是“{ $tier }”。同意的人：{ $names }。
tier-card-refused = { $by } 决定：{ $member } 暂不升为“{ $tier }”。
tier-card-missing = { $member } 没有升为“{ $tier }”：所需的条件已不再满足。
gift-card-waits = 给 { $member } { $amount }：{ $reason }
    这超过一位管理员可以单独给出的数量。已同意：{ $names }。还需要 { $left } 位。
gift-card-agreed = { $member } 得到 { $amount }：{ $reason }
    同意的人：{ $names }。
gift-card-refused = { $by } 决定：不给 { $member } 这 { $amount }。
gift-card-missing = { $member } 没有得到 { $amount }：提出的人本周已给满，或者 { $member } 已不在这里。
gift-card-give = 同意给出
gift-card-rather-not = 暂不
