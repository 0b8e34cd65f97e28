# The community's goal and target.

goal-is = What we are here for: { $goal }
goal-progress = Our target: { NUMBER($wanted, useGrouping: 1) } points given to each other. So far { NUMBER($given, useGrouping: 1) }, { $percent }%.
goal-reached = Our target is reached: { NUMBER($given, useGrouping: 1) } points given to each other, of { NUMBER($wanted, useGrouping: 1) }.
goal-by = Until { $by }: { $left } left.
goal-over = The time was over on { $by }.
command-about-goal = what we want to reach, and how far we are
points-off-target = There is no target here. /charter tells what we are here for.

fault-form-date = a date, such as `2027-06-30`
fault-target = found `{ $found }`; a target is something to reach: `at least N`
fault-do-past-target = write a date to come, or drop the line
fault-target-without-points = the target counts points, and the charter has none
fault-do-count-points = add `points:`, or drop `target`
fault-do-add-points-given = add `points given: at least 1000`
