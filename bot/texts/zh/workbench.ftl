# 工作台：`charterbot diff`、`try`、`explain`、`fmt` 和 `schema` 说的话。

change-nothing = 没有变化。
change-new = 新增{ $thing }：{ $lines }
change-gone = 去掉{ $thing }。原来是：{ $lines }
change-lines = { $lines }
change-becomes = { $thing }：“{ $before }”变为“{ $after }”
change-no-longer = { $thing }：不再“{ $line }”
change-now = { $thing }：现在“{ $line }”
change-examples = { $thing }：只有例子变了。
change-silent = { $thing }：有目前不起作用的改动。
change-list-new = 新增{ $thing }：{ $number } 条。
change-list-gone = 去掉{ $thing }。
change-list-more = { $thing }：多了 { $more } 条（{ $added }）。
change-list-fewer = { $thing }：少了 { $fewer } 条（{ $dropped }）。
change-list-both = { $thing }：多了 { $more } 条（{ $added }），少了 { $fewer } 条（{ $dropped }）。
change-list-order = { $thing }：条目相同，顺序或重复次数不同。
change-section = `{ $section }` 里有变化，没有专门的句子说明。
change-thing-community = 社群
change-thing-group = 群“{ $name }”
change-thing-list = 列表“{ $name }”
change-thing-rule = 规则“{ $name }”
change-thing-ladder = 阶梯“{ $name }”
change-thing-bans = 封禁的范围
change-thing-points = 积分
change-thing-tier = 等级“{ $name }”
change-thing-activity = 活动“{ $name }”
change-chat = { $kind ->
    [channel] 频道
   *[other] 群
} { $chat }
change-for-staff = 仅限管理员
change-note = { $note }

try-rule = 规则
try-holds = 成立
try-why = 原因
try-yes = 是
try-no = 否
try-on-trial = 是（试行中）
try-exempt = 管理员不受规则约束，不检查任何规则。
try-nothing = 机器人什么也不做。
try-done = 机器人：{ $done }。
try-answers = 机器人回答（“{ $name }”）：{ $words }
try-rule-holds = • { $says } —— { $whys }
try-rule-observed = • { $says } —— { $whys }（试行中）
try-no-rule = 没有规则成立。
try-no-from = 没有叫“{ $wanted }”的身份。已有：{ $known }。
try-no-in = 没有群“{ $wanted }”。已有：{ $known }。

explain-at = 位置
explain-word = 词
explain-says = 在这里
explain-about = 作用
explain-no-rule = 没有规则“{ $wanted }”。已有：{ $known }。

fmt-good = { $file } 格式已经良好
fmt-bad = { $file } 格式不佳：运行 charterbot fmt 可以整理
fmt-done = { $file } 格式已整理
