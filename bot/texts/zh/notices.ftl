# 成员在群里看到的话。一条通知分几行：发生什么，违反了哪些规则，目前是第几次。

notice-broken = { $lines }
notice-warned = { $member }，这是一次警告。
notice-muted-until = { $member } 在 { $until } 之前不能在这里发言。
notice-muted-for-good = { $member } 不能再在这里发言。
notice-asked = { $member } 暂时不能在这里发言，等管理员决定下一步：{ $step }。最长 { $term }。
notice-kicked = { $member } 被移出群，可以再加入。
notice-banned-until = { $member } 被封禁到 { $until }。
notice-banned-for-good = { $member } 被封禁。
notice-removed = { $member } 的一条消息已被删除。
notice-rule = • { $says }
notice-strikes = 第 { $number } 次违规，处罚共 { $of } 级。下一次：{ $next }。
notice-strikes-last = 第 { $number } 次违规。以后每次的处罚相同：{ $step }。
notice-strikes-asked = 第 { $number } 次违规。
notice-reply = { $words }
notice-reply-to = { $member }：{ $words }
notice-many = 现在有很多消息违反规则，都已处理，不再逐条说明。

notice-step-warn = 警告
notice-step-mute = 禁言 { $term }
notice-step-kick = 移出群
notice-step-ban = 封禁
notice-step-ban-for = 封禁 { $term }
notice-step-if-staff = { $step }（须管理员同意）

# The charter, pinned
pinned-changed = <b>有更新：</b>{ $change }{ $more ->
    [0] {""}
   *[other] {" "}另有 { $more } 处更改，见下文。
    }
pinned-more = 其余内容请用 /charter 查看。
