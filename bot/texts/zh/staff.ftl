# 管理员在管理群里看到的话；没有管理群时，私下发给群主。

staff-alert = { $lines }
staff-alert-who = { $member } 在 { $group } 违反了 { $number } 条规则：
staff-alert-rule = • { $rule }：{ $says }
staff-alert-done = 已处理：{ $done }
staff-alert-asked = 请你们决定下一步：{ $step }。请看带按钮的问题。
staff-alert-nothing = 消息还在，也没有处罚该成员。
staff-alert-channel = Telegram 不能禁言或移出以频道身份发言者，只删除了消息。是否封禁由你们决定。
staff-alert-link = { $link }
staff-alert-many = 现在违规非常频繁。机器人会逐条处理，一分钟内不再逐条通知。
staff-done-deleted = 删除消息

card-question = { $lines }
card-who = { $group } 的 { $member } 下一步：{ $step }。是否执行？
card-rule = • { $says }
card-until = 在你们回答之前，该成员不能发言。如果没有人回答，{ $until } 自动关闭，该成员可以重新发言。
card-closes = 如果没有人回答，{ $until } 自动关闭，不作处理。
card-agree = 同意：{ $step }
card-refuse = 不同意
card-agreed = { $by } 已同意：{ $step }
card-refused = { $by } 没有同意：{ $step }
card-withdrawn = 运营者撤回了这条规则的处理，因此没有执行：{ $step }
card-expired = 没有人及时回答，未执行：{ $step }。

# 暂时只观察的规则
rule-fuse-blown = 规则“{ $rule }”是新的或刚改过，一天之内处理了 { $members } 名以上的老成员，超过发言者的 { $percent }%。它的意思可能与本意不同：{ $says }
    从现在起只观察：我会记下它会怎么做，但不执行。请在章程中修改它，或者让它照原样重新生效。已做的处理可以撤回：<code>charterbot undo --rule "{ $rule }" --since 1d</code>
rule-fuse-enforce = 让它重新生效
rule-fuse-enforced = 规则“{ $rule }”重新生效：{ $says }
    由 { $by } 决定。
