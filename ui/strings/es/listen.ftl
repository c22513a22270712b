# Escuchar un capítulo.

listen = Escuchar
listen-play = Seguir
listen-pause = Pausa
listen-back = Anterior
listen-back-name = Anterior: volver una frase
listen-forward = Siguiente
listen-forward-name = Siguiente: avanzar una frase
listen-how = Voz y velocidad
listen-voice = Voz
listen-waiting = Buscando una voz…
speed = Velocidad
speed-slow = Lenta
speed-usual = Normal
speed-fast = Rápida
speed-faster = Más rápida
at-the-end = Al terminar el capítulo
at-the-end-stop = Parar
at-the-end-next = Seguir con el próximo capítulo

# What went wrong. Reading works all the same.
listen-no-engine = Esta computadora no tiene con qué leer en voz alta. Puede seguir leyendo la página como antes.
listen-no-voice = Esta computadora no tiene una voz en { $name }. Puede seguir leyendo la página como antes.
listen-language-en = inglés
listen-language-es = español
listen-broke-off = La voz se detuvo a mitad de una frase. Elija Seguir para intentarlo de nuevo desde ahí.
listen-install-engine-linux = Para escuchar la guía, instale los paquetes speech-dispatcher y espeak-ng, o pida ayuda a quien cuida esta computadora.
listen-install-engine-windows = Para escuchar la guía, abra Configuración, luego Hora e idioma, luego Voz, y agregue una voz.
listen-install-engine-macos = Para escuchar la guía, abra Ajustes del Sistema, luego Accesibilidad, luego Contenido leído, y elija una voz.
listen-install-voice-linux = Para escucharla, instale el paquete espeak-ng, que habla muchos idiomas, o pida ayuda a quien cuida esta computadora.
listen-install-voice-windows = Para escucharla, abra Configuración, luego Hora e idioma, luego Voz, y agregue una voz en este idioma.
listen-install-voice-macos = Para escucharla, abra Ajustes del Sistema, luego Accesibilidad, luego Contenido leído, y agregue una voz en este idioma.

# Keys
keys-listen = Escuchar este capítulo, o hacer una pausa
keys-listen-back = Volver una frase
keys-listen-forward = Avanzar una frase
