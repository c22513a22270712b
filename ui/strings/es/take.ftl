# Llevarse la guía: Mi visita, códigos, papel, libro.

take = Para llevar
take-lead = En papel, en su teléfono o como libro.
take-visit = Una página para la clínica: su plan, preguntas, listas, notas y marcas.
take-codes = Sus preguntas y su plan en su teléfono, sin internet.
take-whole = Todos los capítulos con sus fuentes, en papel o como archivo PDF.
take-book = Un archivo para un lector electrónico o la aplicación de libros de su teléfono (EPUB).

# A book
book = Guardar como libro
book-saved = El libro se guardó: { $name }
book-not-chosen = No se guardó nada, porque no se eligió ningún lugar.
book-asking = Otra ventana todavía pregunta dónde guardar un archivo. Responda primero ahí.
book-not-saved = El libro no se pudo guardar ahí. Pruebe con otra carpeta.
book-not-made = El libro no se pudo hacer, porque un capítulo no se puede leer. Quizá haya que instalar la guía otra vez.

# My visit
visit = Mi visita
visit-lead = Lo que usted guardó, en una página para su cita. No hace falta poner su nombre.
visit-empty = Todavía no hay nada en esta página. Podría tener:
visit-could-plan = qué hacer y a qué hora el día de su sesión
visit-could-questions = lo que quiere preguntar, con espacio para las respuestas
visit-could-lists = lo que ya marcó como hecho y lo que falta
visit-could-notes = las palabras que resaltó y lo que escribió sobre ellas
visit-could-bookmarks = los lugares que quiere volver a encontrar
visit-choose = En esta página
visit-show = Mostrar solo esto
visit-print = Imprimir esta página
visit-plan = Plan del día
visit-questions = Mis preguntas
visit-lists = Mis listas
visit-notes = Mis notas
visit-bookmarks = Mis marcas
visit-asked = ya preguntada
visit-done = hecho
visit-open = sin hacer

# Codes
codes = En mi teléfono
codes-lead = Apunte con la cámara de su teléfono al cuadro. El texto está en el cuadro mismo: no hace falta internet y no se le envía nada a nadie.
codes-empty = Todavía no hay nada para llevar. Ponga una pregunta en su lista o planee su día, y el texto aparecerá aquí.
code = Código { $n } de { $all }

# The whole guide
whole = Imprimir toda la guía
whole-lead = Todos los capítulos con sus fuentes, y a quién llamar. Es larga: para imprimir un solo capítulo, ábralo y elija Imprimir.

# On paper
paper-edition = Edición { $name }
paper-day = Impreso el { $name }
