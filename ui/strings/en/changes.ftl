# What changed since a chapter was read
changed = Changed
changes-here = { $n ->
    [one] 1 part of this page is new or changed.
   *[other] { $n } parts of this page are new or changed.
}
changes-read = You read it in { $name }.
changes-show = Show what changed
changes-seen = I have seen it
changes-noted = Noted. The marks are gone.
changes-chapters = { $n ->
    [one] 1 chapter changed since you read it
   *[other] { $n } chapters changed since you read them
}
