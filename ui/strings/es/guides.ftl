# Guías que instala el personal de un quiosco.

guides = Guías
guides-edition = edición { $name }
guides-own = La guía que vino con este programa
guides-listed = Puesta por la administración, firmada por { $name }
guides-installed = Instalada desde una unidad, firmada por { $name }
guides-next = A partir del próximo inicio: { $name }
guides-anew = Reiniciar el quiosco ahora
guides-first-own = la guía que vino con este programa
guides-first-listed = la guía que puso la administración
guides-back-own = Volver a la guía que vino con este programa
guides-back-listed = Volver a la guía que puso la administración
guides-back-before = Volver a la anterior: { $name }
guides-look = Buscar guías en las unidades conectadas
guides-none = No hay ninguna guía en las unidades conectadas. Una guía es un archivo que termina en .guide, en la primera carpeta de la unidad o en una carpeta más adentro.
guides-trusted = Completa y firmada por { $name }
guides-not-trusted = No es de confianza: este quiosco no conoce la clave que la firmó
guides-damaged = Está dañada o no es una guía
guides-is-earlier = Esta edición es más antigua que la que se muestra ahora.
guides-is-another = Es una guía distinta de la que se muestra ahora.
guides-is-same = Es la edición que se muestra ahora.
guides-install = Instalar
guides-install-earlier = Instalar la edición más antigua
guides-install-this = Instalar { $name }
guides-done = Instalada y verificada: { $name }. Se mostrará a partir del próximo inicio del quiosco.
guides-went-back = Anotado. Se mostrará a partir del próximo inicio del quiosco.{ $name }
guides-gone = Ese archivo ya no está. Conecte la unidad y busque de nuevo.{ $name }
guides-changed = Ese archivo cambió después de aparecer en la lista. Revise la lista de nuevo.{ $name }
guides-is-damaged = No se instaló nada: el archivo está dañado o no es una guía. Cópielo otra vez a la unidad.{ $name }
guides-no-trust = No se instaló nada: el archivo está firmado con una clave en la que este quiosco no confía. La administración puede agregar la clave a la política.{ $name }
guides-earlier = No se instaló nada: esta edición es más antigua que la que se muestra ahora.{ $name }
guides-not-kept = No se pudo guardar. Libere espacio en el disco de esta computadora o repárelo, e inténtelo otra vez. La guía que se muestra ahora se queda.{ $name }

health-guide = Guía que se muestra
health-guide-fix = La guía elegida para este quiosco está dañada o ya no es de confianza, así que se muestra otra. Instálela de nuevo desde una unidad, o vuelva a la guía que estaba desde el principio.
