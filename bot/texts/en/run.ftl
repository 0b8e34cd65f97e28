# What `charterbot run` tells the person who started it. Each says what is wrong and what to do.

run-no-token = BOT_TOKEN is not set. Get a token from @BotFather and put it in .env: BOT_TOKEN=123456:ABC...
run-wrong-token = Telegram does not know this bot token. Copy it again from @BotFather into .env (BOT_TOKEN).
run-setting-fault = { $name }: { $fault }
run-no-charter = There is no charter at { $file }. Write one, or name another file: CHARTER_FILE=path/to/charter.yaml
run-charter-faults = The charter { $file } has faults, and no version was adopted before. Mend them (charterbot check { $file }) and start again.
run-newer-database = The database was written by a newer version of Charterbot. Install that version, or restore the copy made before the upgrade.
run-unfit-database = The database cannot be used: { $why }. Mend it, or name another one in DATABASE_URL: a file whose folder may be written, or a PostgreSQL server that answers.
run-unreachable = { $url } could not be reached for { $seconds } seconds. Check the network, and BOT_API_URL if you set it.
run-port-taken = { $host }:{ $port } is taken by another program. Set HTTP_PORT to a free port, or to 0 for none.
run-no-language = there are no texts in “{ $language }”. Choose one of: { $languages }
