# Where an administrator has decided how this computer is used.

attention = This kiosk needs attention
attention-lead = It cannot show the guide now. Please tell a member of staff.
attention-call = If nobody is here, call the clinic:
attention-for-staff = For staff
attention-mend = The settings of this computer have a mistake, so nothing else is shown. Mend the file, then start the computer again.
clinic-whose = Your clinic
clinic-part = At our clinic
clinic-wrote = At our clinic. Written by { $name }
clinic-wrote-unnamed = At our clinic. Written by the clinic
clinic-wrote-chapter = This page was written by { $name }, not by the authors of this guide. No review of the guide covers it.
clinic-wrote-chapter-unnamed = This page was written by the clinic, not by the authors of this guide. No review of the guide covers it.
health-own-words = The clinic's own words
health-own-words-all = All of them are shown
health-own-words-fix = Mend these files, then restart the kiosk. Until then they are left out: “guide check GUIDE --overrides DIR” says the same.
