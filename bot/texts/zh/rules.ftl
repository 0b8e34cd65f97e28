# 规则为什么成立或不成立：每个条件和它的回答。`why-no-...` 是不成立时的回答。

why-contains = 含有“{ $what }”
why-no-contains = 不含这些词
why-contains-all = 含有“{ $what }”
why-no-contains-all = 没有包含全部的词
why-links-to = 链接到 { $what }
why-no-links-to = 没有这样的链接
why-has = 带有：{ $what }
why-no-has = 没有这类内容
why-forwarded-from = 转发自 { $what }
why-no-forwarded-from = 不是从那里转发的
why-length = 共 { $what } 个字符
why-no-length = { $number ->
    [0] 没有文字
   *[other] 共 { $number } 个字符，不符合规则的长度
}
why-caps = 大写占 { $what }
why-no-caps = 大写没有那么多
why-messages = { $within }内发了 { $number } 条消息（规则：至少 { $least } 条）
why-repeats = { $number ->
    [0] 没有可以重复的文字
   *[other] { $within }内同样的文字出现 { $number } 次
}（规则：至少 { $least } 次）
why-mentions = 提到 { $what }
why-no-mentions = 提到的人没有那么多
why-mentions-within = { $within }内提到 { $number } 次（规则：至少 { $least } 次）
why-not-counted = 不计入频率（是编辑，或是相册的后续部分）
why-in = 在 { $group }
why-not-in = 在 { $group }（不在 { $groups }）
why-newcomer = 是新人（{ $since }前加入，新人期 { $newcomer_for }）
why-no-newcomer = 不是新人（{ $since }前加入，新人期 { $newcomer_for }）
why-always-here = 不是新人（机器人来之前就在）
why-tier = 等级是“{ $tier }”
why-no-tier = 是新人，还没有等级
why-may = 可以 { $what }（{ $tier }）
why-may-not = 不可以 { $what }（{ $tier }）
why-in-the-group = 进群已 { $since }
why-always-in-the-group = 机器人来之前就在群里
why-strikes = { $number ->
    [0] 没有违规
   *[other] 有 { $number } 次违规
}
why-strikes-within = { $number ->
    [0] { $within }内没有违规
   *[other] { $within }内有 { $number } 次违规
}
why-excused = 符合例外：{ $why }
why-not-excused = 不符合例外：{ $why }
why-several = { $whys }
why-found = { $why }（“{ $words }”）
why-more = 另有 { $number } 项
why-ladder = 阶梯“{ $ladder }”上的违规：{ $number } 次，共 { $of } 级；下一次：{ $next }
why-judged-by-people = 由人判断：没有 “when”
why-off = 已关闭（“mode: off”）
why-staff = 管理员写的，不受规则约束

fault-example-lacks = 规则“{ $rule }”应当匹配这个例子，却没有：{ $whys }
fault-example-matches = 规则“{ $rule }”不应匹配这个例子，却匹配了：{ $whys }
fault-example-do-widen = 放宽 `when` 或收窄 `unless`；如果规则没错，把例子移到 `must not match`
fault-example-do-excuse = 收窄 `when` 或放宽 `unless`；如果规则没错，把例子移到 `must match`
fault-story = { $times ->
    [1] 这里机器人的回答是 { $found }（成立的规则：{ $rules }）；预期 { $expected }
   *[other] 第 { $time } 条消息（共 { $times } 条）机器人的回答是 { $found }（成立的规则：{ $rules }）；预期 { $expected }
}
fault-story-no-rule = 无
fault-story-do = 请修改规则；如果规则没错，写成 `bot: { $text }`
