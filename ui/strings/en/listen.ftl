# Listening to a chapter.

listen = Listen
listen-play = Play
listen-pause = Pause
listen-back = Back
listen-back-name = Back one sentence
listen-forward = Forward
listen-forward-name = Forward one sentence
listen-how = Voice and speed
listen-voice = Voice
listen-waiting = Looking for a voice…
speed = Speed
speed-slow = Slow
speed-usual = Normal
speed-fast = Fast
speed-faster = Faster
at-the-end = When the chapter ends
at-the-end-stop = Stop
at-the-end-next = Go on with the next chapter

# What went wrong. Reading works all the same.
listen-no-engine = This computer has nothing that can read aloud. You can read the page as before.
listen-no-voice = This computer has no voice for { $name }. You can read the page as before.
listen-language-en = English
listen-language-es = Spanish
listen-broke-off = The voice stopped in the middle of a sentence. Choose Play to try again from there.
listen-install-engine-linux = To hear the guide, install the packages speech-dispatcher and espeak-ng, or ask whoever looks after this computer.
listen-install-engine-windows = To hear the guide, open Settings, then Time & language, then Speech, and add a voice.
listen-install-engine-macos = To hear the guide, open System Settings, then Accessibility, then Spoken Content, and choose a voice.
listen-install-voice-linux = To hear it, install the package espeak-ng, which speaks many languages, or ask whoever looks after this computer.
listen-install-voice-windows = To hear it, open Settings, then Time & language, then Speech, and add a voice in this language.
listen-install-voice-macos = To hear it, open System Settings, then Accessibility, then Spoken Content, and add a voice in this language.

# Keys
keys-listen = Listen to this chapter, or pause
keys-listen-back = Back one sentence
keys-listen-forward = Forward one sentence
