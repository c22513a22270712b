# Every word of the interface, in English. Plain words; a person may be ill,
# anxious or new to computers.

language-name = English
a-patient-guide = A patient guide
skip-to-text = Skip to the text
screens = Screens
back = Back
home = Home
mine = My guide
display = Display
help-now = Help now
close = Close
understood = I understand
about-this-guide = About this guide

# Home
continue = Continue
start = Start reading
start-where = New here? Start with
continue-where = Continue where you were
continue-progress = How much of this chapter you have seen
minutes-left = { $n ->
    [one] About 1 minute left in this chapter
   *[other] About { $n } minutes left in this chapter
}
asks = People often ask first
whole-guide = The whole guide
part-first = Start here
minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
read-of-all = { $n } of { $all } read
awaits-review = Awaiting review by a clinician
reviewed-by = Reviewed by { $name }
stays-here = What you do here stays on this computer

# Search
search = Search
search-label = Search the guide
search-hint = Ask in your own words, such as “can I drive home?”
search-go = Search
results = { $n ->
    [0] No results
    [one] 1 result
   *[other] { $n } results
}
did-you-mean = Did you mean
search-none = Nothing was found for these words.
search-none-lead = Try fewer or plainer words. These chapters answer what people ask most:
search-help = If you need help now, do not search:

# A chapter
contents = Contents
guide-progress = How much of the guide you have read
chapters-read = { $n } of { $all } chapters read
is-read = Read
is-begun = Begun
not-begun = Not begun
percent = { $n }% seen
crumb = Where you are
checked = Checked { $name }
bookmark = Bookmark
bookmarked = Bookmarked
bookmark-section = Bookmark a section
print = Print
where-you-were = Go to where you were
not-in-this-language = This chapter is not in English yet.
on-this-page = On this page
turn = Turn the page
before-this = Previous
after-this = Next
source-missing = This source is missing: { $name }
back-to-text = Back to note { $n } in the text
alert-note = Good to know
alert-tip = Ask your care team
alert-important = Important
alert-warning = Take care
alert-caution = Get help

# Knowledge checks and the status of evidence
check-right = Right.
check-other = Not quite.
status-approved = Approved
status-approved-meaning = The US agency for medicines, the FDA, has approved this medicine for this use.
status-off-label = Off-label
status-off-label-meaning = The medicine is approved for another use. The FDA has not reviewed it for this one. A clinician may still prescribe it.
status-compounded = Compounded, not approved
status-compounded-meaning = A pharmacy mixes it to order. The FDA does not check it for safety, quality or whether it works.
status-not-approved = Not approved
status-not-approved-meaning = The FDA has not approved it for this use.
strength-good = Stronger evidence
strength-good-meaning = Several large, careful trials point the same way.
strength-moderate = Moderate evidence
strength-moderate-meaning = Careful trials found a benefit, but some were small or short, or did not agree.
strength-limited = Limited evidence
strength-limited-meaning = A few small or short trials. New ones may change the picture.
strength-very-limited = Very limited evidence
strength-very-limited-meaning = Only very small studies. They cannot tell much.
strength-mixed = Mixed evidence
strength-mixed-meaning = Some trials found a benefit and others did not.
strength-none = No clear evidence
picture-in-words = This picture in words
strength-none-meaning = Trials so far do not clearly show that it helps.

# My guide
mine-lead = What you marked, wrote and planned, and how far you are. All of it stays on this computer.
bookmarks = Bookmarks
no-bookmarks = You have no bookmarks yet. In a chapter, choose Bookmark to keep it here.
not-in-edition = This chapter is not in this edition.
remove = Remove
progress = Progress
remove-all = Remove everything
remove-all-lead = Take everything of yours off this computer: bookmarks, highlights, notes, questions, plan, ticks and progress. Your display settings stay, and so do copies that you saved.
nothing-to-remove = There is nothing to remove.
remove-all-ask = Remove everything?
remove-all-what = Everything that you marked, wrote and planned, and how far you are, will be gone from this computer. This cannot be undone.
keep-it = Keep it
remove-all-do = Yes, remove everything
forgotten = Everything was removed.
not-forgotten = Some of it could not be removed from the disk. Close other windows of this guide, then try again.

# Display
display-lead = Choose what is easy on your eyes. Changes show at once and are kept.
display-lead-kiosk = Choose what is easy on your eyes. Changes show at once, and the next person starts fresh.
text-size = Text size
text-size-0 = Small
text-size-1 = Medium
text-size-2 = Large
text-size-3 = Larger
text-size-4 = Largest
theme = Colors
theme-system = Like this computer
theme-light = Light
theme-sepia = Sepia
theme-dark = Dark
theme-contrast = High contrast
typeface = Typeface
typeface-plain = Clear
typeface-serif = Like a book
typeface-dyslexic = For dyslexia
spacing = Spacing
spacing-normal = Normal
spacing-wide = Wide
motion = Movement
motion-system = Like this computer
motion-none = None
sample = How it looks
sample-short = In short
sample-point = The short version comes first on every page.
sample-text = Take your time. You can read this guide in any order, stop when you are tired, and come back to where you were. A word you do not know is often in
sample-link = the glossary
sample-question = What should I know before the first day?

# Help now
help-lead = In danger now, or thinking about ending your life? Call. You do not have to be sure.
help-clinic = For anything else that worries you after a treatment, call your clinic.

# Sources, glossary, about
sources = Sources
sources-lead = { $n ->
    [one] Everything medical in this guide rests on 1 source.
   *[other] Everything medical in this guide rests on these { $n } sources.
}
consulted = Consulted { $name }.
cited-in = Cited in
glossary = Glossary
glossary-lead = Words you may hear at the clinic, in plain language.
more-in = More in
about = About
about-not-advice = This guide gives information. It does not replace advice from your care team.
about-review = Review
about-awaits = A clinician has not reviewed this guide yet. Until one does, it says so on every page.
about-edition = Edition
about-sources = Where the facts come from
about-sources-text = Each medical statement names its source. See
about-privacy = Your privacy
about-privacy-text = The guide works without the internet. Your bookmarks, notes, questions and progress stay on this computer. Nothing is sent to anyone.
about-licences = Licenses
about-licences-text = Text: { $name }. Program: MIT. Letters: Atkinson Hyperlegible Next, Literata and OpenDyslexic, under the SIL Open Font License.
about-version = Program version

# Keys
keys = Keys
keys-lead = Everything can be done from the keyboard. Tab moves on, Enter chooses. On a Mac, use Command in place of Ctrl.
keys-key = Keys
keys-does = What they do
keys-search = Search the guide
keys-find = Find on this page
keys-larger = Larger text
keys-smaller = Smaller text
keys-size = Medium text
keys-bookmark = Bookmark this chapter
keys-print = Print this page
keys-next = Next chapter
keys-previous = Chapter before
keys-back = Back to where you were
keys-keys = This list
keys-close = Close what is open

# Find on this page
find-label = Find on this page
find-none = Not found
find-count = {"{n}"} of {"{all}"}
find-previous = Previous
find-next = Next

# Links outside
leave = This leads out of the guide
leave-lead = It opens in your web browser and needs the internet. This is the address:
leave-open = Open in the browser
leave-stay = Stay in the guide
leave-opened = The address was handed to your browser.
leave-not-opened = No browser could be started. You can write the address down, or open it on another device.

# What went wrong
missing-title = This page is not here
missing-text = The guide has no such page. It may have been renamed in this edition. Nothing of yours is lost.
unreadable-title = This page cannot be read
unreadable-text = The computer could not read the file of this page. Try again; if it stays so, the guide may need to be installed anew. Nothing of yours is lost.
to-home = Go to Home
notice-older-used = The newest record of your reading was damaged. An older one is used, so your last steps may be missing. The damaged file was kept.
notice-started-anew = The record of your reading could not be read. You start fresh, and the damaged file was kept.
notice-newer = A newer version of this program wrote the record of your reading. It was kept untouched; to use it, update this program.
notice-in-use = The guide is open in another window. You can read here, but places, bookmarks and notes are kept only there.
notice-not-kept = Your places, bookmarks and notes are not being kept, because the disk does not take them. Reading works. Free some space, or ask whoever looks after this computer.

# Dates
month-and-year = { $month } { $year }
day-month-and-year = { $month } { $day }, { $year }
month-01 = January
month-02 = February
month-03 = March
month-04 = April
month-05 = May
month-06 = June
month-07 = July
month-08 = August
month-09 = September
month-10 = October
month-11 = November
month-12 = December
