# La guía como libro, como carpeta de páginas o como una página para imprimir.

book-checked = Última revisión de los datos
book-licence = { $name }. Puede copiarla y compartirla; al hacerlo, nombre la guía.
book-landmarks = Adónde ir
book-begins = Comienzo de la guía
book-accessibility = Todo el libro es texto en orden de lectura, con títulos, listas y tablas marcados como tales. Cada imagen tiene un texto alternativo que dice lo mismo con palabras. Se pueden cambiar la letra y los colores. Nada se mueve, parpadea ni suena. Nadie ha certificado este libro todavía.
