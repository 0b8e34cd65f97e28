# /same and /notsame: several accounts of one person
command-about-same = 说明两个账号是同一个人
command-about-notsame = 撤销上面的说明
command-usage-same = 发送 /{ $name }，后面依次写另一个账号、主账号和理由；账号写 @用户名或账号数字。
    例如：<code>/{ $name } @anna_2 @anna 被封禁后换号回来</code>

same-done = 从现在起，{ $member } 是 { $main } 的另一个账号：积分和违规合并计算，禁言或封禁对两个账号都有效。
same-undone = { $member } 不再是 { $main } 的另一个账号。各自的积分恢复到合并前带来的，禁言或封禁只留在原来的账号上。
same-reason = 请写上理由。
same-itself = 两次都是 { $member }，请写两个不同的账号。
same-already = { $member } 已经是 { $main } 的另一个账号。可以用 /notsame 撤销。
same-others = { $member } 是别的账号的主账号，请把它写在后面：先写 { $main }，再写 { $member }。
same-not = { $member } 不是任何人的另一个账号。
same-why = 另一个账号从现在起算作同一个人
same-why-not = 两个账号不再算作同一个人
