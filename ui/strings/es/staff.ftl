# La pantalla del personal de un quiosco.

staff = Para el personal
staff-lead = Esta parte es para quienes trabajan aquí.
staff-no-pin = No hay un PIN, así que esta parte queda cerrada. Ejecute “patient-guide --set-pin” en esta computadora, ponga la línea que muestra en el archivo de la política e inicie el quiosco de nuevo.
staff-pin = PIN
staff-digits = Dígitos
staff-erase = Borrar
staff-open = Abrir
staff-back = Volver a la bienvenida
staff-wrong = Ese PIN no es correcto.{ $name }
staff-wrong-wait = Ese PIN no es correcto. Podrá intentarlo otra vez dentro de { $name }.
staff-wait = Podrá probar un PIN otra vez dentro de { $name }. Este tiempo corre solo mientras el quiosco está encendido.
staff-not-counted = El intento no se pudo anotar en el disco, así que no se revisó el PIN. Libere espacio en el disco o repárelo, e inténtelo otra vez.{ $name }
staff-closed = La parte del personal está cerrada.{ $name }
staff-close = Cerrar la parte del personal
staff-leave = Salir del quiosco
staff-leave-ask = ¿Salir del quiosco?
staff-leave-what = La guía termina y esta computadora se puede usar para otras cosas. Para volver, inicie el quiosco de nuevo o reinicie la computadora.
staff-stay = Quedarse
staff-log = Registro
staff-log-lead = Lo que el programa anotó sobre sí mismo, lo más nuevo primero, en hora UTC. No contiene ni una palabra de lo que alguien leyó.
staff-plug-in = Para guardar estos datos como tabla, conecte una unidad y abra esta parte de nuevo.
staff-save-to = Guardar como tabla en { $name }
staff-saved = Guardado y verificado: { $name }. Ya puede retirar la unidad.
staff-not-saved = No se pudo guardar. Compruebe que la unidad tenga espacio y permita escribir. { $name }
staff-no-drive = Esa unidad ya no está. Conéctela y abra esta parte de nuevo.{ $name }
staff-drive-silent = La unidad no respondió, así que no se sabe si algo se guardó. Espere un minuto, retírela, conéctela otra vez y revise lo que contiene antes de guardar de nuevo.{ $name }

health = Cómo está este quiosco
health-good = Bien
health-bad = Necesita atención
health-unknown = No se sabe
health-yes = Sí
health-no = No
health-never = Ninguna desde el inicio
health-version = Versión
health-edition = Edición de la guía
health-review = Revisada por un profesional médico
health-review-fix = Nadie ha revisado esta edición. Pida una revisada a quien le envió la guía.
health-voice = Voces
health-voice-fix = Instale una voz para cada idioma. En Debian: speech-dispatcher y espeak-ng.
health-has-voice = { $name }: sí
health-no-voice = { $name }: ninguna
health-speech = Voces
health-speech-silent = El programa de voz no respondió.
health-speech-fix = Reinicie la computadora. Si sigue así, instale otra vez el programa de voz. En Debian: speech-dispatcher.
health-drives = Unidades conectadas
health-drives-silent = Una unidad no respondió.
health-drives-fix = Retire la unidad, conéctela otra vez y busque de nuevo. Si sigue así, use otra unidad.
health-computer = Esta computadora
health-computer-silent = No respondió a tiempo, así que aquí faltan algunos datos.
health-computer-fix = Retire las unidades, reinicie la computadora y revise de nuevo. También puede deberse a una impresora que no está disponible.
health-printer = Impresoras
health-printer-fix = Configure una impresora en el sistema, o prohíba imprimir en la política.
health-touch = Pantalla táctil
health-touch-fix = Revise el cable de la pantalla táctil. Mientras tanto, el quiosco se puede usar con un teclado.
health-storage = Espacio libre para sus archivos
health-storage-fix = Libere espacio en el disco y compruebe que el usuario del quiosco pueda escribir en su carpeta.
health-lock = La ventana llena la pantalla y queda fija
health-lock-fix = Reinicie el quiosco. Si sigue así, revise cómo se inicia la sesión.
health-alone = No se puede llegar a nada más
health-alone-fix = Inicie el quiosco en una sesión propia. La guía de instalación explica cómo.
health-deaths = Veces que se reinició el proceso web
health-deaths-fix = Reinicie la computadora. Si continúa, actualice el motor web del sistema.
health-memory = Memoria en uso
health-removed = Última sesión borrada

usage = Lectura
usage-off = En este quiosco no se cuentan las páginas. La política puede activarlo.
usage-none = Todavía no se ha contado nada.
usage-lead = Los últimos { $n } días, sin ningún dato de personas. Menos de 5 nunca se muestra como número.
usage-few = menos de { $n }
usage-page = Página
usage-opened = Veces abierta
usage-median = La mitad se quedó hasta
usage-missed = Preguntas que más se fallan
usage-removed = Sesiones borradas: { $name }.
usage-crashed = Reinicios del proceso web: { $name }.

seconds = { $n ->
    [one] { $n } segundo
   *[other] { $n } segundos
}
