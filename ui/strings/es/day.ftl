# Planear mi día.

plan-my-day = Planear mi día
day-lead = Elija cómo recibe el medicamento y cuándo es su cita, y vea qué hacer a cada hora.
day-clinic-first = Las instrucciones de su clínica van primero.
day-clinic-first-more = Si su clínica le dice otra cosa, haga eso y anótelo aquí.
day-how = ¿Cómo recibe el medicamento?
day-date = ¿Qué día es su cita?
day-date-another = Otro día
day-date-month = Mes
day-date-day = Día
day-time = ¿A qué hora es?
day-time-other = Más temprano o más tarde
day-time-minute = Minutos
day-time-on-the-hour = { $name }, en punto
day-time-minutes = { $name } minutos
day-travel = ¿Cuánto tarda en llegar?
day-travel-hint = Puede dejarlo en blanco.
day-travel-none = Ya veré
day-make = Ver mi día
day-make-again = Cambiar mi plan
day-change = Cambiar la forma, el día o la hora
day-fault = Todavía no se puede mostrar su día
day-fault-route = Elija cómo recibe el medicamento.
day-fault-date = Elija el día de su cita.
day-fault-month-and-day = Elija el mes y el día de su cita.
day-fault-no-day = Ese mes no tiene ese día. Elija el día otra vez.
day-fault-time = Elija la hora de su cita.

# El plan
day-title = { $date }, { $time }
day-counted = Las horas se cuentan desde la cita.
day-at-the-latest = a más tardar
day-at-the-earliest = como muy temprano
day-then = después
day-ask-clinic = Pregunte a su clínica:
day-ask-this = ¿Cuándo debo hacer esto?
day-time-not-known = Pregunte a su clínica
day-travel-not-known = Con tiempo
day-told = Su clínica le dijo: { $name }.
day-clinics-rule = Lo dice su clínica.
day-no-need = no hace falta
day-from-midnight = desde la medianoche
day-before = { $name } antes
day-after = { $name } después de la hora de la cita
day-the-night-before = La noche anterior
day-the-evening-before = La noche anterior, { $name }
day-the-day-before = El día anterior, { $name }
day-the-next-day = Al día siguiente, { $name }
day-read-more = Leer más
day-to-questions = Ponerla en mi lista de preguntas
day-tell = Anotar lo que dice su clínica
day-tell-otherwise = Mi clínica me dijo otra cosa
day-tell-again = Cambiar lo que me dijo mi clínica
day-tell-before = ¿Cuánto tiempo antes de la cita?
day-tell-after = ¿Cuánto tiempo después de la hora de la cita?
day-tell-words = Con sus propias palabras
day-tell-nothing = Sin elegir
day-tell-keep = Guardar
day-passed = Este día ya pasó. Cuando tenga otra cita, cambie el plan.
day-route-gone = La forma que eligió no está en esta edición. Elija otra vez; lo que anotó se conserva.
day-remove = Borrar este plan
day-remove-ask = ¿Borrar este plan?
day-remove-what = Se borrarán el plan y lo que anotó de su clínica. Esto no se puede deshacer.
day-remove-do = Sí, borrarlo
day-removed = El plan se borró.

# En otros lugares
day-offer = Puede planear su propio día, con las horas de su cita.
day-mine = El día de mi sesión
day-none = Todavía no tiene un plan.
day-see = Ver mi plan

# Reloj y calendario
hours = { $n ->
    [one] 1 hora
   *[other] { $n } horas
}
clock-am = { $hour }:{ $minute } a. m.
clock-pm = { $hour }:{ $minute } p. m.
clock-hour-am = { $name } a. m.
clock-hour-pm = { $name } p. m.
clock-noon = 12 del mediodía
clock-midnight = 12 de la medianoche
weekday-and-day = { $weekday } { $day }
day-and-month = { $day } de { $month }
weekday-day-and-month = { $weekday } { $day }
weekday-1 = lunes
weekday-2 = martes
weekday-3 = miércoles
weekday-4 = jueves
weekday-5 = viernes
weekday-6 = sábado
weekday-7 = domingo
