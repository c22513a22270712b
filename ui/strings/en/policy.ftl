# Where an administrator has decided how this computer is used.

attention = This kiosk needs attention
attention-lead = It cannot show the guide now. Please tell a member of staff.
attention-for-staff = For staff
attention-mend = The settings of this computer have a mistake, so nothing else is shown. Mend the file, then start the computer again.
clinic-whose = Your clinic
