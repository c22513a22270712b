# The guide as a book, a folder of pages, or one page for paper.

book-checked = Last checked
book-licence = { $name }. You may copy it and pass it on; name the guide when you do.
book-landmarks = Where to go
book-begins = The guide begins
book-accessibility = The whole book is text in reading order, with headings, lists and tables that are marked as such. Every picture has an alternative that gives the same facts in words. Letters and colors can be changed. Nothing moves, flashes or makes a sound. Nobody has certified this book yet.
