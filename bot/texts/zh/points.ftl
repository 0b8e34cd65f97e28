# 积分的说法、成员的位置、排行榜、感谢，以及管理员给出和收回的积分。

points-lines = { $lines }
points-name = 积分
points-amount = { NUMBER($number, useGrouping: 1) } 积分
points-amount-called = { NUMBER($number, useGrouping: 1) } { $called }
points-off-points = 这里不计积分。
points-off-tiers = 这里没有等级，大家都是一样的成员。
points-off-either = 这里不计积分，也没有等级，大家都是一样的成员。/charter 介绍我们的目标。

command-about-me = 您现在的情况，以及下一步
command-about-top = 积分排行榜
command-about-thanks = 感谢某人；用“谢谢”、“thanks”、“+1”或“спасибо”回复也一样
command-about-award = 给某人积分，要写理由
command-about-void = 收回您回复的消息所得的积分
command-about-unvoid = 让那条消息重新计分
command-about-tier = 查看或设定某人的等级
command-usage-thanks = 用 /{ $name } 回复一条消息，或在后面写 @用户名。可以写上为什么。也可以直接用“谢谢”、“感谢”、“多谢”、“thanks”、“thx”、“+1”或“спасибо”回复，不写别的。
    例如：<code>/{ $name } @anna 茶很好喝</code>
command-usage-award = 用 /{ $name } 加数量和理由回复一条消息，或在前面写 @用户名或账号数字。
    例如：<code>/{ $name } @anna 10 帮助了新成员</code>
command-usage-tier = 用 /{ $name } 回复一条消息，或在后面写 @用户名，可以查看对方的等级。要设定等级，再写上等级名和理由；理由前写 <code>lock</code>，等级就固定下来，直到管理员更改。
    例如：<code>/{ $name } @anna 等级名 lock 她一直照顾大家</code>

# /me。在群里是一句：“Anna 是“老朋友”，有 1,200 积分（第 3 名）。”
points-me-short = { $member } 是“{ $tier }”，有 { $has }。
points-me-short-tier = { $member } 是“{ $tier }”。
points-me-short-points = { $member } 有 { $has }。
points-placed = { $amount }（第 { NUMBER($place, useGrouping: 1) } 名）
points-part-tier = “{ $tier }”
points-me-tier = 您在 { $community } 是“{ $tier }”。
points-me-grace = 目前保留“{ $tier }”还缺一点。至少到 { $until } 为止您仍是“{ $tier }”；到时补上了，就没有变化：
points-me-keeps = 满足以下条件，您就一直是“{ $tier }”：
points-me-balance = 您有 { $amount }。
points-me-placed = 您有 { $amount }，排第 { NUMBER($place, useGrouping: 1) } 名。
points-me-today = 今天到现在：{ $amount }。
points-me-full = 一天能得到的您都已得到，明天继续。
points-me-full-of = 今天不再计分的有：{ $sources }。
points-source-message = 您发的消息
points-source-reply = 别人给您的回复
points-source-thanks = 别人的感谢
points-me-ready = “{ $tier }”的条件都已达到。在群里发一条消息，就会升级。
points-me-missing = 要成为“{ $tier }”，您还需要：
points-me-brings = 成为“{ $tier }”以后：
points-me-highest = 这已是最高的等级。谢谢您所做的一切。
tier-brings-price = 价格是标价的 { $price }%
tier-brings-tag = 在群里有标签“{ $tag }”

# /top
points-top-head = <b>{ $community } { $called }排行榜</b>
points-top-line = { NUMBER($place, useGrouping: 1) }. { $name } – { $amount }
points-top-own = 您：第 { NUMBER($place, useGrouping: 1) } 名，{ $amount }
points-top-own-of = { $name }：第 { NUMBER($place, useGrouping: 1) } 名，{ $amount }
points-top-no-place = 您还没有名次：{ $amount }
points-top-no-place-of = { $name } 还没有名次：{ $amount }
points-top-nobody = 还没有人有{ $called }，您可以是第一位。
points-top-back = ◀
points-top-on = ▶
points-top-slow = 请稍等：最近一分钟我在这里说得太多了。

# 感谢
points-thanked = { $giver } 感谢了 { $member }：+{ $amount }
points-thanked-noted = { $giver } 感谢了 { $member }，已记下。
points-thanked-again = { $giver } 再次感谢了 { $member }。没有增加{ $called }：同一个人的感谢{ $per ->
    [day] 每天
    [week] 每周
   *[month] 每月
}只计 { $number } 次。
points-thanked-full = { $giver } 感谢了 { $member }。没有增加{ $called }：{ $member } { $per ->
    [day] 今天
    [week] 本周
   *[month] 本月
}靠感谢能得到的已经满了。
points-thanked-day = { $giver } 感谢了 { $member }。今天没有再增加{ $called }：{ $member } 一天能得到的已经满了。
points-thanked-void = { $giver } 感谢了 { $member }。没有增加{ $called }：所感谢的那条消息不计分。
points-thanks-yourself = 这是您自己。别人的感谢才算数。
points-thanks-new = 您真好！您再待一段时间，您的感谢就会开始计分。
points-thanks-held = 您真好！因为您的禁言或封禁，今天您的感谢不计分。
points-no-person = 这不是以个人名义发的，我不知道您指的是谁。请写出名字。
points-not-bot = { $member } 是机器人，不需要积分和感谢。

# /award
points-award-off = 章程里没有管理员给积分这一项。要允许，请在 <code>points</code> 的 <code>earn</code> 里写上 <code>staff gift</code>。
points-award-number = 给多少？请写一个大于 0 的整数，再写理由。
points-award-reason = 请写上理由，大家都能看到。
points-award-yourself = 不能给自己积分，别的管理员可以给您。
points-award-week = 太多了：您本周还可以给 { $left }。每位管理员一周最多给 { $most }。
points-award-asked = 超过 { $most } 需要两位管理员同意，我已去问其他人。
points-award-nowhere = 超过 { $most } 需要两位管理员同意，但我没有管理群，无法去问其他人。
points-award-done = 管理员给了 { $member } { $amount }。
points-award-by = 操作人：{ $by }。理由：{ $reason }
points-award-capped = 管理员给了 { $member } { $amount }，而不是 { $asked }：一位成员这段时间最多只能得到这么多。
points-award-full = { $member } 这段时间从管理员那里得到的已经满了，没有增加。

# /void 和 /unvoid
points-voided = 已收回 { $member } 因这条消息得到的 { $amount }。
points-voided-nothing = { $member } 的这条消息还没有得到积分，以后也不再计分。
points-unvoided = 已把这条消息的 { $amount } 还给 { $member }。
points-unvoided-nothing = { $member } 的这条消息重新计分。
points-void-already = 这条消息所得的已经收回。用 /unvoid 可以让它重新计分。
points-unvoid-already = 这条消息正常计分，没有收回过什么。
points-void-unknown = 我不知道这条消息得到过积分。
points-unvoid-yourself = 这是您自己的消息，请别的管理员让它重新计分。

# /tier
points-tier-shown = { $member } 是“{ $tier }”。
points-tier-since = { $member } 从 { $since } 起是“{ $tier }”。
points-tier-locked = 这个等级由管理员手动固定。
points-tier-held = 目前被禁言或封禁。结束以后，只要条件都满足，就会恢复“{ $tier }”。
points-tier-grace = 保留等级的条件目前有缺，至少保留到 { $until }：
points-tier-missing = 要成为“{ $tier }”还缺：
points-tier-approval = { $number ->
    [1] 管理员同意
   *[other] { $number } 位管理员同意
}
points-tier-like = 您是指“{ $tier }”吗？等级有：{ $tiers }。
points-tier-unknown = 没有这个名字的等级。等级有：{ $tiers }。
points-tier-reason = 请写上为什么是“{ $tier }”，会告诉对方。
points-tier-yourself = 不能设定自己的等级，请别的管理员来设定。
points-tier-already = { $member } 已经是“{ $tier }”。
points-tier-sanctioned = { $member } 被禁言一天以上或被封禁，结束以后才能设定等级。
points-tier-set = { $member } 现在是“{ $tier }”。
points-tier-set-locked = { $member } 现在是“{ $tier }”，直到管理员更改。
points-tier-told = 您在 { $community } 现在是“{ $tier }”。
points-tier-told-locked = 在管理员更改之前保持不变。

# /why
points-why-gift = 管理员给了 { $amount }
points-why-void = 一条消息不再计分（{ $amount }）
points-why-unvoid = 一条消息重新计分（{ $amount }）
points-why-tier = 等级设定为“{ $tier }”
