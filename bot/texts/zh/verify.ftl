# What `charterbot verify` says.

verify-looked-at = 根据事实和章程重新推算了 { $decisions } 个决定、{ $balances } 个积分余额、{ $tiers } 个等级。
verify-decisions = 按当时的章程重新判断了 { $decisions } 个决定。
verify-ok = 结果全部相同。
verify-differs = 有 { $differences } 处结果不同：
verify-difference = 决定 { $decision }：当时是 { $kept }；现在是 { $now }
verify-day = 成员 { $member }，{ $day }：账本中是 { $kept } 分；现在算得 { $now } 分
verify-balance = 成员 { $member }：保存的余额是 { $kept } 分；账本中是 { $now } 分
verify-change = 成员 { $member }，等级变动 { $change }：当时是 { $kept }；现在是 { $now }
verify-tier = 成员 { $member }：保存的等级是 { $kept }；按等级变动应为 { $now }
verify-no-database = { $where } 还没有数据库：机器人没有在那里保存过任何东西。请先启动它（charterbot run），或在 DATABASE_URL 中指定另一个。
