# Taking the guide along: My visit, codes, paper, a book.

take = Take it along
take-lead = On paper, on your phone, or as a book.
take-visit = One page for the clinic: your plan, questions, checklists, notes and bookmarks.
take-codes = Your questions and your plan on your phone, without the internet.
take-whole = All chapters with their sources, on paper or as a PDF file.
take-book = A file for an e-reader or the book app on your phone (EPUB).

# A book
book = Save as a book
book-saved = The book was saved: { $name }
book-not-chosen = Nothing was saved, because no place was chosen.
book-asking = Another window is still asking where to save a file. Answer it first.
book-not-saved = The book could not be saved there. Try another folder.
book-not-made = The book could not be made, because a chapter cannot be read. The guide may need to be installed again.

# My visit
visit = My visit
visit-lead = What you kept, on one page for your appointment. No name is needed.
visit-empty = There is nothing on this page yet. It could hold:
visit-could-plan = what to do when on the day of your session
visit-could-questions = what you want to ask, with room for the answers
visit-could-lists = what you ticked, and what is left to do
visit-could-notes = words you highlighted, and what you wrote about them
visit-could-bookmarks = the places you want to find again
visit-choose = On this page
visit-show = Show only these
visit-print = Print this page
visit-plan = Plan of the day
visit-questions = My questions
visit-lists = My checklists
visit-notes = My notes
visit-bookmarks = My bookmarks
visit-asked = asked
visit-done = done
visit-open = not done yet

# Codes
codes = On my phone
codes-lead = Point your phone’s camera at the square. The text is in the square itself: no internet is needed, and nothing is sent to anyone.
codes-empty = There is nothing to take along yet. Put a question on your list, or plan your day, and its text will be here.
code = Code { $n } of { $all }

# The whole guide
whole = Print the whole guide
whole-lead = All chapters with their sources, and whom to call. It is long: to print one chapter, open it and choose Print.

# On paper
paper-edition = Edition { $name }
paper-day = Printed { $name }
