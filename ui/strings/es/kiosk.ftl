# La pantalla que usan muchas personas, una después de otra.

welcome-sentence = Lea o escuche mientras espera. No se guarda nada de lo que haga aquí.
welcome-begin = Toque para empezar

kiosk-bar = Esta pantalla
refused-title = Eso no se pudo hacer
refused-text = La pantalla todavía no estaba lista. No se cambió nada. Siga desde aquí e inténtelo de nuevo.
clear = Borrar mi sesión
clear-title = ¿Desea borrar su sesión?
clear-what = Se borrará todo lo que leyó, buscó y eligió aquí, y la pantalla volverá al inicio para la siguiente persona.
clear-now = Borrar y salir
clear-stay = Seguir leyendo

still = ¿Sigue ahí?
still-how = Toque cualquier parte de la pantalla o presione cualquier tecla para seguir leyendo. Si nadie lo hace, la pantalla se borrará para la siguiente persona.
still-left = { $n ->
    [one] { $n } segundo
   *[other] { $n } segundos
}
still-said = Quedan { $n } segundos. Toque la pantalla o presione cualquier tecla para seguir leyendo.
still-here = Sigo aquí
still-aloud = ¿Sigue ahí? Toque la pantalla o presione cualquier tecla para seguir leyendo. Si nadie lo hace, la pantalla se borrará en { $n } segundos.

keyboard = Teclado
key-shift = Mayúsculas
key-signs = Símbolos
key-space = Espacio
key-back = Borrar letra
key-go = Ir
key-line = Línea nueva
key-hide = Ocultar teclado

# La pantalla que habla. Primero va el nombre y después qué es.
voicing = Oír la pantalla
voicing-louder = Más fuerte
voicing-quieter = Más bajo
voicing-volume = Volumen: { $n } por ciento
voicing-start = Ahora la pantalla habla. La flecha hacia abajo va a lo siguiente y la flecha hacia arriba, a lo anterior. La tecla Tab va de botón en botón. La tecla Enter elige. F8 apaga y enciende la voz, y F9 cambia el volumen. Si toca la pantalla, el primer toque dice qué hay ahí y el segundo lo elige.
voicing-link = enlace
voicing-button = botón
voicing-heading = título
voicing-field = campo de texto
voicing-empty = vacío
voicing-choice = opción
voicing-box = casilla
voicing-fold = respuesta
voicing-dialog = pregunta
voicing-pressed = activado
voicing-not-pressed = desactivado
voicing-expanded = abierto
voicing-collapsed = cerrado
voicing-chosen = elegida
voicing-not-chosen = no elegida
voicing-current = usted está aquí
voicing-unavailable = no disponible
voicing-digit = un dígito
voicing-digits = {"{n}"} dígitos
voicing-capital = {"{letter}"} mayúscula
voicing-deleted = se borró
voicing-keyboard = Hay un teclado en la parte de abajo de la pantalla. Tóquelo o presione la tecla Tab hasta llegar a él. Allí, las flechas van de tecla en tecla y la tecla Enter escribe.
voicing-keyboard-hidden = El teclado está oculto.
voicing-again = Toque otra vez para elegirlo.
voicing-top = Este es el principio de la página.
voicing-end = Este es el final de la página.
voicing-trouble = Esta pantalla no puede hablar en este momento. Pida ayuda al personal.

keys-voicing = Oír la pantalla, o dejar de oírla
keys-volume = Cambiar el volumen de la voz
