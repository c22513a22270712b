# The screen that many people use, one after another.

welcome-sentence = Read or listen while you wait. Nothing you do here is kept.
welcome-begin = Touch to begin

kiosk-bar = This screen
refused-title = That did not go through
refused-text = The screen was not ready yet. Nothing was changed. You can go on from here. Please try again.
clear = Clear my session
clear-title = Clear your session?
clear-what = Everything you read, looked up, and chose here will be removed, and this screen will go back to the beginning for the next person.
clear-now = Clear it and leave
clear-stay = Keep reading

still = Are you still there?
still-how = Touch the screen anywhere, or press any key, to keep reading. If nobody does, this screen will be cleared for the next person.
still-left = { $n ->
    [one] { $n } second
   *[other] { $n } seconds
}
still-said = { $n } seconds left. Touch the screen or press any key to keep reading.
still-here = I am still here
still-aloud = Are you still there? Touch the screen, or press any key, to keep reading. If nobody does, this screen will be cleared in { $n } seconds.

keyboard = Keyboard
key-shift = Shift
key-signs = Symbols
key-space = Space
key-back = Delete
key-go = Go
key-line = New line
key-hide = Hide keyboard

# The screen that speaks. Names come first, then what a thing is.
voicing = Speak the screen
voicing-louder = Louder
voicing-quieter = Quieter
voicing-volume = Volume { $n } percent
voicing-start = The screen now speaks. The down arrow goes to the next thing, and the up arrow to the one before. Tab goes from button to button. Enter chooses. F8 turns the speech off and on, and F9 changes the volume. If you touch the screen, the first touch says what is there, and a second touch chooses it.
voicing-link = link
voicing-button = button
voicing-heading = heading
voicing-field = text field
voicing-empty = empty
voicing-choice = choice
voicing-box = checkbox
voicing-fold = answer
voicing-dialog = question
voicing-pressed = on
voicing-not-pressed = off
voicing-expanded = open
voicing-collapsed = closed
voicing-chosen = chosen
voicing-not-chosen = not chosen
voicing-current = you are here
voicing-unavailable = not available
voicing-digit = 1 digit
voicing-digits = {"{n}"} digits
voicing-capital = capital {"{letter}"}
voicing-deleted = deleted
voicing-keyboard = A keyboard is at the bottom of the screen. Touch it, or press Tab until you come to it. On it, the arrows go from key to key, and Enter types.
voicing-keyboard-hidden = The keyboard is hidden.
voicing-again = Touch it again to choose it.
voicing-top = This is the beginning of the page.
voicing-end = This is the end of the page.
voicing-trouble = This screen cannot speak right now. Please ask the staff for help.

keys-voicing = Speak the screen, or stop
keys-volume = Change how loud the screen speaks
