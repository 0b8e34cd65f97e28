# `charterbot run` 对启动者说的话：哪里错了，怎么办。

run-no-token = 没有设置 BOT_TOKEN。请向 @BotFather 申请令牌并写进 .env：BOT_TOKEN=123456:ABC...
run-wrong-token = Telegram 不认识这个机器人令牌。请从 @BotFather 重新复制到 .env（BOT_TOKEN）。
run-setting-fault = { $name }：{ $fault }
run-no-charter = { $file } 没有章程文件。请写一份，或指定另一个文件：CHARTER_FILE=path/to/charter.yaml
run-charter-faults = 章程 { $file } 有错误，而且之前没有采用过任何版本。请改正（charterbot check { $file }）后重新启动。
run-newer-database = 数据库是由更新版本的 Charterbot 写入的。请安装那个版本，或恢复升级前的备份。
run-unfit-database = 数据库无法使用：{ $why }。请修复它，或在 DATABASE_URL 中指定另一个：所在文件夹可写的文件，或有响应的 PostgreSQL 服务器。
run-unreachable = { $seconds } 秒内一直连不上 { $url }。请检查网络；如果设置过 BOT_API_URL，也请检查它。
run-port-taken = { $host }:{ $port } 已被别的程序占用。请把 HTTP_PORT 设为空闲端口，或设为 0 关闭。
run-no-language = 没有“{ $language }”的文字。可选：{ $languages }
