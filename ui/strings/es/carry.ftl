# Everything in one file
carry = Guardar una copia de lo suyo
carry-lead = Guarde en un solo archivo sus marcas, su avance, lo que resaltó, sus notas, sus preguntas, su plan y lo que marcó en las listas. Le sirve de copia o para llevarlo a otra computadora. Cualquiera que abra el archivo puede leerlo.
carry-nothing = Todavía no hay nada que guardar.
carry-settings = Incluir el aspecto de la guía, como el tamaño del texto y los colores
carry-save = Guardar todo en un archivo
carry-saved = Guardado y verificado: { $name }
carry-cancelled = No se guardó nada.
carry-already-asking = Ya está abierta una ventana que pregunta dónde guardar. Responda primero ahí e inténtelo de nuevo.
carry-no-dialog = Esta computadora no pudo preguntar dónde guardar el archivo. Cierre la guía, ábrala otra vez e inténtelo de nuevo. Si no funciona, pida ayuda a quien cuida esta computadora. No se guardó nada y no se ha perdido nada.
carry-disk = No se pudo guardar el archivo ahí. Quizá el disco esté lleno o usted no tenga permiso para escribir en ese lugar. Elija otro lugar. No se ha perdido nada.
carry-differs = El archivo se escribió, pero al volver a leerlo decía otra cosa. No confíe en él. Guárdelo de nuevo en otro lugar, por ejemplo en otra memoria USB.
bring = Traer de vuelta un archivo guardado
bring-lead = Verá lo que hay en el archivo antes de que algo cambie. Lo que usted tiene aquí se queda.
bring-choose = Elegir un archivo
bring-found = Se leyó el archivo. Abajo se muestra lo que contiene. Todavía no ha cambiado nada.
bring-too-large = Este archivo es demasiado grande para ser uno que guardó la guía. No se cambió nada. Elija un archivo cuyo nombre termine en .patientguide.
bring-unreadable = La computadora no pudo leer este archivo. No se cambió nada. Si está en una memoria USB, revise que esté conectada.
bring-not-ours = Este archivo no lo guardó la guía, o le falta una parte. No se cambió nada. Si tiene otra copia del archivo, pruebe con esa.
bring-newer = Una versión más nueva de este programa guardó este archivo. Primero actualice este programa y después traiga el archivo. No se cambió nada y el archivo está bien.
bring-too-much = Este archivo contiene más de lo que la guía puede conservar. No se cambió nada.
bring-in = Traerlo
bring-leave = Dejarlo
bring-left = El archivo se dejó como estaba. No se cambió nada.
brought-in = Lo que había en el archivo ya está aquí.
take-back = Deshacer
take-back-lead = Usted trajo un archivo. Puede deshacerlo hasta que cierre la guía. Lo que haya hecho después se queda.
taken-back = Lo que vino del archivo se quitó de nuevo.

found = Lo que hay en el archivo
found-saved = Guardado el { $name }.
found-changed = Este archivo se modificó o se dañó después de guardarlo. Aquí está lo que todavía se puede leer. Puede traerlo: no se sobrescribirá nada de lo que usted tiene aquí.
found-empty = El archivo está vacío.
found-highlights = Resaltados y notas
found-questions = Preguntas por hacer
found-ticks = Casillas marcadas en las listas
found-day = Plan del día
found-progress = Avance en los capítulos
found-new = { $n ->
    [one] 1 cosa nueva
   *[other] { $n } cosas nuevas
}
found-same = { $n ->
    [one] 1 que ya está aquí
   *[other] { $n } que ya están aquí
}
found-both = { $n ->
    [one] 1 es distinta, y se conservan las dos versiones
   *[other] { $n } son distintas, y se conservan las dos versiones
}
found-further = { $n ->
    [one] 1 es distinto, y se conserva el lugar más reciente
   *[other] { $n } son distintos, y se conservan los lugares más recientes
}
found-newer = { $n } es distinto, y se conserva el que se cambió después, con lo que le dijo su clínica en los dos
found-earlier = { $n ->
    [one] 1 es distinta, y se conserva la fecha más antigua
   *[other] { $n } son distintas, y se conservan las fechas más antiguas
}
found-gone = { $n ->
    [one] 1 capítulo del archivo no está en esta edición de la guía. Lo que usted tiene ahí se conserva y se indica que falta.
   *[other] { $n } capítulos del archivo no están en esta edición de la guía. Lo que usted tiene ahí se conserva y se indica que faltan.
}
found-left-out = { $n ->
    [one] 1 dato no se puede usar y se dejará fuera.
   *[other] { $n } datos no se pueden usar y se dejarán fuera.
}
found-nothing-lost = Al traerlo, se agrega a lo que usted ya tiene. No se quita nada.
found-all-here = Todo lo que hay en el archivo ya está aquí.
found-settings = Usar también el aspecto de la guía que está en el archivo
