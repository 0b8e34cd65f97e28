# 管理员在管理群里看到的话；没有管理群时，私下发给群主。

staff-alert = { $lines }
staff-alert-who = { $member } 在 { $group } 违反了规则：
staff-alert-rule = • { $rule }：{ $says }
staff-alert-done = 已处理：{ $done }
staff-alert-channel = Telegram 不能禁言或移出以频道身份发言者，只删除了消息。是否封禁由你们决定。
staff-alert-link = { $link }
staff-alert-many = 现在违规非常频繁。机器人会逐条处理，一分钟内不再逐条通知。
staff-done-deleted = 删除消息
staff-done-asked = 请你们决定是否{ $step }
staff-done-nothing = 无

card-question = { $lines }
card-who = { $group } 的 { $member }：{ $step }？
card-rule = • { $says }
card-until = 在你们回答之前，该成员不能发言。{ $until } 后问题自动关闭。
card-agree = 同意：{ $step }
card-refuse = 不同意
card-agreed = { $by } 已同意：{ $step }
card-refused = { $by } 没有同意：{ $step }
card-expired = 没有人及时回答，未执行：{ $step }。
