# Guides that a kiosk's staff install.

guides = Guides
guides-edition = edition { $name }
guides-own = The guide that came with this program
guides-listed = Set up by the administrator, signed by { $name }
guides-installed = Installed from a drive, signed by { $name }
guides-next = From the next start on: { $name }
guides-anew = Start the kiosk again now
guides-first-own = the guide that came with this program
guides-first-listed = the guide that the administrator set up
guides-back-own = Back to the guide that came with this program
guides-back-listed = Back to the guide that the administrator set up
guides-back-before = Back to the one before: { $name }
guides-look = Look for guides on plugged-in drives
guides-none = There is no guide on a plugged-in drive. A guide is a file that ends in .guide, in the first folder of the drive or one folder below.
guides-trusted = Whole, and signed by { $name }
guides-not-trusted = Not trusted: this kiosk does not know the key that signed it
guides-damaged = Damaged, or not a guide
guides-is-earlier = This edition is older than the one shown now.
guides-is-another = This is another guide than the one shown now.
guides-is-same = This is the edition shown now.
guides-install = Install
guides-install-earlier = Install the older edition
guides-install-this = Install { $name }
guides-done = Installed and checked: { $name }. It is shown from the next start of the kiosk on.
guides-went-back = Noted. It is shown from the next start of the kiosk on.{ $name }
guides-gone = That file is not there any more. Plug the drive in and look again.{ $name }
guides-changed = That file has changed since it was listed. Look at the list again.{ $name }
guides-is-damaged = Nothing was installed: the file is damaged or not a guide. Copy it to the drive again.{ $name }
guides-no-trust = Nothing was installed: the file is signed with a key that this kiosk does not trust. The administrator can add the key to the policy.{ $name }
guides-earlier = Nothing was installed: this edition is older than the one shown now.{ $name }
guides-not-kept = It could not be kept. Make room on this computer's disk, or mend it, and try again. The guide shown now stays.{ $name }

health-guide = Guide that is shown
health-guide-fix = The guide chosen for this kiosk is damaged or no longer trusted, so another one is shown. Install it again from a drive, or go back to the guide that was there from the start.
