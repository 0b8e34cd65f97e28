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
why-no-length = 长度不符
why-caps = 大写占 { $what }
why-no-caps = 大写没有那么多
why-messages = { $within }内发了 { $number } 条消息（规则是 { $least } 条）
why-repeats = { $within }内同样的文字出现 { $number } 次（规则是 { $least } 次）
why-mentions = 提到 { $what }
why-no-mentions = 提到的人没有那么多
why-mentions-within = { $within }内提到 { $number } 次（规则是 { $least } 次）
why-not-counted = 不计入频率：是编辑，或是相册的后续部分
why-in = 在 { $group }
why-not-in = 在 { $group }，不在 { $groups }
why-newcomer = { $since }前加入，{ $newcomer_for }内是新人
why-no-newcomer = { $since }前加入，满 { $newcomer_for }后不再是新人
why-always-here = 机器人来之前就在，不是新人
why-in-the-group = 进群已 { $since }
why-always-in-the-group = 机器人来之前就在群里
why-strikes = 有 { $number } 次违规
why-strikes-within = { $within }内有 { $number } 次违规
why-exception = 例外：{ $why }
why-several = { $whys }
why-ladder = 在“{ $ladder }”阶梯上：第 { $number } 级，共 { $of } 级；下一次：{ $next }
why-judged-by-people = 由人判断：没有 “when”
why-off = 已关闭（“mode: off”）
why-staff = 管理员写的，不受规则约束

fault-example-lacks = 规则“{ $rule }”应当匹配这个例子，却没有：{ $whys }
fault-example-matches = 规则“{ $rule }”不应匹配这个例子，却匹配了：{ $whys }
fault-example-do-widen = 放宽 `when` 或收窄 `unless`；如果规则没错，把例子移到 `must not match`
fault-example-do-excuse = 收窄 `when` 或放宽 `unless`；如果规则没错，把例子移到 `must match`
fault-story = 这一步的第 { $time } 条消息（共 { $times } 条）：预期 { $expected }；机器人的回答是 { $found }（成立的规则：{ $rules }）
fault-story-no-rule = 无
fault-story-do = 请修改规则，或写成 `bot: { $text }`

