# `charterbot replay` 说的话：为什么不读这份记录、它有什么问题、章程本来会做什么。

replay-unreadable = 无法读取 { $file }：{ $why }
replay-no-export = 这不是 Telegram Desktop 的聊天导出。请在其中打开群，选择“导出聊天记录”，格式选“机器可读的 JSON”，再给出 result.json。
replay-personal = “{ $name }”是私聊，章程不管私聊。请导出一个群。
replay-channel = “{ $name }”是频道，只有管理员能发言。请导出它旁边的群。
replay-other-chat = 这是“{ $name }”的导出，不是“{ $wanted }”的。请去掉 --chat。
replay-choose-chat = 这是整个账号的导出。请用 --chat 名称 选择其中一个群：
    { $groups }
replay-no-such-chat = 这份导出里没有叫“{ $wanted }”的群，或者不止一个。请按名称或编号选择：
    { $groups }
replay-no-groups = 这是整个账号的导出，里面没有群。
replay-name-group = 章程里有多个群，没有一个与这份导出的编号相同。请用 --in 群名 选择：{ $groups }
replay-no-group = 章程里没有群“{ $wanted }”。有：{ $groups }
replay-no-account = “{ $wanted }”不是账号。请写 --staff user123 或 --staff 123，数字取导出中的 from_id。
replay-truncated = 警告：文件在中途结束。{ $records ->
    [0] 什么也没能读出。
   *[other] 已读出 { $records } 条记录，最后一条的编号是 { $last }。
}
replay-damaged = 警告：文件已损坏。{ $records ->
    [0] 什么也没能读出。
   *[other] 已读出 { $records } 条记录；损坏处在编号 { $last } 的那条之后。
}

replay-progress = 正在重放
replay-title = 章程本来会在“{ $group }”做什么
replay-rule = 规则
replay-matches = 消息
replay-members = 成员
replay-consequences = 后果
replay-example = { $rule }：消息 { $message }，{ $why }
replay-summary = { $messages } 条消息，评判 { $judged } 条；{ $members } 人发言，{ $joins } 人加入。{ $seconds } 秒。
replay-skipped = 跳过：{ $service } 条服务记录，{ $unsupported } 条不支持的，{ $exempt } 条豁免的，{ $duplicate } 条重复的。
replay-points = { $members } 名成员会有积分，共 { $points } 分：
replay-member = { $member }：{ $points } 分
replay-difference = 与另一份章程相比：
replay-no-difference = 与另一份章程相比，没有人受到不同对待。
replay-newly-deleted = 新增删除消息的成员（{ $members } 人）：{ $named }{ $more ->
    [0] {""}
   *[other] {" "}等，另有 { $more } 人
}
replay-no-longer-deleted = 不再删除消息的成员（{ $members } 人）：{ $named }{ $more ->
    [0] {""}
   *[other] {" "}等，另有 { $more } 人
}
replay-muted = 新增禁言的成员（{ $members } 人）：{ $named }{ $more ->
    [0] {""}
   *[other] {" "}等，另有 { $more } 人
}
replay-no-longer-muted = 不再禁言的成员（{ $members } 人）：{ $named }{ $more ->
    [0] {""}
   *[other] {" "}等，另有 { $more } 人
}
replay-kicked = 新增移出的成员（{ $members } 人）：{ $named }{ $more ->
    [0] {""}
   *[other] {" "}等，另有 { $more } 人
}
replay-no-longer-kicked = 不再移出的成员（{ $members } 人）：{ $named }{ $more ->
    [0] {""}
   *[other] {" "}等，另有 { $more } 人
}
replay-banned = 新增封禁的成员（{ $members } 人）：{ $named }{ $more ->
    [0] {""}
   *[other] {" "}等，另有 { $more } 人
}
replay-no-longer-banned = 不再封禁的成员（{ $members } 人）：{ $named }{ $more ->
    [0] {""}
   *[other] {" "}等，另有 { $more } 人
}
replay-promoted = 等级更高的成员（{ $members } 人）：{ $named }{ $more ->
    [0] {""}
   *[other] {" "}等，另有 { $more } 人
}
replay-demoted = 等级更低的成员（{ $members } 人）：{ $named }{ $more ->
    [0] {""}
   *[other] {" "}等，另有 { $more } 人
}
replay-price = 价格：{ $members } 名成员按标价的 { $new }% 付款，而不是 { $old }%。
replay-tier = 最后处于“{ $tier }”的有 { $members } 人
