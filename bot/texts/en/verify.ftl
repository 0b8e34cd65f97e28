# What `charterbot verify` says.

verify-looked-at = Derived again from facts and charters: { $decisions ->
    [one] one decision
   *[other] { $decisions } decisions
}, { $balances ->
    [one] one balance
   *[other] { $balances } balances
}, { $tiers ->
    [one] one tier
   *[other] { $tiers } tiers
}.
verify-decisions = Judged again by the charters of their time: { $decisions ->
    [one] one decision
   *[other] { $decisions } decisions
}.
verify-ok = All come out the same.
verify-differs = { $differences ->
    [one] One thing comes out otherwise:
   *[other] { $differences } things come out otherwise:
}
verify-difference = decision { $decision }: kept { $kept }; now { $now }
verify-day = member { $member }, { $day }: { $kept } points in the ledger; now { $now }
verify-balance = member { $member }: a balance of { $kept } points is kept; the ledger has { $now }
verify-change = member { $member }, change { $change }: kept { $kept }; now { $now }
verify-tier = member { $member }: stands in { $kept }; by the changes of tiers in { $now }
verify-no-database = There is no database yet at { $where }: the bot has kept nothing there. Start it first (charterbot run), or name another one in DATABASE_URL.
