# 规则为什么成立或不成立：每个条件和它的回答。`why-no-...` 是不成立时的回答。

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
