# Resaltados, notas y preguntas para el equipo.

# Marcar palabras de un capítulo
highlight = Resaltar
marking = Resalte estas palabras
marking-how = Toque una frase, seleccione palabras con el mouse o use los botones. Luego elija un color.
marking-steps = Elegir las palabras
marking-adjust = Elegir por frases
sentence-previous = Frase anterior
sentence-next = Frase siguiente
passage-longer = Más largo
passage-shorter = Más corto
passage-paragraph = Todo el párrafo
colour = Color
colour-sun = Sol
colour-leaf = Hoja
colour-sky = Cielo
colour-rose = Rosa
note-add = Agregar una nota
highlighted = Resaltado en { $colour }. { $here }
highlights-here = { $n ->
    [one] 1 resaltado en esta página
   *[other] { $n } resaltados en esta página
}

# Resaltados y notas
highlights = Resaltados y notas
your-highlights = Sus resaltados en esta página
no-highlights = Todavía no tiene resaltados. En un capítulo, seleccione unas palabras, o elija Resaltar, para guardarlas aquí con una nota suya.
highlight-edit = Nota y color
note = Nota
note-most = Hasta { $n } caracteres.
save = Guardar
highlight-saved = Guardado.
highlight-removed = Se quitó el resaltado, con su nota.
highlight-restored = El resaltado está de vuelta.
highlight-changed = El texto cambió desde que lo marcó. Esto es lo que decía entonces.
highlight-gone = Estas palabras ya no están en la guía. Su resaltado y su nota se conservan aquí.
highlight-other-language = De la guía en otro idioma
removed-words = Se quitó: { $words }
undo = Deshacer
words-empty = No escribió nada, así que no hay nada que agregar. Escriba primero su pregunta.
words-too-long = Esto tiene { $n } caracteres y el máximo es { $all }. Todavía no se guardó. Sus palabras siguen aquí: acórtelas y vuelva a guardar.

# Preguntas para el equipo
questions = Preguntas para hacer
questions-count = { $n ->
    [one] 1 pregunta para su equipo médico
   *[other] { $n } preguntas para su equipo médico
}
no-questions = Todavía no tiene preguntas. En un capítulo, elija “Agregar a mis preguntas”, o escriba una aquí.
question = Pregunta
question-own = Una pregunta con sus propias palabras
question-add = Agregar
question-added = { $n ->
    [one] Agregada a sus preguntas: 1 en total.
   *[other] Agregada a sus preguntas: { $n } en total.
}
question-there = Esta ya está en su lista.
question-saved = Se cambió la pregunta.
question-moved = Se movió. Ahora es la número { $n } de { $all }.
question-asked = Marcada como hecha.
question-not-asked = Ya no está marcada como hecha.
question-removed = Se quitó la pregunta.
question-restored = La pregunta está de vuelta.
question-about-passage = ¿Qué significa esto para mí? “{ $quote }”
question-about-check = No me quedó claro esto: “{ $quote }”
asked = Hecha
move-up = Subir
move-down = Bajar
reword = Cambiar las palabras
ask-line = Agregar a mis preguntas
ask-about-this = Preguntar sobre esto
on-your-list = En su lista de preguntas
see-questions = Ver mis preguntas
keys-highlight = Resaltar las palabras que tiene delante
