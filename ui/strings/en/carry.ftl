# Everything in one file
carry = Keep a copy of what is yours
carry-lead = Save your bookmarks, progress, highlights, notes, questions, plan and ticks to one file. You can keep it as a copy, or bring it to another computer. Anyone who opens the file can read it.
carry-nothing = There is nothing to save yet.
carry-settings = Include how the guide looks, such as text size and colors
carry-save = Save everything to a file
carry-saved = Saved and checked: { $name }
carry-cancelled = Nothing was saved.
carry-already-asking = A window that asks where to save is already open. Answer it first, then try again.
carry-no-dialog = This computer could not ask where to save the file. Close the guide, open it again, and try once more. If that does not help, ask whoever looks after this computer. Nothing was saved, and nothing is lost.
carry-disk = The file could not be saved there. The disk may be full, or you may not be allowed to write there. Choose another place. Nothing is lost.
carry-differs = The file was written, but reading it back showed something else. Do not rely on it. Save again in another place, such as a different USB drive.
bring = Bring a saved file back
bring-lead = You will see what is in the file before anything changes. What you have here stays.
bring-choose = Choose a file
bring-found = The file was read. What is in it is shown below. Nothing has changed yet.
bring-too-large = This file is far too large to be one that the guide saved. Nothing was changed. Choose a file whose name ends in .patientguide.
bring-unreadable = The computer could not read this file. Nothing was changed. If it is on a USB drive, check that the drive is plugged in.
bring-not-ours = This is not a file that the guide saved, or part of it is missing. Nothing was changed. If you have another copy of the file, try that one.
bring-newer = A newer version of this program saved this file. Update this program first, then bring the file in. Nothing was changed, and the file is fine.
bring-too-much = This file holds more than the guide can keep. Nothing was changed.
bring-in = Bring it in
bring-leave = Leave it
bring-left = The file was left alone. Nothing was changed.
brought-in = What was in the file is here now.
take-back = Undo
take-back-lead = You brought in a file. You can undo that until you close the guide. What you did since then stays.
taken-back = What came from the file was taken away again.

found = What is in the file
found-saved = Saved on { $name }.
found-changed = This file was changed or damaged after it was saved. What can still be read is listed here. You can bring it in: nothing that you have here will be overwritten.
found-empty = The file is empty.
found-highlights = Highlights and notes
found-questions = Questions to ask
found-ticks = Ticks in checklists
found-day = Plan for the day
found-progress = Progress in chapters
found-new = { $n } new
found-same = { $n } already here
found-both = { $n ->
    [one] 1 differs, and both versions are kept
   *[other] { $n } differ, and both versions are kept
}
found-further = { $n ->
    [one] 1 differs, and the later place is kept
   *[other] { $n } differ, and the later places are kept
}
found-newer = { $n } differs, and the one changed later is kept, with what your clinic told you in both
found-earlier = { $n ->
    [one] 1 differs, and the earlier date is kept
   *[other] { $n } differ, and the earlier dates are kept
}
found-gone = { $n ->
    [one] 1 chapter in the file is not in this edition of the guide. What you have there is kept and shown as such.
   *[other] { $n } chapters in the file are not in this edition of the guide. What you have there is kept and shown as such.
}
found-left-out = { $n ->
    [one] 1 entry cannot be used and will be left out.
   *[other] { $n } entries cannot be used and will be left out.
}
found-nothing-lost = Bringing it in adds to what you have. Nothing is removed.
found-all-here = Everything in the file is already here.
found-settings = Also use how the guide looks in the file
