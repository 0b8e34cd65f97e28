# 笔记：成员常要查的文字。

note-text = { $words }
answer-text = { $words }
note-list = 用 /get 加名字查看；带 # 的直接发出来就行：{ $names }
note-none = 还没有笔记。管理员用 <code>/save 名字 内容</code> 保存。
note-unknown = 没有笔记“{ $name }”。/notes 列出所有笔记。
note-near = 是不是 { $name }？
note-saved = 已保存。任何人都可以用 <code>/get { $name }</code> 查看。
note-unsaved = 笔记“{ $name }”已删除。
note-in-charter = 笔记“{ $name }”写在章程里，请在章程里改。
note-too-long = 名字最多 { $name } 个字符，笔记最多 { $text } 个字符。
note-too-many = 已经有 { $most } 条笔记了。/unsave 可以删掉一条。

command-about-notes = 可以查的笔记
command-about-get = 查看一条笔记
command-about-save = 保存一段文字，供大家查看
command-about-unsave = 删掉一条笔记
command-usage-note = 写 /{ $name } 和笔记的名字；/notes 列出所有笔记。
    例如：<code>/{ $name } howto</code>
command-usage-save = 写 /{ $name }、一个不含空格的名字，再写内容；或者用它回复一条消息，只写名字。
    例如：<code>/{ $name } 发货 每周一发货。</code>

fault-same-note = `{ $name }` 和第 { $line } 行的 `{ $other }` 对查的人来说是同一个名字
fault-do-rename-note = 给其中一个改名
fault-do-add-reply = 加上 `reply:`，写机器人说什么
fault-wish-answers-only = 自动回复只说话，不做别的；禁止或豁免写在 `rules` 里
