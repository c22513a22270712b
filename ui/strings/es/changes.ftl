# What changed since a chapter was read
changed = Cambió
changes-here = { $n ->
    [one] 1 parte de esta página es nueva o cambió.
   *[other] { $n } partes de esta página son nuevas o cambiaron.
}
changes-read = Usted la leyó en { $name }.
changes-show = Mostrar lo que cambió
changes-seen = Ya lo vi
changes-noted = Anotado. Se quitaron las señales.
changes-chapters = { $n ->
    [one] 1 capítulo cambió desde que lo leyó
   *[other] { $n } capítulos cambiaron desde que los leyó
}
