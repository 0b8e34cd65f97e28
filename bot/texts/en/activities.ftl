# Activities: what is wrong with them in a charter, and how their times are told.

fault-form-schedule = days and a time, such as `weekday at 09:00`, `Monday and Thursday at 18:30`, `first Saturday of the month at 15:00`, `last day of the month at 20:00`, `2 weeks from 2027-01-04 at 10:00` or `1 March at 10:00`
fault-form-once = a date and a time, such as `2027-06-30 at 10:00`
fault-form-late = `skip`, `post late` or `post late within T`, such as `post late within 1 hour`
fault-no-clock = no clock shows `{ $found }`
fault-no-time = found `{ $found }`; at what time?
fault-no-first-day = found `{ $found }`; counted from which day?
fault-no-day = there is no { $found }
fault-leap-day = there is a 29 February in leap years only
fault-gap = found `{ $found }`; expected 1 to { $most } days between two times
fault-past = `{ $found }` is over: this never happens
fault-activity-no-time = `{ $name }` has no time: `every` or `once` is missing
fault-activity-no-content = `{ $name }` has nothing to say: `post` or `poll` is missing
fault-activity-both = found `{ $first }` and `{ $second }`; an activity has one of them
fault-needs-poll = `{ $key }` belongs to a poll, and there is no `poll`
fault-choices = found { $count } { $count ->
    [one] choice
   *[other] choices
}; expected { $least } to { $most }
fault-same-choice = the choice `{ $choice }` is there twice
fault-open-for = found `{ $found }`; Telegram keeps a poll open for 5 seconds to 730 hours
fault-text-too-long = a text at `{ $key }` has { $length } characters; Telegram takes { $most }
fault-question-alone = in all languages together the question has more than { $most } characters; only the one in { $language } will be asked
fault-wish-activity-time = the time stands behind the day: `every: weekday at 09:00`
fault-wish-activity-zone = all times are those of `timezone` in `community`

fault-do-clock = a day goes from 00:00 to 23:59; what happens at midnight happens at 00:00 of the day that begins then
fault-do-real-day = write a day that the calendar has; for the end of each month `last day of the month`
fault-do-leap-day = write `28 February` or `1 March` for every year
fault-do-past = write a date to come, or drop the activity
fault-do-add-time = add `every: weekday at 09:00`, or `once: 2027-06-30 at 10:00`
fault-do-add-content = add `post: ...`, or `poll: ...` with `choices`
fault-do-drop-either = drop `{ $first }` or `{ $second }`; two activities can have both
fault-do-add-poll = write the question at `poll`, or drop `{ $key }`
fault-do-add-choices = add `choices:` with the answers, each behind a dash
fault-do-choices = write { $least } to { $most } choices
fault-do-drop-choice = drop one of the two
fault-do-shorten-text = make it { $most } characters or fewer

# Telling when
activity-at = { $days } at { $time }
activity-every-day = Every day
activity-every-weekday = Every weekday
activity-every-named = Every { $days }
activity-every-days = Every { $number } days, counted from { $since },
activity-every-weeks = { $number ->
    [one] Every { $day }, from { $since } on,
   *[other] Every { $number } weeks on { $day }, counted from { $since },
}
activity-nth-1 = On the first { $day } of the month
activity-nth-2 = On the second { $day } of the month
activity-nth-3 = On the third { $day } of the month
activity-nth-4 = On the fourth { $day } of the month
activity-nth-last = On the last { $day } of the month
activity-last-day = On the last day of the month
activity-yearly = Every year on { $day } { $month }
activity-once = Once, on { $day } { $month } { $year },
activity-day-0 = Monday
activity-day-1 = Tuesday
activity-day-2 = Wednesday
activity-day-3 = Thursday
activity-day-4 = Friday
activity-day-5 = Saturday
activity-day-6 = Sunday
activity-month-1 = January
activity-month-2 = February
activity-month-3 = March
activity-month-4 = April
activity-month-5 = May
activity-month-6 = June
activity-month-7 = July
activity-month-8 = August
activity-month-9 = September
activity-month-10 = October
activity-month-11 = November
activity-month-12 = December

# What is held
activity-post = { $words }
