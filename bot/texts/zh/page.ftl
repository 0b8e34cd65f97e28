# 试验场页面上的话。机器人和 Telegram 在那里说的话在各自的文件里。

page-title = Charterbot 试验场
page-nav = 页面各部分
page-chats = 聊天
page-chat = 对话
page-panel = 幕后
page-panel-message = 消息
page-panel-person = 成员
page-panel-charter = 章程
page-panel-story = 剧本

page-now = 社群里的时间
page-pace = 大家的节奏
page-pause = 暂停
page-speed = { $times } 倍速
page-leaps = 快进
page-hour = +1 小时
page-hour-why = 过一个小时
page-day = +1 天
page-day-why = 过一天
page-next = 下一项
page-next-is = 快进到下一件事：{ $what }，{ $day } { $time }

page-settings = 故障、外观和语言
page-trouble = Telegram 故障
page-too-many = 请求过多（429）
page-too-many-why = Telegram 一再要求机器人等五秒。
page-outage = 断线
page-outage-why = 连不上 Telegram。机器人欠下的事，恢复后补做。
page-look = 外观
page-look-auto = 跟随系统
page-look-light = 浅色
page-look-dark = 深色

page-the-bot = 机器人
page-private = { $who } 与机器人的私聊
page-members = { $number } 位成员
page-channel = 频道
page-nothing-yet = 还没有消息，试试 /start
page-no-posts = 还没有内容
page-unread = { $number } 条未读
page-not-inside = 你不在这个群里
page-gone-short = 已删除的消息
page-newest = 看最新消息
page-messages = 消息

page-own = { $who }（你）：
page-bot = 机器人
page-forwarded = 转发自 { $who }
page-media = { $what ->
    [photo] 图片
    [video] 视频
    [voice] 语音
    [audio] 音乐
    [sticker] 贴纸
    [document] 文件
   *[other] { $what }
}
page-edited = 已编辑 { $time }
page-about-message = { $who } 的消息：可以做什么
page-buttons = 消息下面的按钮
page-poll-open = 投票
page-poll-closed = 投票已结束
page-votes = { $number ->
    [0] { $state } · 还没有人投
   *[other] { $state } · { $number } 票
}
page-choice = { $choice }，{ $votes } 票
page-reaction = { $emoji } { $number }：回应或收回
page-gone-bot = 机器人删除
page-tidied = 机器人自己收走了
page-gone-author = 作者删除
page-gone-staff = 管理员删除
page-gone-rules = { $by }：{ $rules }

page-acts = { $who } 的消息
page-react = 用 { $emoji } 回应
page-act-reply = 回复
page-act-thank = 感谢
page-act-forward = 转发
page-act-edit = 编辑
page-act-delete = 删除
page-act-why = 为什么？
page-leads-out = 这会打开 { $url }。试验场里什么都不会外传。
page-forward-to = 转发到

page-write = 消息或 /命令
page-send = 发送
page-offers = 命令和名字
page-answering = 回复 { $who }
page-editing = 编辑消息
page-forget = 算了
page-join = 加入
page-barred-outside = { $who } 不在 { $chat } 里。
page-barred-muted = { $who } 在 { $chat } 暂时被禁言。
page-barred-banned = { $who } 已被 { $chat } 封禁。
page-barred-channel = 只有频道主能在 { $chat } 发布。

page-be = 扮演谁
page-be-why = 你以这个人的身份写消息、回应、按按钮。
page-you-are = 你现在是 { $who }。换一个人
page-newcomer = 新人的名字
page-newcomer-comes = 创建
page-new-here = 新来的
page-stands-owner = 群主
page-stands-staff = 管理员
page-stands-member = 成员
page-stands-muted = 被禁言
page-stands-banned = 被封禁
page-stands-outside = 不在群里

page-choose-message = 选一条消息，看机器人看到了什么、问了哪些规则、做了什么。
page-lately = 最近的违规和原因
page-verdict-held = { $number ->
    [one] 违反了规则：{ $rules }
   *[other] 违反了规则：{ $rules }
}
page-verdict-trial = 会违反一条试行规则：{ $rules }
page-verdict-fine = 没有违反规则
page-look-post = { $time } 发出时
page-look-edit = { $time } 编辑后
page-did = 机器人做了什么
page-would = 机器人本来会做什么
page-saw = 机器人看到了什么
page-rules = 规则
page-rule-held = 违反
page-rule-trial = 试行
page-rule-fine = 遵守
page-rule-left-out = 不判断
page-fact-unless = 除非 { $fact }
page-fact-yes = 是
page-fact-no = 否
page-charter-number = 依据第 { $number } 版章程
page-points = 积分

page-people = 成员
page-leave = 退出这个群
page-become = 扮演 { $who }
page-you-are-them = 你就是这个人
page-unknown-person = 机器人还没见过这个人。以他的身份写点什么吧。
page-tier = 等级
page-tiers = 等级，从低到高
page-strikes = { $number ->
   *[other] 次违规
}
page-me-says = /me 的回答
page-ladder = 违规阶梯“{ $ladder }”
page-no-strikes = 没有违规记录。
page-by-hand = 由 { $who } 记
page-faded = 已消除
page-stays = 一直有效
page-fades = { $day } 前有效

page-save = 保存
page-reset = 还原
page-faults = 章程里的错误
page-line = 第 { $line } 行：
page-charter-changed = 已修改，未保存
page-charter-in-force = 第 { $number } 版生效中
page-charter-refused = 未被接受：仍是第 { $number } 版生效

page-story = 你的剧本
page-story-why = 你做过的事，写成规则 examples 里的一段 story：以后每次保存，章程都会证明结果仍然如此。
page-story-empty = 在群里写点什么，它会变成这里的测试。
page-story-clear = 重新开始
page-story-copy = 复制
page-story-copied = 已复制。粘贴到一条规则的 examples 下面。

page-try = 试一试
page-try-rule = 在群里发一个链接，看它消失。点它，机器人会说明原因。
page-try-be = 点输入框旁的头像，换一个人。管理员可以发链接。
page-try-thank = 感谢有用的消息，快进几天，再到“成员”里看谁升级了。
page-try-charter = 在“章程”里改一条规则并保存，马上生效。
