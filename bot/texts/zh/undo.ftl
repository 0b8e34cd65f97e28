# `charterbot undo`：撤回一条规则的处理。

undo-group = 一条规则出了错：“{ $says }”它对 { $members }{ $more ->
    [0] {""}
   *[other] {" "}和另外 { $more } 人
} 的处理已撤回。抱歉！
undo-staff = 规则“{ $rule }”自 { $since } 以来的处理已撤回：{ $decisions } 个决定，涉及 { $members } 名成员；{ $strikes } 次违规，{ $lifted } 个禁言或封禁。{ $messages } 条消息重新计分。{ $gone ->
    [0] {""}
   *[other] 被删除的 { $gone } 条消息无法恢复。
}
undo-preview = 规则“{ $rule }”自 { $since } 以来：将撤回 { $decisions } 个决定，涉及 { $members } 名成员。
undo-strikes = 取消 { $strikes } 次违规，并退回因此扣掉的积分。
undo-lifted = { $lifted } 个禁言或封禁将结束；若另有原因，则缩短到那个原因的期限。
undo-messages = { $messages } 条消息重新计分。
undo-gone = { $gone } 条消息已被删除，无法恢复：Telegram 不保留副本。
undo-cards = { $cards } 个给管理人员的问题将关闭。
undo-shared = { $shared } 个决定还依据了别的规则：这些只取消违规。
undo-nothing = 规则“{ $rule }”自 { $since } 以来没有可以撤回的处理。
undo-question = 要撤回吗？
undo-not-asked = 没有任何改动：若要不经询问直接撤回，请加 --yes。
undo-kept = 没有任何改动。
undo-done = 已完成。群和管理人员会收到通知。
undo-waits = 已完成。机器人运行后，群和管理人员会收到通知。
undo-no-charter = 这个数据库中从未采用过章程：没有可以撤回的东西。
undo-no-rule = 章程中没有规则“{ $rule }”，也没有决定提到它。现有规则：{ $rules }。
undo-since = “{ $since }”不是时间。请写往回多久，例如“2 hours”“2h”“3 days”，或一个时刻，例如“{ $example }”。
undo-busy = 机器人正在运行，但无法通过 { $address } 联系：这件事必须由它自己来做。请设置 HTTP_PORT 并重启机器人，或先停止它。
undo-refused = { $address } 上的机器人没有接受请求：它用的是另一个令牌。请使用它自己的 .env。
