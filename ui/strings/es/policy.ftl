# Donde un administrador decidió cómo se usa esta computadora.

attention = Esta pantalla necesita atención
attention-lead = Por ahora no puede mostrar la guía. Avise, por favor, al personal.
attention-call = Si no hay nadie, llame a la clínica:
attention-for-staff = Para el personal
attention-mend = La configuración de esta computadora tiene un error; por eso no se muestra nada más. Corrija el archivo y reinicie la computadora.
clinic-whose = Su clínica
clinic-part = En nuestra clínica
clinic-wrote = En nuestra clínica. Texto de { $name }
clinic-wrote-unnamed = En nuestra clínica. Texto de la clínica
clinic-wrote-chapter = Esta página la escribió { $name } y no las personas que escribieron esta guía. Ninguna revisión de la guía la incluye.
clinic-wrote-chapter-unnamed = Esta página la escribió la clínica y no las personas que escribieron esta guía. Ninguna revisión de la guía la incluye.
health-own-words = Los textos propios de la clínica
health-own-words-all = Se muestran todos
health-own-words-fix = Corrija estos archivos y reinicie el quiosco. Mientras tanto no se muestran: “guide check GUÍA --overrides CARPETA” dice lo mismo.
