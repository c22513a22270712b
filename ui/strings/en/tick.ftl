# Checklists that keep their ticks.

checklists = Checklists
checklists-lead = Tick what is done, right in the chapter. Before the next visit, you can start over.
checklist-ticked = { $n } of { $all } ticked
checklist-clear = Start over
