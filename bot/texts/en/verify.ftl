# What `charterbot verify` says.

verify-ok = { $decisions ->
    [one] One decision was judged again: it comes out the same.
   *[other] { $decisions } decisions were judged again: all come out the same.
}
verify-differs = { $differences } of { $decisions } decisions come out otherwise:
verify-difference = decision { $decision }: kept { $kept }; now { $now }
