# What `charterbot verify` says.

verify-ok = 重新判断了 { $decisions } 个决定：结果全部相同。
verify-differs = { $decisions } 个决定中有 { $differences } 个结果不同：
verify-difference = 决定 { $decision }：当时是 { $kept }；现在是 { $now }
