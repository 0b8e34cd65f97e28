# 活动：章程里写错了什么，以及怎样说明时间。

fault-form-schedule = 日子和时刻，例如 `weekday at 09:00`、`Monday and Thursday at 18:30`、`first Saturday of the month at 15:00`、`last day of the month at 20:00`、`2 weeks from 2027-01-04 at 10:00` 或 `1 March at 10:00`
fault-form-once = 日期和时刻，例如 `2027-06-30 at 10:00`
fault-form-late = `skip`、`post late` 或 `post late within T`，例如 `post late within 1 hour`
fault-no-clock = 钟上没有 `{ $found }` 这个时刻
fault-no-time = 这里是 `{ $found }`；几点？
fault-no-first-day = 这里是 `{ $found }`；从哪一天算起？
fault-no-day = 没有 { $found } 这一天
fault-leap-day = 只有闰年才有 2 月 29 日
fault-gap = 这里是 `{ $found }`；两次之间应是 1 到 { $most } 天
fault-past = `{ $found }` 已经过去：这个活动不会再有
fault-activity-no-time = `{ $name }` 没有时间：缺少 `every` 或 `once`
fault-activity-no-content = `{ $name }` 没有内容：缺少 `post` 或 `poll`
fault-activity-both = 这里有 `{ $first }` 和 `{ $second }`；一个活动只能有其中之一
fault-needs-poll = `{ $key }` 属于投票，但这里没有 `poll`
fault-choices = 这里有 { $count } 个选项；应是 { $least } 到 { $most } 个
fault-same-choice = 选项 `{ $choice }` 写了两次
fault-open-for = 这里是 `{ $found }`；Telegram 的投票可开放 5 秒到 730 小时
fault-text-too-long = `{ $key }` 处有一段文字长 { $length } 个字符；Telegram 最多接受 { $most } 个
fault-question-alone = 各语言的问题合起来超过 { $most } 个字符；只会用 { $language } 提问
fault-wish-activity-time = 时刻写在日子后面：`every: weekday at 09:00`
fault-wish-activity-zone = 所有时刻都按 `community` 里的 `timezone`

fault-do-clock = 一天从 00:00 到 23:59；午夜写成新的一天的 00:00
fault-do-real-day = 写日历上有的日子；每月月底写 `last day of the month`
fault-do-leap-day = 每年都要的话，写 `28 February` 或 `1 March`
fault-do-past = 写将来的日期，或删去这个活动
fault-do-add-time = 加上 `every: weekday at 09:00` 或 `once: 2027-06-30 at 10:00`
fault-do-add-content = 加上 `post: ...`，或 `poll: ...` 和 `choices`
fault-do-drop-either = 删去 `{ $first }` 或 `{ $second }`；都要的话写成两个活动
fault-do-add-poll = 在 `poll` 处写上问题，或删去 `{ $key }`
fault-do-add-choices = 加上 `choices:`，每个选项前写一个短横
fault-do-choices = 写 { $least } 到 { $most } 个选项
fault-do-drop-choice = 删去其中一个
fault-do-shorten-text = 缩短到 { $most } 个字符以内

# 说明时间
activity-at = { $days } { $time }
activity-every-day = 每天
activity-every-weekday = 每个工作日
activity-every-named = 每{ $days }
activity-every-days = 从 { $since } 起每 { $number } 天
activity-every-weeks = { $number ->
    [1] 从 { $since } 起每{ $day }
   *[other] 从 { $since } 起每 { $number } 周的{ $day }
}
activity-nth-1 = 每月第一个{ $day }
activity-nth-2 = 每月第二个{ $day }
activity-nth-3 = 每月第三个{ $day }
activity-nth-4 = 每月第四个{ $day }
activity-nth-last = 每月最后一个{ $day }
activity-last-day = 每月最后一天
activity-yearly = 每年{ $month }{ $day }日
activity-once = 仅一次，{ $year } 年{ $month }{ $day }日
activity-day-0 = 星期一
activity-day-1 = 星期二
activity-day-2 = 星期三
activity-day-3 = 星期四
activity-day-4 = 星期五
activity-day-5 = 星期六
activity-day-6 = 星期日
activity-month-1 = 1月
activity-month-2 = 2月
activity-month-3 = 3月
activity-month-4 = 4月
activity-month-5 = 5月
activity-month-6 = 6月
activity-month-7 = 7月
activity-month-8 = 8月
activity-month-9 = 9月
activity-month-10 = 10月
activity-month-11 = 11月
activity-month-12 = 12月

# 活动的内容
activity-post = { $words }
