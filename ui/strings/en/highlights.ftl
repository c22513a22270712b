# Highlights, notes, and the questions to ask.

# Marking words of a chapter
highlight = Highlight
marking = Highlight these words
marking-how = Touch a sentence, select words with the mouse, or use the buttons. Then choose a color.
marking-steps = Choose the words
marking-adjust = Choose by sentence
sentence-previous = Sentence before
sentence-next = Next sentence
passage-longer = Longer
passage-shorter = Shorter
passage-paragraph = Whole paragraph
colour = Color
colour-sun = Sun
colour-leaf = Leaf
colour-sky = Sky
colour-rose = Rose
note-add = Add a note
highlighted = Highlighted in { $colour }. { $here }
highlights-here = { $n ->
    [one] 1 highlight on this page
   *[other] { $n } highlights on this page
}

# Highlights and notes
highlights = Highlights and notes
your-highlights = Your highlights on this page
no-highlights = You have no highlights yet. In a chapter, select some words, or choose Highlight, to keep them here with a note of your own.
highlight-edit = Note and color
note = Note
note-most = Up to { $n } characters.
save = Save
highlight-saved = Saved.
highlight-removed = The highlight was removed, with its note.
highlight-restored = The highlight is back.
highlight-changed = The text here has changed since you marked it. This is what it said then.
highlight-gone = These words are no longer in the guide. Your highlight and note are kept here.
highlight-other-language = From the guide in another language
removed-words = Removed: { $words }
undo = Undo
words-empty = Nothing was written, so there is nothing to add. Write your question first.
words-too-long = This has { $n } characters, and { $all } are the most. It was not saved yet. Your words are still here: make them shorter, then save again.

# Questions to ask
questions = Questions to ask
questions-count = { $n ->
    [one] 1 question for your care team
   *[other] { $n } questions for your care team
}
no-questions = You have no questions yet. In a chapter, choose “Add to my questions”, or write one here.
question = Question
question-own = A question in your own words
question-add = Add
question-added = { $n ->
    [one] Added to your questions: 1 in all.
   *[other] Added to your questions: { $n } in all.
}
question-there = This is on your list already.
question-saved = The question was changed.
question-moved = Moved. It is now number { $n } of { $all }.
question-asked = Marked as asked.
question-not-asked = No longer marked as asked.
question-removed = The question was removed.
question-restored = The question is back.
question-about-passage = What does this mean for me? “{ $quote }”
question-about-check = I was not sure about this: “{ $quote }”
asked = Asked
move-up = Up
move-down = Down
reword = Change the words
ask-line = Add to my questions
ask-about-this = Ask about this
on-your-list = On your list of questions
see-questions = See my questions
keys-highlight = Highlight the words at hand
