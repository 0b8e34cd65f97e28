# /same and /notsame: several accounts of one person
command-about-same = say that two accounts are one person’s
command-about-notsame = take that back
command-usage-same = Write /{ $name }, the other account, the main account, and a reason, each account by @username or number.
    For example: <code>/{ $name } @anna_2 @anna came back after a ban</code>

same-done = From now on { $member } is another account of { $main }: points and strikes count together, a mute or ban is for both.
same-undone = { $member } is no other account of { $main } any more. Each has the points they brought along; a mute or ban is only where it was given.
same-reason = Please add a reason.
same-itself = That is { $member } twice. Please name two accounts.
same-already = { $member } is another account of { $main } already. /notsame takes that back.
same-others = { $member } is the main account of others. Please name it second: { $main } first, then { $member }.
same-not = { $member } is no other account of anybody.
same-why = another account is the same person’s from now on
same-why-not = two accounts are not the same person’s any more
