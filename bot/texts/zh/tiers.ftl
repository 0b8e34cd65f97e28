# 成员看到的关于自己等级的话，以及请管理员决定的问题。

tier-lines = { $lines }
tier-item = • { $what }

# 还缺什么，列表中的一项。
tier-missing-points = 还差 { $more } 积分（现在 { $has }，需要 { $wants }）
tier-missing-called = 还差 { $more } { $called }（现在 { $has }，需要 { $wants }）
tier-missing-active = 还需要有 { $more } 天发言（{ $window }有 { $has } 天，需要 { $wants } 天）
tier-missing-in-the-group = 还需要在社群里再待 { $more }（已有 { $has }，需要 { $wants }）
tier-missing-time-as = 还需要再当“{ $tier }” { $more }（已有 { $has }，需要 { $wants }）
tier-missing-thanked-by = 还需要得到 { $more } 个人的感谢（{ $window }有 { $has } 人，需要 { $wants } 人）
tier-missing-thanked-on = 还需要有 { $more } 天得到感谢（{ $window }有 { $has } 天，需要 { $wants } 天）
tier-missing-strikes = { $wants ->
    [0] { $window }的违规须为零（现在 { $has } 次）
   *[other] { $window }的违规不能超过 { $wants } 次（现在 { $has } 次）
}
tier-missing-approval = { $wants ->
    [1] 管理员同意
   *[other] { $wants } 位管理员同意（已有 { $has } 位）
}
tier-missing-one-giver = 管理员要先看一看：别人给您的积分有 { $has }% 来自同一个人，超过 { $wants }%。得到更多人的感谢也有帮助。
tier-missing-sanction = 等您的禁言或封禁结束
tier-missing-lock = 您的等级由管理员手动设定，不会自动变化

# 数字本身，列表中的一项。
tier-number-points = 积分：{ $has }（至少 { $wants }）
tier-number-called = { $called }：{ $has }（至少 { $wants }）
tier-number-active = { $window }发言的天数：{ $has }（至少 { $wants }）
tier-number-in-the-group = 在社群的时间：{ $has }（至少 { $wants }）
tier-number-time-as = 当“{ $tier }”的时间：{ $has }（至少 { $wants }）
tier-number-thanked-by = { $window }感谢过的人数：{ $has }（至少 { $wants }）
tier-number-thanked-on = { $window }得到感谢的天数：{ $has }（至少 { $wants }）
tier-number-strikes = { $window }的违规次数：{ $has }（最多 { $wants }）
tier-number-one-giver = 请仔细看一看：其他成员给的积分有 { $has }% 来自同一个人，偏多（超过 { $wants }%）。

tier-window = 最近{ $term }
tier-window-ever = 至今
tier-window-now = 仍然有效

# 等级为什么变了或没有变。
tier-reason-kept = 没有变化：“{ $to }”。
tier-reason-asked = “{ $asks }”的条件都已达到，正在请管理员决定。
tier-reason-promoted = “{ $to }”的条件都已达到。
tier-reason-warned = 保留“{ $was }”的条件目前有缺。
tier-reason-recovered = 保留“{ $was }”的条件又都满足了。
tier-reason-demoted = 宽限期已过，保留“{ $was }”的条件仍有缺。
tier-reason-paused = 禁言一天以上或被封禁：结束之前是“{ $to }”。
tier-reason-returned = 禁言或封禁已结束：恢复“{ $to }”。

# 私下发给成员的话。
tier-promoted = 恭喜！您在 { $community } 升级了：现在是“{ $tier }”。谢谢您所做的一切。
tier-promoted-why = 您已达到：
tier-gives-may = 您现在可以：
tier-gives-price = 您的价格：标价的 { $price }%。
tier-gives-tag = 您在群里的标签：“{ $tag }”。
tier-may-post-links = 发链接
tier-may-post-media = 发图片、视频和文件
tier-may-host-activities = 主持活动
tier-may-moderate-own-group = 管理自己的群
tier-may-invite = 每月邀请 { $number } 人
tier-may-skip-the-captcha = 邀请朋友入群，他们不必验证自己不是机器人
tier-may-vote-on-appeals = 有人申诉处罚时参加投票
tier-may-vote-on-promotions = 对谁升级参加投票

tier-warned = 您在 { $community } 是“{ $tier }”，我们希望您一直都是。现在还缺一点：
tier-warned-until = 您有时间到 { $until }。到时补上了，就没有变化；没有补上，会下降一级到“{ $lower }”，以后随时可以再升上来。
tier-nine-tenths = 要保留“{ $tier }”，每项只需达到升级要求的九成，上面的数字就是这样算的。
tier-recovered = 好消息：您在 { $community } 保留“{ $tier }”的条件又都满足了，没有变化。
tier-demoted = 您在 { $community } 现在是“{ $tier }”，比“{ $was }”低一级。宽限期已过，下面这些仍未达到要求：
tier-demoted-back = 欢迎您再升上来。要成为“{ $tier }”，您需要：
tier-paused = 在禁言或封禁期间，您在 { $community } 是“{ $tier }”。
tier-paused-back = 结束以后，只要“{ $tier }”的条件都满足，就会恢复，不需要再经谁同意。
tier-returned = 欢迎回来！您在 { $community } 又是“{ $tier }”了。
tier-returns-later = 等“{ $tier }”的条件都满足，也会恢复。

# 请管理员决定的问题。
tier-question-who = { $member } 已达到“{ $tier }”的条件：
tier-question-agree = { $number ->
    [1] 是否让 { $member } 升级？需要你们中的一位同意。
   *[other] 是否让 { $member } 升级？需要你们中的 { $number } 位同意。
}
tier-agree = 同意升级
tier-refuse = 暂不

# 机器人不能私信时，在群里说。
tier-in-the-group = { $member }：{ $text }
