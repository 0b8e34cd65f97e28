# 社群的目标。

goal-is = 我们的目标：{ $goal }
goal-progress = 我们要达到：互相给出 { NUMBER($wanted, useGrouping: 1) } 分。目前 { NUMBER($given, useGrouping: 1) } 分，{ $percent }%。
goal-reached = 目标已达到：互相给出了 { NUMBER($given, useGrouping: 1) } 分（目标 { NUMBER($wanted, useGrouping: 1) }）。
goal-by = 到 { $by } 为止，还有{ $left }。
goal-over = 时间已于 { $by } 结束。
command-about-goal = 我们要达到什么，现在到哪里了
points-off-target = 这里没有要达到的目标。/charter 说明我们为什么在这里。

fault-form-date = 日期，例如 `2027-06-30`
fault-target = 写的是 `{ $found }`；目标是要达到的数：`at least N`
fault-do-past-target = 写一个将来的日期，或删掉这一行
fault-target-without-points = 目标要数积分，而章程没有积分
fault-do-count-points = 加上 `points:`，或删掉 `target`
fault-do-add-points-given = 加上 `points given: at least 1000`
