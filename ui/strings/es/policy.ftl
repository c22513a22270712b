# Donde un administrador decidió cómo se usa esta computadora.

attention = Esta pantalla necesita atención
attention-lead = Por ahora no puede mostrar la guía. Avise, por favor, al personal.
attention-for-staff = Para el personal
attention-mend = La configuración de esta computadora tiene un error; por eso no se muestra nada más. Corrija el archivo y reinicie la computadora.
clinic-whose = Su clínica
