# Notes: texts that members ask for again and again.

note-text = { $words }
answer-text = { $words }
note-list = Ask for one of these with /get and its name; one with # is asked for by that alone: { $names }
note-none = There are no notes yet. Staff save one with <code>/save name text</code>.
note-unknown = There is no note “{ $name }”. /notes lists those there are.
note-near = Did you mean { $name }?
note-saved = Saved. Anybody gets it with <code>/get { $name }</code>.
note-unsaved = The note “{ $name }” is gone.
note-in-charter = The note “{ $name }” stands in the charter: it is changed there.
note-too-long = A name may have { $name } characters, a note { $text }.
note-too-many = There are { $most } notes already. /unsave removes one.

command-about-notes = what one can ask for
command-about-get = show a note
command-about-save = keep a text for others to ask for
command-about-unsave = remove it again
command-usage-note = Write /{ $name } and the name of a note; /notes lists them.
    Example: <code>/{ $name } howto</code>
command-usage-save = Write /{ $name }, a name of one word, and the text; or answer a message with it and only the name.
    Example: <code>/{ $name } shipping Parcels go out on Mondays.</code>

fault-same-note = `{ $name }` and `{ $other }` in line { $line } are the same name to whoever asks
fault-do-rename-note = give one of them another name
fault-do-add-reply = add `reply:` with what the bot says
fault-wish-answers-only = an answer says something and does nothing else; what is forbidden, or excused, stands in `rules`
