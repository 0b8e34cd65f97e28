# `points` 和 `tiers` 里哪里不对，以及怎么改。

# 积分
fault-form-cap = 每天、每周或每月 `N points` 或 `N times`，例如 `10 points per day`
fault-form-times = 每天、每周或每月 `N times`，例如 `1 time per day`
fault-form-amount = 多少分，例如 `50 points`
fault-form-least = `at least N`
fault-bare-cap = 这里是 `{ $found }`，没有说是分还是次
fault-cap-of-nothing = 这样的 `{ $key }` 让谁都得不到什么
fault-cap-below = 一次 { $gives } 分，但最多只算 { $most } 分
fault-slice = `once per` 最长 1 天
fault-always = `{ $key }: { $found }` 人人都满足
fault-too-long-words = `{ $key }` 处是 `{ $found }`；应是一行，最多 { $most } 个字符
fault-one-and-several = 这里是 `{ $found }`；应是一个名称，或一个和多个的两种说法，例如 `leaf / leaves`
fault-do-add-earn = 加上 `earn:`，写明什么能得分，例如 `message: { "{" }gives: 1{ "}" }`
fault-do-add-gives = 加上 `gives: ...`：给多少分
fault-do-add-up-to = 加上 `up to: 50 points`：一次最多给多少
fault-do-points-or-times = 写成 `{ $points }`（分）或 `{ $times }`（次）
fault-do-cap = 写 1 或更大的数，或去掉
fault-do-short-words = 写短一些，最多 { $most } 个字符

# 等级需要什么
fault-form-active = `at least N days in T`，例如 `at least 20 days in 100 days`
fault-form-thanked = `at least N people`，后面可加 `on at least N days` 和 `in 100 days`
fault-form-least-time = `at least` 加一段时间，例如 `at least 30 days`
fault-no-points = 这里没有什么能得分，谁也不会有积分
fault-no-thanks = 感谢能得分时才会计数，而这里不得分
fault-too-many-days = { $window } 天里没有 { $days } 天
fault-window-of-days = `{ $key }` 的时间窗口是 1 天到 { $most } 天；更早的事已不再记得
fault-time-not-below = `{ $tier }` 不在这个等级之下，没有人先在那里待过
fault-unknown-tier = 没有等级 `{ $name }`
fault-strikes-needed = 不应要求有违规
fault-harder-to-keep = `{ $key }` 保持比达到还难，刚升上来的人下次复核就会收到警告
fault-do-earn-points = 加上 `points:`，写明什么能得分，或去掉这一条
fault-do-earn-thanks = 在 `points` 的 `earn` 里加上 `thanks received: { "{" }gives: 5{ "}" }`，或去掉这一条
fault-do-fewer-days = 最多要求 { $window } 天，或把时间写长
fault-do-window-of-days = 写一个时间窗口，例如 `in 100 days`
fault-do-keep-less = `keeps while` 里的 `{ $key }` 要比 `needs` 里的低，或去掉

# 等级
fault-form-approval = `staff`；要几个人同意则写 `2 staff`
fault-form-percent = 标价的百分之几，例如 `80%`
fault-form-allowance = 等级可以做的事，例如 `post links` 或 `invite 50 per month`
fault-no-tier = `tiers` 里没有等级
fault-same-tier = `{ $name }` 和第 { $line } 行的等级 `{ $other }` 只有大小写不同
fault-tier-called = `{ $name }` 的叫法和第 { $line } 行的等级 `{ $other }` 相同
fault-reserved-tier = `{ $name }` 已经另有所指，或无法在规则里写出来
fault-lowest-tier = 最低的等级人人都有，所以没有 `{ $key }`
fault-needs-nothing = `{ $tier }` 什么都不需要，所有人会立刻升上来，或者每个人都要问管理员
fault-rising-price = `{ $tier }` 付 { $price }%，而更低的 `{ $lower }` 只付 { $than }%
fault-emoji-in-tag = Telegram 的标签里不能有表情
fault-twice = `{ $found }` 出现了两次
fault-unasked-may = 没有规则问成员能否 { $what }，所以写了也没有作用
fault-nobody-may = 没有等级可以 { $what }
fault-do-add-tier = 写上最低的等级，例如 `member: { "{}" }`，或去掉 `tiers`
fault-do-rename-tier = 给这个等级换个名称
fault-do-call-otherwise = 每个等级用不同的叫法
fault-do-lowest-tier = 去掉 `{ $key }`，或在这一行上面加一个人人都有的等级，例如 `member: { "{}" }`
fault-do-need = 加上 `needs:`，写明需要什么
fault-do-price = 写成 `price: { $price }%` 或更低
fault-do-tag = 最多写 { $most } 个字母、数字或符号
fault-do-ask-for-may = 在一条规则里写 `unless: { "{" }member may: { $what }{ "}" }`，或去掉
fault-do-grant = 在一个等级里写 `may: [{ $what }]`，或去掉

# 对愿望的回答
fault-wish-under-earn = 写在 `earn` 下
fault-wish-no-spending = 积分不能用来支付：它表示一个人为群做了什么
fault-wish-giving-pays-nothing = 称赞别人不得分，否则会有人到处乱点；请用 `thanks received` 或 `reply received`
fault-wish-buying-pays-nothing = 购买不得分
fault-wish-joining-pays-nothing = 只是在场不得分；写一个人为群做的事，例如 `message`
fault-wish-of-messages = `{ $key }` 属于 `message`
fault-wish-of-others = `{ $key }` 属于从别人那里得到的：`reply received`、`thanks received`
fault-wish-of-gifts = `{ $key }` 属于 `staff gift`
fault-wish-as-staff-say = 给多少分由管理员说；写 `up to: 50 points`
fault-wish-no-fee = 等级不出售；需要什么写在 `needs` 下
fault-wish-counts-no-messages = 等级不数消息；请用 `points: at least 100` 或 `active: at least 20 days in 100 days`
fault-wish-beside-needs = 把 `{ $key }` 移出来，与 `needs` 并列
fault-wish-age-of-members = Telegram 不告诉机器人账号有多老；请用 `in the group: at least 30 days`
