# 章程各键的用途，用于参考页和编辑器。

about-charter-charter = 这种语言的版本，1。
about-charter-community = 社群是做什么的。
about-charter-groups = 社群的群，各有自己起的名字。机器人必须是那里的管理员。
about-charter-lists = 按名字存放的词、模式、网站或人；规则里用 `$名字` 引用。
about-charter-ladders = 违规逐级的后果。没有这一节时：警告、禁言 1 小时、禁言 1 天、管理员同意后封禁。
about-charter-points = 怎样计算贡献。
about-charter-tiers = 成员的等级，从低到高。
about-charter-rules = 什么不可以，以及怎样处理；各有自己起的名字。
about-charter-activities = 什么时候做什么，各有自己起的名字。
about-charter-housekeeping = 欢迎语，以及哪些会被清理。
about-charter-notes = 成员用 /get 名称 查看的文字。
about-charter-answers = 机器人对反复出现的问题的回答。

about-community-name = 社群的名称。
about-community-goal = 一句话说明社群的目标。
about-community-values = 大家认同的几句话。
about-community-languages = 机器人使用的语言代码，第一个为主：`[en, zh]`。给人看的文字要每种都有。
about-community-timezone = 所有时间的时区，例如 Asia/Shanghai；默认 UTC。
about-community-bans-reach = 封禁在 `all groups`（所有群，默认）还是只在 `the group`（那个群）有效。
about-community-target = 可以衡量的目标和期限；/goal 说明进展。
about-target-points-given = 成员一共得到的积分：`at least 1000`。
about-target-by = 最后一天；不写则不限。

about-group-chat = 带引号的 @名字，或 -1001234567890 这样的 id。
about-group-kind = `group`（群，默认）或 `channel`（频道）。
about-group-open-to = `everyone`（所有人），或 `staff`：管理群，提醒和问题发到那里。
about-group-pin-charter = 是否在那里用每种语言发布并置顶章程，内容变了就重新置顶；不写就不置顶。
about-group-topics = 论坛话题：自己起的名字和话题 id。
about-group-note = 给人看的说明。

about-list-file = 章程旁边的文本文件：每行一条，`#` 开头是注释。

about-ladder-steps = 每次违规的后果，依次排列；最后一级会重复。
about-ladder-strikes-fade-after = 一次违规的有效期；默认 30 天。
about-ladder-ask-staff-before = 须管理员同意的步骤；等待期间成员禁言，最多一天。`nothing` 表示从不询问。

about-rule-says = 一句给人看的话：公布的就是它。
about-rule-why = 给人看的理由。
about-rule-when = 什么算违反：多行表示“并且”，短横线表示“或者”。没有时由管理员判断。
about-rule-unless = 什么情况除外，写法相同。
about-rule-then = 怎样处理；默认 `[delete, strike]`。
about-rule-ladder = 违规走哪个阶梯；默认 `standard`。
about-rule-mode = `enforce` 执行；`observe` 只判断给管理员看，不处理；`off` 关闭。
about-rule-examples = 每次检查和保存时用来试规则的消息。
about-rule-watch = 规则看什么：`messages`（消息）。

about-examples-must-match = 违反规则的消息。
about-examples-must-not-match = 不违反规则的消息。
about-examples-story = 依次发生的消息，以及机器人应当怎样处理。

about-example-text = 消息的文字。
about-example-from = 谁写的：`newcomer`（加入后3天内）、`staff` 或某个等级；默认普通成员。
about-example-in = 在哪个群；默认第一个。
about-example-after = 加入之后多久。
about-example-at = 星期和时刻，例如 `Friday 10:00`；默认星期三中午。

about-step-after = 距上一步多久。
about-step-by = 给写的人起的名字，用来区分几个人。
about-step-every = 多条之间的间隔。
about-step-times = 一共几条。
about-step-bot = 机器人这时做的全部事，顺序不限；`nothing` 表示什么也不做。

about-points-called = 积分叫什么；`leaf / leaves` 分单数和复数。
about-points-earn = 什么带来积分。
about-points-strike-costs = 一次违规扣多少。
about-points-day-cap = 一天最多得到多少，赠送除外。

about-earn-message = 发言。
about-earn-reply-received = 被别人回复。
about-earn-thanks-received = 被人用话或 /thanks 感谢。
about-earn-staff-gift = 管理员用 /award 赠送。

about-earned-gives = 多少积分。
about-earned-length = 消息至少多少个字母；链接和名字不算，没有空格的文字每字算三个。
about-earned-once-per = 在这段时间里只算一条。
about-earned-at-most = 每天、每周或每月的上限。

about-given-gives = 多少积分。
about-given-at-most = 每天、每周或每月的上限。
about-given-from-one-person = 同一个人算几次。

about-gift-up-to = 一位管理员一次最多送多少；更多须两位同意。
about-gift-one-member-gets-at-most = 每位成员得到的上限。

about-tier-called = 给人看的名称，各语言可以不同。
about-tier-needs = 升到这里需要的全部条件。
about-tier-keeps-while = 留在这里的条件；默认 `needs` 各数的九成。
about-tier-grace = 不够时有多久补上；默认 14 天。
about-tier-review-every = 多久查看一次；默认 30 天。
about-tier-approval = 须谁同意：`staff` 或 `2 staff`。
about-tier-may = 这一级可以做什么；规则用 `member may` 询问。
about-tier-price = 这一级按标价的几成付款。
about-tier-tag = 群里名字旁边的头衔，最多 16 个字符。

about-needs-points = 积分。
about-needs-active = 一段时间里有发言的天数。
about-needs-in-the-group = 加入社群的时间。
about-needs-time-as = 在另一等级的时间。
about-needs-thanked-by = 感谢过的人数，可要求分在几天。
about-needs-strikes = 违规不超过多少。

about-activity-every = 重复的时间。
about-activity-once = 一次的时间。
about-activity-in = 在哪些群；默认第一个对所有人开放的群。
about-activity-post = 一段文字。
about-activity-poll = 投票的问题。
about-activity-choices = 投票的选项。
about-activity-open-for = 投票开放多久。
about-activity-if-missed = 机器人当时不在怎么办；默认 `post late within 1 hour`。

about-housekeeping-welcome = 新人看到的话。
about-housekeeping-goodbye = 有人离开时说的话。
about-housekeeping-notices-stay-for = 机器人的通知保留多久；默认 10 分钟。
about-housekeeping-commands-stay = 成员的命令是否留在群里；默认 yes。
about-housekeeping-service-messages-stay = Telegram 的“加入”“离开”消息是否保留；默认 yes。

about-answer-when = 消息要怎样，写法同规则。
about-answer-reply = 机器人的回答。

about-charter-messages = 用你自己的话替换机器人说的话：按文字的名称，可以有 { "{member}" } 这样由它填写的空。
about-charter-privacy = 机器人知道的东西保留多久。
about-privacy-keep-texts = 机器人处理不了的消息；其他消息除证据外不留文字；默认 7 天。
about-privacy-keep-evidence = 处理决定和依据；默认 180 天。
about-privacy-keep-activity = 谁在什么时候发言；默认 400 天。
