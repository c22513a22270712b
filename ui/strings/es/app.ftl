# Todas las palabras de la interfaz, en español de Estados Unidos, con usted.

language-name = Español
a-patient-guide = Guía para pacientes
skip-to-text = Ir al texto
screens = Pantallas
back = Atrás
home = Inicio
mine = Mi guía
display = Pantalla
help-now = Ayuda ahora
close = Cerrar
understood = Entendido
about-this-guide = Sobre esta guía

# Home
continue = Continuar
start = Empezar a leer
start-where = ¿Es su primera vez aquí? Empiece con
continue-where = Continúe donde se quedó
continue-progress = Cuánto ha visto de este capítulo
minutes-left = { $n ->
    [one] Queda 1 minuto, más o menos, de este capítulo
   *[other] Quedan unos { $n } minutos de este capítulo
}
asks = Lo que la gente pregunta primero
whole-guide = Toda la guía
part-first = Empiece aquí
minutes = { $n ->
    [one] 1 minuto
   *[other] { $n } minutos
}
read-of-all = { $n } de { $all } leídos
awaits-review = Pendiente de revisión médica
reviewed-by = Revisado por { $name }
stays-here = Lo que usted hace aquí se queda en esta computadora

# Search
search = Buscar
search-label = Buscar en la guía
search-hint = Pregunte con sus propias palabras, por ejemplo: “¿puedo manejar a casa?”
search-go = Buscar
results = { $n ->
    [0] Sin resultados
    [one] 1 resultado
   *[other] { $n } resultados
}
did-you-mean = ¿Quiso decir
search-none = No se encontró nada con esas palabras.
search-none-lead = Pruebe con menos palabras o con otras más sencillas. Estos capítulos responden lo que más se pregunta:
search-help = Si necesita ayuda ahora, no busque:

# A chapter
contents = Contenido
guide-progress = Cuánto ha leído de la guía
chapters-read = { $n } de { $all } capítulos leídos
is-read = Leído
is-begun = Empezado
not-begun = Sin empezar
percent = { $n } % visto
crumb = Dónde está
checked = Verificado en { $name }
bookmark = Marcar
bookmarked = Marcado
bookmark-section = Marcar una sección
print = Imprimir
where-you-were = Ir a donde estaba
not-in-this-language = Este capítulo todavía no está en español. Se muestra en inglés.
on-this-page = En esta página
turn = Pasar la página
before-this = Anterior
after-this = Siguiente
source-missing = Falta esta fuente: { $name }
back-to-text = Volver a la nota { $n } del texto
alert-note = Conviene saberlo
alert-tip = Pregunte a su equipo médico
alert-important = Importante
alert-warning = Tenga cuidado
alert-caution = Pida ayuda

# Knowledge checks and the status of evidence
check-right = Correcto.
check-other = No del todo.
status-approved = Aprobado
status-approved-meaning = La FDA, la agencia de medicamentos de Estados Unidos, aprobó este medicamento para este uso.
status-off-label = Uso no indicado en la etiqueta
status-off-label-meaning = El medicamento está aprobado para otro uso. La FDA no lo ha revisado para este. Aun así, un profesional médico puede recetarlo.
status-compounded = Preparado en farmacia, sin aprobar
status-compounded-meaning = Una farmacia lo prepara por encargo. La FDA no revisa si es seguro, si es de calidad ni si funciona.
status-not-approved = Sin aprobar
status-not-approved-meaning = La FDA no lo ha aprobado para este uso.
strength-good = Evidencia más sólida
strength-good-meaning = Varios estudios grandes y cuidadosos apuntan en la misma dirección.
strength-moderate = Evidencia moderada
strength-moderate-meaning = Estudios cuidadosos hallaron un beneficio, pero algunos fueron pequeños o cortos, o no coincidieron.
strength-limited = Evidencia limitada
strength-limited-meaning = Unos pocos estudios pequeños o cortos. Otros nuevos pueden cambiar lo que se sabe.
strength-very-limited = Evidencia muy limitada
strength-very-limited-meaning = Solo estudios muy pequeños. No pueden decir mucho.
strength-mixed = Evidencia mixta
strength-mixed-meaning = Unos estudios hallaron un beneficio y otros no.
strength-none = Sin evidencia clara
picture-in-words = Esta imagen en palabras
strength-none-meaning = Los estudios hasta ahora no muestran con claridad que ayude.

# My guide
mine-lead = Lo que marcó, escribió y planeó, y cuánto ha avanzado. Todo se queda en esta computadora.
bookmarks = Marcas
no-bookmarks = Todavía no tiene marcas. En un capítulo, elija Marcar para guardarlo aquí.
not-in-edition = Este capítulo no está en esta edición.
remove = Quitar
progress = Avance
remove-all = Borrar todo
remove-all-lead = Esto borra de esta computadora todo lo suyo: marcas, resaltados, notas, preguntas, plan, listas y avance. Sus ajustes de pantalla se quedan, y también las copias que haya guardado.
nothing-to-remove = No hay nada que borrar.
remove-all-ask = ¿Borrar todo?
remove-all-what = Se borrará de esta computadora todo lo que marcó, escribió y planeó, y su avance. Esto no se puede deshacer.
keep-it = No borrar
remove-all-do = Sí, borrar todo
forgotten = Todo se borró.
not-forgotten = Una parte no se pudo borrar del disco. Cierre las otras ventanas de esta guía e inténtelo de nuevo.

# Display
display-lead = Elija lo que le resulte cómodo a la vista. Los cambios se ven enseguida y se guardan.
display-lead-kiosk = Elija lo que le resulte cómodo a la vista. Los cambios se ven enseguida y no quedan para la siguiente persona.
text-size = Tamaño del texto
text-size-0 = Pequeño
text-size-1 = Mediano
text-size-2 = Grande
text-size-3 = Más grande
text-size-4 = El más grande
theme = Colores
theme-system = Como esta computadora
theme-light = Claro
theme-sepia = Sepia
theme-dark = Oscuro
theme-contrast = Alto contraste
typeface = Tipo de letra
typeface-plain = Clara
typeface-serif = Como en un libro
typeface-dyslexic = Para dislexia
spacing = Espacio
spacing-normal = Normal
spacing-wide = Amplio
motion = Movimiento
motion-system = Como esta computadora
motion-none = Ninguno
sample = Así se ve
sample-short = En breve
sample-point = En cada página, lo más importante va primero.
sample-text = Tómese su tiempo. Puede leer esta guía en cualquier orden, parar cuando se canse y volver a donde estaba. Si no conoce una palabra, muchas veces está en
sample-link = el glosario
sample-question = ¿Qué debo saber antes del primer día?

# Help now
help-lead = ¿Está en peligro ahora o piensa en quitarse la vida? Llame, aunque tenga dudas.
help-clinic = Si otra cosa le preocupa después de un tratamiento, llame a su clínica.

# Sources, glossary, about
sources = Fuentes
sources-lead = { $n ->
    [one] Todo lo médico de esta guía se apoya en 1 fuente.
   *[other] Todo lo médico de esta guía se apoya en estas { $n } fuentes.
}
consulted = Consultada el { $name }.
cited-in = Citada en
glossary = Glosario
glossary-lead = Palabras que quizá oiga en la clínica, en lenguaje sencillo.
more-in = Más en
about = Acerca de
about-not-advice = Esta guía da información. No reemplaza los consejos de su equipo médico.
about-review = Revisión
about-awaits = Todavía ningún profesional médico ha revisado esta guía. Hasta entonces, cada página lo dice.
about-edition = Edición
about-sources = De dónde vienen los datos
about-sources-text = Cada afirmación médica nombra su fuente. Vea
about-privacy = Su privacidad
about-privacy-text = La guía funciona sin internet. Sus marcas, notas, preguntas y avance se quedan en esta computadora. No se le envía nada a nadie.
about-licences = Licencias
about-licences-text = Texto: { $name }. Programa: MIT. Tipos de letra: Atkinson Hyperlegible Next, Literata y OpenDyslexic, con la SIL Open Font License.
about-version = Versión del programa

# Keys
keys = Teclas
keys-lead = Todo se puede hacer con el teclado. Con Tab se avanza, con Enter se elige. En una Mac, use Command en lugar de Ctrl.
keys-key = Teclas
keys-does = Qué hacen
keys-search = Buscar en la guía
keys-find = Buscar en esta página
keys-larger = Texto más grande
keys-smaller = Texto más pequeño
keys-size = Texto mediano
keys-bookmark = Marcar este capítulo
keys-print = Imprimir esta página
keys-next = Capítulo siguiente
keys-previous = Capítulo anterior
keys-back = Volver a donde estaba
keys-keys = Esta lista
keys-close = Cerrar lo que está abierto

# Find on this page
find-label = Buscar en esta página
find-none = No se encontró
find-count = {"{n}"} de {"{all}"}
find-previous = Anterior
find-next = Siguiente

# Links outside
leave = Este enlace sale de la guía
leave-lead = Se abre en su navegador y necesita internet. Esta es la dirección:
leave-open = Abrir en el navegador
leave-stay = Quedarse en la guía
leave-opened = La dirección se pasó a su navegador.
leave-not-opened = No se pudo abrir ningún navegador. Puede anotar la dirección o abrirla en otro dispositivo.

# What went wrong
missing-title = Esta página no está aquí
missing-text = La guía no tiene esa página. Quizá cambió de nombre en esta edición. No se ha perdido nada suyo.
unreadable-title = No se puede leer esta página
unreadable-text = La computadora no pudo leer el archivo de esta página. Inténtelo de nuevo; si sigue igual, quizá haya que instalar la guía otra vez. No se ha perdido nada suyo.
to-home = Ir a Inicio
notice-older-used = El registro más reciente de su lectura estaba dañado. Se usa uno anterior, así que pueden faltar sus últimos pasos. El archivo dañado se conservó.
notice-started-anew = No se pudo leer el registro de su lectura. Empieza de nuevo, y el archivo dañado se conservó.
notice-newer = Una versión más nueva de este programa escribió el registro de su lectura. Se conservó sin cambios; para usarlo, actualice este programa.
notice-in-use = La guía está abierta en otra ventana. Aquí puede leer, pero sus marcas, sus notas y el lugar donde se quedó solo se guardan allí.
notice-not-kept = Sus marcas, sus notas y el lugar donde se quedó no se están guardando, porque el disco no lo permite. Puede seguir leyendo. Libere espacio o pida ayuda a quien cuida esta computadora.

# Dates
month-and-year = { $month } de { $year }
day-month-and-year = { $day } de { $month } de { $year }
month-01 = enero
month-02 = febrero
month-03 = marzo
month-04 = abril
month-05 = mayo
month-06 = junio
month-07 = julio
month-08 = agosto
month-09 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
