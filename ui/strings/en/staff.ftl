# The staff's screen of a kiosk.

staff = For staff
staff-lead = This part is for the people who work here.
staff-no-pin = No PIN is set, so this part stays closed. Run "patient-guide --set-pin" on this computer, put the line that it prints into the policy file, and start the kiosk again.
staff-pin = PIN
staff-digits = Digits
staff-erase = Erase
staff-open = Open
staff-back = Back to the welcome
staff-wrong = That PIN is not right.{ $name }
staff-wrong-wait = That PIN is not right. The next try is possible in { $name }.
staff-wait = A PIN can be tried again in { $name }. This time runs only while the kiosk is on.
staff-not-counted = The try could not be counted on the disk, so the PIN was not looked at. Make room on the disk, or have it repaired, and try again.{ $name }
staff-closed = The staff part is closed.{ $name }
staff-close = Close the staff part
staff-leave = Leave the kiosk
staff-leave-ask = Leave the kiosk?
staff-leave-what = The guide ends, and this computer can be used for other things. Start the kiosk again, or restart the computer, to come back.
staff-stay = Stay
staff-log = Log
staff-log-lead = What the program noted about itself, newest first, in UTC. No word of what anyone read is in it.
staff-plug-in = To save these counts as a table, plug in a drive and open this part again.
staff-save-to = Save as a table to { $name }
staff-saved = Saved and read back: { $name }. You can take the drive out now.
staff-not-saved = It could not be saved. Check that the drive has room and can be written to. { $name }
staff-no-drive = That drive is not there any more. Plug it in and open this part again.{ $name }
staff-drive-silent = The drive did not answer, so it is not known whether anything was saved. Wait a minute, take it out, plug it in again, and look at what is on it before you save again.{ $name }

health = How this kiosk is
health-good = Good
health-bad = Needs attention
health-unknown = Not known
health-yes = Yes
health-no = No
health-never = Not since the start
health-version = Version
health-edition = Edition of the guide
health-review = Reviewed by a clinician
health-review-fix = Nobody has reviewed this edition. Ask whoever sent you the guide for a reviewed one.
health-voice = Voices
health-voice-fix = Install a voice for each language. On Debian: speech-dispatcher and espeak-ng.
health-has-voice = { $name }: yes
health-no-voice = { $name }: none
health-speech = Voices
health-speech-silent = The speech program did not answer.
health-speech-fix = Restart the computer. If that does not help, install the speech program again. On Debian: speech-dispatcher.
health-drives = Plugged-in drives
health-drives-silent = A drive did not answer.
health-drives-fix = Take the drive out, plug it in again, and look again. If that does not help, use another drive.
health-computer = This computer
health-computer-silent = It did not answer in time, so some of this is not known.
health-computer-fix = Take out the drives, restart the computer, and look again. A printer that cannot be reached can be the cause, too.
health-printer = Printers
health-printer-fix = Set up a printer in the system, or forbid printing in the policy.
health-touch = Touch screen
health-touch-fix = Check the cable of the touch screen. The kiosk can be used with a keyboard meanwhile.
health-storage = Free space for its files
health-storage-fix = Make room on the disk, and check that the kiosk's user may write to its folder.
health-lock = The window fills the screen and is held
health-lock-fix = Restart the kiosk. If that does not help, check how the session is started.
health-alone = Nothing else can be reached
health-alone-fix = Start the kiosk in a session of its own. The setup guide says how.
health-deaths = Web process started again
health-deaths-fix = Restart the computer. If it goes on, update the system's web engine.
health-memory = Memory in use
health-removed = Last session cleared

usage = Reading
usage-off = Pages are not counted on this kiosk. The policy can turn that on.
usage-none = Nothing has been counted yet.
usage-lead = The last { $n } days, with nothing that identifies a person. Fewer than 5 are never shown as a number.
usage-few = fewer than { $n }
usage-page = Page
usage-opened = Opened
usage-median = Half stayed up to
usage-missed = Questions missed most often
usage-removed = Sessions cleared: { $name }.
usage-crashed = Web process started again: { $name }.

seconds = { $n ->
    [one] { $n } second
   *[other] { $n } seconds
}
