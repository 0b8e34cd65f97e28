# 规则可以询问的条件。`-about` 用于参考页和编辑器，`-says` 用在生成的规则里（“……的消息”），
# `why-` 是对一条消息的回答（`why-no-`：条件不成立时）。

fact-contains-about = 在文字、说明和引自其他群的文字里找词和短语：整词、开头（`cat*`）、结尾（`*cat`）、任意部分（`*cat*`）、`/正则表达式/`（RE2）和列表。大小写、重音、形近字母和不可见字符都不影响。
fact-contains-says = 含有{ $words }
why-contains = 含有“{ $what }”
why-no-contains = 不含这些词

fact-contains-all-about = 同 `contains`，但所有的词都要出现。
fact-contains-all-says = 同时含有{ $words }
why-contains-all = 含有“{ $what }”
why-no-contains-all = 没有包含全部的词

fact-links-to-about = 找链接：网站（含子域名）、Telegram、邀请链接、短链接，也看文字后面、按钮和预览里的链接。`except` 只放过单个链接，其余照算。
fact-links-to-says = 链接到{ $sites }
fact-links-to-says-except = 链接到{ $sites }（{ $spared }除外）
why-links-to = 链接到 { $what }
why-no-links-to = 没有这样的链接

fact-has-about = 看消息带有什么：媒体，或文字里的东西。`except` 只放过单个内容。
fact-has-says = 带有{ $things }
fact-has-except = { $thing }（{ $spared }除外）
why-has = 带有：{ $what }
why-no-has = 没有这类内容

fact-forwarded-from-about = 看转发的消息最初出自哪里：名称、@用户名、id 或列表。
fact-forwarded-from-says = 转发自{ $sources }
fact-forwarded-from-says-except = 转发自{ $sources }（{ $spared }除外）
fact-forwarded-from-says-anyone = 是转发的
fact-forwarded-from-says-anyone-except = 是转发的（转自{ $spared }的除外）
why-forwarded-from = 转发自 { $what }
why-no-forwarded-from = 不是从那里转发的

fact-mentions-about = 数一条消息用 @名字或链接提到多少人；加 `in` 时数一个成员在一段时间里提到多少人。
fact-mentions-says = 至少提到 { $number } 人
fact-mentions-says-within = 使作者在{ $within }内提到的人达到 { $number } 个或更多
fact-mentions-except = { $what }（{ $spared }不算）
why-mentions = 提到 { $what }
why-no-mentions = 提到的人没有那么多
why-mentions-within = { $within }内提到 { $number } 次（规则：至少 { $least } 次）

fact-length-about = 文字或说明显示出来的字符数。没有文字时不成立。
fact-length-says = 长度{ $number }个字符
why-length = 共 { $what } 个字符
why-no-length = { $number ->
    [0] 没有文字
   *[other] 共 { $number } 个字符，不符合规则的长度
}

fact-caps-about = 有大小写的字母里大写所占的比例；这样的字母不足 10 个时不成立。
fact-caps-says = 大写字母占{ $share }
why-caps = 大写占 { $what }
why-no-caps = 大写没有那么多

fact-repeats-about = 同一成员在一段时间里说同样或几乎同样的话多少次，本条也算。
fact-repeats-says = 是作者在{ $within }内第 { $number } 次或之后说同样的话
why-repeats = { $number ->
    [0] 没有可以重复的文字
   *[other] { $within }内同样的文字出现 { $number } 次
}（规则：至少 { $least } 次）

fact-edited-about = 消息是否编辑过。
fact-edited-says = 编辑过
fact-edited-says-no = 没有编辑过
why-edited = 编辑过
why-no-edited = 没有编辑过

fact-reply-about = 消息是否回复另一条消息。
fact-reply-says = 回复了另一条消息
fact-reply-says-no = 没有回复别的消息
why-reply = 回复了一条消息
why-no-reply = 没有回复别的消息

fact-messages-about = 同一成员在一段时间里发多少条消息，本条也算。一个相册算一条。
fact-messages-says = 是作者在{ $within }内发的第 { $number } 条或之后的消息
why-messages = { $within }内发了 { $number } 条消息（规则：至少 { $least } 条）
why-not-counted = 不计入频率（是编辑，或是相册的后续部分）

fact-member-about = 看是谁写的：`newcomer`（加入后3天内的新人）、`staff`（管理员）、`everyone`（所有人）、某个等级的成员，或某个等级 `or above`（及以上）。
fact-member-says = 是{ $people }发的
why-newcomer = 是新人（{ $since }前加入，新人期 { $newcomer_for }）
why-no-newcomer = 不是新人（{ $since }前加入，新人期 { $newcomer_for }）
why-always-here = 不是新人（机器人来之前就在）
why-tier = 等级是“{ $tier }”
why-no-tier = 是新人，等级还不算数

fact-member-may-about = 看作者的等级允许做什么，用 `may` 的词。
fact-member-may-says = 是可以{ $what }的成员发的
why-may = 可以 { $what }（{ $tier }）
why-may-not = 不可以 { $what }（{ $tier }）

fact-in-about = 看消息在章程的哪个群里。
fact-in-says = 在 { $groups }
why-in = 在 { $group }
why-not-in = 在 { $group }（不在 { $groups }）

fact-in-the-group-about = 看作者进本群多久了。机器人来之前就在的算很久。
fact-in-the-group-says = 是进群{ $age }的成员发的
why-in-the-group = 进群已 { $since }
why-always-in-the-group = 机器人来之前就在群里

fact-strikes-about = 作者身上还没过期的违规次数；加 `in` 时数那段时间里所有的违规。
fact-strikes-says = 是违规{ $number }{ $count ->
   *[other] 次
}的成员发的
fact-strikes-says-within = 是{ $within }内违规{ $number }{ $count ->
   *[other] 次
}的成员发的
fact-strikes-says-none = 是没有违规的成员发的
fact-strikes-says-none-within = 是{ $within }内没有违规的成员发的
why-strikes = { $number ->
    [0] 没有违规
   *[other] 有 { $number } 次违规
}
why-strikes-within = { $number ->
    [0] { $within }内没有违规
   *[other] { $within }内有 { $number } 次违规
}
