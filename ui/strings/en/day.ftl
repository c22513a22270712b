# Plan my day.

plan-my-day = Plan my day
day-lead = Choose how you get the medicine and when your appointment is, and see what to do when.
day-clinic-first = Your clinic’s own instructions come first.
day-clinic-first-more = Where your clinic says something else, do what it says, and write it in here.
day-how = How do you get the medicine?
day-date = What day is your appointment?
day-date-another = Another day
day-date-month = Month
day-date-day = Day
day-time = What time is it?
day-time-other = Earlier or later in the day
day-time-minute = Minutes
day-time-on-the-hour = { $name }, on the hour
day-time-minutes = { $name } minutes
day-travel = How long is the way there?
day-travel-hint = You may leave this out.
day-travel-none = I will see
day-make = Show my day
day-make-again = Change my plan
day-change = Change the way, the day or the time
day-fault = Your day cannot be shown yet
day-fault-route = Choose how you get the medicine.
day-fault-date = Choose the day of your appointment.
day-fault-month-and-day = Choose the month and the day of your appointment.
day-fault-no-day = That month has no such day. Choose the day again.
day-fault-time = Choose the hour of your appointment.

# The plan
day-title = { $date }, { $time }
day-counted = Times are counted from the appointment.
day-at-the-latest = at the latest
day-at-the-earliest = at the earliest
day-then = after that
day-ask-clinic = Ask your clinic:
day-ask-this = When should I do this?
day-time-not-known = Ask your clinic
day-travel-not-known = In good time
day-told = Your clinic told you: { $name }.
day-clinics-rule = Your clinic says so.
day-no-need = no need to
day-from-midnight = from midnight on
day-before = { $name } before
day-after = { $name } after the appointment
day-the-night-before = The night before
day-the-evening-before = The evening before, { $name }
day-the-day-before = The day before, { $name }
day-the-next-day = The next day, { $name }
day-read-more = Read more
day-to-questions = Put it on my list of questions
day-tell = Write down what your clinic says
day-tell-otherwise = My clinic told me something else
day-tell-again = Change what my clinic told me
day-tell-before = How long before the appointment?
day-tell-after = How long after the start of the appointment?
day-tell-words = In your own words
day-tell-nothing = Not chosen
day-tell-keep = Keep this
day-passed = This day has passed. When you have a new appointment, change the plan.
day-route-gone = The way that you chose is not in this edition. Choose again; what you wrote down is kept.
day-remove = Remove this plan
day-remove-ask = Remove this plan?
day-remove-what = The plan and what you wrote down from your clinic will be gone. This cannot be undone.
day-remove-do = Yes, remove it
day-removed = The plan was removed.

# Elsewhere
day-offer = You can lay out your own day, with the times of your appointment.
day-mine = My session day
day-none = You have no plan yet.
day-see = See my plan

# Clock and calendar
hours = { $n ->
    [one] 1 hour
   *[other] { $n } hours
}
clock-am = { $hour }:{ $minute } am
clock-pm = { $hour }:{ $minute } pm
clock-hour-am = { $name } am
clock-hour-pm = { $name } pm
clock-noon = 12 noon
clock-midnight = 12 midnight
weekday-and-day = { $weekday }, { $day }
day-and-month = { $month } { $day }
weekday-day-and-month = { $weekday }, { $day }
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
