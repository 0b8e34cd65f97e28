# 规则句子用到的词。

text-list = “{ $name }”
text-words-of = “{ $name }”里的词
text-word = “{ $word }”
text-at-least = 至少{ $what }
text-at-most = 最多{ $what }
text-under = 不到{ $what }
text-none = 0
text-any-site = 任何网站
text-telegram = Telegram
text-telegram-invite = Telegram 群的邀请
text-shortener = 短链接
text-newcomer = 加入后{ $newcomer_for }内的新人
text-staff = 管理员
text-everyone = 任何人
text-tier = “{ $tier }”等级的成员
text-tier-up = “{ $tier }”及以上等级的成员

# `has` 可以询问的东西。
thing-photo = 照片
thing-video = 视频
thing-file = 文件
thing-voice = 语音
thing-sticker = 贴纸
thing-poll = 投票
thing-gif = 动图
thing-forward = 转发的内容
thing-contact = 联系人
thing-dice = 骰子
thing-story = 动态
thing-game = 游戏
thing-location = 位置
thing-button = 按钮
thing-spoiler = 遮挡内容
thing-custom-emoji = 自定义表情
thing-link = 链接
thing-phone-number = 电话号码
thing-e-mail = 邮箱地址
thing-card-number = 银行卡号
thing-wallet = 钱包地址
thing-ip-address = IP 地址
thing-disguised-link = 显示成别的网站的链接
thing-hidden-link = 藏在文字后面的链接
thing-invisible-text = 看不见的文字
thing-mixed-letters = 同一个词里混用两种文字的字母
thing-torn-words = 拆开写的词

# 文本本身：成员读到的，也是 `charterbot text`、/charter 和置顶章程所说的。
text-name = <b>{ $name }</b>
text-goal = { $goal }
text-value = • { $value }
text-head-rules =
    { "" }
    <b>规则</b>
text-head-tiers =
    { "" }
    <b>等级</b>
text-head-activities =
    { "" }
    <b>什么时候做什么</b>
text-number = { $number }. { $line }
text-says = { $says }
text-why = <i>{ $why }</i>
text-when = 这样的消息算违反：{ $messages }。
text-unless = 不算：{ $messages }。
text-and = { $before }，并且{ $one }
text-or-that = { $before }；或者{ $one }
text-or-it = { $before }；或者{ $one }
text-done = 处理：{ $done }。
text-judged = 由管理员判断。处理：{ $done }。
text-observed = 试行中：暂不处理。以后：{ $done }。
text-off = 已关闭。
text-ladder = 违规处理：{ $steps }。每次违规{ $fade }内有效。
text-ladder-named = 违规处理（“{ $name }”）：{ $steps }。每次违规{ $fade }内有效。
text-step = 第 { $number } 次{ $step }
text-step-asked = 第 { $number } 次{ $step }（须管理员同意）
text-bans-everywhere = 封禁在我们所有的群里有效。
text-bans-here = 封禁只在那一个群里有效。

text-points =
    { "" }
    <b>怎样得到{ $called }</b>
text-earn = • { $source }：{ $details }。
text-earn-message = 发言
text-earn-reply = 被人回复
text-earn-thanks = 被人感谢
text-earn-gift = 管理员赠送
text-earn-gives = 每次 { $amount }
text-earn-up-to = 一次最多 { $amount }
text-earn-length = { $number } 个字母起
text-earn-once-per = 每{ $term }一次
text-earn-at-most = 最多{ $cap }
text-earn-from-one-person = 同一个人{ $cap }
text-earn-one-member = 每位成员最多{ $cap }
text-cap-points = 每{ $per ->
    [day] 天
    [week] 周
   *[month] 月
} { $what }
text-cap-times = 每{ $per ->
    [day] 天
    [week] 周
   *[month] 月
} { $number } 次
text-day-cap = 以上合计每天最多 { $amount }。
text-strike-costs = 每次违规扣 { $amount }。

text-comma = { $before }，{ $one }
text-tier-head = <b>{ $tier }</b>
text-tier-first = <b>{ $tier }</b>：大家都从这里开始。
text-tier-takes = 需要：{ $needs }。
text-tier-keeps = 保持：{ $needs }。每{ $every }查看一次；不够的有{ $grace }时间补上。
text-tier-keeps-nine-tenths = 达到上面各项的九成就能保持。每{ $every }查看一次；不够的有{ $grace }时间补上。
text-tier-gives = 带来：{ $gives }。
text-needs-points = { $amount }
text-needs-active = { $window }有 { $days } 天发言
text-needs-in-the-group = 加入满{ $term }
text-needs-time-as = 做{ $tier }满{ $term }
text-needs-thanked = { $window }得到 { $people } 人的感谢
text-needs-thanked-on = { $window }在 { $days } 天里得到 { $people } 人的感谢
text-needs-strikes = { $window }{ $number ->
    [0] 没有违规
   *[other] 最多 { $number } 次违规
}
text-needs-approval = { $number ->
    [1] 管理员同意
   *[other] { $number } 位管理员同意
}
text-within = { $term }内
text-ever = { "" }
text-gives-may = 可以{ $what }
text-gives-price = 标价的 { $price }%
text-gives-tag = 头衔“{ $tag }”

text-post = • { $when }，在 { $groups }：{ $words }
text-poll = • { $when }，在 { $groups } 投票：{ $words }（{ $choices }）
text-poll-for = • { $when }，在 { $groups } 投票，开放{ $open_for }：{ $words }（{ $choices }）
