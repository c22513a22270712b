# Listas que conservan sus marcas.

checklists = Listas
checklists-lead = Marque lo que ya está hecho, en el mismo capítulo. Antes de la próxima visita, puede empezar de nuevo.
checklist-ticked = { $n } de { $all } hechas
checklist-clear = Empezar de nuevo
