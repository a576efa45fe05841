<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>What this number is</source>
        <translation>Qué es esta cifra</translation>
    </message>
    <message>
        <source>Read from: {source}.</source>
        <translation>Se lee de: {source}.</translation>
    </message>
    <message>
        <source>Say why it matters…</source>
        <translation>Decir por qué importa…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About CXDesk</source>
        <translation>Acerca de CXDesk</translation>
    </message>
    <message>
        <source>Shop file</source>
        <translation>Archivo de la tienda</translation>
    </message>
    <message>
        <source>Log of the program</source>
        <translation>Registro del programa</translation>
    </message>
    <message>
        <source>CXDesk sends nothing anywhere. Your data stays in the shop file.</source>
        <translation>CXDesk no envía nada a ninguna parte. Tus datos se quedan en el archivo de la tienda.</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Versión {number}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>AboutField</name>
    <message>
        <source>Something new</source>
        <translation>Algo nuevo</translation>
    </message>
    <message>
        <source>Case {number} · opened {when}</source>
        <translation>Caso {number} · abierto {when}</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Process</source>
        <translation>Proceso</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Formación</translation>
    </message>
    <message>
        <source>Staffing</source>
        <translation>Personal y turnos</translation>
    </message>
    <message>
        <source>Product or price</source>
        <translation>Producto o precio</translation>
    </message>
    <message>
        <source>Customer involvement</source>
        <translation>Con los clientes</translation>
    </message>
    <message>
        <source>once</source>
        <translation>una vez</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>al mes</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>sin empezar</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>en marcha</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecha</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>descartada</translation>
    </message>
    <message>
        <source>Write what is going to be done.</source>
        <translation>Escribe qué se va a hacer.</translation>
    </message>
    <message>
        <source>Choose the goal or the indicator that this is meant to move.</source>
        <translation>Elige el objetivo o el indicador que esto quiere mover.</translation>
    </message>
    <message>
        <source>This is not a number of minutes.</source>
        <translation>Esto no es un número de minutos.</translation>
    </message>
    <message>
        <source>This is not what something costs.</source>
        <translation>Esto no es un coste.</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>Este día todavía no ha llegado.</translation>
    </message>
    <message>
        <source>This action is gone.</source>
        <translation>Esta acción ya no está.</translation>
    </message>
    <message>
        <source>This action has ended already.</source>
        <translation>Esta acción ya terminó.</translation>
    </message>
</context>
<context>
    <name>ActionCard</name>
    <message>
        <source>Its effect is told once it was begun.</source>
        <translation>Su efecto se dice cuando haya empezado.</translation>
    </message>
    <message>
        <source>Also in those days: {what}</source>
        <translation>También en esos días: {what}</translation>
    </message>
    <message>
        <source>Action begun.</source>
        <translation>Acción empezada.</translation>
    </message>
    <message>
        <source>Action deleted.</source>
        <translation>Acción borrada.</translation>
    </message>
    <message>
        <source>By {day}</source>
        <translation>Para el {day}</translation>
    </message>
    <message>
        <source>Responsible: {name}</source>
        <translation>Responsable: {name}</translation>
    </message>
    <message>
        <source>About {name}</source>
        <translation>Sobre {name}</translation>
    </message>
    <message>
        <source>Taking part: {names}</source>
        <translation>Participan: {names}</translation>
    </message>
    <message>
        <source>Meant to move: {indicator}</source>
        <translation>Quiere mover: {indicator}</translation>
    </message>
    <message>
        <source>Begun on {day}</source>
        <translation>Empezada el {day}</translation>
    </message>
    <message>
        <source>It takes {time}</source>
        <translation>Lleva {time}</translation>
    </message>
    <message>
        <source>It costs {amount} {every}</source>
        <translation>Cuesta {amount} {every}</translation>
    </message>
    <message>
        <source>Dropped on {day}</source>
        <translation>Descartada el {day}</translation>
    </message>
    <message>
        <source>Done on {day}</source>
        <translation>Hecha el {day}</translation>
    </message>
    <message>
        <source>Begin today</source>
        <translation>Empezar hoy</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>Hecha…</translation>
    </message>
    <message>
        <source>Drop…</source>
        <translation>Descartar…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Its chart</source>
        <translation>Su gráfico</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Its indicator since then</source>
        <translation>Su indicador desde entonces</translation>
    </message>
    <message>
        <source>As many days since it began against as many before, at most 90. It goes with the change; it does not prove it.</source>
        <translation>Los días desde que empezó frente a otros tantos de antes, como mucho 90. Acompaña al cambio; no lo demuestra.</translation>
    </message>
</context>
<context>
    <name>ActionEndDialog</name>
    <message>
        <source>End of an action</source>
        <translation>Fin de una acción</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>Está hecha</translation>
    </message>
    <message>
        <source>We drop it</source>
        <translation>La descartamos</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Cómo terminó</translation>
    </message>
    <message>
        <source>&amp;How it ended</source>
        <translation>&amp;Cómo terminó</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Everybody answers within the hour now</source>
        <translation>Ahora todos contestan en menos de una hora</translation>
    </message>
    <message>
        <source>Action dropped.</source>
        <translation>Acción descartada.</translation>
    </message>
    <message>
        <source>Action done.</source>
        <translation>Acción hecha.</translation>
    </message>
    <message>
        <source>Why, in a few words</source>
        <translation>Por qué, en pocas palabras</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Qué resultó</translation>
    </message>
</context>
<context>
    <name>ActionList</name>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>En qué punto está</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Todas las acciones</translation>
    </message>
    <message>
        <source>Kind of action</source>
        <translation>Tipo de acción</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Quién la hace</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>New action…</source>
        <translation>Acción nueva…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Para el</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>Meant to move</source>
        <translation>Quiere mover</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Desde entonces</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>New customer</source>
        <translation>Nuevo cliente</translation>
    </message>
    <message>
        <source>Log interaction</source>
        <translation>Anotar interacción</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Nuevo caso</translation>
    </message>
    <message>
        <source>Record answer</source>
        <translation>Registrar respuesta</translation>
    </message>
    <message>
        <source>Record purchase</source>
        <translation>Registrar compra</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nueva tarea</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>Buscar un cliente</translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <translation>Volver a donde estabas</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtrar la lista</translation>
    </message>
    <message>
        <source>Note an event</source>
        <translation>Anotar un hecho</translation>
    </message>
    <message>
        <source>What was entered today</source>
        <translation>Lo registrado hoy</translation>
    </message>
    <message>
        <source>Undo the last thing saved</source>
        <translation>Deshacer lo último que se guardó</translation>
    </message>
    <message>
        <source>Redo what was undone</source>
        <translation>Rehacer lo deshecho</translation>
    </message>
    <message>
        <source>What the last message offers</source>
        <translation>Lo que ofrece el último aviso</translation>
    </message>
    <message>
        <source>Change who is working</source>
        <translation>Cambiar quién está trabajando</translation>
    </message>
    <message>
        <source>Back to the counter</source>
        <translation>Volver al modo mostrador</translation>
    </message>
    <message>
        <source>Call back, or just follow up</source>
        <translation>Llamada, o solo seguimiento</translation>
    </message>
    <message>
        <source>History of the shop</source>
        <translation>Historial de la tienda</translation>
    </message>
    <message>
        <source>Help for this place</source>
        <translation>Ayuda de esta sección</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Todas las teclas</translation>
    </message>
    <message>
        <source>Close what is open</source>
        <translation>Cerrar lo que está abierto</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Guardar y cerrar</translation>
    </message>
    <message>
        <source>Save and start the next</source>
        <translation>Guardar y pasar al siguiente</translation>
    </message>
    <message>
        <source>New line in a text</source>
        <translation>Línea nueva en un texto</translation>
    </message>
    <message>
        <source>Continue what was begun before</source>
        <translation>Continuar lo que se empezó antes</translation>
    </message>
    <message>
        <source>Discard what was begun before</source>
        <translation>Descartar lo que se empezó antes</translation>
    </message>
    <message>
        <source>Solved now</source>
        <translation>Resuelto al momento</translation>
    </message>
    <message>
        <source>Needs follow-up</source>
        <translation>Necesita seguimiento</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Queja</translation>
    </message>
    <message>
        <source>Compliment</source>
        <translation>Felicitación</translation>
    </message>
    <message>
        <source>Follow up on the next open day</source>
        <translation>Seguimiento el próximo día de apertura</translation>
    </message>
    <message>
        <source>Follow up in a week</source>
        <translation>Seguimiento dentro de una semana</translation>
    </message>
    <message>
        <source>Refund, in the form of a purchase</source>
        <translation>Devolución, en el formulario de compra</translation>
    </message>
    <message>
        <source>Take an item of a purchase away</source>
        <translation>Quitar un artículo de una compra</translation>
    </message>
    <message>
        <source>Reply: solved, stays open, wait</source>
        <translation>Respuesta: resuelto, sigue abierto, esperar</translation>
    </message>
    <message>
        <source>Settled at the first contact</source>
        <translation>Resuelto en el primer contacto</translation>
    </message>
    <message>
        <source>Did not want to answer a survey</source>
        <translation>No quiso responder a una encuesta</translation>
    </message>
    <message>
        <source>Nobody answered the call</source>
        <translation>Nadie contestó la llamada</translation>
    </message>
    <message>
        <source>Choose whose case it is</source>
        <translation>Elegir quién lleva el caso</translation>
    </message>
    <message>
        <source>Put in the usual answer to the topic</source>
        <translation>Poner la respuesta habitual al motivo</translation>
    </message>
    <message>
        <source>Note beside a typed figure</source>
        <translation>Nota junto a una cifra escrita</translation>
    </message>
    <message>
        <source>Next period without a figure</source>
        <translation>Siguiente periodo sin cifra</translation>
    </message>
    <message>
        <source>Tap how the week is going</source>
        <translation>Marcar cómo va la semana</translation>
    </message>
    <message>
        <source>Make the decision of a review an action</source>
        <translation>Hacer de la decisión de una revisión una acción</translation>
    </message>
    <message>
        <source>A step of a new goal</source>
        <translation>Un paso de un objetivo nuevo</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>El paso anterior</translation>
    </message>
    <message>
        <source>Take what can be measured</source>
        <translation>Usar lo que se puede medir</translation>
    </message>
    <message>
        <source>Take an idea for a goal</source>
        <translation>Usar una idea para un objetivo</translation>
    </message>
    <message>
        <source>Merge two possible duplicates</source>
        <translation>Unir dos posibles duplicados</translation>
    </message>
    <message>
        <source>From the filter to the list</source>
        <translation>Del filtro a la lista</translation>
    </message>
    <message>
        <source>Open what is chosen</source>
        <translation>Abrir lo elegido</translation>
    </message>
    <message>
        <source>Change the customer&apos;s name</source>
        <translation>Cambiar el nombre del cliente</translation>
    </message>
    <message>
        <source>Possible duplicates among customers</source>
        <translation>Posibles duplicados entre los clientes</translation>
    </message>
    <message>
        <source>Refund the chosen purchase</source>
        <translation>Devolución de la compra elegida</translation>
    </message>
    <message>
        <source>Open the customer of a purchase</source>
        <translation>Abrir el cliente de una compra</translation>
    </message>
    <message>
        <source>Delete a purchase, hide a topic</source>
        <translation>Borrar una compra, ocultar un motivo</translation>
    </message>
    <message>
        <source>Move a topic or channel</source>
        <translation>Mover un motivo o canal</translation>
    </message>
    <message>
        <source>Show one state, as they stand</source>
        <translation>Mostrar un estado, por su orden</translation>
    </message>
    <message>
        <source>Answered, offered, did not want to</source>
        <translation>Respondió, ofrecida, no quiso</translation>
    </message>
    <message>
        <source>Give a comment its themes</source>
        <translation>Poner temas a un comentario</translation>
    </message>
    <message>
        <source>Correct an answer, exclude it</source>
        <translation>Corregir una respuesta, excluirla</translation>
    </message>
    <message>
        <source>NPS calculator</source>
        <translation>Calculadora de NPS</translation>
    </message>
    <message>
        <source>How the scores spread</source>
        <translation>Cómo se reparten las puntuaciones</translation>
    </message>
    <message>
        <source>Import answers from a file</source>
        <translation>Importar respuestas de un archivo</translation>
    </message>
    <message>
        <source>New theme, its answers, tell customers</source>
        <translation>Tema nuevo, sus respuestas, avisar a los clientes</translation>
    </message>
    <message>
        <source>Put somebody to ask aside</source>
        <translation>Dejar a alguien para preguntarle más tarde</translation>
    </message>
    <message>
        <source>Next paper slip, save the pile</source>
        <translation>Siguiente papeleta, guardar el montón</translation>
    </message>
    <message>
        <source>Take a paper slip out of the pile</source>
        <translation>Quitar una papeleta del montón</translation>
    </message>
    <message>
        <source>Save a questionnaire</source>
        <translation>Guardar un cuestionario</translation>
    </message>
    <message>
        <source>Start the kiosk</source>
        <translation>Abrir el quiosco</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Pestaña siguiente</translation>
    </message>
    <message>
        <source>Tab before</source>
        <translation>Pestaña anterior</translation>
    </message>
    <message>
        <source>Mark the task as done</source>
        <translation>Marcar la tarea como hecha</translation>
    </message>
    <message>
        <source>Put it aside</source>
        <translation>Aplazarla</translation>
    </message>
    <message>
        <source>What else can be done</source>
        <translation>Qué más se puede hacer</translation>
    </message>
    <message>
        <source>Another day of what was entered</source>
        <translation>Otro día de lo registrado</translation>
    </message>
    <message>
        <source>Walk the points of a chart</source>
        <translation>Recorrer los puntos de un gráfico</translation>
    </message>
    <message>
        <source>Bring another line of a chart to the front</source>
        <translation>Traer otra línea del gráfico al frente</translation>
    </message>
    <message>
        <source>Zoom in, out, all of it</source>
        <translation>Acercar, alejar, verlo entero</translation>
    </message>
    <message>
        <source>New goal, on the board of indicators or of goals</source>
        <translation>Nuevo objetivo, en el tablero de indicadores o de objetivos</translation>
    </message>
    <message>
        <source>New action for the indicator or the goal</source>
        <translation>Nueva acción para el indicador o el objetivo</translation>
    </message>
    <message>
        <source>Copy the chart as a picture</source>
        <translation>Copiar el gráfico como imagen</translation>
    </message>
    <message>
        <source>Copy the chart as a table</source>
        <translation>Copiar el gráfico como tabla</translation>
    </message>
    <message>
        <source>Review the goal</source>
        <translation>Revisar el objetivo</translation>
    </message>
    <message>
        <source>Edit the goal</source>
        <translation>Editar el objetivo</translation>
    </message>
    <message>
        <source>One more indicator under the goal</source>
        <translation>Un indicador más para el objetivo</translation>
    </message>
    <message>
        <source>Export the report as PDF</source>
        <translation>Exportar el informe en PDF</translation>
    </message>
    <message>
        <source>Print the goals for the wall</source>
        <translation>Imprimir los objetivos para la pared</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Abrir el cliente</translation>
    </message>
    <message>
        <source>Log an interaction with the customer</source>
        <translation>Anotar una interacción con el cliente</translation>
    </message>
    <message>
        <source>New customer with what you typed</source>
        <translation>Nuevo cliente con lo que has escrito</translation>
    </message>
</context>
<context>
    <name>ActionsCard</name>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>New action…</source>
        <translation>Acción nueva…</translation>
    </message>
    <message>
        <source>Nothing was decided for this indicator yet.</source>
        <translation>Todavía no se ha decidido nada para este indicador.</translation>
    </message>
    <message>
        <source>{open} to be done of {all}</source>
        <translation>{open} por hacer de {all}</translation>
    </message>
</context>
<context>
    <name>ActionsTab</name>
    <message>
        <source>New action</source>
        <translation>Acción nueva</translation>
    </message>
    <message>
        <source>What you decided to do so that an indicator moves: training, a different process, more people, an offer. Each is a task of who is responsible. Ins decides one, F5 begins it, Space ends it with what came of it, F4 changes it, F6 shows the chart of its indicator, Del takes it away. Two weeks after it began you read what the indicator did since then.</source>
        <translation>Lo que has decidido hacer para mover un indicador: formación, otra forma de trabajar, más gente, una oferta. Cada una es una tarea de su responsable. Ins decide una, F5 la empieza, Espacio la termina con lo que resultó, F4 la cambia, F6 muestra el gráfico de su indicador y Supr la quita. Dos semanas después de empezar lees qué ha hecho el indicador desde entonces.</translation>
    </message>
    <message>
        <source>{n} to be done</source>
        <translation>{n} por hacer</translation>
    </message>
    <message>
        <source>{amount} a month</source>
        <translation>{amount} al mes</translation>
    </message>
    <message>
        <source>{amount} once</source>
        <translation>{amount} una vez</translation>
    </message>
    <message>
        <source>No actions yet</source>
        <translation>Todavía no hay acciones</translation>
    </message>
    <message>
        <source>Decide what to do about a number, who does it and by when. Two weeks after it began you read here what the indicator did.</source>
        <translation>Decide qué hacer con una cifra, quién lo hace y para cuándo. Dos semanas después de empezar lees aquí qué ha hecho el indicador.</translation>
    </message>
</context>
<context>
    <name>Address</name>
    <message>
        <source>Formal (usted)</source>
        <translation>Formal (usted)</translation>
    </message>
    <message>
        <source>Familiar (tú)</source>
        <translation>Cercano (tú)</translation>
    </message>
</context>
<context>
    <name>AmongPicker</name>
    <message>
        <source>Regular</source>
        <translation>Habituales</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevos</translation>
    </message>
    <message>
        <source>Drifting</source>
        <translation>No vienen</translation>
    </message>
    <message>
        <source>Occasional</source>
        <translation>Ocasionales</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>Perdidos</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Which customers</source>
        <translation>Qué clientes</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>{tag} ({n})</source>
        <translation>{tag} ({n})</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivados</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Which customers: {choice}</source>
        <translation>Qué clientes: {choice}</translation>
    </message>
</context>
<context>
    <name>AnswerChanges</name>
    <message>
        <source>What it said before stays with the answer, with your reason.</source>
        <translation>Lo que decía antes se queda junto a la respuesta, con tu motivo.</translation>
    </message>
    <message>
        <source>Answer corrected</source>
        <translation>Respuesta corregida</translation>
    </message>
    <message>
        <source>Answer corrected; the customer is to be called</source>
        <translation>Respuesta corregida; hay que llamar al cliente</translation>
    </message>
    <message>
        <source>Answer corrected; the call about it is off the list</source>
        <translation>Respuesta corregida; la llamada sale de la lista</translation>
    </message>
    <message>
        <source>Answer excluded</source>
        <translation>Respuesta excluida</translation>
    </message>
    <message>
        <source>Answer excluded; the call about it is off the list</source>
        <translation>Respuesta excluida; la llamada sale de la lista</translation>
    </message>
    <message>
        <source>The answer counts again</source>
        <translation>La respuesta vuelve a contar</translation>
    </message>
    <message>
        <source>The answer counts again; the customer is to be called</source>
        <translation>La respuesta vuelve a contar; hay que llamar al cliente</translation>
    </message>
    <message>
        <source>Typed 1 instead of 10</source>
        <translation>Anotado 1 en lugar de 10</translation>
    </message>
    <message>
        <source>We tried the kiosk ourselves</source>
        <translation>Probamos el quiosco nosotros mismos</translation>
    </message>
    <message>
        <source>Wh&amp;y</source>
        <translation>&amp;Por qué</translation>
    </message>
</context>
<context>
    <name>AnswerCorrectDialog</name>
    <message>
        <source>Correct answer</source>
        <translation>Corregir respuesta</translation>
    </message>
    <message>
        <source>Their &amp;words</source>
        <translation>Sus pa&amp;labras</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>&amp;Score</source>
        <translation>P&amp;untuación</translation>
    </message>
    <message>
        <source>&amp;Scores</source>
        <translation>P&amp;untuaciones</translation>
    </message>
    <message>
        <source>C&amp;hoices and words</source>
        <translation>O&amp;pciones y textos</translation>
    </message>
</context>
<context>
    <name>AnswerDetail</name>
    <message>
        <source>Excluded</source>
        <translation>Excluida</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Sin identificar</translation>
    </message>
    <message>
        <source>Its case</source>
        <translation>Su caso</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corregir…</translation>
    </message>
    <message>
        <source>Exclude…</source>
        <translation>Excluir…</translation>
    </message>
    <message>
        <source>Count again…</source>
        <translation>Volver a contar…</translation>
    </message>
    <message>
        <source>entered by {name}</source>
        <translation>anotada por {name}</translation>
    </message>
    <message>
        <source>Do something about it…</source>
        <translation>Hacer algo al respecto…</translation>
    </message>
    <message>
        <source>Nothing was said.</source>
        <translation>No dijo nada más.</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Press the digit of the score, from {low} to {high}.</source>
        <translation>Pulsa la cifra de la puntuación, de {low} a {high}.</translation>
    </message>
    <message>
        <source>Record answer</source>
        <translation>Registrar respuesta</translation>
    </message>
    <message>
        <source>Answer recorded</source>
        <translation>Respuesta registrada</translation>
    </message>
    <message>
        <source>Answer recorded. It is low: call by {day} to win them back</source>
        <translation>Respuesta registrada. Es baja: llama a más tardar el {day} para recuperar al cliente</translation>
    </message>
    <message>
        <source>Open rescue</source>
        <translation>Abrir recuperación</translation>
    </message>
    <message>
        <source>Noted: they did not want to answer</source>
        <translation>Anotado: no quiso responder</translation>
    </message>
    <message>
        <source>There is no survey in use.</source>
        <translation>No hay ninguna encuesta en uso.</translation>
    </message>
    <message>
        <source>S&amp;urvey</source>
        <translation>&amp;Encuesta</translation>
    </message>
    <message>
        <source>&amp;Score</source>
        <translation>&amp;Puntuación</translation>
    </message>
    <message>
        <source>Their &amp;words</source>
        <translation>&amp;Sus palabras</translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation>&amp;Cliente</translation>
    </message>
    <message>
        <source>C&amp;hannel</source>
        <translation>Ca&amp;nal</translation>
    </message>
    <message>
        <source>&amp;Next, for who recommends us</source>
        <translation>Para &amp;quien nos recomienda</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>They did not want to</source>
        <translation>No quiso</translation>
    </message>
</context>
<context>
    <name>AnswerExcludeDialog</name>
    <message>
        <source>Count answer again</source>
        <translation>Volver a contar la respuesta</translation>
    </message>
    <message>
        <source>Exclude answer</source>
        <translation>Excluir la respuesta</translation>
    </message>
    <message>
        <source>It counts in no figure from now on. The answer itself stays.</source>
        <translation>Desde ahora no cuenta en ninguna cifra. La respuesta se queda.</translation>
    </message>
    <message>
        <source>It counts in the figures again from now on.</source>
        <translation>Desde ahora vuelve a contar en las cifras.</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Volver a contar</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Excluir</translation>
    </message>
</context>
<context>
    <name>AnswerFilters</name>
    <message>
        <source>Filter by customer or by what was said</source>
        <translation>Filtrar por cliente o por lo que se dijo</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Buscar…</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Cuestionario</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Puntuaciones</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Who entered it</source>
        <translation>Quién la anotó</translation>
    </message>
    <message>
        <source>Which answers count</source>
        <translation>Qué respuestas cuentan</translation>
    </message>
    <message>
        <source>With words</source>
        <translation>Con comentario</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Más filtros</translation>
    </message>
    <message>
        <source>How they spread</source>
        <translation>Cómo se reparten</translation>
    </message>
    <message>
        <source>All questionnaires</source>
        <translation>Todas las encuestas</translation>
    </message>
    <message>
        <source>All themes</source>
        <translation>Todos los temas</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Todos los canales</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todo el equipo</translation>
    </message>
    <message>
        <source>Fewer filters</source>
        <translation>Menos filtros</translation>
    </message>
    <message>
        <source>Those that count</source>
        <translation>Las que cuentan</translation>
    </message>
    <message>
        <source>Corrected or excluded</source>
        <translation>Corregidas o excluidas</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Excluidas</translation>
    </message>
    <message>
        <source>All scores</source>
        <translation>Todas las puntuaciones</translation>
    </message>
</context>
<context>
    <name>AnswerHistory</name>
    <message>
        <source>{what} by {who}, {when}</source>
        <translation>{what} por {who}, {when}</translation>
    </message>
    <message>
        <source>because: {reason}</source>
        <translation>motivo: {reason}</translation>
    </message>
    <message>
        <source>it was {score}</source>
        <translation>era {score}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
</context>
<context>
    <name>AnswerList</name>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>Anotó</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>What they said</source>
        <translation>Qué dijo</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Encuesta</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Sin identificar</translation>
    </message>
    <message>
        <source>No answer fits these filters.</source>
        <translation>Ninguna respuesta cumple estos filtros.</translation>
    </message>
</context>
<context>
    <name>AnswerThemeDialog</name>
    <message>
        <source>Theme of the answer</source>
        <translation>Tema de la respuesta</translation>
    </message>
    <message>
        <source>new theme</source>
        <translation>tema nuevo</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>Put it on</source>
        <translation>Poner</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Low scores</source>
        <translation>Puntuaciones bajas</translation>
    </message>
    <message>
        <source>Scores in between</source>
        <translation>Intermedias</translation>
    </message>
    <message>
        <source>High scores</source>
        <translation>Puntuaciones altas</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Las que cuentan</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Excluidas</translation>
    </message>
    <message>
        <source>Corrected or excluded</source>
        <translation>Corregidas o excluidas</translation>
    </message>
    <message>
        <source>Detractors</source>
        <translation>Detractores</translation>
    </message>
    <message>
        <source>Passives</source>
        <translation>Pasivos</translation>
    </message>
    <message>
        <source>Promoters</source>
        <translation>Promotores</translation>
    </message>
    <message>
        <source>Low score</source>
        <translation>Puntuación baja</translation>
    </message>
    <message>
        <source>In between</source>
        <translation>Intermedia</translation>
    </message>
    <message>
        <source>High score</source>
        <translation>Puntuación alta</translation>
    </message>
    <message>
        <source>Detractor</source>
        <translation>Detractor</translation>
    </message>
    <message>
        <source>Passive</source>
        <translation>Pasivo</translation>
    </message>
    <message>
        <source>Promoter</source>
        <translation>Promotor</translation>
    </message>
    <message>
        <source>{name}, {low}–{high}</source>
        <translation>{name}, {low}–{high}</translation>
    </message>
    <message>
        <source>This answer is gone.</source>
        <translation>Esta respuesta ya no está.</translation>
    </message>
</context>
<context>
    <name>AnswersOverview</name>
    <message>
        <source>How the scores spread</source>
        <translation>Cómo se reparten las puntuaciones</translation>
    </message>
    <message>
        <source>Choose an answer to read it whole.</source>
        <translation>Elige una respuesta para leerla entera.</translation>
    </message>
    <message>
        <source>The figures of all of them are for the owner.</source>
        <translation>Las cifras de todas juntas son de la persona propietaria.</translation>
    </message>
    <message>
        <source>NPS calculator…</source>
        <translation>Calculadora de NPS…</translation>
    </message>
    <message>
        <source>NPS of figures you have elsewhere</source>
        <translation>NPS de cifras que tengas en otro sitio</translation>
    </message>
    <message>
        <source>Import from a file…</source>
        <translation>Importar desde un archivo…</translation>
    </message>
    <message>
        <source>Answers that a form service or another program keeps</source>
        <translation>Respuestas que guarda un servicio de formularios u otro programa</translation>
    </message>
    <message>
        <source>mean {mean} of {highest}</source>
        <translation>media {mean} de {highest}</translation>
    </message>
    <message>
        <source>1 answer</source>
        <translation>1 respuesta</translation>
    </message>
    <message>
        <source>{n} answers</source>
        <translation>{n} respuestas</translation>
    </message>
    <message>
        <source>{n} without a score</source>
        <translation>{n} sin puntuación</translation>
    </message>
    <message>
        <source>corrected: {n}</source>
        <translation>corregidas: {n}</translation>
    </message>
    <message>
        <source>excluded: {n}</source>
        <translation>excluidas: {n}</translation>
    </message>
    <message>
        <source>{name} {n} ({share})</source>
        <translation>{name} {n} ({share})</translation>
    </message>
    <message>
        <source>{name}: mean {mean} of {highest}, {n} answers</source>
        <translation>{name}: media {mean} de {highest}, {n} respuestas</translation>
    </message>
</context>
<context>
    <name>AnswersTab</name>
    <message>
        <source>no score</source>
        <translation>sin puntuación</translation>
    </message>
    <message>
        <source>What customers answered, the newest first. Esc shows how the scores spread and how they move, and so does F8, over the list where there is no room beside it; Enter or the arrow keys show one answer. The keys 1 to 9 put a theme on the answer or take it off, T asks for another one; Ctrl+Enter opens its customer. F4 corrects an answer and Del leaves it out, each with a reason. F6 opens the NPS calculator, F7 brings answers in from a file.</source>
        <translation>Lo que respondieron los clientes, lo último primero. Esc muestra cómo se reparten las puntuaciones y cómo cambian, y F8 también, sobre la lista donde no cabe al lado; Intro o las flechas muestran una respuesta. Las teclas 1 a 9 ponen o quitan un tema, T pide otro; Ctrl+Intro abre su cliente. F4 corrige una respuesta y Supr la deja fuera, siempre con un motivo. F6 abre la calculadora de NPS y F7 trae respuestas de un archivo.</translation>
    </message>
    <message>
        <source>Import from a file…</source>
        <translation>Importar desde un archivo…</translation>
    </message>
    <message>
        <source>No answers yet</source>
        <translation>Aún no hay respuestas</translation>
    </message>
    <message>
        <source>Ask a customer how it went and enter the answer, or bring those you have.</source>
        <translation>Pregunta a un cliente qué tal le fue y anota la respuesta, o importa las que ya tengas.</translation>
    </message>
    <message>
        <source>Record answer</source>
        <translation>Anotar respuesta</translation>
    </message>
</context>
<context>
    <name>Around</name>
    <message>
        <source>It goes with the event; it does not prove the cause. About one indicator in twenty moves like that by chance.</source>
        <translation>Coincide con el hecho; no demuestra la causa. Más o menos uno de cada veinte indicadores se mueve así por casualidad.</translation>
    </message>
    <message>
        <source>Two weeks after an event it is told here what moved around it.</source>
        <translation>Dos semanas después de un hecho se dice aquí qué se movió alrededor.</translation>
    </message>
    <message>
        <source>a bigger step than usual</source>
        <translation>un salto mayor de lo habitual</translation>
    </message>
    <message>
        <source>{before} → {after}, {verdict}</source>
        <translation>{before} → {after}, {verdict}</translation>
    </message>
    <message>
        <source>{n} day from then on against the one before</source>
        <translation>{n} día desde entonces frente al anterior</translation>
    </message>
    <message>
        <source>{n} days from then on against the {n} before</source>
        <translation>{n} días desde entonces frente a los {n} anteriores</translation>
    </message>
    <message>
        <source>{n} indicator looked at: it moved no more than usual.</source>
        <translation>{n} indicador mirado: no se movió más de lo normal.</translation>
    </message>
    <message>
        <source>{n} indicators looked at: none moved more than usual.</source>
        <translation>{n} indicadores mirados: ninguno se movió más de lo normal.</translation>
    </message>
</context>
<context>
    <name>AskDayDialog</name>
    <message>
        <source>Ask later</source>
        <translation>Preguntar más tarde</translation>
    </message>
    <message>
        <source>Until then {name} is not on the list of whom to ask.</source>
        <translation>Hasta entonces {name} no está en la lista de a quién preguntar.</translation>
    </message>
    <message>
        <source>&amp;To which day</source>
        <translation>&amp;Hasta qué día</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Dejar para ese día</translation>
    </message>
</context>
<context>
    <name>AskDetail</name>
    <message>
        <source>Open customer</source>
        <translation>Abrir cliente</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondió</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Ofrecida</translation>
    </message>
    <message>
        <source>Did not want to</source>
        <translation>No quiso</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>To say on the phone</source>
        <translation>Para decir por teléfono</translation>
    </message>
    <message>
        <source>To write by WhatsApp or e-mail</source>
        <translation>Para escribir por WhatsApp o correo</translation>
    </message>
</context>
<context>
    <name>AskFamiliar</name>
    <message>
        <source>Hello {name}, this is {shop}. Have you got a minute for one question?</source>
        <translation>Hola, {name}. Te llamo de {shop}. ¿Tienes un minuto para una pregunta?</translation>
    </message>
    <message>
        <source>Hello, this is {shop}. Have you got a minute for one question?</source>
        <translation>Hola. Te llamo de {shop}. ¿Tienes un minuto para una pregunta?</translation>
    </message>
    <message>
        <source>It is about your purchase of {day}.</source>
        <translation>Es sobre tu compra del {day}.</translation>
    </message>
    <message>
        <source>It is about what we settled for you on {day}.</source>
        <translation>Es sobre lo que te resolvimos el {day}.</translation>
    </message>
    <message>
        <source>Last time not all was well. We would like to know how it is now.</source>
        <translation>La última vez no todo estuvo bien. Nos gustaría saber cómo te va ahora.</translation>
    </message>
    <message>
        <source>Please tell me a number from {low} to {high}: {low} is “{low_words}”, {high} is “{high_words}”.</source>
        <translation>Dime, por favor, un número del {low} al {high}: {low} es «{low_words}» y {high} es «{high_words}».</translation>
    </message>
    <message>
        <source>Please tell me a number from {low} to {high}.</source>
        <translation>Dime, por favor, un número del {low} al {high}.</translation>
    </message>
    <message>
        <source>It may be: {choices}.</source>
        <translation>Puede ser: {choices}.</translation>
    </message>
    <message>
        <source>Thank you very much, that helps us.</source>
        <translation>Muchas gracias, nos ayuda mucho.</translation>
    </message>
    <message>
        <source>From {low} ({low_words}) to {high} ({high_words}).</source>
        <translation>Del {low} ({low_words}) al {high} ({high_words}).</translation>
    </message>
    <message>
        <source>From {low} to {high}.</source>
        <translation>Del {low} al {high}.</translation>
    </message>
    <message>
        <source>You can simply reply with the number and, if you like, the reason. Thank you!</source>
        <translation>Basta con que respondas con el número y, si quieres, el motivo. ¡Muchas gracias!</translation>
    </message>
</context>
<context>
    <name>AskFormal</name>
    <message>
        <source>Hello {name}, this is {shop}. Have you got a minute for one question?</source>
        <translation>Hola, {name}. Le llamo de {shop}. ¿Tiene un minuto para una pregunta?</translation>
    </message>
    <message>
        <source>Hello, this is {shop}. Have you got a minute for one question?</source>
        <translation>Hola. Le llamo de {shop}. ¿Tiene un minuto para una pregunta?</translation>
    </message>
    <message>
        <source>It is about your purchase of {day}.</source>
        <translation>Es sobre su compra del {day}.</translation>
    </message>
    <message>
        <source>It is about what we settled for you on {day}.</source>
        <translation>Es sobre lo que le resolvimos el {day}.</translation>
    </message>
    <message>
        <source>Last time not all was well. We would like to know how it is now.</source>
        <translation>La última vez no todo estuvo bien. Nos gustaría saber cómo le va ahora.</translation>
    </message>
    <message>
        <source>Please tell me a number from {low} to {high}: {low} is “{low_words}”, {high} is “{high_words}”.</source>
        <translation>Dígame, por favor, un número del {low} al {high}: {low} es «{low_words}» y {high} es «{high_words}».</translation>
    </message>
    <message>
        <source>Please tell me a number from {low} to {high}.</source>
        <translation>Dígame, por favor, un número del {low} al {high}.</translation>
    </message>
    <message>
        <source>It may be: {choices}.</source>
        <translation>Puede ser: {choices}.</translation>
    </message>
    <message>
        <source>Thank you very much, that helps us.</source>
        <translation>Muchas gracias, nos ayuda mucho.</translation>
    </message>
    <message>
        <source>From {low} ({low_words}) to {high} ({high_words}).</source>
        <translation>Del {low} ({low_words}) al {high} ({high_words}).</translation>
    </message>
    <message>
        <source>From {low} to {high}.</source>
        <translation>Del {low} al {high}.</translation>
    </message>
    <message>
        <source>You can simply reply with the number and, if you like, the reason. Thank you!</source>
        <translation>Basta con que responda con el número y, si quiere, el motivo. ¡Muchas gracias!</translation>
    </message>
</context>
<context>
    <name>AskList</name>
    <message>
        <source>never asked so far</source>
        <translation>aún no se le ha preguntado</translation>
    </message>
    <message>
        <source>ask again on {day}</source>
        <translation>de nuevo, el {day}</translation>
    </message>
    <message>
        <source>case solved on {day}</source>
        <translation>caso resuelto el {day}</translation>
    </message>
    <message>
        <source>bought on {day}</source>
        <translation>compró el {day}</translation>
    </message>
    <message>
        <source>last asked on {day}</source>
        <translation>se le preguntó por última vez el {day}</translation>
    </message>
</context>
<context>
    <name>AskRows</name>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Cuestionario</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Customers to ask</source>
        <translation>Clientes a los que preguntar</translation>
    </message>
</context>
<context>
    <name>AskTab</name>
    <message>
        <source>Noted: offered to {name}</source>
        <translation>Anotado: ofrecida a {name}</translation>
    </message>
    <message>
        <source>Noted: {name} did not want to answer</source>
        <translation>Anotado: {name} no quiso responder</translation>
    </message>
    <message>
        <source>{name} is put aside to {day}</source>
        <translation>{name} queda para el {day}</translation>
    </message>
    <message>
        <source>Sent to {name}: noted as offered</source>
        <translation>Enviada a {name}: anotada como ofrecida</translation>
    </message>
    <message>
        <source>Offered, no answer yet</source>
        <translation>Ofrecidas, sin respuesta aún</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Which customers</source>
        <translation>Qué clientes</translation>
    </message>
    <message>
        <source>Customers to ask now: after a purchase, when a case was solved, every so many days, or on a day agreed after a bad answer. Who was asked a short while ago, and who wants no surveys, is left out. F5 opens the form for the answer, F6 notes that it was offered, F8 that they did not want to: all three count for the response rate. S puts somebody aside, Enter opens the customer. WhatsApp and E-mail open the message at the right and note it as offered.</source>
        <translation>Clientes a los que toca preguntar: tras una compra, al resolver un caso, cada ciertos días o en el día acordado tras una mala respuesta. No están quienes respondieron o recibieron una encuesta hace poco ni quienes no quieren encuestas. F5 abre el formulario de la respuesta, F6 anota que se ofreció y F8 que no quiso: las tres cuentan en la tasa de respuesta. S lo deja para más tarde, Intro abre el cliente. WhatsApp y Correo abren el mensaje de la derecha y lo anotan como encuesta ofrecida.</translation>
    </message>
    <message>
        <source>&amp;1  To the next open day</source>
        <translation>&amp;1  Para el próximo día de apertura</translation>
    </message>
    <message>
        <source>&amp;2  For a week</source>
        <translation>&amp;2  Para dentro de una semana</translation>
    </message>
    <message>
        <source>&amp;3  For a month</source>
        <translation>&amp;3  Para dentro de un mes</translation>
    </message>
    <message>
        <source>&amp;4  To a day…</source>
        <translation>&amp;4  Para un día…</translation>
    </message>
    <message>
        <source>No offer is waiting for an answer</source>
        <translation>Ninguna encuesta ofrecida espera respuesta</translation>
    </message>
    <message>
        <source>What was offered with F6 or sent stands here for thirty days.</source>
        <translation>Lo que se ofrece con F6 o se envía está aquí treinta días.</translation>
    </message>
    <message>
        <source>Nobody is to be asked now</source>
        <translation>Ahora no hay nadie a quien preguntar</translation>
    </message>
    <message>
        <source>Who buys or has a case solved comes here by itself, after their rest.</source>
        <translation>Quien compra o tiene un caso resuelto aparece aquí por sí solo, pasado su descanso.</translation>
    </message>
    <message>
        <source>Open questionnaires</source>
        <translation>Abrir cuestionarios</translation>
    </message>
    <message>
        <source>Suggested: {rules}</source>
        <translation>Propuesta: {rules}</translation>
    </message>
    <message>
        <source>Use the suggested rules</source>
        <translation>Usar las reglas propuestas</translation>
    </message>
    <message>
        <source>No questionnaire says yet when it is asked</source>
        <translation>Ningún cuestionario dice aún cuándo se pregunta</translation>
    </message>
    <message>
        <source>Say it in the questionnaire: after a purchase, when a case is solved, or by days.</source>
        <translation>Dilo en el cuestionario: tras una compra, al resolver un caso o cada ciertos días.</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>1 cliente</translation>
    </message>
    <message>
        <source>{n} customers</source>
        <translation>{n} clientes</translation>
    </message>
    <message>
        <source>offered {day} · {channel}</source>
        <translation>ofrecida {day} · {channel}</translation>
    </message>
</context>
<context>
    <name>AskedItems</name>
    <message>
        <source>{question} (may stay blank)</source>
        <translation>{question} (puede quedar en blanco)</translation>
    </message>
</context>
<context>
    <name>AttainableStep</name>
    <message>
        <source>How far do you want to go?</source>
        <translation>¿Hasta dónde quieres llegar?</translation>
    </message>
    <message>
        <source>Three targets</source>
        <translation>Tres valores objetivo</translation>
    </message>
    <message>
        <source>How the target is given</source>
        <translation>Cómo se da el valor objetivo</translation>
    </message>
    <message>
        <source>Or your own</source>
        <translation>O el tuyo</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Valor objetivo</translation>
    </message>
    <message>
        <source>How much better</source>
        <translation>Mejora</translation>
    </message>
    <message>
        <source>How many per cent better</source>
        <translation>Mejora, en %</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>What you will do, and what it needs</source>
        <translation>Qué harás y qué hace falta</translation>
    </message>
    <message>
        <source>How will you get there?</source>
        <translation>¿Cómo lo conseguirás?</translation>
    </message>
    <message>
        <source>Ideas to begin with ({keys}):</source>
        <translation>Ideas para empezar ({keys}):</translation>
    </message>
    <message>
        <source>Looking at your own past…</source>
        <translation>Mirando tu propio pasado…</translation>
    </message>
    <message>
        <source>No starting point is known yet: type one in step 2.</source>
        <translation>Todavía no hay punto de partida: escríbelo en el paso 2.</translation>
    </message>
    <message>
        <source>How often your own past went as far in the same time.</source>
        <translation>Cuántas veces tu propio pasado llegó tan lejos en el mismo tiempo.</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>This backup is damaged, so it was not used: {path} ({detail}). Choose another backup.</source>
        <translation>Esta copia de seguridad está dañada, así que no se usó: {path} ({detail}). Elige otra copia.</translation>
    </message>
    <message>
        <source>This backup was altered after it was made, so it was not used: {path}. Choose another backup.</source>
        <translation>Esta copia de seguridad se modificó después de hacerse, así que no se usó: {path}. Elige otra copia.</translation>
    </message>
    <message>
        <source>The backup does not hold all records, so it was thrown away. Try again.</source>
        <translation>La copia de seguridad no contiene todos los registros, así que se descartó. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>A backup cannot replace the shop file while it is open. Close CXDesk, then try again.</source>
        <translation>Una copia de seguridad no puede sustituir al archivo de la tienda mientras está abierto. Cierra CXDesk e inténtalo de nuevo.</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Última copia de seguridad</translation>
    </message>
    <message>
        <source>Where the backups are</source>
        <translation>Dónde están las copias de seguridad</translation>
    </message>
    <message>
        <source>This shop file</source>
        <translation>Este archivo de la tienda</translation>
    </message>
    <message>
        <source>CXDesk makes and checks a backup the first time you use it each day.</source>
        <translation>CXDesk hace y comprueba una copia de seguridad la primera vez que lo usas cada día.</translation>
    </message>
    <message>
        <source>Open or create another shop…</source>
        <translation>Abrir o crear otra tienda…</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ninguna todavía</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer una copia ahora</translation>
    </message>
    <message>
        <source>Save a backup to…</source>
        <translation>Guardar una copia en…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>The backup is made and checked.</source>
        <translation>La copia de seguridad está hecha y comprobada.</translation>
    </message>
    <message>
        <source>Save a backup</source>
        <translation>Guardar una copia de seguridad</translation>
    </message>
</context>
<context>
    <name>Balance</name>
    <message>
        <source>All your goals look at satisfaction; none at quality or efficiency.</source>
        <translation>Todos tus objetivos miran la satisfacción; ninguno la calidad ni la eficiencia.</translation>
    </message>
    <message>
        <source>All your goals look at quality; none at efficiency or satisfaction.</source>
        <translation>Todos tus objetivos miran la calidad; ninguno la eficiencia ni la satisfacción.</translation>
    </message>
    <message>
        <source>All your goals look at efficiency; none at quality or satisfaction.</source>
        <translation>Todos tus objetivos miran la eficiencia; ninguno la calidad ni la satisfacción.</translation>
    </message>
    <message>
        <source>All your goals look at loyalty; none at the quality, efficiency and satisfaction it comes from.</source>
        <translation>Todos tus objetivos miran la fidelidad; ninguno la calidad, la eficiencia o la satisfacción de las que nace.</translation>
    </message>
    <message>
        <source>All your goals look at sales; none at the quality, efficiency and satisfaction they come from.</source>
        <translation>Todos tus objetivos miran las ventas; ninguno la calidad, la eficiencia o la satisfacción de las que nacen.</translation>
    </message>
    <message>
        <source>All your goals show their result only at the end: add an indicator that warns earlier.</source>
        <translation>Todos tus objetivos solo se ven al final: añade un indicador que avise antes.</translation>
    </message>
</context>
<context>
    <name>Behind</name>
    <message>
        <source>stayed</source>
        <translation>se quedó</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>se perdió</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>volvió</translation>
    </message>
    <message>
        <source>bought once</source>
        <translation>compró una vez</translation>
    </message>
    <message>
        <source>1 order</source>
        <translation>1 compra</translation>
    </message>
    <message>
        <source>{n} orders</source>
        <translation>{n} compras</translation>
    </message>
    <message>
        <source>on 1 day</source>
        <translation>en 1 día</translation>
    </message>
    <message>
        <source>on {n} days</source>
        <translation>en {n} días</translation>
    </message>
</context>
<context>
    <name>BehindCard</name>
    <message>
        <source>Behind it</source>
        <translation>Lo que hay detrás</translation>
    </message>
    <message>
        <source>Show what is behind it</source>
        <translation>Mostrar lo que hay detrás</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>{name}: {period}</source>
        <translation>{name}: {period}</translation>
    </message>
    <message>
        <source>{name}, {segment}: {period}</source>
        <translation>{name}, {segment}: {period}</translation>
    </message>
    <message>
        <source>No records in this period.</source>
        <translation>Sin registros en este periodo.</translation>
    </message>
    <message>
        <source>One record can be in several parts.</source>
        <translation>Un registro puede estar en varias partes.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Change in a year</source>
        <translation>Cambio en un año</translation>
    </message>
    <message>
        <source>95% between</source>
        <translation>95 % entre</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} a {high}</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>Por persona</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>Por motivo</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>Por canal</translation>
    </message>
    <message>
        <source>By kind of case</source>
        <translation>Por tipo de caso</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>Por etiqueta</translation>
    </message>
    <message>
        <source>By customer segment</source>
        <translation>Por segmento de clientes</translation>
    </message>
    <message>
        <source>By kind of customer</source>
        <translation>Por tipo de cliente</translation>
    </message>
    <message>
        <source>By city</source>
        <translation>Por ciudad</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>Por producto</translation>
    </message>
    <message>
        <source>By day of the week</source>
        <translation>Por día de la semana</translation>
    </message>
    <message>
        <source>{change}</source>
        <translation>{change}</translation>
    </message>
    <message>
        <source>{change}, {verdict}</source>
        <translation>{change}, {verdict}</translation>
    </message>
</context>
<context>
    <name>Bin</name>
    <message>
        <source>This is not in the bin any more.</source>
        <translation>Esto ya no está en la papelera.</translation>
    </message>
</context>
<context>
    <name>BinPage</name>
    <message>
        <source>Bin</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>What was deleted lies here for 30 days and can be brought back as it was.</source>
        <translation>Lo borrado se queda aquí 30 días y se puede recuperar tal como estaba.</translation>
    </message>
    <message>
        <source>History of the shop…</source>
        <translation>Historial de la tienda…</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>La papelera está vacía.</translation>
    </message>
    <message>
        <source>Brought back.</source>
        <translation>Recuperado.</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} y {n} más</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Restore {what}</source>
        <translation>Recuperar: {what}</translation>
    </message>
    <message>
        <source>{kind} “{name}”</source>
        <translation>{kind} «{name}»</translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <translation>{who}, {when}</translation>
    </message>
</context>
<context>
    <name>Birthday</name>
    <message>
        <source>This is not a date. Type it as 3/2, 3 Feb or 3/2/1980.</source>
        <translation>Esto no es una fecha. Escríbela así: 3/2, 3 feb o 3/2/1980.</translation>
    </message>
    <message>
        <source>This is not a date. Type it as 2/3, Feb 3 or 2/3/1980.</source>
        <translation>Esto no es una fecha. Escríbela así: 2/3, feb 3 o 2/3/1980.</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>Esa fecha no existe.</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>Ese día todavía no ha llegado.</translation>
    </message>
    <message>
        <source>Nobody is {years} years old. Leave the year out if it is not known.</source>
        <translation>Nadie tiene {years} años. Si no se sabe el año, no lo pongas.</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>On the board now.</source>
        <translation>Ya está en el panel.</translation>
    </message>
    <message>
        <source>No longer on the board.</source>
        <translation>Ya no está en el panel.</translation>
    </message>
</context>
<context>
    <name>Busy</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Trabajando…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
</context>
<context>
    <name>ByPerson</name>
    <message>
        <source>By who entered them</source>
        <translation>Por quien las anotó</translation>
    </message>
    <message>
        <source>1 answer: too few to compare</source>
        <translation>1 respuesta: muy poco para comparar</translation>
    </message>
    <message>
        <source>mean {mean} of {highest}, {n} answers</source>
        <translation>media {mean} de {highest}, {n} respuestas</translation>
    </message>
    <message>
        <source>{n} answers: too few to compare</source>
        <translation>{n} respuestas: pocas para comparar</translation>
    </message>
</context>
<context>
    <name>CLI</name>
    <message>
        <source>The system stood in the way: {reason}.</source>
        <translation>El sistema no lo permitió: {reason}.</translation>
    </message>
    <message>
        <source>Stopped; nothing more was done.</source>
        <translation>Detenido; no se hizo nada más.</translation>
    </message>
    <message>
        <source>{option}: {reason}</source>
        <translation>{option}: {reason}</translation>
    </message>
    <message>
        <source>CXDesk made a mistake of its own; the details are in {path}.</source>
        <translation>CXDesk ha tenido un fallo propio; los detalles están en {path}.</translation>
    </message>
    <message>
        <source>Made the demo shop {path}.</source>
        <translation>Tienda de demostración creada: {path}.</translation>
    </message>
    <message>
        <source>this cannot be understood ({reason}). See: {program} --help</source>
        <translation>esto no se entiende ({reason}). Consulta: {program} --help</translation>
    </message>
    <message>
        <source>give the new file a name</source>
        <translation>da un nombre al archivo nuevo</translation>
    </message>
    <message>
        <source>Made the shop file {path}.</source>
        <translation>Archivo de la tienda creado: {path}.</translation>
    </message>
    <message>
        <source>The shop file is sound: version {version}, {n} rows.</source>
        <translation>El archivo de la tienda está en buen estado: versión {version}, {n} filas.</translation>
    </message>
    <message>
        <source>Made the backup {path}.</source>
        <translation>Copia de seguridad hecha: {path}.</translation>
    </message>
    <message>
        <source>Restored {path} from the backup.</source>
        <translation>Se restauró {path} desde la copia de seguridad.</translation>
    </message>
    <message>
        <source>The damaged file was kept as {path}.</source>
        <translation>El archivo dañado se conservó como {path}.</translation>
    </message>
    <message>
        <source>Set goal {id}.</source>
        <translation>Objetivo {id} creado.</translation>
    </message>
    <message>
        <source>Goal {id} has a new target.</source>
        <translation>El objetivo {id} tiene un nuevo valor objetivo.</translation>
    </message>
    <message>
        <source>Say with --reason in a few words why it ends, for the history.</source>
        <translation>Di con --reason, en pocas palabras, por qué termina: queda en el historial.</translation>
    </message>
    <message>
        <source>Goal {id} is closed.</source>
        <translation>El objetivo {id} está cerrado.</translation>
    </message>
    <message>
        <source>Goal {id} is open again.</source>
        <translation>El objetivo {id} vuelve a estar abierto.</translation>
    </message>
    <message>
        <source>There is no goal yet.</source>
        <translation>Todavía no hay ningún objetivo.</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Expected by now</source>
        <translation>Previsto a estas alturas</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Valor objetivo</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Fecha límite</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Previsión</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Probabilidad</translation>
    </message>
    <message>
        <source>{status}, closed on {day}</source>
        <translation>{status}, cerrado el {day}</translation>
    </message>
    <message>
        <source>Nothing was imported: with --strict, one refused line stops all.</source>
        <translation>No se importó nada: con --strict, una sola línea rechazada lo detiene todo.</translation>
    </message>
    <message>
        <source>“{heading}” is read as: {field}</source>
        <translation>«{heading}» se lee como: {field}</translation>
    </message>
    <message>
        <source>Lines read: {read}. Added: {added}. Updated: {updated}. Unchanged: {unchanged}. Lines refused: {refused}.</source>
        <translation>Líneas leídas: {read}. Añadidas: {added}. Actualizadas: {updated}. Sin cambios: {unchanged}. Líneas rechazadas: {refused}.</translation>
    </message>
    <message>
        <source>Line {line}: {reason}.</source>
        <translation>Línea {line}: {reason}.</translation>
    </message>
    <message>
        <source>One more line.</source>
        <translation>Una línea más.</translation>
    </message>
    <message>
        <source>{n} more lines (--json has all).</source>
        <translation>{n} líneas más (con --json salen todas).</translation>
    </message>
    <message>
        <source>One customer was made, known so far only by number.</source>
        <translation>Se creó un cliente, del que por ahora solo se conoce el número.</translation>
    </message>
    <message>
        <source>{n} customers were made from the purchases, cases or answers.</source>
        <translation>Se crearon {n} clientes a partir de las compras, los casos o las respuestas.</translation>
    </message>
    <message>
        <source>This was a dry run: nothing was written.</source>
        <translation>Era solo un ensayo: no se escribió nada.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>No se escribió nada.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicador</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>points</source>
        <translation>puntos</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>porcentaje</translation>
    </message>
    <message>
        <source>time</source>
        <translation>tiempo</translation>
    </message>
    <message>
        <source>money</source>
        <translation>dinero</translation>
    </message>
    <message>
        <source>count</source>
        <translation>cantidad</translation>
    </message>
    <message>
        <source>score</source>
        <translation>puntuación</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>más alto</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>más bajo</translation>
    </message>
    <message>
        <source>either way</source>
        <translation>indiferente</translation>
    </message>
    <message>
        <source>Better when</source>
        <translation>Mejor si es</translation>
    </message>
    <message>
        <source>--by, --compare and --signals do not go together</source>
        <translation>--by, --compare y --signals no van juntas</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>There is no past to propose a target from: give one with --target.</source>
        <translation>No hay pasado del que proponer un valor objetivo: dalo con --target.</translation>
    </message>
    <message>
        <source>{name}: {value} now. {window}: {reliability}</source>
        <translation>{name}: ahora {value}. {window}: {reliability}</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>In your own past</source>
        <translation>En tu propio pasado</translation>
    </message>
    <message>
        <source>{sign} {trait}: {reason}</source>
        <translation>{sign} {trait}: {reason}</translation>
    </message>
    <message>
        <source>{reached} of {of}</source>
        <translation>{reached} de {of}</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Usual range</source>
        <translation>Rango habitual</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Señal</translation>
    </message>
    <message>
        <source>95% interval</source>
        <translation>Intervalo del 95 %</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>A record can be in several parts, so they add to more than the whole.</source>
        <translation>Un registro puede estar en varias partes, así que suman más que el total.</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>provisional</translation>
    </message>
    <message>
        <source>Nobody was found.</source>
        <translation>No se encontró a nadie.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Encuesta</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Dijo</translation>
    </message>
    <message>
        <source>No answer matches.</source>
        <translation>Ninguna respuesta coincide.</translation>
    </message>
    <message>
        <source>The theme is on the answer.</source>
        <translation>El tema está puesto en la respuesta.</translation>
    </message>
    <message>
        <source>The theme is off the answer.</source>
        <translation>El tema ya no está en la respuesta.</translation>
    </message>
    <message>
        <source>There is no survey called “{name}”.</source>
        <translation>No hay ninguna encuesta llamada «{name}».</translation>
    </message>
    <message>
        <source>There is no theme called “{name}”.</source>
        <translation>No hay ningún tema llamado «{name}».</translation>
    </message>
    <message>
        <source>Excluded: it counts in no figure.</source>
        <translation>Excluida: no cuenta en ninguna cifra.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Antigüedad</translation>
    </message>
    <message>
        <source>was open for {time}</source>
        <translation>estuvo abierto {time}</translation>
    </message>
    <message>
        <source>No case matches.</source>
        <translation>Ningún caso coincide.</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Nadie en particular</translation>
    </message>
    <message>
        <source>open for {time}</source>
        <translation>abierto durante {time}</translation>
    </message>
    <message>
        <source>We</source>
        <translation>Nosotros</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>(internal)</source>
        <translation>(interno)</translation>
    </message>
    <message>
        <source>Spent in {month} on {channel}: {amount}.</source>
        <translation>Gasto de {month} en {channel}: {amount}.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Noted as offered.</source>
        <translation>Anotada como ofrecida.</translation>
    </message>
    <message>
        <source>Noted: they did not want to answer.</source>
        <translation>Anotado: no quiso responder.</translation>
    </message>
    <message>
        <source>Answer {id} is noted.</source>
        <translation>La respuesta {id} está anotada.</translation>
    </message>
    <message>
        <source>They are on the list again on {day}.</source>
        <translation>Vuelve a la lista el {day}.</translation>
    </message>
    <message>
        <source>Nothing is due for this customer: name a survey with --survey.</source>
        <translation>A este cliente no le toca ninguna: di cuál con --survey.</translation>
    </message>
    <message>
        <source>There is nobody to ask now.</source>
        <translation>Ahora no hay nadie a quien preguntar.</translation>
    </message>
    <message>
        <source>No offer is waiting for an answer.</source>
        <translation>Ninguna encuesta ofrecida espera respuesta.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Ask {name}: {survey}, {why}</source>
        <translation>Preguntar a {name}: {survey}, {why}</translation>
    </message>
    <message>
        <source>{n} more to ask: cxdesk ask list</source>
        <translation>{n} más por preguntar: cxdesk ask list</translation>
    </message>
    <message>
        <source>Logged interaction {id}.</source>
        <translation>Interacción {id} anotada.</translation>
    </message>
    <message>
        <source>It belongs to case {id}.</source>
        <translation>Pertenece al caso {id}.</translation>
    </message>
    <message>
        <source>Recorded purchase {id}: {amount}.</source>
        <translation>Compra {id} registrada: {amount}.</translation>
    </message>
    <message>
        <source>Recorded refund {id}: {amount}.</source>
        <translation>Devolución {id} registrada: {amount}.</translation>
    </message>
    <message>
        <source>{entered} of this day was entered already; this counts on top of it.</source>
        <translation>De este día ya había registrados {entered}; esto cuenta aparte.</translation>
    </message>
    <message>
        <source>“{text}” may mean {much} or {little}. Write it without a thousands sign.</source>
        <translation>«{text}» puede ser {much} o {little}. Escríbelo sin separador de miles.</translation>
    </message>
    <message>
        <source>{reason} Say so with --with-refunds.</source>
        <translation>{reason} Indícalo con --with-refunds.</translation>
    </message>
    <message>
        <source>Deleted purchase {id} with its refunds.</source>
        <translation>Compra {id} borrada junto con sus devoluciones.</translation>
    </message>
    <message>
        <source>Deleted purchase {id}.</source>
        <translation>Compra {id} borrada.</translation>
    </message>
    <message>
        <source>No purchase matches.</source>
        <translation>Ninguna compra coincide.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Revenue {amount}</source>
        <translation>Ventas netas {amount}</translation>
    </message>
    <message>
        <source>{name} worked {hours} h in the week from {date}.</source>
        <translation>{name} trabajó {hours} h en la semana del {date}.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>Semana del</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>“{text}” is not a number of hours like 38.5 or 38:30.</source>
        <translation>«{text}» no es un número de horas como 38,5 o 38:30.</translation>
    </message>
    <message>
        <source>Nobody of the staff is called “{text}”.</source>
        <translation>Nadie del personal se llama «{text}».</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Cumpleaños</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Número fiscal</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>What they like</source>
        <translation>Qué le gusta</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>Canal preferido</translation>
    </message>
    <message>
        <source>Do not ask for surveys</source>
        <translation>No pedirle encuestas</translation>
    </message>
    <message>
        <source>Do not get in touch</source>
        <translation>No ponerse en contacto</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>There are no customers yet.</source>
        <translation>Todavía no hay clientes.</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Última visita</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>Casos abiertos</translation>
    </message>
    <message>
        <source>Consent: {purpose}, {given}, withdrawn {ended}</source>
        <translation>Consentimiento: {purpose}, {given}, retirado el {ended}</translation>
    </message>
    <message>
        <source>Consent: {purpose}, since {given}</source>
        <translation>Consentimiento: {purpose}, desde el {given}</translation>
    </message>
    <message>
        <source>Spent in 12 months: {amount}</source>
        <translation>Gastado en 12 meses: {amount}</translation>
    </message>
    <message>
        <source>Looks like {name} ({id}).</source>
        <translation>Se parece a {name} ({id}).</translation>
    </message>
    <message>
        <source>Added customer {id}.</source>
        <translation>Cliente {id} añadido.</translation>
    </message>
    <message>
        <source>1 customer changed.</source>
        <translation>1 cliente actualizado.</translation>
    </message>
    <message>
        <source>{n} customers changed.</source>
        <translation>{n} clientes actualizados.</translation>
    </message>
    <message>
        <source>Task {id} is a rescue, which ends with an outcome: use “cxdesk rescues close {id} OUTCOME”, for example with recovered or lost.</source>
        <translation>La tarea {id} es una recuperación, que termina con un resultado: usa «cxdesk rescues close {id} RESULTADO», por ejemplo con recovered o lost.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>No hay nada pendiente.</translation>
    </message>
    <message>
        <source>Task {id} is due on {day}.</source>
        <translation>La tarea {id} es para el {day}.</translation>
    </message>
    <message>
        <source>Task {id} comes back on {day}.</source>
        <translation>La tarea {id} vuelve el {day}.</translation>
    </message>
    <message>
        <source>Rescue call: {name}</source>
        <translation>Llamada de recuperación: {name}</translation>
    </message>
    <message>
        <source>Case {id} without a first reply: {name}</source>
        <translation>Caso {id} sin primera respuesta: {name}</translation>
    </message>
    <message>
        <source>Case {id}, wrote again: {name}</source>
        <translation>Caso {id}, volvió a escribir: {name}</translation>
    </message>
    <message>
        <source>Takings of the day: {money}</source>
        <translation>Recaudación del día: {money}</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>There is nobody to win back.</source>
        <translation>No hay clientes por recuperar.</translation>
    </message>
    <message>
        <source>Rescue {id}: {n} of {all} steps taken.</source>
        <translation>Recuperación {id}: {n} de {all} pasos dados.</translation>
    </message>
    <message>
        <source>Rescue {id} is closed: {outcome}.</source>
        <translation>Recuperación {id} cerrada: {outcome}.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Para el</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>No action was decided.</source>
        <translation>No se ha decidido ninguna acción.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Efecto</translation>
    </message>
    <message>
        <source>They cost {cost} a month.</source>
        <translation>Cuestan {cost} al mes.</translation>
    </message>
    <message>
        <source>They cost {cost} once.</source>
        <translation>Cuestan {cost} una vez.</translation>
    </message>
    <message>
        <source>Decided action {id}, due on {day}.</source>
        <translation>Acción {id} decidida, para el {day}.</translation>
    </message>
    <message>
        <source>Changed action {id}.</source>
        <translation>Acción {id} cambiada.</translation>
    </message>
    <message>
        <source>Action {id} was begun.</source>
        <translation>Acción {id} empezada.</translation>
    </message>
    <message>
        <source>Action {id} is done.</source>
        <translation>Acción {id} hecha.</translation>
    </message>
    <message>
        <source>Action {id} was dropped.</source>
        <translation>Acción {id} descartada.</translation>
    </message>
    <message>
        <source>Deleted action {id}.</source>
        <translation>Acción {id} borrada.</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>{what} (undone)</source>
        <translation>{what} (deshecho)</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}: {before} → {after}</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>La papelera está vacía.</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Deshecho: {what}</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>There is no indicator of your own yet.</source>
        <translation>Todavía no hay ningún indicador propio.</translation>
    </message>
    <message>
        <source>{name} in {period}: {value}.</source>
        <translation>{name} en {period}: {value}.</translation>
    </message>
    <message>
        <source>{name} in {period} has no value now.</source>
        <translation>{name} en {period} ya no tiene valor.</translation>
    </message>
    <message>
        <source>You have tapped this week at this computer. Thank you. Somebody else says who with --staff.</source>
        <translation>Ya has marcado esta semana en este PC. Gracias. Si es otra persona, dilo con --staff.</translation>
    </message>
    <message>
        <source>{name}: one tap this week.</source>
        <translation>{name}: un toque esta semana.</translation>
    </message>
    <message>
        <source>{name}: {n} taps this week.</source>
        <translation>{name}: {n} toques esta semana.</translation>
    </message>
    <message>
        <source>Made the indicator {key}.</source>
        <translation>Se ha creado el indicador {key}.</translation>
    </message>
    <message>
        <source>{key} is off the lists; its values are kept.</source>
        <translation>{key} ya no sale en las listas; sus valores se conservan.</translation>
    </message>
    <message>
        <source>{key} is on the lists again.</source>
        <translation>{key} vuelve a salir en las listas.</translation>
    </message>
    <message>
        <source>--name and --unit are needed, or --template</source>
        <translation>hacen falta --name y --unit, o --template</translation>
    </message>
    <message>
        <source>There is no template “{key}”. Known are: {keys}.</source>
        <translation>No hay ninguna plantilla «{key}». Hay estas: {keys}.</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Se escribe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Task {id} is done.</source>
        <translation>La tarea {id} está hecha.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Wrote the report {path}.</source>
        <translation>Informe guardado: {path}.</translation>
    </message>
    <message>
        <source>Wrote the settings to {path}.</source>
        <translation>Ajustes guardados en {path}.</translation>
    </message>
    <message>
        <source>Read the settings from {path}.</source>
        <translation>Ajustes leídos de {path}.</translation>
    </message>
    <message>
        <source>There is no list of holidays for {country} in {year}.</source>
        <translation>No hay lista de festivos de {country} en {year}.</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Festivo</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>“{text}” is not a date like 2026-01-31.</source>
        <translation>«{text}» no es una fecha como 2026-01-31.</translation>
    </message>
    <message>
        <source>“{text}” is not a month like 2026-01.</source>
        <translation>«{text}» no es un mes como 2026-01.</translation>
    </message>
    <message>
        <source>--to ({last}) is before --from ({first}).</source>
        <translation>--to ({last}) es anterior a --from ({first}).</translation>
    </message>
    <message>
        <source>“{text}” is not a date or time like 2026-01-31 or 2026-01-31T18:30.</source>
        <translation>«{text}» no es una fecha ni una hora como 2026-01-31 o 2026-01-31T18:30.</translation>
    </message>
    <message>
        <source>“{text}” is not a filter like channel=phone.</source>
        <translation>«{text}» no es un filtro como channel=phone.</translation>
    </message>
    <message>
        <source>Only the years {first} to {last} are taken, not {year}.</source>
        <translation>Solo se admiten los años de {first} a {last}, no {year}.</translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>«{text}» no es un número.</translation>
    </message>
    <message>
        <source>Today&apos;s backup could not be made. {reason}</source>
        <translation>La copia de seguridad de hoy no se pudo hacer. {reason}</translation>
    </message>
    <message>
        <source>“{text}” is not a period like 2026-03, 2026-Q1, 2026-W12 or 2026.</source>
        <translation>«{text}» no es un periodo como 2026-03, 2026-Q1, 2026-W12 o 2026.</translation>
    </message>
    <message>
        <source>--goal goes without KEY, --period, --against and --where</source>
        <translation>--goal va sin CLAVE, --period, --against ni --where</translation>
    </message>
    <message>
        <source>KEY and --period are needed, or --goal</source>
        <translation>hacen falta CLAVE y --period, o bien --goal</translation>
    </message>
    <message>
        <source>Marked change {id}.</source>
        <translation>Cambio {id} marcado.</translation>
    </message>
    <message>
        <source>Mark {id} is gone.</source>
        <translation>La marca {id} se ha quitado.</translation>
    </message>
    <message>
        <source>No change of what is usual was marked.</source>
        <translation>No se ha marcado ningún cambio de lo habitual.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Razón</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Factor</translation>
    </message>
    <message>
        <source>Explains</source>
        <translation>Explica</translation>
    </message>
    <message>
        <source>At the same time</source>
        <translation>A la vez</translation>
    </message>
    <message>
        <source>{name}: {before} ({earlier}) → {now} ({period})</source>
        <translation>{name}: {before} ({earlier}) → {now} ({period})</translation>
    </message>
    <message>
        <source>n before</source>
        <translation>n antes</translation>
    </message>
    <message>
        <source>n after</source>
        <translation>n después</translation>
    </message>
    <message>
        <source>Early warnings of goals</source>
        <translation>Avisos tempranos de los objetivos</translation>
    </message>
    <message>
        <source>Balance of the goals</source>
        <translation>Equilibrio de los objetivos</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>Contradicciones</translation>
    </message>
    <message>
        <source>Recurring topics</source>
        <translation>Motivos que se repiten</translation>
    </message>
    <message>
        <source>Solved at first contact</source>
        <translation>Resueltos al primer contacto</translation>
    </message>
    <message>
        <source>{name}: {away} days away, usually back within {usual}.</source>
        <translation>{name}: {away} días sin venir; suele volver en {usual}.</translation>
    </message>
    <message>
        <source>Customers who drift away</source>
        <translation>Hace tiempo que no vienen</translation>
    </message>
    <message>
        <source>Nothing to tell.</source>
        <translation>Nada que contar.</translation>
    </message>
    <message>
        <source>Case {number}: done.</source>
        <translation>Caso {number}: hecho.</translation>
    </message>
    <message>
        <source>Opened case {number}.</source>
        <translation>Caso {number} abierto.</translation>
    </message>
    <message>
        <source>Nobody called “{name}” is in the shop&apos;s list.</source>
        <translation>En la lista de la tienda no hay nadie que se llame «{name}».</translation>
    </message>
    <message>
        <source>No records look like one customer.</source>
        <translation>No hay fichas que parezcan del mismo cliente.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Customer {loser} is now part of customer {winner}.</source>
        <translation>El cliente {loser} ahora forma parte del cliente {winner}.</translation>
    </message>
    <message>
        <source>Nobody is called “{text}”.</source>
        <translation>Nadie se llama «{text}».</translation>
    </message>
    <message>
        <source>Several customers fit “{text}”: {names}. Give the id of one with --customer-id.</source>
        <translation>Varios clientes coinciden con «{text}»: {names}. Indica el id de uno con --customer-id.</translation>
    </message>
    <message>
        <source>Several customers fit “{text}”: {names}. Give the id of one.</source>
        <translation>Varios clientes coinciden con «{text}»: {names}. Indica el id de uno.</translation>
    </message>
    <message>
        <source>{name} ({initials}), {role}</source>
        <translation>{name} ({initials}), {role}</translation>
    </message>
    <message>
        <source>{name} ({initials}) is off the lists now.</source>
        <translation>{name} ({initials}) ya no aparece en las listas.</translation>
    </message>
    <message>
        <source>{name} ({initials}), {role}, is back on the lists.</source>
        <translation>{name} ({initials}), {role}, vuelve a aparecer en las listas.</translation>
    </message>
    <message>
        <source>Nobody called “{name}” works here.</source>
        <translation>Aquí no trabaja nadie que se llame «{name}».</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Iniciales</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>There is no topic called “{name}”.</source>
        <translation>No hay ningún motivo llamado «{name}».</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usos</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Visible</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Cuestionario</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Se ofrece</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Only own questionnaires have a trend here; cxdesk kpi tells of the others.</source>
        <translation>Solo los cuestionarios propios tienen aquí su evolución; de los demás habla cxdesk kpi.</translation>
    </message>
    <message>
        <source>Made the questionnaire {key}.</source>
        <translation>Cuestionario {key} creado.</translation>
    </message>
    <message>
        <source>Saved the questionnaire {key}.</source>
        <translation>Cuestionario {key} guardado.</translation>
    </message>
    <message>
        <source>Saved the questionnaire {key} as version {version}.</source>
        <translation>Cuestionario {key} guardado como versión {version}.</translation>
    </message>
    <message>
        <source>{key} is asked by a rule now: {rule}.</source>
        <translation>{key} se pregunta ahora por una regla: {rule}.</translation>
    </message>
    <message>
        <source>{key} is out of use; its answers stay.</source>
        <translation>{key} está fuera de uso; sus respuestas se quedan.</translation>
    </message>
    <message>
        <source>{key} is in use again.</source>
        <translation>{key} vuelve a estar en uso.</translation>
    </message>
    <message>
        <source>{path} holds no questionnaire as JSON.</source>
        <translation>{path} no contiene un cuestionario en JSON.</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>out of use</source>
        <translation>fuera de uso</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impacto</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Esfuerzo</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Their sales</source>
        <translation>Sus compras</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Theme “{name}”: done.</source>
        <translation>Tema «{name}»: hecho.</translation>
    </message>
    <message>
        <source>No theme was written yet.</source>
        <translation>Aún no hay ningún tema.</translation>
    </message>
    <message>
        <source>told</source>
        <translation>avisado</translation>
    </message>
    <message>
        <source>Nothing was logged with a topic in these days.</source>
        <translation>En estos días no se anotó nada con motivo.</translation>
    </message>
    <message>
        <source>No theme is done and has words for customers (told_text).</source>
        <translation>Ningún tema está hecho y tiene palabras para los clientes (told_text).</translation>
    </message>
    <message>
        <source>Nothing was written (--anyway writes it).</source>
        <translation>No se ha escrito nada (--anyway lo escribe).</translation>
    </message>
    <message>
        <source>1 slip was written.</source>
        <translation>Se ha escrito 1 papeleta.</translation>
    </message>
    <message>
        <source>{n} slips were written.</source>
        <translation>Se han escrito {n} papeletas.</translation>
    </message>
    <message>
        <source>Wrote {path}.</source>
        <translation>Escrito {path}.</translation>
    </message>
    <message>
        <source>The customer is to be called.</source>
        <translation>Hay que llamar al cliente.</translation>
    </message>
    <message>
        <source>The call about it is off the list.</source>
        <translation>La llamada sale de la lista.</translation>
    </message>
    <message>
        <source>Answer {id} is corrected.</source>
        <translation>La respuesta {id} está corregida.</translation>
    </message>
    <message>
        <source>Answer {id} counts in no figure now.</source>
        <translation>La respuesta {id} ya no cuenta en ninguna cifra.</translation>
    </message>
    <message>
        <source>Answer {id} counts again.</source>
        <translation>La respuesta {id} vuelve a contar.</translation>
    </message>
    <message>
        <source>The questions of this answer are 1 to {n}.</source>
        <translation>Las preguntas de esta respuesta van de 1 a {n}.</translation>
    </message>
    <message>
        <source>The answer to this question is a whole number.</source>
        <translation>La respuesta a esta pregunta es un número entero.</translation>
    </message>
    <message>
        <source>This question is answered by one of these: {choices}.</source>
        <translation>A esta pregunta se responde con una de estas: {choices}.</translation>
    </message>
    <message>
        <source>NPS {nps}, answers: {n}; between {low} and {high}, 19 times of 20.</source>
        <translation>NPS {nps}, respuestas: {n}; entre {low} y {high}, 19 veces de cada 20.</translation>
    </message>
    <message>
        <source>Noted event {id} ({kind}).</source>
        <translation>Hecho {id} anotado ({kind}).</translation>
    </message>
    <message>
        <source>Noted event {id} ({kind}), for {on}: that day is still to come.</source>
        <translation>Hecho {id} anotado ({kind}) para el {on}: ese día aún no ha llegado.</translation>
    </message>
    <message>
        <source>Changed event {id}.</source>
        <translation>Hecho {id} cambiado.</translation>
    </message>
    <message>
        <source>Deleted event {id}.</source>
        <translation>Hecho {id} borrado.</translation>
    </message>
    <message>
        <source>Nothing was noted.</source>
        <translation>No se ha anotado nada.</translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <translation>{name}: {words}</translation>
    </message>
    <message>
        <source>Also in those days: {what}</source>
        <translation>También en esos días: {what}</translation>
    </message>
    <message>
        <source>No review is due.</source>
        <translation>No hay ninguna revisión pendiente.</translation>
    </message>
    <message>
        <source>No goal is open.</source>
        <translation>No hay ningún objetivo abierto.</translation>
    </message>
    <message>
        <source>This goal has not been reviewed yet.</source>
        <translation>Este objetivo aún no se ha revisado.</translation>
    </message>
    <message>
        <source>Review {id} is deleted.</source>
        <translation>La revisión {id} se ha borrado.</translation>
    </message>
    <message>
        <source>The review of goal {id} is put off to {day}; it stays due.</source>
        <translation>La revisión del objetivo {id} se aplaza al {day}; sigue pendiente.</translation>
    </message>
    <message>
        <source>Goal {id}: {cadence}.</source>
        <translation>Objetivo {id}: {cadence}.</translation>
    </message>
    <message>
        <source>Goal {id}: {cadence}, next on {day}.</source>
        <translation>Objetivo {id}: {cadence}, la próxima el {day}.</translation>
    </message>
    <message>
        <source>Review {id}: {decision}.</source>
        <translation>Revisión {id}: {decision}.</translation>
    </message>
    <message>
        <source>Review {id}: {decision}. Next on {day}.</source>
        <translation>Revisión {id}: {decision}. La próxima, el {day}.</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Próxima revisión</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Frecuencia</translation>
    </message>
    <message>
        <source>Last review</source>
        <translation>Última revisión</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>At the review of {day}</source>
        <translation>En la revisión del {day}</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Se esperaba</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Goal {id} is changed.</source>
        <translation>El objetivo {id} ha cambiado.</translation>
    </message>
    <message>
        <source>Nobody is named who needs to know.</source>
        <translation>No se ha indicado a nadie que deba saberlo.</translation>
    </message>
    <message>
        <source>Who needs to know</source>
        <translation>Quién debe saberlo</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>Lo sabe desde</translation>
    </message>
    <message>
        <source>“{name}” is not among those who need to know.</source>
        <translation>«{name}» no está entre quienes deben saberlo.</translation>
    </message>
    <message>
        <source>Why it matters to us</source>
        <translation>Por qué nos importa</translation>
    </message>
    <message>
        <source>Nothing is said of any indicator yet.</source>
        <translation>Todavía no se dice nada de ningún indicador.</translation>
    </message>
    <message>
        <source>What it gives an idea of</source>
        <translation>De qué da una idea</translation>
    </message>
    <message>
        <source>--matters or --stands-for is needed</source>
        <translation>hace falta --matters o --stands-for</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>Anotado.</translation>
    </message>
    <message>
        <source>“{typed}” may be several indicators: {near}.</source>
        <translation>«{typed}» puede ser más de un indicador: {near}.</translation>
    </message>
    <message>
        <source>There is no indicator “{typed}”. All are told by: cxdesk kpi list</source>
        <translation>No existe el indicador «{typed}». Todos los dice: cxdesk kpi list</translation>
    </message>
    <message>
        <source>There is no indicator “{typed}”. Near it: {near}. All: cxdesk kpi list</source>
        <translation>No existe el indicador «{typed}». Se le parecen: {near}. Todos: cxdesk kpi list</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>There is no time zone called “{name}”.</source>
        <translation>No hay ninguna zona horaria llamada «{name}».</translation>
    </message>
    <message>
        <source>“{name}” is not a day of the week. In the settings file the days are mon, tue, wed, thu, fri, sat and sun.</source>
        <translation>«{name}» no es un día de la semana. En el archivo de ajustes los días son mon (lunes), tue, wed, thu, fri, sat y sun (domingo).</translation>
    </message>
    <message>
        <source>A special opening needs an opening and a closing time. A day without any is a closing day.</source>
        <translation>Una apertura especial necesita hora de apertura y de cierre. Un día sin ellas es un día de cierre.</translation>
    </message>
    <message>
        <source>“{text}” is not a time of day: write it like 09:30.</source>
        <translation>«{text}» no es una hora: escríbela así: 09:30.</translation>
    </message>
    <message>
        <source>A closure must end after it starts.</source>
        <translation>Un cierre tiene que terminar después de empezar.</translation>
    </message>
    <message>
        <source>The year must lie between {first} and {last}.</source>
        <translation>El año tiene que estar entre {first} y {last}.</translation>
    </message>
    <message>
        <source>Each block of opening hours needs an opening and a closing time.</source>
        <translation>Cada tramo del horario necesita una hora de apertura y otra de cierre.</translation>
    </message>
    <message>
        <source>The opening and closing time are the same: {opens}.</source>
        <translation>La hora de apertura y la de cierre son la misma: {opens}.</translation>
    </message>
    <message>
        <source>Two blocks of opening hours overlap.</source>
        <translation>Dos tramos del horario de apertura se solapan.</translation>
    </message>
</context>
<context>
    <name>CallDialog</name>
    <message>
        <source>She&apos;ll come by on Friday; the part is set aside</source>
        <translation>Pasa el viernes; la pieza está apartada</translation>
    </message>
    <message>
        <source>Call to {name}</source>
        <translation>Llamada a {name}</translation>
    </message>
    <message>
        <source>What was &amp;said</source>
        <translation>&amp;Qué se dijo</translation>
    </message>
    <message>
        <source>No answer: put aside</source>
        <translation>No contesta: aplazar</translation>
    </message>
    <message>
        <source>Save call</source>
        <translation>Guardar llamada</translation>
    </message>
    <message>
        <source>Call logged</source>
        <translation>Llamada anotada</translation>
    </message>
    <message>
        <source>Call logged; reminder moved to {day}</source>
        <translation>Llamada anotada; el recordatorio pasa al {day}</translation>
    </message>
    <message>
        <source>S&amp;teps taken in this call</source>
        <translation>&amp;Pasos dados en esta llamada</translation>
    </message>
    <message>
        <source>&amp;How it ended</source>
        <translation>Cómo aca&amp;bó</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation>&amp;Volver a preguntar</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
</context>
<context>
    <name>Calm</name>
    <message>
        <source>Nothing is waiting for you.</source>
        <translation>No tienes nada pendiente.</translation>
    </message>
    <message>
        <source>Calls, unanswered customers and tasks appear here by themselves.</source>
        <translation>Las llamadas, los clientes sin respuesta y las tareas aparecen aquí sin que hagas nada.</translation>
    </message>
    <message>
        <source>This shop has no customers and no records yet. There are several ways to begin:</source>
        <translation>Esta tienda aún no tiene clientes ni registros. Hay varias formas de empezar:</translation>
    </message>
    <message>
        <source>Log interaction</source>
        <translation>Anotar interacción</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Añadir una tarea</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Nuevo cliente</translation>
    </message>
    <message>
        <source>Import customers…</source>
        <translation>Importar clientes…</translation>
    </message>
    <message>
        <source>Try the demo shop</source>
        <translation>Probar la tienda de demostración</translation>
    </message>
</context>
<context>
    <name>Case</name>
    <message>
        <source>This case is not closed.</source>
        <translation>Este caso no está cerrado.</translation>
    </message>
    <message>
        <source>Write who or what it waits for, and until when.</source>
        <translation>Escribe a quién o qué se espera y hasta cuándo.</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>Caso {number}</translation>
    </message>
    <message>
        <source>This case is gone.</source>
        <translation>Este caso ya no existe.</translation>
    </message>
    <message>
        <source>This case belongs to another customer.</source>
        <translation>Este caso es de otro cliente.</translation>
    </message>
    <message>
        <source>A case is opened by the customer or by us.</source>
        <translation>Un caso lo abre el cliente o lo abrimos nosotros.</translation>
    </message>
    <message>
        <source>Write what it is about.</source>
        <translation>Escribe de qué trata.</translation>
    </message>
    <message>
        <source>This is before the case was opened.</source>
        <translation>Es anterior a la apertura del caso.</translation>
    </message>
    <message>
        <source>Something changed in this case after that. Give a later time.</source>
        <translation>Después de esa hora cambió algo en este caso. Pon una hora posterior.</translation>
    </message>
    <message>
        <source>This case is closed. Open it again first.</source>
        <translation>Este caso está cerrado. Antes hay que reabrirlo.</translation>
    </message>
    <message>
        <source>Write what was said.</source>
        <translation>Escribe qué se dijo.</translation>
    </message>
</context>
<context>
    <name>CaseActs</name>
    <message>
        <source>&amp;Reply</source>
        <translation>&amp;Responder</translation>
    </message>
    <message>
        <source>&amp;Solve</source>
        <translation>Re&amp;solver</translation>
    </message>
    <message>
        <source>Re&amp;open</source>
        <translation>Rea&amp;brir</translation>
    </message>
    <message>
        <source>Customer&apos;s &amp;message</source>
        <translation>&amp;Mensaje del cliente</translation>
    </message>
    <message>
        <source>Internal &amp;note</source>
        <translation>&amp;Nota interna</translation>
    </message>
    <message>
        <source>&amp;Wait for the customer</source>
        <translation>&amp;Esperar al cliente</translation>
    </message>
    <message>
        <source>Put on &amp;hold</source>
        <translation>Poner en &amp;pausa</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Asignar</translation>
    </message>
    <message>
        <source>&amp;Change what it is about</source>
        <translation>&amp;Cambiar de qué trata</translation>
    </message>
    <message>
        <source>&amp;Log an interaction about it</source>
        <translation>Anotar &amp;interacción del caso</translation>
    </message>
</context>
<context>
    <name>CaseAssignDialog</name>
    <message>
        <source>Whose case is number {number}?</source>
        <translation>¿Quién lleva el caso {number}?</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Whose case</source>
        <translation>Quién lleva el caso</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Case assigned</source>
        <translation>Caso asignado</translation>
    </message>
</context>
<context>
    <name>CaseClock</name>
    <message>
        <source>waiting since {since}</source>
        <translation>sin respuesta desde {since}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>{time} de margen</translation>
    </message>
    <message>
        <source>{time} left of opening time</source>
        <translation>{time} de margen en tiempo de apertura</translation>
    </message>
    <message>
        <source>since {since}</source>
        <translation>desde {since}</translation>
    </message>
    <message>
        <source>{time} of opening time</source>
        <translation>{time} de tiempo de apertura</translation>
    </message>
    <message>
        <source>less than 1 min</source>
        <translation>menos de 1 min</translation>
    </message>
    <message>
        <source>{time}</source>
        <translation>{time}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>wrote again {since}, not answered yet</source>
        <translation>volvió a escribir {since}, todavía sin respuesta</translation>
    </message>
    <message>
        <source>wrote again {since}</source>
        <translation>volvió a escribir {since}</translation>
    </message>
</context>
<context>
    <name>CaseDetail</name>
    <message>
        <source>History of changes…</source>
        <translation>Historial de cambios…</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Sin identificar</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Más…</translation>
    </message>
    <message>
        <source>More that can be done</source>
        <translation>Más cosas que se pueden hacer</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>Caso {number}</translation>
    </message>
    <message>
        <source>{name}&apos;s case</source>
        <translation>lo lleva {name}</translation>
    </message>
    <message>
        <source>nobody&apos;s case</source>
        <translation>sin responsable</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>Primera respuesta</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>El cliente</translation>
    </message>
    <message>
        <source>opened by us: nobody waited</source>
        <translation>lo abrimos nosotros: nadie esperaba</translation>
    </message>
    <message>
        <source>closed without one</source>
        <translation>se cerró sin ella</translation>
    </message>
    <message>
        <source>after {time}</source>
        <translation>tras {time}</translation>
    </message>
    <message>
        <source>Was open from {when}</source>
        <translation>Estuvo abierto desde {when}</translation>
    </message>
    <message>
        <source>Open since {when}</source>
        <translation>Abierto desde {when}</translation>
    </message>
</context>
<context>
    <name>CaseDialog</name>
    <message>
        <source>New case</source>
        <translation>Nuevo caso</translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation>&amp;Cliente</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Abrir el caso</translation>
    </message>
    <message>
        <source>Case {number} opened</source>
        <translation>Caso {number} abierto</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>What the customer &amp;said</source>
        <translation>&amp;Qué dijo el cliente</translation>
    </message>
    <message>
        <source>C&amp;hannel</source>
        <translation>Ca&amp;nal</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>When the message came in, also while you were closed.</source>
        <translation>Cuándo llegó el mensaje, también con la tienda cerrada.</translation>
    </message>
    <message>
        <source>&amp;Arrived</source>
        <translation>&amp;Llegó</translation>
    </message>
    <message>
        <source>S&amp;ubject</source>
        <translation>As&amp;unto</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>El cliente</translation>
    </message>
    <message>
        <source>We ourselves</source>
        <translation>Nosotros</translation>
    </message>
    <message>
        <source>&amp;Opened by</source>
        <translation>Abierto &amp;por</translation>
    </message>
    <message>
        <source>&amp;Whose case</source>
        <translation>&amp;Responsable</translation>
    </message>
    <message>
        <source>&amp;Why we open it</source>
        <translation>Por qué lo &amp;abrimos</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
</context>
<context>
    <name>CaseEditDialog</name>
    <message>
        <source>Case {number}</source>
        <translation>Caso {number}</translation>
    </message>
    <message>
        <source>Figures of earlier days keep the former kind.</source>
        <translation>Las cifras de los días anteriores conservan el tipo que tenía.</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>S&amp;ubject</source>
        <translation>&amp;Asunto</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Case changed</source>
        <translation>Caso actualizado</translation>
    </message>
</context>
<context>
    <name>CaseKind</name>
    <message>
        <source>Question</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incidencia</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Queja</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
</context>
<context>
    <name>CaseLines</name>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>We</source>
        <translation>Nosotros</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Interna</translation>
    </message>
    <message>
        <source>Opened {when}; nothing was written down yet.</source>
        <translation>Se abrió: {when}; todavía no hay nada anotado.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Age, opening time</source>
        <translation>Antigüedad (apertura)</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De qué se trata</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Cómo va</translation>
    </message>
    <message>
        <source>waits for the customer</source>
        <translation>espera al cliente</translation>
    </message>
    <message>
        <source>No case here contains “{typed}”.</source>
        <translation>Ningún caso de esta lista contiene «{typed}».</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Sin identificar</translation>
    </message>
    <message>
        <source>from {when}</source>
        <translation>abierto {when}</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>respondido</translation>
    </message>
    <message>
        <source>Nothing is open. Nobody waits for an answer.</source>
        <translation>No hay nada abierto. Nadie espera respuesta.</translation>
    </message>
    <message>
        <source>No new case: every customer has had an answer.</source>
        <translation>Ningún caso nuevo: todos los clientes han tenido respuesta.</translation>
    </message>
    <message>
        <source>No open case.</source>
        <translation>Ningún caso abierto.</translation>
    </message>
    <message>
        <source>No case waits for its customer.</source>
        <translation>Ningún caso espera a su cliente.</translation>
    </message>
    <message>
        <source>No case is on hold.</source>
        <translation>Ningún caso en pausa.</translation>
    </message>
    <message>
        <source>No case has been closed yet.</source>
        <translation>Todavía no se ha cerrado ningún caso.</translation>
    </message>
</context>
<context>
    <name>CaseLog</name>
    <message>
        <source>The log of the case</source>
        <translation>Registro del caso</translation>
    </message>
    <message>
        <source>Show {n} older lines</source>
        <translation>Ver {n} líneas anteriores</translation>
    </message>
    <message>
        <source>Show 1 older line</source>
        <translation>Ver 1 línea anterior</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Interna</translation>
    </message>
    <message>
        <source>Opened by the customer · {when}</source>
        <translation>Lo abrió el cliente · {when}</translation>
    </message>
    <message>
        <source>Opened by us · {when}</source>
        <translation>Lo abrimos nosotros · {when}</translation>
    </message>
    <message>
        <source>It is a case of another kind now: {kind}</source>
        <translation>Ahora es un caso de otro tipo: {kind}</translation>
    </message>
    <message>
        <source>Given to {name}</source>
        <translation>Lo lleva {name}</translation>
    </message>
    <message>
        <source>Given to nobody</source>
        <translation>Queda sin responsable</translation>
    </message>
    <message>
        <source>settled at first contact</source>
        <translation>resuelto al primer contacto</translation>
    </message>
    <message>
        <source>took more than one contact</source>
        <translation>hizo falta más de un contacto</translation>
    </message>
    <message>
        <source>decided by whoever attended</source>
        <translation>lo decidió quien atendía</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>We</source>
        <translation>Nosotros</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
</context>
<context>
    <name>CaseReplyDialog</name>
    <message>
        <source>Case {number}</source>
        <translation>Caso {number}</translation>
    </message>
    <message>
        <source>&amp;What was said</source>
        <translation>&amp;Qué se dijo</translation>
    </message>
    <message>
        <source>W&amp;hen</source>
        <translation>Cuán&amp;do</translation>
    </message>
    <message>
        <source>Case solved</source>
        <translation>Caso resuelto</translation>
    </message>
    <message>
        <source>Waiting for the customer</source>
        <translation>A la espera del cliente</translation>
    </message>
    <message>
        <source>Reply logged</source>
        <translation>Respuesta anotada</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Stays open</source>
        <translation>Sigue abierto</translation>
    </message>
    <message>
        <source>Wait for the customer</source>
        <translation>Esperar al cliente</translation>
    </message>
    <message>
        <source>And &amp;then</source>
        <translation>&amp;Y después</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No, it took more</source>
        <translation>No, hizo falta más</translation>
    </message>
    <message>
        <source>T&amp;opic</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Settled at the &amp;first contact?</source>
        <translation>¿Resuelto al &amp;primer contacto?</translation>
    </message>
    <message>
        <source>&amp;Remind us</source>
        <translation>&amp;Recordatorio</translation>
    </message>
    <message>
        <source>Whoever attended decided it</source>
        <translation>Lo decidió quien atendía</translation>
    </message>
    <message>
        <source>Without asking anybody: told beside the first-contact rate</source>
        <translation>Sin preguntar a nadie: se cuenta junto a la resolución a la primera</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Save reply</source>
        <translation>Guardar respuesta</translation>
    </message>
    <message>
        <source>Save and wait</source>
        <translation>Guardar y esperar</translation>
    </message>
</context>
<context>
    <name>CaseRows</name>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>complaint</source>
        <translation>queja</translation>
    </message>
    <message>
        <source>at first contact</source>
        <translation>al primer contacto</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>a tiempo</translation>
    </message>
    <message>
        <source>late</source>
        <translation>tarde</translation>
    </message>
</context>
<context>
    <name>CaseStatus</name>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Waiting for the customer</source>
        <translation>A la espera del cliente</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
</context>
<context>
    <name>CaseStepDialog</name>
    <message>
        <source>&amp;Note for ourselves</source>
        <translation>&amp;Nota interna</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Guardar nota</translation>
    </message>
    <message>
        <source>Note added</source>
        <translation>Nota añadida</translation>
    </message>
    <message>
        <source>What the customer &amp;said</source>
        <translation>Qué dijo el &amp;cliente</translation>
    </message>
    <message>
        <source>Save message</source>
        <translation>Guardar mensaje</translation>
    </message>
    <message>
        <source>Customer&apos;s message added</source>
        <translation>Mensaje del cliente añadido</translation>
    </message>
    <message>
        <source>Who or &amp;what it waits for, and until when</source>
        <translation>A &amp;quién o qué se espera, y hasta cuándo</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Poner en pausa</translation>
    </message>
    <message>
        <source>Case put on hold</source>
        <translation>Caso en pausa</translation>
    </message>
    <message>
        <source>&amp;What we told or asked the customer</source>
        <translation>Qué &amp;le dijimos o preguntamos al cliente</translation>
    </message>
    <message>
        <source>Leave it empty when nothing new was said.</source>
        <translation>Déjalo vacío si no se dijo nada nuevo.</translation>
    </message>
    <message>
        <source>Wait for the customer</source>
        <translation>Esperar al cliente</translation>
    </message>
    <message>
        <source>Waiting for the customer</source>
        <translation>A la espera del cliente</translation>
    </message>
    <message>
        <source>The customer never sees it. The log is never rewritten: add a correction here.</source>
        <translation>El cliente no la ve nunca. El registro no se reescribe: si algo no es correcto, acláralo aquí.</translation>
    </message>
    <message>
        <source>For ourselves: the customer is not told.</source>
        <translation>Es una nota interna: al cliente no se le avisa.</translation>
    </message>
    <message>
        <source>&amp;Why it is opened again</source>
        <translation>&amp;Por qué se reabre</translation>
    </message>
    <message>
        <source>A note for ourselves; it may stay empty.</source>
        <translation>Es una nota interna; puede quedar vacía.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Case opened again</source>
        <translation>Caso reabierto</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>Caso {number}</translation>
    </message>
    <message>
        <source>Needs an answer</source>
        <translation>Necesita respuesta</translation>
    </message>
    <message>
        <source>Thank you, nothing to do</source>
        <translation>Da las gracias, nada que hacer</translation>
    </message>
    <message>
        <source>&amp;Remind us</source>
        <translation>&amp;Recordatorio</translation>
    </message>
    <message>
        <source>W&amp;hen</source>
        <translation>Cuán&amp;do</translation>
    </message>
    <message>
        <source>The case was &amp;closed</source>
        <translation>El caso &amp;estaba cerrado</translation>
    </message>
</context>
<context>
    <name>CasesScreen</name>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>A case is something a customer waits for, or that the shop has to see to. The list shows where each one stands, the oldest first; the clock counts opening time. Press the underlined letter of a button to reply, solve, note, wait or hold. What is written in the log stays there: take back what you have just written with Ctrl+Z, and correct what is older with a note. The numbers 1 to 6 choose which cases are listed.</source>
        <translation>Un caso es algo que un cliente espera o de lo que la tienda tiene que ocuparse. La lista muestra cómo va cada uno, del más antiguo al más reciente; el reloj cuenta el tiempo de apertura. Pulsa la letra subrayada de un botón para responder, resolver, añadir una nota, esperar al cliente o poner en pausa. Lo que se anota en un caso se queda ahí: lo que acabas de escribir se deshace con Ctrl+Z y lo anterior se corrige con una nota. Con los números del 1 al 6 se elige qué casos aparecen.</translation>
    </message>
    <message>
        <source>Customer or words…</source>
        <translation>Cliente o palabras…</translation>
    </message>
    <message>
        <source>Filter the list of cases</source>
        <translation>Filtrar la lista de casos</translation>
    </message>
    <message>
        <source>Whose cases</source>
        <translation>De quién son los casos</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Nuevo caso</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>Todavía no hay casos</translation>
    </message>
    <message>
        <source>A case is made when you log something that needs following up, and here when a customer writes and there is nothing to log yet.</source>
        <translation>Un caso se crea al anotar algo que necesita seguimiento, y también aquí, cuando un cliente escribe y todavía no hay nada que anotar.</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>Sin cerrar</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>A la espera</translation>
    </message>
    <message>
        <source>{n} waiting for an answer</source>
        <translation>{n} a la espera de respuesta</translation>
    </message>
    <message>
        <source>{n} waiting for an answer, {new} for the first</source>
        <translation>{n} a la espera de respuesta, {new} de la primera</translation>
    </message>
    <message>
        <source>Everyone&apos;s</source>
        <translation>De todos</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>De nadie</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Recientes primero</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Antiguos primero</translation>
    </message>
</context>
<context>
    <name>Causes</name>
    <message>
        <source>It goes with the change; it does not prove the cause.</source>
        <translation>Acompaña al cambio; no demuestra la causa.</translation>
    </message>
    <message>
        <source>It goes with fewer people in the shop ({before} → {after} per open hour).</source>
        <translation>Coincide: menos gente en la tienda ({before} → {after} por hora abierta).</translation>
    </message>
    <message>
        <source>It goes with more people in the shop ({before} → {after} per open hour).</source>
        <translation>Coincide: más gente en la tienda ({before} → {after} por hora abierta).</translation>
    </message>
    <message>
        <source>It was not the people: there were more of them ({before} → {after} per open hour).</source>
        <translation>No fue la falta de gente: hubo más ({before} → {after} por hora de apertura).</translation>
    </message>
    <message>
        <source>It was not the people: there were fewer of them ({before} → {after} per open hour).</source>
        <translation>No fue tener más gente: hubo menos ({before} → {after} por hora de apertura).</translation>
    </message>
    <message>
        <source>People in the shop: hardly any change ({before} → {after} per open hour).</source>
        <translation>Gente en la tienda: apenas cambió ({before} → {after} por hora de apertura).</translation>
    </message>
    <message>
        <source>It was not first contact: more cases were solved at it ({before} → {after}).</source>
        <translation>No fue el primer contacto: se resolvieron más casos a la primera ({before} → {after}).</translation>
    </message>
    <message>
        <source>It was not first contact: fewer cases were solved at it ({before} → {after}).</source>
        <translation>No fue el primer contacto: se resolvieron menos casos a la primera ({before} → {after}).</translation>
    </message>
    <message>
        <source>Solved at first contact: only normal variation ({before} → {after}).</source>
        <translation>Resueltos al primer contacto: solo variación normal ({before} → {after}).</translation>
    </message>
    <message>
        <source>It was not the volume: there was more to do ({before} → {after}).</source>
        <translation>No fue el volumen: hubo más trabajo ({before} → {after}).</translation>
    </message>
    <message>
        <source>It was not the volume: there was less to do ({before} → {after}).</source>
        <translation>No fue el volumen: hubo menos trabajo ({before} → {after}).</translation>
    </message>
    <message>
        <source>Volume: only normal variation ({before} → {after} interactions).</source>
        <translation>Volumen: solo variación normal ({before} → {after} interacciones).</translation>
    </message>
    <message>
        <source>It goes with fewer cases solved at first contact ({before} → {after}): training or tools?</source>
        <translation>Coincide: menos casos resueltos a la primera ({before} → {after}): ¿formación o herramientas?</translation>
    </message>
    <message>
        <source>It goes with more cases solved at first contact ({before} → {after}).</source>
        <translation>Coincide: más casos resueltos a la primera ({before} → {after}).</translation>
    </message>
    <message>
        <source>It goes with more to do ({before} → {after} interactions).</source>
        <translation>Coincide: más trabajo ({before} → {after} interacciones).</translation>
    </message>
    <message>
        <source>It goes with less to do ({before} → {after} interactions).</source>
        <translation>Coincide: menos trabajo ({before} → {after} interacciones).</translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>Counter</source>
        <translation>Mostrador</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Social networks</source>
        <translation>Redes sociales</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Quiosco</translation>
    </message>
</context>
<context>
    <name>ChannelField</name>
    <message>
        <source>More…</source>
        <translation>Más…</translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>Write the name of the channel.</source>
        <translation>Escribe el nombre del canal.</translation>
    </message>
    <message>
        <source>This channel is not in the shop&apos;s list.</source>
        <translation>Este canal no está en la lista de la tienda.</translation>
    </message>
    <message>
        <source>A channel stands in the list twice.</source>
        <translation>Un canal aparece dos veces en la lista.</translation>
    </message>
    <message>
        <source>At least one of the channels of CXDesk stays in the forms.</source>
        <translation>Al menos uno de los canales de CXDesk tiene que quedar en los formularios.</translation>
    </message>
    <message>
        <source>At most {n} channels are kept. Use one of them under another name.</source>
        <translation>Se guardan {n} canales como mucho. Usa uno de ellos con otro nombre.</translation>
    </message>
    <message>
        <source>“channels” must be a list of channels.</source>
        <translation>«channels» tiene que ser una lista de canales.</translation>
    </message>
    <message>
        <source>A channel has a key, a name, and says whether it is live or hidden.</source>
        <translation>Un canal tiene una clave y un nombre, y dice si se contesta al momento o está oculto.</translation>
    </message>
    <message>
        <source>“{key}” is not a channel: one of your own has a name.</source>
        <translation>«{key}» no es un canal: un canal propio tiene un nombre.</translation>
    </message>
    <message>
        <source>There is a channel called “{name}” already.</source>
        <translation>Ya hay un canal llamado «{name}».</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>{name}: {caption}</source>
        <translation>{name}: {caption}</translation>
    </message>
    <message>
        <source>{title} · {over}</source>
        <translation>{title} · {over}</translation>
    </message>
    <message>
        <source>{name} waits for {n} answers: fewer are shown to nobody.</source>
        <translation>{name} espera a {n} respuestas: con menos no se muestra a nadie.</translation>
    </message>
    <message>
        <source>No data yet for {name}. It appears here as soon as there are records.</source>
        <translation>Todavía no hay datos de «{name}». Aparecerá aquí en cuanto haya registros.</translation>
    </message>
    <message>
        <source>{name}: {value} in {period}.</source>
        <translation>{name}: {value} ({period}).</translation>
    </message>
    <message>
        <source>{name} from {first} to {last}: {start} at first, {value} at last, lowest {low}, highest {high}.</source>
        <translation>{name}, de {first} a {last}: empieza en {start} y acaba en {value}; mínimo {low}, máximo {high}.</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>todo junto</translation>
    </message>
    <message>
        <source>and {n} more, not drawn</source>
        <translation>y {n} más, sin dibujar</translation>
    </message>
    <message>
        <source>not drawn: {name}</source>
        <translation>sin dibujar: {name}</translation>
    </message>
    <message>
        <source>The chart shows the {n} largest parts.</source>
        <translation>El gráfico muestra las {n} partes más grandes.</translation>
    </message>
    <message>
        <source>The parts do not add up to the whole.</source>
        <translation>Las partes no suman el total.</translation>
    </message>
    <message>
        <source>There are no records of a year earlier to compare with.</source>
        <translation>No hay registros de hace un año con los que comparar.</translation>
    </message>
    <message>
        <source>a year earlier</source>
        <translation>un año antes</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>target</source>
        <translation>valor objetivo</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>previsto</translation>
    </message>
    <message>
        <source>not over yet</source>
        <translation>sin terminar</translation>
    </message>
    <message>
        <source>few data</source>
        <translation>pocos datos</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>previsión</translation>
    </message>
    <message>
        <source>usual range</source>
        <translation>rango habitual</translation>
    </message>
    <message>
        <source>usual range of each line</source>
        <translation>rango habitual de cada línea</translation>
    </message>
    <message>
        <source>out of the usual</source>
        <translation>fuera de lo habitual</translation>
    </message>
    <message>
        <source>reference, not checked</source>
        <translation>referencia sin comprobar</translation>
    </message>
    <message>
        <source>action</source>
        <translation>acción</translation>
    </message>
    <message>
        <source>target {value}</source>
        <translation>valor objetivo {value}</translation>
    </message>
    <message>
        <source>{period}: {letter}, {name}</source>
        <translation>{period}: {letter}, {name}</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>{over}: {days}</source>
        <translation>{over}: {days}</translation>
    </message>
    <message>
        <source>provisional: may still change</source>
        <translation>provisional: todavía puede cambiar</translation>
    </message>
    <message>
        <source>◆ Action: {text}</source>
        <translation>◆ Acción: {text}</translation>
    </message>
    <message>
        <source>In sight: {start} to {end}, no data. {text}</source>
        <translation>A la vista: de {start} a {end}, sin datos. {text}</translation>
    </message>
    <message>
        <source>In sight: {start} to {end}, lowest {low}, highest {high}. {text}</source>
        <translation>A la vista: de {start} a {end}, mínimo {low}, máximo {high}. {text}</translation>
    </message>
    <message>
        <source>Event {number}: {text}</source>
        <translation>Hecho {number}: {text}</translation>
    </message>
    <message>
        <source>{text} Each point: {over}.</source>
        <translation>{text} Cada punto: {over}.</translation>
    </message>
    <message>
        <source>{text} Target: {value}.</source>
        <translation>{text} Valor objetivo: {value}.</translation>
    </message>
    <message>
        <source>{text} Last out of the usual: {period}, {signal}.</source>
        <translation>{text} Último fuera de lo habitual: {period}, {signal}.</translation>
    </message>
    <message>
        <source>{text} {more}</source>
        <translation>{text} {more}</translation>
    </message>
    <message>
        <source>{text} Forecast: {value}.</source>
        <translation>{text} Previsión: {value}.</translation>
    </message>
    <message>
        <source>{text} Forecast: {value}, 80% between {low} and {high}.</source>
        <translation>{text} Previsión: {value}, 80 % entre {low} y {high}.</translation>
    </message>
    <message>
        <source>{text} Drawn for comparison: {words}.</source>
        <translation>{text} Para comparar: {words}.</translation>
    </message>
    <message>
        <source>{text} In front is {name}. {lines}.</source>
        <translation>{text} Delante está {name}. {lines}.</translation>
    </message>
    <message>
        <source>{before}; {line}</source>
        <translation>{before}; {line}</translation>
    </message>
    <message>
        <source>{text} Actions: {lines}.</source>
        <translation>{text} Acciones: {lines}.</translation>
    </message>
    <message>
        <source>{day}: {text}</source>
        <translation>{day}: {text}</translation>
    </message>
    <message>
        <source>{letter}, {name}: no data</source>
        <translation>{letter}, {name}: sin datos</translation>
    </message>
    <message>
        <source>{letter}, {name}: {value} in {period}</source>
        <translation>{letter}, {name}: {value} en {period}</translation>
    </message>
</context>
<context>
    <name>ChartMenu</name>
    <message>
        <source>Export ▾</source>
        <translation>Exportar ▾</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation>Imagen (PNG)</translation>
    </message>
    <message>
        <source>Drawing (SVG)</source>
        <translation>Dibujo (SVG)</translation>
    </message>
    <message>
        <source>Figures (CSV)</source>
        <translation>Cifras (CSV)</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copiar la imagen</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Copiar como tabla</translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message>
        <source>From</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Al</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>95% from</source>
        <translation>95 % desde</translation>
    </message>
    <message>
        <source>95% to</source>
        <translation>95 % hasta</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Valor objetivo</translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Hechos</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>h:mm:ss</source>
        <translation>h:mm:ss</translation>
    </message>
    <message>
        <source>points</source>
        <translation>puntos</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>{name} ({unit})</source>
        <translation>{name} ({unit})</translation>
    </message>
    <message>
        <source>{name}: n</source>
        <translation>{name}: n</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>The picture was copied.</source>
        <translation>La imagen se ha copiado.</translation>
    </message>
    <message>
        <source>The table was copied: paste it into a spreadsheet.</source>
        <translation>Tabla copiada: pégala en una hoja de cálculo.</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>The file is damaged ({detail}). Restore the newest backup.</source>
        <translation>El archivo está dañado ({detail}). Restaura la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>One record refers to another that is missing. Restore the newest backup.</source>
        <translation>Un registro remite a otro que falta. Restaura la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>{n} records refer to others that are missing. Restore the newest backup.</source>
        <translation>{n} registros remiten a otros que faltan. Restaura la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>The file was written by an older CXDesk (file version {version}); it is brought up to date when it is opened.</source>
        <translation>El archivo lo escribió un CXDesk más antiguo (versión de archivo {version}); se pone al día al abrirlo.</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Opening time</source>
        <translation>El tiempo de apertura</translation>
    </message>
    <message>
        <source>All time, day and night</source>
        <translation>Todo el tiempo, día y noche</translation>
    </message>
    <message>
        <source>First response time counts</source>
        <translation>El tiempo de primera respuesta cuenta</translation>
    </message>
    <message>
        <source>Waiting time counts</source>
        <translation>El tiempo de espera cuenta</translation>
    </message>
    <message>
        <source>Answered within 1 h and 24 h count</source>
        <translation>Contestados en 1 h y en 24 h cuentan</translation>
    </message>
    <message>
        <source>Resolution time counts</source>
        <translation>El tiempo de resolución cuenta</translation>
    </message>
    <message>
        <source>Opening time without waiting for the customer</source>
        <translation>El tiempo de apertura sin esperar al cliente</translation>
    </message>
    <message>
        <source>Resolution time ends with</source>
        <translation>El tiempo de resolución termina con</translation>
    </message>
    <message>
        <source>The last closing</source>
        <translation>El último cierre</translation>
    </message>
    <message>
        <source>The first closing</source>
        <translation>El primer cierre</translation>
    </message>
    <message>
        <source>A case counts as settled when it stays closed for</source>
        <translation>Un caso cuenta como resuelto si sigue cerrado</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>Cases for each person count by</source>
        <translation>Los casos por persona cuentan por</translation>
    </message>
    <message>
        <source>The day they were opened</source>
        <translation>El día en que se abrieron</translation>
    </message>
    <message>
        <source>The day they were closed</source>
        <translation>El día en que se cerraron</translation>
    </message>
    <message>
        <source>The complaint rate is for each 100</source>
        <translation>La tasa de quejas es por cada 100</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Compras</translation>
    </message>
    <message>
        <source>Active customers</source>
        <translation>Clientes activos</translation>
    </message>
    <message>
        <source>A customer is active who bought</source>
        <translation>Es cliente activo quien compró</translation>
    </message>
    <message>
        <source>In the period</source>
        <translation>En el periodo</translation>
    </message>
    <message>
        <source>In the days of inactivity before its end</source>
        <translation>En los días de inactividad antes de su fin</translation>
    </message>
    <message>
        <source>A customer is kept who</source>
        <translation>Se conserva al cliente que</translation>
    </message>
    <message>
        <source>Is still active at the end of the period</source>
        <translation>Sigue activo al final del periodo</translation>
    </message>
    <message>
        <source>Bought in the period before and in this one</source>
        <translation>Compró en el periodo anterior y en este</translation>
    </message>
    <message>
        <source>A customer comes back who buys again</source>
        <translation>Vuelve el cliente que compra otra vez</translation>
    </message>
    <message>
        <source>On another day of the period</source>
        <translation>Otro día del periodo</translation>
    </message>
    <message>
        <source>Within the days of inactivity after the first time</source>
        <translation>Dentro de los días de inactividad tras la primera vez</translation>
    </message>
    <message>
        <source>On a scale of 10 a customer is satisfied from</source>
        <translation>En una escala de 10, está satisfecho quien da desde</translation>
    </message>
    <message>
        <source>9</source>
        <translation>9</translation>
    </message>
    <message>
        <source>8</source>
        <translation>8</translation>
    </message>
    <message>
        <source>The NPS counts of each customer</source>
        <translation>El NPS cuenta de cada cliente</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Todas las respuestas</translation>
    </message>
    <message>
        <source>The last answer of the period</source>
        <translation>La última respuesta del periodo</translation>
    </message>
    <message>
        <source>Orders that cost nothing are, in the average order</source>
        <translation>En la compra media, las compras de importe cero</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Se cuentan</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>No se cuentan</translation>
    </message>
    <message>
        <source>Amounts are written</source>
        <translation>Los importes se escriben</translation>
    </message>
    <message>
        <source>With tax (VAT)</source>
        <translation>Con impuestos (IVA)</translation>
    </message>
    <message>
        <source>Without tax (VAT)</source>
        <translation>Sin impuestos (IVA)</translation>
    </message>
    <message>
        <source>“choices” must be a list of choices.</source>
        <translation>«choices» tiene que ser una lista de opciones.</translation>
    </message>
    <message>
        <source>“{value}” is not a choice of “{name}”.</source>
        <translation>«{value}» no es una opción de «{name}».</translation>
    </message>
</context>
<context>
    <name>ChosenList</name>
    <message>
        <source>Chosen indicators</source>
        <translation>Indicadores elegidos</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Add an indicator</source>
        <translation>Añadir un indicador</translation>
    </message>
    <message>
        <source>Add an indicator…</source>
        <translation>Añadir un indicador…</translation>
    </message>
</context>
<context>
    <name>ClockField</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
</context>
<context>
    <name>CloseButton</name>
    <message>
        <source>Close this view</source>
        <translation>Cerrar esta vista</translation>
    </message>
</context>
<context>
    <name>ClosingDays</name>
    <message>
        <source>No days yet.</source>
        <translation>Todavía no hay días.</translation>
    </message>
    <message>
        <source>Hide earlier years</source>
        <translation>Ocultar años anteriores</translation>
    </message>
    <message>
        <source>Earlier days: {n}</source>
        <translation>Días de años anteriores: {n}</translation>
    </message>
</context>
<context>
    <name>Closures</name>
    <message>
        <source>No closures.</source>
        <translation>Sin cierres.</translation>
    </message>
    <message>
        <source>Closed from this day</source>
        <translation>Cerrado desde este día</translation>
    </message>
    <message>
        <source>Closed from this time</source>
        <translation>Cerrado desde esta hora</translation>
    </message>
    <message>
        <source>Closed until this day</source>
        <translation>Cerrado hasta este día</translation>
    </message>
    <message>
        <source>Closed until this time; 00:00: all of it</source>
        <translation>Cerrado hasta esta hora; 00:00: el día entero</translation>
    </message>
    <message>
        <source>Add the closure</source>
        <translation>Añadir el cierre</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>better than before</source>
        <translation>mejor que antes</translation>
    </message>
    <message>
        <source>worse than before</source>
        <translation>peor que antes</translation>
    </message>
    <message>
        <source>normal variation</source>
        <translation>variación normal</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>sin valorar</translation>
    </message>
    <message>
        <source>more than chance</source>
        <translation>más que azar</translation>
    </message>
    <message>
        <source>{change} compared with the same days before</source>
        <translation>{change} frente a los mismos días de antes</translation>
    </message>
    <message>
        <source>{change} point</source>
        <translation>{change} punto</translation>
    </message>
    <message>
        <source>{change} points</source>
        <translation>{change} puntos</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>few data</source>
        <translation>pocos datos</translation>
    </message>
    <message>
        <source>nothing to compare with</source>
        <translation>sin nada con qué comparar</translation>
    </message>
    <message>
        <source>{change}, {verdict}</source>
        <translation>{change}, {verdict}</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>{who} deleted this meanwhile ({when}). Nothing was saved.</source>
        <translation>{who} lo borró mientras tanto ({when}). No se guardó nada.</translation>
    </message>
    <message>
        <source>{who} changed this meanwhile ({when}): {what}</source>
        <translation>{who} lo cambió mientras tanto ({when}): {what}</translation>
    </message>
    <message>
        <source>{field}: was {before}, now {after}.</source>
        <translation>{field}: antes {before}, ahora {after}.</translation>
    </message>
    <message>
        <source>Now {after}, it was {before}.</source>
        <translation>Ahora {after}; antes {before}.</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
    <message>
        <source>{first} {rest}</source>
        <translation>{first} {rest}</translation>
    </message>
    <message>
        <source>{first}, {rest}</source>
        <translation>{first}, {rest}</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>messages and offers</source>
        <translation>mensajes y ofertas</translation>
    </message>
    <message>
        <source>surveys</source>
        <translation>encuestas</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>fotos</translation>
    </message>
    <message>
        <source>I agree that {shop} sends me messages and offers. I can withdraw this at any time.</source>
        <translation>Acepto que {shop} me envíe mensajes y ofertas. Puedo retirar este consentimiento en cualquier momento.</translation>
    </message>
    <message>
        <source>I agree that {shop} asks me what I think. I can withdraw this at any time.</source>
        <translation>Acepto que {shop} me pida mi opinión. Puedo retirar este consentimiento en cualquier momento.</translation>
    </message>
    <message>
        <source>I agree that {shop} takes and shows photos of me. I can withdraw this at any time.</source>
        <translation>Acepto que {shop} me haga fotos y las muestre. Puedo retirar este consentimiento en cualquier momento.</translation>
    </message>
    <message>
        <source>Write what the customer agrees to.</source>
        <translation>Escribe qué acepta el cliente.</translation>
    </message>
    <message>
        <source>It cannot be withdrawn before it was given.</source>
        <translation>No se puede retirar antes del día en que se dio.</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>Ese día todavía no ha llegado.</translation>
    </message>
    <message>
        <source>This consent is gone.</source>
        <translation>Este consentimiento ya no existe.</translation>
    </message>
</context>
<context>
    <name>ConsentsDialog</name>
    <message>
        <source>Agreed already since {day}. Press Add again to note it a second time.</source>
        <translation>Ya está dado desde el {day}. Pulsa Añadir otra vez para anotarlo de nuevo.</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Consent noted</source>
        <translation>Consentimiento anotado</translation>
    </message>
    <message>
        <source>Consent corrected</source>
        <translation>Consentimiento corregido</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Consentimiento retirado</translation>
    </message>
    <message>
        <source>Choose, or write what for</source>
        <translation>Elige o escribe para qué</translation>
    </message>
    <message>
        <source>Agrees &amp;to</source>
        <translation>&amp;Acepta</translation>
    </message>
    <message>
        <source>&amp;Given on</source>
        <translation>&amp;Dado el</translation>
    </message>
    <message>
        <source>The words that the customer read or heard.</source>
        <translation>Las palabras que el cliente leyó u oyó.</translation>
    </message>
    <message>
        <source>&amp;Wording</source>
        <translation>&amp;Texto</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>{purpose} · since {given}</source>
        <translation>{purpose} · desde el {given}</translation>
    </message>
    <message>
        <source>{purpose} · {given}, withdrawn {ended}</source>
        <translation>{purpose} · {given}, retirado el {ended}</translation>
    </message>
</context>
<context>
    <name>Contradictions</name>
    <message>
        <source>More recommend the shop, fewer buy again.</source>
        <translation>Más recomiendan la tienda, pero menos vuelven a comprar.</translation>
    </message>
    <message>
        <source>They like you, but something they need later is missing: look at range, prices and reminders before asking for more satisfaction.</source>
        <translation>Les gustas, pero falta algo que necesitan después: mira el surtido, los precios y los recordatorios antes de pedir más satisfacción.</translation>
    </message>
    <message>
        <source>Cases take less work, fewer are solved at first contact.</source>
        <translation>Los casos dan menos trabajo, pero menos se resuelven al primer contacto.</translation>
    </message>
    <message>
        <source>Haste may be what is measured: the same customers come back. Look at the cases that were opened again before praising the shorter time.</source>
        <translation>Puede que se mida la prisa: vuelven los mismos clientes. Mira los casos reabiertos antes de celebrar que se tarda menos.</translation>
    </message>
    <message>
        <source>Satisfaction rises while fewer people answer.</source>
        <translation>La satisfacción sube mientras responde menos gente.</translation>
    </message>
    <message>
        <source>Perhaps only the happy ones still answer: see who is asked and who declines before believing the rise.</source>
        <translation>Quizá solo respondan ya los contentos: mira a quién se pregunta y quién no quiere antes de creer la subida.</translation>
    </message>
    <message>
        <source>More cases for each person, longer waits for the first answer.</source>
        <translation>Más casos por persona, más espera hasta la primera respuesta.</translation>
    </message>
    <message>
        <source>The team is at its limit: more people, other hours or fewer recurring cases help more than asking them to hurry.</source>
        <translation>El equipo está al límite: más gente, otro horario o menos casos repetidos ayudan más que pedir prisa.</translation>
    </message>
    <message>
        <source>Many recommend the shop, few buy again.</source>
        <translation>Muchos recomiendan la tienda, pocos vuelven a comprar.</translation>
    </message>
    <message>
        <source>Happy customers whose needs in the long run are not met: ask them what they buy elsewhere.</source>
        <translation>Clientes contentos a los que a la larga les falta algo: pregúntales qué compran en otro sitio.</translation>
    </message>
</context>
<context>
    <name>Correction</name>
    <message>
        <source>Corrected</source>
        <translation>Corregida</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Excluida</translation>
    </message>
    <message>
        <source>Counted again</source>
        <translation>Vuelve a contar</translation>
    </message>
    <message>
        <source>Answered again</source>
        <translation>Respondida de nuevo</translation>
    </message>
    <message>
        <source>Write why. It stays with the answer.</source>
        <translation>Escribe por qué. Queda junto a la respuesta.</translation>
    </message>
    <message>
        <source>Nothing is different from before.</source>
        <translation>No hay nada distinto de lo anterior.</translation>
    </message>
    <message>
        <source>This answer is excluded already.</source>
        <translation>Esta respuesta ya está excluida.</translation>
    </message>
    <message>
        <source>This answer counts already.</source>
        <translation>Esta respuesta ya cuenta.</translation>
    </message>
    <message>
        <source>This answer has no single score; correct its questions.</source>
        <translation>Esta respuesta no tiene una única puntuación: corrige sus preguntas.</translation>
    </message>
    <message>
        <source>This question is not one with a score in this survey.</source>
        <translation>Esta pregunta no se puntúa en esta encuesta.</translation>
    </message>
    <message>
        <source>This question is not one with choices or words.</source>
        <translation>Esta pregunta no es de opciones ni de texto.</translation>
    </message>
    <message>
        <source>Choose one of what can be answered.</source>
        <translation>Elige una de las respuestas posibles.</translation>
    </message>
</context>
<context>
    <name>CounterBar</name>
    <message>
        <source>Name, phone, e-mail, tag, note…</source>
        <translation>Nombre, teléfono, correo, etiqueta, nota…</translation>
    </message>
    <message>
        <source>Find a customer by anything you know of them</source>
        <translation>Buscar un cliente por cualquier cosa que sepas</translation>
    </message>
    <message>
        <source>Name, phone, e-mail…</source>
        <translation>Nombre, teléfono, correo…</translation>
    </message>
    <message>
        <source>No one found. Enter makes a new customer.</source>
        <translation>No se encontró a nadie. Intro crea un cliente nuevo.</translation>
    </message>
</context>
<context>
    <name>Customer</name>
    <message>
        <source>Write a name or a phone number.</source>
        <translation>Escribe un nombre o un número de teléfono.</translation>
    </message>
    <message>
        <source>“{phone}” is not a phone number: it needs at least three digits.</source>
        <translation>«{phone}» no es un número de teléfono: necesita al menos tres cifras.</translation>
    </message>
    <message>
        <source>“{email}” is not an e-mail address: it looks like name@place.com.</source>
        <translation>«{email}» no es una dirección de correo: tiene la forma nombre@sitio.com.</translation>
    </message>
    <message>
        <source>Customer {number}</source>
        <translation>Cliente {number}</translation>
    </message>
    <message>
        <source>This customer is gone.</source>
        <translation>Este cliente ya no existe.</translation>
    </message>
    <message>
        <source>This record was merged into another one. Undo the merge instead.</source>
        <translation>Esta ficha se unió a otra. Para recuperarla, deshaz la unión.</translation>
    </message>
    <message>
        <source>This customer has a history. Archive the record: figures stay.</source>
        <translation>Este cliente tiene historial. Archiva su ficha: las cifras se quedan.</translation>
    </message>
    <message>
        <source>Another customer has the number {number}.</source>
        <translation>Otro cliente ya tiene el número {number}.</translation>
    </message>
</context>
<context>
    <name>CustomerCardView</name>
    <message>
        <source>More about this customer</source>
        <translation>Más sobre este cliente</translation>
    </message>
    <message>
        <source>Record purchase</source>
        <translation>Registrar compra</translation>
    </message>
    <message>
        <source>Record answer</source>
        <translation>Registrar respuesta</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Consent…</source>
        <translation>Consentimiento…</translation>
    </message>
    <message>
        <source>Relations…</source>
        <translation>Relaciones…</translation>
    </message>
    <message>
        <source>Write or call</source>
        <translation>Escribir o llamar</translation>
    </message>
    <message>
        <source>Decide an action…</source>
        <translation>Decidir una acción…</translation>
    </message>
    <message>
        <source>History of changes…</source>
        <translation>Historial de cambios…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation>Sacar del archivo</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Nothing here yet. Log the first interaction, or record a purchase.</source>
        <translation>Todavía no hay nada. Anota la primera interacción o registra una compra.</translation>
    </message>
    <message>
        <source>Nothing of this kind yet.</source>
        <translation>Todavía no hay nada de este tipo.</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Tarea hecha</translation>
    </message>
    <message>
        <source>Customer archived</source>
        <translation>Cliente archivado</translation>
    </message>
    <message>
        <source>Customer brought back</source>
        <translation>Cliente sacado del archivo</translation>
    </message>
    <message>
        <source>Customer deleted</source>
        <translation>Cliente borrado</translation>
    </message>
</context>
<context>
    <name>CustomerChoice</name>
    <message>
        <source>Choose a customer from the list, or press Esc for nobody in particular.</source>
        <translation>Elige un cliente de la lista, o pulsa Esc para dejarlo sin identificar.</translation>
    </message>
</context>
<context>
    <name>CustomerDialog</name>
    <message>
        <source>Someone like this is there already. Save anyway if it is someone else.</source>
        <translation>Ya hay alguien parecido. Si es otra persona, guarda de todos modos.</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>Editar cliente</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Nuevo cliente</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Add a phone</source>
        <translation>Añadir un teléfono</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Teléfono</translation>
    </message>
    <message>
        <source>A name or a phone is enough.</source>
        <translation>Basta con un nombre o un teléfono.</translation>
    </message>
    <message>
        <source>Added to the customer</source>
        <translation>Añadido al cliente</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Customer added: {name}</source>
        <translation>Cliente añadido: {name}</translation>
    </message>
    <message>
        <source>Customer changed: {name}</source>
        <translation>Cliente actualizado: {name}</translation>
    </message>
    <message>
        <source>Open card</source>
        <translation>Abrir ficha</translation>
    </message>
    <message>
        <source>Add an e-mail</source>
        <translation>Añadir un correo</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;Correo</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>T&amp;ipo</translation>
    </message>
    <message>
        <source>Customer n&amp;umber</source>
        <translation>Nú&amp;mero de cliente</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Guardar de todos modos</translation>
    </message>
</context>
<context>
    <name>CustomerField</name>
    <message>
        <source>Name, phone or e-mail… Esc: nobody in particular</source>
        <translation>Nombre, teléfono o correo… Esc: sin identificar</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>New customer “{typed}”</source>
        <translation>Nuevo cliente «{typed}»</translation>
    </message>
    <message>
        <source>case open</source>
        <translation>caso abierto</translation>
    </message>
</context>
<context>
    <name>CustomerHead</name>
    <message>
        <source>No phone or e-mail yet</source>
        <translation>Sin teléfono ni correo todavía</translation>
    </message>
    <message>
        <source>Likes: {what}</source>
        <translation>Le gusta: {what}</translation>
    </message>
    <message>
        <source>What they like…</source>
        <translation>Qué le gusta…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Nota…</translation>
    </message>
    <message>
        <source>Phone or e-mail</source>
        <translation>Teléfono o correo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Log interaction</source>
        <translation>Anotar interacción</translation>
    </message>
    <message>
        <source>What they like</source>
        <translation>Qué le gusta</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Record purchase</source>
        <translation>Registrar compra</translation>
    </message>
    <message>
        <source>Record answer</source>
        <translation>Registrar respuesta</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Customer changed</source>
        <translation>Cliente actualizado</translation>
    </message>
</context>
<context>
    <name>CustomerList</name>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Última visita</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Etiquetar…</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>Solo este</translation>
    </message>
    <message>
        <source>{n} chosen</source>
        <translation>{n} elegidos</translation>
    </message>
    <message>
        <source>No customer is among these now.</source>
        <translation>Ahora no hay ningún cliente entre estos.</translation>
    </message>
    <message>
        <source>No customer matches “{typed}”.</source>
        <translation>Ningún cliente coincide con «{typed}».</translation>
    </message>
    <message>
        <source>New customer “{typed}”</source>
        <translation>Nuevo cliente «{typed}»</translation>
    </message>
</context>
<context>
    <name>CustomersScreen</name>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Filter the list…</source>
        <translation>Filtrar la lista…</translation>
    </message>
    <message>
        <source>Filter the list of customers</source>
        <translation>Filtrar la lista de clientes</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Nuevo cliente</translation>
    </message>
    <message>
        <source>The list shows everyone the shop knows; type in the filter to find someone. The card shows the chosen customer and everything that happened, newest first. Reply to or solve an open case right in its line. Name, phone, likes and note are changed where they stand: click, or F4 and Enter. Choose several with Shift, Ctrl or Ctrl+A to tag them together. WhatsApp, Call and E-mail open the program on this computer and log it. Ctrl+D lists records that may be one customer, to merge or tell apart.</source>
        <translation>La lista muestra a todas las personas que la tienda conoce; escribe en el filtro para encontrar a alguien. La ficha muestra al cliente elegido y todo lo que ha pasado, lo más reciente primero. Un caso abierto se responde o se resuelve en su misma línea. El nombre, el teléfono, los gustos y la nota se cambian donde están: con un clic, o con F4 e Intro. Elige varios clientes con Mayús, Ctrl o Ctrl+A para etiquetarlos a la vez. «WhatsApp», «Llamar» y «Correo» abren el programa de este PC y lo anotan. Ctrl+D muestra fichas que pueden ser de un mismo cliente, para unirlas o distinguirlas.</translation>
    </message>
    <message>
        <source>More about the list of customers</source>
        <translation>Más opciones de la lista de clientes</translation>
    </message>
    <message>
        <source>Duplicates…</source>
        <translation>Duplicados…</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Todavía no hay clientes</translation>
    </message>
    <message>
        <source>Add the first one with a name or a phone number. A customer is also made when you import purchases from a file.</source>
        <translation>Añade el primero con un nombre o un número de teléfono. También se crean clientes al importar compras de un archivo.</translation>
    </message>
    <message>
        <source>{found} of {total}</source>
        <translation>{found} de {total}</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>{period}</source>
        <translation>{period}</translation>
    </message>
    <message>
        <source>{period}: {change} compared with {before}</source>
        <translation>{period}: {change} frente a {before}</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>This is not a date. Type it as {example}.</source>
        <translation>Esto no es una fecha. Escríbela así: {example}.</translation>
    </message>
    <message>
        <source>Type a day, or press + and − to move by one day.</source>
        <translation>Escribe un día, o pulsa + y − para moverte de día en día.</translation>
    </message>
</context>
<context>
    <name>Day</name>
    <message>
        <source>The backup is made.</source>
        <translation>Copia de seguridad hecha.</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>One day earlier (−)</source>
        <translation>Un día antes (−)</translation>
    </message>
    <message>
        <source>One day later (+)</source>
        <translation>Un día después (+)</translation>
    </message>
</context>
<context>
    <name>DaysChoice</name>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Todas las fechas</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>El mes pasado</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Este año</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Del … al …</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
</context>
<context>
    <name>DemoBanner</name>
    <message>
        <source>Demo shop: its people and figures are invented.</source>
        <translation>Tienda de demostración: sus personas y cifras son inventadas.</translation>
    </message>
    <message>
        <source>Open or create my own shop</source>
        <translation>Abrir o crear mi propia tienda</translation>
    </message>
</context>
<context>
    <name>DepartureDialog</name>
    <message>
        <source>Does {name} no longer work here?</source>
        <translation>¿{name} ya no trabaja aquí?</translation>
    </message>
    <message>
        <source>What {name} did keeps their name. They can be brought back at any time.</source>
        <translation>Lo que hizo {name} sigue a su nombre. Puede volver a la lista cuando quieras.</translation>
    </message>
    <message>
        <source>No longer works here</source>
        <translation>Ya no trabaja aquí</translation>
    </message>
    <message>
        <source>{name} no longer works here</source>
        <translation>{name} ya no trabaja aquí</translation>
    </message>
    <message>
        <source>No open case and no task is theirs.</source>
        <translation>No tiene ningún caso abierto ni ninguna tarea.</translation>
    </message>
    <message>
        <source>Nobody for now</source>
        <translation>Nadie por ahora</translation>
    </message>
    <message>
        <source>&amp;Hand {work} over to</source>
        <translation>&amp;Pasar {work} a</translation>
    </message>
    <message>
        <source>1 open case</source>
        <translation>1 caso abierto</translation>
    </message>
    <message>
        <source>{n} open cases</source>
        <translation>{n} casos abiertos</translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1 tarea</translation>
    </message>
    <message>
        <source>{n} tasks</source>
        <translation>{n} tareas</translation>
    </message>
    <message>
        <source>{cases} and {tasks}</source>
        <translation>{cases} y {tasks}</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>Promoters (9 and 10)</source>
        <translation>Promotores (9 y 10)</translation>
    </message>
    <message>
        <source>Passives (7 and 8)</source>
        <translation>Pasivos (7 y 8)</translation>
    </message>
    <message>
        <source>Detractors (0 to 6)</source>
        <translation>Detractores (0 a 6)</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>Satisfechos</translation>
    </message>
    <message>
        <source>Corrected afterwards</source>
        <translation>Corregidas después</translation>
    </message>
    <message>
        <source>Excluded with a reason</source>
        <translation>Excluidas con motivo</translation>
    </message>
    <message>
        <source>On another scale, left out</source>
        <translation>En otra escala, no cuentan</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondidas</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Ofrecidas</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>No quisieron</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Recuperados</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>Preguntados otra vez</translation>
    </message>
    <message>
        <source>Not asked again</source>
        <translation>Sin volver a preguntar</translation>
    </message>
    <message>
        <source>Detractors without a name</source>
        <translation>Detractores sin identificar</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Nine of ten are below</source>
        <translation>Nueve de cada diez quedan por debajo</translation>
    </message>
    <message>
        <source>Median, all time</source>
        <translation>Mediana, todo el tiempo</translation>
    </message>
    <message>
        <source>Median, opening time</source>
        <translation>Mediana, tiempo de apertura</translation>
    </message>
    <message>
        <source>Median, without waiting for the customer</source>
        <translation>Mediana, sin esperar al cliente</translation>
    </message>
    <message>
        <source>Median to the first closing</source>
        <translation>Mediana hasta el primer cierre</translation>
    </message>
    <message>
        <source>Still waiting</source>
        <translation>Todavía esperan</translation>
    </message>
    <message>
        <source>Could not be reached</source>
        <translation>No se les pudo localizar</translation>
    </message>
    <message>
        <source>The oldest has waited</source>
        <translation>El más antiguo espera desde hace</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>En total</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrados</translation>
    </message>
    <message>
        <source>Answered in time</source>
        <translation>Contestados a tiempo</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Tarde</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Sin decidir todavía</translation>
    </message>
    <message>
        <source>Without an answer</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Resueltos</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Reabiertos</translation>
    </message>
    <message>
        <source>Staff said so at the closing</source>
        <translation>Lo dijo el personal al cerrar</translation>
    </message>
    <message>
        <source>Closings at which staff said yes or no</source>
        <translation>Cierres en los que el personal dijo sí o no</translation>
    </message>
    <message>
        <source>Of these, decided by whoever attended</source>
        <translation>De estos, los decidió quien atendía</translation>
    </message>
    <message>
        <source>Too recent to count</source>
        <translation>Demasiado recientes para contar</translation>
    </message>
    <message>
        <source>Without minutes</source>
        <translation>Sin minutos anotados</translation>
    </message>
    <message>
        <source>Share with minutes</source>
        <translation>Parte con minutos anotados</translation>
    </message>
    <message>
        <source>Opened by customers</source>
        <translation>Abiertos por clientes</translation>
    </message>
    <message>
        <source>Opened by the shop</source>
        <translation>Abiertos por la tienda</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Quejas</translation>
    </message>
    <message>
        <source>Counted against</source>
        <translation>Se cuenta sobre</translation>
    </message>
    <message>
        <source>Waiting for the customer</source>
        <translation>Esperan al cliente</translation>
    </message>
    <message>
        <source>Age, median</source>
        <translation>Antigüedad, mediana</translation>
    </message>
    <message>
        <source>Age of the oldest</source>
        <translation>Antigüedad del más viejo</translation>
    </message>
    <message>
        <source>Older than 7 days</source>
        <translation>De más de 7 días</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>De nadie</translation>
    </message>
    <message>
        <source>Fewest</source>
        <translation>El que menos</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>El que más</translation>
    </message>
    <message>
        <source>For each hour worked</source>
        <translation>Por hora trabajada</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Entrantes</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Salientes</translation>
    </message>
    <message>
        <source>Done in time</source>
        <translation>Hechas a tiempo</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Volvieron</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>Clientes nuevos</translation>
    </message>
    <message>
        <source>Active at the start</source>
        <translation>Activos al empezar</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Se quedaron</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Se perdieron</translation>
    </message>
    <message>
        <source>Came back after a long time</source>
        <translation>Volvieron después de mucho tiempo</translation>
    </message>
    <message>
        <source>Active at the start who had bought on two days or more</source>
        <translation>Activos al empezar que habían comprado dos días o más</translation>
    </message>
    <message>
        <source>The same share, of these only</source>
        <translation>La misma parte, solo de ellos</translation>
    </message>
    <message>
        <source>Purchases without a name</source>
        <translation>Compras sin identificar</translation>
    </message>
    <message>
        <source>Share without a name</source>
        <translation>Parte sin identificar</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Compras</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventas</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Devoluciones</translation>
    </message>
    <message>
        <source>Day totals</source>
        <translation>Totales del día</translation>
    </message>
    <message>
        <source>Orders that cost nothing</source>
        <translation>Compras de importe cero</translation>
    </message>
    <message>
        <source>Sales less refunds</source>
        <translation>Ventas menos devoluciones</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>El periodo anterior</translation>
    </message>
    <message>
        <source>A year before</source>
        <translation>Un año antes</translation>
    </message>
    <message>
        <source>Growth in a year</source>
        <translation>Crecimiento en un año</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>Share of sales whose cost is known</source>
        <translation>Parte de las ventas con coste conocido</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>Compra media</translation>
    </message>
    <message>
        <source>Orders in a year</source>
        <translation>Compras en un año</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margen</translation>
    </message>
    <message>
        <source>Lost in a year</source>
        <translation>Se pierden en un año</translation>
    </message>
    <message>
        <source>Years they stay</source>
        <translation>Años que se quedan</translation>
    </message>
    <message>
        <source>Margin of a customer so far</source>
        <translation>Margen de un cliente hasta ahora</translation>
    </message>
    <message>
        <source>Spent on finding customers</source>
        <translation>Gastado en captar clientes</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Meses</translation>
    </message>
    <message>
        <source>Months without an amount</source>
        <translation>Meses sin importe</translation>
    </message>
    <message>
        <source>Periods without a value</source>
        <translation>Periodos sin valor</translation>
    </message>
</context>
<context>
    <name>DriftingDialog</name>
    <message>
        <source>Customers who drift away</source>
        <translation>Hace tiempo que no vienen</translation>
    </message>
    <message>
        <source>Each by their own rhythm; those who want no contact are left out.</source>
        <translation>Cada cliente según su propio ritmo; no salen los que no quieren contacto.</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>y {n} más</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Ana Ruiz</source>
        <translation>Ana Ruiz</translation>
    </message>
    <message>
        <source>Roofing company Lúa</source>
        <translation>Tejados Lúa</translation>
    </message>
    <message>
        <source>last on {on}, {away} days away, usually back within {usual}</source>
        <translation>última vez el {on}, {away} días sin venir, suele volver en {usual}</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>much alike</source>
        <translation>muy parecidos</translation>
    </message>
    <message>
        <source>{one}, {other}</source>
        <translation>{one}, {other}</translation>
    </message>
    <message>
        <source>{why}: family?</source>
        <translation>{why}: ¿familia?</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>mismo nombre</translation>
    </message>
    <message>
        <source>names alike</source>
        <translation>nombres parecidos</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>mismo teléfono</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>mismo correo</translation>
    </message>
    <message>
        <source>same tax number</source>
        <translation>mismo número fiscal</translation>
    </message>
    <message>
        <source>same birthday</source>
        <translation>mismo cumpleaños</translation>
    </message>
    <message>
        <source>same address</source>
        <translation>misma dirección</translation>
    </message>
    <message>
        <source>same postcode</source>
        <translation>mismo código postal</translation>
    </message>
    <message>
        <source>same city</source>
        <translation>misma ciudad</translation>
    </message>
    <message>
        <source>same phone: same person or family?</source>
        <translation>mismo teléfono: ¿la misma persona o una familia?</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>nombre parecido</translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <source>Possible duplicates</source>
        <translation>Posibles duplicados</translation>
    </message>
    <message>
        <source>Comparing customers…</source>
        <translation>Comparando clientes…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Unir…</translation>
    </message>
    <message>
        <source>A family</source>
        <translation>Son familia</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>No es el mismo</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Buscar otra vez</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>No records look like one customer.</source>
        <translation>No hay fichas que parezcan de un mismo cliente.</translation>
    </message>
    <message>
        <source>1 pair. Enter opens both side by side.</source>
        <translation>1 pareja. Intro abre las dos fichas una al lado de la otra.</translation>
    </message>
    <message>
        <source>{n} pairs, the likeliest first. Enter opens both side by side.</source>
        <translation>{n} parejas, primero las más probables. Intro abre las dos fichas una al lado de la otra.</translation>
    </message>
</context>
<context>
    <name>Early</name>
    <message>
        <source>“{title}” was on track at its last review and is at risk now.</source>
        <translation>«{title}» iba bien en su última revisión y ahora está en riesgo.</translation>
    </message>
    <message>
        <source>“{title}” was on track at its last review and is behind now.</source>
        <translation>«{title}» iba bien en su última revisión y ahora va con retraso.</translation>
    </message>
    <message>
        <source>“{title}” was on track at its last review and was missed.</source>
        <translation>«{title}» iba bien en su última revisión y no se ha cumplido.</translation>
    </message>
    <message>
        <source>“{title}”: {name} was on track at the last review and is at risk now.</source>
        <translation>«{title}»: {name} iba bien en la última revisión y ahora está en riesgo.</translation>
    </message>
    <message>
        <source>“{title}”: {name} was on track at the last review and is behind now.</source>
        <translation>«{title}»: {name} iba bien en la última revisión y ahora va con retraso.</translation>
    </message>
    <message>
        <source>“{title}”: {name} was on track at the last review and was missed.</source>
        <translation>«{title}»: {name} iba bien en la última revisión y no se ha cumplido.</translation>
    </message>
    <message>
        <source>{lead} left its usual range ({period}); it usually moves before “{name}”.</source>
        <translation>{lead}: fuera de lo habitual ({period}); suele moverse antes que «{name}».</translation>
    </message>
</context>
<context>
    <name>Effect</name>
    <message>
        <source>too early: {days} of {least} days</source>
        <translation>demasiado pronto: {days} de {least} días</translation>
    </message>
    <message>
        <source>nothing to compare yet</source>
        <translation>todavía no hay con qué comparar</translation>
    </message>
    <message>
        <source>few data so far</source>
        <translation>de momento, pocos datos</translation>
    </message>
    <message>
        <source>no clear effect</source>
        <translation>sin efecto claro</translation>
    </message>
    <message>
        <source>{difference} since then</source>
        <translation>{difference} desde entonces</translation>
    </message>
    <message>
        <source>{difference} since then (between {low} and {high})</source>
        <translation>{difference} desde entonces (entre {low} y {high})</translation>
    </message>
    <message>
        <source>{difference} since then, not judged</source>
        <translation>{difference} desde entonces, sin valorar</translation>
    </message>
</context>
<context>
    <name>Entered</name>
    <message>
        <source>Interaction</source>
        <translation>Interacción</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Compra</translation>
    </message>
    <message>
        <source>Pile of paper slips</source>
        <translation>Montón de papeletas</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Survey offered</source>
        <translation>Encuesta ofrecida</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Nuevo cliente</translation>
    </message>
    <message>
        <source>Others entered this. The owner can take it back.</source>
        <translation>Esto lo registró otra persona. La persona propietaria puede anularlo.</translation>
    </message>
    <message>
        <source>An answer can be taken back for 15 minutes; the owner can correct it.</source>
        <translation>Una respuesta se puede anular durante 15 minutos; después, la puede corregir la persona propietaria.</translation>
    </message>
    <message>
        <source>{channel} · {outcome}</source>
        <translation>{channel} · {outcome}</translation>
    </message>
    <message>
        <source>{channel}, from us · {outcome}</source>
        <translation>{channel}, de nuestra parte · {outcome}</translation>
    </message>
    <message>
        <source>Day total of {day}</source>
        <translation>Total del día {day}</translation>
    </message>
    <message>
        <source>Refund of {day}</source>
        <translation>Devolución del {day}</translation>
    </message>
    <message>
        <source>Sale of {day}</source>
        <translation>Venta del {day}</translation>
    </message>
    <message>
        <source>{survey}: answered</source>
        <translation>{survey}: respondida</translation>
    </message>
    <message>
        <source>{survey}: {score} of {top}</source>
        <translation>{survey}: {score} de {top}</translation>
    </message>
    <message>
        <source>{survey}: 1 paper slip</source>
        <translation>{survey}: 1 papeleta</translation>
    </message>
    <message>
        <source>{survey}: {n} paper slips</source>
        <translation>{survey}: {n} papeletas</translation>
    </message>
    <message>
        <source>Survey: {state}</source>
        <translation>Encuesta: {state}</translation>
    </message>
    <message>
        <source>Case {number}: {kind}</source>
        <translation>Caso {number}: {kind}</translation>
    </message>
    <message>
        <source>{task} for {day}</source>
        <translation>{task} para el {day}</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventas</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Devoluciones</translation>
    </message>
    <message>
        <source>Day totals</source>
        <translation>Totales del día</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Anular</translation>
    </message>
</context>
<context>
    <name>EnteredPage</name>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Quién lo registró</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What else you did: history of the shop</source>
        <translation>Qué más has hecho: historial de la tienda</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Takings {money}</source>
        <translation>Recaudación {money}</translation>
    </message>
    <message>
        <source>Nothing was entered on this day.</source>
        <translation>Este día no se registró nada.</translation>
    </message>
    <message>
        <source>Goals, reviews, events, figures and changes: history of the shop</source>
        <translation>Objetivos, revisiones, hechos, cifras y cambios: historial de la tienda</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Anulado: {what}</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Recuperar</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Something went wrong inside CXDesk.</source>
        <translation>Algo falló dentro de CXDesk.</translation>
    </message>
    <message>
        <source>What was already saved is safe. If it happens again, copy the details and send them to whoever looks after this computer. They hold no names.</source>
        <translation>Lo que ya estaba guardado está a salvo. Si vuelve a pasar, copia los detalles y envíalos a quien se ocupe de este PC. No contienen nombres.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar los detalles</translation>
    </message>
</context>
<context>
    <name>EventCard</name>
    <message>
        <source>Event deleted.</source>
        <translation>Hecho borrado.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Also in those days: {what}</source>
        <translation>También en esos días: {what}</translation>
    </message>
    <message>
        <source>This could not be counted.</source>
        <translation>No se ha podido contar.</translation>
    </message>
    <message>
        <source>It stands as a numbered flag on every chart of that time, and on paper.</source>
        <translation>Aparece como bandera numerada en todos los gráficos de esas fechas, también en papel.</translation>
    </message>
    <message>
        <source>What moved around it</source>
        <translation>Qué se movió alrededor</translation>
    </message>
</context>
<context>
    <name>EventDialog</name>
    <message>
        <source>Note an event</source>
        <translation>Anotar un hecho</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>New price list, María on holiday, roadworks outside</source>
        <translation>Nueva lista de precios, María de vacaciones, obras en la calle</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Event changed.</source>
        <translation>Hecho cambiado.</translation>
    </message>
    <message>
        <source>It appears as a numbered flag on every chart: it may explain a change.</source>
        <translation>Aparece como bandera numerada en todos los gráficos: puede explicar un cambio.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Follows your words until you choose one.</source>
        <translation>Sigue a tus palabras hasta que elijas uno.</translation>
    </message>
    <message>
        <source>Save event</source>
        <translation>Guardar hecho</translation>
    </message>
    <message>
        <source>New opening hours on Saturdays</source>
        <translation>Nuevo horario de apertura los sábados</translation>
    </message>
    <message>
        <source>Event deleted.</source>
        <translation>Hecho borrado.</translation>
    </message>
    <message>
        <source>Event noted.</source>
        <translation>Hecho anotado.</translation>
    </message>
</context>
<context>
    <name>EventLines</name>
    <message>
        <source>Noted last</source>
        <translation>Últimos anotados</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Delete “{note}”</source>
        <translation>Borrar «{note}»</translation>
    </message>
</context>
<context>
    <name>EventList</name>
    <message>
        <source>Events</source>
        <translation>Hechos</translation>
    </message>
    <message>
        <source>Find an event</source>
        <translation>Buscar un hecho</translation>
    </message>
    <message>
        <source>Find an event…</source>
        <translation>Buscar un hecho…</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>Tipo de hecho</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>Prices</source>
        <translation>Precios</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Street works</source>
        <translation>Obras en la calle</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campaña</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Write in a few words what happened.</source>
        <translation>Escribe en pocas palabras qué pasó.</translation>
    </message>
    <message>
        <source>Write at most {limit} characters: the note stands under the chart.</source>
        <translation>Escribe {limit} caracteres como mucho: la nota va debajo del gráfico.</translation>
    </message>
    <message>
        <source>This event is gone.</source>
        <translation>Este hecho ya no existe.</translation>
    </message>
</context>
<context>
    <name>EventsTab</name>
    <message>
        <source>What happened in or around the shop and may explain a number: new prices, a new product, somebody who left, works in the street. Each stands as a numbered flag on every chart. Ctrl+Shift+E notes one from anywhere; here F4 sets the chosen one right, Del takes it away, Ctrl+F finds one. Two weeks after it you read beside it which indicators moved more than chance around it.</source>
        <translation>Lo que pasó en la tienda o cerca y puede explicar una cifra: precios nuevos, un producto nuevo, alguien que se fue, obras en la calle. Cada uno aparece como bandera numerada en todos los gráficos. Ctrl+Mayús+E anota uno desde cualquier sitio; aquí F4 corrige el elegido, Supr lo quita y Ctrl+F busca uno. Dos semanas después lees a su lado qué indicadores se movieron alrededor más de lo normal.</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 hecho</translation>
    </message>
    <message>
        <source>{n} events</source>
        <translation>{n} hechos</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>Todavía no hay hechos</translation>
    </message>
    <message>
        <source>Note in a line what may explain a number: it stands on every chart.</source>
        <translation>Anota en una línea lo que pueda explicar una cifra: aparece en todos los gráficos.</translation>
    </message>
    <message>
        <source>Note an event</source>
        <translation>Anotar un hecho</translation>
    </message>
</context>
<context>
    <name>FigureCells</name>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
</context>
<context>
    <name>FigureModel</name>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>This period has no value yet.</source>
        <translation>Este periodo aún no tiene valor.</translation>
    </message>
</context>
<context>
    <name>FigureSheets</name>
    <message>
        <source>Type your own figures</source>
        <translation>Escribir tus cifras</translation>
    </message>
    <message>
        <source>Values typed {every}</source>
        <translation>Valores que se escriben {every}</translation>
    </message>
    <message>
        <source>No indicator of your own is typed by this period yet.</source>
        <translation>Todavía no hay ningún indicador propio con este periodo.</translation>
    </message>
    <message>
        <source>From finished training: {what}. Enter takes it.</source>
        <translation>De formación terminada: {what}. Intro lo toma.</translation>
    </message>
    <message>
        <source>Acquisition spend</source>
        <translation>Gasto en captación</translation>
    </message>
    <message>
        <source>What winning customers cost, by month and channel</source>
        <translation>Lo que costó ganar clientes, por mes y canal</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Todos los canales</translation>
    </message>
    <message>
        <source>Add a channel first, say “Flyers” or “Instagram”.</source>
        <translation>Primero añade un canal, por ejemplo «Folletos» o «Instagram».</translation>
    </message>
    <message>
        <source>Hours worked</source>
        <translation>Horas trabajadas</translation>
    </message>
    <message>
        <source>Hours of each person, by week</source>
        <translation>Horas de cada persona, por semana</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Add the people who work here first, in the settings.</source>
        <translation>Primero añade en los ajustes a quienes trabajan aquí.</translation>
    </message>
    <message>
        <source>“{text}” is not a number of hours: write 38.5 or 38:30.</source>
        <translation>«{text}» no es un número de horas: escribe 38,5 o 38:30.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>{error}</source>
        <translation>{error}</translation>
    </message>
    <message>
        <source>1 figure saved.</source>
        <translation>1 cifra guardada.</translation>
    </message>
    <message>
        <source>{n} figures saved.</source>
        <translation>{n} cifras guardadas.</translation>
    </message>
    <message>
        <source>Note saved.</source>
        <translation>Nota guardada.</translation>
    </message>
    <message>
        <source>1 period without a value</source>
        <translation>1 periodo sin valor</translation>
    </message>
    <message>
        <source>{n} periods without a value</source>
        <translation>{n} periodos sin valor</translation>
    </message>
    <message>
        <source>1 pasted value had no room.</source>
        <translation>1 valor pegado no cabía.</translation>
    </message>
    <message>
        <source>{n} pasted values had no room.</source>
        <translation>{n} valores pegados no cabían.</translation>
    </message>
</context>
<context>
    <name>FiguresDialog</name>
    <message>
        <source>Save figures</source>
        <translation>Guardar cifras</translation>
    </message>
    <message>
        <source>Flyers</source>
        <translation>Folletos</translation>
    </message>
    <message>
        <source>Enter goes down, Tab to the right. A column of numbers copied elsewhere can be pasted.</source>
        <translation>Intro baja, Tab va a la derecha. Se puede pegar una columna de números copiada de otro sitio.</translation>
    </message>
    <message>
        <source>Note (F4)</source>
        <translation>Nota (F4)</translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation>Mostrar anteriores</translation>
    </message>
    <message>
        <source>New channel</source>
        <translation>Canal nuevo</translation>
    </message>
    <message>
        <source>Add channel</source>
        <translation>Añadir canal</translation>
    </message>
    <message>
        <source>A note goes with a value</source>
        <translation>La nota acompaña a un valor</translation>
    </message>
    <message>
        <source>A corner in a cell: something is noted there.</source>
        <translation>Una esquina en una celda: hay algo anotado ahí.</translation>
    </message>
</context>
<context>
    <name>FiguresMenu</name>
    <message>
        <source>Your own figures, {every}…</source>
        <translation>Tus cifras, {every}…</translation>
    </message>
    <message>
        <source>Type in ▾</source>
        <translation>Escribir ▾</translation>
    </message>
    <message>
        <source>Type figures and events</source>
        <translation>Escribir cifras y hechos</translation>
    </message>
    <message>
        <source>Figures that only you know, and what happened</source>
        <translation>Cifras que solo tú sabes, y lo que pasó</translation>
    </message>
    <message>
        <source>Acquisition spend…</source>
        <translation>Gasto en captación…</translation>
    </message>
    <message>
        <source>Hours worked…</source>
        <translation>Horas trabajadas…</translation>
    </message>
    <message>
        <source>An event…</source>
        <translation>Un hecho…</translation>
    </message>
    <message>
        <source>Add an indicator…</source>
        <translation>Añadir un indicador…</translation>
    </message>
    <message>
        <source>Edit an indicator</source>
        <translation>Editar un indicador</translation>
    </message>
    <message>
        <source>{name}: tap…</source>
        <translation>{name}: marcar…</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Scale</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>The filter “{filter}” is given twice.</source>
        <translation>El filtro «{filter}» está dos veces.</translation>
    </message>
    <message>
        <source>This indicator cannot be split.</source>
        <translation>Este indicador no se puede dividir.</translation>
    </message>
    <message>
        <source>This indicator cannot be filtered.</source>
        <translation>Este indicador no se puede filtrar.</translation>
    </message>
    <message>
        <source>This indicator cannot be filtered by “{filter}”, only by: {names}.</source>
        <translation>Este indicador no se puede filtrar por «{filter}», solo por: {names}.</translation>
    </message>
    <message>
        <source>This indicator cannot be split by “{filter}”, only by: {names}.</source>
        <translation>Este indicador no se puede dividir por «{filter}», solo por: {names}.</translation>
    </message>
    <message>
        <source>{first}, {next}</source>
        <translation>{first}, {next}</translation>
    </message>
    <message>
        <source>“{value}” is not a value that “{filter}” can have.</source>
        <translation>«{value}» no es un valor que pueda tener «{filter}».</translation>
    </message>
    <message>
        <source>Nobody called “{name}” works or has worked here.</source>
        <translation>Nadie llamado «{name}» trabaja ni ha trabajado aquí.</translation>
    </message>
    <message>
        <source>There is no topic called “{name}”.</source>
        <translation>No hay ningún motivo llamado «{name}».</translation>
    </message>
    <message>
        <source>Split and filter by different things: both are “{filter}”.</source>
        <translation>Divide y filtra por cosas distintas: las dos son «{filter}».</translation>
    </message>
    <message>
        <source>No customer has the tag “{name}”.</source>
        <translation>Ningún cliente tiene la etiqueta «{name}».</translation>
    </message>
    <message>
        <source>No customer is from “{name}”.</source>
        <translation>Ningún cliente es de «{name}».</translation>
    </message>
    <message>
        <source>No purchase has a product called “{name}”.</source>
        <translation>Ninguna compra tiene un producto llamado «{name}».</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>phone: {phone}</source>
        <translation>teléfono: {phone}</translation>
    </message>
    <message>
        <source>phone ending in {digits}</source>
        <translation>teléfono acabado en {digits}</translation>
    </message>
    <message>
        <source>e-mail: {email}</source>
        <translation>correo: {email}</translation>
    </message>
    <message>
        <source>number: {number}</source>
        <translation>número: {number}</translation>
    </message>
    <message>
        <source>tax number: {number}</source>
        <translation>número fiscal: {number}</translation>
    </message>
    <message>
        <source>tag: {tag}</source>
        <translation>etiqueta: {tag}</translation>
    </message>
    <message>
        <source>address: {words}</source>
        <translation>dirección: {words}</translation>
    </message>
    <message>
        <source>note: {words}</source>
        <translation>nota: {words}</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>nombre parecido</translation>
    </message>
    <message>
        <source>merged with {name}</source>
        <translation>se unió con {name}</translation>
    </message>
    <message>
        <source>{relation}: {name}</source>
        <translation>{relation}: {name}</translation>
    </message>
</context>
<context>
    <name>FlagNames</name>
    <message>
        <source>Events: {events}</source>
        <translation>Hechos: {events}</translation>
    </message>
    <message>
        <source>Actions: {actions}</source>
        <translation>Acciones: {actions}</translation>
    </message>
</context>
<context>
    <name>FollowUpField</name>
    <message>
        <source>Follow-up or callback</source>
        <translation>Seguimiento o llamada</translation>
    </message>
    <message>
        <source>The next open day</source>
        <translation>El próximo día de apertura</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Dentro de una semana</translation>
    </message>
</context>
<context>
    <name>FormConflict</name>
    <message>
        <source>Keep mine</source>
        <translation>Dejar lo mío</translation>
    </message>
    <message>
        <source>Show what was saved</source>
        <translation>Ver lo guardado</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Fewer fields</source>
        <translation>Menos campos</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>Más campos</translation>
    </message>
    <message>
        <source>Show the fields that are seldom needed</source>
        <translation>Mostrar los campos que se usan poco</translation>
    </message>
</context>
<context>
    <name>FormDrafts</name>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Thrown away.</source>
        <translation>Descartado.</translation>
    </message>
    <message>
        <source>Thrown away: “{what}”</source>
        <translation>Descartado: «{what}»</translation>
    </message>
    <message>
        <source>You had begun this before.</source>
        <translation>Esto ya lo habías empezado.</translation>
    </message>
    <message>
        <source>Not saved ({when})</source>
        <translation>Sin guardar ({when})</translation>
    </message>
    <message>
        <source>Not saved ({when}): “{what}”</source>
        <translation>Sin guardar ({when}): «{what}»</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} días</translation>
    </message>
    <message>
        <source>1st quarter {year}</source>
        <translation>1.er trimestre de {year}</translation>
    </message>
    <message>
        <source>2nd quarter {year}</source>
        <translation>2.º trimestre de {year}</translation>
    </message>
    <message>
        <source>3rd quarter {year}</source>
        <translation>3.er trimestre de {year}</translation>
    </message>
    <message>
        <source>4th quarter {year}</source>
        <translation>4.º trimestre de {year}</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>in {n} days</source>
        <translation>dentro de {n} días</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>{n} days ago</source>
        <translation>hace {n} días</translation>
    </message>
    <message>
        <source>{n} months ago</source>
        <translation>hace {n} meses</translation>
    </message>
    <message>
        <source>1 year ago</source>
        <translation>hace 1 año</translation>
    </message>
    <message>
        <source>{n} years ago</source>
        <translation>hace {n} años</translation>
    </message>
</context>
<context>
    <name>FrameWords</name>
    <message>
        <source>My shop</source>
        <translation>Mi tienda</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Todavía sin copia</translation>
    </message>
    <message>
        <source>Backup {when} ✓</source>
        <translation>Copia: {when} ✓</translation>
    </message>
</context>
<context>
    <name>GoalBoard</name>
    <message>
        <source>Need you</source>
        <translation>Te necesitan</translation>
    </message>
    <message>
        <source>On track</source>
        <translation>Van bien</translation>
    </message>
    <message>
        <source>Not judged yet</source>
        <translation>Todavía sin valorar</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminados</translation>
    </message>
</context>
<context>
    <name>GoalCard</name>
    <message>
        <source>{name}: {aim}</source>
        <translation>{name}: {aim}</translation>
    </message>
    <message>
        <source>{share} of the way</source>
        <translation>{share} del camino</translation>
    </message>
    <message>
        <source>Moved away from the target, all indicators together</source>
        <translation>Se ha alejado del objetivo, con todos los indicadores</translation>
    </message>
    <message>
        <source>{share} of the way, all indicators together</source>
        <translation>{share} del camino, con todos los indicadores</translation>
    </message>
    <message>
        <source>Closed on {day}</source>
        <translation>Cerrado el {day}</translation>
    </message>
    <message>
        <source>Closed on {day}: {reason}</source>
        <translation>Cerrado el {day}: {reason}</translation>
    </message>
    <message>
        <source>{name} · {actions}</source>
        <translation>{name} · {actions}</translation>
    </message>
    <message>
        <source>{name} is responsible</source>
        <translation>Responsable: {name}</translation>
    </message>
    <message>
        <source>1 action under way</source>
        <translation>1 acción en marcha</translation>
    </message>
    <message>
        <source>{n} actions under way</source>
        <translation>{n} acciones en marcha</translation>
    </message>
    <message>
        <source>1 action to be done</source>
        <translation>1 acción por hacer</translation>
    </message>
    <message>
        <source>{n} actions to be done</source>
        <translation>{n} acciones por hacer</translation>
    </message>
    <message>
        <source>Moved away from the target</source>
        <translation>Se ha alejado del objetivo</translation>
    </message>
</context>
<context>
    <name>GoalChecks</name>
    <message>
        <source>Meaningful</source>
        <translation>Con sentido</translation>
    </message>
    <message>
        <source>Measurable</source>
        <translation>Medible</translation>
    </message>
    <message>
        <source>Achievable</source>
        <translation>Alcanzable</translation>
    </message>
    <message>
        <source>Relevant</source>
        <translation>Relevante</translation>
    </message>
    <message>
        <source>Trackable</source>
        <translation>Se puede seguir</translation>
    </message>
    <message>
        <source>Ethical</source>
        <translation>Ético</translation>
    </message>
    <message>
        <source>Supported</source>
        <translation>Con apoyo</translation>
    </message>
    <message>
        <source>Time-bound</source>
        <translation>Con plazo</translation>
    </message>
    <message>
        <source>{trait}: {reason}</source>
        <translation>{trait}: {reason}</translation>
    </message>
    <message>
        <source>What counts is plain: {name}.</source>
        <translation>Está claro qué cuenta: {name}.</translation>
    </message>
    <message>
        <source>It would be noticed: {change}.</source>
        <translation>Se notaría: {change}.</translation>
    </message>
    <message>
        <source>The target is hardly different from where you stand.</source>
        <translation>El valor objetivo apenas se diferencia de donde estás.</translation>
    </message>
    <message>
        <source>It does not say why it matters to the shop.</source>
        <translation>No dice por qué le importa a la tienda.</translation>
    </message>
    <message>
        <source>It says why: “{why}”</source>
        <translation>Dice para qué: «{why}»</translation>
    </message>
    <message>
        <source>It adds up from the first day on.</source>
        <translation>Se suma desde el primer día.</translation>
    </message>
    <message>
        <source>It is measured within the time it lasts. {window}.</source>
        <translation>Se mide dentro del tiempo que dura. {window}.</translation>
    </message>
    <message>
        <source>It is measured over a longer time than it lasts, so what came before weighs too much.</source>
        <translation>Se mide en más tiempo del que dura, así que pesa demasiado lo anterior.</translation>
    </message>
    <message>
        <source>It judges nobody alone and gives no reason to beg for marks.</source>
        <translation>No juzga a nadie por separado ni invita a mendigar buenas notas.</translation>
    </message>
    <message>
        <source>A score tied to one person invites pressure on customers: set it for the whole shop.</source>
        <translation>Una puntuación ligada a una persona invita a presionar a los clientes: ponla para toda la tienda.</translation>
    </message>
    <message>
        <source>Almost nothing but top marks: it tempts to beg for them.</source>
        <translation>Casi todo notas máximas: tienta a pedirlas.</translation>
    </message>
    <message>
        <source>The same person is to collect more answers and better marks: that tempts to beg for good ones.</source>
        <translation>La misma persona ha de conseguir más respuestas y mejores notas: eso tienta a mendigar las buenas.</translation>
    </message>
    <message>
        <source>Somebody is responsible, and it says what will be done.</source>
        <translation>Hay responsable y dice qué se hará.</translation>
    </message>
    <message>
        <source>It does not say what will be done, and what that needs.</source>
        <translation>No dice qué se va a hacer ni qué hace falta para ello.</translation>
    </message>
    <message>
        <source>Nobody is responsible for it yet.</source>
        <translation>Todavía no tiene responsable.</translation>
    </message>
    <message>
        <source>Nobody is responsible for it yet, and it does not say what to do.</source>
        <translation>Todavía no tiene responsable y no dice qué hacer.</translation>
    </message>
    <message>
        <source>The deadline is more than two years away: set a nearer one first.</source>
        <translation>El plazo queda a más de dos años: pon antes uno más cercano.</translation>
    </message>
    <message>
        <source>It ends on {deadline}.</source>
        <translation>Termina el {deadline}.</translation>
    </message>
    <message>
        <source>{ends} {rhythm}</source>
        <translation>{ends} {rhythm}</translation>
    </message>
    <message>
        <source>Each complete period shows whether it was kept.</source>
        <translation>Cada periodo completo enseña si se mantuvo.</translation>
    </message>
</context>
<context>
    <name>GoalCloseDialog</name>
    <message>
        <source>Close the goal</source>
        <translation>Cerrar el objetivo</translation>
    </message>
    <message>
        <source>It moves to “Ended” on the board, with its figures, targets and this reason; there it can be opened again.</source>
        <translation>Pasa a «Terminados» en el tablero, con sus cifras, sus valores objetivo y este motivo; desde ahí se puede reabrir.</translation>
    </message>
    <message>
        <source>Why it ends</source>
        <translation>Por qué termina</translation>
    </message>
    <message>
        <source>More promoters</source>
        <translation>Más promotores</translation>
    </message>
    <message>
        <source>We measure satisfaction another way from now on</source>
        <translation>A partir de ahora medimos la satisfacción de otra manera</translation>
    </message>
    <message>
        <source>Say in a few words why it ends, for the history.</source>
        <translation>Di en pocas palabras por qué termina, para el historial.</translation>
    </message>
    <message>
        <source>Goal closed.</source>
        <translation>Objetivo cerrado.</translation>
    </message>
</context>
<context>
    <name>GoalColumns</name>
    <message>
        <source>No goal has these words.</source>
        <translation>Ningún objetivo tiene esas palabras.</translation>
    </message>
    <message>
        <source>{column} · {n}</source>
        <translation>{column} · {n}</translation>
    </message>
</context>
<context>
    <name>GoalEditDialog</name>
    <message>
        <source>Edit the goal</source>
        <translation>Editar el objetivo</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Guardar cambios</translation>
    </message>
    <message>
        <source>Who waits for an answer buys somewhere else</source>
        <translation>Quien espera una respuesta compra en otro sitio</translation>
    </message>
    <message>
        <source>Nobody had time for it: María takes it over</source>
        <translation>Nadie tenía tiempo: se encarga María</translation>
    </message>
    <message>
        <source>Goal changed.</source>
        <translation>Objetivo cambiado.</translation>
    </message>
    <message>
        <source>&amp;Goal</source>
        <translation>&amp;Objetivo</translation>
    </message>
    <message>
        <source>Why it &amp;matters</source>
        <translation>Por qué &amp;importa</translation>
    </message>
    <message>
        <source>&amp;How to get there</source>
        <translation>&amp;Cómo conseguirlo</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nadie todavía</translation>
    </message>
    <message>
        <source>Responsi&amp;ble</source>
        <translation>&amp;Responsable</translation>
    </message>
    <message>
        <source>Re&amp;viewed</source>
        <translation>Se re&amp;visa</translation>
    </message>
    <message>
        <source>Shown beside the goal; none ticked: the usual ones.</source>
        <translation>Se ve junto al objetivo; sin marcar ninguno, los habituales.</translation>
    </message>
    <message>
        <source>What moves be&amp;fore it</source>
        <translation>Qué &amp;avisa antes</translation>
    </message>
    <message>
        <source>How many times this part counts</source>
        <translation>Cuántas veces cuenta esta parte</translation>
    </message>
    <message>
        <source>Why do you &amp;change it?</source>
        <translation>¿Por qué lo cam&amp;bias?</translation>
    </message>
    <message>
        <source>It stays in the history, with what was there before.</source>
        <translation>Queda en el historial, junto con lo que había antes.</translation>
    </message>
</context>
<context>
    <name>GoalHistory</name>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicador</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>De qué</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Measured over</source>
        <translation>Se mide en</translation>
    </message>
    <message>
        <source>Starting point</source>
        <translation>Punto de partida</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Por qué importa</translation>
    </message>
    <message>
        <source>How to get there</source>
        <translation>Cómo lograrlo</translation>
    </message>
    <message>
        <source>Rhythm of the reviews</source>
        <translation>Ritmo de las revisiones</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>todo</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>sin conocer</translation>
    </message>
    <message>
        <source>Goal set: {aim}, {origin}.</source>
        <translation>Objetivo fijado: {aim}, {origin}.</translation>
    </message>
    <message>
        <source>{name} added: {aim}, {origin}.</source>
        <translation>Se añadió {name}: {aim}, {origin}.</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}: {before} → {after}</translation>
    </message>
    <message>
        <source>{value} (typed by hand)</source>
        <translation>{value} (escrito a mano)</translation>
    </message>
    <message>
        <source>{value} (n {n})</source>
        <translation>{value} (n {n})</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}, {second}</translation>
    </message>
</context>
<context>
    <name>GoalLevels</name>
    <message>
        <source>Modest</source>
        <translation>Prudente</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>Firme</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Ambicioso</translation>
    </message>
    <message>
        <source>There is no year yet to say how often that happened.</source>
        <translation>Todavía no hay un año para decir con qué frecuencia pasó.</translation>
    </message>
    <message>
        <source>There are fewer than three: the others would come to the same number, or lie beyond the scale.</source>
        <translation>Hay menos de tres: los demás darían el mismo número o se saldrían de la escala.</translation>
    </message>
    <message>
        <source>There is only one: your own past never moved as far, and it is the least that anybody would notice.</source>
        <translation>Solo hay uno: tu propio pasado nunca cambió tanto, y es lo mínimo que alguien notaría.</translation>
    </message>
    <message>
        <source>{n} % is {by_percent}, {n} points is {by_points}.</source>
        <translation>{n} % sería {by_percent}; {n} puntos sería {by_points}.</translation>
    </message>
</context>
<context>
    <name>GoalMeasurable</name>
    <message>
        <source>Over a longer time it can be told. {window}.</source>
        <translation>Con más tiempo sí se distingue. {window}.</translation>
    </message>
    <message>
        <source>Over a longer time it can be told. {window}, until {day}.</source>
        <translation>Con más tiempo sí se distingue. {window}, hasta el {day}.</translation>
    </message>
    <message>
        <source>With fewer records you can tell: {names}.</source>
        <translation>Con menos datos se distingue: {names}.</translation>
    </message>
    <message>
        <source>With what there is, it shows within a year from {change} on.</source>
        <translation>Con lo que hay, en un año se nota a partir de {change}.</translation>
    </message>
    <message>
        <source>{change} less</source>
        <translation>{change} menos</translation>
    </message>
    <message>
        <source>{change} more</source>
        <translation>{change} más</translation>
    </message>
    <message>
        <source>It is counted, not estimated: every change shows.</source>
        <translation>Se cuenta, no se estima: cualquier cambio se ve.</translation>
    </message>
    <message>
        <source>Nothing is known yet about how much it varies by chance.</source>
        <translation>Todavía no se sabe cuánto varía por azar.</translation>
    </message>
    <message>
        <source>1 point more</source>
        <translation>1 punto más</translation>
    </message>
    <message>
        <source>{n} points more</source>
        <translation>{n} puntos más</translation>
    </message>
    <message>
        <source>1 point less</source>
        <translation>1 punto menos</translation>
    </message>
    <message>
        <source>{n} points less</source>
        <translation>{n} puntos menos</translation>
    </message>
    <message>
        <source>To tell {change} from chance you need about {needed} answers a month; you have {there}.</source>
        <translation>Para distinguir {change} del azar hacen falta unas {needed} respuestas al mes; tienes {there}.</translation>
    </message>
    <message>
        <source>To tell {change} from chance you need about {needed} offered surveys a month; you have {there}.</source>
        <translation>Para distinguir {change} del azar hacen falta unas {needed} encuestas ofrecidas al mes; tienes {there}.</translation>
    </message>
    <message>
        <source>To tell {change} from chance you need about {needed} answered cases a month; you have {there}.</source>
        <translation>Para distinguir {change} del azar hacen falta unos {needed} casos respondidos al mes; tienes {there}.</translation>
    </message>
    <message>
        <source>To tell {change} from chance you need about {needed} answered messages a month; you have {there}.</source>
        <translation>Para distinguir {change} del azar hacen falta unos {needed} mensajes respondidos al mes; tienes {there}.</translation>
    </message>
    <message>
        <source>To tell {change} from chance you need about {needed} cases a month; you have {there}.</source>
        <translation>Para distinguir {change} del azar hacen falta unos {needed} casos al mes; tienes {there}.</translation>
    </message>
    <message>
        <source>To tell {change} from chance you need about {needed} interactions a month; you have {there}.</source>
        <translation>Para distinguir {change} del azar hacen falta unas {needed} interacciones al mes; tienes {there}.</translation>
    </message>
    <message>
        <source>To tell {change} from chance you need about {needed} purchases a month; you have {there}.</source>
        <translation>Para distinguir {change} del azar hacen falta unas {needed} compras al mes; tienes {there}.</translation>
    </message>
    <message>
        <source>To tell {change} from chance you need about {needed} customers a month; you have {there}.</source>
        <translation>Para distinguir {change} del azar hacen falta unos {needed} clientes al mes; tienes {there}.</translation>
    </message>
    <message>
        <source>To tell {change} from chance you need about {needed} tasks a month; you have {there}.</source>
        <translation>Para distinguir {change} del azar hacen falta unas {needed} tareas al mes; tienes {there}.</translation>
    </message>
    <message>
        <source>To tell {change} from chance you need about {needed} calls a month; you have {there}.</source>
        <translation>Para distinguir {change} del azar hacen falta unas {needed} llamadas al mes; tienes {there}.</translation>
    </message>
    <message>
        <source>To tell {change} from chance you need about {needed} taps a month; you have {there}.</source>
        <translation>Para distinguir {change} del azar hacen falta unos {needed} toques al mes; tienes {there}.</translation>
    </message>
    <message>
        <source>To tell {change} from chance you need about {needed} values a month; you have {there}.</source>
        <translation>Para distinguir {change} del azar hacen falta unos {needed} valores al mes; tienes {there}.</translation>
    </message>
</context>
<context>
    <name>GoalMeasure</name>
    <message>
        <source>&amp;Indicator</source>
        <translation>I&amp;ndicador</translation>
    </message>
    <message>
        <source>Of &amp;what</source>
        <translation>&amp;De qué</translation>
    </message>
    <message>
        <source>Measured &amp;over</source>
        <translation>&amp;Medido sobre</translation>
    </message>
    <message>
        <source>&amp;Kind of goal</source>
        <translation>&amp;Tipo de objetivo</translation>
    </message>
    <message>
        <source>S&amp;tarts on</source>
        <translation>&amp;Empieza el</translation>
    </message>
    <message>
        <source>Starting &amp;point</source>
        <translation>&amp;Punto de partida</translation>
    </message>
    <message>
        <source>Looking up the starting point…</source>
        <translation>Buscando el punto de partida…</translation>
    </message>
    <message>
        <source>Measured before it started, n {n}.</source>
        <translation>Medido antes de empezar, n {n}.</translation>
    </message>
    <message>
        <source>Typed by hand.</source>
        <translation>Escrito a mano.</translation>
    </message>
</context>
<context>
    <name>GoalPartDialog</name>
    <message>
        <source>One more indicator</source>
        <translation>Un indicador más</translation>
    </message>
    <message>
        <source>“{title}” is then told by both: its status is that of the one that does worse, how far it is along the mean of both.</source>
        <translation>«{title}» se mide entonces con los dos: su estado es el del que va peor; lo que lleva andado, la media de ambos.</translation>
    </message>
    <message>
        <source>Add the indicator</source>
        <translation>Añadir el indicador</translation>
    </message>
    <message>
        <source>More satisfied customers</source>
        <translation>Clientes más satisfechos</translation>
    </message>
    <message>
        <source>Indicator added to the goal.</source>
        <translation>Indicador añadido al objetivo.</translation>
    </message>
    <message>
        <source>&amp;Indicator</source>
        <translation>&amp;Indicador</translation>
    </message>
    <message>
        <source>&amp;Starting point</source>
        <translation>&amp;Punto de partida</translation>
    </message>
    <message>
        <source>How the target is given</source>
        <translation>Cómo se da el valor objetivo</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Valor objetivo</translation>
    </message>
    <message>
        <source>&amp;How much</source>
        <translation>&amp;Cuánto</translation>
    </message>
    <message>
        <source>&amp;Deadline</source>
        <translation>&amp;Fecha límite</translation>
    </message>
    <message>
        <source>How many times it &amp;counts in the mean</source>
        <translation>Cuántas &amp;veces cuenta en la media</translation>
    </message>
    <message>
        <source>Looking up the starting point…</source>
        <translation>Buscando el punto de partida…</translation>
    </message>
    <message>
        <source>The target is then {value}.</source>
        <translation>El valor objetivo queda en {value}.</translation>
    </message>
</context>
<context>
    <name>GoalParts</name>
    <message>
        <source>{sign} {name}</source>
        <translation>{sign} {name}</translation>
    </message>
    <message>
        <source>{value} → {target}</source>
        <translation>{value} → {target}</translation>
    </message>
    <message>
        <source>{name}: {status}, {aim}</source>
        <translation>{name}: {status}, {aim}</translation>
    </message>
</context>
<context>
    <name>GoalPast</name>
    <message>
        <source>In your own past, {reached} of {of} stretches of this length changed that much.</source>
        <translation>En tu propio pasado, {reached} de {of} tramos de esta duración cambiaron tanto.</translation>
    </message>
    <message>
        <source>In your own past, it was kept in {reached} of {of} months.</source>
        <translation>En tu propio pasado se mantuvo en {reached} de {of} meses.</translation>
    </message>
    <message>
        <source>In your own past, {reached} of {of} stretches of this length came to that much.</source>
        <translation>En tu propio pasado, {reached} de {of} tramos de esta duración llegaron a tanto.</translation>
    </message>
    <message>
        <source>In your own past, {reached} of {of} stretches of this length stayed within it.</source>
        <translation>En tu propio pasado, {reached} de {of} tramos de esta duración no lo pasaron.</translation>
    </message>
</context>
<context>
    <name>GoalReaders</name>
    <message>
        <source>{name}: told on {day}</source>
        <translation>{name}: lo sabe desde el {day}</translation>
    </message>
    <message>
        <source>{name}: told on {day}, before the last change</source>
        <translation>{name}: lo supo el {day}, antes del último cambio</translation>
    </message>
    <message>
        <source>{name}: not told yet</source>
        <translation>{name}: aún no lo sabe</translation>
    </message>
</context>
<context>
    <name>GoalReadersDialog</name>
    <message>
        <source>Who needs to know</source>
        <translation>Quién debe saberlo</translation>
    </message>
    <message>
        <source>By name, with commas between: the accountant, the bank.</source>
        <translation>Por su nombre, separados por comas: la gestoría, el banco.</translation>
    </message>
    <message>
        <source>Somebody &amp;else</source>
        <translation>Alguien &amp;más</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Accountant</source>
        <translation>Gestoría</translation>
    </message>
    <message>
        <source>Noted who needs to know.</source>
        <translation>Anotado quién debe saberlo.</translation>
    </message>
    <message>
        <source>Was told</source>
        <translation>Ya lo sabe</translation>
    </message>
    <message>
        <source>{name} was told</source>
        <translation>{name} ya lo sabe</translation>
    </message>
</context>
<context>
    <name>GoalReasons</name>
    <message>
        <source>As things stand, the forecast only just reaches the target.</source>
        <translation>Tal como va, la previsión llega al objetivo por poco.</translation>
    </message>
    <message>
        <source>As things stand, the forecast does not reach the target.</source>
        <translation>Tal como va, la previsión no llega al objetivo.</translation>
    </message>
    <message>
        <source>Not kept in the last period, and in too few of those before.</source>
        <translation>No se mantuvo en el último periodo, y sí en muy pocos de los anteriores.</translation>
    </message>
    <message>
        <source>Kept in most periods, but not in the last one.</source>
        <translation>Se mantuvo en casi todos los periodos, pero no en el último.</translation>
    </message>
    <message>
        <source>Kept in the last period, but in too few of those before.</source>
        <translation>Se mantuvo en el último periodo, pero en muy pocos de los anteriores.</translation>
    </message>
    <message>
        <source>Ahead of the pace, but the forecast does not reach the target.</source>
        <translation>Va por delante, pero la previsión no llega al objetivo.</translation>
    </message>
    <message>
        <source>Ahead of the pace, but the forecast only just reaches the target.</source>
        <translation>Va por delante, pero la previsión llega al objetivo por poco.</translation>
    </message>
    <message>
        <source>Behind the pace, and the forecast does not reach the target.</source>
        <translation>Va por detrás y la previsión no llega al objetivo.</translation>
    </message>
    <message>
        <source>Behind the pace, and the forecast only just reaches the target.</source>
        <translation>Va por detrás y la previsión llega al objetivo por poco.</translation>
    </message>
    <message>
        <source>Behind the pace, but the forecast reaches the target.</source>
        <translation>Va por detrás, pero la previsión llega al objetivo.</translation>
    </message>
    <message>
        <source>Behind the pace.</source>
        <translation>Va por detrás de lo previsto.</translation>
    </message>
    <message>
        <source>Behind the pace, but chance alone can make as much.</source>
        <translation>Va por detrás, pero el azar solo ya puede dar esa diferencia.</translation>
    </message>
    <message>
        <source>Less is used than was due, but the forecast goes beyond the limit.</source>
        <translation>Se ha consumido menos de lo previsto, pero la previsión pasa del límite.</translation>
    </message>
    <message>
        <source>Less is used than was due, but the forecast only just stays within it.</source>
        <translation>Se ha consumido menos de lo previsto, pero la previsión queda dentro por poco.</translation>
    </message>
    <message>
        <source>More is used than was due, and the forecast goes beyond the limit.</source>
        <translation>Se ha consumido más de lo previsto y la previsión pasa del límite.</translation>
    </message>
    <message>
        <source>More is used than was due, and the forecast only just stays within it.</source>
        <translation>Se ha consumido más de lo previsto y la previsión queda dentro por poco.</translation>
    </message>
    <message>
        <source>More is used than was due, but the forecast stays within the limit.</source>
        <translation>Se ha consumido más de lo previsto, pero la previsión queda dentro del límite.</translation>
    </message>
    <message>
        <source>More is used than was due by now.</source>
        <translation>Se ha consumido más de lo previsto a estas alturas.</translation>
    </message>
    <message>
        <source>More is used than was due, but chance alone can make as much.</source>
        <translation>Se ha consumido más de lo previsto, pero el azar solo ya puede dar esa diferencia.</translation>
    </message>
</context>
<context>
    <name>GoalSince</name>
    <message>
        <source>The goal begins on {start}: there is nothing to explain yet.</source>
        <translation>El objetivo empieza el {start}: todavía no hay nada que explicar.</translation>
    </message>
    <message>
        <source>The goal began on {start}: what is measured now is in part still from before it. From {first} on its change can be told.</source>
        <translation>El objetivo empezó el {start}: lo que se mide ahora es, en parte, todavía de antes. A partir del {first} se podrá contar su cambio.</translation>
    </message>
    <message>
        <source>The starting point of the goal was set at {value}.</source>
        <translation>El punto de partida del objetivo se fijó en {value}.</translation>
    </message>
    <message>
        <source>A total starts from nothing: it is held against as many days before its start.</source>
        <translation>Un total empieza de cero: se compara con otros tantos días de antes de empezar.</translation>
    </message>
</context>
<context>
    <name>GoalTargetDialog</name>
    <message>
        <source>Change the target</source>
        <translation>Cambiar el valor objetivo</translation>
    </message>
    <message>
        <source>Answer sooner</source>
        <translation>Responder antes</translation>
    </message>
    <message>
        <source>The second phone line helps more than we expected</source>
        <translation>La segunda línea de teléfono ayuda más de lo que esperábamos</translation>
    </message>
    <message>
        <source>Target changed.</source>
        <translation>Valor objetivo cambiado.</translation>
    </message>
    <message>
        <source>How the target is given</source>
        <translation>Cómo se da el valor objetivo</translation>
    </message>
    <message>
        <source>What changed, so that it is understood later</source>
        <translation>Qué ha cambiado, para entenderlo más adelante</translation>
    </message>
    <message>
        <source>New target</source>
        <translation>Nuevo valor objetivo</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Cuánto</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Fecha límite</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>“{title}” aims at {value} by {deadline}.</source>
        <translation>«{title}» apunta a {value} para el {deadline}.</translation>
    </message>
    <message>
        <source>The target is then {value}.</source>
        <translation>El valor objetivo es entonces {value}.</translation>
    </message>
</context>
<context>
    <name>GoalTile</name>
    <message>
        <source>No data yet: it begins with the first record.</source>
        <translation>Aún no hay datos: empieza con el primer registro.</translation>
    </message>
</context>
<context>
    <name>GoalTree</name>
    <message>
        <source>{told} of {of} indicators can be judged so far</source>
        <translation>Por ahora se pueden valorar {told} de {of} indicadores</translation>
    </message>
</context>
<context>
    <name>GoalWizard</name>
    <message>
        <source>Attainable</source>
        <translation>Alcanzable</translation>
    </message>
    <message>
        <source>{reached} of {of} times</source>
        <translation>{reached} de {of} veces</translation>
    </message>
    <message>
        <source>The target is then {value}.</source>
        <translation>El valor objetivo sería {value}.</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>Nuevo objetivo</translation>
    </message>
    <message>
        <source>Call every customer who scores 6 or less the same day</source>
        <translation>Llamar el mismo día a cada cliente que puntúe 6 o menos</translation>
    </message>
    <message>
        <source>Most new customers come because a neighbour told them</source>
        <translation>La mayoría de los clientes nuevos vienen porque un vecino se lo dijo</translation>
    </message>
    <message>
        <source>Save goal</source>
        <translation>Guardar objetivo</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Goal saved.</source>
        <translation>Objetivo guardado.</translation>
    </message>
    <message>
        <source>The goal so far: {goal}</source>
        <translation>El objetivo hasta ahora: {goal}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>{title}: {name}.</source>
        <translation>{title}: {name}.</translation>
    </message>
    <message>
        <source>{title}: {name}, from {baseline} on.</source>
        <translation>{title}: {name}, desde {baseline}.</translation>
    </message>
    <message>
        <source>{name}.</source>
        <translation>{name}.</translation>
    </message>
    <message>
        <source>{name}, from {baseline} on.</source>
        <translation>{name}, desde {baseline}.</translation>
    </message>
    <message>
        <source>Measurable</source>
        <translation>Medible</translation>
    </message>
    <message>
        <source>Aim for {value}, measured over a year, until {day}</source>
        <translation>Apuntar a {value}, medido en un año, hasta el {day}</translation>
    </message>
    <message>
        <source>Measure over: {window}</source>
        <translation>Medir sobre: {window}</translation>
    </message>
    <message>
        <source>Aim for {value}, measured over a year</source>
        <translation>Apuntar a {value}, medido en un año</translation>
    </message>
    <message>
        <source>Measure over: {window}, until {day}</source>
        <translation>Medir sobre: {window}, hasta el {day}</translation>
    </message>
    <message>
        <source>Take instead: {name}</source>
        <translation>Usar en su lugar: {name}</translation>
    </message>
    <message>
        <source>Relevant</source>
        <translation>Relevante</translation>
    </message>
    <message>
        <source>What we are for: {mission}</source>
        <translation>Nuestra razón de ser: {mission}</translation>
    </message>
    <message>
        <source>Specific</source>
        <translation>Específico</translation>
    </message>
    <message>
        <source>Choose what worries you, or an indicator.</source>
        <translation>Elige qué te preocupa, o un indicador.</translation>
    </message>
    <message>
        <source>The goal</source>
        <translation>El objetivo</translation>
    </message>
    <message>
        <source>Time-bound</source>
        <translation>Con plazo</translation>
    </message>
</context>
<context>
    <name>GoalWords</name>
    <message>
        <source>no target yet</source>
        <translation>todavía sin valor objetivo</translation>
    </message>
    <message>
        <source>{low} to {value} until {deadline}</source>
        <translation>entre {low} y {value} hasta el {deadline}</translation>
    </message>
    <message>
        <source>{value} by {deadline}</source>
        <translation>{value} para el {deadline}</translation>
    </message>
    <message>
        <source>since {start}</source>
        <translation>desde el {start}</translation>
    </message>
    <message>
        <source>from {value} on {start}</source>
        <translation>partiendo de {value} el {start}</translation>
    </message>
    <message>
        <source>{share} of the total used</source>
        <translation>{share} del total consumido</translation>
    </message>
    <message>
        <source>{done} · expected by now: {expected}</source>
        <translation>{done} · previsto a estas alturas: {expected}</translation>
    </message>
    <message>
        <source>Needs {change} every 30 days until the deadline.</source>
        <translation>Necesita {change} cada 30 días hasta la fecha límite.</translation>
    </message>
    <message>
        <source>Heading for {value}</source>
        <translation>Va hacia {value}</translation>
    </message>
    <message>
        <source>Heading for {value} · chance about {chance}</source>
        <translation>Va hacia {value} · probabilidad aproximada: {chance}</translation>
    </message>
    <message>
        <source>{sign} {word}</source>
        <translation>{sign} {word}</translation>
    </message>
    <message>
        <source>No goal is open.</source>
        <translation>No hay ningún objetivo abierto.</translation>
    </message>
    <message>
        <source>{first}; {second}</source>
        <translation>{first}; {second}</translation>
    </message>
    <message>
        <source>Goals: {counts}.</source>
        <translation>Objetivos: {counts}.</translation>
    </message>
    <message>
        <source>kept in {share} of the complete periods</source>
        <translation>mantenido en el {share} de los periodos completos</translation>
    </message>
    <message>
        <source>{share} of the way</source>
        <translation>{share} del camino</translation>
    </message>
    <message>
        <source>Since {start}: {value}</source>
        <translation>Desde el {start}: {value}</translation>
    </message>
    <message>
        <source>{window}: {value}</source>
        <translation>{window}: {value}</translation>
    </message>
    <message>
        <source>Sum since {start}</source>
        <translation>Suma desde el {start}</translation>
    </message>
    <message>
        <source>{what} since {start}</source>
        <translation>{what} desde el {start}</translation>
    </message>
    <message>
        <source>of {whole}</source>
        <translation>de {whole}</translation>
    </message>
    <message>
        <source>of {whole} · n {n}</source>
        <translation>de {whole} · n {n}</translation>
    </message>
    <message>
        <source>{stands} · {wanted}</source>
        <translation>{stands} · {wanted}</translation>
    </message>
    <message>
        <source>Seasons are not considered: that takes two whole years.</source>
        <translation>No se tienen en cuenta las temporadas: hacen falta dos años enteros.</translation>
    </message>
    <message>
        <source>A goal on this is running already: “{title}”, {aim}.</source>
        <translation>Ya hay un objetivo sobre esto en marcha: «{title}», {aim}.</translation>
    </message>
    <message>
        <source>Goal on all: “{title}”, {aim}.</source>
        <translation>Objetivo sobre el total: «{title}», {aim}.</translation>
    </message>
    <message>
        <source>Goal on a part: “{title}”, {aim}.</source>
        <translation>Objetivo sobre una parte: «{title}», {aim}.</translation>
    </message>
    <message>
        <source>This indicator alone: {status}.</source>
        <translation>Solo este indicador: {status}.</translation>
    </message>
    <message>
        <source>Moved away from the target</source>
        <translation>Se ha alejado del objetivo</translation>
    </message>
    <message>
        <source>keep {value} until {deadline}</source>
        <translation>mantener {value} hasta el {deadline}</translation>
    </message>
    <message>
        <source>at most {value} until {deadline}</source>
        <translation>como máximo {value} hasta el {deadline}</translation>
    </message>
    <message>
        <source>target {value}</source>
        <translation>valor objetivo {value}</translation>
    </message>
    <message>
        <source>at most {value}</source>
        <translation>como mucho {value}</translation>
    </message>
    <message>
        <source>keep {value}</source>
        <translation>mantener {value}</translation>
    </message>
    <message>
        <source>between {low} and {value}</source>
        <translation>entre {low} y {value}</translation>
    </message>
    <message>
        <source>Where it should be by now lies within its 95% range, so the difference may be chance.</source>
        <translation>Lo previsto a estas alturas cae dentro de su intervalo del 95 %: la diferencia puede ser casualidad.</translation>
    </message>
    <message>
        <source>The target is reached today.</source>
        <translation>Hoy se alcanza el valor objetivo.</translation>
    </message>
    <message>
        <source>At this pace: about {value} on {deadline}, most likely between {low} and {high}.</source>
        <translation>A este ritmo: unos {value} el {deadline}, lo más probable entre {low} y {high}.</translation>
    </message>
    <message>
        <source>At this pace: about {value} on {deadline}.</source>
        <translation>A este ritmo: unos {value} el {deadline}.</translation>
    </message>
    <message>
        <source>There are too few data yet to tell a chance.</source>
        <translation>Todavía hay pocos datos para dar una probabilidad.</translation>
    </message>
    <message>
        <source>The chance of reaching {target} is about {chance}.</source>
        <translation>La probabilidad de llegar a {target} es de un {chance}, más o menos.</translation>
    </message>
    <message>
        <source>The chance of staying within {target} is about {chance}.</source>
        <translation>La probabilidad de no pasar de {target} es de un {chance}, más o menos.</translation>
    </message>
    <message>
        <source>1 on track or achieved</source>
        <translation>1 va bien o está cumplido</translation>
    </message>
    <message>
        <source>{n} on track or achieved</source>
        <translation>{n} van bien o están cumplidos</translation>
    </message>
    <message>
        <source>1 at risk</source>
        <translation>1 está en riesgo</translation>
    </message>
    <message>
        <source>{n} at risk</source>
        <translation>{n} están en riesgo</translation>
    </message>
    <message>
        <source>1 behind or missed</source>
        <translation>1 va con retraso o no se ha cumplido</translation>
    </message>
    <message>
        <source>{n} behind or missed</source>
        <translation>{n} van con retraso o no se han cumplido</translation>
    </message>
    <message>
        <source>1 without a verdict yet</source>
        <translation>1 está todavía sin valorar</translation>
    </message>
    <message>
        <source>{n} without a verdict yet</source>
        <translation>{n} están todavía sin valorar</translation>
    </message>
</context>
<context>
    <name>Goals</name>
    <message>
        <source>Reach a level</source>
        <translation>Alcanzar un nivel</translation>
    </message>
    <message>
        <source>Add up to a total</source>
        <translation>Llegar a un total</translation>
    </message>
    <message>
        <source>Stay within a total</source>
        <translation>No pasar de un total</translation>
    </message>
    <message>
        <source>Keep a level</source>
        <translation>Mantener un nivel</translation>
    </message>
    <message>
        <source>Stay inside a range</source>
        <translation>Mantenerse en un rango</translation>
    </message>
    <message>
        <source>Last complete month</source>
        <translation>Último mes completo</translation>
    </message>
    <message>
        <source>Last complete quarter</source>
        <translation>Último trimestre completo</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Últimos 90 días</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>Últimos 365 días</translation>
    </message>
    <message>
        <source>To a value</source>
        <translation>Un valor</translation>
    </message>
    <message>
        <source>Improve by points</source>
        <translation>Mejorar en puntos</translation>
    </message>
    <message>
        <source>Improve by per cent</source>
        <translation>Mejorar en %</translation>
    </message>
    <message>
        <source>Per cent has no meaning for {name}: give the target in points.</source>
        <translation>En el indicador «{name}» un porcentaje no tiene sentido: da el valor objetivo en puntos.</translation>
    </message>
    <message>
        <source>A new target cannot take effect before the present one did.</source>
        <translation>El nuevo valor objetivo no puede entrar en vigor antes que el actual.</translation>
    </message>
    <message>
        <source>Give the goal a name.</source>
        <translation>Ponle un nombre al objetivo.</translation>
    </message>
    <message>
        <source>The deadline must be after the start.</source>
        <translation>La fecha límite debe ser posterior al comienzo.</translation>
    </message>
    <message>
        <source>The starting point is not known yet, so the target must be a value.</source>
        <translation>Todavía no se conoce el punto de partida, así que el valor objetivo tiene que ser una cifra concreta.</translation>
    </message>
    <message>
        <source>Per cent needs a starting point above 0: set the target as a value.</source>
        <translation>Para usar un porcentaje hace falta un punto de partida mayor que 0: fija el valor objetivo como cifra concreta.</translation>
    </message>
    <message>
        <source>{name} does not add up over time: choose a level to reach or keep.</source>
        <translation>El indicador «{name}» no se va sumando con el tiempo: elige un nivel que alcanzar o mantener.</translation>
    </message>
    <message>
        <source>Write the total itself as the target.</source>
        <translation>Escribe el propio total como valor objetivo.</translation>
    </message>
    <message>
        <source>The starting point is unknown: collect some data first, or type it in.</source>
        <translation>No se conoce el punto de partida: reúne antes algunos datos o escríbelo tú.</translation>
    </message>
    <message>
        <source>A starting point cannot rest on fewer than 0 records.</source>
        <translation>Un punto de partida no puede apoyarse en menos de 0 registros.</translation>
    </message>
    <message>
        <source>The target {value} is outside what {name} can reach.</source>
        <translation>El valor objetivo {value} queda fuera de lo que puede alcanzar el indicador «{name}».</translation>
    </message>
    <message>
        <source>A total must be more than 0.</source>
        <translation>El total debe ser mayor que 0.</translation>
    </message>
    <message>
        <source>The lower end of the range must be below the upper end.</source>
        <translation>El extremo inferior del rango debe quedar por debajo del superior.</translation>
    </message>
    <message>
        <source>The target {value} is not better than the starting point {baseline}.</source>
        <translation>El valor objetivo {value} no mejora el punto de partida, {baseline}.</translation>
    </message>
    <message>
        <source>The starting point is typed by hand: no records stand behind it.</source>
        <translation>El punto de partida está escrito a mano: no hay registros que lo respalden.</translation>
    </message>
    <message>
        <source>The starting point is uncertain, ±{half}: it rests on {n} records only.</source>
        <translation>El punto de partida es incierto, ±{half}: se apoya solo en {n} registros.</translation>
    </message>
    <message>
        <source>The starting point is uncertain: it rests on only one record.</source>
        <translation>El punto de partida es poco seguro: se basa en un solo registro.</translation>
    </message>
    <message>
        <source>The starting point is uncertain: it rests on only {n} records.</source>
        <translation>El punto de partida es poco seguro: se basa en solo {n} registros.</translation>
    </message>
    <message>
        <source>A part of a goal has no parts of its own.</source>
        <translation>Una parte de un objetivo no tiene partes propias.</translation>
    </message>
    <message>
        <source>This goal is closed.</source>
        <translation>Este objetivo está cerrado.</translation>
    </message>
    <message>
        <source>A part ends no later than its goal, on {deadline}.</source>
        <translation>Una parte termina como muy tarde con su objetivo, el {deadline}.</translation>
    </message>
    <message>
        <source>Its part “{title}” ends later, on {deadline}: change that first.</source>
        <translation>Su parte «{title}» termina después, el {deadline}: cámbiala antes.</translation>
    </message>
    <message>
        <source>The weight of a part is a whole number from 1 to {most}.</source>
        <translation>El peso de una parte es un número entero de 1 a {most}.</translation>
    </message>
    <message>
        <source>Goal {id} is already closed.</source>
        <translation>El objetivo {id} ya está cerrado.</translation>
    </message>
    <message>
        <source>A goal cannot close before it starts.</source>
        <translation>Un objetivo no se puede cerrar antes de que empiece.</translation>
    </message>
    <message>
        <source>This goal is open.</source>
        <translation>Este objetivo está abierto.</translation>
    </message>
    <message>
        <source>{name} is what the goal is about: it cannot move before itself.</source>
        <translation>{name} es lo que mide el objetivo: no puede avisar antes que él mismo.</translation>
    </message>
    <message>
        <source>There is no such goal (any more).</source>
        <translation>Ese objetivo no existe (o ya no existe).</translation>
    </message>
    <message>
        <source>Improve by an amount</source>
        <translation>Mejorar en cantidad</translation>
    </message>
    <message>
        <source>{name} is in another unit than the targets: set a new goal for it.</source>
        <translation>{name} se mide en otra unidad que los valores objetivo: crea un objetivo nuevo.</translation>
    </message>
    <message>
        <source>A range has two ends, other goals one: set a new goal for it.</source>
        <translation>Un rango tiene dos extremos y los demás objetivos uno: crea un objetivo nuevo.</translation>
    </message>
    <message>
        <source>Say in a few words why, so that it is understood later.</source>
        <translation>Di en pocas palabras por qué, para que se entienda más adelante.</translation>
    </message>
    <message>
        <source>The target was changed before that day: the goal had started.</source>
        <translation>El valor objetivo ya se había cambiado antes de ese día: el objetivo estaba en marcha.</translation>
    </message>
    <message>
        <source>This goal has no target yet.</source>
        <translation>Este objetivo aún no tiene valor objetivo.</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>Ese día aún no ha llegado.</translation>
    </message>
</context>
<context>
    <name>GoalsTab</name>
    <message>
        <source>These figures could not be counted. Try again.</source>
        <translation>No se han podido calcular estas cifras. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Your goals by how they stand: those that need you first. A card says where the goal is, whether the pace will do, when it is reviewed and which other indicators usually move before it. Arrow keys walk the cards, Enter opens the indicator, F7 reviews the goal, F6 decides an action for it, F8 puts one more indicator under it, F4 edits it, Ins sets a new one, step by step: from what worries you to a target that your own past speaks for. Enter goes on, Shift+Enter back, and Esc keeps it for later. Ctrl+F finds a goal by its title, its indicator or who is responsible.</source>
        <translation>Tus objetivos según cómo van: primero los que te necesitan. Cada tarjeta dice dónde está el objetivo, si el ritmo alcanza, cuándo se revisa y en qué otros indicadores suele notarse antes. Con las flechas recorres las tarjetas, Intro abre el indicador, F7 revisa el objetivo, F6 decide una acción para él, F8 le pone un indicador más, F4 lo edita e Ins pone uno nuevo, paso a paso: de lo que te preocupa a un valor objetivo que tu propio pasado avala. Intro sigue, Mayús+Intro vuelve y Esc lo guarda para después. Ctrl+F busca un objetivo por su título, su indicador o quien es responsable.</translation>
    </message>
    <message>
        <source>Find a goal</source>
        <translation>Buscar un objetivo</translation>
    </message>
    <message>
        <source>Find a goal…</source>
        <translation>Buscar un objetivo…</translation>
    </message>
    <message>
        <source>No goal yet</source>
        <translation>Todavía no hay ningún objetivo</translation>
    </message>
    <message>
        <source>A goal turns a number into a line to follow: from where you are to where you want to be, by a set date.</source>
        <translation>Un objetivo convierte una cifra en una línea que seguir: de donde estás a donde quieres estar, para una fecha.</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>Nuevo objetivo</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Satisfaction</source>
        <translation>Satisfacción</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>Eficiencia</translation>
    </message>
    <message>
        <source>Loyalty</source>
        <translation>Fidelidad</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventas</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Propios</translation>
    </message>
</context>
<context>
    <name>Hats</name>
    <message>
        <source>This is for the owner. Change hats with the initials at the top right.</source>
        <translation>Esto es para la persona propietaria. Cambia de modo con las iniciales de arriba a la derecha.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>
Exit codes: 0 done; 1 something outside (file, disk, lock) stood in the way; 2 usage or bad input.
The shop file is --file, else the variable CXDESK_FILE, else shop.cxdesk in Documents/CXDesk.
--json prints one JSON value to standard output; its form is described in the help of each command
and stays stable: times in seconds, rates in per cent 0-100, money in currency units, no data null.
Options that take one of some keys also take the words shown for them, in English or Spanish.
</source>
        <translation>
Códigos de salida: 0 hecho; 1 lo impidió algo de fuera (archivo, disco, bloqueo); 2 uso o datos
erróneos. El archivo de la tienda es --file; si no, la variable CXDESK_FILE; si no, shop.cxdesk en
Documentos/CXDesk. --json imprime un valor JSON en la salida estándar; su forma se describe en la
ayuda de cada orden y no cambia: tiempos en segundos, porcentajes de 0 a 100, dinero en unidades
de la moneda, sin datos null. Las opciones que toman una de varias claves toman también las
palabras con que se muestran, en español o en inglés.
</translation>
    </message>
    <message>
        <source>Customer indicators and SMART goals of a small shop, on the console.</source>
        <translation>Indicadores de clientes y objetivos SMART de una tienda pequeña, en la consola.</translation>
    </message>
    <message>
        <source>
--at is when it was (2026-03-18T17:40, the shop&apos;s own time), now unless it is said; nothing is
written before the opening of the case or after the last change of its state.

list --json: [{id, customer_id, customer, topic, subject, kind, channel, state, owner, opened_at,
             opened_by, first_reply_at, closed_at, needs_first_reply, waited_seconds, left_seconds,
             age_seconds}]; times in UTC seconds, the last three in opening time
show --json: the same of one case, with events: [{at, actor, staff, kind, public, state, note}]
open --json: {id}
</source>
        <translation>
--at es cuándo fue (2026-03-18T17:40, hora de la tienda), ahora si no se dice; no se escribe nada
anterior a la apertura del caso ni posterior al último cambio de su estado.

list --json: [{id, customer_id, customer, topic, subject, kind, channel, state, owner, opened_at,
             opened_by, first_reply_at, closed_at, needs_first_reply, waited_seconds, left_seconds,
             age_seconds}]; tiempos en segundos UTC, los tres últimos en horario de apertura
show --json: lo mismo de un caso, con events: [{at, actor, staff, kind, public, state, note}]
open --json: {id}
</translation>
    </message>
    <message>
        <source>the cases not closed, or of one state, the oldest first</source>
        <translation>los casos sin cerrar, o los de un estado, primero el más antiguo</translation>
    </message>
    <message>
        <source>only the cases in this state</source>
        <translation>solo los casos en este estado</translation>
    </message>
    <message>
        <source>whose; nobody for nobody&apos;s</source>
        <translation>de quién; nadie para los que no son de nadie</translation>
    </message>
    <message>
        <source>a customer, or words in it</source>
        <translation>un cliente, o palabras del caso</translation>
    </message>
    <message>
        <source>the newest first</source>
        <translation>primero el más reciente</translation>
    </message>
    <message>
        <source>one case with its log</source>
        <translation>un caso con su registro</translation>
    </message>
    <message>
        <source>the id of the case</source>
        <translation>el id del caso</translation>
    </message>
    <message>
        <source>open a case that no interaction opened</source>
        <translation>abrir un caso que no abrió ninguna interacción</translation>
    </message>
    <message>
        <source>write down what we told the customer</source>
        <translation>anotar lo que respondimos al cliente</translation>
    </message>
    <message>
        <source>add an internal note</source>
        <translation>añadir una nota interna</translation>
    </message>
    <message>
        <source>write down what the customer said</source>
        <translation>anotar lo que dijo el cliente</translation>
    </message>
    <message>
        <source>wait for the customer</source>
        <translation>dejarlo a la espera del cliente</translation>
    </message>
    <message>
        <source>put it on hold for someone else</source>
        <translation>dejarlo en espera por un tercero</translation>
    </message>
    <message>
        <source>close it</source>
        <translation>cerrarlo</translation>
    </message>
    <message>
        <source>open it again</source>
        <translation>abrirlo de nuevo</translation>
    </message>
    <message>
        <source>give it to someone, or to nobody</source>
        <translation>dárselo a alguien, o a nadie</translation>
    </message>
    <message>
        <source>correct its kind, topic or subject</source>
        <translation>corregir su tipo, motivo o asunto</translation>
    </message>
    <message>
        <source>what the customer said, or why we open it</source>
        <translation>lo que dijo el cliente, o por qué lo abrimos</translation>
    </message>
    <message>
        <source>what kind of case it is</source>
        <translation>qué tipo de caso es</translation>
    </message>
    <message>
        <source>what it is about, as in the shop&apos;s list</source>
        <translation>el motivo, como está en la lista de la tienda</translation>
    </message>
    <message>
        <source>the case in a few words</source>
        <translation>el caso en pocas palabras</translation>
    </message>
    <message>
        <source>whose case</source>
        <translation>de quién es el caso</translation>
    </message>
    <message>
        <source>opened by the shop</source>
        <translation>abierto por la tienda</translation>
    </message>
    <message>
        <source>when it arrived</source>
        <translation>cuándo llegó</translation>
    </message>
    <message>
        <source>a name or initials; nobody for nobody</source>
        <translation>un nombre o unas iniciales; nadie para ninguna persona</translation>
    </message>
    <message>
        <source>what was said</source>
        <translation>lo que se dijo</translation>
    </message>
    <message>
        <source>when it was</source>
        <translation>cuándo fue</translation>
    </message>
    <message>
        <source>a follow-up for that day</source>
        <translation>un seguimiento para ese día</translation>
    </message>
    <message>
        <source>whoever attended decided it, without asking</source>
        <translation>lo decidió quien atendía, sin preguntar</translation>
    </message>
    <message>
        <source>it needs no answer</source>
        <translation>no hace falta responder</translation>
    </message>
    <message>
        <source>what it was about</source>
        <translation>de qué trataba</translation>
    </message>
    <message>
        <source>one contact was enough</source>
        <translation>bastó con un contacto</translation>
    </message>
    <message>
        <source>it took more than one</source>
        <translation>hizo falta más de uno</translation>
    </message>
    <message>
        <source>what customers wait for: list, show, open, reply, note, message, wait, hold, solve, reopen, assign, change</source>
        <translation>lo que esperan los clientes: list, show, open, reply, note, message, wait, hold, solve, reopen, assign, change</translation>
    </message>
    <message>
        <source>print JSON</source>
        <translation>imprimir en JSON</translation>
    </message>
    <message>
        <source>the shop file</source>
        <translation>el archivo de la tienda</translation>
    </message>
    <message>
        <source>the first day</source>
        <translation>el primer día</translation>
    </message>
    <message>
        <source>the last day</source>
        <translation>el último día</translation>
    </message>
    <message>
        <source>how many at most</source>
        <translation>cuántos como máximo</translation>
    </message>
    <message>
        <source>record a sale</source>
        <translation>anotar una venta</translation>
    </message>
    <message>
        <source>record a refund</source>
        <translation>anotar una devolución</translation>
    </message>
    <message>
        <source>
--at and --replied-at are local times like 2026-03-18T11:30; without --at it happened now. --json:
{interaction_id, case_id, task_id, reminder_on}; null where nothing of the kind was written.
</source>
        <translation>
--at y --replied-at son horas locales como 2026-03-18T11:30; sin --at ocurrió ahora. --json:
{interaction_id, case_id, task_id, reminder_on}; null donde no se escribió nada de eso.
</translation>
    </message>
    <message>
        <source>
AMOUNT takes . or , as decimal sign; --of is the id of the sale that a refund gives back: what is
left of it without AMOUNT.

list --json: [{id, sold_on, sold_time, kind, amount, receipt, customer_id, customer, products,
items, by, day_total, refund_of, given_back, note}]; a refund has kind &quot;refund&quot; and a positive
amount. add and refund print the one.
</source>
        <translation>
IMPORTE admite . o , como signo decimal; --of es el id de la venta que devuelve la devolución: lo
que queda de ella, sin IMPORTE.

list --json: [{id, sold_on, sold_time, kind, amount, receipt, customer_id, customer, products,
items, by, day_total, refund_of, given_back, note}]; una devolución tiene kind &quot;refund&quot; y un
importe positivo. add y refund imprimen solo la suya.
</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>qué pasó</translation>
    </message>
    <message>
        <source>a channel of the shop&apos;s list</source>
        <translation>un canal de la lista de la tienda</translation>
    </message>
    <message>
        <source>how it ended</source>
        <translation>cómo terminó</translation>
    </message>
    <message>
        <source>a complaint solved at once</source>
        <translation>una queja resuelta en el momento</translation>
    </message>
    <message>
        <source>who began: in is the customer, out is us</source>
        <translation>quién empezó: in es el cliente, out somos nosotros</translation>
    </message>
    <message>
        <source>when it arrived (default: now)</source>
        <translation>cuándo llegó (si no se dice: ahora)</translation>
    </message>
    <message>
        <source>when we answered</source>
        <translation>cuándo respondimos</translation>
    </message>
    <message>
        <source>how long it took us</source>
        <translation>cuánto tiempo nos llevó</translation>
    </message>
    <message>
        <source>the open case it is about</source>
        <translation>el caso abierto del que trata</translation>
    </message>
    <message>
        <source>when a follow-up is due</source>
        <translation>para cuándo es el seguimiento</translation>
    </message>
    <message>
        <source>the follow-up is a callback</source>
        <translation>el seguimiento es una llamada</translation>
    </message>
    <message>
        <source>who logged it (name or initials)</source>
        <translation>quién lo anotó (nombre o iniciales)</translation>
    </message>
    <message>
        <source>number, name, phone or e-mail</source>
        <translation>número, nombre, teléfono o correo</translation>
    </message>
    <message>
        <source>what was bought, the newest first</source>
        <translation>lo que se compró, primero lo más reciente</translation>
    </message>
    <message>
        <source>delete a purchase</source>
        <translation>borrar una compra</translation>
    </message>
    <message>
        <source>the id of the purchase</source>
        <translation>el id de la compra</translation>
    </message>
    <message>
        <source>the refunds of a sale too</source>
        <translation>también las devoluciones de una venta</translation>
    </message>
    <message>
        <source>receipt number, customer or product</source>
        <translation>número de recibo, cliente o producto</translation>
    </message>
    <message>
        <source>refunds, sales to nobody in particular, or totals</source>
        <translation>devoluciones, ventas sin identificar o totales</translation>
    </message>
    <message>
        <source>the newest first, or the highest amount</source>
        <translation>primero lo más nuevo, o el importe más alto</translation>
    </message>
    <message>
        <source>in currency units</source>
        <translation>en unidades de la moneda</translation>
    </message>
    <message>
        <source>what was decided, and what the indicator says of it</source>
        <translation>qué se decidió y qué dice de ello el indicador</translation>
    </message>
    <message>
        <source>how far it is</source>
        <translation>en qué punto está</translation>
    </message>
    <message>
        <source>as known at the end of that day</source>
        <translation>como se sabía al final de ese día</translation>
    </message>
    <message>
        <source>decide an action for a goal or an indicator</source>
        <translation>decidir una acción para un objetivo o un indicador</translation>
    </message>
    <message>
        <source>change an action; what is not given stays</source>
        <translation>cambiar una acción; lo que no se indica queda igual</translation>
    </message>
    <message>
        <source>say that an action was begun</source>
        <translation>decir que se ha empezado una acción</translation>
    </message>
    <message>
        <source>the day (default: today)</source>
        <translation>el día (si no se dice: hoy)</translation>
    </message>
    <message>
        <source>say that an action is done</source>
        <translation>decir que una acción está hecha</translation>
    </message>
    <message>
        <source>what came of it</source>
        <translation>qué resultó</translation>
    </message>
    <message>
        <source>give an action up</source>
        <translation>descartar una acción</translation>
    </message>
    <message>
        <source>why</source>
        <translation>por qué</translation>
    </message>
    <message>
        <source>delete an action with its task</source>
        <translation>borrar una acción con su tarea</translation>
    </message>
    <message>
        <source>the id of the action</source>
        <translation>el id de la acción</translation>
    </message>
    <message>
        <source>what is going to be done</source>
        <translation>qué se va a hacer</translation>
    </message>
    <message>
        <source>actions list, add NOTE, edit, start, done, drop, delete</source>
        <translation>actions list, add NOTA, edit, start, done, drop, delete</translation>
    </message>
    <message>
        <source>
--kind of add and edit is one of process, training, staffing, offer, customers.

What list --json prints: [{id, task, state, kind, note, owner, people, due_on, goal, kpi, customer,
where, starts_on, ended_on, minutes, cost, cost_every, outcome, effect, difference}]; difference is
that of the indicator since the action began against as many days before, at most 90, in its unit.
</source>
        <translation>
--kind en add y edit es uno de: process, training, staffing, offer, customers.

Lo que escribe list --json: [{id, task, state, kind, note, owner, people, due_on, goal, kpi, customer,
where, starts_on, ended_on, minutes, cost, cost_every, outcome, effect, difference}]; difference es
la del indicador desde que empezó la acción frente a otros tantos días antes, como mucho 90, en su
unidad.
</translation>
    </message>
    <message>
        <source>what is changed (new: process)</source>
        <translation>qué se cambia (nueva: process)</translation>
    </message>
    <message>
        <source>the id of the goal (0: none)</source>
        <translation>el id del objetivo (0: ninguno)</translation>
    </message>
    <message>
        <source>who takes part; may be repeated (empty: nobody)</source>
        <translation>quién participa; se puede repetir (vacío: nadie)</translation>
    </message>
    <message>
        <source>the day (new: an open one in a month)</source>
        <translation>el día (nueva: uno abierto dentro de un mes)</translation>
    </message>
    <message>
        <source>the time it takes</source>
        <translation>el tiempo que lleva</translation>
    </message>
    <message>
        <source>what it costs</source>
        <translation>lo que cuesta</translation>
    </message>
    <message>
        <source>how often (new: once)</source>
        <translation>cada cuánto (nueva: once)</translation>
    </message>
    <message>
        <source>the time of that day</source>
        <translation>la hora de ese día</translation>
    </message>
    <message>
        <source>the receipt number</source>
        <translation>el número de recibo</translation>
    </message>
    <message>
        <source>what it cost the shop</source>
        <translation>lo que costó a la tienda</translation>
    </message>
    <message>
        <source>what is to be remembered</source>
        <translation>lo que conviene recordar</translation>
    </message>
    <message>
        <source>who sold it (name or initials)</source>
        <translation>quién lo vendió (nombre o iniciales)</translation>
    </message>
    <message>
        <source>the total of the day</source>
        <translation>el total del día</translation>
    </message>
    <message>
        <source>the sale that is given back</source>
        <translation>la venta que se devuelve</translation>
    </message>
    <message>
        <source>log an interaction with a customer, or with nobody in particular</source>
        <translation>anotar una interacción con un cliente, o sin identificar</translation>
    </message>
    <message>
        <source>purchases list, add AMOUNT, refund [AMOUNT] --of ID, delete ID [--with-refunds]</source>
        <translation>compras: purchases list, add IMPORTE, refund [IMPORTE] --of ID, delete ID [--with-refunds]</translation>
    </message>
    <message>
        <source>
find --json: [{id, name, phone, email, last_visit_on, open_cases}]
show --json: {id, number, kind, name, phones, emails, address, postcode, city, birthday, tax_id,
  tags, preferences, note, preferred_channel, no_surveys, no_contact, is_archived, merged_into_id,
  last_visit_on, usual_gap_days, spent_12_months, open_cases, open_tasks,
  consents: [{id, purpose, wording, given_on, withdrawn_on}],
  relations: [{id, other_id, other_name, kind, note, is_first}]}
add --json: {id}
</source>
        <translation>
find --json: [{id, name, phone, email, last_visit_on, open_cases}]
show --json: {id, number, kind, name, phones, emails, address, postcode, city, birthday, tax_id,
  tags, preferences, note, preferred_channel, no_surveys, no_contact, is_archived, merged_into_id,
  last_visit_on, usual_gap_days, spent_12_months, open_cases, open_tasks,
  consents: [{id, purpose, wording, given_on, withdrawn_on}],
  relations: [{id, other_id, other_name, kind, note, is_first}]}
add --json: {id}
</translation>
    </message>
    <message>
        <source>where they live</source>
        <translation>dónde vive</translation>
    </message>
    <message>
        <source>street and number</source>
        <translation>calle y número</translation>
    </message>
    <message>
        <source>the postcode of the address</source>
        <translation>el código postal de la dirección</translation>
    </message>
    <message>
        <source>what they like</source>
        <translation>lo que le gusta</translation>
    </message>
    <message>
        <source>the customers, by name; archived ones are left out</source>
        <translation>los clientes, por nombre; sin los archivados</translation>
    </message>
    <message>
        <source>find by name, phone (start or end), e-mail or number</source>
        <translation>buscar por nombre, teléfono (principio o final), correo o número</translation>
    </message>
    <message>
        <source>what to look for</source>
        <translation>lo que se busca</translation>
    </message>
    <message>
        <source>all that is known of one</source>
        <translation>todo lo que se sabe de un cliente</translation>
    </message>
    <message>
        <source>a new customer; prints the id</source>
        <translation>un cliente nuevo; imprime su id</translation>
    </message>
    <message>
        <source>put a tag on customers, or take it off</source>
        <translation>poner una etiqueta a clientes, o quitarla</translation>
    </message>
    <message>
        <source>the word on the card</source>
        <translation>la palabra que va en la ficha</translation>
    </message>
    <message>
        <source>the ids of the customers</source>
        <translation>los id de los clientes</translation>
    </message>
    <message>
        <source>take it off</source>
        <translation>quitarla</translation>
    </message>
    <message>
        <source>the name of the customer</source>
        <translation>el nombre del cliente</translation>
    </message>
    <message>
        <source>may be repeated</source>
        <translation>se puede repetir</translation>
    </message>
    <message>
        <source>the shop&apos;s own number of the customer</source>
        <translation>el número que la tienda da al cliente</translation>
    </message>
    <message>
        <source>the number for the taxes</source>
        <translation>el número de identificación fiscal</translation>
    </message>
    <message>
        <source>the preferred one</source>
        <translation>el preferido</translation>
    </message>
    <message>
        <source>1980-02-03, --02-03 without the year, 3 feb</source>
        <translation>1980-02-03, --02-03 sin el año, 3 feb</translation>
    </message>
    <message>
        <source>it is a company</source>
        <translation>es una empresa</translation>
    </message>
    <message>
        <source>do not ask them with surveys</source>
        <translation>no preguntarle con encuestas</translation>
    </message>
    <message>
        <source>do not call or write to them</source>
        <translation>no llamarle ni escribirle</translation>
    </message>
    <message>
        <source>customers list, find TEXT, show ID, add NAME, tag TAG ID…, duplicates, merge</source>
        <translation>clientes: customers list, find TEXTO, show ID, add NOMBRE, tag ETIQUETA ID…, duplicates, merge</translation>
    </message>
    <message>
        <source>the file to make; it must not exist yet</source>
        <translation>el archivo que se crea; no debe existir todavía</translation>
    </message>
    <message>
        <source>the shop&apos;s last day (default: today)</source>
        <translation>el último día de la tienda (si no se dice: hoy)</translation>
    </message>
    <message>
        <source>another shop for each N</source>
        <translation>otra tienda con cada N</translation>
    </message>
    <message>
        <source>make a believable demo shop, 14 months deep, the same for the same arguments</source>
        <translation>crear una tienda de demostración creíble, de 14 meses; con los mismos argumentos sale la misma</translation>
    </message>
    <message>
        <source>list records that may be one customer</source>
        <translation>las fichas que quizá son un solo cliente</translation>
    </message>
    <message>
        <source>for programs: progress as JSON lines</source>
        <translation>para programas: el progreso en líneas JSON</translation>
    </message>
    <message>
        <source>make one record of two: the second goes into the first</source>
        <translation>hacer una ficha de dos: la segunda pasa a la primera</translation>
    </message>
    <message>
        <source>the id of the record that stays</source>
        <translation>el id de la ficha que se queda</translation>
    </message>
    <message>
        <source>the id of the one that goes into it</source>
        <translation>el id de la que se une a ella</translation>
    </message>
    <message>
        <source>merge although they share a phone alone</source>
        <translation>unir aunque solo compartan un teléfono</translation>
    </message>
    <message>
        <source>write one figure in place of any it had</source>
        <translation>escribir una cifra en lugar de la que hubiera</translation>
    </message>
    <message>
        <source>the figures typed so far</source>
        <translation>las cifras escritas hasta ahora</translation>
    </message>
    <message>
        <source>the month in which it was spent</source>
        <translation>el mes en que se gastó</translation>
    </message>
    <message>
        <source>where it was spent</source>
        <translation>en qué se gastó</translation>
    </message>
    <message>
        <source>in currency units; 0 is a fact</source>
        <translation>en unidades de la moneda; 0 también es un dato</translation>
    </message>
    <message>
        <source>name or initials</source>
        <translation>nombre o iniciales</translation>
    </message>
    <message>
        <source>any day of the week</source>
        <translation>cualquier día de la semana</translation>
    </message>
    <message>
        <source>38.5 or 38:30</source>
        <translation>38.5 o 38:30</translation>
    </message>
    <message>
        <source>spend add, spend list: what winning customers cost, by month and channel</source>
        <translation>spend add, spend list: lo que costó ganar clientes, por mes y canal</translation>
    </message>
    <message>
        <source>--json: [{month, channel, amount}]; add prints the one</source>
        <translation>--json: [{month, channel, amount}]; add imprime solo la suya</translation>
    </message>
    <message>
        <source>hours add, hours list: how long the staff worked, by week</source>
        <translation>hours add, hours list: cuánto trabajó el personal, por semana</translation>
    </message>
    <message>
        <source>--json: [{staff, week, hours}]; week is the first day of it; add prints the one</source>
        <translation>--json: [{staff, week, hours}]; week es su primer día; add imprime solo la suya</translation>
    </message>
    <message>
        <source>name of the shop</source>
        <translation>nombre de la tienda</translation>
    </message>
    <message>
        <source>read every index too (slow)</source>
        <translation>leer también todos los índices (lento)</translation>
    </message>
    <message>
        <source>the file to write, or a folder to put it in</source>
        <translation>el archivo que se escribe, o la carpeta donde ponerlo</translation>
    </message>
    <message>
        <source>the backup to put in the shop&apos;s place</source>
        <translation>la copia de seguridad que se pone en su lugar</translation>
    </message>
    <message>
        <source>make an empty shop file</source>
        <translation>crear un archivo de tienda vacío</translation>
    </message>
    <message>
        <source>look the shop file over; exit code 1 when it is not sound</source>
        <translation>revisar el archivo de la tienda; código de salida 1 si no está sano</translation>
    </message>
    <message>
        <source>--json: {file, ok, version, rows: {table: count}, findings: [text], notes: [text]}</source>
        <translation>--json: {file, ok, version, rows: {table: count}, findings: [text], notes: [text]}</translation>
    </message>
    <message>
        <source>make a checked backup</source>
        <translation>hacer una copia de seguridad comprobada</translation>
    </message>
    <message>
        <source>put a backup in the place of the shop file, which is backed up first</source>
        <translation>poner una copia de seguridad en lugar del archivo de la tienda, del que antes se hace otra</translation>
    </message>
    <message>
        <source>
Values are in the unit of the indicator: per cent 0-100, NPS points, money in currency units, times
in seconds (or 30min, 2h). --mode points means so many better, percent so many per cent better.

--json: [{id, title, kpi, unit, where, kind, window, starts_on, deadline_on, baseline, baseline_n,
          target, mode, entered, current, n, low, high, expected, progress, expected_progress,
          fraction, pace, gap, required_per_30_days, days_left, share_inside, status,
          within_noise, met_today, forecast: {value, low, high, at}, chance, chance_exact,
          season_considered, owner, why, how, closed_on, closed_reason,
          targets: [{valid_from_on, deadline_on, mode, entered, value, reason}], cadence,
          first_review_on, readers: [{name, staff_id, told_on}], leads: [kpi], weight,
          status_with_parts, progress_with_parts, parts: [the same of each part]}]
        progress, expected_progress, fraction, pace and share_inside are shares (1 is all);
        status is achieved, missed, on_track, at_risk, behind, no_data, too_early, not_started or
        incomplete. forecast is what the deadline (at) will probably show, within the 80 % interval
        low to high, from four complete months (or weeks) on; chance is the probability of reaching
        the target, from six on: as shown, 0.05 to 0.95 in steps of 0.05, and chance_exact as
        worked out. season_considered needs two whole years. No data is null.
        All actions but list, readers without names and history print the one goal, {id, ...};
        history prints [{on, kind, reason, by}], by kind (set, target, edit, review, closed) with
        target, changes: [{field, before, after}] or review: {value, expected, status, decision,
        next_on}.
</source>
        <translation>
Los valores van en la unidad del indicador: porcentajes de 0 a 100, puntos NPS, dinero en unidades
de la moneda, tiempos en segundos (o 30min, 2h). --mode points significa tantos puntos mejor, y
percent tanto por ciento mejor.

--json: [{id, title, kpi, unit, where, kind, window, starts_on, deadline_on, baseline, baseline_n,
          target, mode, entered, current, n, low, high, expected, progress, expected_progress,
          fraction, pace, gap, required_per_30_days, days_left, share_inside, status,
          within_noise, met_today, forecast: {value, low, high, at}, chance, chance_exact,
          season_considered, owner, why, how, closed_on, closed_reason,
          targets: [{valid_from_on, deadline_on, mode, entered, value, reason}], cadence,
          first_review_on, readers: [{name, staff_id, told_on}], leads: [kpi], weight,
          status_with_parts, progress_with_parts, parts: [lo mismo de cada parte]}]
        progress, expected_progress, fraction, pace y share_inside son proporciones (1 es todo);
        status es achieved, missed, on_track, at_risk, behind, no_data, too_early, not_started o
        incomplete. forecast es lo que probablemente mostrará la fecha límite (at), dentro del
        intervalo del 80 % de low a high, a partir de cuatro meses (o semanas) completos; chance es
        la probabilidad de alcanzar el valor objetivo, a partir de seis meses (o semanas): tal como
        se muestra, de 0.05 a 0.95 en pasos de 0.05, y chance_exact tal como sale.
        season_considered necesita dos años enteros. Sin datos es null.
        Todas las acciones menos list, readers sin nombres e history imprimen solo el suyo,
        {id, ...}; history imprime [{on, kind, reason, by}], según kind (set, target, edit, review,
        closed) con target, changes: [{field, before, after}] o review: {value, expected, status,
        decision, next_on}.
</translation>
    </message>
    <message>
        <source>
plan --json: {kpi, unit, window, baseline: {value, n, low, high, ...}, measurable: {change,
          needed_a_month, there_a_month, is_so, windows, better, least} or null,
          levels: [{level, value, reached, of}], target, sentence: {en, es},
          checks: [{trait, met, reason}]}
        change is how far the target is from the starting point, needed_a_month how many records
        tell it from chance over the window, least the smallest change that shows in a year.
        windows and better (indicators) are what would do instead. Of each level, reached of the
        past stretches as long as the goal did as much; null before there is a year. met is true,
        false, or null where nobody can know yet.
</source>
        <translation>
plan --json: {kpi, unit, window, baseline: {value, n, low, high, ...}, measurable: {change,
          needed_a_month, there_a_month, is_so, windows, better, least} o null,
          levels: [{level, value, reached, of}], target, sentence: {en, es},
          checks: [{trait, met, reason}]}
        change es cuánto hay del punto de partida al valor objetivo, needed_a_month cuántos datos
        al mes lo distinguen del azar en ese tiempo, least el menor cambio que se nota en un año.
        windows y better (indicadores) son lo que serviría en su lugar. De cada nivel, reached de
        los tramos pasados tan largos como el objetivo lo lograron; null antes de un año. met es
        true, false, o null donde todavía nadie puede saberlo.
</translation>
    </message>
    <message>
        <source>show the goals</source>
        <translation>mostrar los objetivos</translation>
    </message>
    <message>
        <source>what is known before a goal is set; writes nothing</source>
        <translation>lo que se sabe antes de fijar un objetivo; no escribe nada</translation>
    </message>
    <message>
        <source>set a goal</source>
        <translation>fijar un objetivo</translation>
    </message>
    <message>
        <source>give a goal a new target</source>
        <translation>dar a un objetivo otro valor</translation>
    </message>
    <message>
        <source>change anything else of a goal</source>
        <translation>cambiar cualquier otra cosa de un objetivo</translation>
    </message>
    <message>
        <source>set one more indicator under a goal</source>
        <translation>fijar un indicador más bajo un objetivo</translation>
    </message>
    <message>
        <source>who needs to know of a goal</source>
        <translation>quién debe saber de un objetivo</translation>
    </message>
    <message>
        <source>the indicators that move before it</source>
        <translation>los indicadores que se mueven antes</translation>
    </message>
    <message>
        <source>all that became of a goal</source>
        <translation>todo lo que ha pasado con un objetivo</translation>
    </message>
    <message>
        <source>close a goal</source>
        <translation>cerrar un objetivo</translation>
    </message>
    <message>
        <source>open a closed goal again</source>
        <translation>reabre un objetivo cerrado</translation>
    </message>
    <message>
        <source>goals or goals list: show the goals; goals history: what became of one; goals add, part, target, edit, readers, leads, close, reopen: set and change them</source>
        <translation>goals o goals list: mostrar los objetivos; goals history: qué ha pasado con uno; goals add, part, target, edit, readers, leads, close, reopen: fijarlos y cambiarlos</translation>
    </message>
    <message>
        <source>a date or instant; nothing later counts</source>
        <translation>una fecha o un instante; nada posterior cuenta</translation>
    </message>
    <message>
        <source>closed goals too</source>
        <translation>también los objetivos cerrados</translation>
    </message>
    <message>
        <source>the id of the goal</source>
        <translation>el id del objetivo</translation>
    </message>
    <message>
        <source>why, in your own words</source>
        <translation>el porqué, en tus palabras</translation>
    </message>
    <message>
        <source>why it ends, in your own words; asked for</source>
        <translation>por qué termina, con tus palabras; hay que ponerlo</translation>
    </message>
    <message>
        <source>the indicator</source>
        <translation>el indicador</translation>
    </message>
    <message>
        <source>the number to reach</source>
        <translation>el número que se quiere alcanzar</translation>
    </message>
    <message>
        <source>default: the firm one of the three proposed</source>
        <translation>por omisión: el firme de los tres propuestos</translation>
    </message>
    <message>
        <source>the deadline</source>
        <translation>la fecha límite</translation>
    </message>
    <message>
        <source>default: the indicator&apos;s name</source>
        <translation>si no se dice: el nombre del indicador</translation>
    </message>
    <message>
        <source>what the number of the target means</source>
        <translation>qué significa el número del valor objetivo</translation>
    </message>
    <message>
        <source>how many times it counts, 1 to 9</source>
        <translation>cuántas veces cuenta, de 1 a 9</translation>
    </message>
    <message>
        <source>how often it is reviewed</source>
        <translation>cada cuánto se revisa</translation>
    </message>
    <message>
        <source>default: one turn after the start</source>
        <translation>por defecto: una vuelta después del inicio</translation>
    </message>
    <message>
        <source>who needs to know, of the staff or not; may be repeated</source>
        <translation>quién debe saberlo, sea del personal o no; se puede repetir</translation>
    </message>
    <message>
        <source>an indicator that usually moves before it; may be repeated</source>
        <translation>un indicador que suele moverse antes; se puede repetir</translation>
    </message>
    <message>
        <source>what kind of goal it is</source>
        <translation>qué tipo de objetivo es</translation>
    </message>
    <message>
        <source>the days over which a level is measured</source>
        <translation>los días en los que se mide un nivel</translation>
    </message>
    <message>
        <source>default: today</source>
        <translation>si no se dice: hoy</translation>
    </message>
    <message>
        <source>the lower end of a range</source>
        <translation>el límite inferior de un rango</translation>
    </message>
    <message>
        <source>the starting point, typed by hand; default: measured over the window</source>
        <translation>el punto de partida, escrito a mano; si no se dice: el medido en la ventana</translation>
    </message>
    <message>
        <source>on how many records a typed one rests</source>
        <translation>en cuántos registros se apoya uno escrito a mano</translation>
    </message>
    <message>
        <source>who is responsible: name or initials</source>
        <translation>quién es responsable: nombre o iniciales</translation>
    </message>
    <message>
        <source>why it matters</source>
        <translation>por qué importa</translation>
    </message>
    <message>
        <source>what will be done for it</source>
        <translation>qué se hará para lograrlo</translation>
    </message>
    <message>
        <source>of one customer</source>
        <translation>de un cliente</translation>
    </message>
    <message>
        <source>of one case</source>
        <translation>de un caso</translation>
    </message>
    <message>
        <source>of one purchase</source>
        <translation>de una compra</translation>
    </message>
    <message>
        <source>of one interaction</source>
        <translation>de una interacción</translation>
    </message>
    <message>
        <source>of one task</source>
        <translation>de una tarea</translation>
    </message>
    <message>
        <source>of one goal</source>
        <translation>de un objetivo</translation>
    </message>
    <message>
        <source>of the settings</source>
        <translation>de los ajustes</translation>
    </message>
    <message>
        <source>what this person did</source>
        <translation>lo que hizo esta persona</translation>
    </message>
    <message>
        <source>of this day</source>
        <translation>de este día</translation>
    </message>
    <message>
        <source>where this was written</source>
        <translation>donde se escribió esto</translation>
    </message>
    <message>
        <source>what was deleted in the last 30 days</source>
        <translation>lo que se borró en los últimos 30 días</translation>
    </message>
    <message>
        <source>bring it back</source>
        <translation>recuperarlo</translation>
    </message>
    <message>
        <source>the number that the list of the bin shows</source>
        <translation>el número que muestra la lista de la papelera</translation>
    </message>
    <message>
        <source>what was changed, by whom, when, from what to what</source>
        <translation>qué se cambió, quién, cuándo, de qué a qué</translation>
    </message>
    <message>
        <source>--json: [{step, at, who, what, undone, more, records: [{table, id, name, added, deleted, fields: [{field, before, after}]}]}]</source>
        <translation>--json: [{step, at, who, what, undone, more, records: [{table, id, name, added, deleted, fields: [{field, before, after}]}]}]</translation>
    </message>
    <message>
        <source>bin list, bin restore STEP</source>
        <translation>papelera: bin list, bin restore PASO</translation>
    </message>
    <message>
        <source>list --json: [{step, at, who, records: [{table, id, name}]}]</source>
        <translation>list --json: [{step, at, who, records: [{table, id, name}]}]</translation>
    </message>
    <message>
        <source>
Headings (matched in English and Spanish, whatever their case and accents):
  customers    customer_id,name,phone,email
               (also kind, address, postcode, city, birthday, tax_id, preferences,
               preferred_channel, tags, note, no_surveys, no_contact)
  purchases    purchase_id,customer_id,date,amount,cost,kind
               (also customer_name, product, category, receipt_number, agent, note; lines of one
               purchase_id become one purchase, whose cost is known if that of every line is)
  cases        case_id,customer_id,channel,agent,kind,opened_at,opened_by
  case_events  case_id,at,actor,type,status_after
  answers      survey_id,customer_id,case_id,kind,scale,sent_at,answered_at,score
               (without survey_id: what a form service exported, a time, a score and a comment;
               the columns are found by what their headings ask, the questionnaire too, else
               --survey says it. Each line counts for the score and not for the response rate.
               email and phone tie an answer to a customer who is known by it, code to the paper
               slip with that code)

Excel workbooks (.xlsx) are read like CSV files: their first sheet.

--map FILE.json says where fields come from when the headings do not: field -&gt; heading, e.g.
  {&quot;purchase_id&quot;: &quot;Order ID&quot;, &quot;customer_id&quot;: &quot;Customer ID&quot;, &quot;customer_name&quot;: &quot;Customer Name&quot;,
   &quot;date&quot;: {&quot;column&quot;: &quot;Order Date&quot;, &quot;order&quot;: &quot;mdy&quot;}, &quot;amount&quot;: &quot;Sales&quot;,
   &quot;cost&quot;: {&quot;minus&quot;: [&quot;Sales&quot;, &quot;Profit&quot;]}, &quot;kind&quot;: {&quot;value&quot;: &quot;sale&quot;}, &quot;note&quot;: null}
  An entry is a heading, the number of a column counted from 1, {&quot;column&quot;, &quot;order&quot;: dmy|mdy|ymd,
  &quot;decimal&quot;: &quot;.&quot; or &quot;,&quot;}, {&quot;minus&quot;: [a, b]},
  {&quot;value&quot;: constant} or null (leave out); &quot;encoding&quot;, &quot;delimiter&quot;, &quot;decimal&quot; and &quot;date_order&quot; set
  how the whole file is read. Fields that are not named are found by their headings.

Amounts with more decimals than the currency are rounded in order of date, the rest carried on, so
that the sum of any days is the file&apos;s. Dates without zone are local to the shop. Importing a file
again updates by id; blank cells change nothing.

--json: {into, file, dry_run, written, read, added, updated, unchanged, refused,
         refusals: [{line, reason}], customers_added, staff_added, notes: [text], encoding,
         delimiter, batch, step}; read counts lines, refused lines, the others records; step is
         what undo takes back, null where the import is too long for that.
--progress json: lines {&quot;done&quot;, &quot;total&quot;} and at last {&quot;result&quot;}, {&quot;error&quot;} or {&quot;cancelled&quot;};
         a dry run begins with {&quot;look&quot;: {into, headings, fields, rows, constants}}: what each column
         is taken for, and the first rows;
         &quot;cancel&quot; or the end of standard input stops, and nothing is written.
</source>
        <translation>
Encabezados (se reconocen en inglés y en español, con cualquier mayúscula y acento):
  customers    customer_id,name,phone,email
               (también kind, address, postcode, city, birthday, tax_id, preferences,
               preferred_channel, tags, note, no_surveys, no_contact)
  purchases    purchase_id,customer_id,date,amount,cost,kind
               (también customer_name, product, category, receipt_number, agent, note; las líneas
               de un purchase_id son una sola compra, cuyo coste se sabe si se sabe el de todas)
  cases        case_id,customer_id,channel,agent,kind,opened_at,opened_by
  case_events  case_id,at,actor,type,status_after
  answers      survey_id,customer_id,case_id,kind,scale,sent_at,answered_at,score
               (sin survey_id: lo que exportó un servicio de formularios, un momento, una
               puntuación y un comentario; las columnas se encuentran por lo que preguntan sus
               encabezados, y también el cuestionario; si no, lo dice --survey. Cada línea cuenta
               para la puntuación y no para la tasa de respuesta. email y phone dan la respuesta
               al cliente que se conoce por ellos; code, a la papeleta que lleva ese código)

Los libros de Excel (.xlsx) se leen como los CSV: su primera hoja.

--map ARCHIVO.json dice de dónde salen los campos si no lo dicen los encabezados: campo -&gt;
encabezado, p. ej.
  {&quot;purchase_id&quot;: &quot;Order ID&quot;, &quot;customer_id&quot;: &quot;Customer ID&quot;, &quot;customer_name&quot;: &quot;Customer Name&quot;,
   &quot;date&quot;: {&quot;column&quot;: &quot;Order Date&quot;, &quot;order&quot;: &quot;mdy&quot;}, &quot;amount&quot;: &quot;Sales&quot;,
   &quot;cost&quot;: {&quot;minus&quot;: [&quot;Sales&quot;, &quot;Profit&quot;]}, &quot;kind&quot;: {&quot;value&quot;: &quot;sale&quot;}, &quot;note&quot;: null}
  Una entrada es un encabezado, el número de una columna desde 1, {&quot;column&quot;, &quot;order&quot;: dmy|mdy|ymd,
  &quot;decimal&quot;: &quot;.&quot; o &quot;,&quot;}, {&quot;minus&quot;: [a, b]}, {&quot;value&quot;: constante} o null (se omite); &quot;encoding&quot;, &quot;delimiter&quot;, &quot;decimal&quot; y
  &quot;date_order&quot; dicen cómo se lee todo el archivo. Los campos que no se nombran se buscan por su
  encabezado.

Los importes con más decimales que la moneda se redondean por orden de fecha y el resto pasa al
siguiente, de modo que la suma de cualesquiera días es la del archivo. Las fechas sin zona son
locales de la tienda. Importar de nuevo un archivo actualiza por id; las celdas vacías no cambian
nada.

--json: {into, file, dry_run, written, read, added, updated, unchanged, refused,
         refusals: [{line, reason}], customers_added, staff_added, notes: [text], encoding,
         delimiter, batch, step}; read cuenta líneas; refused, líneas; los demás, registros; step es
         lo que se puede deshacer, null si la importación es demasiado larga.
--progress json: líneas {&quot;done&quot;, &quot;total&quot;} y al final {&quot;result&quot;}, {&quot;error&quot;} o {&quot;cancelled&quot;};
         una prueba empieza por {&quot;look&quot;: {into, headings, fields, rows, constants}}: como qué se lee
         cada columna, y las primeras filas;
         &quot;cancel&quot; o el final de la entrada estándar lo detiene, y no se escribe nada.
</translation>
    </message>
    <message>
        <source>the CSV or Excel (.xlsx) file</source>
        <translation>el archivo CSV o de Excel (.xlsx)</translation>
    </message>
    <message>
        <source>what the file holds</source>
        <translation>lo que contiene el archivo</translation>
    </message>
    <message>
        <source>a saved column mapping</source>
        <translation>una asignación de columnas guardada</translation>
    </message>
    <message>
        <source>answers: which questionnaire, where the file does not say it</source>
        <translation>respuestas: qué cuestionario, si el archivo no lo dice</translation>
    </message>
    <message>
        <source>only count, write nothing</source>
        <translation>solo contar, sin escribir nada</translation>
    </message>
    <message>
        <source>all rows or none (exit code 2)</source>
        <translation>todas las filas o ninguna (código de salida 2)</translation>
    </message>
    <message>
        <source>import a CSV or Excel file; bad rows are refused one by one, a fault writes nothing</source>
        <translation>importa un archivo CSV o de Excel; las filas malas se rechazan una a una y un fallo no escribe nada</translation>
    </message>
    <message>
        <source>
All of the last 90 days against the 90 before; a contradiction holds only when both indicators moved
by more than chance.

--json: {period_start, period_end, earlier_start, earlier_end,
         warnings: [{text, kpi}], balance: [text],
         contradictions: [{key, text, reading, indicators: [{key, label, value, before, n}]}],
         topics: [{name, cases, before, reopened, rising}],
         first_contact: [{dimension, value, label, share, n, low, high, reading}],
         drifting: [{customer_id, name, last_on, usual_days, away_days}]}
</source>
        <translation>
Todo sobre los últimos 90 días frente a los 90 anteriores; una contradicción solo vale si los dos
indicadores se movieron más de lo que haría el azar.

--json: {period_start, period_end, earlier_start, earlier_end,
         warnings: [{text, kpi}], balance: [text],
         contradictions: [{key, text, reading, indicators: [{key, label, value, before, n}]}],
         topics: [{name, cases, before, reopened, rising}],
         first_contact: [{dimension, value, label, share, n, low, high, reading}],
         drifting: [{customer_id, name, last_on, usual_days, away_days}]}
</translation>
    </message>
    <message>
        <source>what deserves a look: contradictions, recurring topics, customers who drift away</source>
        <translation>lo que merece una mirada: contradicciones, motivos que se repiten, clientes que hace tiempo que no vienen</translation>
    </message>
    <message>
        <source>
--from and --to are local dates, both inclusive; without --to up to today (or --as-of), without
--from the twelve months that end there, the running one included. --as-of DATE means the end of
that local day; nothing at or after an instant counts; on its own day a sale without a time counts
from the start of the day. --where takes stored keys or their words in English and Spanish; which
filters an indicator has is in &quot;cxdesk kpi list --json&quot;. Only one of --by, --compare and --signals.
City, kind of customer (type) and tags are those on the card today, also for past dates.

list --json: [{key, name, unit, direction, role, group, meaning, formula, source, synonyms,
              filters: [key]}]
KEY --json:  {key, unit, direction, currency, as_of, rows: [{period_start, period_end, value, n,
              low, high, provisional, detail: {...}}]}; period_start and period_end are inclusive
              local dates, as_of is in epoch seconds; unit is points, percent, seconds, money,
              count, score or number; low and high the 95% interval; no data is null.
 cases_per_agent: each row also has people: [{staff_id, name, cases}] by name; the last one, of
              staff_id null, is nobody; detail.per_hour is null without the hours of all its weeks.
 --by:        also by, overlapping, and parts: [{value, label, rows: [...]}]; the part of the
              records that have none is &quot;none&quot;.
 --compare:   each row also has compared: {period_start, period_end, value, n, difference,
              relative, verdict}; relative in per cent, null when the earlier value is 0 or less;
              a running period is held against as many days.
 --signals:   also firmness (provisional, usable, firm or null), shift: {period_start, before,
              after} or null, and sentence; each row has usual: {low, high, centre, firmness, rules,
              verdict}: the usual range at it, the rules that hold (outside, run, near_limit), and
              better, worse, higher, lower or normal (null for a period that runs or has few
              records); null where there is no range yet.
</source>
        <translation>
--from y --to son fechas locales, ambas incluidas; sin --to, hasta hoy (o --as-of); sin --from, los
doce meses que acaban ahí, el que corre incluido. --as-of FECHA significa el final de ese día
local; nada que ocurra en un instante o después cuenta; en su propio día, una venta sin hora cuenta
desde el principio del día. --where admite claves guardadas o sus palabras en inglés y en español;
los filtros que tiene un indicador están en &quot;cxdesk kpi list --json&quot;. Solo uno de --by, --compare y
--signals. La ciudad, el tipo de cliente (type) y las etiquetas son los que hoy tiene la ficha,
también para fechas pasadas.

list --json: [{key, name, unit, direction, role, group, meaning, formula, source, synonyms,
              filters: [key]}]
CLAVE --json: {key, unit, direction, currency, as_of, rows: [{period_start, period_end, value, n,
              low, high, provisional, detail: {...}}]}; period_start y period_end son fechas
              locales incluidas, as_of va en segundos desde 1970; unit es points, percent, seconds,
              money, count, score o number; low y high, el intervalo del 95 %; sin datos es null.
 cases_per_agent: cada fila tiene además people: [{staff_id, name, cases}] por nombre; la última,
              de staff_id null, es nadie; detail.per_hour es null sin las horas de todas sus
              semanas.
 --by:        además by, overlapping y parts: [{value, label, rows: [...]}]; la parte de los
              registros que no tienen ninguno es &quot;none&quot;.
 --compare:   cada fila tiene además compared: {period_start, period_end, value, n, difference,
              relative, verdict}; relative en tanto por ciento, null si el valor anterior es 0 o
              menos; un periodo que corre se compara con otros tantos días.
 --signals:   además firmness (provisional, usable, firm o null), shift: {period_start, before,
              after} o null, y sentence; cada fila tiene usual: {low, high, centre, firmness, rules,
              verdict}: el rango habitual en ella, las reglas que se cumplen (outside, run,
              near_limit), y better, worse, higher, lower o normal (null en un periodo que corre o
              que tiene pocos registros); null donde todavía no hay rango.
</translation>
    </message>
    <message>
        <source>an indicator, or: list (also when left out)</source>
        <translation>un indicador, o bien: list (también si se omite)</translation>
    </message>
    <message>
        <source>first day, 2026-01-31</source>
        <translation>primer día, 2026-01-31</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>último día</translation>
    </message>
    <message>
        <source>length of a row</source>
        <translation>lo que dura una fila</translation>
    </message>
    <message>
        <source>only these records; again for another filter</source>
        <translation>solo estos registros; otra vez para otro filtro</translation>
    </message>
    <message>
        <source>split: person, topic, channel, kind, tag, city, weekday …; not with --compare or --signals</source>
        <translation>repartir por: person, topic, channel, kind, tag, city, weekday …; no junto a --compare o --signals</translation>
    </message>
    <message>
        <source>each row against the one before, or a year ago; not with --by or --signals</source>
        <translation>cada fila frente a la anterior, o a la de hace un año; no junto a --by o --signals</translation>
    </message>
    <message>
        <source>the usual range, and what leaves it; not with --by or --compare</source>
        <translation>el rango habitual y lo que sale de él; no junto a --by o --compare</translation>
    </message>
    <message>
        <source>list the indicators, or measure one: one row for each period</source>
        <translation>la lista de indicadores, o medir uno: una fila por periodo</translation>
    </message>
    <message>
        <source>
Values are in the unit of the indicator: per cent 0-100, money in currency units, times in seconds
(or 30min, 2h). KEY is the indicator&apos;s key, with or without own_, or its name. --on is any day of
the period that the value is for. &quot;cxdesk kpi KEY&quot; measures it like any other.

An indicator that is tapped takes one tap of 1 to 5 a week from each who works here. Nobody signs
it, nothing takes it back, and no mean of fewer than three taps is shown. As in the window nobody
taps twice in a week at the same computer, which remembers who did, not what.

list, new, templates --json: [{key, name, unit, direction, every, entry, adds_up, leading, meaning,
                             lowest, highest, active}]; new, remove and restore print the one
list KEY, add --json:        [{key, period_start, period_end, value, n, note}]; add prints the one
tap --json:                  {key, period_start, n}
</source>
        <translation>
Los valores van en la unidad del indicador: porcentajes de 0 a 100, dinero en unidades de la moneda,
tiempos en segundos (o 30min, 2h). CLAVE es la clave del indicador, con own_ o sin él, o su nombre.
--on es cualquier día del periodo del que es el valor. &quot;cxdesk kpi CLAVE&quot; lo mide como a los demás.

Un indicador de toques recibe uno del 1 al 5 por semana de cada uno de los que trabajan aquí. Nadie
lo firma, nada lo retira, y con menos de tres toques no se muestra ninguna media. Como en la
ventana, nadie marca dos veces por semana en el mismo PC, que recuerda quién lo hizo, no qué.

list, new, templates --json: [{key, name, unit, direction, every, entry, adds_up, leading, meaning,
                             lowest, highest, active}]; new, remove y restore imprimen solo el suyo
list CLAVE, add --json:      [{key, period_start, period_end, value, n, note}]; add imprime solo el suyo
tap --json:                  {key, period_start, n}
</translation>
    </message>
    <message>
        <source>the indicators, or one&apos;s values</source>
        <translation>los indicadores, o los valores de uno</translation>
    </message>
    <message>
        <source>type the value of a period</source>
        <translation>escribir el valor de un periodo</translation>
    </message>
    <message>
        <source>an indicator of your own</source>
        <translation>un indicador propio</translation>
    </message>
    <message>
        <source>any day of the period</source>
        <translation>cualquier día del periodo</translation>
    </message>
    <message>
        <source>the value, in the indicator&apos;s unit</source>
        <translation>el valor, en la unidad del indicador</translation>
    </message>
    <message>
        <source>take the value of a period away</source>
        <translation>quitar el valor de un periodo</translation>
    </message>
    <message>
        <source>tap how this week is, without a name</source>
        <translation>marcar cómo va la semana, sin nombre</translation>
    </message>
    <message>
        <source>an indicator that is tapped</source>
        <translation>un indicador de toques</translation>
    </message>
    <message>
        <source>1, bad, to 5, good</source>
        <translation>de 1, mal, a 5, bien</translation>
    </message>
    <message>
        <source>who taps, by initials or name: kept at this computer, not with the tap</source>
        <translation>quién marca, por sus iniciales o su nombre: se guarda en este PC, no con lo marcado</translation>
    </message>
    <message>
        <source>make an indicator</source>
        <translation>crear un indicador</translation>
    </message>
    <message>
        <source>what new can start from</source>
        <translation>de qué puede partir new</translation>
    </message>
    <message>
        <source>take one off the lists</source>
        <translation>quitar uno de las listas</translation>
    </message>
    <message>
        <source>bring a removed one back</source>
        <translation>recuperar uno que se quitó</translation>
    </message>
    <message>
        <source>start from one of: manual templates</source>
        <translation>partir de una de las de: manual templates</translation>
    </message>
    <message>
        <source>what it is, in one sentence</source>
        <translation>qué es, en una frase</translation>
    </message>
    <message>
        <source>what its values are</source>
        <translation>qué son sus valores</translation>
    </message>
    <message>
        <source>what is better</source>
        <translation>qué es mejor</translation>
    </message>
    <message>
        <source>how often a value is typed</source>
        <translation>cada cuánto se escribe un valor</translation>
    </message>
    <message>
        <source>two periods make a sum</source>
        <translation>dos periodos dan una suma</translation>
    </message>
    <message>
        <source>moves before results</source>
        <translation>se mueve antes que los resultados</translation>
    </message>
    <message>
        <source>how its values come in</source>
        <translation>cómo llegan sus valores</translation>
    </message>
    <message>
        <source>no value lies below</source>
        <translation>ningún valor queda por debajo</translation>
    </message>
    <message>
        <source>no value lies above</source>
        <translation>ningún valor queda por encima</translation>
    </message>
    <message>
        <source>indicators of your own: manual new, and their values: manual add, manual list</source>
        <translation>indicadores propios: manual new, y sus valores: manual add, manual list</translation>
    </message>
    <message>
        <source>note something that may explain a number</source>
        <translation>anotar un hecho que pueda explicar un número</translation>
    </message>
    <message>
        <source>what changed (default: as the words tell)</source>
        <translation>qué cambió (si no se dice, según las palabras)</translation>
    </message>
    <message>
        <source>set an event right; what is not given stays</source>
        <translation>corregir un hecho; lo que no se da se queda</translation>
    </message>
    <message>
        <source>the id of the event</source>
        <translation>el id del hecho</translation>
    </message>
    <message>
        <source>the day</source>
        <translation>el día</translation>
    </message>
    <message>
        <source>take an event away</source>
        <translation>quitar un hecho</translation>
    </message>
    <message>
        <source>which indicators moved around an event</source>
        <translation>qué indicadores se movieron alrededor de un hecho</translation>
    </message>
    <message>
        <source>what was noted</source>
        <translation>lo que se anotó</translation>
    </message>
    <message>
        <source>events add NOTE, edit, delete, list, around</source>
        <translation>events add NOTA, edit, delete, list, around</translation>
    </message>
    <message>
        <source>
--json: list [{id, on, kind, note}]; around {days, before_start, after_start, looked_at,
        moved: [{kpi, before, after, verdict}], also: [note]}: the chosen indicators and those of
        open goals, 30 days from the event on against 30 before, those alone that moved by more than
        chance. verdict changed: money, by a bigger step than usual.
</source>
        <translation>
--json: list [{id, on, kind, note}]; around {days, before_start, after_start, looked_at,
        moved: [{kpi, before, after, verdict}], also: [nota]}: los indicadores elegidos y los de los
        objetivos abiertos, 30 días desde el hecho frente a los 30 anteriores; solo los que se
        movieron más que por casualidad. verdict changed: dinero, con un salto mayor de lo habitual.
</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>primer día</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>el archivo que se escribe</translation>
    </message>
    <message>
        <source>write the PDF summary of a period (--lang es or en)</source>
        <translation>escribir el informe en PDF de un periodo (--lang es o en)</translation>
    </message>
    <message>
        <source>
FILE.json holds any of: name, kind, currency (EUR), country (ES), region (MD, for public holidays),
time_zone (Europe/Madrid), language (en, es or empty), week_start (0 Monday ... 6 Sunday, null by
country), inactivity_days, inactivity_on (the day on which they were chosen), mission,
message_text (how a message to a customer begins; {name} stands for theirs),
  choices           {&quot;fcr_days&quot;: &quot;30&quot;, ...}: how indicators are counted, see below; what the file
                    leaves out of them is counted as at first
  references        {&quot;sector&quot;: &quot;retail&quot; (financial, technology, none), &quot;off&quot;: [&quot;nps&quot;],
                    &quot;values&quot;: {&quot;csat&quot;: 85}}: figures from elsewhere, in the unit of the indicator
                    (money in minor units, times in seconds): those not wanted, those of your own
  chosen            [&quot;nps&quot;, &quot;csat&quot;, ...]: the indicators on the board, in their order
  channels          [{&quot;key&quot;: &quot;own_chat&quot;, &quot;name&quot;: &quot;Chat&quot;, &quot;live&quot;: true, &quot;hidden&quot;: false}, ...]: in
                    the order of the forms; live: people are answered on the spot there
  first_reply_goal_minutes  of opening time, within which a first reply is wanted
  customer_address  usted or tu: how surveys speak to customers in Spanish
  ask_cooldown_days within which nobody is asked again by any survey (30)
  rescue_owner_id   who calls after low answers (cxdesk staff list); null is who entered them
  staff_order       [2, 1]: ids of people (cxdesk staff list) in the order of the lists
and the opening hours:
  hours             {&quot;mon&quot;: [[&quot;09:00&quot;,&quot;14:00&quot;],[&quot;16:00&quot;,&quot;19:00&quot;]], ...}, valid from the beginning;
                    days left out are closed; no hours at all means open day and night,
                    and then holidays and closures take nothing away
  hours_versions    [{&quot;from&quot;: &quot;2026-03-01&quot;, &quot;hours&quot;: {...}}]: other hours from a day on, so that
                    past figures keep the old ones
  special_openings  {&quot;2026-12-24&quot;: [[&quot;09:00&quot;,&quot;13:00&quot;]]}: a date with hours of its own
  closures          [{&quot;from&quot;: &quot;2026-08-10T14:00&quot;, &quot;to&quot;: &quot;2026-08-12T00:00&quot;}]: local time
  holidays          [&quot;2026-01-06&quot;]: closed the whole day, also where it has a special opening
What the file does not name stays as it is.

choices, each with the one at first in brackets:
{choices}
  clv_years_max         1 to 20 (5)

holidays shows the public holidays of the shop&apos;s country and region; --add makes closing days of
them, and keeps the region. --json: {country, region, year, holidays: [{on, name, is_closed}]}
</source>
        <translation>
ARCHIVO.json contiene lo que se quiera de: name, kind, currency (EUR), country (ES), region (MD,
para los festivos), time_zone (Europe/Madrid), language (en, es o vacío), week_start (0 lunes ...
6 domingo, null según el país), inactivity_days, inactivity_on (el día en que se eligieron),
mission, message_text (cómo empieza un mensaje a un cliente; {name} está en lugar de su nombre),
  choices           {&quot;fcr_days&quot;: &quot;30&quot;, ...}: cómo se cuentan los indicadores, véase abajo; lo que el
                    archivo no nombra se cuenta como al principio
  references        {&quot;sector&quot;: &quot;retail&quot; (financial, technology, none), &quot;off&quot;: [&quot;nps&quot;],
                    &quot;values&quot;: {&quot;csat&quot;: 85}}: cifras de fuera, en la unidad del indicador (dinero en
                    su unidad mínima, tiempos en segundos): las que no se quieren y las propias
  chosen            [&quot;nps&quot;, &quot;csat&quot;, ...]: los indicadores del tablero, en su orden
  channels          [{&quot;key&quot;: &quot;own_chat&quot;, &quot;name&quot;: &quot;Chat&quot;, &quot;live&quot;: true, &quot;hidden&quot;: false}, ...]: en el
                    orden de los formularios; live: allí se responde en el momento
  first_reply_goal_minutes  de horario de apertura, en los que se quiere una primera respuesta
  customer_address  usted o tu: el trato a los clientes en las encuestas en español
  ask_cooldown_days sin volver a preguntar a nadie, con ninguna encuesta (30)
  rescue_owner_id   quién llama tras una puntuación baja (cxdesk staff list); null, quien la anotó
  staff_order       [2, 1]: ids de personas (cxdesk staff list) en el orden de las listas
y el horario de apertura:
  hours             {&quot;mon&quot;: [[&quot;09:00&quot;,&quot;14:00&quot;],[&quot;16:00&quot;,&quot;19:00&quot;]], ...}, válido desde el principio;
                    los días que faltan están cerrados; sin ningún horario se está abierto día y
                    noche, y entonces los festivos y los cierres no quitan nada
  hours_versions    [{&quot;from&quot;: &quot;2026-03-01&quot;, &quot;hours&quot;: {...}}]: otro horario desde un día, para que
                    las cifras pasadas conserven el anterior
  special_openings  {&quot;2026-12-24&quot;: [[&quot;09:00&quot;,&quot;13:00&quot;]]}: una fecha con horario propio
  closures          [{&quot;from&quot;: &quot;2026-08-10T14:00&quot;, &quot;to&quot;: &quot;2026-08-12T00:00&quot;}]: hora local
  holidays          [&quot;2026-01-06&quot;]: cerrado todo el día, aunque tenga una apertura especial
Lo que el archivo no nombra se queda como está.

choices, cada una con la inicial entre paréntesis:
{choices}
  clv_years_max         de 1 a 20 (5)

holidays muestra los festivos del país y la región de la tienda; --add los convierte en días de
cierre y guarda la región. --json: {country, region, year, holidays: [{on, name, is_closed}]}
</translation>
    </message>
    <message>
        <source>write the settings</source>
        <translation>escribir los ajustes</translation>
    </message>
    <message>
        <source>read the settings</source>
        <translation>leer los ajustes</translation>
    </message>
    <message>
        <source>the file; - prints or reads here</source>
        <translation>el archivo; - imprime o lee aquí</translation>
    </message>
    <message>
        <source>public holidays of the country</source>
        <translation>festivos del país</translation>
    </message>
    <message>
        <source>default: this year</source>
        <translation>si no se dice: este año</translation>
    </message>
    <message>
        <source>a code of the list, or a name; default: the shop&apos;s</source>
        <translation>un código de la lista, o un nombre; si no se dice: la de la tienda</translation>
    </message>
    <message>
        <source>close on these days</source>
        <translation>cerrar estos días</translation>
    </message>
    <message>
        <source>write or read the shop&apos;s settings as JSON; public holidays</source>
        <translation>escribir o leer los ajustes de la tienda en JSON; festivos</translation>
    </message>
    <message>
        <source>language of messages (else LANG, else that of the shop)</source>
        <translation>idioma de los mensajes (si no, LANG; si no, el de la tienda)</translation>
    </message>
    <message>
        <source>take off the lists</source>
        <translation>quitar de las listas</translation>
    </message>
    <message>
        <source>put back on the lists</source>
        <translation>volver a poner en las listas</translation>
    </message>
    <message>
        <source>the shop&apos;s topics</source>
        <translation>los motivos de la tienda</translation>
    </message>
    <message>
        <source>the shop&apos;s channels</source>
        <translation>los canales de la tienda</translation>
    </message>
    <message>
        <source>the shop&apos;s tags</source>
        <translation>las etiquetas de la tienda</translation>
    </message>
    <message>
        <source>who works in the shop</source>
        <translation>quién trabaja en la tienda</translation>
    </message>
    <message>
        <source>also those who left</source>
        <translation>también quienes se fueron</translation>
    </message>
    <message>
        <source>add someone</source>
        <translation>añadir a alguien</translation>
    </message>
    <message>
        <source>first name and surname</source>
        <translation>nombre y apellidos</translation>
    </message>
    <message>
        <source>change someone</source>
        <translation>cambiar los datos de alguien</translation>
    </message>
    <message>
        <source>name, initials or id</source>
        <translation>nombre, iniciales o id</translation>
    </message>
    <message>
        <source>one to four letters</source>
        <translation>de una a cuatro letras</translation>
    </message>
    <message>
        <source>owner or staff</source>
        <translation>propietario/a o personal</translation>
    </message>
    <message>
        <source>who gets the open cases and tasks (else nobody)</source>
        <translation>quién recibe los casos y tareas abiertos (si no, nadie)</translation>
    </message>
    <message>
        <source>say what is usually answered to a topic</source>
        <translation>decir qué se suele responder a un motivo</translation>
    </message>
    <message>
        <source>a topic of the shop&apos;s list</source>
        <translation>un motivo de la lista de la tienda</translation>
    </message>
    <message>
        <source>the answer; nothing takes it away</source>
        <translation>la respuesta; sin nada se quita</translation>
    </message>
    <message>
        <source>the people who work in the shop</source>
        <translation>las personas que trabajan en la tienda</translation>
    </message>
    <message>
        <source>--json: {id, name, initials, role: owner or staff, active}; list: a list of them</source>
        <translation>--json: {id, name, initials, role: owner o staff, active}; list: una lista de ellas</translation>
    </message>
    <message>
        <source>the shop&apos;s topics, channels and tags, with how often each is used</source>
        <translation>los motivos, canales y etiquetas de la tienda, y cuánto se usa cada uno</translation>
    </message>
    <message>
        <source>--json: [{name, used, hidden, ...}]; channels have a key, which filters take, and live; topics an answer; answer prints {name, answer}</source>
        <translation>--json: [{name, used, hidden, ...}]; los canales tienen además key, que sirve en los filtros, y live; los motivos, answer; answer imprime {name, answer}</translation>
    </message>
    <message>
        <source>what is still to be done</source>
        <translation>lo que queda por hacer</translation>
    </message>
    <message>
        <source>of this person (name or initials)</source>
        <translation>de esta persona (nombre o iniciales)</translation>
    </message>
    <message>
        <source>write a task</source>
        <translation>escribir una tarea</translation>
    </message>
    <message>
        <source>mark a task as done</source>
        <translation>dar una tarea por hecha</translation>
    </message>
    <message>
        <source>the id of the task</source>
        <translation>el id de la tarea</translation>
    </message>
    <message>
        <source>put a task aside to an open day</source>
        <translation>dejar una tarea para otro día de apertura</translation>
    </message>
    <message>
        <source>tomorrow, next_week or a date</source>
        <translation>tomorrow (mañana), next_week (dentro de una semana) o una fecha</translation>
    </message>
    <message>
        <source>what is to be done</source>
        <translation>qué hay que hacer</translation>
    </message>
    <message>
        <source>what kind of task it is</source>
        <translation>qué tipo de tarea es</translation>
    </message>
    <message>
        <source>the day (default: the next open one)</source>
        <translation>el día (si no se dice: el próximo de apertura)</translation>
    </message>
    <message>
        <source>who does it (name or initials)</source>
        <translation>quién la hace (nombre o iniciales)</translation>
    </message>
    <message>
        <source>call back N days after the last interaction</source>
        <translation>llamar N días después de la última interacción</translation>
    </message>
    <message>
        <source>tasks list, tasks add NOTE, tasks done ID, tasks snooze ID</source>
        <translation>tareas: tasks list, tasks add NOTA, tasks done ID, tasks snooze ID</translation>
    </message>
    <message>
        <source>--json: {id, kind, due_on, customer_id, customer, case_id, note, owner_id, after_days, snoozed_to_on, done_at}; list prints an array of them</source>
        <translation>--json: {id, kind, due_on, customer_id, customer, case_id, note, owner_id, after_days, snoozed_to_on, done_at}; list imprime una lista de ellas</translation>
    </message>
    <message>
        <source>today: what needs doing now</source>
        <translation>hoy: lo que hay que hacer ahora</translation>
    </message>
    <message>
        <source>--json: {on, rescues: [task], waiting: [{case_id, customer, remaining_seconds, …}], tasks: [task], later_on, later: [task], entered, takings: {net, sales, refunds, day_totals}, asks: [{customer_id, survey, reason, …}]}</source>
        <translation>--json: {on, rescues: [task], waiting: [{case_id, customer, remaining_seconds, …}], tasks: [task], later_on, later: [task], entered, takings: {net, sales, refunds, day_totals}, asks: [{customer_id, survey, reason, …}]}</translation>
    </message>
    <message>
        <source>entered [--on DATE]: everything entered on a day</source>
        <translation>entered [--on FECHA]: todo lo anotado en un día</translation>
    </message>
    <message>
        <source>--json: {on, takings, entries: [{step_id, at, by, kind, id, what, text, customer_id, customer, amount}]}</source>
        <translation>--json: {on, takings, entries: [{step_id, at, by, kind, id, what, text, customer_id, customer, amount}]}</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>uso: </translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>argumentos sin nombre</translation>
    </message>
    <message>
        <source>options</source>
        <translation>opciones</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>mostrar esta ayuda y terminar</translation>
    </message>
    <message>
        <source>show program&apos;s version number and exit</source>
        <translation>mostrar la versión del programa y terminar</translation>
    </message>
    <message>
        <source>
--period is 2026-03, 2026-Q1, 2026-W12, 2026 or a day; one that still runs is held against as many
days. Parts add up to the change; those of fewer than five records, and all but the five largest,
are in rest. When the change is noise nothing is explained.
--goal explains how a goal moved since it began: from its starting point to its own measure now,
with the goal&apos;s filter. Its id is in &quot;goals&quot;.

--json: {key, goal_id: id or null, unit, period_start, period_end, earlier_start, earlier_end,
         value, before, difference, verdict, noise, sentences: [text],
         by: [{dimension, before, after, change, mix, rate, reversed,
               parts: [{value, label, before, after, n_before, n_after, total, mix, rate}],
               rest: {parts, total, mix, rate} or null}],
         factors: [{label, before, after, total}], beside: [{key, label, before, after}],
         events: [{on, note}], comments: [{at, score, scale_max, text}]}
        before and after of a dimension are what is explained: of a median its mean.
</source>
        <translation>
--period es 2026-03, 2026-Q1, 2026-W12, 2026 o un día; uno que todavía corre se compara con otros
tantos días. Las partes suman el cambio; las de menos de cinco registros, y todas menos las cinco
mayores, están en rest. Si el cambio es ruido no se explica nada.
--goal explica cómo se ha movido un objetivo desde que empezó: de su punto de partida a lo que mide
ahora, con el filtro del objetivo. Su id está en &quot;goals&quot;.

--json: {key, goal_id: id o null, unit, period_start, period_end, earlier_start, earlier_end,
         value, before, difference, verdict, noise, sentences: [text],
         by: [{dimension, before, after, change, mix, rate, reversed,
               parts: [{value, label, before, after, n_before, n_after, total, mix, rate}],
               rest: {parts, total, mix, rate} o null}],
         factors: [{label, before, after, total}], beside: [{key, label, before, after}],
         events: [{on, note}], comments: [{at, score, scale_max, text}]}
        before y after de una dimensión son lo que se explica: de una mediana, su media.
</translation>
    </message>
    <message>
        <source>
A mark says that from a day on an indicator has a new usual level: its usual range begins anew with
the period of that day.

list --json: [{id, key, on, reason}]
</source>
        <translation>
Una marca dice que desde un día un indicador tiene otro nivel habitual: su rango habitual empieza de
nuevo con el periodo de ese día.

list --json: [{id, key, on, reason}]
</translation>
    </message>
    <message>
        <source>an indicator</source>
        <translation>un indicador</translation>
    </message>
    <message>
        <source>2026-03, 2026-Q1 …</source>
        <translation>2026-03, 2026-Q1 …</translation>
    </message>
    <message>
        <source>since this goal began, in place of KEY and --period</source>
        <translation>desde que empezó este objetivo, en lugar de CLAVE y --period</translation>
    </message>
    <message>
        <source>what it is compared with</source>
        <translation>con qué se compara</translation>
    </message>
    <message>
        <source>one dimension alone: person, topic …</source>
        <translation>una sola dimensión: person, topic …</translation>
    </message>
    <message>
        <source>explain a change: why KEY --period 2026-03, why --goal ID</source>
        <translation>explicar un cambio: why CLAVE --period 2026-03, why --goal ID</translation>
    </message>
    <message>
        <source>only these records; may be repeated</source>
        <translation>solo estos registros; se puede repetir</translation>
    </message>
    <message>
        <source>a new level begins</source>
        <translation>empieza un nivel nuevo</translation>
    </message>
    <message>
        <source>the day it began</source>
        <translation>el día en que empezó</translation>
    </message>
    <message>
        <source>what changed</source>
        <translation>qué cambió</translation>
    </message>
    <message>
        <source>what was marked</source>
        <translation>lo que se marcó</translation>
    </message>
    <message>
        <source>of one indicator</source>
        <translation>de un indicador</translation>
    </message>
    <message>
        <source>take a mark away</source>
        <translation>quitar una marca</translation>
    </message>
    <message>
        <source>the id of the mark</source>
        <translation>el id de la marca</translation>
    </message>
    <message>
        <source>usual mark KEY --on DATE --reason TEXT, usual list, usual unmark ID</source>
        <translation>lo habitual: usual mark CLAVE --on FECHA --reason TEXTO, usual list, usual unmark ID</translation>
    </message>
    <message>
        <source>
--survey is the beginning of a key (nps, csat, ces, general) or of a name; scores are never turned
into those of another scale.

list --json: [{id, answered_at, survey, kind, scale_min, scale_max, score, parts, band, customer_id,
             customer, channel, comment, themes, excluded, changes}]; score null where there is
             none, of several questions their mean
show --json: the same of one answer, with question, entered_by, case_id, purchase_id and
             items: [{kind, question, score, scale_max, words}]
</source>
        <translation>
--survey es el principio de una clave (nps, csat, ces, general) o de un nombre; las puntuaciones
nunca se convierten a otra escala.

list --json: [{id, answered_at, survey, kind, scale_min, scale_max, score, parts, band, customer_id,
             customer, channel, comment, themes, excluded, changes}]; score es null cuando no hay,
             y de varias preguntas, su media
show --json: lo mismo de una respuesta, con question, entered_by, case_id, purchase_id e
             items: [{kind, question, score, scale_max, words}]
</translation>
    </message>
    <message>
        <source>the answers, the newest first</source>
        <translation>las respuestas, la más reciente primero</translation>
    </message>
    <message>
        <source>one answer whole</source>
        <translation>una respuesta entera</translation>
    </message>
    <message>
        <source>put a theme on it</source>
        <translation>ponerle un tema</translation>
    </message>
    <message>
        <source>take a theme off it</source>
        <translation>quitarle un tema</translation>
    </message>
    <message>
        <source>the name of the theme</source>
        <translation>el nombre del tema</translation>
    </message>
    <message>
        <source>only the answers to this one</source>
        <translation>solo las respuestas a esta encuesta</translation>
    </message>
    <message>
        <source>only low, middling or high ones</source>
        <translation>solo las bajas, las intermedias o las altas</translation>
    </message>
    <message>
        <source>only those that came by this one</source>
        <translation>solo las que llegaron por este</translation>
    </message>
    <message>
        <source>who entered it (name or initials)</source>
        <translation>quién la anotó (nombre o iniciales)</translation>
    </message>
    <message>
        <source>only those with this theme</source>
        <translation>solo las que tienen este tema</translation>
    </message>
    <message>
        <source>those that count, or were put aside or put right</source>
        <translation>las que cuentan, las excluidas o las corregidas</translation>
    </message>
    <message>
        <source>only those with a comment</source>
        <translation>solo las que tienen comentario</translation>
    </message>
    <message>
        <source>in comments and names</source>
        <translation>en comentarios y nombres</translation>
    </message>
    <message>
        <source>what customers answered: list, show, tag, correct, exclude, add-batch</source>
        <translation>lo que respondieron los clientes: list, show, tag, correct, exclude, add-batch</translation>
    </message>
    <message>
        <source>
  cxdesk nps 10 9 9 7 4          scores of 0 to 10
  cxdesk nps 10x28 9x22 8x18     each with how often it was given
  cxdesk nps --counts 50 30 20   promoters, passives, detractors
  cxdesk nps - &lt; scores.txt      scores from standard input

--json: {nps, low, high, n, promoters, passives, detractors}; points from -100 to 100
</source>
        <translation>
  cxdesk nps 10 9 9 7 4          puntuaciones de 0 a 10
  cxdesk nps 10x28 9x22 8x18     cada una con las veces que se dio
  cxdesk nps --counts 50 30 20   promotores, pasivos, detractores
  cxdesk nps - &lt; puntos.txt       puntuaciones de la entrada estándar

--json: {nps, low, high, n, promoters, passives, detractors}; puntos de -100 a 100
</translation>
    </message>
    <message>
        <source>scores; - reads them</source>
        <translation>puntuaciones; - las lee de la entrada</translation>
    </message>
    <message>
        <source>how many of each there are</source>
        <translation>cuántos hay de cada uno</translation>
    </message>
    <message>
        <source>the NPS of scores or counts from elsewhere, and between what it lies</source>
        <translation>el NPS de puntuaciones o recuentos de otra parte, y entre qué valores está</translation>
    </message>
    <message>
        <source>who is to be won back; --ended: how it went</source>
        <translation>a quién hay que recuperar; --ended: cómo acabó</translation>
    </message>
    <message>
        <source>those that came to an end</source>
        <translation>los que ya terminaron</translation>
    </message>
    <message>
        <source>note that a step was taken</source>
        <translation>anotar que se dio un paso</translation>
    </message>
    <message>
        <source>the id of the rescue</source>
        <translation>el id de la recuperación</translation>
    </message>
    <message>
        <source>the step that was taken</source>
        <translation>el paso que se dio</translation>
    </message>
    <message>
        <source>it was not taken after all</source>
        <translation>al final no se dio</translation>
    </message>
    <message>
        <source>say how a rescue ended</source>
        <translation>decir cómo acabó una recuperación</translation>
    </message>
    <message>
        <source>the day on which to ask again</source>
        <translation>el día en que volver a preguntar</translation>
    </message>
    <message>
        <source>rescues list, rescues step ID STEP, rescues close ID OUTCOME</source>
        <translation>rescues list, rescues step ID PASO, rescues close ID RESULTADO</translation>
    </message>
    <message>
        <source>--json: {id, due_on, customer_id, customer, owner_id, answer_id, score, out_of, comment, steps: {step: instant}, outcome, note, reask_on, done_at}; list prints an array</source>
        <translation>--json: {id, due_on, customer_id, customer, owner_id, answer_id, score, out_of, comment, steps: {step: instant}, outcome, note, reask_on, done_at}; list imprime una lista</translation>
    </message>
    <message>
        <source>what staff call it</source>
        <translation>cómo lo llama el personal</translation>
    </message>
    <message>
        <source>what customers are asked</source>
        <translation>lo que se pregunta a los clientes</translation>
    </message>
    <message>
        <source>what the comment is asked with</source>
        <translation>con qué frase se pide el comentario</translation>
    </message>
    <message>
        <source>what stands at the lowest score</source>
        <translation>lo que dice junto a la puntuación más baja</translation>
    </message>
    <message>
        <source>what stands at the highest score</source>
        <translation>lo que dice junto a la puntuación más alta</translation>
    </message>
    <message>
        <source>the highest score that is still low</source>
        <translation>la puntuación más alta que aún es baja</translation>
    </message>
    <message>
        <source>so many days after the purchase or the case</source>
        <translation>tantos días después de la compra o del caso</translation>
    </message>
    <message>
        <source>the same customer again after so many days</source>
        <translation>otra vez al mismo cliente pasados tantos días</translation>
    </message>
    <message>
        <source>nobody asked within so many days before</source>
        <translation>nadie a quien se preguntó en los últimos tantos días</translation>
    </message>
    <message>
        <source>
KEY is the key of the list, the name that the shop gave, or the kind (nps, csat, ces, general).
FILE.json holds what show --json prints, or some of it; - reads it here, options count before it:
  {&quot;name&quot;, &quot;question&quot;, &quot;scale&quot;: &quot;1-5&quot;, &quot;higher_is_better&quot;, &quot;low_label&quot;, &quot;high_label&quot;, &quot;low_max&quot;,
   &quot;comment_question&quot;, &quot;mode&quot;: transactional|relational, &quot;when&quot;: never|purchase|case|days,
   &quot;after_days&quot;, &quot;every_days&quot;, &quot;rest_days&quot;, &quot;whom&quot;: all|quarter,
   &quot;items&quot;: [{&quot;id&quot;, &quot;kind&quot;: score|choice|text, &quot;question&quot;, &quot;required&quot;, &quot;choices&quot;: [...],
              &quot;stage&quot;, &quot;low_label&quot;, &quot;high_label&quot;}]}
Where a text is empty and low_max null, the program&apos;s own words and bounds hold. Another scale or
other questions make a new version once there are answers; the id of an item says it is the same.

  cxdesk surveys add own --name Delivery --question &quot;On time?&quot; --scale 1-5
  cxdesk surveys edit general --stages
  cxdesk surveys edit nps --when purchase --after-days 3 --whom quarter

--json: the same with key, id, version, active and answers; list prints an array of them, trend a
series as cxdesk kpi does
</source>
        <translation>
KEY es la clave de la lista, el nombre que le puso la tienda o el tipo (nps, csat, ces, general).
FILE.json contiene lo que escribe show --json, o una parte; - lo lee aquí; las opciones van antes:
  {&quot;name&quot;, &quot;question&quot;, &quot;scale&quot;: &quot;1-5&quot;, &quot;higher_is_better&quot;, &quot;low_label&quot;, &quot;high_label&quot;, &quot;low_max&quot;,
   &quot;comment_question&quot;, &quot;mode&quot;: transactional|relational, &quot;when&quot;: never|purchase|case|days,
   &quot;after_days&quot;, &quot;every_days&quot;, &quot;rest_days&quot;, &quot;whom&quot;: all|quarter,
   &quot;items&quot;: [{&quot;id&quot;, &quot;kind&quot;: score|choice|text, &quot;question&quot;, &quot;required&quot;, &quot;choices&quot;: [...],
              &quot;stage&quot;, &quot;low_label&quot;, &quot;high_label&quot;}]}
Donde un texto queda vacío y low_max es null valen las palabras y los límites del programa. Otra
escala u otras preguntas crean una versión nueva si ya hay respuestas; el id de una pregunta dice que sigue
siendo la misma.

  cxdesk surveys add own --name Reparto --question &quot;¿A tiempo?&quot; --scale 1-5
  cxdesk surveys edit general --stages
  cxdesk surveys edit nps --when purchase --after-days 3 --whom quarter

--json: lo mismo con key, id, version, active y answers; list escribe una lista, trend una
serie como la de cxdesk kpi
</translation>
    </message>
    <message>
        <source>the questionnaires, and how often each was answered</source>
        <translation>los cuestionarios y cuántas respuestas tiene cada uno</translation>
    </message>
    <message>
        <source>all that a questionnaire says</source>
        <translation>todo lo que dice un cuestionario</translation>
    </message>
    <message>
        <source>the mean of an own questionnaire, month by month</source>
        <translation>la media de un cuestionario propio, mes a mes</translation>
    </message>
    <message>
        <source>how many months, this one among them (default: 12)</source>
        <translation>cuántos meses, contando este (por defecto: 12)</translation>
    </message>
    <message>
        <source>make a questionnaire</source>
        <translation>crea un cuestionario</translation>
    </message>
    <message>
        <source>what it measures</source>
        <translation>qué mide</translation>
    </message>
    <message>
        <source>change a questionnaire; a new version where need be</source>
        <translation>cambia un cuestionario; crea una versión nueva si hace falta</translation>
    </message>
    <message>
        <source>ask general satisfaction by its five stages</source>
        <translation>preguntar la satisfacción general por sus cinco etapas</translation>
    </message>
    <message>
        <source>ask those without a rule as a new shop does: nps, csat, ces</source>
        <translation>preguntar los que no tienen regla como una tienda nueva: nps, csat, ces</translation>
    </message>
    <message>
        <source>put a questionnaire out of use; its answers stay</source>
        <translation>retira un cuestionario; sus respuestas se quedan</translation>
    </message>
    <message>
        <source>use a questionnaire again</source>
        <translation>vuelve a usar un cuestionario</translation>
    </message>
    <message>
        <source>which questionnaire</source>
        <translation>qué cuestionario</translation>
    </message>
    <message>
        <source>what it says, as JSON</source>
        <translation>lo que dice, en JSON</translation>
    </message>
    <message>
        <source>the lowest and the highest score</source>
        <translation>la puntuación más baja y la más alta</translation>
    </message>
    <message>
        <source>about a visit, or about the shop as a whole</source>
        <translation>sobre una visita o sobre la tienda en general</translation>
    </message>
    <message>
        <source>what it is asked after</source>
        <translation>después de qué se pregunta</translation>
    </message>
    <message>
        <source>everybody, or another quarter of them each quarter</source>
        <translation>a todos, o cada trimestre a otra cuarta parte</translation>
    </message>
    <message>
        <source>questionnaires: what is asked, on which scale, of whom and when</source>
        <translation>cuestionarios: qué se pregunta, en qué escala, a quién y cuándo</translation>
    </message>
    <message>
        <source>
A theme is named as in the list, capitals and accents ignored. Their sales are those of the last
twelve months, less refunds.

list --json:   [{id, name, note, state, impact, effort, owner, answers, answers_90_days, customers,
               revenue, told, told_text, told_on, done_on, tile}]
show --json:   the same of one theme, with customers: [{id, name, answers, last_at, last_comment,
               revenue, told_at, may_be_told}]
topics --json: [{topic, now, before, certain}]; what customers came about in the last --days
</source>
        <translation>
Un tema se nombra como en la lista, sin importar mayúsculas ni acentos. Sus compras son las de los
últimos doce meses, menos las devoluciones.

list --json:   [{id, name, note, state, impact, effort, owner, answers, answers_90_days, customers,
               revenue, told, told_text, told_on, done_on, tile}]
show --json:   lo mismo de un tema, con customers: [{id, name, answers, last_at, last_comment,
               revenue, told_at, may_be_told}]
topics --json: [{topic, now, before, certain}]; a qué vinieron los clientes en los últimos --days
</translation>
    </message>
    <message>
        <source>every theme, what to do first above</source>
        <translation>todos los temas, arriba lo que hacer primero</translation>
    </message>
    <message>
        <source>one theme with the customers who spoke of it</source>
        <translation>un tema con los clientes que hablaron de él</translation>
    </message>
    <message>
        <source>write a theme</source>
        <translation>escribir un tema</translation>
    </message>
    <message>
        <source>change a theme</source>
        <translation>cambiar un tema</translation>
    </message>
    <message>
        <source>say what becomes of it</source>
        <translation>decir qué se hace con él</translation>
    </message>
    <message>
        <source>take it off all answers and delete it</source>
        <translation>quitarlo de todas las respuestas y borrarlo</translation>
    </message>
    <message>
        <source>make it one with another theme</source>
        <translation>unirlo con otro tema</translation>
    </message>
    <message>
        <source>write what customers are told was done</source>
        <translation>escribir qué se dice a los clientes que se hizo</translation>
    </message>
    <message>
        <source>a customer has been told</source>
        <translation>un cliente ya está avisado</translation>
    </message>
    <message>
        <source>a customer has not been told after all</source>
        <translation>un cliente al final no está avisado</translation>
    </message>
    <message>
        <source>the state it is in now</source>
        <translation>el estado en que está ahora</translation>
    </message>
    <message>
        <source>of how many days, up to today</source>
        <translation>de cuántos días, hasta hoy</translation>
    </message>
    <message>
        <source>how much it matters to customers</source>
        <translation>cuánto importa a los clientes</translation>
    </message>
    <message>
        <source>how much work it is</source>
        <translation>cuánto trabajo da</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>su nombre</translation>
    </message>
    <message>
        <source>the theme that stays</source>
        <translation>el tema que se queda</translation>
    </message>
    <message>
        <source>the sentence; nothing takes it away</source>
        <translation>la frase; nada la quita</translation>
    </message>
    <message>
        <source>what customers come about most often</source>
        <translation>a qué vienen más los clientes</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>otro nombre</translation>
    </message>
    <message>
        <source>offer it at the kiosk</source>
        <translation>ofrecerlo en el quiosco</translation>
    </message>
    <message>
        <source>do not offer it there</source>
        <translation>no ofrecerlo allí</translation>
    </message>
    <message>
        <source>what comments speak of: list, show, add, edit, state, delete, merge, text, told, not-told, topics</source>
        <translation>de qué hablan los comentarios: list, show, add, edit, state, delete, merge, text, told, not-told, topics</translation>
    </message>
    <message>
        <source>id, number, name, phone or e-mail of the customer</source>
        <translation>id, número, nombre, teléfono o correo del cliente</translation>
    </message>
    <message>
        <source>who is to be asked; --waiting: who has not answered</source>
        <translation>a quién toca preguntar; --waiting: quién no ha respondido</translation>
    </message>
    <message>
        <source>offers without an answer yet</source>
        <translation>encuestas ofrecidas, sin respuesta aún</translation>
    </message>
    <message>
        <source>note that a survey was offered</source>
        <translation>anota que se ofreció una encuesta</translation>
    </message>
    <message>
        <source>note that a customer did not want to answer</source>
        <translation>anota que un cliente no quiso responder</translation>
    </message>
    <message>
        <source>note the score that a customer gave</source>
        <translation>anotar la puntuación que dio un cliente</translation>
    </message>
    <message>
        <source>the score, on its scale</source>
        <translation>la puntuación, en su escala</translation>
    </message>
    <message>
        <source>what they said</source>
        <translation>lo que dijo</translation>
    </message>
    <message>
        <source>ask list, ask offered WHO, ask declined WHO, ask answered WHO SCORE, ask aside WHO [DAY]</source>
        <translation>ask list, ask offered QUIÉN, ask declined QUIÉN, ask answered QUIÉN PUNTUACIÓN, ask aside QUIÉN [DÍA]</translation>
    </message>
    <message>
        <source>list --json: [{customer_id, customer, survey_id, survey, reason, on, due_on, purchase_id, case_id}]; list --waiting --json: [{id, customer_id, customer, survey_id, survey, channel, sent_at}]; offered, declined, answered --json: {id, survey_id, customer_id}; aside --json: {customer_id, until}</source>
        <translation>list --json: [{customer_id, customer, survey_id, survey, reason, on, due_on, purchase_id, case_id}]; list --waiting --json: [{id, customer_id, customer, survey_id, survey, channel, sent_at}]; offered, declined, answered --json: {id, survey_id, customer_id}; aside --json: {customer_id, until}</translation>
    </message>
    <message>
        <source>the id of the customer</source>
        <translation>el id del cliente</translation>
    </message>
    <message>
        <source>which one (default: what is due)</source>
        <translation>cuál (si no se dice, la que toca)</translation>
    </message>
    <message>
        <source>put a customer aside to an open day</source>
        <translation>dejar a un cliente para otro día de apertura</translation>
    </message>
    <message>
        <source>the questionnaire, by its key, its name or its kind (nps, csat, ces, general)</source>
        <translation>el cuestionario, por su clave, su nombre o su tipo (nps, csat, ces, general)</translation>
    </message>
    <message>
        <source>the paper (default: that of the shop&apos;s country)</source>
        <translation>el papel (si no, el del país de la tienda)</translation>
    </message>
    <message>
        <source>a pile of paper slips from a file, in one step</source>
        <translation>un montón de papeletas de un archivo, en un solo paso</translation>
    </message>
    <message>
        <source>
Without --purchase and --case the slips are blank; the others carry a code each that ties the answer
to its customer, and count as offered. Printing again for the same purchase keeps its code.

  cxdesk slips --survey nps --out slips.pdf --sheets 5
  cxdesk slips --survey csat --out slips.pdf --purchase 118 --purchase 121 --case 7

--json: {path, pages, codes}
</source>
        <translation>
Sin --purchase ni --case las papeletas van en blanco; las demás llevan cada una un código que une la
respuesta a su cliente, y cuentan como ofrecidas. Volver a imprimir para la misma compra conserva su
código.

  cxdesk slips --survey nps --out papeletas.pdf --sheets 5
  cxdesk slips --survey csat --out papeletas.pdf --purchase 118 --purchase 121 --case 7

--json: {path, pages, codes}
</translation>
    </message>
    <message>
        <source>how many sheets of blank slips</source>
        <translation>cuántas hojas de papeletas en blanco</translation>
    </message>
    <message>
        <source>a slip with a code for this purchase</source>
        <translation>una papeleta con código para esta compra</translation>
    </message>
    <message>
        <source>a slip with a code for this case</source>
        <translation>una papeleta con código para este caso</translation>
    </message>
    <message>
        <source>only this theme (default: all that are done and have words)</source>
        <translation>solo este tema (si no, todos los hechos y con palabras)</translation>
    </message>
    <message>
        <source>CSV or Excel: score,code,comment; of several questions 1,2,…</source>
        <translation>CSV o Excel: score,code,comment; con varias preguntas 1,2,…</translation>
    </message>
    <message>
        <source>the day they were filled in (default: today)</source>
        <translation>el día en que se rellenaron (si no, hoy)</translation>
    </message>
    <message>
        <source>how many the pile has, as counted</source>
        <translation>cuántas tiene el montón, contadas a mano</translation>
    </message>
    <message>
        <source>what their scores add up to, as counted</source>
        <translation>cuánto suman sus puntuaciones, contadas a mano</translation>
    </message>
    <message>
        <source>also when the counts differ</source>
        <translation>también si las cuentas no coinciden</translation>
    </message>
    <message>
        <source>print paper slips to be filled in, four on a sheet (--lang es or en)</source>
        <translation>imprime papeletas para rellenar, cuatro por hoja (--lang es o en)</translation>
    </message>
    <message>
        <source>print the poster “You said, we did” (--lang es or en)</source>
        <translation>imprime el cartel «Nos lo dijeron y lo hicimos» (--lang es o en)</translation>
    </message>
    <message>
        <source>why; it stays with the answer</source>
        <translation>por qué; queda junto a la respuesta</translation>
    </message>
    <message>
        <source>put right what was entered; what was there stays</source>
        <translation>corregir lo anotado; lo que había se conserva</translation>
    </message>
    <message>
        <source>the id of the answer</source>
        <translation>el id de la respuesta</translation>
    </message>
    <message>
        <source>the score it should be</source>
        <translation>la puntuación que debería ser</translation>
    </message>
    <message>
        <source>the words as they should be; empty for none</source>
        <translation>las palabras como deberían ser; vacío si no hay</translation>
    </message>
    <message>
        <source>the answer to question N: a score, a choice or words; empty for none</source>
        <translation>la respuesta a la pregunta N: una puntuación, una opción o un texto; vacío si no hay</translation>
    </message>
    <message>
        <source>count it in no figure</source>
        <translation>no contarla en ninguna cifra</translation>
    </message>
    <message>
        <source>count it again</source>
        <translation>volver a contarla</translation>
    </message>
    <message>
        <source>when each goal is reviewed next; --due: those due</source>
        <translation>cuándo se revisa cada objetivo la próxima vez; --due: los pendientes</translation>
    </message>
    <message>
        <source>only those that are due</source>
        <translation>solo las pendientes</translation>
    </message>
    <message>
        <source>the reviews of a goal, the latest first</source>
        <translation>las revisiones de un objetivo, la última primero</translation>
    </message>
    <message>
        <source>note a review that was held</source>
        <translation>anotar una revisión que se ha hecho</translation>
    </message>
    <message>
        <source>write other words of a review of today</source>
        <translation>cambiar lo escrito en una revisión de hoy</translation>
    </message>
    <message>
        <source>remove a review</source>
        <translation>borrar una revisión</translation>
    </message>
    <message>
        <source>put a review that is due off to another day</source>
        <translation>aplazar a otro día una revisión pendiente</translation>
    </message>
    <message>
        <source>the day on which it is shown again</source>
        <translation>el día en que se vuelve a mostrar</translation>
    </message>
    <message>
        <source>say how often a goal is reviewed</source>
        <translation>decir cada cuánto se revisa un objetivo</translation>
    </message>
    <message>
        <source>how often</source>
        <translation>cada cuánto</translation>
    </message>
    <message>
        <source>the day of the first review</source>
        <translation>el día de la primera revisión</translation>
    </message>
    <message>
        <source>the id of the review</source>
        <translation>el id de la revisión</translation>
    </message>
    <message>
        <source>what was decided</source>
        <translation>qué se decidió</translation>
    </message>
    <message>
        <source>why it stands so</source>
        <translation>por qué está así</translation>
    </message>
    <message>
        <source>the next review; default: by its rhythm</source>
        <translation>la próxima revisión; si no se dice, según su frecuencia</translation>
    </message>
    <message>
        <source>the next review</source>
        <translation>la próxima revisión</translation>
    </message>
    <message>
        <source>reviews list|show|add|edit|delete|later|plan: goals looked at again</source>
        <translation>reviews list|show|add|edit|delete|later|plan: revisiones de los objetivos</translation>
    </message>
    <message>
        <source>
Without --next a review is followed by the next day of the rhythm of its goal. What was seen (value,
expected, status) is kept as it was on that day. A review is edited on its own day only.
Of a goal of several indicators the others are measured as of that day; then is null for one added
since.

--json: list [{goal_id, title, kpi, owner, cadence, first_on, last_on, next_on}] and plan the one;
        show [{id, goal_id, reviewed_on, who, value, expected, status, why, decision, next_on,
        parts: [{goal_id, kpi, then: {value, expected, status} or null, now: {value, expected,
        status}}]}], add and edit the one. cadence is weekly, monthly, quarterly or empty; an empty
        decision means to go on as before.
</source>
        <translation>
Sin --next, a una revisión le sigue el día que toca según la frecuencia de su objetivo. Lo que se veía
(value, expected, status) se guarda como estaba ese día. Una revisión solo se cambia en su propio día.
De un objetivo con varios indicadores, los demás se miden como estaban ese día; then es null si uno
se añadió después.

--json: list [{goal_id, title, kpi, owner, cadence, first_on, last_on, next_on}] y plan, el suyo;
        show [{id, goal_id, reviewed_on, who, value, expected, status, why, decision, next_on,
        parts: [{goal_id, kpi, then: {value, expected, status} o null, now: {value, expected,
        status}}]}], add y edit, la suya. cadence es weekly, monthly, quarterly o vacío; una decision
        vacía quiere decir que se sigue como hasta ahora.
</translation>
    </message>
    <message>
        <source>what it is called</source>
        <translation>cómo se llama</translation>
    </message>
    <message>
        <source>who is responsible; &apos;&apos; nobody</source>
        <translation>quién es responsable; &apos;&apos; nadie</translation>
    </message>
    <message>
        <source>how many times a part counts, 1 to 9</source>
        <translation>cuántas veces cuenta una parte, de 1 a 9</translation>
    </message>
    <message>
        <source>the indicator, of the same unit</source>
        <translation>el indicador, de la misma unidad</translation>
    </message>
    <message>
        <source>all records again</source>
        <translation>otra vez todos los registros</translation>
    </message>
    <message>
        <source>the starting point, typed by hand; &apos;&apos; measures it</source>
        <translation>el punto de partida, escrito a mano; &apos;&apos; lo mide</translation>
    </message>
    <message>
        <source>somebody who needs to know; may be repeated</source>
        <translation>alguien que debe saberlo; se puede repetir</translation>
    </message>
    <message>
        <source>somebody who does not need to know any more; may be repeated</source>
        <translation>alguien que ya no tiene que saberlo; se puede repetir</translation>
    </message>
    <message>
        <source>somebody who was told; may be repeated</source>
        <translation>alguien a quien se le ha dicho; se puede repetir</translation>
    </message>
    <message>
        <source>somebody who was not told after all; may be repeated</source>
        <translation>alguien a quien al final no se le ha dicho; se puede repetir</translation>
    </message>
    <message>
        <source>all of them were told</source>
        <translation>se ha dicho a todos</translation>
    </message>
    <message>
        <source>the indicators; without any: none</source>
        <translation>los indicadores; sin escribir ninguno: ninguno</translation>
    </message>
    <message>
        <source>
What is said stands under the indicator and with the definitions of the report. set leaves what is
not given as it is; an empty text takes it away.

list, set --json: [{kpi_key, matters, stands_for}]; set prints the one
</source>
        <translation>
Lo que se dice aparece bajo el indicador y con las definiciones del informe. set deja como está lo
que no se indica; &quot;&quot; lo quita.

list, set --json: [{kpi_key, matters, stands_for}]; set imprime solo el suyo
</translation>
    </message>
    <message>
        <source>what is said of the indicators</source>
        <translation>lo que se dice de los indicadores</translation>
    </message>
    <message>
        <source>say it of one indicator</source>
        <translation>decirlo de un indicador</translation>
    </message>
    <message>
        <source>the key of an indicator</source>
        <translation>la clave de un indicador</translation>
    </message>
    <message>
        <source>why it matters to the shop</source>
        <translation>por qué importa a la tienda</translation>
    </message>
    <message>
        <source>what it is measured in place of</source>
        <translation>en lugar de qué se mide</translation>
    </message>
    <message>
        <source>why indicators matter to the shop, and what they stand in for</source>
        <translation>por qué importan los indicadores a la tienda y a qué sustituyen</translation>
    </message>
    <message>
        <source>print the goals on one page for the wall (--lang es or en)</source>
        <translation>imprimir los objetivos en una página para la pared (--lang es o en)</translation>
    </message>
    <message>
        <source>
What the shop is for, and of each open goal its figure, sign and word. No names: a goal about a
single person, or with a part about one, is left out.

--json: {path, pages}
</source>
        <translation>
La razón de ser de la tienda y, de cada objetivo abierto, su cifra, su signo y su palabra. Sin
nombres: un objetivo sobre una sola persona, o con una parte sobre una, no aparece.

--json: {path, pages}
</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Press Shift+F1 for all keys.</source>
        <translation>Pulsa Mayús+F1 para ver todas las teclas.</translation>
    </message>
    <message>
        <source>Shift+F1 shows all keys.</source>
        <translation>Mayús+F1 muestra todas las teclas.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Look at the whole visit, from the door to the receipt</source>
        <translation>Mirar la visita entera, de la puerta al recibo</translation>
    </message>
    <message>
        <source>Solve complaints within a day</source>
        <translation>Resolver las quejas en un día</translation>
    </message>
    <message>
        <source>Think of the next need: remind before they ask</source>
        <translation>Pensar en lo que necesitarán: avisar antes de que pregunten</translation>
    </message>
    <message>
        <source>Ask often and tell customers what changed</source>
        <translation>Preguntar a menudo y contar a los clientes qué cambió</translation>
    </message>
    <message>
        <source>Train the three questions that come most</source>
        <translation>Formarse en las tres preguntas que más llegan</translation>
    </message>
    <message>
        <source>Keep the usual answers at hand in the notebook</source>
        <translation>Tener a mano las respuestas habituales</translation>
    </message>
    <message>
        <source>Look each month at what comes back and mend its cause</source>
        <translation>Mirar cada mes qué vuelve y arreglar su causa</translation>
    </message>
    <message>
        <source>Let whoever serves decide small things alone</source>
        <translation>Dejar que quien atiende decida lo pequeño</translation>
    </message>
    <message>
        <source>Call everybody who scores low, the same day</source>
        <translation>Llamar el mismo día a quien puntúa bajo</translation>
    </message>
    <message>
        <source>Say when it will be ready, and keep it</source>
        <translation>Decir cuándo estará listo y cumplirlo</translation>
    </message>
    <message>
        <source>Greet at once, even when busy</source>
        <translation>Saludar enseguida, aunque haya trabajo</translation>
    </message>
    <message>
        <source>Read the comments together every Monday</source>
        <translation>Leer juntos los comentarios cada lunes</translation>
    </message>
    <message>
        <source>Look at messages at fixed times, twice a day</source>
        <translation>Mirar los mensajes a horas fijas, dos veces al día</translation>
    </message>
    <message>
        <source>Agree who answers in each shift</source>
        <translation>Acordar quién responde en cada turno</translation>
    </message>
    <message>
        <source>Have short answers ready for the usual questions</source>
        <translation>Tener respuestas cortas para las preguntas habituales</translation>
    </message>
    <message>
        <source>Answer first that it was read, then the rest</source>
        <translation>Responder primero que se ha leído; luego, lo demás</translation>
    </message>
    <message>
        <source>Call those who have not come for a while</source>
        <translation>Llamar a quien hace tiempo que no viene</translation>
    </message>
    <message>
        <source>Offer the next visit before they leave</source>
        <translation>Proponer la próxima visita antes de que se vayan</translation>
    </message>
    <message>
        <source>Remember names and what they bought</source>
        <translation>Recordar nombres y lo que compraron</translation>
    </message>
    <message>
        <source>Thank regular customers with something small</source>
        <translation>Agradecer con un detalle a los clientes de siempre</translation>
    </message>
    <message>
        <source>Ask content customers to bring somebody</source>
        <translation>Pedir a los clientes contentos que traigan a alguien</translation>
    </message>
    <message>
        <source>Keep hours, photos and address right on the maps</source>
        <translation>Tener bien el horario, las fotos y la dirección en los mapas</translation>
    </message>
    <message>
        <source>Agree with a shop nearby to send each other customers</source>
        <translation>Acordar con una tienda vecina enviarse clientes</translation>
    </message>
    <message>
        <source>Ask each new customer how they found you</source>
        <translation>Preguntar a cada cliente nuevo cómo llegó</translation>
    </message>
    <message>
        <source>Offer what goes with it, once</source>
        <translation>Ofrecer lo que va con ello, una vez</translation>
    </message>
    <message>
        <source>Put what earns most where it is seen</source>
        <translation>Poner a la vista lo que más deja</translation>
    </message>
    <message>
        <source>Look at what was asked for and not there</source>
        <translation>Mirar qué pidieron y no había</translation>
    </message>
    <message>
        <source>Look at prices that have not moved for a year</source>
        <translation>Repasar los precios que no se mueven desde hace un año</translation>
    </message>
    <message>
        <source>Promise a day only when it fits</source>
        <translation>Prometer un día solo cuando cabe</translation>
    </message>
    <message>
        <source>Look at what is due each morning, for five minutes</source>
        <translation>Mirar cada mañana lo que vence, cinco minutos</translation>
    </message>
    <message>
        <source>Give each task to one person</source>
        <translation>Dar cada tarea a una persona</translation>
    </message>
    <message>
        <source>Say before the day that it will be late</source>
        <translation>Avisar antes del día de que se retrasará</translation>
    </message>
    <message>
        <source>Mend the cause of the complaint that comes most</source>
        <translation>Arreglar la causa de la queja que más llega</translation>
    </message>
    <message>
        <source>Say sorry at once and what happens now</source>
        <translation>Disculparse enseguida y decir qué pasa ahora</translation>
    </message>
    <message>
        <source>Check the order with the customer before they leave</source>
        <translation>Repasar el pedido con el cliente antes de que se vaya</translation>
    </message>
    <message>
        <source>Tell beforehand what is delayed or missing</source>
        <translation>Decir de antemano lo que se retrasa o falta</translation>
    </message>
    <message>
        <source>Ask at the counter, at the end of each visit</source>
        <translation>Preguntar en el mostrador al final de cada visita</translation>
    </message>
    <message>
        <source>Keep it to one question</source>
        <translation>Dejarlo en una pregunta</translation>
    </message>
    <message>
        <source>Put the kiosk where people wait</source>
        <translation>Poner el quiosco donde se espera</translation>
    </message>
    <message>
        <source>Tell what earlier answers changed</source>
        <translation>Contar qué cambiaron las respuestas anteriores</translation>
    </message>
    <message>
        <source>Write down what moves it, and try one thing</source>
        <translation>Apuntar qué lo mueve y probar una cosa</translation>
    </message>
    <message>
        <source>Look at it on the same day every week</source>
        <translation>Mirarlo el mismo día cada semana</translation>
    </message>
    <message>
        <source>Give it to one person</source>
        <translation>Encargarlo a una persona</translation>
    </message>
    <message>
        <source>Ask the team what holds it back</source>
        <translation>Preguntar al equipo qué lo frena</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Undone: {what}</source>
        <translation>Deshecho: {what}</translation>
    </message>
    <message>
        <source>Redone: {what}</source>
        <translation>Rehecho: {what}</translation>
    </message>
    <message>
        <source>{what}: {name}</source>
        <translation>{what}: {name}</translation>
    </message>
    <message>
        <source>{name} with {kept}</source>
        <translation>{name} con {kept}</translation>
    </message>
    <message>
        <source>Nothing more to undo. Before it you entered an answer ({day}), which stays after 15 minutes; under Surveys you can correct it.</source>
        <translation>No hay nada más que deshacer. Antes registraste una respuesta ({day}), que se queda pasados 15 minutos; en Encuestas puedes corregirla.</translation>
    </message>
    <message>
        <source>Nothing more to undo. Before it you entered an answer ({day}), which stays after 15 minutes; the owner can correct it.</source>
        <translation>No hay nada más que deshacer. Antes registraste una respuesta ({day}), que se queda pasados 15 minutos; la puede corregir la persona propietaria.</translation>
    </message>
    <message>
        <source>This is not in the history any more.</source>
        <translation>Esto ya no está en el historial.</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Deshecho: {what}</translation>
    </message>
    <message>
        <source>History of the shop</source>
        <translation>Historial de la tienda</translation>
    </message>
    <message>
        <source>History: {record}</source>
        <translation>Historial: {record}</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Tipo de registro</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Cualquier día</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Buscar en el historial</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Sin indicar</translation>
    </message>
</context>
<context>
    <name>HistoryLines</name>
    <message>
        <source>What became of it</source>
        <translation>Qué ha pasado con él</translation>
    </message>
    <message>
        <source>Only the latest</source>
        <translation>Solo lo último</translation>
    </message>
    <message>
        <source>What came before ({n})</source>
        <translation>Lo anterior ({n})</translation>
    </message>
    <message>
        <source>Edit the review of today</source>
        <translation>Editar la revisión de hoy</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>{noun} “{name}”</source>
        <translation>{noun} «{name}»</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}: {before} → {after}</translation>
    </message>
    <message>
        <source>{field}: {after}</source>
        <translation>{field}: {after}</translation>
    </message>
    <message>
        <source>Show older</source>
        <translation>Ver anteriores</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>y {n} más</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Undo this</source>
        <translation>Deshacer esto</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Deshacer: {what}</translation>
    </message>
    <message>
        <source>{record}, deleted</source>
        <translation>Borrado: {record}</translation>
    </message>
    <message>
        <source>{record}, new</source>
        <translation>Añadido: {record}</translation>
    </message>
</context>
<context>
    <name>HitPopup</name>
    <message>
        <source>Customers found</source>
        <translation>Clientes encontrados</translation>
    </message>
    <message>
        <source>Enter opens · Shift+Enter logs an interaction · Ctrl+N new customer</source>
        <translation>Intro abre · Mayús+Intro anota una interacción · Ctrl+N nuevo cliente</translation>
    </message>
</context>
<context>
    <name>HitsModel</name>
    <message>
        <source>no visit yet</source>
        <translation>todavía sin visitas</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivado</translation>
    </message>
    <message>
        <source>{n} open case</source>
        <translation>{n} caso abierto</translation>
    </message>
    <message>
        <source>{n} open cases</source>
        <translation>{n} casos abiertos</translation>
    </message>
</context>
<context>
    <name>Holidays</name>
    <message>
        <source>The list of {country} has no regions, so not “{region}” either.</source>
        <translation>La lista de {country} no tiene regiones, así que tampoco «{region}».</translation>
    </message>
    <message>
        <source>There is no region “{region}” in {country}. There are: {known}.</source>
        <translation>No hay ninguna región «{region}» en {country}. Hay estas: {known}.</translation>
    </message>
    <message>
        <source>Closing day</source>
        <translation>Día de cierre</translation>
    </message>
    <message>
        <source>Add the day</source>
        <translation>Añadir el día</translation>
    </message>
    <message>
        <source>Add public holidays…</source>
        <translation>Añadir festivos…</translation>
    </message>
</context>
<context>
    <name>HoursChange</name>
    <message>
        <source>From which day do these hours hold?</source>
        <translation>¿Desde qué día vale este horario?</translation>
    </message>
    <message>
        <source>From a day on</source>
        <translation>Desde un día</translation>
    </message>
    <message>
        <source>It was always so</source>
        <translation>Siempre fue así</translation>
    </message>
    <message>
        <source>First day of these hours</source>
        <translation>Primer día de este horario</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save hours</source>
        <translation>Guardar horario</translation>
    </message>
    <message>
        <source>Figures of the days before keep the old hours.</source>
        <translation>Las cifras de los días anteriores mantienen el horario antiguo.</translation>
    </message>
    <message>
        <source>A correction: the figures of these days are counted again: {span}.</source>
        <translation>Una corrección: las cifras de estos días se cuentan de nuevo: {span}.</translation>
    </message>
    <message>
        <source>A correction: all figures are counted again with these hours.</source>
        <translation>Una corrección: todas las cifras se cuentan de nuevo con este horario.</translation>
    </message>
</context>
<context>
    <name>HoursPage</name>
    <message>
        <source>Opening hours</source>
        <translation>Horario de apertura</translation>
    </message>
    <message>
        <source>Special openings</source>
        <translation>Aperturas especiales</translation>
    </message>
    <message>
        <source>A day with hours of its own, in place of the normal week.</source>
        <translation>Un día con horario propio, en lugar de la semana normal.</translation>
    </message>
    <message>
        <source>Closures</source>
        <translation>Cierres</translation>
    </message>
    <message>
        <source>Not set: counted as open day and night, on holidays and closing days too.</source>
        <translation>Sin indicar: se cuenta como abierto día y noche, también los festivos y los días de cierre.</translation>
    </message>
    <message>
        <source>Normal week</source>
        <translation>Semana normal</translation>
    </message>
    <message>
        <source>Waiting time is counted in these hours only.</source>
        <translation>El tiempo de espera solo cuenta dentro de este horario.</translation>
    </message>
    <message>
        <source>The shop&apos;s own holidays, an afternoon off. 00:00 as its end means that whole day.</source>
        <translation>Vacaciones de la tienda, una tarde libre. Si termina a las 00:00, es el día entero.</translation>
    </message>
    <message>
        <source>Closed on these days</source>
        <translation>Cerrado estos días</translation>
    </message>
</context>
<context>
    <name>HoursWeek</name>
    <message>
        <source>Hours shown: {span}</source>
        <translation>Horario mostrado: {span}</translation>
    </message>
    <message>
        <source>These hold today.</source>
        <translation>Es el de hoy.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>until {last}</source>
        <translation>hasta el {last}</translation>
    </message>
    <message>
        <source>from {first}</source>
        <translation>desde el {first}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>del {first} al {last}</translation>
    </message>
</context>
<context>
    <name>HoursWords</name>
    <message>
        <source>no hours: counted day and night</source>
        <translation>sin horario: se cuenta día y noche</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>“{into}” cannot be imported.</source>
        <translation>«{into}» no se puede importar.</translation>
    </message>
    <message>
        <source>Columns left out: {headings}</source>
        <translation>Columnas que no se usan: {headings}</translation>
    </message>
    <message>
        <source>{file}, line 1: none of the columns {columns} is there.</source>
        <translation>{file}, línea 1: no aparece ninguna de las columnas {columns}.</translation>
    </message>
    <message>
        <source>the kind of survey is missing</source>
        <translation>falta el tipo de encuesta</translation>
    </message>
    <message>
        <source>the number of the offer is missing</source>
        <translation>falta el número de la encuesta ofrecida</translation>
    </message>
    <message>
        <source>the scale is missing</source>
        <translation>falta la escala</translation>
    </message>
    <message>
        <source>NPS is asked on 0-10 (or 1-10), not on “{text}”</source>
        <translation>el NPS se pregunta con la escala 0-10 (o 1-10), no con «{text}»</translation>
    </message>
    <message>
        <source>it says neither when it was offered nor when it was answered</source>
        <translation>no dice cuándo se ofreció ni cuándo se respondió</translation>
    </message>
    <message>
        <source>there is a score, but not when it was answered</source>
        <translation>hay puntuación, pero no dice cuándo se respondió</translation>
    </message>
    <message>
        <source>it was answered before it was sent</source>
        <translation>se respondió antes de enviarse</translation>
    </message>
    <message>
        <source>it was answered, but the score is missing</source>
        <translation>se respondió, pero falta la puntuación</translation>
    </message>
    <message>
        <source>One line names a case that is not known; it was taken without the case.</source>
        <translation>Una línea nombra un caso que no se conoce; se tomó sin el caso.</translation>
    </message>
    <message>
        <source>{n} lines name cases that are not known; they were taken without them.</source>
        <translation>{n} líneas nombran casos que no se conocen; se tomaron sin ellos.</translation>
    </message>
    <message>
        <source>the date is missing</source>
        <translation>falta la fecha</translation>
    </message>
    <message>
        <source>this is before the case was opened</source>
        <translation>es anterior a la apertura del caso</translation>
    </message>
    <message>
        <source>the number of the case is missing</source>
        <translation>falta el número del caso</translation>
    </message>
    <message>
        <source>the type is missing</source>
        <translation>falta el tipo</translation>
    </message>
    <message>
        <source>a status event needs its status_after</source>
        <translation>un cambio de estado necesita su status_after</translation>
    </message>
    <message>
        <source>the case “{number}” is not known; import the cases first</source>
        <translation>el caso «{number}» no se conoce; importa antes los casos</translation>
    </message>
    <message>
        <source>who did it is missing (actor)</source>
        <translation>falta quién lo hizo (actor)</translation>
    </message>
    <message>
        <source>the opening date is missing</source>
        <translation>falta la fecha de apertura</translation>
    </message>
    <message>
        <source>this would open the case after something had happened in it</source>
        <translation>así el caso se abriría después de que hubiera pasado algo en él</translation>
    </message>
    <message>
        <source>there is no customer number, name, phone or e-mail</source>
        <translation>no hay número de cliente, nombre, teléfono ni correo</translation>
    </message>
    <message>
        <source>the kind “{text}” is not known</source>
        <translation>el tipo «{text}» no se conoce</translation>
    </message>
    <message>
        <source>“{text}” is neither yes nor no</source>
        <translation>«{text}» no es ni sí ni no</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}). Check that you may open it, then try again.</source>
        <translation>{file} no se puede leer ({reason}). Comprueba que puedes abrirlo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>{file} is not a column mapping (JSON with one entry for each field).</source>
        <translation>{file} no es una asignación de columnas (JSON con una entrada por campo).</translation>
    </message>
    <message>
        <source>The mapping names a field “{key}” that this import does not have.</source>
        <translation>La asignación nombra un campo «{key}» que esta importación no tiene.</translation>
    </message>
    <message>
        <source>{file}, line 1: two columns are called “{column}”.</source>
        <translation>{file}, línea 1: hay dos columnas que se llaman «{column}».</translation>
    </message>
    <message>
        <source>{file}, line 1: the column “{column}” is missing.</source>
        <translation>{file}, línea 1: falta la columna «{column}».</translation>
    </message>
    <message>
        <source>{file}, line 1: the column “{column}” of the mapping is not there.</source>
        <translation>{file}, línea 1: no está la columna «{column}» de la asignación.</translation>
    </message>
    <message>
        <source>The mapping&apos;s entry “{key}” cannot be understood.</source>
        <translation>La entrada «{key}» de la asignación no se entiende.</translation>
    </message>
    <message>
        <source>the number of the purchase is missing</source>
        <translation>falta el número de la compra</translation>
    </message>
    <message>
        <source>the amount is missing</source>
        <translation>falta el importe</translation>
    </message>
    <message>
        <source>the date differs from line {line} of the same purchase</source>
        <translation>la fecha no coincide con la de la línea {line} de la misma compra</translation>
    </message>
    <message>
        <source>the kind differs from line {line} of the same purchase</source>
        <translation>el tipo no coincide con el de la línea {line} de la misma compra</translation>
    </message>
    <message>
        <source>the customer differs from line {line} of the same purchase</source>
        <translation>el cliente no coincide con el de la línea {line} de la misma compra</translation>
    </message>
    <message>
        <source>line {line} of the same purchase was refused</source>
        <translation>la línea {line} de la misma compra se rechazó</translation>
    </message>
    <message>
        <source>{file} has more than {n} columns.</source>
        <translation>{file} tiene más de {n} columnas.</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>No existe el archivo {file}.</translation>
    </message>
    <message>
        <source>{file} is empty. Choose a file with a heading line and records.</source>
        <translation>{file} está vacío. Elige un archivo con una línea de encabezados y registros.</translation>
    </message>
    <message>
        <source>{file} is a folder, not a file. Choose a file inside it.</source>
        <translation>{file} es una carpeta, no un archivo. Elige un archivo de dentro.</translation>
    </message>
    <message>
        <source>{file} is a device, not a file. Choose a file with records.</source>
        <translation>{file} es un dispositivo, no un archivo. Elige un archivo con registros.</translation>
    </message>
    <message>
        <source>{file} is larger than {n} MB; split it into parts.</source>
        <translation>{file} ocupa más de {n} MB; divídelo en partes.</translation>
    </message>
    <message>
        <source>{file} is a spreadsheet, not CSV. Save it as CSV UTF-8 and try again.</source>
        <translation>{file} es una hoja de cálculo, no un CSV. Guárdalo como CSV UTF-8 e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>{file}, line {line}: this is not text that CXDesk can read. Save it as CSV UTF-8 and try again.</source>
        <translation>{file}, línea {line}: CXDesk no puede leer este texto. Guárdalo como CSV UTF-8 e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The encoding {name} is not known.</source>
        <translation>La codificación {name} no se conoce.</translation>
    </message>
    <message>
        <source>{file}, line {line}: a cell is longer than a million characters.</source>
        <translation>{file}, línea {line}: una celda tiene más de un millón de caracteres.</translation>
    </message>
    <message>
        <source>{file}, line {line}: a quotation mark is opened and never closed.</source>
        <translation>{file}, línea {line}: unas comillas se abren y no se cierran.</translation>
    </message>
    <message>
        <source>{file}, line {line}: a quotation mark is in the wrong place.</source>
        <translation>{file}, línea {line}: unas comillas están donde no corresponde.</translation>
    </message>
    <message>
        <source>The dates were read as month/day/year.</source>
        <translation>Las fechas se leyeron como mes/día/año.</translation>
    </message>
    <message>
        <source>The dates were read as day/month/year.</source>
        <translation>Las fechas se leyeron como día/mes/año.</translation>
    </message>
    <message>
        <source>In the amounts, the point was read as the decimal sign.</source>
        <translation>En los importes, el punto se leyó como signo decimal.</translation>
    </message>
    <message>
        <source>In the amounts, the comma was read as the decimal sign.</source>
        <translation>En los importes, la coma se leyó como signo decimal.</translation>
    </message>
    <message>
        <source>there are more cells than column headings</source>
        <translation>hay más celdas que encabezados de columna</translation>
    </message>
    <message>
        <source>the score “{text}” is not a whole number</source>
        <translation>la puntuación «{text}» no es un número entero</translation>
    </message>
    <message>
        <source>the score {score} is outside the scale {low}–{high}</source>
        <translation>la puntuación {score} está fuera de la escala {low}–{high}</translation>
    </message>
    <message>
        <source>the scale “{text}” is not like 0-10</source>
        <translation>la escala «{text}» no tiene la forma 0-10</translation>
    </message>
    <message>
        <source>the amount “{text}” is too large</source>
        <translation>el importe «{text}» es demasiado grande</translation>
    </message>
    <message>
        <source>the amount “{text}” can be read in two ways</source>
        <translation>el importe «{text}» se puede leer de dos maneras</translation>
    </message>
    <message>
        <source>the amount “{text}” is not a number</source>
        <translation>el importe «{text}» no es un número</translation>
    </message>
    <message>
        <source>“{text}” is not a date</source>
        <translation>«{text}» no es una fecha</translation>
    </message>
    <message>
        <source>the date “{text}” can be read in two ways</source>
        <translation>la fecha «{text}» se puede leer de dos maneras</translation>
    </message>
    <message>
        <source>the channel “{text}” is not known</source>
        <translation>el canal «{text}» no se conoce</translation>
    </message>
    <message>
        <source>“{text}” does not say who did it (customer, staff or auto)</source>
        <translation>«{text}» no dice quién lo hizo (customer, staff o auto)</translation>
    </message>
    <message>
        <source>the type “{text}” is not known</source>
        <translation>el tipo «{text}» no se conoce</translation>
    </message>
    <message>
        <source>the status “{text}” is not known</source>
        <translation>el estado «{text}» no se conoce</translation>
    </message>
    <message>
        <source>the amount of a purchase is below zero; is it a refund?</source>
        <translation>el importe de una compra es menor que cero; ¿es una devolución?</translation>
    </message>
    <message>
        <source>the cost cannot be below zero</source>
        <translation>el coste no puede ser menor que cero</translation>
    </message>
    <message>
        <source>One record has a date after today; it counts from that day on.</source>
        <translation>Un registro tiene una fecha posterior a hoy; cuenta a partir de ese día.</translation>
    </message>
    <message>
        <source>{n} records have a date after today; they count from that day on.</source>
        <translation>{n} registros tienen una fecha posterior a hoy; cuentan a partir de ese día.</translation>
    </message>
    <message>
        <source>The file does not say which questionnaire it answers. Choose it, or add a column “Questionnaire”.</source>
        <translation>El archivo no dice a qué cuestionario responde. Elígelo, o añade una columna «Cuestionario».</translation>
    </message>
    <message>
        <source>the score is missing</source>
        <translation>falta la puntuación</translation>
    </message>
    <message>
        <source>the time of the answer is missing</source>
        <translation>falta el momento de la respuesta</translation>
    </message>
    <message>
        <source>no slip that waits for an answer has the code “{code}”</source>
        <translation>ninguna papeleta pendiente de respuesta tiene el código «{code}»</translation>
    </message>
    <message>
        <source>the slip with this code asks something else</source>
        <translation>la papeleta con este código pregunta otra cosa</translation>
    </message>
    <message>
        <source>One customer who gave a low answer in the last 14 days is to be called.</source>
        <translation>Hay que llamar a un cliente que dio una respuesta baja en los últimos 14 días.</translation>
    </message>
    <message>
        <source>{n} customers who gave low answers in the last 14 days are to be called.</source>
        <translation>Hay que llamar a {n} clientes que dieron respuestas bajas en los últimos 14 días.</translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>Column {n}</source>
        <translation>Columna {n}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacía</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>No usar</translation>
    </message>
    <message>
        <source>What “{heading}” is</source>
        <translation>Qué es «{heading}»</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Choose a file first.</source>
        <translation>Elige antes un archivo.</translation>
    </message>
    <message>
        <source>The import stopped before its end. Nothing was written.</source>
        <translation>La importación se detuvo antes de terminar. No se escribió nada.</translation>
    </message>
    <message>
        <source>Import from a file</source>
        <translation>Importar desde un archivo</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>“soon” is not a date.</source>
        <translation>«pronto» no es una fecha.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Compras</translation>
    </message>
    <message>
        <source>Survey answers</source>
        <translation>Respuestas a encuestas</translation>
    </message>
    <message>
        <source>&amp;What it holds</source>
        <translation>&amp;Qué contiene</translation>
    </message>
    <message>
        <source>A CSV or Excel file with a heading line; a customer that is not known is made.</source>
        <translation>Un archivo CSV o de Excel con una línea de encabezados; el cliente que no se conoce se crea.</translation>
    </message>
    <message>
        <source>CSV and Excel files (*.csv *.txt *.xlsx);;All files (*)</source>
        <translation>Archivos CSV y Excel (*.csv *.txt *.xlsx);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>El que diga el archivo</translation>
    </message>
    <message>
        <source>What a form service exported counts for the score and not for the response rate.</source>
        <translation>Lo que exportó un servicio de formularios cuenta para la puntuación y no para la tasa de respuesta.</translation>
    </message>
    <message>
        <source>Which &amp;questionnaire</source>
        <translation>C&amp;uestionario</translation>
    </message>
    <message>
        <source>A CSV or Excel file with a heading line. A customer number that is not known makes a customer; without a number the purchase is nobody&apos;s.</source>
        <translation>Un archivo CSV o de Excel con una línea de encabezados. Un número de cliente que no se conoce crea un cliente; sin número, la compra no es de nadie.</translation>
    </message>
    <message>
        <source>A CSV or Excel file with a heading line. A customer number that is not known makes a customer; an e-mail or a phone that is not known does not.</source>
        <translation>Un archivo CSV o de Excel con una línea de encabezados. Un número de cliente que no se conoce crea un cliente; un correo o un teléfono que no se conoce, no.</translation>
    </message>
    <message>
        <source>The import was taken back.</source>
        <translation>La importación se ha deshecho.</translation>
    </message>
    <message>
        <source>{read} lines read: {added} would come in, {updated} would be updated, {unchanged} are there already, {refused} would be refused.</source>
        <translation>{read} líneas leídas: entrarían {added}, se actualizarían {updated}, {unchanged} ya están y se rechazarían {refused}.</translation>
    </message>
    <message>
        <source>{read} lines read: {added} added, {updated} updated, {unchanged} were there already, {refused} refused.</source>
        <translation>{read} líneas leídas: {added} añadidas, {updated} actualizadas, {unchanged} ya estaban, {refused} rechazadas.</translation>
    </message>
    <message>
        <source>What the &amp;columns are</source>
        <translation>Qué son las &amp;columnas</translation>
    </message>
    <message>
        <source>Saved column &amp;mapping</source>
        <translation>A&amp;signación de columnas guardada</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Deshacer esta importación</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Leyendo el archivo…</translation>
    </message>
    <message>
        <source>The file asks: {name}.</source>
        <translation>El archivo pregunta: {name}.</translation>
    </message>
    <message>
        <source>{done} of {total} lines</source>
        <translation>{done} de {total} líneas</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Cancelado. No se escribió nada.</translation>
    </message>
    <message>
        <source>How likely are you to recommend us?</source>
        <translation>¿Nos recomendaría?</translation>
    </message>
    <message>
        <source>What is the main reason?</source>
        <translation>¿Cuál es el motivo principal?</translation>
    </message>
    <message>
        <source>Column mappings (*.json)</source>
        <translation>Asignaciones de columnas (*.json)</translation>
    </message>
</context>
<context>
    <name>ImportFields</name>
    <message>
        <source>Customer number</source>
        <translation>Número de cliente</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Población</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Cumpleaños</translation>
    </message>
    <message>
        <source>Tax id</source>
        <translation>Identificación fiscal</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>Canal preferido</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>No surveys</source>
        <translation>Sin encuestas</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>Sin contacto</translation>
    </message>
    <message>
        <source>Number of the purchase</source>
        <translation>Número de la compra</translation>
    </message>
    <message>
        <source>Name of the customer</source>
        <translation>Nombre del cliente</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>Número de recibo</translation>
    </message>
    <message>
        <source>Who served them</source>
        <translation>Quién atendió</translation>
    </message>
    <message>
        <source>Number of the case</source>
        <translation>Número del caso</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Opened at</source>
        <translation>Cuándo se abrió</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>Quién lo abrió</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Quién lo hizo</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>State after it</source>
        <translation>Estado después</translation>
    </message>
    <message>
        <source>Number of the offer</source>
        <translation>Número de la encuesta ofrecida</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>Offered at</source>
        <translation>Cuándo se ofreció</translation>
    </message>
    <message>
        <source>Answered at</source>
        <translation>Cuándo respondió</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Code of the slip</source>
        <translation>Código de la papeleta</translation>
    </message>
    <message>
        <source>Person or company</source>
        <translation>Persona o empresa</translation>
    </message>
    <message>
        <source>Sale or refund</source>
        <translation>Venta o devolución</translation>
    </message>
    <message>
        <source>Kind of case</source>
        <translation>Tipo de caso</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Cuestionario</translation>
    </message>
    <message>
        <source>Customer&apos;s phone</source>
        <translation>Teléfono del cliente</translation>
    </message>
    <message>
        <source>Customer&apos;s e-mail</source>
        <translation>Correo del cliente</translation>
    </message>
</context>
<context>
    <name>Inactivity</name>
    <message>
        <source>A customer counts as lapsed after {days} days until you choose.</source>
        <translation>Hasta que elijas, un cliente se da por perdido a los {days} días.</translation>
    </message>
    <message>
        <source>A customer counts as lapsed after {days} days, as you chose.</source>
        <translation>Un cliente se da por perdido a los {days} días, como elegiste.</translation>
    </message>
    <message>
        <source>A customer counts as lapsed after {days} days, as chosen on {on}.</source>
        <translation>Un cliente se da por perdido a los {days} días, como se eligió el {on}.</translation>
    </message>
    <message>
        <source>Proposed are {days} days: of the {needed} returns needed to tell there are {gaps}.</source>
        <translation>Se proponen {days} días: de las {needed} vueltas que hacen falta para saberlo hay {gaps}.</translation>
    </message>
    <message>
        <source>Proposed are {days} days: of {gaps} returns nine in ten came within {within} days, and less than 90 is never proposed.</source>
        <translation>Se proponen {days} días: de {gaps} vueltas, nueve de cada diez llegaron en {within} días, y nunca se proponen menos de 90.</translation>
    </message>
</context>
<context>
    <name>IndicatorCombo</name>
    <message>
        <source>Find an indicator…</source>
        <translation>Buscar un indicador…</translation>
    </message>
</context>
<context>
    <name>IndicatorsPage</name>
    <message>
        <source>Cases and replies</source>
        <translation>Casos y respuestas</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventas</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indicadores</translation>
    </message>
    <message>
        <source>Reference figures</source>
        <translation>Cifras de referencia</translation>
    </message>
    <message>
        <source>On the board and on paper</source>
        <translation>En el panel y en el papel</translation>
    </message>
    <message>
        <source>In this order. Choose the few that matter to the shop&apos;s goals.</source>
        <translation>En este orden. Elige los pocos que importan para los objetivos de la tienda.</translation>
    </message>
    <message>
        <source>A customer counts as lapsed after so many days without a purchase</source>
        <translation>Un cliente se da por perdido tras tantos días sin comprar</translation>
    </message>
    <message>
        <source>Customer lifetime value counts at most so many years</source>
        <translation>El valor de vida del cliente cuenta como mucho tantos años</translation>
    </message>
    <message>
        <source>Write a number of days, or nothing for the usual 90.</source>
        <translation>Escribe un número de días, o nada para los 90 de costumbre.</translation>
    </message>
    <message>
        <source>Use {days} days</source>
        <translation>Usar {days} días</translation>
    </message>
</context>
<context>
    <name>IndicatorsScreen</name>
    <message>
        <source>Indicators and goals</source>
        <translation>Indicadores y objetivos</translation>
    </message>
    <message>
        <source>Part of Indicators and goals</source>
        <translation>Parte de Indicadores y objetivos</translation>
    </message>
    <message>
        <source>Find an indicator…</source>
        <translation>Buscar indicador…</translation>
    </message>
    <message>
        <source>Find an indicator</source>
        <translation>Buscar un indicador</translation>
    </message>
    <message>
        <source>Note an event</source>
        <translation>Anotar un hecho</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>Nuevo objetivo</translation>
    </message>
    <message>
        <source>No data of {name} from {first} to {last}.</source>
        <translation>Sin datos de {name} del {first} al {last}.</translation>
    </message>
    <message>
        <source>By day the chart shows the last five years.</source>
        <translation>Por días, el gráfico muestra los últimos cinco años.</translation>
    </message>
    <message>
        <source>The figure for comparison lies beyond what the chart shows.</source>
        <translation>La cifra de comparación queda fuera de lo que muestra el gráfico.</translation>
    </message>
    <message>
        <source>{name}: {segment}</source>
        <translation>{name}: {segment}</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indicadores</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Objetivos</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Hechos</translation>
    </message>
</context>
<context>
    <name>IndicatorsTab</name>
    <message>
        <source>These figures could not be counted. Try again.</source>
        <translation>No se han podido calcular estas cifras. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Each card shows an indicator of this month so far against the same days of the last month. An arrow appears only when the change is more than chance. Arrow keys walk the cards, Enter opens one, Esc comes back, Ctrl+F finds one by its name, meaning or other names. Ins sets a new goal, step by step. “Type in” holds the figures that only you know, by period, with a note for each, and the team&apos;s mood, which nobody signs.</source>
        <translation>Cada tarjeta muestra un indicador de este mes hasta hoy frente a los mismos días del mes anterior. La flecha sale solo cuando el cambio es más que azar. Las flechas del teclado recorren las tarjetas, Intro abre una, Esc vuelve, Ctrl+F busca una por su nombre, su significado u otros nombres. Ins crea un objetivo nuevo, paso a paso. En «Escribir» están las cifras que solo tú conoces, por periodo y con una nota en cada una, y el ánimo del equipo, que nadie firma.</translation>
    </message>
    <message>
        <source>{dates} against {before}</source>
        <translation>{dates} frente a {before}</translation>
    </message>
</context>
<context>
    <name>Insight</name>
    <message>
        <source>{dimension} “{name}”: {share} solved at first contact (n {n}).</source>
        <translation>{dimension} «{name}»: {share} resueltos al primer contacto (n {n}).</translation>
    </message>
    <message>
        <source>{n} customer stays away longer than is usual for them.</source>
        <translation>{n} cliente lleva sin venir más de lo que suele.</translation>
    </message>
    <message>
        <source>{n} customers stay away longer than is usual for them.</source>
        <translation>{n} clientes llevan sin venir más de lo que suelen.</translation>
    </message>
    <message>
        <source>Today lists one fewer: there was contact in the last {days} days, or there is a task.</source>
        <translation>En Hoy sale uno menos: hubo contacto en los últimos {days} días o ya hay una tarea.</translation>
    </message>
    <message>
        <source>Today lists {n} fewer: there was contact in the last {days} days, or there is a task.</source>
        <translation>En Hoy salen {n} menos: hubo contacto en los últimos {days} días o ya hay una tarea.</translation>
    </message>
</context>
<context>
    <name>Interaction</name>
    <message>
        <source>This stands in the log of case {number}. Delete the interaction and log it again.</source>
        <translation>Esto consta en el registro del caso {number}. Borra la interacción y anótala de nuevo.</translation>
    </message>
    <message>
        <source>An outcome that leads to more is not changed here. Delete the interaction and log it again.</source>
        <translation>Un resultado que da lugar a algo más no se cambia aquí. Borra la interacción y anótala de nuevo.</translation>
    </message>
    <message>
        <source>More has happened with case {number} since, so this stays.</source>
        <translation>Desde entonces ha habido más cosas en el caso {number}, así que esto se queda.</translation>
    </message>
    <message>
        <source>Write what happened, or choose a customer, a topic or an outcome.</source>
        <translation>Escribe qué ha pasado, o elige un cliente, un motivo o un resultado.</translation>
    </message>
    <message>
        <source>Where we began, this outcome needs an open case. Choose the case, or another outcome.</source>
        <translation>Si empezamos nosotros, este resultado necesita un caso abierto. Elige el caso u otro resultado.</translation>
    </message>
    <message>
        <source>Its task has been dealt with, so this stays.</source>
        <translation>Su tarea ya se ha atendido, así que esto se queda.</translation>
    </message>
    <message>
        <source>The reply cannot be earlier than the customer&apos;s message.</source>
        <translation>La respuesta no puede ser anterior al mensaje del cliente.</translation>
    </message>
    <message>
        <source>Minutes go from 0 to 1440.</source>
        <translation>Los minutos van de 0 a 1440.</translation>
    </message>
    <message>
        <source>This interaction is gone.</source>
        <translation>Esta interacción ya no existe.</translation>
    </message>
    <message>
        <source>More has happened with case {number} since, so its customer is not changed from here.</source>
        <translation>Desde entonces ha habido más cosas en el caso {number}, así que su cliente no se cambia desde aquí.</translation>
    </message>
</context>
<context>
    <name>InteractionDialog</name>
    <message>
        <source>Write whole minutes, like 15.</source>
        <translation>Escribe minutos enteros, por ejemplo 15.</translation>
    </message>
    <message>
        <source>Log interaction</source>
        <translation>Anotar interacción</translation>
    </message>
    <message>
        <source>Edit interaction</source>
        <translation>Editar interacción</translation>
    </message>
    <message>
        <source>Interaction changed</source>
        <translation>Interacción cambiada</translation>
    </message>
    <message>
        <source>{told} · new topic “{topic}”</source>
        <translation>{told} · motivo nuevo: «{topic}»</translation>
    </message>
    <message>
        <source>Interaction with {name} logged</source>
        <translation>Interacción con {name} anotada</translation>
    </message>
    <message>
        <source>Interaction logged</source>
        <translation>Interacción anotada</translation>
    </message>
    <message>
        <source>Interaction with {name} logged; reminder moved to {day}</source>
        <translation>Interacción con {name} anotada; el recordatorio pasa al {day}</translation>
    </message>
    <message>
        <source>Interaction deleted</source>
        <translation>Interacción borrada</translation>
    </message>
    <message>
        <source>Time and outcome stand in the log of case {number}.</source>
        <translation>La hora y el resultado están en el registro del caso {number}.</translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation>&amp;Cliente</translation>
    </message>
    <message>
        <source>Abo&amp;ut</source>
        <translation>As&amp;unto</translation>
    </message>
    <message>
        <source>C&amp;hannel</source>
        <translation>Ca&amp;nal</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>&amp;What happened</source>
        <translation>&amp;Qué pasó</translation>
    </message>
    <message>
        <source>Ou&amp;r reply</source>
        <translation>Nuestra re&amp;spuesta</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>El cliente</translation>
    </message>
    <message>
        <source>We</source>
        <translation>Nosotros</translation>
    </message>
    <message>
        <source>Who &amp;began</source>
        <translation>Quién &amp;empezó</translation>
    </message>
    <message>
        <source>M&amp;inutes it took</source>
        <translation>M&amp;inutos que llevó</translation>
    </message>
    <message>
        <source>Logged b&amp;y</source>
        <translation>Anotada &amp;por</translation>
    </message>
    <message>
        <source>Whoever attended decided it</source>
        <translation>Lo decidió quien atendía</translation>
    </message>
    <message>
        <source>Without asking anybody: told beside the first-contact rate</source>
        <translation>Sin preguntar a nadie: se cuenta junto a la resolución a la primera</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>Guardar y siguiente</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Ask how it went?</source>
        <translation>¿Preguntar qué tal fue?</translation>
    </message>
    <message>
        <source>The blue is not the one on the card; we mix it again today.</source>
        <translation>El azul no es el de la carta de colores; hoy lo mezclamos de nuevo.</translation>
    </message>
    <message>
        <source>While closed; the clock starts at opening {when}</source>
        <translation>Con la tienda cerrada; el tiempo empieza a contar al abrir, {when}</translation>
    </message>
</context>
<context>
    <name>ItemLine</name>
    <message>
        <source>Question {n}</source>
        <translation>Pregunta {n}</translation>
    </message>
    <message>
        <source>How question {n} is answered</source>
        <translation>Cómo se responde la pregunta {n}</translation>
    </message>
    <message>
        <source>Must be answered</source>
        <translation>Obligatoria</translation>
    </message>
    <message>
        <source>Words at the ends of question {n}</source>
        <translation>Palabras de los extremos de la pregunta {n}</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Extremos</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move question {n} up</source>
        <translation>Subir la pregunta {n}</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Move question {n} down</source>
        <translation>Bajar la pregunta {n}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove question {n}</source>
        <translation>Quitar la pregunta {n}</translation>
    </message>
    <message>
        <source>Choices of question {n}</source>
        <translation>Opciones de la pregunta {n}</translation>
    </message>
    <message>
        <source>Choices: one on each line, or with , or ; between them</source>
        <translation>Opciones: una en cada línea, o separadas por , o ;</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>La más baja</translation>
    </message>
    <message>
        <source>Lowest of question {n}</source>
        <translation>La más baja de la pregunta {n}</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>La más alta</translation>
    </message>
    <message>
        <source>Highest of question {n}</source>
        <translation>La más alta de la pregunta {n}</translation>
    </message>
</context>
<context>
    <name>ItemsEditor</name>
    <message>
        <source>Add a question</source>
        <translation>Añadir una pregunta</translation>
    </message>
    <message>
        <source>Ask it by stage</source>
        <translation>Preguntar por etapas</translation>
    </message>
    <message>
        <source>First contact, advice, price and quality, checkout, after the sale</source>
        <translation>Primer contacto, asesoramiento, precio y calidad, caja, después de la venta</translation>
    </message>
</context>
<context>
    <name>ItemsField</name>
    <message>
        <source>Write what “{product}” costs.</source>
        <translation>Escribe cuánto cuesta «{product}».</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>Take this line away (Ctrl+Delete)</source>
        <translation>Quitar esta línea (Ctrl+Supr)</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Go to {place}</source>
        <translation>Ir a {place}</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Todas las teclas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>En cualquier parte</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>When finding a customer</source>
        <translation>Al buscar un cliente</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>En las listas</translation>
    </message>
    <message>
        <source>In Today</source>
        <translation>En Hoy</translation>
    </message>
    <message>
        <source>In Cases</source>
        <translation>En Casos</translation>
    </message>
    <message>
        <source>In Surveys</source>
        <translation>En Encuestas</translation>
    </message>
    <message>
        <source>In forms</source>
        <translation>En los formularios</translation>
    </message>
    <message>
        <source>In charts and the report</source>
        <translation>En los gráficos y el informe</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>Phone left at the kiosk: {phone}</source>
        <translation>Teléfono dejado en el quiosco: {phone}</translation>
    </message>
    <message>
        <source>Leaving the kiosk takes the owner&apos;s PIN: set one first.</source>
        <translation>Para salir del quiosco hace falta el PIN de la persona propietaria: ponlo antes.</translation>
    </message>
    <message>
        <source>The kiosk has room for {n} reasons: take one out first.</source>
        <translation>En el quiosco caben {n} motivos: quita uno antes.</translation>
    </message>
    <message>
        <source>Choose what the kiosk asks.</source>
        <translation>Elige qué pregunta el quiosco.</translation>
    </message>
    <message>
        <source>{score} of {high}</source>
        <translation>{score} de {high}</translation>
    </message>
    <message>
        <source>{score} of {high}: {meaning}</source>
        <translation>{score} de {high}: {meaning}</translation>
    </message>
    <message>
        <source>What was it about?</source>
        <translation>¿Qué ha influido más?</translation>
    </message>
    <message>
        <source>Tap all that fit, or just go on.</source>
        <translation>Se pueden tocar varios, o seguir sin elegir.</translation>
    </message>
    <message>
        <source>Leave a phone number?</source>
        <translation>¿Dejar un teléfono?</translation>
    </message>
    <message>
        <source>With a number the shop knows whom to call about this answer. Without it the answer is anonymous.</source>
        <translation>Con un número, la tienda sabe a quién llamar por esta respuesta. Sin él, la respuesta es anónima.</translation>
    </message>
    <message>
        <source>That number does not seem to be complete. It can be mended, or erased to go on without one.</source>
        <translation>Ese número no parece completo. Se puede corregir, o borrar para seguir sin él.</translation>
    </message>
    <message>
        <source>Thank you!</source>
        <translation>¡Gracias!</translation>
    </message>
    <message>
        <source>Every answer helps us do better.</source>
        <translation>Cada respuesta nos ayuda a mejorar.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Salir del quiosco</translation>
    </message>
    <message>
        <source>Back to the question</source>
        <translation>Volver a la pregunta</translation>
    </message>
</context>
<context>
    <name>KioskForm</name>
    <message>
        <source>Offer reasons to &amp;tap</source>
        <translation>Ofrecer &amp;motivos que tocar</translation>
    </message>
    <message>
        <source>Ask for a few &amp;words</source>
        <translation>Pedir unas &amp;palabras</translation>
    </message>
    <message>
        <source>Ask for the &amp;phone, so that you can call</source>
        <translation>Pedir el &amp;teléfono, para poder llamar</translation>
    </message>
    <message>
        <source>It covers the program until the owner&apos;s PIN is typed at its lock.</source>
        <translation>Tapa el programa hasta que se escriba en su candado el PIN de la persona propietaria.</translation>
    </message>
    <message>
        <source>You go on working on this screen beside it.</source>
        <translation>En esta pantalla sigues trabajando mientras tanto.</translation>
    </message>
    <message>
        <source>{name}, this one</source>
        <translation>{name}, esta misma</translation>
    </message>
    <message>
        <source>What the kiosk asks</source>
        <translation>Qué pregunta el quiosco</translation>
    </message>
    <message>
        <source>&amp;Questionnaire</source>
        <translation>&amp;Cuestionario</translation>
    </message>
    <message>
        <source>S&amp;creen</source>
        <translation>Pa&amp;ntalla</translation>
    </message>
    <message>
        <source>&amp;Back to the question after</source>
        <translation>&amp;Volver a la pregunta tras</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
</context>
<context>
    <name>KioskTab</name>
    <message>
        <source>1 answer today</source>
        <translation>1 respuesta hoy</translation>
    </message>
    <message>
        <source>{n} answers today</source>
        <translation>{n} respuestas hoy</translation>
    </message>
    <message>
        <source>1 press ignored</source>
        <translation>1 pulsación no tenida en cuenta</translation>
    </message>
    <message>
        <source>{n} presses ignored</source>
        <translation>{n} pulsaciones no tenidas en cuenta</translation>
    </message>
    <message>
        <source>No questionnaire fits the kiosk: it takes one with a single question.</source>
        <translation>Ningún cuestionario sirve para el quiosco: hace falta uno de una sola pregunta.</translation>
    </message>
    <message>
        <source>Place it where customers pass and staff do not look on. Answers are anonymous, unless somebody types a phone.</source>
        <translation>Ponlo donde pasen los clientes y el personal no esté mirando. Las respuestas son anónimas, salvo que alguien escriba un teléfono.</translation>
    </message>
    <message>
        <source>What the customer sees</source>
        <translation>Lo que ve el cliente</translation>
    </message>
    <message>
        <source>At the kiosk customers answer by themselves, on a second screen of this computer or on this one. It asks one question, then reasons, words and a phone if you like, and says thanks for five seconds. The lock in its corner leads out, with the owner&apos;s PIN. Answers are anonymous unless a phone is typed: one that you have leads to its customer, another one stands below the words. Three scores within ten seconds, or presses faster than anybody reads, are taken for play: they are not kept but counted. Answers of the kiosk count for the score and not for the response rate. Ctrl+Enter starts it.</source>
        <translation>En el quiosco los clientes responden por su cuenta, en una segunda pantalla de este PC o en esta misma. Hace una pregunta y después, si quieres, pide motivos, unas palabras y un teléfono, y da las gracias durante cinco segundos. El candado de la esquina es la salida, con el PIN de la persona propietaria. Las respuestas son anónimas, salvo que se escriba un teléfono: uno que ya tienes lleva a su cliente, otro queda debajo de sus palabras. Tres puntuaciones en diez segundos, o pulsaciones más rápidas de lo que nadie lee, se toman por un juego: no se guardan, pero se cuentan. Las respuestas del quiosco cuentan para la puntuación y no para la tasa de respuesta. Ctrl+Intro lo pone en marcha.</translation>
    </message>
    <message>
        <source>Start the kiosk</source>
        <translation>Abrir el quiosco</translation>
    </message>
    <message>
        <source>&amp;Set the owner&apos;s PIN…</source>
        <translation>Poner el P&amp;IN de la persona propietaria…</translation>
    </message>
    <message>
        <source>End the kiosk…</source>
        <translation>Cerrar el quiosco…</translation>
    </message>
    <message>
        <source>The kiosk is running.</source>
        <translation>El quiosco está abierto.</translation>
    </message>
</context>
<context>
    <name>KpiBoard</name>
    <message>
        <source>Worth a look</source>
        <translation>Para mirar</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Objetivos</translation>
    </message>
    <message>
        <source>More indicators</source>
        <translation>Más indicadores</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indicadores</translation>
    </message>
    <message>
        <source>No indicator has these words.</source>
        <translation>Ningún indicador tiene estas palabras.</translation>
    </message>
    <message>
        <source>No goal yet. A goal turns a number into a line to follow: from where you are to where you want to be, by a set date.</source>
        <translation>Todavía no hay objetivos. Un objetivo convierte una cifra en un camino: de donde estás a donde quieres estar, con fecha.</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>Nuevo objetivo</translation>
    </message>
</context>
<context>
    <name>KpiCardView</name>
    <message>
        <source>90 days</source>
        <translation>90 días</translation>
    </message>
    <message>
        <source>Changed over the last 90 days by more than chance explains.</source>
        <translation>Ha cambiado en los últimos 90 días más de lo que explica el azar.</translation>
    </message>
    <message>
        <source>Better over the last 90 days than over the 90 before.</source>
        <translation>Mejor en los últimos 90 días que en los 90 anteriores.</translation>
    </message>
    <message>
        <source>Worse over the last 90 days than over the 90 before.</source>
        <translation>Peor en los últimos 90 días que en los 90 anteriores.</translation>
    </message>
    <message>
        <source>few data · {reliability}</source>
        <translation>pocos datos · {reliability}</translation>
    </message>
</context>
<context>
    <name>KpiNote</name>
    <message>
        <source>Why it matters to us: {text}</source>
        <translation>Por qué nos importa: {text}</translation>
    </message>
    <message>
        <source>It gives an idea of: {text}</source>
        <translation>Da una idea de: {text}</translation>
    </message>
</context>
<context>
    <name>KpiNoteDialog</name>
    <message>
        <source>Whoever waits for an answer buys elsewhere.</source>
        <translation>Quien espera una respuesta compra en otra parte.</translation>
    </message>
    <message>
        <source>What this indicator is to us</source>
        <translation>Qué es este indicador para nosotros</translation>
    </message>
    <message>
        <source>It is printed with the definitions on the paper of the meeting.</source>
        <translation>Se imprime con las definiciones en el informe de la reunión.</translation>
    </message>
    <message>
        <source>&amp;Why it matters to us</source>
        <translation>&amp;Por qué nos importa</translation>
    </message>
    <message>
        <source>Where what matters cannot be measured itself: visits give an idea of sales, quick answers of satisfaction.</source>
        <translation>Si lo que importa no se puede medir directamente: las visitas dan una idea de las ventas; contestar rápido, de la satisfacción.</translation>
    </message>
    <message>
        <source>What it g&amp;ives an idea of</source>
        <translation>&amp;De qué da una idea</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Note saved.</source>
        <translation>Nota guardada.</translation>
    </message>
</context>
<context>
    <name>Kpis</name>
    <message>
        <source>There is no indicator “{key}”. Known are: {keys}.</source>
        <translation>No existe el indicador «{key}». Los que hay son: {keys}.</translation>
    </message>
    <message>
        <source>Of each customer the last answer of the period counts.</source>
        <translation>De cada cliente cuenta la última respuesta del periodo.</translation>
    </message>
    <message>
        <source>All answers count, also several by one customer.</source>
        <translation>Cuentan todas las respuestas, también varias de un mismo cliente.</translation>
    </message>
    <message>
        <source>On a scale of 10, answers from {score} count as satisfied.</source>
        <translation>En una escala de 10, cuentan como satisfechas las respuestas desde {score}.</translation>
    </message>
    <message>
        <source>NPS</source>
        <translation>NPS</translation>
    </message>
    <message>
        <source>The share of customers who would recommend the shop, less the share of those who would not.</source>
        <translation>El porcentaje de clientes que recomendarían la tienda menos el porcentaje de los que no lo harían.</translation>
    </message>
    <message>
        <source>Share of answers 9 and 10 minus share of answers 0 to 6, of all answers on the 0–10 scale given in the period.</source>
        <translation>Porcentaje de respuestas de 9 y 10 menos porcentaje de respuestas de 0 a 6, sobre todas las respuestas en la escala de 0 a 10 dadas en el periodo.</translation>
    </message>
    <message>
        <source>points from −100 to +100</source>
        <translation>puntos de −100 a +100</translation>
    </message>
    <message>
        <source>Answers to the question of recommending, by the day of the answer</source>
        <translation>Respuestas a la pregunta de recomendación, por el día de la respuesta</translation>
    </message>
    <message>
        <source>net promoter score, recommendation, loyalty, promoters, detractors</source>
        <translation>net promoter score, recomendación, lealtad, fidelidad, promotores, detractores</translation>
    </message>
    <message>
        <source>Satisfaction (CSAT)</source>
        <translation>Satisfacción (CSAT)</translation>
    </message>
    <message>
        <source>The share of customers who say that they were satisfied.</source>
        <translation>El porcentaje de clientes que dicen haber quedado satisfechos.</translation>
    </message>
    <message>
        <source>Answers in the two best boxes of the scale (4 and 5 of 5, 9 and 10 of 10, of three boxes the best), divided by all answers given in the period.</source>
        <translation>Respuestas en las dos mejores casillas de la escala (4 y 5 de 5, 9 y 10 de 10; si hay tres casillas, solo la mejor), divididas entre todas las respuestas dadas en el periodo.</translation>
    </message>
    <message>
        <source>share of satisfied answers</source>
        <translation>porcentaje de respuestas satisfechas</translation>
    </message>
    <message>
        <source>Answers about satisfaction, by the day of the answer</source>
        <translation>Respuestas sobre la satisfacción, por el día de la respuesta</translation>
    </message>
    <message>
        <source>customer satisfaction, satisfaction index, CSI, happy customers</source>
        <translation>satisfacción del cliente, índice de satisfacción, CSI, clientes contentos</translation>
    </message>
    <message>
        <source>First response time</source>
        <translation>Tiempo de primera respuesta</translation>
    </message>
    <message>
        <source>How long customers wait for the first answer by a person.</source>
        <translation>Cuánto esperan los clientes hasta que les responde una persona por primera vez.</translation>
    </message>
    <message>
        <source>median to the first reply</source>
        <translation>mediana hasta la primera respuesta</translation>
    </message>
    <message>
        <source>Waiting time</source>
        <translation>Tiempo de espera</translation>
    </message>
    <message>
        <source>How long customers wait each time they write, until a person answers.</source>
        <translation>Cuánto esperan los clientes cada vez que escriben, hasta que contesta una persona.</translation>
    </message>
    <message>
        <source>Median of the time from the oldest message of a customer without an answer to our next public message, over the answers of the period; one case may give several. Who wrote before its end and still waits now is told beside it.</source>
        <translation>Mediana del tiempo desde el mensaje más antiguo de un cliente sin contestar hasta nuestro siguiente mensaje público, en las respuestas del periodo; un caso puede dar varias. Quien escribió antes de su fin y todavía espera se dice al lado.</translation>
    </message>
    <message>
        <source>median to the next reply</source>
        <translation>mediana hasta la siguiente respuesta</translation>
    </message>
    <message>
        <source>Messages of customers, by the day of our reply</source>
        <translation>Mensajes de clientes, por el día de nuestra respuesta</translation>
    </message>
    <message>
        <source>average waiting time, next reply, requester wait, tickets</source>
        <translation>tiempo medio de espera, siguiente respuesta, tickets</translation>
    </message>
    <message>
        <source>Answered within 1 h</source>
        <translation>Contestados en 1 h</translation>
    </message>
    <message>
        <source>The share of customers who have an answer within an hour.</source>
        <translation>La parte de los clientes que tiene respuesta en una hora.</translation>
    </message>
    <message>
        <source>Cases opened by customers in the period and first answered within one hour, divided by those answered plus those that have waited longer without an answer.</source>
        <translation>Casos abiertos por clientes en el periodo y contestados en una hora, entre los contestados más los que llevan más tiempo sin respuesta.</translation>
    </message>
    <message>
        <source>share of the cases opened</source>
        <translation>parte de los casos abiertos</translation>
    </message>
    <message>
        <source>Cases that customers opened, by the day of the opening</source>
        <translation>Casos que abrieron los clientes, por el día de apertura</translation>
    </message>
    <message>
        <source>service level, SLA, one hour, fast answers, tickets</source>
        <translation>nivel de servicio, SLA, una hora, rapidez, tickets</translation>
    </message>
    <message>
        <source>Answered within 24 h</source>
        <translation>Contestados en 24 h</translation>
    </message>
    <message>
        <source>The share of customers who have an answer within 24 hours.</source>
        <translation>La parte de los clientes que tiene respuesta en 24 horas.</translation>
    </message>
    <message>
        <source>Cases opened by customers in the period and first answered within 24 hours, divided by those answered plus those that have waited longer without an answer.</source>
        <translation>Casos abiertos por clientes en el periodo y contestados en 24 horas, entre los contestados más los que llevan más tiempo sin respuesta.</translation>
    </message>
    <message>
        <source>service level, SLA, one day, 24 hours, tickets</source>
        <translation>nivel de servicio, SLA, un día, 24 horas, tickets</translation>
    </message>
    <message>
        <source>Cases that customers opened, by the day of our first reply</source>
        <translation>Casos que abrieron los clientes, por el día de nuestra primera respuesta</translation>
    </message>
    <message>
        <source>Median of the time from the moment a customer opens a case to the first public message by a person of the shop, over the cases first answered in the period. Who wrote before its end and still waits now is told beside it.</source>
        <translation>Mediana del tiempo desde que un cliente abre un caso hasta el primer mensaje público de una persona de la tienda, en los casos contestados por primera vez en el periodo. Quien escribió antes de su fin y todavía espera se dice al lado.</translation>
    </message>
    <message>
        <source>response time, speed of answer, first reply, tickets</source>
        <translation>tiempo de respuesta, rapidez, primera contestación, tickets</translation>
    </message>
    <message>
        <source>Amounts are without tax.</source>
        <translation>Los importes son sin impuestos.</translation>
    </message>
    <message>
        <source>Amounts include tax.</source>
        <translation>Los importes incluyen impuestos.</translation>
    </message>
    <message>
        <source>Orders that cost nothing are left out.</source>
        <translation>Las compras de importe cero no se cuentan.</translation>
    </message>
    <message>
        <source>Orders that cost nothing are counted.</source>
        <translation>Las compras de importe cero se cuentan.</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>Compra media</translation>
    </message>
    <message>
        <source>What one purchase is worth on average.</source>
        <translation>Lo que vale una compra, de media.</translation>
    </message>
    <message>
        <source>Sales of the period divided by the number of orders; refunds and day totals are left out.</source>
        <translation>Las ventas del periodo entre el número de compras; no cuentan las devoluciones ni los totales del día.</translation>
    </message>
    <message>
        <source>mean of the orders</source>
        <translation>media de las compras</translation>
    </message>
    <message>
        <source>Sales, by the day of the purchase</source>
        <translation>Ventas, por el día de la compra</translation>
    </message>
    <message>
        <source>average order value, AOV, average ticket, average basket, mean purchase</source>
        <translation>ticket medio, valor medio del pedido, cesta media, AOV, importe medio</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Ventas netas</translation>
    </message>
    <message>
        <source>What customers paid, less what was given back to them.</source>
        <translation>Lo que pagaron los clientes menos lo que se les devolvió.</translation>
    </message>
    <message>
        <source>Sales minus refunds of the period, each on its own date.</source>
        <translation>Ventas menos devoluciones del periodo, cada una en su propia fecha.</translation>
    </message>
    <message>
        <source>sales less refunds</source>
        <translation>ventas menos devoluciones</translation>
    </message>
    <message>
        <source>Sales and refunds, by the day of each</source>
        <translation>Ventas y devoluciones, por el día de cada una</translation>
    </message>
    <message>
        <source>sales, turnover, income, takings</source>
        <translation>facturación, ingresos, caja, recaudación</translation>
    </message>
    <message>
        <source>Revenue growth</source>
        <translation>Crecimiento de las ventas</translation>
    </message>
    <message>
        <source>How much more was sold than in the period before.</source>
        <translation>Cuánto más se vendió que en el periodo anterior.</translation>
    </message>
    <message>
        <source>Revenue of the period divided by that of the period before, less one. A period that still runs is held against as many days and hours of the one before.</source>
        <translation>Las ventas netas del periodo entre las del periodo anterior, menos uno. Un periodo en curso se compara con los mismos días y horas del anterior.</translation>
    </message>
    <message>
        <source>against the period before</source>
        <translation>frente al periodo anterior</translation>
    </message>
    <message>
        <source>sales growth, monthly sales increase, increase in sales</source>
        <translation>aumento de ventas, aumento mensual, crecimiento, incremento</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margen</translation>
    </message>
    <message>
        <source>The part of the sales that is left after the cost of what was sold.</source>
        <translation>La parte de las ventas que queda tras el coste de lo vendido.</translation>
    </message>
    <message>
        <source>Revenue less the cost of what was sold, divided by that revenue; only purchases and lines whose cost is known.</source>
        <translation>Las ventas netas menos el coste de lo vendido, entre esas ventas; solo compras y líneas cuyo coste se conoce.</translation>
    </message>
    <message>
        <source>share of sales at a known cost</source>
        <translation>parte de las ventas con coste conocido</translation>
    </message>
    <message>
        <source>Sales and refunds with a known cost, by the day of each</source>
        <translation>Ventas y devoluciones con coste conocido, por el día de cada una</translation>
    </message>
    <message>
        <source>gross margin, profit margin, markup, profitability</source>
        <translation>margen bruto, margen de beneficio, rentabilidad, ganancia</translation>
    </message>
    <message>
        <source>Active customers</source>
        <translation>Clientes activos</translation>
    </message>
    <message>
        <source>How many known customers bought something.</source>
        <translation>Cuántos clientes conocidos compraron algo.</translation>
    </message>
    <message>
        <source>Different customers with at least one purchase in the period.</source>
        <translation>Clientes distintos con al menos una compra en el periodo.</translation>
    </message>
    <message>
        <source>known customers who bought</source>
        <translation>clientes conocidos que compraron</translation>
    </message>
    <message>
        <source>Customers with purchases on two or more days of the period, divided by customers with at least one purchase in it.</source>
        <translation>Clientes con compras en dos o más días del periodo, divididos entre los clientes con al menos una compra en él.</translation>
    </message>
    <message>
        <source>share of known customers</source>
        <translation>porcentaje de clientes conocidos</translation>
    </message>
    <message>
        <source>Repeat purchase rate</source>
        <translation>Repetición de compra</translation>
    </message>
    <message>
        <source>Active is who bought in the {days} days before the end of the period.</source>
        <translation>Es activo quien compró en los {days} días antes del fin del periodo.</translation>
    </message>
    <message>
        <source>Active is who bought in the period.</source>
        <translation>Es activo quien compró en el periodo.</translation>
    </message>
    <message>
        <source>Counted are customers who first bought in the period, once {days} days have passed since; they come back when they buy again within them.</source>
        <translation>Se cuentan los clientes que compraron por primera vez en el periodo, cuando han pasado {days} días; vuelven si compran otra vez en ese plazo.</translation>
    </message>
    <message>
        <source>A customer comes back by buying on another day of the same period.</source>
        <translation>Un cliente vuelve si compra otro día del mismo periodo.</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>Clientes nuevos</translation>
    </message>
    <message>
        <source>How many known customers bought for the first time.</source>
        <translation>Cuántos clientes conocidos compraron por primera vez.</translation>
    </message>
    <message>
        <source>Customers whose first purchase ever lies in the period; one that was given back in full before the next one does not count.</source>
        <translation>Clientes cuya primera compra cae en el periodo; no cuenta la que se devolvió entera antes de la siguiente.</translation>
    </message>
    <message>
        <source>first purchases</source>
        <translation>primeras compras</translation>
    </message>
    <message>
        <source>First purchases of known customers, by the day of the purchase</source>
        <translation>Primeras compras de clientes conocidos, por el día de la compra</translation>
    </message>
    <message>
        <source>customer acquisition, first-time buyers, newcomers</source>
        <translation>captación de clientes, primeros compradores, altas</translation>
    </message>
    <message>
        <source>Purchases of known customers, by the day of the purchase</source>
        <translation>Compras de clientes conocidos, por el día de la compra</translation>
    </message>
    <message>
        <source>buyers, clients</source>
        <translation>compradores, clientela</translation>
    </message>
    <message>
        <source>The share of customers who came back to buy on another day.</source>
        <translation>El porcentaje de clientes que volvieron a comprar otro día.</translation>
    </message>
    <message>
        <source>loyalty, returning customers, second purchase</source>
        <translation>fidelidad, clientes que vuelven, segunda compra, recompra</translation>
    </message>
    <message>
        <source>Purchase frequency</source>
        <translation>Frecuencia de compra</translation>
    </message>
    <message>
        <source>How often a customer who buys does so in the period.</source>
        <translation>Cuántas veces compra en el periodo un cliente que compra.</translation>
    </message>
    <message>
        <source>Orders of known customers divided by the number of those customers; refunds are left aside.</source>
        <translation>Compras de clientes conocidos entre el número de esos clientes; las devoluciones no cuentan.</translation>
    </message>
    <message>
        <source>orders for each customer</source>
        <translation>compras por cliente</translation>
    </message>
    <message>
        <source>orders per customer, visits per customer, how often they buy</source>
        <translation>pedidos por cliente, visitas por cliente, cada cuánto compran</translation>
    </message>
    <message>
        <source>The last date must not be before the first.</source>
        <translation>La última fecha no puede ser anterior a la primera.</translation>
    </message>
    <message>
        <source>Survey response rate</source>
        <translation>Tasa de respuesta a encuestas</translation>
    </message>
    <message>
        <source>The share of the customers asked who answered.</source>
        <translation>La parte de los clientes preguntados que respondió.</translation>
    </message>
    <message>
        <source>Surveys answered, divided by surveys offered in the period, those declined included; an answer counts on the day of the offer, whenever it came.</source>
        <translation>Encuestas respondidas entre las ofrecidas en el periodo, incluidas las que no quisieron; la respuesta cuenta el día en que se ofreció, llegara cuando llegara.</translation>
    </message>
    <message>
        <source>share of the surveys offered</source>
        <translation>parte de las encuestas ofrecidas</translation>
    </message>
    <message>
        <source>Surveys offered, by the day of the offer</source>
        <translation>Encuestas ofrecidas, por el día en que se ofrecieron</translation>
    </message>
    <message>
        <source>participation, response, answers received</source>
        <translation>participación, respuesta, respuestas recibidas</translation>
    </message>
    <message>
        <source>Surveys offered</source>
        <translation>Encuestas ofrecidas</translation>
    </message>
    <message>
        <source>How many times customers were asked for their opinion.</source>
        <translation>Cuántas veces se pidió su opinión a los clientes.</translation>
    </message>
    <message>
        <source>Surveys offered in the period, answered or declined or neither.</source>
        <translation>Encuestas ofrecidas en el periodo, respondidas o no.</translation>
    </message>
    <message>
        <source>surveys offered</source>
        <translation>encuestas ofrecidas</translation>
    </message>
    <message>
        <source>surveys sent, invitations, asked</source>
        <translation>encuestas enviadas, invitaciones, preguntados</translation>
    </message>
    <message>
        <source>Recovered detractors</source>
        <translation>Detractores recuperados</translation>
    </message>
    <message>
        <source>The share of unhappy customers who were won back.</source>
        <translation>La parte de los clientes descontentos que se recuperó.</translation>
    </message>
    <message>
        <source>Of the detractors of the period who were asked again within 90 days, the share who then gave 7 or more.</source>
        <translation>De los detractores del periodo a los que se volvió a preguntar en 90 días, la parte que entonces dio 7 o más.</translation>
    </message>
    <message>
        <source>share of the detractors asked again</source>
        <translation>parte de los detractores preguntados otra vez</translation>
    </message>
    <message>
        <source>Answers of 0 to 6 to the question of recommending, by their day</source>
        <translation>Respuestas de 0 a 6 a la pregunta de recomendación, por su día</translation>
    </message>
    <message>
        <source>rescued customers, win back, service recovery</source>
        <translation>clientes recuperados, rescate, recuperación del servicio</translation>
    </message>
    <message>
        <source>Purchases of known customers, by the end of the period</source>
        <translation>Compras de clientes conocidos, al final del periodo</translation>
    </message>
    <message>
        <source>Kept is who bought in the period before and again in this one.</source>
        <translation>Se conserva quien compró en el periodo anterior y otra vez en este.</translation>
    </message>
    <message>
        <source>Active is who bought in the last {days} days; after that a customer is lost. Nothing is known before the shop&apos;s first sale is that old.</source>
        <translation>Es activo quien compró en los últimos {days} días; después, el cliente se da por perdido. No se sabe nada hasta que la primera venta de la tienda tiene esa antigüedad.</translation>
    </message>
    <message>
        <source>Retention rate</source>
        <translation>Tasa de retención</translation>
    </message>
    <message>
        <source>The share of active customers who stay.</source>
        <translation>La parte de los clientes activos que se queda.</translation>
    </message>
    <message>
        <source>Customers active at the start of the period and still active at its end, divided by those active at the start.</source>
        <translation>Clientes activos al empezar el periodo y todavía activos al final, entre los activos al empezar.</translation>
    </message>
    <message>
        <source>share of active customers kept</source>
        <translation>parte de los clientes activos que se conserva</translation>
    </message>
    <message>
        <source>customer retention, loyalty, customers kept</source>
        <translation>retención de clientes, fidelización, clientes conservados</translation>
    </message>
    <message>
        <source>Churn rate</source>
        <translation>Pérdida de clientes</translation>
    </message>
    <message>
        <source>The share of active customers who are lost.</source>
        <translation>La parte de los clientes activos que se pierde.</translation>
    </message>
    <message>
        <source>Customers active at the start of the period and no longer active at its end, divided by those active at the start.</source>
        <translation>Clientes activos al empezar el periodo que ya no lo son al final, entre los activos al empezar.</translation>
    </message>
    <message>
        <source>share of active customers lost</source>
        <translation>parte de los clientes activos que se pierde</translation>
    </message>
    <message>
        <source>loss of customers, customer attrition, lost customers, defection</source>
        <translation>tasa de abandono, clientes perdidos, fuga de clientes, churn</translation>
    </message>
    <message>
        <source>Mean satisfaction</source>
        <translation>Satisfacción media</translation>
    </message>
    <message>
        <source>How satisfied customers say they are, on average.</source>
        <translation>Cuánta satisfacción dicen tener los clientes, de media.</translation>
    </message>
    <message>
        <source>Mean of the answers on the 1–5 scale given in the period.</source>
        <translation>Media de las respuestas del periodo en la escala de 1 a 5.</translation>
    </message>
    <message>
        <source>mean score of 1 to 5</source>
        <translation>puntuación media de 1 a 5</translation>
    </message>
    <message>
        <source>average satisfaction, mean CSAT, stars</source>
        <translation>satisfacción promedio, CSAT medio, estrellas</translation>
    </message>
    <message>
        <source>Ease (CES)</source>
        <translation>Facilidad (CES)</translation>
    </message>
    <message>
        <source>The share of customers who found it easy to get what they came for.</source>
        <translation>La parte de los clientes a los que les fue fácil conseguir lo que buscaban.</translation>
    </message>
    <message>
        <source>Answers above the middle of the scale (5 to 7 of 7, 4 and 5 of 5), divided by all answers given in the period; of a question about effort, the answers below the middle.</source>
        <translation>Respuestas por encima del centro de la escala (de 5 a 7 de 7, 4 y 5 de 5) entre todas las del periodo; si se pregunta por el esfuerzo, las que quedan por debajo.</translation>
    </message>
    <message>
        <source>share of those who found it easy</source>
        <translation>parte a la que le fue fácil</translation>
    </message>
    <message>
        <source>Answers about ease, by the day of the answer</source>
        <translation>Respuestas sobre la facilidad, por el día de la respuesta</translation>
    </message>
    <message>
        <source>customer effort score, effort, easy, simplicity</source>
        <translation>esfuerzo del cliente, customer effort score, fácil, sencillez</translation>
    </message>
    <message>
        <source>Mean ease</source>
        <translation>Facilidad media</translation>
    </message>
    <message>
        <source>How easy customers found it to get what they came for, on average.</source>
        <translation>Lo fácil que les fue a los clientes conseguir lo que buscaban, de media.</translation>
    </message>
    <message>
        <source>Mean of the answers on the 1–7 scale given in the period, 7 is easiest.</source>
        <translation>Media de las respuestas del periodo en la escala de 1 a 7; 7 es lo más fácil.</translation>
    </message>
    <message>
        <source>mean score of 1 to 7</source>
        <translation>puntuación media de 1 a 7</translation>
    </message>
    <message>
        <source>average effort, mean CES</source>
        <translation>esfuerzo medio, CES medio</translation>
    </message>
    <message>
        <source>General satisfaction</source>
        <translation>Satisfacción general</translation>
    </message>
    <message>
        <source>How satisfied customers are with the shop as a whole, on average.</source>
        <translation>Cuánto les satisface la tienda en conjunto a los clientes, de media.</translation>
    </message>
    <message>
        <source>Mean of the stages answered on the 1–10 scale, answer by answer, then the mean of the answers given in the period.</source>
        <translation>Media de las etapas respondidas en la escala de 1 a 10, respuesta a respuesta, y después la media de las respuestas dadas en el periodo.</translation>
    </message>
    <message>
        <source>mean score of 1 to 10</source>
        <translation>puntuación media de 1 a 10</translation>
    </message>
    <message>
        <source>Answers about the shop as a whole, by the day of the answer</source>
        <translation>Respuestas sobre la tienda en conjunto, por el día de la respuesta</translation>
    </message>
    <message>
        <source>overall satisfaction, after the purchase, experience</source>
        <translation>satisfacción global, después de la compra, experiencia</translation>
    </message>
    <message>
        <source>An estimate: customers are taken to stay {years} years at most.</source>
        <translation>Una estimación: se supone que un cliente se queda {years} años como mucho.</translation>
    </message>
    <message>
        <source>Customer lifetime value</source>
        <translation>Valor de vida del cliente</translation>
    </message>
    <message>
        <source>What a customer can be expected to bring in over the years.</source>
        <translation>Lo que se puede esperar que deje un cliente con los años.</translation>
    </message>
    <message>
        <source>Average order, times orders of a customer in a year, times margin, times the expected years (one divided by the churn of a year), all of the 365 days before. A segment is the one that customers had before those days.</source>
        <translation>Compra media, por las compras de un cliente al año, por el margen, por los años esperados (uno entre la pérdida de un año), todo de los 365 días anteriores. El segmento es el que tenían los clientes antes de esos días.</translation>
    </message>
    <message>
        <source>estimate for one customer</source>
        <translation>estimación por cliente</translation>
    </message>
    <message>
        <source>Purchases of known customers in the 365 days before the end of the period</source>
        <translation>Compras de clientes conocidos en los 365 días antes del fin del periodo</translation>
    </message>
    <message>
        <source>CLV, LTV, lifetime value, value of a customer</source>
        <translation>CLV, LTV, valor del ciclo de vida, valor de un cliente</translation>
    </message>
    <message>
        <source>Customer acquisition cost</source>
        <translation>Coste de captación</translation>
    </message>
    <message>
        <source>What it costs to win one new customer.</source>
        <translation>Lo que cuesta ganar un cliente nuevo.</translation>
    </message>
    <message>
        <source>Acquisition spend divided by new customers, both of the whole months inside the period. It cannot be filtered: what won a customer is not recorded.</source>
        <translation>El gasto en captación entre los clientes nuevos, los dos de los meses enteros dentro del periodo. No se puede filtrar: no se anota qué ganó a cada cliente.</translation>
    </message>
    <message>
        <source>spend for each new customer</source>
        <translation>gasto por cliente nuevo</translation>
    </message>
    <message>
        <source>Acquisition spend by month, and first purchases by their day</source>
        <translation>Gasto en captación por mes, y primeras compras por su día</translation>
    </message>
    <message>
        <source>CAC, cost of acquisition, cost per new customer</source>
        <translation>CAC, coste de adquisición, coste por cliente nuevo</translation>
    </message>
    <message>
        <source>Complaints are counted for each 100 orders.</source>
        <translation>Las quejas se cuentan por cada 100 compras.</translation>
    </message>
    <message>
        <source>Complaints are counted for each 100 active customers.</source>
        <translation>Las quejas se cuentan por cada 100 clientes activos.</translation>
    </message>
    <message>
        <source>Complaints are counted for each 100 cases.</source>
        <translation>Las quejas se cuentan por cada 100 casos.</translation>
    </message>
    <message>
        <source>Cases count on the day of their last closing.</source>
        <translation>Los casos cuentan el día de su último cierre.</translation>
    </message>
    <message>
        <source>Cases count on the day of their opening.</source>
        <translation>Los casos cuentan el día de su apertura.</translation>
    </message>
    <message>
        <source>Cases opened</source>
        <translation>Casos abiertos</translation>
    </message>
    <message>
        <source>How many new cases there were to see to.</source>
        <translation>Cuántos casos nuevos hubo que atender.</translation>
    </message>
    <message>
        <source>Cases opened in the period, by customers or by the shop.</source>
        <translation>Casos abiertos en el periodo, por clientes o por la tienda.</translation>
    </message>
    <message>
        <source>new cases</source>
        <translation>casos nuevos</translation>
    </message>
    <message>
        <source>Cases, by the day of the opening</source>
        <translation>Casos, por el día de apertura</translation>
    </message>
    <message>
        <source>tickets, volume, requests, new cases</source>
        <translation>tickets, volumen, consultas, casos nuevos</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>Casos pendientes</translation>
    </message>
    <message>
        <source>How many cases were still open at the end of the period.</source>
        <translation>Cuántos casos seguían abiertos al final del periodo.</translation>
    </message>
    <message>
        <source>Cases opened before the end of the period and not closed then, those that wait for the customer included.</source>
        <translation>Casos abiertos antes del fin del periodo y sin cerrar entonces, incluidos los que esperan al cliente.</translation>
    </message>
    <message>
        <source>open at the end</source>
        <translation>abiertos al final</translation>
    </message>
    <message>
        <source>Cases open at the end of the period</source>
        <translation>Casos abiertos al final del periodo</translation>
    </message>
    <message>
        <source>backlog, open tickets, pending cases, unsolved</source>
        <translation>pendientes, tickets abiertos, cola, sin resolver, backlog</translation>
    </message>
    <message>
        <source>Cases for each person</source>
        <translation>Casos por persona</translation>
    </message>
    <message>
        <source>How many cases each person of the shop sees to.</source>
        <translation>Cuántos casos atiende cada persona de la tienda.</translation>
    </message>
    <message>
        <source>Cases of the period divided by the people who have at least one of them; cases that nobody has are in the total.</source>
        <translation>Casos del periodo entre las personas que tienen al menos uno; los que no tiene nadie están en el total.</translation>
    </message>
    <message>
        <source>cases for each person</source>
        <translation>casos por persona</translation>
    </message>
    <message>
        <source>Cases and who is responsible for them</source>
        <translation>Casos y quién es responsable de ellos</translation>
    </message>
    <message>
        <source>tickets per agent, workload, load</source>
        <translation>tickets por agente, tickets por representante, carga de trabajo</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Quejas</translation>
    </message>
    <message>
        <source>How many times customers complained.</source>
        <translation>Cuántas veces se quejaron los clientes.</translation>
    </message>
    <message>
        <source>Cases opened in the period that are complaints.</source>
        <translation>Casos abiertos en el periodo que son quejas.</translation>
    </message>
    <message>
        <source>complaints</source>
        <translation>quejas</translation>
    </message>
    <message>
        <source>Complaints, by the day of the opening</source>
        <translation>Quejas, por el día de apertura</translation>
    </message>
    <message>
        <source>claims, grievances, unhappy customers</source>
        <translation>reclamaciones, reclamos, clientes descontentos</translation>
    </message>
    <message>
        <source>Complaint rate</source>
        <translation>Tasa de quejas</translation>
    </message>
    <message>
        <source>How often something ends in a complaint.</source>
        <translation>Con qué frecuencia algo acaba en queja.</translation>
    </message>
    <message>
        <source>Complaints opened in the period for each 100 cases, orders or active customers of it.</source>
        <translation>Quejas abiertas en el periodo por cada 100 casos, compras o clientes activos.</translation>
    </message>
    <message>
        <source>complaints of each 100</source>
        <translation>quejas de cada 100</translation>
    </message>
    <message>
        <source>share of complaints, claims</source>
        <translation>parte de quejas, reclamaciones</translation>
    </message>
    <message>
        <source>All time counts, day and night.</source>
        <translation>Cuenta todo el tiempo, día y noche.</translation>
    </message>
    <message>
        <source>Only opening time counts.</source>
        <translation>Solo cuenta el tiempo de apertura.</translation>
    </message>
    <message>
        <source>Only opening time counts, without waiting for the customer.</source>
        <translation>Solo cuenta el tiempo de apertura, sin esperar al cliente.</translation>
    </message>
    <message>
        <source>{counts} It ends with the first closing.</source>
        <translation>{counts} Termina con el primer cierre.</translation>
    </message>
    <message>
        <source>Closed for good means for one day at least.</source>
        <translation>Cerrado del todo quiere decir un día como mínimo.</translation>
    </message>
    <message>
        <source>Closed for good means for {days} days at least.</source>
        <translation>Cerrado del todo quiere decir {days} días como mínimo.</translation>
    </message>
    <message>
        <source>Resolution time</source>
        <translation>Tiempo de resolución</translation>
    </message>
    <message>
        <source>How long it takes until a customer&apos;s matter is settled.</source>
        <translation>Cuánto se tarda en resolver el asunto de un cliente.</translation>
    </message>
    <message>
        <source>Median of the time from the opening to the closing, over the cases last closed in the period that have not been opened again.</source>
        <translation>Mediana del tiempo desde la apertura hasta el cierre, en los casos cerrados por última vez en el periodo que no se han reabierto.</translation>
    </message>
    <message>
        <source>median to the closing</source>
        <translation>mediana hasta el cierre</translation>
    </message>
    <message>
        <source>Closed cases, by the day of the last closing</source>
        <translation>Casos cerrados, por el día del último cierre</translation>
    </message>
    <message>
        <source>time to solve, solving time, time to close, tickets</source>
        <translation>tiempo de solución, tiempo hasta cerrar, tickets</translation>
    </message>
    <message>
        <source>Handling time</source>
        <translation>Tiempo de gestión</translation>
    </message>
    <message>
        <source>How much work a case takes.</source>
        <translation>Cuánto trabajo da un caso.</translation>
    </message>
    <message>
        <source>Minutes noted for cases last closed in the period, divided by those of these cases that have minutes noted.</source>
        <translation>Minutos anotados de los casos cerrados por última vez en el periodo, entre los casos de estos que los tienen anotados.</translation>
    </message>
    <message>
        <source>mean of the cases with time noted</source>
        <translation>media de los casos con tiempo anotado</translation>
    </message>
    <message>
        <source>Time noted with interactions, by the day of the last closing</source>
        <translation>Tiempo anotado en las interacciones, por el día del último cierre</translation>
    </message>
    <message>
        <source>average handling time, AHT, work, effort of staff, tickets</source>
        <translation>tiempo medio de gestión, tiempo medio de operación, AHT, trabajo, tickets</translation>
    </message>
    <message>
        <source>Solved at first contact</source>
        <translation>Resueltos al primer contacto</translation>
    </message>
    <message>
        <source>The share of cases settled with a single answer, for good.</source>
        <translation>La parte de los casos resueltos con una sola respuesta, del todo.</translation>
    </message>
    <message>
        <source>Of the cases first closed in the period, the share not opened again that had exactly one public reply, or none and were closed by a person at the counter or on the phone.</source>
        <translation>De los casos cerrados por primera vez en el periodo, la parte no reabierta que tuvo exactamente una respuesta pública, o ninguna y los cerró una persona en el mostrador o por teléfono.</translation>
    </message>
    <message>
        <source>share of the cases closed</source>
        <translation>parte de los casos cerrados</translation>
    </message>
    <message>
        <source>Cases, by the day of the first closing</source>
        <translation>Casos, por el día del primer cierre</translation>
    </message>
    <message>
        <source>first contact resolution, FCR, one touch, solved at once</source>
        <translation>resolución en el primer contacto, FCR, a la primera</translation>
    </message>
    <message>
        <source>Reopened cases</source>
        <translation>Casos reabiertos</translation>
    </message>
    <message>
        <source>The share of cases that were closed too soon.</source>
        <translation>La parte de los casos que se cerraron demasiado pronto.</translation>
    </message>
    <message>
        <source>Of the cases first closed in the period, the share that was opened again soon after; thanks that leave a case closed do not count.</source>
        <translation>De los casos cerrados por primera vez en el periodo, la parte que se reabrió poco después; un agradecimiento que deja el caso cerrado no cuenta.</translation>
    </message>
    <message>
        <source>reopened tickets, closed too soon, repeat contacts</source>
        <translation>tickets reabiertos, cerrados antes de tiempo, contactos repetidos</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Interacciones</translation>
    </message>
    <message>
        <source>How many times the shop and its customers were in touch.</source>
        <translation>Cuántas veces estuvieron en contacto la tienda y sus clientes.</translation>
    </message>
    <message>
        <source>Interactions logged, by the moment at which they arrived.</source>
        <translation>Interacciones anotadas, por el momento en que llegaron.</translation>
    </message>
    <message>
        <source>interactions</source>
        <translation>interacciones</translation>
    </message>
    <message>
        <source>Interactions, by the day of arrival</source>
        <translation>Interacciones, por el día de llegada</translation>
    </message>
    <message>
        <source>volume, visits, calls, messages, attended customers</source>
        <translation>volumen, visitas, llamadas, mensajes, clientes atendidos</translation>
    </message>
    <message>
        <source>Tasks done in time</source>
        <translation>Tareas hechas a tiempo</translation>
    </message>
    <message>
        <source>The share of follow-ups and calls that were done when promised.</source>
        <translation>La parte de los seguimientos y llamadas que se hicieron cuando se prometió.</translation>
    </message>
    <message>
        <source>Tasks done by the end of the day on which they were due, divided by the tasks due in the period that are done or overdue.</source>
        <translation>Tareas hechas antes de acabar el día en que vencían, entre las que vencían en el periodo y están hechas o vencidas.</translation>
    </message>
    <message>
        <source>share of the tasks due</source>
        <translation>parte de las tareas que vencían</translation>
    </message>
    <message>
        <source>Tasks, by the day on which they are due</source>
        <translation>Tareas, por el día en que vencen</translation>
    </message>
    <message>
        <source>follow-ups, punctuality, overdue tasks, promises kept</source>
        <translation>seguimientos, puntualidad, tareas vencidas, promesas cumplidas</translation>
    </message>
    <message>
        <source>Time to call back</source>
        <translation>Tiempo hasta la llamada</translation>
    </message>
    <message>
        <source>How long unhappy customers wait until somebody calls them.</source>
        <translation>Cuánto esperan los clientes descontentos hasta que alguien les llama.</translation>
    </message>
    <message>
        <source>Median of the opening time from a low answer to the call about it, over the calls made in the period. Who still waits for a call is told beside it.</source>
        <translation>Mediana del tiempo de apertura desde una respuesta baja hasta la llamada que pide, de las llamadas hechas en el periodo. Al lado se dice quién espera todavía.</translation>
    </message>
    <message>
        <source>median to the rescue call</source>
        <translation>mediana hasta la llamada</translation>
    </message>
    <message>
        <source>Rescue calls after low answers, by the day of the call</source>
        <translation>Llamadas tras respuestas bajas, por el día de la llamada</translation>
    </message>
    <message>
        <source>closing the loop, call back, rescue, service recovery, detractors</source>
        <translation>cerrar el círculo, devolver la llamada, recuperación, llamada, detractores</translation>
    </message>
</context>
<context>
    <name>LeadsCard</name>
    <message>
        <source>Usually moves before</source>
        <translation>Suele moverse antes</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>the last 90 days; an arrow where they differ from the 90 before</source>
        <translation>los últimos 90 días; flecha si difieren de los 90 anteriores</translation>
    </message>
    <message>
        <source>There is no data of it yet.</source>
        <translation>Todavía no hay datos.</translation>
    </message>
</context>
<context>
    <name>LeadsField</name>
    <message>
        <source>Another indicator that moves before it</source>
        <translation>Otro indicador que se mueve antes</translation>
    </message>
    <message>
        <source>Another indicator…</source>
        <translation>Otro indicador…</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Finishing the work under way, so that nothing is left half done…</source>
        <translation>Terminando el trabajo en curso para que nada quede a medias…</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend: {signs}</source>
        <translation>Leyenda: {signs}</translation>
    </message>
</context>
<context>
    <name>LikelyDuplicates</name>
    <message>
        <source>Customers who look alike</source>
        <translation>Clientes que se parecen</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>y {n} más</translation>
    </message>
    <message>
        <source>Open that customer</source>
        <translation>Abrir ese cliente</translation>
    </message>
    <message>
        <source>Add this phone to that one</source>
        <translation>Añadirle este teléfono</translation>
    </message>
    <message>
        <source>Add this e-mail to that one</source>
        <translation>Añadirle este correo</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>This is {length} characters long; at most {limit} fit here.</source>
        <translation>Esto tiene {length} caracteres; aquí caben {limit} como mucho.</translation>
    </message>
    <message>
        <source>This time has not come yet.</source>
        <translation>Este momento todavía no ha llegado.</translation>
    </message>
</context>
<context>
    <name>ListsPage</name>
    <message>
        <source>hidden</source>
        <translation>oculto</translation>
    </message>
    <message>
        <source>answered on the spot</source>
        <translation>se contesta al momento</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>propio</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Motivos</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canales</translation>
    </message>
    <message>
        <source>How people reach you, in the order of the forms. Records already written keep the hidden ones.</source>
        <translation>Cómo contacta la gente contigo, en el orden de los formularios. Lo ya anotado conserva los canales ocultos.</translation>
    </message>
    <message>
        <source>Remove from all customers</source>
        <translation>Quitársela a todos los clientes</translation>
    </message>
    <message>
        <source>Answered on the spot</source>
        <translation>Se contesta al momento</translation>
    </message>
    <message>
        <source>usual answer</source>
        <translation>respuesta habitual</translation>
    </message>
    <message>
        <source>What customers come about, the most used first. A topic that comes again and again can have a usual answer.</source>
        <translation>Por qué vienen los clientes, primero lo más usado. Un motivo que se repite puede tener una respuesta habitual.</translation>
    </message>
    <message>
        <source>Answered in writing</source>
        <translation>Se contesta por escrito</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Words put on customers, and how many have each.</source>
        <translation>Palabras que se ponen a los clientes, y cuántos tienen cada una.</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>Which list</source>
        <translation>Qué lista</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usos</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nombre nuevo</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renombrar…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Unir…</translation>
    </message>
    <message>
        <source>Usual answer…</source>
        <translation>Respuesta habitual…</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Left empty, it is called as CXDesk calls it.</source>
        <translation>Si se deja vacío, se llama como lo llama CXDesk.</translation>
    </message>
    <message>
        <source>Added: {name}</source>
        <translation>En la lista: {name}</translation>
    </message>
</context>
<context>
    <name>Load</name>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
</context>
<context>
    <name>Lock</name>
    <message>
        <source>{program} on {host} has this shop file open (process {pid}). Close it there first.</source>
        <translation>{program} en {host} tiene abierto este archivo de la tienda (proceso {pid}). Ciérralo allí antes.</translation>
    </message>
    <message>
        <source>Another program has this shop file open. Close it there first.</source>
        <translation>Otro programa tiene abierto este archivo de la tienda. Ciérralo allí antes.</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Language and look</source>
        <translation>Idioma y aspecto</translation>
    </message>
    <message>
        <source>As this computer</source>
        <translation>Como este PC</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>For everyone who opens this shop file.</source>
        <translation>Para cualquiera que abra este archivo de la tienda.</translation>
    </message>
    <message>
        <source>As the shop</source>
        <translation>Como la tienda</translation>
    </message>
    <message>
        <source>Language on this computer</source>
        <translation>Idioma en este PC</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>On this computer only.</source>
        <translation>Solo en este PC.</translation>
    </message>
    <message>
        <source>Change my PIN…</source>
        <translation>Cambiar mi PIN…</translation>
    </message>
    <message>
        <source>About CXDesk</source>
        <translation>Acerca de CXDesk</translation>
    </message>
    <message>
        <source>All other settings are for the owner.</source>
        <translation>Los demás ajustes son para la persona propietaria.</translation>
    </message>
    <message>
        <source>Open them with the owner&apos;s PIN…</source>
        <translation>Abrirlos con el PIN de la persona propietaria…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The counter has a hat of its own once an owner has a PIN: Settings › People.</source>
        <translation>Habrá un modo mostrador en cuanto una persona propietaria tenga PIN: Ajustes › Personas.</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>prefers {channel}</source>
        <translation>prefiere {channel}</translation>
    </message>
    <message>
        <source>birthday {day}</source>
        <translation>cumpleaños {day}</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivado</translation>
    </message>
    <message>
        <source>no surveys</source>
        <translation>sin encuestas</translation>
    </message>
    <message>
        <source>do not contact</source>
        <translation>no contactar</translation>
    </message>
    <message>
        <source>consent {day}</source>
        <translation>consentimiento {day}</translation>
    </message>
    <message>
        <source>consent to {purpose} {day}</source>
        <translation>acepta {purpose} {day}</translation>
    </message>
</context>
<context>
    <name>MeasurableStep</name>
    <message>
        <source>Can it be measured now?</source>
        <translation>¿Se puede medir ahora?</translation>
    </message>
    <message>
        <source>Looking at what there is…</source>
        <translation>Mirando lo que hay…</translation>
    </message>
    <message>
        <source>Starting point</source>
        <translation>Punto de partida</translation>
    </message>
    <message>
        <source>Measured over</source>
        <translation>Se mide en</translation>
    </message>
    <message>
        <source>Kind of goal</source>
        <translation>Tipo de objetivo</translation>
    </message>
    <message>
        <source>Looking up the starting point…</source>
        <translation>Buscando el punto de partida…</translation>
    </message>
    <message>
        <source>✓ Yes, it can be told.</source>
        <translation>✓ Sí, se puede distinguir.</translation>
    </message>
    <message>
        <source>! Not yet: chance would hide it.</source>
        <translation>! Todavía no: el azar lo taparía.</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Número de cliente</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Número fiscal</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Cumpleaños</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>Canal preferido</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>These are already one record.</source>
        <translation>Ya son una sola ficha.</translation>
    </message>
    <message>
        <source>One of the two records is gone.</source>
        <translation>Una de las dos fichas ya no existe.</translation>
    </message>
    <message>
        <source>One of the two records was merged already. Open the list again.</source>
        <translation>Una de las dos fichas ya se unió a otra. Abre la lista de nuevo.</translation>
    </message>
    <message>
        <source>They share a phone or an e-mail, but their names differ: this may be a family. Say that they are the same person before you merge them.</source>
        <translation>Comparten un teléfono o un correo, pero sus nombres son distintos: puede ser una familia. Antes de unirlas, di que son la misma persona.</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>1 interaction</source>
        <translation>1 interacción</translation>
    </message>
    <message>
        <source>{n} interactions</source>
        <translation>{n} interacciones</translation>
    </message>
    <message>
        <source>1 case</source>
        <translation>1 caso</translation>
    </message>
    <message>
        <source>{n} cases</source>
        <translation>{n} casos</translation>
    </message>
    <message>
        <source>1 purchase</source>
        <translation>1 compra</translation>
    </message>
    <message>
        <source>{n} purchases</source>
        <translation>{n} compras</translation>
    </message>
    <message>
        <source>1 survey offered</source>
        <translation>1 encuesta ofrecida</translation>
    </message>
    <message>
        <source>{n} surveys offered</source>
        <translation>{n} encuestas ofrecidas</translation>
    </message>
    <message>
        <source>1 answer</source>
        <translation>1 respuesta</translation>
    </message>
    <message>
        <source>{n} answers</source>
        <translation>{n} respuestas</translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1 tarea</translation>
    </message>
    <message>
        <source>{n} tasks</source>
        <translation>{n} tareas</translation>
    </message>
    <message>
        <source>Merge two records</source>
        <translation>Unir dos fichas</translation>
    </message>
    <message>
        <source>They are the &amp;same person, not a family</source>
        <translation>Son la &amp;misma persona, no una familia</translation>
    </message>
    <message>
        <source>They may be a family</source>
        <translation>Puede que sean familia</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unir</translation>
    </message>
    <message>
        <source>Records merged</source>
        <translation>Fichas unidas</translation>
    </message>
    <message>
        <source>This record stays</source>
        <translation>Esta ficha se queda</translation>
    </message>
    <message>
        <source>This one goes into it</source>
        <translation>Esta se une a ella</translation>
    </message>
    <message>
        <source>both</source>
        <translation>ambos</translation>
    </message>
    <message>
        <source>Nothing is recorded about the one that goes.</source>
        <translation>De la ficha que se va no hay nada anotado.</translation>
    </message>
    <message>
        <source>What moves: {what}.</source>
        <translation>Se traslada: {what}.</translation>
    </message>
    <message>
        <source>Phones: {all}</source>
        <translation>Teléfonos: {all}</translation>
    </message>
    <message>
        <source>E-mails: {all}</source>
        <translation>Correos: {all}</translation>
    </message>
    <message>
        <source>Tags: {all}</source>
        <translation>Etiquetas: {all}</translation>
    </message>
    <message>
        <source>All of these are kept, and Ctrl+Z brings both back.</source>
        <translation>Todo esto se conserva, y Ctrl+Z devuelve las dos fichas.</translation>
    </message>
    <message>
        <source>Merge “{name}”</source>
        <translation>Unir «{name}»</translation>
    </message>
    <message>
        <source>Everything called “{name}” goes to the other one, and this name disappears.</source>
        <translation>Todo lo que se llama «{name}» pasa al otro nombre, y este desaparece.</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Unir con</translation>
    </message>
    <message>
        <source>Merged.</source>
        <translation>Unión hecha.</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Hello {name}, this is {shop}.</source>
        <translation>Hola, {name}: somos {shop}.</translation>
    </message>
    <message>
        <source>Hello, this is {shop}.</source>
        <translation>Hola, somos {shop}.</translation>
    </message>
    <message>
        <source>This customer does not want us to get in touch.</source>
        <translation>Este cliente no quiere que le contactemos.</translation>
    </message>
    <message>
        <source>There is no phone or e-mail yet.</source>
        <translation>Todavía no hay teléfono ni correo.</translation>
    </message>
    <message>
        <source>WhatsApp message logged</source>
        <translation>Mensaje de WhatsApp anotado</translation>
    </message>
    <message>
        <source>Call logged</source>
        <translation>Llamada anotada</translation>
    </message>
    <message>
        <source>E-mail logged</source>
        <translation>Correo anotado</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>“{text}” is too large for an amount of money.</source>
        <translation>«{text}» es demasiado grande para un importe.</translation>
    </message>
    <message>
        <source>This currency has {n} decimals at most.</source>
        <translation>Esta moneda tiene {n} decimales como mucho.</translation>
    </message>
    <message>
        <source>This currency has no decimals.</source>
        <translation>Esta moneda no tiene decimales.</translation>
    </message>
    <message>
        <source>“{text}” is not an amount of money: write it like 12.50 or 12,50.</source>
        <translation>«{text}» no es un importe: escríbelo como 12.50 o 12,50.</translation>
    </message>
</context>
<context>
    <name>MoodDialog</name>
    <message>
        <source>There is nothing to tap.</source>
        <translation>No hay nada que marcar.</translation>
    </message>
    <message>
        <source>Thank you. It is the first tap of this week.</source>
        <translation>Gracias. Es el primer toque de esta semana.</translation>
    </message>
    <message>
        <source>Thank you. {n} taps this week so far.</source>
        <translation>Gracias. Van {n} toques esta semana.</translation>
    </message>
    <message>
        <source>Team mood</source>
        <translation>Ánimo del equipo</translation>
    </message>
    <message>
        <source>How is this week going for you here?</source>
        <translation>¿Cómo te va aquí esta semana?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Without your name: only the mean and how many tapped are kept, and nobody sees it before three have. It cannot be taken back.</source>
        <translation>Sin tu nombre: solo se guardan la media y cuántos habéis marcado, y nadie la ve hasta que sean tres. No se puede retirar.</translation>
    </message>
    <message>
        <source>The shop asks for no moods yet: add “Team mood” from the templates.</source>
        <translation>La tienda aún no pregunta por el ánimo: añade «Ánimo del equipo» desde las plantillas.</translation>
    </message>
    <message>
        <source>You have tapped this week at this computer. Thank you.</source>
        <translation>Ya has marcado esta semana en este PC. Gracias.</translation>
    </message>
</context>
<context>
    <name>MoodTaps</name>
    <message>
        <source>Very bad</source>
        <translation>Muy mal</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>So-so</source>
        <translation>Regular</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Muy bien</translation>
    </message>
</context>
<context>
    <name>MoreFields</name>
    <message>
        <source>trade, neighbourhood</source>
        <translation>oficio, barrio</translation>
    </message>
    <message>
        <source>No preference</source>
        <translation>Sin preferencia</translation>
    </message>
    <message>
        <source>Do not ask for &amp;surveys</source>
        <translation>No pedirle &amp;encuestas</translation>
    </message>
    <message>
        <source>Do not &amp;get in touch</source>
        <translation>No &amp;ponerse en contacto</translation>
    </message>
    <message>
        <source>What they &amp;like</source>
        <translation>Qué le &amp;gusta</translation>
    </message>
    <message>
        <source>T&amp;ags</source>
        <translation>Eti&amp;quetas</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;ota</translation>
    </message>
    <message>
        <source>P&amp;referred channel</source>
        <translation>Canal p&amp;referido</translation>
    </message>
    <message>
        <source>&amp;Birthday</source>
        <translation>C&amp;umpleaños</translation>
    </message>
    <message>
        <source>Ta&amp;x number</source>
        <translation>Número &amp;fiscal</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>Post&amp;code</source>
        <translation>Código posta&amp;l</translation>
    </message>
    <message>
        <source>Ci&amp;ty</source>
        <translation>Ciud&amp;ad</translation>
    </message>
</context>
<context>
    <name>MoreLine</name>
    <message>
        <source>No data yet:</source>
        <translation>Sin datos todavía:</translation>
    </message>
    <message>
        <source>No data yet.</source>
        <translation>Sin datos todavía.</translation>
    </message>
</context>
<context>
    <name>MultiplesCard</name>
    <message>
        <source>Not drawn: {parts}</source>
        <translation>Sin dibujar: {parts}</translation>
    </message>
    <message>
        <source>Not drawn: {parts} and {n} more</source>
        <translation>Sin dibujar: {parts} y {n} más</translation>
    </message>
    <message>
        <source>{part} (no data)</source>
        <translation>{part} (sin datos)</translation>
    </message>
    <message>
        <source>{part} ({figure})</source>
        <translation>{part} ({figure})</translation>
    </message>
    <message>
        <source>{value} · n {n}</source>
        <translation>{value} · n {n}</translation>
    </message>
</context>
<context>
    <name>NoteRoom</name>
    <message>
        <source>{length} of {limit} characters</source>
        <translation>{length} de {limit} caracteres</translation>
    </message>
    <message>
        <source>{length} of {limit} characters: shorten it, nothing is cut off.</source>
        <translation>{length} de {limit} caracteres: acorta el texto, no se corta solo.</translation>
    </message>
</context>
<context>
    <name>Nps</name>
    <message>
        <source>NPS {value} ({low} to {high})</source>
        <translation>NPS {value} (de {low} a {high})</translation>
    </message>
    <message>
        <source>This is not a number of answers.</source>
        <translation>Esto no es un número de respuestas.</translation>
    </message>
    <message>
        <source>Paste scores, or type how many there are.</source>
        <translation>Pega las puntuaciones o escribe cuántas hay de cada una.</translation>
    </message>
    <message>
        <source>“{text}” is not a score from 0 to 10.</source>
        <translation>«{text}» no es una puntuación de 0 a 10.</translation>
    </message>
</context>
<context>
    <name>NpsDialog</name>
    <message>
        <source>NPS calculator</source>
        <translation>Calculadora de NPS</translation>
    </message>
    <message>
        <source>Scores of 0 to 10, with spaces or commas between; 9×14 is fourteen nines.</source>
        <translation>Puntuaciones de 0 a 10, separadas por espacios o comas; 9×14 son catorce nueves.</translation>
    </message>
    <message>
        <source>Paste the &amp;scores</source>
        <translation>Pega las &amp;puntuaciones</translation>
    </message>
    <message>
        <source>or: &amp;promoters</source>
        <translation>o bien: p&amp;romotores</translation>
    </message>
    <message>
        <source>p&amp;assives</source>
        <translation>p&amp;asivos</translation>
    </message>
    <message>
        <source>&amp;detractors</source>
        <translation>&amp;detractores</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Answers: {n}. Promoters: {promoters}, passives: {passives}, detractors: {detractors}. With so many answers it lies between {low} and {high}, 19 times of 20.</source>
        <translation>Respuestas: {n}. Promotores: {promoters}, pasivos: {passives}, detractores: {detractors}. Con esas respuestas está entre {low} y {high}, 19 veces de cada 20.</translation>
    </message>
    <message>
        <source>The figure was copied.</source>
        <translation>Cifra copiada.</translation>
    </message>
</context>
<context>
    <name>NumberCard</name>
    <message>
        <source>Note an event</source>
        <translation>Anotar un hecho</translation>
    </message>
    <message>
        <source>It appears as a numbered flag on every chart.</source>
        <translation>Aparece como bandera numerada en todos los gráficos.</translation>
    </message>
    <message>
        <source>Mark a change…</source>
        <translation>Marcar un cambio…</translation>
    </message>
    <message>
        <source>What is usual is told anew from that day.</source>
        <translation>Lo habitual se cuenta de nuevo desde ese día.</translation>
    </message>
    <message>
        <source>Hide from the board</source>
        <translation>Quitar del panel</translation>
    </message>
    <message>
        <source>Show on the board</source>
        <translation>Mostrar en el panel</translation>
    </message>
    <message>
        <source>few data · {reliability}</source>
        <translation>pocos datos · {reliability}</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Todavía no hay datos</translation>
    </message>
    <message>
        <source>No data on these days</source>
        <translation>Sin datos en estos días</translation>
    </message>
    <message>
        <source>{period}, so far</source>
        <translation>{period}, hasta ahora</translation>
    </message>
    <message>
        <source>{aim}, {origin}</source>
        <translation>{aim}, {origin}</translation>
    </message>
    <message>
        <source>Responsible: {name}</source>
        <translation>Responsable: {name}</translation>
    </message>
    <message>
        <source>Chart of the goal</source>
        <translation>Gráfico del objetivo</translation>
    </message>
    <message>
        <source>Chart of the indicator</source>
        <translation>Gráfico del indicador</translation>
    </message>
    <message>
        <source>No goal on this indicator yet.</source>
        <translation>Este indicador todavía no tiene objetivo.</translation>
    </message>
    <message>
        <source>No goal on all of it yet.</source>
        <translation>Todavía no hay ningún objetivo sobre el total.</translation>
    </message>
    <message>
        <source>No goal on this part yet: {segment}.</source>
        <translation>Todavía no hay ningún objetivo sobre esta parte: {segment}.</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>Nuevo objetivo</translation>
    </message>
</context>
<context>
    <name>NurtureLine</name>
    <message>
        <source>Task made</source>
        <translation>Tarea creada</translation>
    </message>
</context>
<context>
    <name>OneIndicator</name>
    <message>
        <source>These figures could not be counted. Try again.</source>
        <translation>No se han podido calcular estas cifras. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>In the chart, arrow keys walk the points and Enter shows the records of one; numbers are events, ◆ actions. Ctrl and the wheel zoom, a double click shows all. Ctrl+C copies the picture, Ctrl+Shift+C a table for a spreadsheet. “From … to …” shows the days you type, and they are kept for this indicator; how else it is looked at stays with it until the program is closed. Compared with a year earlier, the figure and why it moved are told against then, too. With several lines, the letter or number of one brings it to the front, as Up and Down do. Where there is a goal, why it moved is also told since the goal began. F6 decides an action, F7 reviews the goal, F4 edits it with a reason, F8 puts one more indicator under it; what became of the goal and who knows of it stand below.</source>
        <translation>En el gráfico, las flechas recorren los puntos e Intro muestra los registros de uno; los números son hechos y ◆, acciones. Ctrl y la rueda amplían, el doble clic lo muestra todo. Ctrl+C copia la imagen; Ctrl+Mayús+C, una tabla para una hoja de cálculo. «Del … al …» muestra los días que escribas, y se guardan para este indicador; lo demás que elijas para mirarlo se queda con él hasta cerrar el programa. Si comparas con hace un año, la cifra y su porqué también se cuentan frente a entonces. Con varias líneas, la letra o el número de una la trae al frente, y también las flechas arriba y abajo. Si hay un objetivo, el porqué se cuenta también desde que empezó. F6 decide una acción, F7 revisa el objetivo, F4 lo edita con un motivo y F8 le pone debajo otro indicador; más abajo está qué ha pasado con él y quién lo sabe.</translation>
    </message>
</context>
<context>
    <name>OpenedFilters</name>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Trimestre</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Time per point</source>
        <translation>Tiempo por punto</translation>
    </message>
    <message>
        <source>Compare:</source>
        <translation>Comparar:</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>El periodo anterior</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>Periodo anterior</translation>
    </message>
    <message>
        <source>A year earlier</source>
        <translation>Hace un año</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparar con</translation>
    </message>
</context>
<context>
    <name>OpenedGoalCard</name>
    <message>
        <source>The goal</source>
        <translation>El objetivo</translation>
    </message>
    <message>
        <source>Open the goal again</source>
        <translation>Reabrir el objetivo</translation>
    </message>
    <message>
        <source>Review the goal</source>
        <translation>Revisar el objetivo</translation>
    </message>
    <message>
        <source>Edit the goal</source>
        <translation>Editar el objetivo</translation>
    </message>
    <message>
        <source>The goal is open again.</source>
        <translation>El objetivo vuelve a estar abierto.</translation>
    </message>
    <message>
        <source>Why it matters: {text}</source>
        <translation>Por qué importa: {text}</translation>
    </message>
    <message>
        <source>Our mission: {text}</source>
        <translation>Nuestra razón de ser: {text}</translation>
    </message>
    <message>
        <source>Part of “{title}”</source>
        <translation>Parte de «{title}»</translation>
    </message>
    <message>
        <source>All its indicators</source>
        <translation>Todos sus indicadores</translation>
    </message>
    <message>
        <source>Who needs to know</source>
        <translation>Quién debe saberlo</translation>
    </message>
    <message>
        <source>Note that all of them know</source>
        <translation>Anotar que ya lo saben todos</translation>
    </message>
    <message>
        <source>Nobody is named yet.</source>
        <translation>Aún no se ha indicado a nadie.</translation>
    </message>
    <message>
        <source>Noted: all of them know.</source>
        <translation>Anotado: todos lo saben.</translation>
    </message>
    <message>
        <source>One more indicator…</source>
        <translation>Un indicador más…</translation>
    </message>
    <message>
        <source>Change who knows…</source>
        <translation>Cambiar quién lo sabe…</translation>
    </message>
    <message>
        <source>Change the target…</source>
        <translation>Cambiar el valor objetivo…</translation>
    </message>
    <message>
        <source>Close the goal…</source>
        <translation>Cerrar el objetivo…</translation>
    </message>
</context>
<context>
    <name>OpenedHeader</name>
    <message>
        <source>‹ Indicators</source>
        <translation>‹ Indicadores</translation>
    </message>
    <message>
        <source>Back to the indicators</source>
        <translation>Volver a los indicadores</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>This computer has nothing to open WhatsApp with. Nothing was logged.</source>
        <translation>Este PC no tiene con qué abrir WhatsApp. No se ha anotado nada.</translation>
    </message>
    <message>
        <source>This computer has nothing to make calls with. Nothing was logged.</source>
        <translation>Este PC no tiene con qué llamar. No se ha anotado nada.</translation>
    </message>
    <message>
        <source>This computer has no e-mail program. Nothing was logged.</source>
        <translation>Este PC no tiene programa de correo. No se ha anotado nada.</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Solved now</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Solved on the spot</source>
        <translation>Resuelto al momento</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Seguimiento</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Queja</translation>
    </message>
    <message>
        <source>Compliment</source>
        <translation>Felicitación</translation>
    </message>
</context>
<context>
    <name>OutcomePart</name>
    <message>
        <source>Say how the complaint stands: solved now (F5) or follow-up (F6).</source>
        <translation>Di cómo queda la queja: resuelta al momento (F5) o con seguimiento (F6).</translation>
    </message>
    <message>
        <source>&amp;Outcome</source>
        <translation>&amp;Resultado</translation>
    </message>
    <message>
        <source>Solved now</source>
        <translation>Resuelta al momento</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Con seguimiento</translation>
    </message>
    <message>
        <source>How does the complaint &amp;stand?</source>
        <translation>¿Cómo que&amp;da la queja?</translation>
    </message>
    <message>
        <source>&amp;Due</source>
        <translation>Para e&amp;l</translation>
    </message>
</context>
<context>
    <name>Own</name>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>Values typed by you, by the last day of the period of each</source>
        <translation>Valores escritos por ti, por el último día del periodo de cada uno</translation>
    </message>
    <message>
        <source>Taps of those who work here, kept without names, by the last day of the week</source>
        <translation>Toques de quienes trabajan aquí, guardados sin nombres, por el último día de la semana</translation>
    </message>
    <message>
        <source>{meaning}</source>
        <translation>{meaning}</translation>
    </message>
    <message>
        <source>A figure of your own, tapped every week by those who work here.</source>
        <translation>Una cifra propia que marcan cada semana quienes trabajan aquí.</translation>
    </message>
    <message>
        <source>A figure of your own, typed {every}.</source>
        <translation>Una cifra propia, que se escribe {every}.</translation>
    </message>
    <message>
        <source>The mean of all taps of the time asked for, shown from three taps on.</source>
        <translation>La media de todos los toques del tiempo pedido; se muestra a partir de tres toques.</translation>
    </message>
    <message>
        <source>The sum of the values typed for the time asked for.</source>
        <translation>La suma de los valores escritos para el tiempo pedido.</translation>
    </message>
    <message>
        <source>The mean of the values typed for the time asked for, each counting alike.</source>
        <translation>La media de los valores escritos para el tiempo pedido; todos cuentan igual.</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>cada día</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>cada semana</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>cada mes</translation>
    </message>
    <message>
        <source>every quarter</source>
        <translation>cada trimestre</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>cada año</translation>
    </message>
    <message>
        <source>You type them</source>
        <translation>Los escribes tú</translation>
    </message>
    <message>
        <source>One tap each, without names</source>
        <translation>Un toque de cada uno, sin nombres</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Por ciento</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Dinero</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Number with decimals</source>
        <translation>Número con decimales</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Give the indicator a name.</source>
        <translation>Pon un nombre al indicador.</translation>
    </message>
    <message>
        <source>Shares, scores and points do not add up: their mean is taken.</source>
        <translation>Los porcentajes, puntuaciones y puntos no se suman: se toma su media.</translation>
    </message>
    <message>
        <source>The highest value must be above the lowest.</source>
        <translation>El valor más alto tiene que ser mayor que el más bajo.</translation>
    </message>
    <message>
        <source>A tap is a number from 1 to 5.</source>
        <translation>Un toque es un número del 1 al 5.</translation>
    </message>
    <message>
        <source>{value} is outside what “{name}” can be.</source>
        <translation>{value} está fuera de lo que puede ser «{name}».</translation>
    </message>
    <message>
        <source>A count is a whole number, 0 or more.</source>
        <translation>Una cantidad es un número entero, 0 o más.</translation>
    </message>
    <message>
        <source>This period has not begun yet: it starts on {date}.</source>
        <translation>Este periodo no ha empezado todavía: empieza el {date}.</translation>
    </message>
    <message>
        <source>What is tapped is a score from 1 to 5, every week.</source>
        <translation>Lo que se marca con un toque es una puntuación del 1 al 5, cada semana.</translation>
    </message>
    <message>
        <source>This is not a number that can be kept.</source>
        <translation>Este número no se puede guardar.</translation>
    </message>
    <message>
        <source>There is no indicator of your own called “{text}”.</source>
        <translation>No hay ningún indicador propio llamado «{text}».</translation>
    </message>
    <message>
        <source>A note goes with a value: type that first.</source>
        <translation>La nota acompaña a un valor: escríbelo primero.</translation>
    </message>
    <message>
        <source>This indicator is gone.</source>
        <translation>Este indicador ya no está.</translation>
    </message>
    <message>
        <source>There is already an indicator called “{name}”.</source>
        <translation>Ya hay un indicador llamado «{name}».</translation>
    </message>
    <message>
        <source>“{name}” is tapped by those who work here: nobody types it.</source>
        <translation>«{name}» lo marcan quienes trabajan aquí: nadie lo escribe.</translation>
    </message>
    <message>
        <source>This cannot change any more: values have been typed.</source>
        <translation>Esto ya no se puede cambiar: hay valores escritos.</translation>
    </message>
    <message>
        <source>There is nothing to tap any more.</source>
        <translation>Ya no hay nada que marcar.</translation>
    </message>
    <message>
        <source>the mean of {n} taps</source>
        <translation>la media de {n} toques</translation>
    </message>
</context>
<context>
    <name>OwnAnswers</name>
    <message>
        <source>Mean of the answers given in the period.</source>
        <translation>Media de las respuestas dadas en el periodo.</translation>
    </message>
    <message>
        <source>mean score of {low} to {high}</source>
        <translation>puntuación media de {low} a {high}</translation>
    </message>
    <message>
        <source>Answers to this questionnaire, by the day of the answer</source>
        <translation>Respuestas a este cuestionario, por el día de la respuesta</translation>
    </message>
</context>
<context>
    <name>OwnIndicator</name>
    <message>
        <source>More is better</source>
        <translation>Más es mejor</translation>
    </message>
    <message>
        <source>Less is better</source>
        <translation>Menos es mejor</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Show their mean</source>
        <translation>Mostrar su media</translation>
    </message>
    <message>
        <source>Add up</source>
        <translation>Sumar</translation>
    </message>
</context>
<context>
    <name>OwnIndicatorDialog</name>
    <message>
        <source>Edit the indicator</source>
        <translation>Editar el indicador</translation>
    </message>
    <message>
        <source>Add an indicator</source>
        <translation>Añadir un indicador</translation>
    </message>
    <message>
        <source>Indicator saved.</source>
        <translation>Indicador guardado.</translation>
    </message>
    <message>
        <source>Tap</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>Type its figures</source>
        <translation>Escribir sus cifras</translation>
    </message>
    <message>
        <source>Indicator added.</source>
        <translation>Indicador añadido.</translation>
    </message>
    <message>
        <source>Indicator removed; its figures are kept.</source>
        <translation>Indicador quitado; sus cifras se conservan.</translation>
    </message>
    <message>
        <source>Nothing: a blank form</source>
        <translation>Nada: en blanco</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Empezar desde</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Say too what it gives an idea of, if anything</source>
        <translation>Di también de qué da una idea, si es el caso</translation>
    </message>
    <message>
        <source>What it is, in one sentence</source>
        <translation>Qué es, en una frase</translation>
    </message>
    <message>
        <source>How its values come in</source>
        <translation>Cómo llegan sus valores</translation>
    </message>
    <message>
        <source>A tap is a face from 1 to 5 once a week; of fewer than three none is shown.</source>
        <translation>Un toque es una cara del 1 al 5 una vez por semana; con menos de tres no se muestra nada.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>You type it</source>
        <translation>Se escribe</translation>
    </message>
    <message>
        <source>What is better</source>
        <translation>Qué es mejor</translation>
    </message>
    <message>
        <source>Several values together</source>
        <translation>Varios valores juntos</translation>
    </message>
    <message>
        <source>The visits of three months add up; a balance or a share does not.</source>
        <translation>Las visitas de tres meses se suman; un saldo o un porcentaje no.</translation>
    </message>
    <message>
        <source>Lowest possible value</source>
        <translation>Valor más bajo posible</translation>
    </message>
    <message>
        <source>Highest possible value</source>
        <translation>Valor más alto posible</translation>
    </message>
    <message>
        <source>It moves before results do (leading)</source>
        <translation>Se mueve antes que los resultados (adelantado)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Save indicator</source>
        <translation>Guardar indicador</translation>
    </message>
</context>
<context>
    <name>PageTurner</name>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Página {number} de {count}</translation>
    </message>
</context>
<context>
    <name>PairList</name>
    <message>
        <source>Possible duplicates</source>
        <translation>Posibles duplicados</translation>
    </message>
</context>
<context>
    <name>PairSearch</name>
    <message>
        <source>The search was stopped before its end. Look again.</source>
        <translation>La búsqueda se detuvo antes de acabar. Vuelve a buscar.</translation>
    </message>
    <message>
        <source>The search failed. Look again.</source>
        <translation>La búsqueda falló. Vuelve a buscar.</translation>
    </message>
    <message>
        <source>The search failed: its answer could not be read. Look again.</source>
        <translation>La búsqueda falló: no se pudo leer su respuesta. Vuelve a buscar.</translation>
    </message>
</context>
<context>
    <name>Pairs</name>
    <message>
        <source>{name} {value}</source>
        <translation>{name} {value}</translation>
    </message>
    <message>
        <source>{name} {value} {arrow}</source>
        <translation>{name} {value} {arrow}</translation>
    </message>
    <message>
        <source>{first} · {second}</source>
        <translation>{first} · {second}</translation>
    </message>
    <message>
        <source>Usually moves before: {leads}</source>
        <translation>Antes se nota en: {leads}</translation>
    </message>
</context>
<context>
    <name>PairsModel</name>
    <message>
        <source>perhaps a family</source>
        <translation>quizá una familia</translation>
    </message>
    <message>
        <source>{percent} likely the same person</source>
        <translation>{percent} de probabilidad</translation>
    </message>
</context>
<context>
    <name>PaperTab</name>
    <message>
        <source>1 slip saved.</source>
        <translation>1 papeleta guardada.</translation>
    </message>
    <message>
        <source>{n} slips saved.</source>
        <translation>{n} papeletas guardadas.</translation>
    </message>
    <message>
        <source>There is no questionnaire in use.</source>
        <translation>No hay ningún cuestionario en uso.</translation>
    </message>
    <message>
        <source>Type the slips of a pile, one a line: the digits of the score, then Enter for the next slip. Where the scale ends at 10, a 1 waits for a 0: for a plain 1 press Enter or Space. The code printed on a slip ties it to its customer; a letter begins the customer&apos;s words. Ctrl+Z takes the last key back, Ctrl+Del takes a slip out, Ctrl+Enter saves the pile. A slip without a code counts for the score and not for the response rate.</source>
        <translation>Escribe las papeletas de un montón, una por línea: las cifras de la puntuación y luego Intro para la siguiente. Donde la escala llega a 10, un 1 espera a un 0: para un 1 solo, pulsa Intro o Espacio. El código impreso en una papeleta la une a su cliente; una letra empieza sus palabras. Ctrl+Z deshace la última tecla, Ctrl+Supr quita una papeleta y Ctrl+Intro guarda el montón. Una papeleta sin código cuenta para la puntuación y no para la tasa de respuesta.</translation>
    </message>
    <message>
        <source>Save pile</source>
        <translation>Guardar montón</translation>
    </message>
    <message>
        <source>Print slips…</source>
        <translation>Imprimir papeletas…</translation>
    </message>
    <message>
        <source>Poster…</source>
        <translation>Cartel…</translation>
    </message>
    <message>
        <source>Import from a file…</source>
        <translation>Importar desde un archivo…</translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation>Guardar de todos modos</translation>
    </message>
    <message>
        <source>The pile differs from what you counted. Check it, or save again.</source>
        <translation>El montón no coincide con lo que contaste. Repásalo, o guarda otra vez.</translation>
    </message>
    <message>
        <source>Enter: next slip · Space: next cell · Ctrl+Del: take it out</source>
        <translation>Intro: siguiente papeleta · Espacio: siguiente casilla · Ctrl+Supr: quitarla</translation>
    </message>
    <message>
        <source>1 waits for a 0: for a plain 1 press Enter</source>
        <translation>el 1 espera a un 0: para un 1 solo, pulsa Intro</translation>
    </message>
    <message>
        <source>This slip is not done: type what is missing.</source>
        <translation>Esta papeleta no está completa: escribe lo que falta.</translation>
    </message>
</context>
<context>
    <name>PartsExplained</name>
    <message>
        <source>Explain it by</source>
        <translation>Explicarlo por</translation>
    </message>
    <message>
        <source>Do something about “{part}”…</source>
        <translation>Hacer algo con «{part}»…</translation>
    </message>
</context>
<context>
    <name>Pdf</name>
    <message>
        <source>The PDF could not be made. Free some memory and try again.</source>
        <translation>No se pudo crear el PDF. Libera algo de memoria e inténtalo de nuevo.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Who works here, so that it is clear who did what. F9 changes the person.</source>
        <translation>Quién trabaja aquí, para que se sepa quién hizo qué. F9 cambia de persona.</translation>
    </message>
    <message>
        <source>New person&apos;s name</source>
        <translation>Nombre de la persona nueva</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Persona nueva</translation>
    </message>
    <message>
        <source>New reset code…</source>
        <translation>Nuevo código de restablecimiento…</translation>
    </message>
    <message>
        <source>Cancel the reset</source>
        <translation>Cancelar la petición</translation>
    </message>
    <message>
        <source>CXDesk starts at the counter: indicators, goals, reports and settings open with an owner&apos;s PIN, and close after five minutes without a key.</source>
        <translation>CXDesk arranca en modo mostrador: los indicadores, los objetivos, los informes y los ajustes se abren con el PIN de una persona propietaria y se cierran tras cinco minutos sin pulsar una tecla.</translation>
    </message>
    <message>
        <source>Everybody sees everything. Once an owner has a PIN, CXDesk starts at the counter.</source>
        <translation>Todo el mundo lo ve todo. En cuanto una persona propietaria tenga PIN, CXDesk arrancará en modo mostrador.</translation>
    </message>
    <message>
        <source>{role}, with a PIN</source>
        <translation>{role}, con PIN</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>Editar a {name}</translation>
    </message>
    <message>
        <source>PIN…</source>
        <translation>PIN…</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>PIN de {name}</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move {name} up</source>
        <translation>Subir a {name}</translation>
    </message>
    <message>
        <source>{name} no longer works here</source>
        <translation>{name} ya no trabaja aquí</translation>
    </message>
    <message>
        <source>{name} · left</source>
        <translation>{name} · ya no está</translation>
    </message>
    <message>
        <source>{name} works here again</source>
        <translation>{name} vuelve a trabajar aquí</translation>
    </message>
    <message>
        <source>Works here again</source>
        <translation>Vuelve a trabajar aquí</translation>
    </message>
    <message>
        <source>Added: {name}</source>
        <translation>En el equipo: {name}</translation>
    </message>
    <message>
        <source>Moved up: {name}</source>
        <translation>Un puesto más arriba: {name}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>No one yet.</source>
        <translation>Nadie todavía.</translation>
    </message>
    <message>
        <source>Somebody asked for a new PIN for the owner; it can be set from {when} on.</source>
        <translation>Alguien ha pedido un PIN nuevo para la persona propietaria; se puede poner desde {when}.</translation>
    </message>
    <message>
        <source>No longer works here</source>
        <translation>Ya no trabaja aquí</translation>
    </message>
</context>
<context>
    <name>PeriodPicker</name>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Other dates…</source>
        <translation>Otras fechas…</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>{name} (so far)</source>
        <translation>{name} (hasta ahora)</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Someone new</source>
        <translation>Persona nueva</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Iniciales</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propietario/a</translation>
    </message>
    <message>
        <source>One to four letters that nobody else has. Typing them picks the person.</source>
        <translation>De una a cuatro letras que no tenga nadie más. Al escribirlas se elige a la persona.</translation>
    </message>
    <message>
        <source>What they may do</source>
        <translation>Qué puede hacer</translation>
    </message>
    <message>
        <source>With a PIN, an owner opens indicators, goals, reports and settings.</source>
        <translation>Con un PIN, la persona propietaria abre los indicadores, los objetivos, los informes y los ajustes.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Added: {name}</source>
        <translation>En el equipo: {name}</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Guardado: {name}</translation>
    </message>
    <message>
        <source>PIN removed: {name}</source>
        <translation>PIN quitado: {name}</translation>
    </message>
    <message>
        <source>No longer works here</source>
        <translation>Ya no trabaja aquí</translation>
    </message>
    <message>
        <source>Remove PIN</source>
        <translation>Quitar el PIN</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>n {n}</source>
        <translation>n {n}</translation>
    </message>
    <message>
        <source>{low} to {high} · n {n}</source>
        <translation>{low} a {high} · n {n}</translation>
    </message>
    <message>
        <source>n {n} · 95% between {low} and {high}</source>
        <translation>n {n} · 95 % entre {low} y {high}</translation>
    </message>
    <message>
        <source>waits for {n} answers</source>
        <translation>espera a {n} respuestas</translation>
    </message>
    <message>
        <source>No change compared with {period}</source>
        <translation>Sin cambios frente a {period}</translation>
    </message>
    <message>
        <source>{change} compared with {period}: {verdict}</source>
        <translation>{change} frente a {period}: {verdict}</translation>
    </message>
    <message>
        <source>{change} compared with {period}</source>
        <translation>{change} frente a {period}</translation>
    </message>
    <message>
        <source>{what} in a month</source>
        <translation>{what} en un mes</translation>
    </message>
    <message>
        <source>{what} in a quarter</source>
        <translation>{what} en un trimestre</translation>
    </message>
    <message>
        <source>{what} in 30 days</source>
        <translation>{what} en 30 días</translation>
    </message>
    <message>
        <source>{what} in 90 days</source>
        <translation>{what} en 90 días</translation>
    </message>
    <message>
        <source>{what} in 365 days</source>
        <translation>{what} en 365 días</translation>
    </message>
    <message>
        <source>{sentence} Responsible: {owner}.</source>
        <translation>{sentence} Responsable: {owner}.</translation>
    </message>
    <message>
        <source>{sentence} {watched}</source>
        <translation>{sentence} {watched}</translation>
    </message>
    <message>
        <source>{rhythm}.</source>
        <translation>{rhythm}.</translation>
    </message>
    <message>
        <source>{first}, {next}</source>
        <translation>{first}, {next}</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} y {last}</translation>
    </message>
    <message>
        <source>{names} knows of it.</source>
        <translation>Lo sabe {names}.</translation>
    </message>
    <message>
        <source>{names} know of it.</source>
        <translation>Lo saben {names}.</translation>
    </message>
    <message>
        <source>{rhythm}; {names} knows.</source>
        <translation>{rhythm}; lo sabe {names}.</translation>
    </message>
    <message>
        <source>{rhythm}; {names} know.</source>
        <translation>{rhythm}; lo saben {names}.</translation>
    </message>
    <message>
        <source>Checked every week</source>
        <translation>Se revisa cada semana</translation>
    </message>
    <message>
        <source>Checked every month</source>
        <translation>Se revisa cada mes</translation>
    </message>
    <message>
        <source>Checked every quarter</source>
        <translation>Se revisa cada trimestre</translation>
    </message>
    <message>
        <source>{name} goes from {baseline} to {value} by {deadline}.</source>
        <translation>{name}: pasar de {baseline} a {value} para el {deadline}.</translation>
    </message>
    <message>
        <source>{name} adds up to {value} from {start} to {deadline}.</source>
        <translation>{name}: sumar {value} del {start} al {deadline}.</translation>
    </message>
    <message>
        <source>{name} stays within {value} from {start} to {deadline}.</source>
        <translation>{name}: no pasar de {value} del {start} al {deadline}.</translation>
    </message>
    <message>
        <source>{name} keeps {value} from {start} to {deadline}.</source>
        <translation>{name}: mantener {value} del {start} al {deadline}.</translation>
    </message>
    <message>
        <source>{name} stays between {low} and {value} until {deadline}.</source>
        <translation>{name}: mantenerse entre {low} y {value} hasta el {deadline}.</translation>
    </message>
</context>
<context>
    <name>PileCounts</name>
    <message>
        <source>Type a whole number, or nothing.</source>
        <translation>Escribe un número entero, o nada.</translation>
    </message>
    <message>
        <source>Check against the pile</source>
        <translation>Comprobar con el montón</translation>
    </message>
    <message>
        <source>S&amp;lips</source>
        <translation>&amp;Papeletas</translation>
    </message>
    <message>
        <source>Scores &amp;added up</source>
        <translation>S&amp;uma de puntuaciones</translation>
    </message>
    <message>
        <source>Typed: {n}</source>
        <translation>Escritas: {n}</translation>
    </message>
    <message>
        <source>They agree</source>
        <translation>Coinciden</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>No coinciden</translation>
    </message>
</context>
<context>
    <name>PileHead</name>
    <message>
        <source>&amp;Questionnaire</source>
        <translation>&amp;Cuestionario</translation>
    </message>
    <message>
        <source>&amp;Day they were filled in</source>
        <translation>&amp;Día en que se rellenaron</translation>
    </message>
    <message>
        <source>C&amp;hannel</source>
        <translation>Cana&amp;l</translation>
    </message>
</context>
<context>
    <name>PileModel</name>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>The seven digits on the slip.</source>
        <translation>Las siete cifras de la papeleta.</translation>
    </message>
    <message>
        <source>Their words</source>
        <translation>Sus palabras</translation>
    </message>
    <message>
        <source>Whose slip</source>
        <translation>De quién es</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>{name}, who answered before; this answer will count</source>
        <translation>{name}, que ya respondió; contará esta respuesta</translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <translation>sin identificar</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>The two are not the same.</source>
        <translation>Los dos no coinciden.</translation>
    </message>
    <message>
        <source>A PIN keeps honest people honest. Whoever can copy the shop file can read all of it.</source>
        <translation>Un PIN ayuda a la gente honrada a seguir siéndolo. Quien pueda copiar el archivo de la tienda puede leerlo entero.</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>PIN de {name}</translation>
    </message>
    <message>
        <source>PIN until now</source>
        <translation>PIN actual</translation>
    </message>
    <message>
        <source>4 to 8 digits</source>
        <translation>De 4 a 8 cifras</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>PIN nuevo</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>Poner PIN</translation>
    </message>
    <message>
        <source>PIN set.</source>
        <translation>PIN puesto.</translation>
    </message>
</context>
<context>
    <name>PinResetDialog</name>
    <message>
        <source>New PIN for {name}</source>
        <translation>PIN nuevo para {name}</translation>
    </message>
    <message>
        <source>Reset code</source>
        <translation>Código de restablecimiento</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>PIN nuevo</translation>
    </message>
    <message>
        <source>4 to 8 digits</source>
        <translation>De 4 a 8 cifras</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>I do not have the code</source>
        <translation>No tengo el código</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>Poner PIN</translation>
    </message>
    <message>
        <source>PIN set.</source>
        <translation>PIN puesto.</translation>
    </message>
    <message>
        <source>The 24 hours are over: choose a new PIN.</source>
        <translation>Ya han pasado las 24 horas: elige un PIN nuevo.</translation>
    </message>
    <message>
        <source>Without the code a new PIN can be set from {when} on.</source>
        <translation>Sin el código, se puede poner un PIN nuevo desde {when}.</translation>
    </message>
</context>
<context>
    <name>Pins</name>
    <message>
        <source>That PIN is not right.</source>
        <translation>Ese PIN no es correcto.</translation>
    </message>
    <message>
        <source>That code is not right.</source>
        <translation>Ese código no es correcto.</translation>
    </message>
    <message>
        <source>A PIN has 4 to 8 digits.</source>
        <translation>Un PIN tiene de 4 a 8 cifras.</translation>
    </message>
    <message>
        <source>Too many wrong tries. Wait {n} second.</source>
        <translation>Demasiados intentos fallidos. Espera {n} segundo.</translation>
    </message>
    <message>
        <source>Too many wrong tries. Wait {n} seconds.</source>
        <translation>Demasiados intentos fallidos. Espera {n} segundos.</translation>
    </message>
    <message>
        <source>The 24 hours are not over yet.</source>
        <translation>Todavía no han pasado las 24 horas.</translation>
    </message>
    <message>
        <source>Only an owner&apos;s PIN can be reset here.</source>
        <translation>Aquí solo se puede restablecer el PIN de una persona propietaria.</translation>
    </message>
</context>
<context>
    <name>PlaceSwitch</name>
    <message>
        <source>Customers or purchases</source>
        <translation>Clientes o compras</translation>
    </message>
</context>
<context>
    <name>PlaceTabs</name>
    <message>
        <source>Ctrl+PgDown and Ctrl+PgUp show the next tab and the one before; on the names of the tabs ← and → do, and ↓ leads into the tab.</source>
        <translation>Ctrl+AvPág y Ctrl+RePág muestran la pestaña siguiente y la anterior; sobre los nombres de las pestañas lo hacen ← y →, y ↓ lleva al contenido.</translation>
    </message>
</context>
<context>
    <name>PosterDialog</name>
    <message>
        <source>Tick at least one theme.</source>
        <translation>Marca al menos un tema.</translation>
    </message>
    <message>
        <source>Poster: you said, we did</source>
        <translation>Cartel: nos lo dijeron y lo hicimos</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>Cartel</translation>
    </message>
    <message>
        <source>&amp;Themes on the poster</source>
        <translation>&amp;Temas del cartel</translation>
    </message>
    <message>
        <source>No theme is done and has words for customers yet. Write them in Surveys › Themes: what was done, as customers will read it.</source>
        <translation>Todavía no hay ningún tema hecho y con palabras para los clientes. Escríbelas en Encuestas › Temas: qué se hizo, como lo leerán los clientes.</translation>
    </message>
</context>
<context>
    <name>PosterPaper</name>
    <message>
        <source>You said, we did</source>
        <translation>Nos lo dijeron y lo hicimos</translation>
    </message>
    <message>
        <source>You said</source>
        <translation>Nos dijeron</translation>
    </message>
    <message>
        <source>We did</source>
        <translation>Qué hicimos</translation>
    </message>
    <message>
        <source>Thank you for telling us. Every opinion helps us to do better.</source>
        <translation>Gracias por contárnoslo. Cada opinión nos ayuda a mejorar.</translation>
    </message>
</context>
<context>
    <name>PrintOut</name>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Guardar PDF…</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>Idioma del papel</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>This PC has no printer set up. Save the PDF, and print it where there is one.</source>
        <translation>Este PC no tiene ninguna impresora instalada. Guarda el PDF e imprímelo donde haya una.</translation>
    </message>
    <message>
        <source>The printer did not take the pages. See whether it is on, and try again.</source>
        <translation>La impresora no ha aceptado las páginas. Mira si está encendida y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>Sent to the printer {name}.</source>
        <translation>Enviado a la impresora {name}.</translation>
    </message>
</context>
<context>
    <name>PromoterField</name>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
</context>
<context>
    <name>Promoters</name>
    <message>
        <source>There is nothing to plan here: no promoter, or planned already.</source>
        <translation>Aquí no hay nada que planear: no es promotor o ya está planeado.</translation>
    </message>
</context>
<context>
    <name>PublicHolidays</name>
    <message>
        <source>Tick at least one day.</source>
        <translation>Marca al menos un día.</translation>
    </message>
    <message>
        <source>1 closing day added.</source>
        <translation>Se ha añadido 1 día de cierre.</translation>
    </message>
    <message>
        <source>{n} closing days added.</source>
        <translation>Se han añadido {n} días de cierre.</translation>
    </message>
    <message>
        <source>Add 1 day</source>
        <translation>Añadir 1 día</translation>
    </message>
    <message>
        <source>Add {n} days</source>
        <translation>Añadir {n} días</translation>
    </message>
</context>
<context>
    <name>PublicHolidaysDialog</name>
    <message>
        <source>Public holidays: {country}</source>
        <translation>Festivos: {country}</translation>
    </message>
    <message>
        <source>Town festivals are not in this list: add them by hand.</source>
        <translation>Las fiestas locales no están en esta lista: añádelas a mano.</translation>
    </message>
    <message>
        <source>Days to close</source>
        <translation>Días de cierre</translation>
    </message>
    <message>
        <source>There is no list for this country and year. Add the days by hand.</source>
        <translation>No hay lista para este país y año. Añade los días a mano.</translation>
    </message>
    <message>
        <source>Add days</source>
        <translation>Añadir días</translation>
    </message>
    <message>
        <source>Whole country only</source>
        <translation>Solo todo el país</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>{day} (closed already)</source>
        <translation>{day} (ya cerrado)</translation>
    </message>
</context>
<context>
    <name>Purchase</name>
    <message>
        <source>Only {left} of this sale can still be given back.</source>
        <translation>De esta venta ya solo se puede devolver {left}.</translation>
    </message>
    <message>
        <source>Nothing of this sale is left to give back.</source>
        <translation>De esta venta ya no queda nada por devolver.</translation>
    </message>
    <message>
        <source>A refund of {amount} belongs to this sale, so it is deleted only with it.</source>
        <translation>Esta venta tiene una devolución de {amount}, así que solo se borra junto con ella.</translation>
    </message>
    <message>
        <source>{n} refunds, {amount} together, belong to this sale, so it is deleted only with them.</source>
        <translation>Esta venta tiene {n} devoluciones, {amount} en total, así que solo se borra junto con ellas.</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Venta</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>Este día todavía no ha llegado.</translation>
    </message>
    <message>
        <source>Write the time like 09:30.</source>
        <translation>Escribe la hora así: 09:30.</translation>
    </message>
    <message>
        <source>A day total belongs to no customer.</source>
        <translation>El total del día no es de ningún cliente.</translation>
    </message>
    <message>
        <source>The items do not add up to the amount.</source>
        <translation>Los artículos no suman el importe.</translation>
    </message>
    <message>
        <source>Only a refund gives back a sale.</source>
        <translation>Solo una devolución puede devolver una venta.</translation>
    </message>
    <message>
        <source>This is before the day of the sale.</source>
        <translation>Es anterior al día de la venta.</translation>
    </message>
    <message>
        <source>This sale belongs to another customer.</source>
        <translation>Esta venta es de otro cliente.</translation>
    </message>
    <message>
        <source>This sale has refunds, so it stays a sale.</source>
        <translation>Esta venta tiene devoluciones, así que sigue siendo una venta.</translation>
    </message>
    <message>
        <source>{amount} of this sale has been given back, so it cannot be less.</source>
        <translation>De esta venta ya se ha devuelto {amount}, así que su importe no puede ser menor.</translation>
    </message>
    <message>
        <source>Write the amount.</source>
        <translation>Escribe el importe.</translation>
    </message>
    <message>
        <source>An amount cannot be below zero. Is it a refund?</source>
        <translation>El importe no puede ser menor que cero. ¿Es una devolución?</translation>
    </message>
    <message>
        <source>A cost cannot be below zero.</source>
        <translation>El coste no puede ser menor que cero.</translation>
    </message>
    <message>
        <source>The amounts of the items cannot be below zero.</source>
        <translation>Los importes de los artículos no pueden ser menores que cero.</translation>
    </message>
    <message>
        <source>This amount is too large.</source>
        <translation>Este importe es demasiado grande.</translation>
    </message>
    <message>
        <source>This purchase is gone.</source>
        <translation>Esta compra ya no existe.</translation>
    </message>
    <message>
        <source>This sale is gone.</source>
        <translation>Esta venta ya no existe.</translation>
    </message>
</context>
<context>
    <name>PurchaseDialog</name>
    <message>
        <source>Is it {amount}? Save again if so, or write the amount in full.</source>
        <translation>¿Son {amount}? Si es así, guarda otra vez; si no, escribe el importe completo.</translation>
    </message>
    <message>
        <source>Record purchase</source>
        <translation>Registrar compra</translation>
    </message>
    <message>
        <source>Edit purchase</source>
        <translation>Editar compra</translation>
    </message>
    <message>
        <source>Purchase changed</source>
        <translation>Compra actualizada</translation>
    </message>
    <message>
        <source>Purchase deleted</source>
        <translation>Compra borrada</translation>
    </message>
    <message>
        <source>Recorded; the same one was there already</source>
        <translation>Registrada; ya había otra igual</translation>
    </message>
    <message>
        <source>Only {left} of this sale is left to give back. Save again to record a refund on its own.</source>
        <translation>De esta venta ya solo se puede devolver {left}. Guarda otra vez para registrar una devolución suelta.</translation>
    </message>
    <message>
        <source>This customer has no sale that could be given back.</source>
        <translation>Este cliente no tiene ventas que devolver.</translation>
    </message>
    <message>
        <source>{name} has no sale that could be given back. Save again to record the refund all the same.</source>
        <translation>{name} no tiene ventas que devolver. Guarda otra vez para registrar la devolución de todos modos.</translation>
    </message>
    <message>
        <source>Choose a sale from the list (↓), or leave this empty: a refund on its own.</source>
        <translation>Elige una venta de la lista (↓) o deja esto vacío: será una devolución suelta.</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>Sale that is &amp;given back</source>
        <translation>Venta &amp;que se devuelve</translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation>&amp;Cliente</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Día</translation>
    </message>
    <message>
        <source>T&amp;ime</source>
        <translation>&amp;Hora</translation>
    </message>
    <message>
        <source>&amp;Receipt number</source>
        <translation>&amp;Número de recibo</translation>
    </message>
    <message>
        <source>Ite&amp;ms</source>
        <translation>Artíc&amp;ulos</translation>
    </message>
    <message>
        <source>C&amp;ost</source>
        <translation>C&amp;oste</translation>
    </message>
    <message>
        <source>Sold b&amp;y</source>
        <translation>&amp;Vendido por</translation>
    </message>
    <message>
        <source>Not&amp;e</source>
        <translation>Not&amp;a</translation>
    </message>
    <message>
        <source>Refund of {amount} to {name} recorded</source>
        <translation>Devolución de {amount} a {name} registrada</translation>
    </message>
    <message>
        <source>Refund of {amount} recorded</source>
        <translation>Devolución de {amount} registrada</translation>
    </message>
    <message>
        <source>Day total of {amount} recorded</source>
        <translation>Total del día de {amount} registrado</translation>
    </message>
    <message>
        <source>Purchase of {amount} by {name} recorded</source>
        <translation>Compra de {amount} de {name} registrada</translation>
    </message>
    <message>
        <source>Purchase of {amount} recorded</source>
        <translation>Compra de {amount} registrada</translation>
    </message>
    <message>
        <source>This is the &amp;total of the day</source>
        <translation>&amp;Es el total del día</translation>
    </message>
    <message>
        <source>Delete with its refunds</source>
        <translation>Borrar con sus devoluciones</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>Guardar y siguiente</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>The same is recorded already: {amount}, {day}, {who}.</source>
        <translation>Ya hay una igual registrada: {amount}, {day}, {who}.</translation>
    </message>
    <message>
        <source>{entered} of this day is entered already.</source>
        <translation>De este día ya hay registrados {entered}.</translation>
    </message>
    <message>
        <source>{entered} of this day is entered already. Is {amount} on top of it?</source>
        <translation>De este día ya hay registrados {entered}. ¿Los {amount} van aparte?</translation>
    </message>
    <message>
        <source>No, record the difference: {amount}</source>
        <translation>No, registrar la diferencia: {amount}</translation>
    </message>
    <message>
        <source>With the {entered} entered already, the day comes to {amount}.</source>
        <translation>Con los {entered} ya registrados, el día suma {amount}.</translation>
    </message>
    <message>
        <source>Save again if {amount} comes on top of the {entered} entered already.</source>
        <translation>Guarda otra vez si los {amount} van aparte de los {entered} ya registrados.</translation>
    </message>
</context>
<context>
    <name>PurchaseList</name>
    <message>
        <source>Purchases</source>
        <translation>Compras</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>No purchase matches</source>
        <translation>Ninguna compra coincide</translation>
    </message>
    <message>
        <source>Look on other days, or for another word.</source>
        <translation>Busca en otros días o con otra palabra.</translation>
    </message>
    <message>
        <source>{products} and {n} more</source>
        <translation>{products} y {n} más</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>Day total</source>
        <translation>Total del día</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Devuelta</translation>
    </message>
    <message>
        <source>{amount} given back</source>
        <translation>Devuelto: {amount}</translation>
    </message>
</context>
<context>
    <name>PurchaseSums</name>
    <message>
        <source>Write the amount, like 12.50.</source>
        <translation>Escribe el importe, por ejemplo 12,50.</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>&amp;Importe</translation>
    </message>
    <message>
        <source>What it cost the shop; for the margin.</source>
        <translation>Lo que le costó a la tienda; sirve para el margen.</translation>
    </message>
    <message>
        <source>The sum of its items. Another amount leaves the items out.</source>
        <translation>Es la suma de sus artículos. Con otro importe, los artículos se quitan.</translation>
    </message>
</context>
<context>
    <name>PurchasesScreen</name>
    <message>
        <source>Purchases</source>
        <translation>Compras</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Refund…</source>
        <translation>Devolver…</translation>
    </message>
    <message>
        <source>Record purchase</source>
        <translation>Registrar compra</translation>
    </message>
    <message>
        <source>Filter by receipt, customer or product</source>
        <translation>Filtrar por recibo, cliente o producto</translation>
    </message>
    <message>
        <source>Receipt, customer or product…</source>
        <translation>Recibo, cliente o producto…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Devoluciones</translation>
    </message>
    <message>
        <source>refunds {amount}</source>
        <translation>devoluciones {amount}</translation>
    </message>
    <message>
        <source>1 sale</source>
        <translation>1 venta</translation>
    </message>
    <message>
        <source>{n} sales</source>
        <translation>{n} ventas</translation>
    </message>
    <message>
        <source>1 refund</source>
        <translation>1 devolución</translation>
    </message>
    <message>
        <source>{n} refunds</source>
        <translation>{n} devoluciones</translation>
    </message>
    <message>
        <source>1 day total</source>
        <translation>1 total del día</translation>
    </message>
    <message>
        <source>{n} day totals</source>
        <translation>{n} totales del día</translation>
    </message>
    <message>
        <source>No purchases</source>
        <translation>Ninguna compra</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Sin identificar</translation>
    </message>
    <message>
        <source>All purchases, the newest first; click Day or Amount to sort by it. Filter by receipt number, customer or product, by days, or show refunds, day totals, or purchases of nobody in particular only; what is listed is summed up below. Enter opens a purchase to correct it, F6 records its refund, Ctrl+Enter opens its customer, Del deletes it: Undo brings it back. Ctrl+B records a new one.</source>
        <translation>Todas las compras, de la más reciente a la más antigua; haz clic en «Día» o en «Importe» para ordenarlas. Fíltralas por número de recibo, cliente o producto, o por días; también puedes ver solo las devoluciones, los totales del día o las compras sin identificar. Abajo está la suma de lo que sale en la lista. Intro abre una compra para corregirla, F6 anota su devolución, Ctrl+Intro abre su cliente y Supr la borra: con «Deshacer» vuelve. Ctrl+B registra una nueva.</translation>
    </message>
    <message>
        <source>Day totals</source>
        <translation>Totales del día</translation>
    </message>
    <message>
        <source>Which purchases</source>
        <translation>Qué compras</translation>
    </message>
    <message>
        <source>No purchases yet</source>
        <translation>Todavía no hay compras</translation>
    </message>
    <message>
        <source>Record the first one, or import those of your till from a file.</source>
        <translation>Registra la primera o importa las de tu caja desde un archivo.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>revenue {amount}</source>
        <translation>ventas netas {amount}</translation>
    </message>
    <message>
        <source>Delete with its refunds</source>
        <translation>Borrar con sus devoluciones</translation>
    </message>
    <message>
        <source>Purchase deleted</source>
        <translation>Compra borrada</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>RePág</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>AvPág</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message>
        <source>Write a number here.</source>
        <translation>Escribe aquí un número.</translation>
    </message>
    <message>
        <source>“{text}” is not a number here. Write it like {example}.</source>
        <translation>«{text}» no sirve aquí como número. Escríbelo así: {example}.</translation>
    </message>
</context>
<context>
    <name>Questionnaire</name>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Opción</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>About one interaction or purchase</source>
        <translation>Sobre una interacción o una compra</translation>
    </message>
    <message>
        <source>About the shop as a whole</source>
        <translation>Sobre la tienda en conjunto</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>Primer contacto</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Asesoramiento</translation>
    </message>
    <message>
        <source>Price and quality</source>
        <translation>Precio y calidad</translation>
    </message>
    <message>
        <source>Checkout</source>
        <translation>Pago en caja</translation>
    </message>
    <message>
        <source>After the sale</source>
        <translation>Posventa</translation>
    </message>
    <message>
        <source>Only when staff ask</source>
        <translation>Solo cuando alguien la ofrece</translation>
    </message>
    <message>
        <source>After a purchase</source>
        <translation>Después de una compra</translation>
    </message>
    <message>
        <source>When a case is solved</source>
        <translation>Al resolver un caso</translation>
    </message>
    <message>
        <source>Every so many days</source>
        <translation>Cada cierto número de días</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>A quarter of the customers each quarter, by lot</source>
        <translation>Un cuarto de los clientes cada trimestre, por sorteo</translation>
    </message>
    <message>
        <source>Only general satisfaction is asked by stage.</source>
        <translation>Solo la satisfacción general se pregunta por etapas.</translation>
    </message>
    <message>
        <source>Give the questionnaire a name.</source>
        <translation>Pon un nombre al cuestionario.</translation>
    </message>
    <message>
        <source>Write what is asked.</source>
        <translation>Escribe lo que se pregunta.</translation>
    </message>
    <message>
        <source>This is asked on one of these scales: {scales}.</source>
        <translation>Esto se pregunta en una de estas escalas: {scales}.</translation>
    </message>
    <message>
        <source>Low answers end between {low} and {high}.</source>
        <translation>Las puntuaciones bajas terminan entre {low} y {high}.</translation>
    </message>
    <message>
        <source>Say every how many days it is asked.</source>
        <translation>Indica cada cuántos días se pregunta.</translation>
    </message>
    <message>
        <source>This must be a whole number from {low} to {high}.</source>
        <translation>Debe ser un número entero de {low} a {high}.</translation>
    </message>
    <message>
        <source>{name} is one question; several make it another measure.</source>
        <translation>{name} es una sola pregunta; con varias mediría otra cosa.</translation>
    </message>
    <message>
        <source>At most {n} questions: people stop answering long ones.</source>
        <translation>Como mucho {n} preguntas: los cuestionarios largos se dejan sin terminar.</translation>
    </message>
    <message>
        <source>Question {n} has no words yet.</source>
        <translation>La pregunta {n} aún no tiene texto.</translation>
    </message>
    <message>
        <source>General satisfaction is the mean of scores: question {n}.</source>
        <translation>La satisfacción general es la media de puntuaciones: pregunta {n}.</translation>
    </message>
    <message>
        <source>Question {n} needs 2 to {most} choices.</source>
        <translation>La pregunta {n} necesita de 2 a {most} opciones.</translation>
    </message>
    <message>
        <source>Question {n} has a choice twice.</source>
        <translation>La pregunta {n} tiene una opción repetida.</translation>
    </message>
    <message>
        <source>What it measures cannot change.</source>
        <translation>Lo que mide no se puede cambiar.</translation>
    </message>
    <message>
        <source>It is out of use already.</source>
        <translation>Ya está fuera de uso.</translation>
    </message>
    <message>
        <source>A version of this questionnaire is in use.</source>
        <translation>Hay una versión de este cuestionario en uso.</translation>
    </message>
    <message>
        <source>Every questionnaire with a suggested rule has a rule.</source>
        <translation>Todos los cuestionarios con regla propuesta tienen ya una regla.</translation>
    </message>
    <message>
        <source>There is no questionnaire called “{text}”.</source>
        <translation>No hay ningún cuestionario llamado «{text}».</translation>
    </message>
    <message>
        <source>Another questionnaire has this name.</source>
        <translation>Otro cuestionario tiene este nombre.</translation>
    </message>
    <message>
        <source>A questionnaire has nothing called “{key}”.</source>
        <translation>Un cuestionario no tiene nada llamado «{key}».</translation>
    </message>
    <message>
        <source>“{value}” is none of these: {known}.</source>
        <translation>«{value}» no es ninguno de estos: {known}.</translation>
    </message>
    <message>
        <source>“{key}” cannot be read.</source>
        <translation>No se puede leer «{key}».</translation>
    </message>
</context>
<context>
    <name>QuestionnaireCard</name>
    <message>
        <source>Saving makes a new version: the answer so far keeps its questions and its scale.</source>
        <translation>Al guardar se crea una versión nueva: la respuesta que ya hay conserva sus preguntas y su escala.</translation>
    </message>
    <message>
        <source>Saving makes a new version: the {n} answers so far keep their questions and their scale.</source>
        <translation>Al guardar se crea una versión nueva: las {n} respuestas que ya hay conservan sus preguntas y su escala.</translation>
    </message>
    <message>
        <source>New questionnaire</source>
        <translation>Cuestionario nuevo</translation>
    </message>
    <message>
        <source>Put out of use</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Volver a usar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>1 answer</source>
        <translation>1 respuesta</translation>
    </message>
    <message>
        <source>{n} answers</source>
        <translation>{n} respuestas</translation>
    </message>
    <message>
        <source>version {n}</source>
        <translation>versión {n}</translation>
    </message>
    <message>
        <source>out of use</source>
        <translation>fuera de uso</translation>
    </message>
</context>
<context>
    <name>QuestionnaireForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>What it &amp;measures</source>
        <translation>Lo que &amp;mide</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>&amp;Pregunta</translation>
    </message>
    <message>
        <source>Question for &amp;their words</source>
        <translation>Pregunta para &amp;sus palabras</translation>
    </message>
    <message>
        <source>S&amp;cale</source>
        <translation>&amp;Escala</translation>
    </message>
    <message>
        <source>&amp;Low up to</source>
        <translation>Baja &amp;hasta</translation>
    </message>
    <message>
        <source>Use the suggested rules</source>
        <translation>Usar las reglas propuestas</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>So&amp;bre qué</translation>
    </message>
    <message>
        <source>Words for the lowest</source>
        <translation>Palabras para la más baja</translation>
    </message>
    <message>
        <source>Words for the highest</source>
        <translation>Palabras para la más alta</translation>
    </message>
    <message>
        <source>The lower score is the better answer</source>
        <translation>La más baja es la mejor respuesta</translation>
    </message>
    <message>
        <source>Several questions</source>
        <translation>Varias preguntas</translation>
    </message>
    <message>
        <source>When it is asked</source>
        <translation>Cuándo se pregunta</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} a {high}</translation>
    </message>
    <message>
        <source>nobody is called</source>
        <translation>no se llama a nadie</translation>
    </message>
    <message>
        <source>Type a whole number.</source>
        <translation>Escribe un número entero.</translation>
    </message>
</context>
<context>
    <name>QuestionnaireList</name>
    <message>
        <source>Questionnaire</source>
        <translation>Cuestionario</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>Cuestionarios</translation>
    </message>
    <message>
        <source>New questionnaire</source>
        <translation>Cuestionario nuevo</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>sin guardar</translation>
    </message>
    <message>
        <source>out of use</source>
        <translation>fuera de uso</translation>
    </message>
</context>
<context>
    <name>QuestionnairesTab</name>
    <message>
        <source>Choose a questionnaire at the left and change it at the right; Ctrl+Enter saves. Where a field is empty, the program&apos;s own words hold, in English and in Spanish. Another scale, other words at its ends or other questions make a new version once there are answers; those given before stay with the version they answered. Low answers ask for a call.</source>
        <translation>Elige un cuestionario a la izquierda y cámbialo a la derecha; Ctrl+Intro guarda. Donde un campo queda vacío valen las palabras del programa, en español y en inglés. Otra escala, otras palabras en sus extremos u otras preguntas crean una versión nueva cuando ya hay respuestas; las anteriores se quedan con la versión que respondieron. Una puntuación baja pide una llamada.</translation>
    </message>
    <message>
        <source>Questionnaire saved</source>
        <translation>Cuestionario guardado</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>In use again</source>
        <translation>En uso otra vez</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>Encuestas</translation>
    </message>
    <message>
        <source>Indicators and goals</source>
        <translation>Indicadores y objetivos</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>{place}, for the owner</source>
        <translation>{place}, para la persona propietaria</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Compras</translation>
    </message>
</context>
<context>
    <name>RailCounts</name>
    <message>
        <source>{n} waiting for an answer</source>
        <translation>{n} a la espera de respuesta</translation>
    </message>
</context>
<context>
    <name>ReaskField</name>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation>En 30 días</translation>
    </message>
    <message>
        <source>In 60 days</source>
        <translation>En 60 días</translation>
    </message>
    <message>
        <source>On…</source>
        <translation>El día…</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Volver a preguntar</translation>
    </message>
</context>
<context>
    <name>ReasonChoice</name>
    <message>
        <source>Waiting time</source>
        <translation>Tiempo de espera</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Another &amp;reason</source>
        <translation>&amp;Otro motivo</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Otro motivo</translation>
    </message>
    <message>
        <source>Saved: reasons at the kiosk</source>
        <translation>Guardado: motivos del quiosco</translation>
    </message>
</context>
<context>
    <name>RecentPiles</name>
    <message>
        <source>1 slip</source>
        <translation>1 papeleta</translation>
    </message>
    <message>
        <source>{n} slips</source>
        <translation>{n} papeletas</translation>
    </message>
    <message>
        <source>Piles typed lately</source>
        <translation>Últimos montones escritos</translation>
    </message>
    <message>
        <source>Hide the slips</source>
        <translation>Ocultar las papeletas</translation>
    </message>
    <message>
        <source>Show the slips</source>
        <translation>Ver las papeletas</translation>
    </message>
    <message>
        <source>Take the pile back</source>
        <translation>Deshacer el montón</translation>
    </message>
    <message>
        <source>total {total}</source>
        <translation>suma {total}</translation>
    </message>
    <message>
        <source>typed {when}</source>
        <translation>escrito {when}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Pile taken back</source>
        <translation>Montón deshecho</translation>
    </message>
    <message>
        <source>Slip taken back</source>
        <translation>Papeleta deshecha</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Razón</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicador</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Measured over</source>
        <translation>Se mide en</translation>
    </message>
    <message>
        <source>Starting point</source>
        <translation>Punto de partida</translation>
    </message>
    <message>
        <source>Starts on</source>
        <translation>Empieza el</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Por qué importa</translation>
    </message>
    <message>
        <source>How to get there</source>
        <translation>Cómo lograrlo</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Parte de</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Se revisa</translation>
    </message>
    <message>
        <source>First review</source>
        <translation>Primera revisión</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Cerrado el</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Valor objetivo</translation>
    </message>
    <message>
        <source>Meant as</source>
        <translation>Se expresa como</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Fecha límite</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Indicator of your own</source>
        <translation>Indicador propio</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Qué significa</translation>
    </message>
    <message>
        <source>Lowest value</source>
        <translation>Valor más bajo</translation>
    </message>
    <message>
        <source>Highest value</source>
        <translation>Valor más alto</translation>
    </message>
    <message>
        <source>Leading</source>
        <translation>Se adelanta al resultado</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Typed figure</source>
        <translation>Cifra escrita</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Spent on new customers</source>
        <translation>Gasto en captación</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Hours worked</source>
        <translation>Horas trabajadas</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>Semana del</translation>
    </message>
    <message>
        <source>Mark in an indicator</source>
        <translation>Cambio marcado en un indicador</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Número de cliente</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>Canal preferido</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Cumpleaños</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Número fiscal</translation>
    </message>
    <message>
        <source>Do not ask for surveys</source>
        <translation>No pedirle encuestas</translation>
    </message>
    <message>
        <source>Do not get in touch</source>
        <translation>No ponerse en contacto</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivado</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>Unido a</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Dado el</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>Retirado el</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relación</translation>
    </message>
    <message>
        <source>Related to</source>
        <translation>Relacionado con</translation>
    </message>
    <message>
        <source>Not the same customer</source>
        <translation>No es el mismo cliente</translation>
    </message>
    <message>
        <source>Not the same as</source>
        <translation>Distinto de</translation>
    </message>
    <message>
        <source>Person in the shop</source>
        <translation>Persona del equipo</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Iniciales</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propietario/a</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Trabaja aquí</translation>
    </message>
    <message>
        <source>Usual answer</source>
        <translation>Respuesta habitual</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Ajuste</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>Abierto por</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>El cliente</translation>
    </message>
    <message>
        <source>Us</source>
        <translation>Nosotros</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Line of a case</source>
        <translation>Apunte de un caso</translation>
    </message>
    <message>
        <source>Decided without asking</source>
        <translation>Lo decidió quien atendía</translation>
    </message>
    <message>
        <source>Edit of a goal</source>
        <translation>Cambio de un objetivo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Who needs to know</source>
        <translation>Quién debe saberlo</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>Avisado el</translation>
    </message>
    <message>
        <source>Leading indicator of a goal</source>
        <translation>Indicador que avisa antes de un objetivo</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Value as seen then</source>
        <translation>Valor, como se veía entonces</translation>
    </message>
    <message>
        <source>Expected as seen then</source>
        <translation>Esperado, como se veía entonces</translation>
    </message>
    <message>
        <source>State as seen then</source>
        <translation>Estado, como se veía entonces</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Próxima revisión</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Started on</source>
        <translation>Empezó el</translation>
    </message>
    <message>
        <source>Cost falls due</source>
        <translation>El coste se paga</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Descartada</translation>
    </message>
    <message>
        <source>Person in an action</source>
        <translation>Persona en una acción</translation>
    </message>
    <message>
        <source>Note about an indicator</source>
        <translation>Nota sobre un indicador</translation>
    </message>
    <message>
        <source>Why it matters to us</source>
        <translation>Por qué nos importa</translation>
    </message>
    <message>
        <source>What it gives an idea of</source>
        <translation>De qué da una idea</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Nota interna</translation>
    </message>
    <message>
        <source>Change of state</source>
        <translation>Cambio de estado</translation>
    </message>
    <message>
        <source>Change of who is responsible</source>
        <translation>Cambio de responsable</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Settled at first contact</source>
        <translation>Resuelto al primer contacto</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Interaction</source>
        <translation>Interacción</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sentido</translation>
    </message>
    <message>
        <source>From the customer</source>
        <translation>Del cliente</translation>
    </message>
    <message>
        <source>From us</source>
        <translation>De nuestra parte</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Llegó</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>Se respondió</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Compra</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>Número de recibo</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>Total of the day</source>
        <translation>Total del día</translation>
    </message>
    <message>
        <source>Refund of</source>
        <translation>Devolución de</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Encuesta</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Lowest score</source>
        <translation>Puntuación más baja</translation>
    </message>
    <message>
        <source>Highest score</source>
        <translation>Puntuación más alta</translation>
    </message>
    <message>
        <source>Words for the lowest</source>
        <translation>Texto de la puntuación más baja</translation>
    </message>
    <message>
        <source>Words for the highest</source>
        <translation>Texto de la puntuación más alta</translation>
    </message>
    <message>
        <source>Low up to</source>
        <translation>Baja hasta</translation>
    </message>
    <message>
        <source>Question for their words</source>
        <translation>Pregunta abierta</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre qué</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Cuándo se pregunta</translation>
    </message>
    <message>
        <source>Days after it</source>
        <translation>Días después</translation>
    </message>
    <message>
        <source>Every so many days</source>
        <translation>Cada cierto número de días</translation>
    </message>
    <message>
        <source>Who is asked</source>
        <translation>A quién se pregunta</translation>
    </message>
    <message>
        <source>Days until asked again</source>
        <translation>Días hasta volver a preguntar</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Must be answered</source>
        <translation>Obligatoria</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Opción</translation>
    </message>
    <message>
        <source>Survey offered</source>
        <translation>Encuesta ofrecida</translation>
    </message>
    <message>
        <source>Code of the slip</source>
        <translation>Código de la papeleta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Excluida</translation>
    </message>
    <message>
        <source>Part of an answer</source>
        <translation>Parte de una respuesta</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Correction of an answer</source>
        <translation>Corrección de una respuesta</translation>
    </message>
    <message>
        <source>Score before</source>
        <translation>Puntuación anterior</translation>
    </message>
    <message>
        <source>Comment before</source>
        <translation>Comentario anterior</translation>
    </message>
    <message>
        <source>Pile of slips</source>
        <translation>Montón de papeletas</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>Papeletas</translation>
    </message>
    <message>
        <source>Total of the scores</source>
        <translation>Suma de las puntuaciones</translation>
    </message>
    <message>
        <source>Rescue</source>
        <translation>Cliente por recuperar</translation>
    </message>
    <message>
        <source>Listened</source>
        <translation>Escuchado</translation>
    </message>
    <message>
        <source>Apologised</source>
        <translation>Disculpas pedidas</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Solucionado</translation>
    </message>
    <message>
        <source>Thanked</source>
        <translation>Agradecido</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Volver a preguntar</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impacto</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Esfuerzo</translation>
    </message>
    <message>
        <source>Offered at the kiosk</source>
        <translation>Se ofrece en el quiosco</translation>
    </message>
    <message>
        <source>What customers are told</source>
        <translation>Lo que se cuenta a los clientes</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>Theme of an answer</source>
        <translation>Tema de una respuesta</translation>
    </message>
    <message>
        <source>Told what was done</source>
        <translation>Cliente informado de lo hecho</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Para el</translation>
    </message>
    <message>
        <source>Days after the last interaction</source>
        <translation>Días tras la última interacción</translation>
    </message>
    <message>
        <source>Shown again</source>
        <translation>Se muestra de nuevo</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Hecha por</translation>
    </message>
    <message>
        <source>New day of a task</source>
        <translation>Nuevo día de una tarea</translation>
    </message>
    <message>
        <source>Was due</source>
        <translation>Era para el</translation>
    </message>
    <message>
        <source>Is due</source>
        <translation>Es para el</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>a record that is gone</source>
        <translation>un registro que ya no existe</translation>
    </message>
    <message>
        <source>Case {id}</source>
        <translation>Caso {id}</translation>
    </message>
    <message>
        <source>Someone</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>{amount} on {day}</source>
        <translation>{amount} el {day}</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
</context>
<context>
    <name>RecordsCard</name>
    <message>
        <source>No records in this period.</source>
        <translation>No hay registros en este periodo.</translation>
    </message>
    <message>
        <source>All of them…</source>
        <translation>Todos…</translation>
    </message>
    <message>
        <source>One answer</source>
        <translation>Una respuesta</translation>
    </message>
    <message>
        <source>{n} answers</source>
        <translation>{n} respuestas</translation>
    </message>
    <message>
        <source>One survey offered</source>
        <translation>Una encuesta ofrecida</translation>
    </message>
    <message>
        <source>{n} surveys offered</source>
        <translation>{n} encuestas ofrecidas</translation>
    </message>
    <message>
        <source>One case</source>
        <translation>Un caso</translation>
    </message>
    <message>
        <source>{n} cases</source>
        <translation>{n} casos</translation>
    </message>
    <message>
        <source>One interaction</source>
        <translation>Una interacción</translation>
    </message>
    <message>
        <source>{n} interactions</source>
        <translation>{n} interacciones</translation>
    </message>
    <message>
        <source>One task</source>
        <translation>Una tarea</translation>
    </message>
    <message>
        <source>{n} tasks</source>
        <translation>{n} tareas</translation>
    </message>
    <message>
        <source>One purchase</source>
        <translation>Una compra</translation>
    </message>
    <message>
        <source>{n} purchases</source>
        <translation>{n} compras</translation>
    </message>
    <message>
        <source>One customer</source>
        <translation>Un cliente</translation>
    </message>
    <message>
        <source>{n} customers</source>
        <translation>{n} clientes</translation>
    </message>
    <message>
        <source>One typed value</source>
        <translation>Un valor escrito</translation>
    </message>
    <message>
        <source>{n} typed values</source>
        <translation>{n} valores escritos</translation>
    </message>
    <message>
        <source>One record</source>
        <translation>Un registro</translation>
    </message>
    <message>
        <source>{n} records</source>
        <translation>{n} registros</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <translation>sin identificar</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>escrito</translation>
    </message>
    <message>
        <source>{score} of {scale}</source>
        <translation>{score} de {scale}</translation>
    </message>
</context>
<context>
    <name>RecordsDialog</name>
    <message>
        <source>Save as CSV…</source>
        <translation>Guardar como CSV…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>Recurring</name>
    <message>
        <source>Solved at first contact less often than the rest: training, tools or information may be missing here.</source>
        <translation>Se resuelve al primer contacto menos que lo demás: aquí puede faltar formación, herramientas o información.</translation>
    </message>
    <message>
        <source>Solved at first contact more often than the rest: what is done here may help the others.</source>
        <translation>Se resuelve al primer contacto más que lo demás: lo que se hace aquí puede ayudar a los otros.</translation>
    </message>
    <message>
        <source>{name}: {cases} cases in 90 days, {before} in the 90 before.</source>
        <translation>{name}: {cases} casos en 90 días, {before} en los 90 anteriores.</translation>
    </message>
    <message>
        <source>{name} is rising: {cases} cases in 90 days, {before} before.</source>
        <translation>{name} va en aumento: {cases} casos en 90 días, {before} antes.</translation>
    </message>
</context>
<context>
    <name>RecurringTopics</name>
    <message>
        <source>How many days</source>
        <translation>Cuántos días</translation>
    </message>
    <message>
        <source>The last {n} days</source>
        <translation>Los últimos {n} días</translation>
    </message>
    <message>
        <source>Topics of interactions and cases; what comes up often deserves a theme.</source>
        <translation>Motivos de interacciones y casos; lo que se repite merece un tema.</translation>
    </message>
    <message>
        <source>Nothing was logged with a topic in these days.</source>
        <translation>En estos días no se anotó nada con motivo.</translation>
    </message>
    <message>
        <source>Do something…</source>
        <translation>Hacer algo…</translation>
    </message>
    <message>
        <source>Do something about “{name}”</source>
        <translation>Hacer algo con «{name}»</translation>
    </message>
    <message>
        <source>So that fewer have to come about “{name}”: </source>
        <translation>Para que menos clientes tengan que venir por «{name}»: </translation>
    </message>
    <message>
        <source>as many before</source>
        <translation>los mismos que antes</translation>
    </message>
    <message>
        <source>{n} before, within chance</source>
        <translation>{n} antes, puede ser casualidad</translation>
    </message>
    <message>
        <source>more than before ({n})</source>
        <translation>más que antes ({n})</translation>
    </message>
    <message>
        <source>less than before ({n})</source>
        <translation>menos que antes ({n})</translation>
    </message>
</context>
<context>
    <name>ReferenceFigures</name>
    <message>
        <source>According to an article, not checked: a line to look at, never a goal. It is shown from 30 records on.</source>
        <translation>Según un artículo, sin comprobar: una línea para mirar, nunca un objetivo. Se muestra a partir de 30 registros.</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>The article&apos;s figures; write one of your own in its place</source>
        <translation>Las cifras del artículo; escribe una tuya en su lugar</translation>
    </message>
    <message>
        <source>Show a figure for {name}</source>
        <translation>Mostrar una cifra para {name}</translation>
    </message>
    <message>
        <source>Your own figure for {name}</source>
        <translation>Tu propia cifra para {name}</translation>
    </message>
</context>
<context>
    <name>References</name>
    <message>
        <source>retail</source>
        <translation>comercio</translation>
    </message>
    <message>
        <source>financial services</source>
        <translation>servicios financieros</translation>
    </message>
    <message>
        <source>technology</source>
        <translation>tecnología</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>your own reference figure</source>
        <translation>tu propia cifra de referencia</translation>
    </message>
    <message>
        <source>an article on customer indicators, citing unnamed studies</source>
        <translation>un artículo sobre indicadores de clientes que cita estudios sin nombrarlos</translation>
    </message>
    <message>
        <source>an article on customer indicators: the mean of one sector, unnamed</source>
        <translation>un artículo sobre indicadores de clientes: la media de un sector sin nombrar</translation>
    </message>
    <message>
        <source>an article on customer indicators: what customers expect</source>
        <translation>un artículo sobre indicadores de clientes: lo que esperan los clientes</translation>
    </message>
    <message>
        <source>Figures of a sector ask about the relationship as a whole; an answer given right after a purchase is about that purchase, and the two cannot be compared.</source>
        <translation>Las cifras de un sector preguntan por la relación en conjunto; una respuesta dada justo tras una compra trata de esa compra, y las dos no se pueden comparar.</translation>
    </message>
    <message>
        <source>Each shop asks differently, so that a difference proves nothing.</source>
        <translation>Cada tienda pregunta a su manera, así que una diferencia no demuestra nada.</translation>
    </message>
    <message>
        <source>reference {value}: an article, not checked</source>
        <translation>referencia {value}: un artículo, sin comprobar</translation>
    </message>
    <message>
        <source>reference {value}: your own</source>
        <translation>referencia {value}: la tuya</translation>
    </message>
    <message>
        <source>reference {value}: an article on {sector}, not checked</source>
        <translation>referencia {value}: un artículo sobre {sector}, sin comprobar</translation>
    </message>
    <message>
        <source>Your own reference figure is {value}.</source>
        <translation>Tu propia cifra de referencia es {value}.</translation>
    </message>
    <message>
        <source>For comparison {value}: according to {source}; not checked.</source>
        <translation>Para comparar, {value}: según {source}; sin comprobar.</translation>
    </message>
    <message>
        <source>For comparison {value} in {sector}: according to {source}; not checked.</source>
        <translation>Para comparar, {value} en {sector}: según {source}; sin comprobar.</translation>
    </message>
    <message>
        <source>Reference figures have a sector (retail, financial, technology, none), a list of indicators without one, and values by indicator.</source>
        <translation>Las cifras de referencia tienen un sector (retail, financial, technology, none), una lista de indicadores sin ella y valores por indicador.</translation>
    </message>
    <message>
        <source>{name} cannot be below {least}.</source>
        <translation>{name} no puede bajar de {least}.</translation>
    </message>
    <message>
        <source>{name} cannot be above {most}.</source>
        <translation>{name} no puede pasar de {most}.</translation>
    </message>
</context>
<context>
    <name>RefusedLines</name>
    <message>
        <source>Line {line}: {reason}</source>
        <translation>Línea {line}: {reason}</translation>
    </message>
    <message>
        <source>One more line.</source>
        <translation>Una línea más.</translation>
    </message>
    <message>
        <source>{n} more lines.</source>
        <translation>{n} líneas más.</translation>
    </message>
</context>
<context>
    <name>Related</name>
    <message>
        <source>{n} more…</source>
        <translation>{n} más…</translation>
    </message>
    <message>
        <source>Merged here: {name}</source>
        <translation>Unido aquí: {name}</translation>
    </message>
    <message>
        <source>Merged into: {name}</source>
        <translation>Unido a: {name}</translation>
    </message>
</context>
<context>
    <name>Relation</name>
    <message>
        <source>Family</source>
        <translation>Familia</translation>
    </message>
    <message>
        <source>Contact at a company</source>
        <translation>Contacto en una empresa</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otra</translation>
    </message>
    <message>
        <source>Contact for</source>
        <translation>Contacto en</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Persona de contacto</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Relación</translation>
    </message>
    <message>
        <source>This is the same customer. Choose another one.</source>
        <translation>Es el mismo cliente. Elige otro.</translation>
    </message>
    <message>
        <source>These two are related already.</source>
        <translation>Estos dos clientes ya están relacionados.</translation>
    </message>
    <message>
        <source>This relation is gone.</source>
        <translation>Esta relación ya no existe.</translation>
    </message>
</context>
<context>
    <name>RelationsDialog</name>
    <message>
        <source>Choose who it is: type a name or a phone.</source>
        <translation>Elige quién es: escribe un nombre o un teléfono.</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Relaciones</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Relation added</source>
        <translation>Relación añadida</translation>
    </message>
    <message>
        <source>Relation removed</source>
        <translation>Relación quitada</translation>
    </message>
    <message>
        <source>Name, phone or e-mail…</source>
        <translation>Nombre, teléfono o correo…</translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation>&amp;Quién</translation>
    </message>
    <message>
        <source>Kind of relation</source>
        <translation>Tipo de relación</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>What it is: sister, neighbour, signs for orders…</source>
        <translation>Qué es: hermana, vecino, firma los pedidos…</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>&amp;Nota</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>RelevantStep</name>
    <message>
        <source>Why does it matter?</source>
        <translation>¿Por qué importa?</translation>
    </message>
    <message>
        <source>What the shop or its customers gain</source>
        <translation>Qué ganan la tienda o sus clientes</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Para qué</translation>
    </message>
    <message>
        <source>In one sentence; it stays in Settings</source>
        <translation>En una frase; queda en Ajustes</translation>
    </message>
    <message>
        <source>What is the shop for?</source>
        <translation>¿Para qué existe la tienda?</translation>
    </message>
    <message>
        <source>It is noticed before in:</source>
        <translation>Antes se nota en:</translation>
    </message>
</context>
<context>
    <name>RemindField</name>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Next open day</source>
        <translation>Próximo día de apertura</translation>
    </message>
    <message>
        <source>In 3 days</source>
        <translation>En 3 días</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>En 7 días</translation>
    </message>
    <message>
        <source>On…</source>
        <translation>Otro día…</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Recordatorio</translation>
    </message>
</context>
<context>
    <name>RemovableLines</name>
    <message>
        <source>Hide earlier ones</source>
        <translation>Ocultar los anteriores</translation>
    </message>
    <message>
        <source>Earlier ones: {n}</source>
        <translation>Anteriores: {n}</translation>
    </message>
    <message>
        <source>Remove {what}</source>
        <translation>Quitar {what}</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename “{name}”</source>
        <translation>Renombrar «{name}»</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>Renamed, also in what was written.</source>
        <translation>Nombre cambiado, también en lo ya anotado.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
</context>
<context>
    <name>ReplyField</name>
    <message>
        <source>On the spot</source>
        <translation>En el acto</translation>
    </message>
    <message>
        <source>Just now</source>
        <translation>Ahora mismo</translation>
    </message>
    <message>
        <source>At…</source>
        <translation>A las…</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>Our reply</source>
        <translation>Nuestra respuesta</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>NPS® and Net Promoter® are registered trademarks of Bain &amp; Company, Inc., NICE Systems, Inc., and Fred Reichheld.</source>
        <translation>NPS® y Net Promoter® son marcas registradas de Bain &amp; Company, Inc., NICE Systems, Inc., y Fred Reichheld.</translation>
    </message>
    <message>
        <source>Goals at a glance</source>
        <translation>Objetivos de un vistazo</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Fiabilidad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>{number} · {title}</source>
        <translation>{number} · {title}</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicador</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Valoración</translation>
    </message>
    <message>
        <source>Change: against {period}.</source>
        <translation>Cambio: frente a {period}.</translation>
    </message>
    <message>
        <source>Change: against {period}, the same number of days of the period before.</source>
        <translation>Cambio: frente a {period}, el mismo número de días del periodo anterior.</translation>
    </message>
    <message>
        <source>Nothing was recorded in this period for the chosen indicators.</source>
        <translation>En este periodo no se anotó nada para los indicadores elegidos.</translation>
    </message>
    <message>
        <source>{name}: {meaning} {formula} {stated}</source>
        <translation>{name}: {meaning} {formula} {stated}</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indicadores</translation>
    </message>
    <message>
        <source>For: {names}</source>
        <translation>Para: {names}</translation>
    </message>
    <message>
        <source>With a goal, this page says whether you are on track.</source>
        <translation>Con un objetivo, esta página dice si vas bien.</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Probabilidad</translation>
    </message>
    <message>
        <source>Change: since the start of each goal. Chance: of reaching the target by its deadline, going on as until now.</source>
        <translation>Cambio: desde el inicio de cada objetivo. Probabilidad: de llegar al valor objetivo en su fecha límite, si todo sigue como hasta ahora.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Status then</source>
        <translation>Estado entonces</translation>
    </message>
    <message>
        <source>Decisions of the last reviews</source>
        <translation>Decisiones de las últimas revisiones</translation>
    </message>
    <message>
        <source>Also measured by {name}: {aim}. Now {value}: {status}.</source>
        <translation>También se mide con {name}: {aim}. Ahora {value}: {status}.</translation>
    </message>
    <message>
        <source>· {text}</source>
        <translation>· {text}</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Para cuándo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Since it began</source>
        <translation>Desde que empezó</translation>
    </message>
    <message>
        <source>Responsible: {name}.</source>
        <translation>Responsable: {name}.</translation>
    </message>
    <message>
        <source>Who needs to know: {names}.</source>
        <translation>Tienen que saberlo: {names}.</translation>
    </message>
    <message>
        <source>{name}: {meaning} {formula}</source>
        <translation>{name}: {meaning} {formula}</translation>
    </message>
    <message>
        <source>{told} {sentence}</source>
        <translation>{told} {sentence}</translation>
    </message>
    <message>
        <source>“n” counts the records behind a number; the 95% interval says between which values the true one most likely lies. A change that chance alone can explain is called normal variation. The usual range of a chart, and what leaves it, go by what that chart shows.</source>
        <translation>«n» es el número de registros que hay detrás de una cifra; el intervalo del 95 % dice entre qué valores está, casi con seguridad, el verdadero. Un cambio que el azar por sí solo puede explicar se llama variación normal. El rango habitual de un gráfico, y lo que se sale de él, se calculan con lo que ese gráfico muestra.</translation>
    </message>
    <message>
        <source>What these numbers are</source>
        <translation>Qué son estas cifras</translation>
    </message>
    <message>
        <source>{title}: {aim}</source>
        <translation>{title}: {aim}</translation>
    </message>
    <message>
        <source>{name}: {aim}, {origin}. Now {value}, {reliability}.</source>
        <translation>{name}: {aim}, {origin}. Ahora {value}, {reliability}.</translation>
    </message>
    <message>
        <source>{sentence} {more}</source>
        <translation>{sentence} {more}</translation>
    </message>
    <message>
        <source>{clause}.</source>
        <translation>{clause}.</translation>
    </message>
    <message>
        <source>The last date must not be before the first.</source>
        <translation>La última fecha no puede ser anterior a la primera.</translation>
    </message>
    <message>
        <source>{period}</source>
        <translation>{period}</translation>
    </message>
    <message>
        <source>What the numbers are and how they are counted: last page</source>
        <translation>Qué son las cifras y cómo se cuentan: última página</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>Made on {day}</source>
        <translation>Elaborado el {day}</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
    <message>
        <source>{reading} (Compared with {earlier}.)</source>
        <translation>{reading} (Comparado con {earlier}.)</translation>
    </message>
    <message>
        <source>{day}: {what}.</source>
        <translation>{day}: {what}.</translation>
    </message>
</context>
<context>
    <name>ReportScreen</name>
    <message>
        <source>Language of the report</source>
        <translation>Idioma del informe</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>Exportar PDF…</translation>
    </message>
    <message>
        <source>Goals on the wall…</source>
        <translation>Objetivos en la pared…</translation>
    </message>
    <message>
        <source>These pages could not be laid out. Try again.</source>
        <translation>No se han podido preparar estas páginas. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Laying out the pages…</source>
        <translation>Preparando las páginas…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>The summary of a period on paper: goals, their charts, all indicators and what they mean. What you see is what the PDF holds. Ctrl with the wheel, or with + and −, zooms the pages; Ctrl+P exports the PDF. F8 prints the goals on one page for the wall, without names or figures of one person.</source>
        <translation>El resumen de un periodo en papel: los objetivos, sus gráficos, todos los indicadores y qué significan. Lo que ves es lo que contiene el PDF. Ctrl con la rueda, o con + y −, acerca o aleja las páginas; Ctrl+P exporta el PDF. F8 imprime los objetivos en una página para la pared, sin nombres ni cifras de una sola persona.</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 página</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} páginas</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Apologise</source>
        <translation>Pedir disculpas</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Thank</source>
        <translation>Agradecer</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Recuperado</translation>
    </message>
    <message>
        <source>Not clear yet</source>
        <translation>Aún no está claro</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdido</translation>
    </message>
    <message>
        <source>Could not be reached</source>
        <translation>No se le pudo localizar</translation>
    </message>
    <message>
        <source>Answer corrected</source>
        <translation>Respuesta corregida</translation>
    </message>
    <message>
        <source>Answer excluded</source>
        <translation>Respuesta excluida</translation>
    </message>
    <message>
        <source>Answered again</source>
        <translation>Respondió de nuevo</translation>
    </message>
    <message>
        <source>Let them tell it to the end; explain nothing yet.</source>
        <translation>Deja que lo cuente hasta el final; no expliques nada todavía.</translation>
    </message>
    <message>
        <source>Say sorry for what they went through, without “but”.</source>
        <translation>Pide disculpas por lo que ha pasado, sin «pero».</translation>
    </message>
    <message>
        <source>Offer a way to put it right, better two; agree on a day.</source>
        <translation>Ofrece una forma de arreglarlo, mejor dos; acordad un día.</translation>
    </message>
    <message>
        <source>Thank them for saying it, and say what will change.</source>
        <translation>Da las gracias por decirlo y di qué va a cambiar.</translation>
    </message>
    <message>
        <source>Nothing was noted: only the owner and who is responsible change this rescue.</source>
        <translation>No se ha anotado nada: solo la persona propietaria y la responsable cambian esta recuperación.</translation>
    </message>
    <message>
        <source>This task is not a rescue call.</source>
        <translation>Esta tarea no es una llamada a un cliente por recuperar.</translation>
    </message>
</context>
<context>
    <name>RescueCard</name>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
    <message>
        <source>Choose how it ended.</source>
        <translation>Elige cómo acabó.</translation>
    </message>
    <message>
        <source>Noted how it ended</source>
        <translation>Anotado cómo acabó</translation>
    </message>
    <message>
        <source>The score and the words are for the owner and for who is responsible.</source>
        <translation>La puntuación y las palabras son para la persona propietaria y la responsable.</translation>
    </message>
    <message>
        <source>excluded from the figures</source>
        <translation>excluida de las cifras</translation>
    </message>
    <message>
        <source>Log the call</source>
        <translation>Anotar la llamada</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>Abrir cliente</translation>
    </message>
    <message>
        <source>What was agreed, what it was about</source>
        <translation>Qué se acordó, de qué se trataba</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Cómo acabó</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Volver a preguntar</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>Close rescue</source>
        <translation>Cerrar recuperación</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Sin identificar</translation>
    </message>
    <message>
        <source>responsible: {name}</source>
        <translation>responsable: {name}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>call by {day}</source>
        <translation>plazo: {day}</translation>
    </message>
    <message>
        <source>late since {day}</source>
        <translation>con retraso desde el {day}</translation>
    </message>
    <message>
        <source>{survey}: {score} of {top}, {when}</source>
        <translation>{survey}: {score} de {top}, {when}</translation>
    </message>
    <message>
        <source>Save outcome</source>
        <translation>Guardar resultado</translation>
    </message>
</context>
<context>
    <name>RescueList</name>
    <message>
        <source>Customers to win back</source>
        <translation>Clientes por recuperar</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Their words</source>
        <translation>Sus palabras</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Cómo acabó</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>De quién</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Sin identificar</translation>
    </message>
    <message>
        <source>{score} of {top}</source>
        <translation>{score} de {top}</translation>
    </message>
    <message>
        <source>Nobody is to be won back now.</source>
        <translation>Ahora no hay clientes por recuperar.</translation>
    </message>
    <message>
        <source>None has come to an end yet.</source>
        <translation>Todavía no ha acabado ninguno.</translation>
    </message>
</context>
<context>
    <name>RescueProgress</name>
    <message>
        <source>It goes on</source>
        <translation>Sigue abierto</translation>
    </message>
</context>
<context>
    <name>RescuesTab</name>
    <message>
        <source>Which customers</source>
        <translation>Qué clientes</translation>
    </message>
    <message>
        <source>Who gave a low score gets a call by the end of the next open day. Take four steps: listen, apologise, solve, thank; press 1 to 4 to tick them, L to log the call. Then say how it ended and when to ask again: that shows whether you won them back. The counter sees the scores and words of its own calls only.</source>
        <translation>Quien puntuó bajo recibe una llamada antes de que acabe el siguiente día de apertura. Son cuatro pasos: escuchar, pedir disculpas, resolver y agradecer; márcalos con 1 a 4 y anota la llamada con L. Después di cómo acabó y cuándo volver a preguntar: así se ve si has recuperado al cliente. El modo mostrador solo ve las puntuaciones y palabras de sus propias llamadas.</translation>
    </message>
    <message>
        <source>{n} late</source>
        <translation>{n} con retraso</translation>
    </message>
    <message>
        <source>To win back</source>
        <translation>Por recuperar</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Cómo acabó</translation>
    </message>
    <message>
        <source>Nobody to win back</source>
        <translation>Ningún cliente por recuperar</translation>
    </message>
    <message>
        <source>When a customer whom you know gives a low score, they stand here with their words and a day to call them by.</source>
        <translation>Cuando un cliente conocido puntúa bajo, aparece aquí con sus palabras y el día hasta el que hay que llamarle.</translation>
    </message>
    <message>
        <source>Record answer</source>
        <translation>Anotar respuesta</translation>
    </message>
</context>
<context>
    <name>ResetCodeDialog</name>
    <message>
        <source>The owner&apos;s reset code</source>
        <translation>Código de restablecimiento de la persona propietaria</translation>
    </message>
    <message>
        <source>With this code an owner who forgot the PIN sets another one at once. It is shown only now: keep it on paper, away from the counter. Without it a reset takes 24 hours.</source>
        <translation>Con este código, una persona propietaria que olvidó el PIN pone otro al momento. Solo se muestra ahora: guárdalo en papel, lejos del mostrador. Sin él, restablecer el PIN tarda 24 horas.</translation>
    </message>
    <message>
        <source>Reset code</source>
        <translation>Código de restablecimiento</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Lo tengo apuntado</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Copied. It leaves the clipboard in 30 seconds.</source>
        <translation>Copiado. Se borra del portapapeles en 30 segundos.</translation>
    </message>
</context>
<context>
    <name>ResetTold</name>
    <message>
        <source>Somebody asked for a new PIN for the owner without the reset code.</source>
        <translation>Alguien ha pedido un PIN nuevo para la persona propietaria sin el código de restablecimiento.</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Cancelarlo</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>No reviews</source>
        <translation>Sin revisiones</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Cada semana</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Cada mes</translation>
    </message>
    <message>
        <source>Every quarter</source>
        <translation>Cada trimestre</translation>
    </message>
    <message>
        <source>Go on as before</source>
        <translation>Seguir como hasta ahora</translation>
    </message>
    <message>
        <source>The first review cannot come before the goal starts.</source>
        <translation>La primera revisión no puede ser antes de que empiece el objetivo.</translation>
    </message>
    <message>
        <source>A review cannot be in the future.</source>
        <translation>Una revisión no puede tener una fecha futura.</translation>
    </message>
    <message>
        <source>A review cannot come before the goal starts.</source>
        <translation>Una revisión no puede ser antes de que empiece el objetivo.</translation>
    </message>
    <message>
        <source>The next review must come after this one.</source>
        <translation>La próxima revisión tiene que ser después de esta.</translation>
    </message>
    <message>
        <source>Say in a few words why it stands so or what is decided, if only to go on as before.</source>
        <translation>Escribe en pocas palabras por qué está así o qué se decide, aunque sea seguir como hasta ahora.</translation>
    </message>
    <message>
        <source>A review is changed on its own day only: later it tells what was decided.</source>
        <translation>Una revisión solo se cambia en su propio día: después cuenta qué se decidió.</translation>
    </message>
    <message>
        <source>Review {id} does not exist.</source>
        <translation>La revisión {id} no existe.</translation>
    </message>
    <message>
        <source>This goal is closed.</source>
        <translation>Este objetivo está cerrado.</translation>
    </message>
    <message>
        <source>Goal closed.</source>
        <translation>Objetivo cerrado.</translation>
    </message>
    <message>
        <source>What was expected</source>
        <translation>Lo que se esperaba</translation>
    </message>
    <message>
        <source>What is</source>
        <translation>Lo que hay</translation>
    </message>
    <message>
        <source>nothing to hold it against</source>
        <translation>nada con qué compararlo</translation>
    </message>
    <message>
        <source>{value}</source>
        <translation>{value}</translation>
    </message>
    <message>
        <source>on the way to {aim}</source>
        <translation>camino de {aim}</translation>
    </message>
    <message>
        <source>{day} · {held}</source>
        <translation>{day} · {held}</translation>
    </message>
    <message>
        <source>{sign} {status} · {decision}</source>
        <translation>{sign} {status} · {decision}</translation>
    </message>
    <message>
        <source>{sign} {status} · {decision} ({state_sign} {state})</source>
        <translation>{sign} {status} · {decision} ({state_sign} {state})</translation>
    </message>
    <message>
        <source>{sign} {status} · {decision} ({state_sign} {state}, {effect})</source>
        <translation>{sign} {status} · {decision} ({state_sign} {state}, {effect})</translation>
    </message>
    <message>
        <source>not part of it yet</source>
        <translation>aún no formaba parte</translation>
    </message>
    <message>
        <source>{value} · {sign} {status}</source>
        <translation>{value} · {sign} {status}</translation>
    </message>
    <message>
        <source>Target changed: {value} by {deadline}.</source>
        <translation>Valor objetivo cambiado: {value} para el {deadline}.</translation>
    </message>
    <message>
        <source>No review is planned.</source>
        <translation>No hay ninguna revisión prevista.</translation>
    </message>
    <message>
        <source>Next review {day}</source>
        <translation>Próxima revisión: {day}</translation>
    </message>
    <message>
        <source>▲ Review overdue since {day}</source>
        <translation>▲ Revisión vencida desde el {day}</translation>
    </message>
    <message>
        <source>▲ Review due today</source>
        <translation>▲ La revisión toca hoy</translation>
    </message>
    <message>
        <source>{when} · {rhythm}</source>
        <translation>{when} · {rhythm}</translation>
    </message>
</context>
<context>
    <name>ReviewDayDialog</name>
    <message>
        <source>Review later</source>
        <translation>Revisar más tarde</translation>
    </message>
    <message>
        <source>Until then Today does not show it; it stays due.</source>
        <translation>Hasta entonces no aparece en Hoy; sigue pendiente.</translation>
    </message>
    <message>
        <source>&amp;To which day</source>
        <translation>&amp;Hasta qué día</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Aplazar</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Answer WhatsApp at 12:00 and at 17:00</source>
        <translation>Contestar WhatsApp a las 12:00 y a las 17:00</translation>
    </message>
    <message>
        <source>Review changed.</source>
        <translation>Revisión cambiada.</translation>
    </message>
    <message>
        <source>Review saved.</source>
        <translation>Revisión guardada.</translation>
    </message>
    <message>
        <source>Review saved. The next one is on {day}.</source>
        <translation>Revisión guardada. La próxima, el {day}.</translation>
    </message>
    <message>
        <source>Write what is to be done first.</source>
        <translation>Escribe primero qué hay que hacer.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Review {number} of {count}</source>
        <translation>Revisión {number} de {count}</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Por qué</translation>
    </message>
    <message>
        <source>Go on as before</source>
        <translation>Seguir como hasta ahora</translation>
    </message>
    <message>
        <source>&amp;Decision</source>
        <translation>&amp;Decisión</translation>
    </message>
    <message>
        <source>Change the target…</source>
        <translation>Cambiar el valor objetivo…</translation>
    </message>
    <message>
        <source>Close the goal…</source>
        <translation>Cerrar el objetivo…</translation>
    </message>
    <message>
        <source>Save and make it an action…</source>
        <translation>Guardar y hacerlo una acción…</translation>
    </message>
    <message>
        <source>&amp;How often</source>
        <translation>&amp;Cada cuánto</translation>
    </message>
    <message>
        <source>&amp;Next review</source>
        <translation>P&amp;róxima revisión</translation>
    </message>
    <message>
        <source>Review deleted.</source>
        <translation>Revisión borrada.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Guardar y seguir</translation>
    </message>
    <message>
        <source>Save review</source>
        <translation>Guardar revisión</translation>
    </message>
</context>
<context>
    <name>ReviewParts</name>
    <message>
        <source>All its indicators</source>
        <translation>Todos sus indicadores</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>se esperaba</translation>
    </message>
    <message>
        <source>at the review of {day}</source>
        <translation>en la revisión del {day}</translation>
    </message>
</context>
<context>
    <name>ReviewStanding</name>
    <message>
        <source>Decided before</source>
        <translation>Lo decidido antes</translation>
    </message>
</context>
<context>
    <name>RuleFields</name>
    <message>
        <source>Asked &amp;when</source>
        <translation>&amp;Cuándo se ofrece</translation>
    </message>
    <message>
        <source>Days after &amp;it</source>
        <translation>&amp;Días después</translation>
    </message>
    <message>
        <source>&amp;Every so many days</source>
        <translation>Cada cuán&amp;tos días</translation>
    </message>
    <message>
        <source>W&amp;ho is asked</source>
        <translation>A &amp;quién</translation>
    </message>
    <message>
        <source>Days until asked a&amp;gain</source>
        <translation>Días hasta &amp;volver a ofrecerla</translation>
    </message>
</context>
<context>
    <name>SaleField</name>
    <message>
        <source>Receipt number, or ↓ for the latest sales</source>
        <translation>Número de recibo, o ↓ para las últimas ventas</translation>
    </message>
    <message>
        <source>{amount} left</source>
        <translation>{amount} por devolver</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Guardado como {name}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>ScoreBars</name>
    <message>
        <source>Answers by score</source>
        <translation>Respuestas por puntuación</translation>
    </message>
</context>
<context>
    <name>ScoreKeys</name>
    <message>
        <source>The scale goes from {low} to {high}.</source>
        <translation>La escala va de {low} a {high}.</translation>
    </message>
    <message>
        <source>Score {score}</source>
        <translation>Puntuación {score}</translation>
    </message>
</context>
<context>
    <name>SearchedList</name>
    <message>
        <source>Nothing has these words.</source>
        <translation>Nada tiene esas palabras.</translation>
    </message>
</context>
<context>
    <name>SegmentPicker</name>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Filter ▾</source>
        <translation>Filtro ▾</translation>
    </message>
    <message>
        <source>Filter: all ▾</source>
        <translation>Filtro: todo ▾</translation>
    </message>
    <message>
        <source>Take away the filter {what}: {value}</source>
        <translation>Quitar el filtro {what}: {value}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>None in this shop</source>
        <translation>Ninguno en esta tienda</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>No opening hours are set, so all time counts as opening time.</source>
        <translation>No hay horario de apertura, así que todo el tiempo cuenta como tiempo de apertura.</translation>
    </message>
    <message>
        <source>In {period} so far it is {value}; this can still change.</source>
        <translation>El valor es {value} hasta ahora ({period}); todavía puede cambiar.</translation>
    </message>
    <message>
        <source>In {period} it was {value}.</source>
        <translation>El valor fue {value} ({period}).</translation>
    </message>
    <message>
        <source>That is too few to judge anything by.</source>
        <translation>Son muy pocos datos para sacar conclusiones.</translation>
    </message>
    <message>
        <source>That is few, so the figure moves a lot by chance.</source>
        <translation>Son pocos datos, así que la cifra se mueve mucho por azar.</translation>
    </message>
    <message>
        <source>It rests on one answer.</source>
        <translation>Se basa en una respuesta.</translation>
    </message>
    <message>
        <source>It rests on {n} answers.</source>
        <translation>Se basa en {n} respuestas.</translation>
    </message>
    <message>
        <source>It rests on one case that was answered.</source>
        <translation>Se basa en un caso respondido.</translation>
    </message>
    <message>
        <source>There is no data yet.</source>
        <translation>Todavía no hay datos.</translation>
    </message>
    <message>
        <source>The true value is most likely (95%) between {low} and {high}.</source>
        <translation>Lo más probable (95 %) es que el valor verdadero esté entre {low} y {high}.</translation>
    </message>
    <message>
        <source>It rests on {n} cases that were answered; half waited less than {value}.</source>
        <translation>Se basa en {n} casos respondidos; la mitad esperó menos de {value}.</translation>
    </message>
    <message>
        <source>Against a year earlier: {change}.</source>
        <translation>Frente a hace un año: {change}.</translation>
    </message>
    <message>
        <source>Against a year earlier: {change}, {verdict}.</source>
        <translation>Frente a hace un año: {change}, {verdict}.</translation>
    </message>
    <message>
        <source>It rests on one survey that was offered.</source>
        <translation>Se apoya en una encuesta ofrecida.</translation>
    </message>
    <message>
        <source>It rests on {n} surveys that were offered.</source>
        <translation>Se apoya en {n} encuestas ofrecidas.</translation>
    </message>
    <message>
        <source>It rests on one message that was answered.</source>
        <translation>Se apoya en un mensaje contestado.</translation>
    </message>
    <message>
        <source>It rests on {n} messages that were answered; half waited less than {value}.</source>
        <translation>Se apoya en {n} mensajes contestados; la mitad esperó menos de {value}.</translation>
    </message>
    <message>
        <source>It rests on one case.</source>
        <translation>Se apoya en un caso.</translation>
    </message>
    <message>
        <source>It rests on {n} cases.</source>
        <translation>Se apoya en {n} casos.</translation>
    </message>
    <message>
        <source>It rests on one interaction.</source>
        <translation>Se apoya en una interacción.</translation>
    </message>
    <message>
        <source>It rests on {n} interactions.</source>
        <translation>Se apoya en {n} interacciones.</translation>
    </message>
    <message>
        <source>It rests on one purchase.</source>
        <translation>Se basa en una compra.</translation>
    </message>
    <message>
        <source>It rests on {n} purchases.</source>
        <translation>Se basa en {n} compras.</translation>
    </message>
    <message>
        <source>It rests on one customer who bought.</source>
        <translation>Se basa en un cliente que compró.</translation>
    </message>
    <message>
        <source>It rests on {n} customers who bought.</source>
        <translation>Se basa en {n} clientes que compraron.</translation>
    </message>
    <message>
        <source>It rests on one task.</source>
        <translation>Se apoya en una tarea.</translation>
    </message>
    <message>
        <source>It rests on {n} tasks.</source>
        <translation>Se apoya en {n} tareas.</translation>
    </message>
    <message>
        <source>It rests on one call.</source>
        <translation>Se basa en una llamada.</translation>
    </message>
    <message>
        <source>It rests on {n} calls; half waited less than {value}.</source>
        <translation>Se basa en {n} llamadas; la mitad esperó menos de {value}.</translation>
    </message>
    <message>
        <source>It rests on one typed value.</source>
        <translation>Se apoya en un valor escrito a mano.</translation>
    </message>
    <message>
        <source>It rests on {n} typed values.</source>
        <translation>Se apoya en {n} valores escritos a mano.</translation>
    </message>
    <message>
        <source>It rests on one tap.</source>
        <translation>Se apoya en un toque.</translation>
    </message>
    <message>
        <source>It rests on {n} taps.</source>
        <translation>Se apoya en {n} toques.</translation>
    </message>
    <message>
        <source>Against the period before: {change}, {verdict}.</source>
        <translation>Frente al periodo anterior: {change}, {verdict}.</translation>
    </message>
    <message>
        <source>Against the period before: {change}.</source>
        <translation>Frente al periodo anterior: {change}.</translation>
    </message>
    <message>
        <source>One answer was corrected afterwards.</source>
        <translation>Una respuesta se corrigió después.</translation>
    </message>
    <message>
        <source>{n} answers were corrected afterwards.</source>
        <translation>{n} respuestas se corrigieron después.</translation>
    </message>
    <message>
        <source>Left out: one answer that was excluded with a reason.</source>
        <translation>No cuenta: una respuesta excluida con motivo.</translation>
    </message>
    <message>
        <source>Left out: {n} answers that were excluded with a reason.</source>
        <translation>No cuentan: {n} respuestas excluidas con motivo.</translation>
    </message>
    <message>
        <source>Left out: one case that still waits for its first reply.</source>
        <translation>Sin contar: un caso que todavía espera su primera respuesta.</translation>
    </message>
    <message>
        <source>Left out: {n} cases that still wait for their first reply.</source>
        <translation>Sin contar: {n} casos que todavía esperan su primera respuesta.</translation>
    </message>
    <message>
        <source>Left out: one case in which the customer still waits.</source>
        <translation>No cuenta: un caso en el que el cliente todavía espera.</translation>
    </message>
    <message>
        <source>Left out: {n} cases in which the customer still waits.</source>
        <translation>No cuentan: {n} casos en los que el cliente todavía espera.</translation>
    </message>
    <message>
        <source>Left out: one customer who still waits for the call.</source>
        <translation>No cuenta: un cliente que todavía espera la llamada.</translation>
    </message>
    <message>
        <source>Left out: {n} customers who still wait for the call.</source>
        <translation>No cuentan: {n} clientes que todavía esperan la llamada.</translation>
    </message>
    <message>
        <source>Not counted yet: one case that may still be answered in time.</source>
        <translation>Todavía no cuenta: un caso que aún se puede contestar a tiempo.</translation>
    </message>
    <message>
        <source>Not counted yet: {n} cases that may still be answered in time.</source>
        <translation>Todavía no cuentan: {n} casos que aún se pueden contestar a tiempo.</translation>
    </message>
    <message>
        <source>Not counted yet: one task that is not done and not overdue.</source>
        <translation>Todavía no cuenta: una tarea sin hacer que no ha vencido.</translation>
    </message>
    <message>
        <source>Not counted yet: {n} tasks that are not done and not overdue.</source>
        <translation>Todavía no cuentan: {n} tareas sin hacer que no han vencido.</translation>
    </message>
    <message>
        <source>Not counted yet: one case closed too recently to know.</source>
        <translation>Todavía no cuenta: un caso cerrado hace demasiado poco para saberlo.</translation>
    </message>
    <message>
        <source>Not counted yet: {n} cases closed too recently to know.</source>
        <translation>Todavía no cuentan: {n} casos cerrados hace demasiado poco para saberlo.</translation>
    </message>
    <message>
        <source>One of them waits for the customer.</source>
        <translation>Uno de ellos espera al cliente.</translation>
    </message>
    <message>
        <source>{n} of them wait for the customer.</source>
        <translation>{n} de ellos esperan al cliente.</translation>
    </message>
    <message>
        <source>Left out: one customer who could not be reached.</source>
        <translation>No cuenta: un cliente al que no se pudo localizar.</translation>
    </message>
    <message>
        <source>Left out: {n} customers who could not be reached.</source>
        <translation>No cuentan: {n} clientes a los que no se pudo localizar.</translation>
    </message>
    <message>
        <source>Work is noted for {share} of the cases closed; the rest is left out.</source>
        <translation>Hay trabajo anotado en el {share} de los casos cerrados; el resto no cuenta.</translation>
    </message>
    <message>
        <source>Left out: one answer on another scale.</source>
        <translation>Sin contar: una respuesta en otra escala.</translation>
    </message>
    <message>
        <source>Left out: {n} answers on another scale.</source>
        <translation>Sin contar: {n} respuestas en otra escala.</translation>
    </message>
    <message>
        <source>Left out: one detractor who was not asked again.</source>
        <translation>No cuenta: un detractor al que no se volvió a preguntar.</translation>
    </message>
    <message>
        <source>Left out: {n} detractors who were not asked again.</source>
        <translation>No cuentan: {n} detractores a los que no se volvió a preguntar.</translation>
    </message>
    <message>
        <source>One value of this time has not been typed yet.</source>
        <translation>Falta por escribir un valor de este tiempo.</translation>
    </message>
    <message>
        <source>{n} values of this time have not been typed yet.</source>
        <translation>Faltan por escribir {n} valores de este tiempo.</translation>
    </message>
    <message>
        <source>It is shown once one more has tapped: nobody shall be guessed.</source>
        <translation>Se mostrará cuando marque una persona más: así no se adivina a nadie.</translation>
    </message>
    <message>
        <source>It is shown once {n} more have tapped: nobody shall be guessed.</source>
        <translation>Se mostrará cuando marquen {n} personas más: así no se adivina a nadie.</translation>
    </message>
    <message>
        <source>Left out: {share} of the purchases, which name no customer.</source>
        <translation>Sin contar: el {share} de las compras, que están sin identificar.</translation>
    </message>
    <message>
        <source>Answers on different scales are counted together.</source>
        <translation>Se cuentan juntas respuestas de escalas distintas.</translation>
    </message>
    <message>
        <source>One customer who had been lost came back.</source>
        <translation>Volvió un cliente que se había perdido.</translation>
    </message>
    <message>
        <source>{n} customers who had been lost came back.</source>
        <translation>Volvieron {n} clientes que se habían perdido.</translation>
    </message>
    <message>
        <source>Not counted yet: one customer whose days to come back are not over.</source>
        <translation>Todavía no cuenta: un cliente al que le quedan días para volver.</translation>
    </message>
    <message>
        <source>Not counted yet: {n} customers whose days to come back are not over.</source>
        <translation>Todavía no cuentan: {n} clientes a los que les quedan días para volver.</translation>
    </message>
    <message>
        <source>One of the orders cost nothing.</source>
        <translation>Una de las compras fue de importe cero.</translation>
    </message>
    <message>
        <source>{n} of the orders cost nothing.</source>
        <translation>{n} de las compras fueron de importe cero.</translation>
    </message>
    <message>
        <source>One of the months has no spend recorded.</source>
        <translation>Uno de los meses no tiene gasto anotado.</translation>
    </message>
    <message>
        <source>{n} of the months have no spend recorded.</source>
        <translation>{n} de los meses no tienen gasto anotado.</translation>
    </message>
    <message>
        <source>Half of the orders are worth less than {value}.</source>
        <translation>La mitad de las compras vale menos de {value}.</translation>
    </message>
    <message>
        <source>Of those who had bought on two or more days before it is {value}.</source>
        <translation>Entre quienes ya habían comprado dos días o más, es {value}.</translation>
    </message>
    <message>
        <source>Against the same time a year before it is {value}.</source>
        <translation>Frente al mismo tiempo de hace un año, es {value}.</translation>
    </message>
    <message>
        <source>It covers {value} of the sales, those whose cost is known.</source>
        <translation>Abarca el {value} de las ventas, aquellas cuyo coste se conoce.</translation>
    </message>
    <message>
        <source>Up to then a customer had brought in {value} on average.</source>
        <translation>Hasta entonces, un cliente había dejado {value} de media.</translation>
    </message>
</context>
<context>
    <name>SeriesName</name>
    <message>
        <source>Bring this line to the front</source>
        <translation>Traer esta línea al frente</translation>
    </message>
    <message>
        <source>in front</source>
        <translation>al frente</translation>
    </message>
    <message>
        <source>This line is in front</source>
        <translation>Esta línea está al frente</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Put aside on the ask list until</source>
        <translation>En la lista de encuestas, para más tarde hasta</translation>
    </message>
    <message>
        <source>Days until somebody is asked again</source>
        <translation>Descanso entre encuestas, en días</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canales</translation>
    </message>
    <message>
        <source>How indicators are counted</source>
        <translation>Cómo se cuentan los indicadores</translation>
    </message>
    <message>
        <source>Indicators shown first</source>
        <translation>Indicadores que salen primero</translation>
    </message>
    <message>
        <source>Closed days</source>
        <translation>Días de cierre</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>How surveys speak to customers</source>
        <translation>Trato a los clientes en las encuestas</translation>
    </message>
    <message>
        <source>Goal for the first reply, in minutes</source>
        <translation>Objetivo para la primera respuesta, en minutos</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>Festivos</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Horario de apertura</translation>
    </message>
    <message>
        <source>Days until a customer counts as lost</source>
        <translation>Días hasta dar a un cliente por perdido</translation>
    </message>
    <message>
        <source>Day on which the days until a customer counts as lost were set</source>
        <translation>Fecha en que se fijaron los días hasta dar a un cliente por perdido</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demostración</translation>
    </message>
    <message>
        <source>Type of shop</source>
        <translation>Tipo de tienda</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>First words of a message to a customer</source>
        <translation>Primeras palabras de un mensaje a un cliente</translation>
    </message>
    <message>
        <source>What the shop is for</source>
        <translation>Para qué está la tienda</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Nombre de la tienda</translation>
    </message>
    <message>
        <source>Figures to compare with</source>
        <translation>Cifras de referencia</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Who calls after low answers</source>
        <translation>Quién llama tras una puntuación baja</translation>
    </message>
    <message>
        <source>Review put aside until</source>
        <translation>Revisión aplazada hasta</translation>
    </message>
    <message>
        <source>Special openings</source>
        <translation>Aperturas especiales</translation>
    </message>
    <message>
        <source>Order of the people in the shop</source>
        <translation>Orden de las personas del equipo</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>The week begins on</source>
        <translation>La semana empieza en</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Saved: {what}</source>
        <translation>Guardado: {what}</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings page</source>
        <translation>Página de ajustes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Every change is saved as soon as you leave its field; Esc brings the old value back, and Ctrl+Z undoes what was saved. Opening hours decide how waiting time is counted; when you change them you say from which day, so that past figures keep the old ones. People and lists show who works here, what customers come about and how they reach you; another name changes it everywhere, and hidden ones stay in what was written. A topic can have a usual answer, which the forms show and Alt+A puts in. Once an owner has a PIN, everything but the look of this computer is for the owner. The bin keeps what was deleted for 30 days.</source>
        <translation>Cada cambio se guarda en cuanto sales de su campo; Esc recupera el valor anterior y Ctrl+Z deshace lo guardado. El horario de apertura decide cómo se cuenta el tiempo de espera; cuando lo cambias, dices desde qué día, para que las cifras pasadas sigan con el anterior. El equipo y las listas muestran quién trabaja aquí, por qué motivos vienen los clientes y cómo se ponen en contacto contigo; un nombre nuevo cambia en todas partes y lo que ocultes sigue en lo ya anotado. Un motivo puede tener una respuesta habitual, que los formularios muestran y Alt+A pone. En cuanto una persona propietaria tiene PIN, todos los ajustes son suyos, salvo el aspecto de este PC. La papelera guarda 30 días lo que se borra.</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indicadores</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>Encuestas</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Papelera</translation>
    </message>
</context>
<context>
    <name>Shop</name>
    <message>
        <source>“{code}” is not a currency: use a code such as EUR, USD or MXN.</source>
        <translation>«{code}» no es una moneda: usa un código como EUR, USD o MXN.</translation>
    </message>
    <message>
        <source>“{code}” is not a country: use two letters such as ES or MX.</source>
        <translation>«{code}» no es un país: usa dos letras, como ES o MX.</translation>
    </message>
    <message>
        <source>“{code}” is not a language of CXDesk: use es or en.</source>
        <translation>CXDesk no tiene el idioma «{code}»: usa es o en.</translation>
    </message>
    <message>
        <source>At most {n} indicators stand on the board: hide one of them first.</source>
        <translation>En el panel caben {n} indicadores como mucho: quita antes uno de ellos.</translation>
    </message>
    <message>
        <source>Two sets of opening hours begin on {on}.</source>
        <translation>Dos horarios de apertura empiezan el {on}.</translation>
    </message>
    <message>
        <source>There are two special openings on {on}.</source>
        <translation>Hay dos aperturas especiales el {on}.</translation>
    </message>
    <message>
        <source>“{key}” is no way to speak to customers: use usted or tu.</source>
        <translation>«{key}» no es un trato para los clientes: usa usted o tu.</translation>
    </message>
    <message>
        <source>There is no setting called “{key}”.</source>
        <translation>No hay ningún ajuste llamado «{key}».</translation>
    </message>
    <message>
        <source>This must be a whole number from {low} to {high}.</source>
        <translation>Tiene que ser un número entero de {low} a {high}.</translation>
    </message>
    <message>
        <source>“{key}” must be a text.</source>
        <translation>«{key}» tiene que ser un texto.</translation>
    </message>
    <message>
        <source>“{key}” must be a whole number or empty.</source>
        <translation>«{key}» tiene que ser un número entero o quedar vacío.</translation>
    </message>
    <message>
        <source>“{key}” must be a whole number.</source>
        <translation>«{key}» tiene que ser un número entero.</translation>
    </message>
    <message>
        <source>“{key}” must be a list of names.</source>
        <translation>«{key}» tiene que ser una lista de nombres.</translation>
    </message>
    <message>
        <source>“{key}” must be a list of numbers.</source>
        <translation>«{key}» tiene que ser una lista de números.</translation>
    </message>
    <message>
        <source>Opening hours look like {example}.</source>
        <translation>El horario de apertura tiene esta forma: {example}.</translation>
    </message>
    <message>
        <source>Opening hours from a day on look like {example}.</source>
        <translation>Los horarios desde un día se escriben así: {example}.</translation>
    </message>
    <message>
        <source>Special openings look like {example}.</source>
        <translation>Las aperturas especiales se escriben así: {example}.</translation>
    </message>
    <message>
        <source>Closures look like {example}.</source>
        <translation>Los cierres se escriben así: {example}.</translation>
    </message>
    <message>
        <source>Holidays are a list of dates such as 2026-12-25.</source>
        <translation>Los festivos son una lista de fechas como 2026-12-25.</translation>
    </message>
    <message>
        <source>“{value}” is not a date: write it like 2026-03-01.</source>
        <translation>«{value}» no es una fecha: escríbela como 2026-03-01.</translation>
    </message>
    <message>
        <source>“{value}” is not a date with a time: write it like 2026-08-10T14:00.</source>
        <translation>«{value}» no es una fecha con hora: escríbela como 2026-08-10T14:00.</translation>
    </message>
    <message>
        <source>The currency cannot change to {code}: purchases are kept in {old}.</source>
        <translation>La moneda no se puede cambiar a {code}: las compras están guardadas en {old}.</translation>
    </message>
    <message>
        <source>The currency cannot change to {code}: typed figures are kept in {old}.</source>
        <translation>La moneda no puede cambiar a {code}: hay cifras escritas en {old}.</translation>
    </message>
    <message>
        <source>This is not a file of settings (JSON): {path}. Choose another file.</source>
        <translation>Este no es un archivo de ajustes (JSON): {path}. Elige otro archivo.</translation>
    </message>
    <message>
        <source>This file was written by an older CXDesk. Open it once in the CXDesk window, then try again.</source>
        <translation>Este archivo lo escribió un CXDesk más antiguo. Ábrelo una vez en la ventana de CXDesk e inténtalo de nuevo.</translation>
    </message>
</context>
<context>
    <name>ShopActionDialog</name>
    <message>
        <source>{dimension}: only “{part}”</source>
        <translation>{dimension}: solo «{part}»</translation>
    </message>
    <message>
        <source>Two people at the counter on Saturdays at noon</source>
        <translation>Dos personas en el mostrador los sábados a mediodía</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>Acción nueva</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Save action</source>
        <translation>Guardar acción</translation>
    </message>
    <message>
        <source>Action added.</source>
        <translation>Acción añadida.</translation>
    </message>
    <message>
        <source>Action changed.</source>
        <translation>Acción cambiada.</translation>
    </message>
    <message>
        <source>&amp;What is going to be done</source>
        <translation>&amp;Qué se va a hacer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>Wh&amp;o</source>
        <translation>&amp;Responsable</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>&amp;Para el</translation>
    </message>
    <message>
        <source>About {name}</source>
        <translation>Sobre {name}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>&amp;Indicator it is meant to move</source>
        <translation>&amp;Indicador que quiere mover</translation>
    </message>
    <message>
        <source>&amp;Goal</source>
        <translation>&amp;Objetivo</translation>
    </message>
    <message>
        <source>How often it costs that</source>
        <translation>Cada cuánto cuesta eso</translation>
    </message>
    <message>
        <source>&amp;Cost</source>
        <translation>&amp;Coste</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Cada cuánto</translation>
    </message>
    <message>
        <source>Who takes &amp;part</source>
        <translation>Qui&amp;én participa</translation>
    </message>
    <message>
        <source>&amp;Minutes it takes</source>
        <translation>&amp;Minutos que lleva</translation>
    </message>
    <message>
        <source>Write a number of minutes, like 90.</source>
        <translation>Escribe un número de minutos, por ejemplo 90.</translation>
    </message>
</context>
<context>
    <name>ShopPage</name>
    <message>
        <source>Shop</source>
        <translation>Tienda</translation>
    </message>
    <message>
        <source>What the shop is for</source>
        <translation>Para qué está la tienda</translation>
    </message>
    <message>
        <source>One or two sentences. Goals can be measured against them.</source>
        <translation>Una o dos frases. Los objetivos se pueden contrastar con ellas.</translation>
    </message>
    <message>
        <source>First words of a message to a customer</source>
        <translation>Primeras palabras de un mensaje a un cliente</translation>
    </message>
    <message>
        <source>{name} stands for the customer&apos;s name. Empty: a greeting with the shop&apos;s name.</source>
        <translation>{name} se cambia por el nombre del cliente. Vacío: un saludo con el nombre de la tienda.</translation>
    </message>
    <message>
        <source>Hardware shop, pharmacy, workshop…</source>
        <translation>Ferretería, farmacia, taller…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Type of shop</source>
        <translation>Tipo de tienda</translation>
    </message>
    <message>
        <source>As is usual in the country</source>
        <translation>Lo habitual en el país</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>The week begins on</source>
        <translation>La semana empieza en</translation>
    </message>
    <message>
        <source>A first reply to a customer takes at most</source>
        <translation>La primera respuesta a un cliente tarda como mucho</translation>
    </message>
    <message>
        <source>Opening time. The clocks of cases count down to it.</source>
        <translation>En tiempo de apertura. Es el límite de la cuenta atrás de los casos.</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Takings</source>
        <translation>Recaudación</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Interacciones</translation>
    </message>
    <message>
        <source>The day so far</source>
        <translation>El día hasta ahora</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Sin responsable</translation>
    </message>
    <message>
        <source>To do by today</source>
        <translation>Pendiente para hoy</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
</context>
<context>
    <name>SlipGrid</name>
    <message>
        <source>Slips of the pile</source>
        <translation>Papeletas del montón</translation>
    </message>
</context>
<context>
    <name>SlipPaper</name>
    <message>
        <source>Please mark one box.</source>
        <translation>Marque una casilla, por favor.</translation>
    </message>
    <message>
        <source>Thank you for telling us.</source>
        <translation>Gracias por contárnoslo.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
</context>
<context>
    <name>SlipPaperTu</name>
    <message>
        <source>Please mark one box.</source>
        <translation>Marca una casilla, por favor.</translation>
    </message>
</context>
<context>
    <name>Slips</name>
    <message>
        <source>“{code}” is not the code of a slip: a digit is wrong.</source>
        <translation>«{code}» no es el código de una papeleta: hay una cifra mal.</translation>
    </message>
    <message>
        <source>Counted: 1 slip. Typed: {typed}.</source>
        <translation>Contada: 1 papeleta. Escritas: {typed}.</translation>
    </message>
    <message>
        <source>Counted: {n} slips. Typed: {typed}.</source>
        <translation>Contadas: {n} papeletas. Escritas: {typed}.</translation>
    </message>
    <message>
        <source>The scores counted add up to {total}, those typed to {typed}.</source>
        <translation>Las puntuaciones contadas suman {total}; las escritas, {typed}.</translation>
    </message>
    <message>
        <source>Type at least one slip.</source>
        <translation>Escribe al menos una papeleta.</translation>
    </message>
    <message>
        <source>A pile has at most {most} slips. Save it in two parts.</source>
        <translation>Un montón tiene como mucho {most} papeletas. Guárdalo en dos partes.</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>Ese día aún no ha llegado.</translation>
    </message>
    <message>
        <source>This number cannot be right.</source>
        <translation>Ese número no puede ser.</translation>
    </message>
    <message>
        <source>Slip {number}: {reason}</source>
        <translation>Papeleta {number}: {reason}</translation>
    </message>
    <message>
        <source>Type its score. A slip without one cannot be counted.</source>
        <translation>Escribe su puntuación. Sin ella la papeleta no se puede contar.</translation>
    </message>
    <message>
        <source>This code was typed before in this pile.</source>
        <translation>Este código ya está escrito en este montón.</translation>
    </message>
    <message>
        <source>This pile is gone.</source>
        <translation>Este montón ya no está.</translation>
    </message>
    <message>
        <source>This code belongs to a slip of another questionnaire.</source>
        <translation>Este código es de una papeleta de otro cuestionario.</translation>
    </message>
    <message>
        <source>This slip was printed after that day.</source>
        <translation>Esta papeleta se imprimió después de ese día.</translation>
    </message>
    <message>
        <source>No slip was printed with this code.</source>
        <translation>No se ha impreso ninguna papeleta con este código.</translation>
    </message>
    <message>
        <source>This purchase or case is gone.</source>
        <translation>Esta compra o este caso ya no está.</translation>
    </message>
    <message>
        <source>{name} does not want to be asked.</source>
        <translation>{name} no quiere encuestas.</translation>
    </message>
    <message>
        <source>{name} has answered this already.</source>
        <translation>{name} ya ha respondido.</translation>
    </message>
    <message>
        <source>Print 1 to {most} sheets at a time.</source>
        <translation>Imprime de 1 a {most} hojas cada vez.</translation>
    </message>
    <message>
        <source>{day} · case {number}</source>
        <translation>{day} · caso {number}</translation>
    </message>
    <message>
        <source>{day} · receipt {number}</source>
        <translation>{day} · recibo {number}</translation>
    </message>
    <message>
        <source>{day} · {amount}</source>
        <translation>{day} · {amount}</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Sin identificar</translation>
    </message>
    <message>
        <source>The answers have the numbers 1 to {last}.</source>
        <translation>Las respuestas tienen los números 1 a {last}.</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number.</source>
        <translation>«{text}» no es un número entero.</translation>
    </message>
</context>
<context>
    <name>SlipsDialog</name>
    <message>
        <source>Tick at least one purchase or case.</source>
        <translation>Marca al menos una compra o un caso.</translation>
    </message>
    <message>
        <source>There is no questionnaire in use.</source>
        <translation>No hay ningún cuestionario en uso.</translation>
    </message>
    <message>
        <source>Type how many sheets.</source>
        <translation>Escribe cuántas hojas.</translation>
    </message>
    <message>
        <source>Print paper slips</source>
        <translation>Imprimir papeletas</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>Papeletas</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>En blanco</translation>
    </message>
    <message>
        <source>With a code</source>
        <translation>Con código</translation>
    </message>
    <message>
        <source>Blank or with a code</source>
        <translation>En blanco o con código</translation>
    </message>
    <message>
        <source>&amp;Questionnaire</source>
        <translation>&amp;Cuestionario</translation>
    </message>
    <message>
        <source>S&amp;lips</source>
        <translation>&amp;Papeletas</translation>
    </message>
    <message>
        <source>S&amp;heets, four slips on each</source>
        <translation>&amp;Hojas, con cuatro papeletas cada una</translation>
    </message>
    <message>
        <source>&amp;For these purchases and cases</source>
        <translation>P&amp;ara estas compras y casos</translation>
    </message>
    <message>
        <source>There is no purchase or solved case of the last 14 days to ask about.</source>
        <translation>No hay compras ni casos resueltos de los últimos 14 días por los que preguntar.</translation>
    </message>
    <message>
        <source>case</source>
        <translation>caso</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Record an answer</source>
        <translation>Registrar una respuesta</translation>
    </message>
    <message>
        <source>Log an interaction</source>
        <translation>Anotar una interacción</translation>
    </message>
    <message>
        <source>Record a purchase</source>
        <translation>Registrar una compra</translation>
    </message>
    <message>
        <source>Type what was spent</source>
        <translation>Escribir lo que se gastó</translation>
    </message>
    <message>
        <source>Type its figures</source>
        <translation>Escribir sus cifras</translation>
    </message>
    <message>
        <source>Tap</source>
        <translation>Marcar</translation>
    </message>
</context>
<context>
    <name>Span</name>
    <message>
        <source>Weeks are shown whole: from {first} to {last}.</source>
        <translation>Las semanas se muestran enteras: del {first} al {last}.</translation>
    </message>
    <message>
        <source>Months are shown whole: from {first} to {last}.</source>
        <translation>Los meses se muestran enteros: del {first} al {last}.</translation>
    </message>
    <message>
        <source>Quarters are shown whole: from {first} to {last}.</source>
        <translation>Los trimestres se muestran enteros: del {first} al {last}.</translation>
    </message>
    <message>
        <source>Years are shown whole: from {first} to {last}.</source>
        <translation>Los años se muestran enteros: del {first} al {last}.</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>Este día todavía no ha llegado.</translation>
    </message>
    <message>
        <source>The last day comes before the first one.</source>
        <translation>El último día es anterior al primero.</translation>
    </message>
    <message>
        <source>A chart has {most} points at most, five years of days: from {first} on.</source>
        <translation>Un gráfico tiene como mucho {most} puntos, cinco años de días: desde el {first}.</translation>
    </message>
</context>
<context>
    <name>SpanChoice</name>
    <message>
        <source>Time span</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation>{n} meses</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Del … al …</translation>
    </message>
</context>
<context>
    <name>SpanDialog</name>
    <message>
        <source>Which days</source>
        <translation>Qué días</translation>
    </message>
    <message>
        <source>&amp;From the day</source>
        <translation>&amp;Del día</translation>
    </message>
    <message>
        <source>&amp;To the day</source>
        <translation>&amp;Al día</translation>
    </message>
    <message>
        <source>Weeks, months, quarters and years are shown whole. By day at most five years: {most} days.</source>
        <translation>Las semanas, los meses, los trimestres y los años se muestran enteros. Por días, como mucho cinco años: {most} días.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>SpecialOpenings</name>
    <message>
        <source>No special openings.</source>
        <translation>Sin aperturas especiales.</translation>
    </message>
    <message>
        <source>Day of the special opening</source>
        <translation>Día de la apertura especial</translation>
    </message>
    <message>
        <source>Opens at</source>
        <translation>Abre a las</translation>
    </message>
    <message>
        <source>Closes at</source>
        <translation>Cierra a las</translation>
    </message>
    <message>
        <source>Add the opening</source>
        <translation>Añadir la apertura</translation>
    </message>
    <message>
        <source>Closed all the same: it is a closing day.</source>
        <translation>Cerrado de todos modos: es un día de cierre.</translation>
    </message>
</context>
<context>
    <name>SpecificStep</name>
    <message>
        <source>What worries you?</source>
        <translation>¿Qué te preocupa?</translation>
    </message>
    <message>
        <source>Or choose an indicator…</source>
        <translation>O elige un indicador…</translation>
    </message>
    <message>
        <source>It shows in</source>
        <translation>Se ve en</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>De qué</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>En pocas palabras</translation>
    </message>
    <message>
        <source>What should be different?</source>
        <translation>¿Qué debería ser distinto?</translation>
    </message>
</context>
<context>
    <name>Splits</name>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Kind of case</source>
        <translation>Tipo de caso</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Customer segment</source>
        <translation>Segmento de clientes</translation>
    </message>
    <message>
        <source>Kind of customer</source>
        <translation>Tipo de cliente</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>Día de la semana</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>Clientes nuevos</translation>
    </message>
    <message>
        <source>Regular customers</source>
        <translation>Clientes habituales</translation>
    </message>
    <message>
        <source>Occasional customers</source>
        <translation>Clientes ocasionales</translation>
    </message>
    <message>
        <source>Customers who drift away</source>
        <translation>Hace tiempo que no vienen</translation>
    </message>
    <message>
        <source>Lapsed customers</source>
        <translation>Clientes perdidos</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Empresas</translation>
    </message>
    <message>
        <source>Mondays</source>
        <translation>Lunes</translation>
    </message>
    <message>
        <source>Tuesdays</source>
        <translation>Martes</translation>
    </message>
    <message>
        <source>Wednesdays</source>
        <translation>Miércoles</translation>
    </message>
    <message>
        <source>Thursdays</source>
        <translation>Jueves</translation>
    </message>
    <message>
        <source>Fridays</source>
        <translation>Viernes</translation>
    </message>
    <message>
        <source>Saturdays</source>
        <translation>Sábados</translation>
    </message>
    <message>
        <source>Sundays</source>
        <translation>Domingos</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Sin identificar</translation>
    </message>
    <message>
        <source>No channel</source>
        <translation>Sin canal</translation>
    </message>
    <message>
        <source>No case</source>
        <translation>Sin caso</translation>
    </message>
    <message>
        <source>No topic</source>
        <translation>Sin motivo</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>Sin etiqueta</translation>
    </message>
    <message>
        <source>No known customer</source>
        <translation>Cliente sin identificar</translation>
    </message>
    <message>
        <source>No city</source>
        <translation>Sin ciudad</translation>
    </message>
    <message>
        <source>No product</source>
        <translation>Sin producto</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Sin valor</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>Write a name.</source>
        <translation>Escribe un nombre.</translation>
    </message>
    <message>
        <source>Write one to four initials.</source>
        <translation>Escribe de una a cuatro iniciales.</translation>
    </message>
    <message>
        <source>This person is not in the shop&apos;s list.</source>
        <translation>Esta persona no está en la lista de la tienda.</translation>
    </message>
    <message>
        <source>This person does not work here any more.</source>
        <translation>Esta persona ya no trabaja aquí.</translation>
    </message>
    <message>
        <source>Someone already has the initials {initials}.</source>
        <translation>Alguien tiene ya las iniciales {initials}.</translation>
    </message>
    <message>
        <source>The shop needs an owner, and there is no other. Make another person an owner first.</source>
        <translation>La tienda necesita un propietario o propietaria, y no tiene más. Dale antes ese papel a otra persona.</translation>
    </message>
    <message>
        <source>As long as anyone has a PIN, one owner must keep one. Give another owner a PIN first.</source>
        <translation>Mientras alguien tenga PIN, al menos una persona propietaria debe conservar el suyo. Antes, ponle un PIN a otra persona propietaria.</translation>
    </message>
    <message>
        <source>This person is working now. Let another one take over first, with F9.</source>
        <translation>Esta persona está trabajando ahora. Que otra la releve antes con F9.</translation>
    </message>
    <message>
        <source>Choose somebody who stays.</source>
        <translation>Elige a alguien que se quede.</translation>
    </message>
</context>
<context>
    <name>StaffChip</name>
    <message>
        <source>Nobody chosen</source>
        <translation>Nadie elegido</translation>
    </message>
    <message>
        <source>Working now: {name}</source>
        <translation>Trabaja ahora: {name}</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propiedad</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Mostrador</translation>
    </message>
</context>
<context>
    <name>StaffField</name>
    <message>
        <source>Not stated</source>
        <translation>Sin indicar</translation>
    </message>
</context>
<context>
    <name>StaffRole</name>
    <message>
        <source>owner</source>
        <translation>propietario/a</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>personal</translation>
    </message>
</context>
<context>
    <name>StartField</name>
    <message>
        <source>A total is counted from the first day.</source>
        <translation>Un total se cuenta desde el primer día.</translation>
    </message>
    <message>
        <source>It could not be looked up: type where you stand today.</source>
        <translation>No se ha podido consultar: escribe dónde estás hoy.</translation>
    </message>
    <message>
        <source>Nothing measured yet: type where you stand today.</source>
        <translation>Aún no hay nada medido: escribe en qué punto estás hoy.</translation>
    </message>
    <message>
        <source>{window}: {reliability}</source>
        <translation>{window}: {reliability}</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>achieved</source>
        <translation>cumplido</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>no cumplido</translation>
    </message>
    <message>
        <source>on track</source>
        <translation>va bien</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>en riesgo</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>va con retraso</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>too early</source>
        <translation>demasiado pronto</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>sin empezar</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>incompleto</translation>
    </message>
    <message>
        <source>within measurement noise</source>
        <translation>dentro del margen de medición</translation>
    </message>
    <message>
        <source>target reached today</source>
        <translation>valor objetivo alcanzado hoy</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>to think about</source>
        <translation>para pensarlo</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>por venir</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>The shop file was moved, replaced or deleted while it was open. Nothing was saved; close CXDesk and open the file again.</source>
        <translation>El archivo de la tienda se movió, se sustituyó o se borró mientras estaba abierto. No se guardó nada; cierra CXDesk y abre el archivo de nuevo.</translation>
    </message>
    <message>
        <source>This database engine ({version}) has a fault that can damage shop files. Install the newest CXDesk.</source>
        <translation>Este motor de base de datos ({version}) tiene un fallo que puede dañar los archivos de la tienda. Instala el CXDesk más reciente.</translation>
    </message>
    <message>
        <source>This place cannot keep the shop file safely. Put it on a local disk.</source>
        <translation>En este lugar el archivo de la tienda no está seguro. Ponlo en un disco local.</translation>
    </message>
    <message>
        <source>The shop file is empty, so it is damaged: {path}. Restore the newest backup.</source>
        <translation>El archivo de la tienda está vacío, así que está dañado: {path}. Restaura la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>The shop file is cut short, so it is damaged: {path}. Restore a backup.</source>
        <translation>El archivo de la tienda está cortado, así que está dañado: {path}. Restaura una copia de seguridad.</translation>
    </message>
    <message>
        <source>The shop file says an impossible version ({version}), so it is damaged: {path}. Restore the newest backup.</source>
        <translation>El archivo de la tienda indica una versión imposible ({version}), así que está dañado: {path}. Restaura la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>This shop file was written by a newer CXDesk (file version {file}; this is CXDesk {program}, which knows version {known}). Nothing was changed; install the newer CXDesk.</source>
        <translation>Este archivo de la tienda lo escribió un CXDesk más nuevo (versión de archivo {file}; este es CXDesk {program}, que conoce la versión {known}). No se cambió nada; instala el CXDesk más nuevo.</translation>
    </message>
    <message>
        <source>This file was not closed properly, and part of it lies in a second file beside it: {path}. Open it once in CXDesk and close it.</source>
        <translation>Este archivo no se cerró bien y una parte está en un segundo archivo junto a él: {path}. Ábrelo una vez en CXDesk y ciérralo.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved; free some space and try again.</source>
        <translation>El disco está lleno. No se guardó nada; libera espacio e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The disk answered with an error. Nothing was saved. Check that the disk is connected, then try again.</source>
        <translation>El disco respondió con un error. No se guardó nada. Comprueba que el disco está conectado e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The shop file is read-only here, so nothing can be saved. Allow writing to it, or move it to a folder of your own.</source>
        <translation>Aquí el archivo de la tienda es de solo lectura, así que no se puede guardar nada. Permite escribir en él o pásalo a una carpeta tuya.</translation>
    </message>
    <message>
        <source>This is not a shop file of CXDesk: {path}. Choose another file.</source>
        <translation>Este no es un archivo de tienda de CXDesk: {path}. Elige otro archivo.</translation>
    </message>
    <message>
        <source>There is no such file: {path}. Check its name and its folder.</source>
        <translation>No existe este archivo: {path}. Comprueba el nombre y la carpeta.</translation>
    </message>
    <message>
        <source>There is no such folder: {path}. Choose another one.</source>
        <translation>No existe esta carpeta: {path}. Elige otra.</translation>
    </message>
    <message>
        <source>This is a folder, not a file: {path}. Choose a file inside it.</source>
        <translation>Esto es una carpeta, no un archivo: {path}. Elige un archivo de dentro.</translation>
    </message>
    <message>
        <source>You have no permission to use this file: {path}. Ask whoever looks after this PC, or choose another place.</source>
        <translation>No tienes permiso para usar este archivo: {path}. Pregunta a quien se ocupe de este PC o elige otro sitio.</translation>
    </message>
    <message>
        <source>There is already a file of this name: {path}. Choose another name.</source>
        <translation>Ya hay un archivo con este nombre: {path}. Elige otro nombre.</translation>
    </message>
    <message>
        <source>The file cannot be used: {path} ({reason}). Choose another file or place.</source>
        <translation>El archivo no se puede usar: {path} ({reason}). Elige otro archivo u otro sitio.</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>sin permiso</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>el disco está lleno</translation>
    </message>
    <message>
        <source>the disk answered with an error</source>
        <translation>el disco respondió con un error</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>el disco es de solo lectura</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>el nombre es demasiado largo</translation>
    </message>
    <message>
        <source>links that lead in a circle</source>
        <translation>enlaces que dan vueltas en círculo</translation>
    </message>
    <message>
        <source>The shop file is damaged. Restore the newest backup.</source>
        <translation>El archivo de la tienda está dañado. Restaura la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>Another program is using the shop file. Try again in a moment.</source>
        <translation>Otro programa está usando el archivo de la tienda. Inténtalo de nuevo dentro de un momento.</translation>
    </message>
    <message>
        <source>The shop file cannot be opened. Check that it is there and may be read.</source>
        <translation>El archivo de la tienda no se puede abrir. Comprueba que está ahí y que se puede leer.</translation>
    </message>
    <message>
        <source>The shop file lies on a network share, where it would lose data. Move it to a disk of this PC; backups may stay on the share.</source>
        <translation>El archivo de la tienda está en una carpeta compartida de red, donde perdería datos. Pásalo a un disco de este PC; las copias de seguridad pueden quedarse en la red.</translation>
    </message>
    <message>
        <source>The file holds something that CXDesk did not put there (“{name}”), so it is not opened. Restore a backup of your own.</source>
        <translation>El archivo contiene algo que CXDesk no puso ahí («{name}»), así que no se abre. Restaura una copia de seguridad tuya.</translation>
    </message>
    <message>
        <source>The file lacks a part (“{name}”), so it is damaged. Restore a backup.</source>
        <translation>Al archivo le falta una parte («{name}»), así que está dañado. Restaura una copia de seguridad.</translation>
    </message>
    <message>
        <source>This is the shop file itself: {path}. Choose another file.</source>
        <translation>Este es el propio archivo de la tienda: {path}. Elige otro archivo.</translation>
    </message>
</context>
<context>
    <name>SuggestedRules</name>
    <message>
        <source>CSAT after each purchase, CES when a case is solved, and NPS of a quarter of the customers each quarter, by lot.</source>
        <translation>CSAT después de cada compra, CES cuando se resuelve un caso, y NPS a una cuarta parte de los clientes cada trimestre, por sorteo.</translation>
    </message>
    <message>
        <source>1 questionnaire is asked by a rule now</source>
        <translation>1 cuestionario se pregunta ahora por una regla</translation>
    </message>
    <message>
        <source>{n} questionnaires are asked by a rule now</source>
        <translation>{n} cuestionarios se preguntan ahora por una regla</translation>
    </message>
</context>
<context>
    <name>SummaryStep</name>
    <message>
        <source>No name yet</source>
        <translation>Todavía sin nombre</translation>
    </message>
    <message>
        <source>There is no target yet.</source>
        <translation>Todavía no hay valor objetivo.</translation>
    </message>
</context>
<context>
    <name>Survey</name>
    <message>
        <source>offered</source>
        <translation>ofrecida</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>no quiso</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>respondida</translation>
    </message>
    <message>
        <source>NPS (would recommend)</source>
        <translation>NPS (recomendación)</translation>
    </message>
    <message>
        <source>How likely are you to recommend us to a friend or colleague?</source>
        <translation>¿Qué probabilidad hay de que nos recomiende a un amigo o colega?</translation>
    </message>
    <message>
        <source>Not at all likely</source>
        <translation>Nada probable</translation>
    </message>
    <message>
        <source>Extremely likely</source>
        <translation>Sumamente probable</translation>
    </message>
    <message>
        <source>CSAT (satisfaction)</source>
        <translation>CSAT (satisfacción)</translation>
    </message>
    <message>
        <source>How satisfied are you with the service you received?</source>
        <translation>¿Cuál es su grado de satisfacción con la atención recibida?</translation>
    </message>
    <message>
        <source>Very dissatisfied</source>
        <translation>Mucha insatisfacción</translation>
    </message>
    <message>
        <source>Very satisfied</source>
        <translation>Mucha satisfacción</translation>
    </message>
    <message>
        <source>CES (ease)</source>
        <translation>CES (facilidad)</translation>
    </message>
    <message>
        <source>Was it easy to get what you came for?</source>
        <translation>¿Le resultó fácil conseguir lo que buscaba?</translation>
    </message>
    <message>
        <source>Not easy at all</source>
        <translation>Nada fácil</translation>
    </message>
    <message>
        <source>Very easy</source>
        <translation>Muy fácil</translation>
    </message>
    <message>
        <source>General satisfaction</source>
        <translation>Satisfacción general</translation>
    </message>
    <message>
        <source>Overall, how satisfied are you with our shop?</source>
        <translation>En general, ¿cuál es su grado de satisfacción con nuestra tienda?</translation>
    </message>
    <message>
        <source>Not satisfied at all</source>
        <translation>Ninguna satisfacción</translation>
    </message>
    <message>
        <source>Completely satisfied</source>
        <translation>Satisfacción total</translation>
    </message>
    <message>
        <source>NPS</source>
        <translation>NPS</translation>
    </message>
    <message>
        <source>CSAT</source>
        <translation>CSAT</translation>
    </message>
    <message>
        <source>CES</source>
        <translation>CES</translation>
    </message>
    <message>
        <source>Own survey</source>
        <translation>Encuesta propia</translation>
    </message>
    <message>
        <source>The score goes from {low} to {high}.</source>
        <translation>La puntuación va de {low} a {high}.</translation>
    </message>
    <message>
        <source>This survey has several questions: answer each of them.</source>
        <translation>Esta encuesta tiene varias preguntas: responde a cada una.</translation>
    </message>
    <message>
        <source>This question needs an answer.</source>
        <translation>Esta pregunta necesita una respuesta.</translation>
    </message>
    <message>
        <source>Answer at least one question.</source>
        <translation>Responde al menos a una pregunta.</translation>
    </message>
    <message>
        <source>These questions belong to another survey.</source>
        <translation>Estas preguntas son de otra encuesta.</translation>
    </message>
    <message>
        <source>This question is not answered in words.</source>
        <translation>Esta pregunta no se responde con palabras.</translation>
    </message>
    <message>
        <source>Choose one of the answers.</source>
        <translation>Elige una de las respuestas.</translation>
    </message>
    <message>
        <source>This question is answered in words.</source>
        <translation>Esta pregunta se responde con palabras.</translation>
    </message>
    <message>
        <source>This answer is gone.</source>
        <translation>Esta respuesta ya no existe.</translation>
    </message>
    <message>
        <source>This survey is gone.</source>
        <translation>Esta encuesta ya no existe.</translation>
    </message>
    <message>
        <source>Only the person who entered an answer can delete it.</source>
        <translation>Solo la persona que registró una respuesta puede borrarla.</translation>
    </message>
    <message>
        <source>An answer can be deleted for 15 minutes; after that the owner can correct it.</source>
        <translation>Una respuesta se puede borrar durante 15 minutos; después, la puede corregir la persona propietaria.</translation>
    </message>
    <message>
        <source>This answer has a history; the owner can exclude it with a reason.</source>
        <translation>Esta respuesta tiene historial; la persona propietaria puede excluirla indicando el motivo.</translation>
    </message>
    <message>
        <source>This offer is gone.</source>
        <translation>Esta encuesta ofrecida ya no está.</translation>
    </message>
    <message>
        <source>This offer belongs to another survey or another customer.</source>
        <translation>Lo ofrecido es de otra encuesta o de otro cliente.</translation>
    </message>
    <message>
        <source>This survey is not in use any more.</source>
        <translation>Esta encuesta ya no está en uso.</translation>
    </message>
    <message>
        <source>What is the main reason for your answer?</source>
        <translation>¿Cuál es el motivo principal de su respuesta?</translation>
    </message>
    <message>
        <source>How satisfied are you with the way you were first attended to?</source>
        <translation>¿Cuál es su grado de satisfacción con la primera atención que recibió?</translation>
    </message>
    <message>
        <source>How satisfied are you with the advice you were given?</source>
        <translation>¿Cuál es su grado de satisfacción con el asesoramiento que recibió?</translation>
    </message>
    <message>
        <source>How satisfied are you with the quality for the price?</source>
        <translation>¿Cuál es su grado de satisfacción con la relación entre calidad y precio?</translation>
    </message>
    <message>
        <source>How satisfied are you with the payment and the handing over?</source>
        <translation>¿Cuál es su grado de satisfacción con el pago y la entrega?</translation>
    </message>
    <message>
        <source>How satisfied are you with our help after your purchase?</source>
        <translation>¿Cuál es su grado de satisfacción con la atención después de su compra?</translation>
    </message>
</context>
<context>
    <name>SurveyTu</name>
    <message>
        <source>How likely are you to recommend us to a friend or colleague?</source>
        <translation>¿Qué probabilidad hay de que nos recomiendes a un amigo o colega?</translation>
    </message>
    <message>
        <source>How satisfied are you with the service you received?</source>
        <translation>¿Cuál es tu grado de satisfacción con la atención recibida?</translation>
    </message>
    <message>
        <source>Was it easy to get what you came for?</source>
        <translation>¿Te resultó fácil conseguir lo que buscabas?</translation>
    </message>
    <message>
        <source>Overall, how satisfied are you with our shop?</source>
        <translation>En general, ¿cuál es tu grado de satisfacción con nuestra tienda?</translation>
    </message>
    <message>
        <source>What is the main reason for your answer?</source>
        <translation>¿Cuál es el motivo principal de tu respuesta?</translation>
    </message>
    <message>
        <source>How satisfied are you with the way you were first attended to?</source>
        <translation>¿Cuál es tu grado de satisfacción con la primera atención que recibiste?</translation>
    </message>
    <message>
        <source>How satisfied are you with the advice you were given?</source>
        <translation>¿Cuál es tu grado de satisfacción con el asesoramiento que recibiste?</translation>
    </message>
    <message>
        <source>How satisfied are you with the quality for the price?</source>
        <translation>¿Cuál es tu grado de satisfacción con la relación entre calidad y precio?</translation>
    </message>
    <message>
        <source>How satisfied are you with the payment and the handing over?</source>
        <translation>¿Cuál es tu grado de satisfacción con el pago y la entrega?</translation>
    </message>
    <message>
        <source>How satisfied are you with our help after your purchase?</source>
        <translation>¿Cuál es tu grado de satisfacción con la atención después de tu compra?</translation>
    </message>
</context>
<context>
    <name>SurveysPage</name>
    <message>
        <source>No rest</source>
        <translation>Sin descanso</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} días</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>Encuestas</translation>
    </message>
    <message>
        <source>Questionnaires and when they are asked…</source>
        <translation>Cuestionarios y cuándo se ofrecen…</translation>
    </message>
    <message>
        <source>Rest between two surveys</source>
        <translation>Descanso entre encuestas</translation>
    </message>
    <message>
        <source>Nobody is asked again before, by whatever questionnaire; each questionnaire can have a longer rest of its own.</source>
        <translation>Antes no se vuelve a preguntar a nadie, con ningún cuestionario; cada cuestionario puede tener un descanso propio más largo.</translation>
    </message>
    <message>
        <source>How surveys speak to customers</source>
        <translation>Trato a los clientes en las encuestas</translation>
    </message>
    <message>
        <source>In Spanish; words of your own stay as you typed them.</source>
        <translation>En español; tus propias palabras quedan como las escribiste.</translation>
    </message>
    <message>
        <source>Who calls after a low answer</source>
        <translation>Quién llama tras una puntuación baja</translation>
    </message>
    <message>
        <source>They see its score and its words.</source>
        <translation>Ve la puntuación y el comentario.</translation>
    </message>
    <message>
        <source>Whoever entered the answer</source>
        <translation>Quien registró la respuesta</translation>
    </message>
</context>
<context>
    <name>SurveysScreen</name>
    <message>
        <source>Part of Surveys</source>
        <translation>Parte de Encuestas</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>Encuestas</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>To ask</source>
        <translation>Por preguntar</translation>
    </message>
    <message>
        <source>Paper slips</source>
        <translation>Papeletas</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Quiosco</translation>
    </message>
    <message>
        <source>To win back</source>
        <translation>Por recuperar</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>Cuestionarios</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temas</translation>
    </message>
</context>
<context>
    <name>TagCustomers</name>
    <message>
        <source>1 customer</source>
        <translation>1 cliente</translation>
    </message>
    <message>
        <source>{n} customers</source>
        <translation>{n} clientes</translation>
    </message>
    <message>
        <source>1 customer tagged</source>
        <translation>Etiqueta puesta a 1 cliente</translation>
    </message>
    <message>
        <source>{n} customers tagged</source>
        <translation>Etiqueta puesta a {n} clientes</translation>
    </message>
    <message>
        <source>Tag taken off 1 customer</source>
        <translation>Etiqueta quitada a 1 cliente</translation>
    </message>
    <message>
        <source>Tag taken off {n} customers</source>
        <translation>Etiqueta quitada a {n} clientes</translation>
    </message>
    <message>
        <source>1 customer gets it.</source>
        <translation>La recibe 1 cliente.</translation>
    </message>
    <message>
        <source>{n} customers get it.</source>
        <translation>La reciben {n} clientes.</translation>
    </message>
    <message>
        <source>1 customer loses it.</source>
        <translation>La pierde 1 cliente.</translation>
    </message>
    <message>
        <source>{n} customers lose it.</source>
        <translation>La pierden {n} clientes.</translation>
    </message>
</context>
<context>
    <name>TagCustomersDialog</name>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Poner etiqueta</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Poner</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Add or take off</source>
        <translation>Poner o quitar</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>&amp;Etiqueta</translation>
    </message>
    <message>
        <source>Take off tag</source>
        <translation>Quitar etiqueta</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>A tag needs a letter or a digit; “{tag}” has none.</source>
        <translation>Una etiqueta necesita una letra o una cifra; «{tag}» no tiene ninguna.</translation>
    </message>
    <message>
        <source>Write a tag.</source>
        <translation>Escribe una etiqueta.</translation>
    </message>
    <message>
        <source>Write the tag.</source>
        <translation>Escribe la etiqueta.</translation>
    </message>
    <message>
        <source>No customer has this tag any more.</source>
        <translation>Ya ningún cliente tiene esta etiqueta.</translation>
    </message>
</context>
<context>
    <name>Task</name>
    <message>
        <source>Follow-up</source>
        <translation>Seguimiento</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>Rescue call</source>
        <translation>Llamada de recuperación</translation>
    </message>
    <message>
        <source>Thank-you</source>
        <translation>Agradecimiento</translation>
    </message>
    <message>
        <source>Ask for a recommendation</source>
        <translation>Pedir una recomendación</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>This customer asked not to be contacted. The owner can change that on their card.</source>
        <translation>Este cliente pidió que no se le contacte. La persona propietaria puede cambiarlo en su ficha.</translation>
    </message>
    <message>
        <source>Write what is to be done.</source>
        <translation>Escribe qué hay que hacer.</translation>
    </message>
    <message>
        <source>Say who is to be called.</source>
        <translation>Di a quién hay que llamar.</translation>
    </message>
    <message>
        <source>Say which customer this is for.</source>
        <translation>Indica para qué cliente es.</translation>
    </message>
    <message>
        <source>A rescue call comes from an answer.</source>
        <translation>Una llamada de recuperación nace de una respuesta.</translation>
    </message>
    <message>
        <source>This day has passed.</source>
        <translation>Este día ya ha pasado.</translation>
    </message>
    <message>
        <source>This day is too far away.</source>
        <translation>Este día queda demasiado lejos.</translation>
    </message>
    <message>
        <source>This is before the task was written.</source>
        <translation>Es anterior a la creación de la tarea.</translation>
    </message>
    <message>
        <source>It is due on {day}. Choose a day after that.</source>
        <translation>Vence el {day}. Elige un día posterior.</translation>
    </message>
    <message>
        <source>Only a callback can count days from the last interaction.</source>
        <translation>Solo una llamada puede contar los días desde la última interacción.</translation>
    </message>
    <message>
        <source>Write a number of days from 1 to {most}.</source>
        <translation>Escribe un número de días de 1 a {most}.</translation>
    </message>
    <message>
        <source>This task is gone.</source>
        <translation>Esta tarea ya no existe.</translation>
    </message>
    <message>
        <source>This task is done already, or gone.</source>
        <translation>Esta tarea ya está hecha o ya no existe.</translation>
    </message>
    <message>
        <source>A rescue is done once you say how it ended: open it and choose there.</source>
        <translation>Una recuperación está hecha cuando dices cómo terminó: ábrela y elígelo allí.</translation>
    </message>
    <message>
        <source>Choose a day after today.</source>
        <translation>Elige un día posterior a hoy.</translation>
    </message>
    <message>
        <source>This is not there any more.</source>
        <translation>Esto ya no existe.</translation>
    </message>
    <message>
        <source>This task is done; its day stays as it was.</source>
        <translation>Esta tarea ya está hecha; su día se queda como estaba.</translation>
    </message>
</context>
<context>
    <name>TaskDayDialog</name>
    <message>
        <source>Put aside</source>
        <translation>Aplazar</translation>
    </message>
    <message>
        <source>The day that was promised stays as it is.</source>
        <translation>El día prometido se queda como está.</translation>
    </message>
    <message>
        <source>&amp;To which day</source>
        <translation>&amp;Hasta qué día</translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>Ask the supplier about the white paint</source>
        <translation>Preguntar al proveedor por la pintura blanca</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nueva tarea</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Task added</source>
        <translation>Tarea añadida</translation>
    </message>
    <message>
        <source>Task changed</source>
        <translation>Tarea actualizada</translation>
    </message>
    <message>
        <source>&amp;What is to be done</source>
        <translation>&amp;Qué hay que hacer</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation>&amp;Cliente</translation>
    </message>
    <message>
        <source>Each interaction logged meanwhile moves the call by that many days.</source>
        <translation>Si entretanto se anota una interacción, la llamada pasa a tantos días después de ella.</translation>
    </message>
    <message>
        <source>Days after the &amp;last interaction</source>
        <translation>&amp;Días tras la última interacción</translation>
    </message>
    <message>
        <source>Save task</source>
        <translation>Guardar tarea</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Wh&amp;o</source>
        <translation>&amp;Responsable</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>&amp;Para el</translation>
    </message>
    <message>
        <source>Write a number of days, like 30.</source>
        <translation>Escribe un número de días, por ejemplo 30.</translation>
    </message>
</context>
<context>
    <name>TaxId</name>
    <message>
        <source>This does not look like a NIF, NIE or CIF. It is kept as you typed it.</source>
        <translation>Esto no parece un NIF, un NIE ni un CIF. Se guarda tal como está escrito.</translation>
    </message>
    <message>
        <source>The check letter does not fit: a digit may be wrong. It is kept as typed.</source>
        <translation>La letra de control no cuadra: puede que alguna cifra no sea correcta. Se guarda tal como está escrito.</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Brand awareness</source>
        <translation>Notoriedad de la marca</translation>
    </message>
    <message>
        <source>The share of people asked who know the shop by name.</source>
        <translation>La parte de las personas preguntadas que conoce la tienda por su nombre.</translation>
    </message>
    <message>
        <source>Engagement in social networks</source>
        <translation>Interacción en redes sociales</translation>
    </message>
    <message>
        <source>Reactions, comments and shares for each hundred people reached.</source>
        <translation>Reacciones, comentarios y veces compartido por cada cien personas alcanzadas.</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Seguidores</translation>
    </message>
    <message>
        <source>How many follow the shop in its networks at the month&apos;s end.</source>
        <translation>Cuántos siguen a la tienda en sus redes a fin de mes.</translation>
    </message>
    <message>
        <source>Website visits</source>
        <translation>Visitas a la web</translation>
    </message>
    <message>
        <source>Visits to the shop&apos;s website, as its counter tells.</source>
        <translation>Visitas a la web de la tienda, según su contador.</translation>
    </message>
    <message>
        <source>Marketing-qualified leads</source>
        <translation>Contactos con interés (MQL)</translation>
    </message>
    <message>
        <source>People who asked or left their details and may well buy.</source>
        <translation>Personas que preguntaron o dejaron sus datos y bien podrían comprar.</translation>
    </message>
    <message>
        <source>People through the door</source>
        <translation>Personas que entran</translation>
    </message>
    <message>
        <source>How many came in, by the counter at the door or by hand.</source>
        <translation>Cuántas entraron, por el contador de la puerta o a mano.</translation>
    </message>
    <message>
        <source>Market share</source>
        <translation>Cuota de mercado</translation>
    </message>
    <message>
        <source>The shop&apos;s part of what is sold of its kind in the area.</source>
        <translation>La parte de la tienda en lo que se vende de su ramo en la zona.</translation>
    </message>
    <message>
        <source>Return rate</source>
        <translation>Tasa de devoluciones</translation>
    </message>
    <message>
        <source>Units brought back for each hundred sold.</source>
        <translation>Unidades devueltas por cada cien vendidas.</translation>
    </message>
    <message>
        <source>Liquidity ratio</source>
        <translation>Ratio de liquidez</translation>
    </message>
    <message>
        <source>What can be paid soon divided by what must be paid soon.</source>
        <translation>Lo que se puede pagar pronto entre lo que hay que pagar pronto.</translation>
    </message>
    <message>
        <source>Money in the bank</source>
        <translation>Dinero en el banco</translation>
    </message>
    <message>
        <source>The balance of the accounts on the last day of the month.</source>
        <translation>El saldo de las cuentas el último día del mes.</translation>
    </message>
    <message>
        <source>Stock at cost</source>
        <translation>Existencias a precio de coste</translation>
    </message>
    <message>
        <source>What the goods in the shop and the store cost, at the month&apos;s end.</source>
        <translation>Lo que costó el género de la tienda y el almacén, a fin de mes.</translation>
    </message>
    <message>
        <source>Employee satisfaction</source>
        <translation>Satisfacción del personal</translation>
    </message>
    <message>
        <source>How content those who work here say they are, from 1 to 10.</source>
        <translation>Lo a gusto que dicen estar quienes trabajan aquí, de 1 a 10.</translation>
    </message>
    <message>
        <source>Team mood</source>
        <translation>Ánimo del equipo</translation>
    </message>
    <message>
        <source>How it is to work here: one tap of each a week, from 1 to 5, without names.</source>
        <translation>Cómo se está trabajando aquí: un toque de cada uno por semana, del 1 al 5, sin nombres.</translation>
    </message>
    <message>
        <source>Training hours</source>
        <translation>Horas de formación</translation>
    </message>
    <message>
        <source>The time that staff spent learning, all of them together.</source>
        <translation>El tiempo que el personal dedicó a aprender, entre todos.</translation>
    </message>
    <message>
        <source>Days of absence</source>
        <translation>Días de ausencia</translation>
    </message>
    <message>
        <source>Working days that staff missed, holidays aside.</source>
        <translation>Días de trabajo a los que faltó el personal, vacaciones aparte.</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En marcha</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Se deja como está</translation>
    </message>
    <message>
        <source>Do first</source>
        <translation>Hacer primero</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planificar</translation>
    </message>
    <message>
        <source>When there is time</source>
        <translation>Cuando haya tiempo</translation>
    </message>
    <message>
        <source>Better leave</source>
        <translation>Mejor dejarlo</translation>
    </message>
    <message>
        <source>much impact, little effort</source>
        <translation>mucho impacto, poco esfuerzo</translation>
    </message>
    <message>
        <source>much impact, much effort</source>
        <translation>mucho impacto, mucho esfuerzo</translation>
    </message>
    <message>
        <source>little impact, little effort</source>
        <translation>poco impacto, poco esfuerzo</translation>
    </message>
    <message>
        <source>little impact, much effort</source>
        <translation>poco impacto, mucho esfuerzo</translation>
    </message>
    <message>
        <source>This goes from {low} to {high}.</source>
        <translation>Va de {low} a {high}.</translation>
    </message>
    <message>
        <source>Write the name of the theme.</source>
        <translation>Escribe el nombre del tema.</translation>
    </message>
    <message>
        <source>This theme is gone.</source>
        <translation>Este tema ya no está.</translation>
    </message>
    <message>
        <source>Choose another theme to merge it into.</source>
        <translation>Elige otro tema con el que unirlo.</translation>
    </message>
    <message>
        <source>This customer has not spoken of this theme.</source>
        <translation>Este cliente no ha hablado de este tema.</translation>
    </message>
    <message>
        <source>Write first what was done.</source>
        <translation>Escribe primero qué se hizo.</translation>
    </message>
    <message>
        <source>There is a theme called “{name}” already. Merge the two instead.</source>
        <translation>Ya hay un tema llamado «{name}». Puedes unir los dos.</translation>
    </message>
    <message>
        <source>This person is not in the shop&apos;s list.</source>
        <translation>Esta persona no está en la lista de la tienda.</translation>
    </message>
</context>
<context>
    <name>ThemeBoard</name>
    <message>
        <source>Not judged yet</source>
        <translation>Sin valorar</translation>
    </message>
</context>
<context>
    <name>ThemeDetail</name>
    <message>
        <source>Theme deleted</source>
        <translation>Tema borrado</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Qué se hace con él</translation>
    </message>
    <message>
        <source>Tell customers…</source>
        <translation>Avisar a los clientes…</translation>
    </message>
    <message>
        <source>Its answers</source>
        <translation>Sus respuestas</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Action…</source>
        <translation>Acción…</translation>
    </message>
    <message>
        <source>Decide what to do about it</source>
        <translation>Decidir qué hacer al respecto</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Poster…</source>
        <translation>Cartel…</translation>
    </message>
    <message>
        <source>You said, we did: to print and hang up</source>
        <translation>Usted lo dijo, lo hicimos: para imprimir y colgar</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Unir…</translation>
    </message>
    <message>
        <source>not judged yet</source>
        <translation>sin valorar</translation>
    </message>
    <message>
        <source>{place}: impact {impact} of 5, effort {effort} of 5</source>
        <translation>{place}: impacto {impact} de 5, esfuerzo {effort} de 5</translation>
    </message>
    <message>
        <source>done on {day}</source>
        <translation>hecho el {day}</translation>
    </message>
    <message>
        <source>1 answer</source>
        <translation>1 respuesta</translation>
    </message>
    <message>
        <source>{n} answers</source>
        <translation>{n} respuestas</translation>
    </message>
    <message>
        <source>{n} in the last 90 days</source>
        <translation>{n} en los últimos 90 días</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>1 cliente</translation>
    </message>
    <message>
        <source>{n} customers</source>
        <translation>{n} clientes</translation>
    </message>
    <message>
        <source>purchases of {amount} in twelve months</source>
        <translation>compras de {amount} en doce meses</translation>
    </message>
    <message>
        <source>Nobody has been told what was done yet</source>
        <translation>Aún no se ha avisado a nadie de lo que se hizo</translation>
    </message>
    <message>
        <source>{told} of {all} customers told, since {day}</source>
        <translation>{told} de {all} clientes avisados, desde el {day}</translation>
    </message>
    <message>
        <source>Who spoke of it</source>
        <translation>Quién habló de él</translation>
    </message>
    <message>
        <source>All {n} customers…</source>
        <translation>Los {n} clientes…</translation>
    </message>
    <message>
        <source>told</source>
        <translation>avisado</translation>
    </message>
    <message>
        <source>{name}: {state}</source>
        <translation>{name}: {state}</translation>
    </message>
</context>
<context>
    <name>ThemeDialog</name>
    <message>
        <source>Waiting time at noon</source>
        <translation>Esperas a mediodía</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>New theme</source>
        <translation>Tema nuevo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Theme added</source>
        <translation>Tema añadido</translation>
    </message>
    <message>
        <source>Theme changed</source>
        <translation>Tema cambiado</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>What is behind i&amp;t</source>
        <translation>Qué hay de&amp;trás</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impacto</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Esfuerzo</translation>
    </message>
    <message>
        <source>&amp;Impact on customers</source>
        <translation>&amp;Impacto en los clientes</translation>
    </message>
    <message>
        <source>&amp;Effort for us</source>
        <translation>&amp;Esfuerzo para la tienda</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nadie todavía</translation>
    </message>
    <message>
        <source>What &amp;becomes of it</source>
        <translation>&amp;Qué se hace con él</translation>
    </message>
    <message>
        <source>&amp;Responsible</source>
        <translation>&amp;Responsable</translation>
    </message>
    <message>
        <source>Offer it at the &amp;kiosk as a reason</source>
        <translation>Ofrecerlo en el quios&amp;co como motivo</translation>
    </message>
</context>
<context>
    <name>ThemeList</name>
    <message>
        <source>Themes</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Their sales</source>
        <translation>Sus compras</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impacto</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Esfuerzo</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>De quién</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>ThemeTellDialog</name>
    <message>
        <source>Since October two of us serve at noon, so that nobody waits long.</source>
        <translation>Desde octubre somos dos en el mostrador a mediodía, para que nadie espere mucho.</translation>
    </message>
    <message>
        <source>Tell customers: {name}</source>
        <translation>Avisar a los clientes: {name}</translation>
    </message>
    <message>
        <source>It follows a greeting in messages, and stands on the poster.</source>
        <translation>En los mensajes va tras un saludo, y sale en el cartel.</translation>
    </message>
    <message>
        <source>What was &amp;done, for customers</source>
        <translation>Qué se &amp;hizo, para los clientes</translation>
    </message>
    <message>
        <source>Save text</source>
        <translation>Guardar texto</translation>
    </message>
    <message>
        <source>Text saved</source>
        <translation>Texto guardado</translation>
    </message>
    <message>
        <source>and {n} more: tell these first</source>
        <translation>y {n} más: avisa antes a estos</translation>
    </message>
    <message>
        <source>No known customer has spoken of this theme.</source>
        <translation>Ningún cliente conocido ha hablado de este tema.</translation>
    </message>
    <message>
        <source>{name} has been told</source>
        <translation>{name} ya está avisado</translation>
    </message>
    <message>
        <source>Write or call…</source>
        <translation>Escribir o llamar…</translation>
    </message>
    <message>
        <source>Write to {name} or call</source>
        <translation>Escribir o llamar a {name}</translation>
    </message>
    <message>
        <source>{told} of {all} customers have been told</source>
        <translation>{told} de {all} clientes avisados</translation>
    </message>
</context>
<context>
    <name>ThemesLine</name>
    <message>
        <source>Themes</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>Take off “{name}”</source>
        <translation>Quitar «{name}»</translation>
    </message>
    <message>
        <source>Put on “{name}”</source>
        <translation>Poner «{name}»</translation>
    </message>
    <message>
        <source>{key} Another…</source>
        <translation>{key} Otro…</translation>
    </message>
    <message>
        <source>Another theme, or a new one</source>
        <translation>Otro tema, o uno nuevo</translation>
    </message>
</context>
<context>
    <name>ThemesTab</name>
    <message>
        <source>What several comments speak of. Themes are put on answers in the tab Answers; here the owner judges how much each would change and how much work it is, says what becomes of it, and tells the customers who spoke of it what was done. F7 makes a new one, F4 changes it, Del deletes it, F5 lists its answers, F6 decides an action about it, F8 tells customers.</source>
        <translation>De qué hablan varios comentarios. Los temas se ponen en la pestaña Respuestas; aquí se valora cuánto cambiaría cada uno y cuánto trabajo da, se dice qué se hace con él y se avisa de lo hecho a los clientes que hablaron de él. F7 crea uno, F4 lo cambia, Supr lo borra, F5 muestra sus respuestas, F6 decide una acción sobre él, F8 avisa a los clientes.</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Impact and effort</source>
        <translation>Impacto y esfuerzo</translation>
    </message>
    <message>
        <source>What customers come about</source>
        <translation>A qué vienen los clientes</translation>
    </message>
    <message>
        <source>How themes are shown</source>
        <translation>Cómo se muestran los temas</translation>
    </message>
    <message>
        <source>New theme</source>
        <translation>Tema nuevo</translation>
    </message>
    <message>
        <source>No themes yet</source>
        <translation>Aún no hay temas</translation>
    </message>
    <message>
        <source>Put themes on what customers say in the tab Answers, or write the first one.</source>
        <translation>Pon temas a lo que dicen los clientes en la pestaña Respuestas, o escribe el primero.</translation>
    </message>
</context>
<context>
    <name>ThisWeek</name>
    <message>
        <source>1 answered, {share}</source>
        <translation>1 respondida, {share}</translation>
    </message>
    <message>
        <source>{n} answered, {share}</source>
        <translation>{n} respondidas, {share}</translation>
    </message>
    <message>
        <source>per 100 cases: {rate}</source>
        <translation>por 100 casos: {rate}</translation>
    </message>
    <message>
        <source>{change} against the same days</source>
        <translation>{change} frente a los mismos días</translation>
    </message>
    <message>
        <source>{change}, {verdict}</source>
        <translation>{change}, {verdict}</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>{change} since {start}</source>
        <translation>{change} desde el {start}</translation>
    </message>
    <message>
        <source>{gap} left for 1 day</source>
        <translation>quedan {gap} para 1 día</translation>
    </message>
    <message>
        <source>{gap} left for {n} days</source>
        <translation>quedan {gap} para {n} días</translation>
    </message>
    <message>
        <source>{gap} to go in 1 day</source>
        <translation>faltan {gap} en 1 día</translation>
    </message>
    <message>
        <source>{gap} to go in {n} days</source>
        <translation>faltan {gap} en {n} días</translation>
    </message>
    <message>
        <source>1 point to go in 1 day</source>
        <translation>falta 1 punto en 1 día</translation>
    </message>
    <message>
        <source>1 point to go in {n} days</source>
        <translation>falta 1 punto en {n} días</translation>
    </message>
    <message>
        <source>{gap} points to go in 1 day</source>
        <translation>faltan {gap} puntos en 1 día</translation>
    </message>
    <message>
        <source>{gap} points to go in {n} days</source>
        <translation>faltan {gap} puntos en {n} días</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>Last visit</source>
        <translation>Última visita</translation>
    </message>
    <message>
        <source>Usual gap</source>
        <translation>Cada cuánto viene</translation>
    </message>
    <message>
        <source>Spent, 12 months</source>
        <translation>Gasto, 12 meses</translation>
    </message>
    <message>
        <source>Last score</source>
        <translation>Última puntuación</translation>
    </message>
    <message>
        <source>Open promises</source>
        <translation>Promesas pendientes</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>no se muestra</translation>
    </message>
    <message>
        <source>{score} of {top}</source>
        <translation>{score} de {top}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>This is not a time of day. Type it as 17:30.</source>
        <translation>Esto no es una hora. Escríbela así: 17:30.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Interaction</source>
        <translation>Interacción</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Compra</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>{survey}: answered</source>
        <translation>{survey}: respondida</translation>
    </message>
    <message>
        <source>{survey}: {score} of {top}</source>
        <translation>{survey}: {score} de {top}</translation>
    </message>
    <message>
        <source>Case {number}: {kind}</source>
        <translation>Caso {number}: {kind}</translation>
    </message>
    <message>
        <source>{channel} · {outcome}</source>
        <translation>{channel} · {outcome}</translation>
    </message>
    <message>
        <source>{channel}, from us · {outcome}</source>
        <translation>{channel}, de nuestra parte · {outcome}</translation>
    </message>
    <message>
        <source>{channel} · {topic} · {outcome}</source>
        <translation>{channel} · {topic} · {outcome}</translation>
    </message>
    <message>
        <source>{channel}, from us · {topic} · {outcome}</source>
        <translation>{channel}, de nuestra parte · {topic} · {outcome}</translation>
    </message>
    <message>
        <source>Purchase of {amount}</source>
        <translation>Compra de {amount}</translation>
    </message>
    <message>
        <source>Refund of {amount}</source>
        <translation>Devolución de {amount}</translation>
    </message>
    <message>
        <source>{task}, due {day}</source>
        <translation>{task}, para el {day}</translation>
    </message>
</context>
<context>
    <name>TimelineKinds</name>
    <message>
        <source>What the timeline shows</source>
        <translation>Qué muestra la cronología</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Interacciones</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Compras</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
</context>
<context>
    <name>TimelineRow</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>{what} — “{words}”</source>
        <translation>{what} — «{words}»</translation>
    </message>
    <message>
        <source>{what} — {items}</source>
        <translation>{what}: {items}</translation>
    </message>
    <message>
        <source>typed later</source>
        <translation>anotada después</translation>
    </message>
    <message>
        <source>■ low score</source>
        <translation>■ puntuación baja</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>no cuenta</translation>
    </message>
    <message>
        <source>● done</source>
        <translation>● hecha</translation>
    </message>
    <message>
        <source>▲ to do</source>
        <translation>▲ pendiente</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Marcar como hecha</translation>
    </message>
    <message>
        <source>Open rescue</source>
        <translation>Abrir recuperación</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Abrir el caso</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Resolver</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Show older</source>
        <translation>Mostrar anteriores</translation>
    </message>
</context>
<context>
    <name>TimelyStep</name>
    <message>
        <source>Until when, and who?</source>
        <translation>¿Hasta cuándo y quién?</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Fecha límite</translation>
    </message>
    <message>
        <source>Starts on</source>
        <translation>Empieza el</translation>
    </message>
    <message>
        <source>In 3 months</source>
        <translation>En 3 meses</translation>
    </message>
    <message>
        <source>In 6 months</source>
        <translation>En 6 meses</translation>
    </message>
    <message>
        <source>In a year</source>
        <translation>En un año</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Se revisa</translation>
    </message>
    <message>
        <source>First review</source>
        <translation>Primera revisión</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nadie todavía</translation>
    </message>
    <message>
        <source>Others, by commas: partner, adviser…</source>
        <translation>Otros, con comas: socia, asesor…</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Who needs to know</source>
        <translation>Quién debe saberlo</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Put aside to {day}</source>
        <translation>Aplazada al {day}</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Tarea hecha</translation>
    </message>
    <message>
        <source>Task deleted</source>
        <translation>Tarea borrada</translation>
    </message>
    <message>
        <source>Put aside to the next open day</source>
        <translation>Dejar para el próximo día de apertura</translation>
    </message>
    <message>
        <source>Put aside for a week</source>
        <translation>Dejar para dentro de una semana</translation>
    </message>
    <message>
        <source>Put aside for a month</source>
        <translation>Dejar para dentro de un mes</translation>
    </message>
    <message>
        <source>Put aside to a day…</source>
        <translation>Dejar para un día…</translation>
    </message>
    <message>
        <source>Record answer</source>
        <translation>Registrar respuesta</translation>
    </message>
    <message>
        <source>Record answer…</source>
        <translation>Registrar respuesta…</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Ofrecida</translation>
    </message>
    <message>
        <source>Did not want to</source>
        <translation>No quiso</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>Qué decir</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>Abrir el cliente</translation>
    </message>
    <message>
        <source>{day}: 1 task</source>
        <translation>{day}: 1 tarea</translation>
    </message>
    <message>
        <source>{day}: {n} tasks</source>
        <translation>{day}: {n} tareas</translation>
    </message>
    <message>
        <source>1 more</source>
        <translation>1 más</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>{n} más</translation>
    </message>
    <message>
        <source>1 customer stays away longer than is usual</source>
        <translation>1 cliente lleva sin venir más de lo que suele</translation>
    </message>
    <message>
        <source>{n} customers stay away longer than is usual</source>
        <translation>{n} clientes llevan sin venir más de lo que suelen</translation>
    </message>
    <message>
        <source>Entered today: 1 thing</source>
        <translation>Registrado hoy: 1 cosa</translation>
    </message>
    <message>
        <source>Entered today: {n} things</source>
        <translation>Registrado hoy: {n} cosas</translation>
    </message>
    <message>
        <source>Entered today</source>
        <translation>Registrado hoy</translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1 tarea</translation>
    </message>
    <message>
        <source>{n} tasks</source>
        <translation>{n} tareas</translation>
    </message>
    <message>
        <source>Call done</source>
        <translation>Llamada hecha</translation>
    </message>
    <message>
        <source>Open rescue</source>
        <translation>Abrir recuperación</translation>
    </message>
    <message>
        <source>wrote again, {when}</source>
        <translation>volvió a escribir, {when}</translation>
    </message>
    <message>
        <source>came while closed, {when}</source>
        <translation>llegó con la tienda cerrada, {when}</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Sin identificar</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>Usually back within {usual} days · away for {away} days</source>
        <translation>Suele volver en {usual} días · {away} días sin venir</translation>
    </message>
    <message>
        <source>{money} in twelve months</source>
        <translation>{money} en doce meses</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>Anotar llamada</translation>
    </message>
    <message>
        <source>Log interaction…</source>
        <translation>Anotar interacción…</translation>
    </message>
    <message>
        <source>Plan a call…</source>
        <translation>Programar una llamada…</translation>
    </message>
    <message>
        <source>turns {n}</source>
        <translation>cumple {n} años</translation>
    </message>
    <message>
        <source>Log interaction</source>
        <translation>Anotar interacción</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Abrir el caso</translation>
    </message>
    <message>
        <source>Edit task…</source>
        <translation>Editar la tarea…</translation>
    </message>
    <message>
        <source>Delete task</source>
        <translation>Borrar la tarea</translation>
    </message>
    <message>
        <source>Put aside to the next open day ({day})</source>
        <translation>Aplazar al próximo día de apertura ({day})</translation>
    </message>
    <message>
        <source>Put aside for a week ({day})</source>
        <translation>Aplazar una semana ({day})</translation>
    </message>
    <message>
        <source>Put aside to another day…</source>
        <translation>Aplazar a otro día…</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>Responder…</translation>
    </message>
    <message>
        <source>Solve…</source>
        <translation>Resolver…</translation>
    </message>
    <message>
        <source>do not contact</source>
        <translation>no contactar</translation>
    </message>
    <message>
        <source>{survey}: scored {score} of {top}</source>
        <translation>{survey}: puntuación {score} de {top}</translation>
    </message>
    <message>
        <source>nobody’s yet</source>
        <translation>sin responsable</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
    <message>
        <source>■ due yesterday</source>
        <translation>■ era para ayer</translation>
    </message>
    <message>
        <source>■ {n} days late</source>
        <translation>■ {n} días de retraso</translation>
    </message>
    <message>
        <source>■ due today</source>
        <translation>■ para hoy</translation>
    </message>
    <message>
        <source>▲ due today</source>
        <translation>▲ para hoy</translation>
    </message>
    <message>
        <source>▲ due tomorrow</source>
        <translation>▲ para mañana</translation>
    </message>
    <message>
        <source>due tomorrow</source>
        <translation>para mañana</translation>
    </message>
    <message>
        <source>▲ due {day}</source>
        <translation>▲ para el {day}</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>para el {day}</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Revisar…</translation>
    </message>
    <message>
        <source>Open indicator</source>
        <translation>Abrir indicador</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>toca hoy</translation>
    </message>
    <message>
        <source>overdue since {day}</source>
        <translation>vencida desde el {day}</translation>
    </message>
    <message>
        <source>Not this week</source>
        <translation>Esta semana no</translation>
    </message>
    <message>
        <source>how this week is going for you: one tap, without your name</source>
        <translation>cómo te va esta semana: un toque, sin tu nombre</translation>
    </message>
    <message>
        <source>Tap</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>Tap…</source>
        <translation>Marcar…</translation>
    </message>
</context>
<context>
    <name>TodayList</name>
    <message>
        <source>Rescue calls</source>
        <translation>Clientes por recuperar</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Esperan respuesta</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>Birthdays today</source>
        <translation>Cumpleaños de hoy</translation>
    </message>
    <message>
        <source>with a survey, after their rest</source>
        <translation>con una encuesta, pasado su descanso</translation>
    </message>
    <message>
        <source>Customers to ask</source>
        <translation>Clientes a los que preguntar</translation>
    </message>
    <message>
        <source>Fold this list</source>
        <translation>Plegar esta lista</translation>
    </message>
    <message>
        <source>longer than is usual for them</source>
        <translation>más de lo que suelen</translation>
    </message>
    <message>
        <source>Staying away</source>
        <translation>Hace tiempo que no vienen</translation>
    </message>
    <message>
        <source>Reviews due</source>
        <translation>Revisiones pendientes</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Plegar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Mañana</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>The last backup is {n} days old</source>
        <translation>La última copia de seguridad tiene {n} días</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer una copia</translation>
    </message>
    <message>
        <source>Takings {money}</source>
        <translation>Recaudación {money}</translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Everything that needs doing now: calls to customers who were not happy, customers waiting for an answer with the opening time that is left, tasks, customers to ask with a survey, customers who stay away, goals to review, and the tap on how your week is going where the shop asks for one. ↑ and ↓ walk all lines. Enter does what stands at the right of the line, Space marks a task as done and opens a call to an unhappy customer, which ends once you say how; S puts it aside, → shows what else can be done. Ctrl+E shows what was entered on a day, Ctrl+T adds a task.</source>
        <translation>Todo lo que hay que hacer ahora: llamadas a clientes descontentos, clientes que esperan respuesta con el tiempo de apertura que queda, tareas, clientes a los que preguntar con una encuesta, clientes que hace tiempo que no vienen, objetivos por revisar y el toque sobre cómo te va la semana, si la tienda lo pregunta. ↑ y ↓ recorren todas las líneas. Intro hace lo que pone a la derecha de la línea; Espacio marca una tarea como hecha y abre la llamada a un cliente descontento, que termina cuando dices cómo fue; S la aplaza y → muestra qué más se puede hacer. Ctrl+E muestra lo que se anotó en un día y Ctrl+T añade una tarea.</translation>
    </message>
    <message>
        <source>‹ Today</source>
        <translation>‹ Hoy</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Lo mío</translation>
    </message>
    <message>
        <source>Everyone’s</source>
        <translation>Lo de todos</translation>
    </message>
    <message>
        <source>Whose tasks and calls</source>
        <translation>De quién son las tareas y llamadas</translation>
    </message>
    <message>
        <source>Log interaction</source>
        <translation>Anotar interacción</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Registrado</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>New ▾</source>
        <translation>Nuevo ▾</translation>
    </message>
    <message>
        <source>New: customer, interaction, answer, purchase</source>
        <translation>Nuevo: cliente, interacción, respuesta, compra</translation>
    </message>
</context>
<context>
    <name>TopicAnswerDialog</name>
    <message>
        <source>An order takes two to three days; we write when it is here.</source>
        <translation>Un pedido tarda de dos a tres días; escribimos cuando llega.</translation>
    </message>
    <message>
        <source>Usual answer: {topic}</source>
        <translation>Respuesta habitual: {topic}</translation>
    </message>
    <message>
        <source>Shown when somebody logs this topic or replies to a case; Alt+A puts it in.</source>
        <translation>Se muestra al anotar este motivo o responder a un caso; Alt+A la pone.</translation>
    </message>
    <message>
        <source>What we usually answer</source>
        <translation>Lo que solemos responder</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Usual answer saved.</source>
        <translation>Respuesta habitual guardada.</translation>
    </message>
</context>
<context>
    <name>TopicField</name>
    <message>
        <source>new topic</source>
        <translation>motivo nuevo</translation>
    </message>
</context>
<context>
    <name>Topics</name>
    <message>
        <source>Choose another topic to merge it into.</source>
        <translation>Elige otro motivo al que unirlo.</translation>
    </message>
    <message>
        <source>Write the name of the topic.</source>
        <translation>Escribe el nombre del motivo.</translation>
    </message>
    <message>
        <source>There is a topic called “{name}” already. Merge the two instead.</source>
        <translation>Ya hay un motivo llamado «{name}». Puedes unir los dos.</translation>
    </message>
    <message>
        <source>This topic is not in the list any more.</source>
        <translation>Este motivo ya no está en la lista.</translation>
    </message>
</context>
<context>
    <name>Typed</name>
    <message>
        <source>Give the channel a name.</source>
        <translation>Pon un nombre al canal.</translation>
    </message>
    <message>
        <source>A week has 168 hours: write between 0 and 168.</source>
        <translation>Una semana tiene 168 horas: escribe entre 0 y 168.</translation>
    </message>
    <message>
        <source>An amount spent is 0 or more.</source>
        <translation>Un gasto es 0 o más.</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>log interaction</source>
        <translation>anotar interacción</translation>
    </message>
    <message>
        <source>open case</source>
        <translation>abrir caso</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>responder</translation>
    </message>
    <message>
        <source>solve case</source>
        <translation>resolver caso</translation>
    </message>
    <message>
        <source>reopen case</source>
        <translation>reabrir caso</translation>
    </message>
    <message>
        <source>wait for the customer</source>
        <translation>esperar al cliente</translation>
    </message>
    <message>
        <source>put case on hold</source>
        <translation>poner caso en pausa</translation>
    </message>
    <message>
        <source>customer&apos;s message</source>
        <translation>mensaje del cliente</translation>
    </message>
    <message>
        <source>add internal note</source>
        <translation>añadir nota interna</translation>
    </message>
    <message>
        <source>assign case</source>
        <translation>asignar caso</translation>
    </message>
    <message>
        <source>change case</source>
        <translation>cambiar caso</translation>
    </message>
    <message>
        <source>add customer</source>
        <translation>añadir cliente</translation>
    </message>
    <message>
        <source>edit customer</source>
        <translation>editar cliente</translation>
    </message>
    <message>
        <source>archive customer</source>
        <translation>archivar cliente</translation>
    </message>
    <message>
        <source>bring customer back</source>
        <translation>sacar cliente del archivo</translation>
    </message>
    <message>
        <source>delete customer</source>
        <translation>borrar cliente</translation>
    </message>
    <message>
        <source>add event</source>
        <translation>anotar hecho</translation>
    </message>
    <message>
        <source>edit event</source>
        <translation>editar hecho</translation>
    </message>
    <message>
        <source>delete event</source>
        <translation>borrar hecho</translation>
    </message>
    <message>
        <source>add goal</source>
        <translation>añadir objetivo</translation>
    </message>
    <message>
        <source>add part</source>
        <translation>añadir un indicador al objetivo</translation>
    </message>
    <message>
        <source>edit goal</source>
        <translation>editar objetivo</translation>
    </message>
    <message>
        <source>choose leading indicators</source>
        <translation>elegir indicadores que avisan antes</translation>
    </message>
    <message>
        <source>change target</source>
        <translation>cambiar valor objetivo</translation>
    </message>
    <message>
        <source>close goal</source>
        <translation>cerrar objetivo</translation>
    </message>
    <message>
        <source>reopen goal</source>
        <translation>reabrir un objetivo</translation>
    </message>
    <message>
        <source>delete goal</source>
        <translation>borrar objetivo</translation>
    </message>
    <message>
        <source>record purchase</source>
        <translation>registrar compra</translation>
    </message>
    <message>
        <source>edit purchase</source>
        <translation>editar compra</translation>
    </message>
    <message>
        <source>delete purchase</source>
        <translation>borrar compra</translation>
    </message>
    <message>
        <source>change settings</source>
        <translation>cambiar ajustes</translation>
    </message>
    <message>
        <source>add staff</source>
        <translation>añadir persona al equipo</translation>
    </message>
    <message>
        <source>edit staff</source>
        <translation>editar persona del equipo</translation>
    </message>
    <message>
        <source>deactivate staff</source>
        <translation>dar de baja a una persona del equipo</translation>
    </message>
    <message>
        <source>bring staff back</source>
        <translation>volver a dar de alta a una persona del equipo</translation>
    </message>
    <message>
        <source>move staff</source>
        <translation>mover persona del equipo</translation>
    </message>
    <message>
        <source>record answer</source>
        <translation>registrar respuesta</translation>
    </message>
    <message>
        <source>put aside on the ask list</source>
        <translation>dejar para más tarde en la lista de encuestas</translation>
    </message>
    <message>
        <source>record survey offer</source>
        <translation>registrar encuesta ofrecida</translation>
    </message>
    <message>
        <source>note that a customer did not want to answer</source>
        <translation>anotar que no quiso responder</translation>
    </message>
    <message>
        <source>delete answer</source>
        <translation>borrar respuesta</translation>
    </message>
    <message>
        <source>add task</source>
        <translation>añadir tarea</translation>
    </message>
    <message>
        <source>edit task</source>
        <translation>editar tarea</translation>
    </message>
    <message>
        <source>move task</source>
        <translation>cambiar la tarea de día</translation>
    </message>
    <message>
        <source>finish task</source>
        <translation>dar la tarea por hecha</translation>
    </message>
    <message>
        <source>put task aside</source>
        <translation>aplazar tarea</translation>
    </message>
    <message>
        <source>delete task</source>
        <translation>borrar tarea</translation>
    </message>
    <message>
        <source>This cannot be undone any more: what it wrote has been changed or used since.</source>
        <translation>Esto ya no se puede deshacer: lo que se guardó se ha cambiado o usado desde entonces.</translation>
    </message>
    <message>
        <source>This is more than a year old: what was there before is no longer kept.</source>
        <translation>Esto tiene más de un año: lo que había antes ya no se guarda.</translation>
    </message>
    <message>
        <source>import a file</source>
        <translation>importar un archivo</translation>
    </message>
    <message>
        <source>what the import changed in older records</source>
        <translation>lo que la importación cambió en registros anteriores</translation>
    </message>
    <message>
        <source>make the demo shop</source>
        <translation>crear la tienda de demostración</translation>
    </message>
    <message>
        <source>add indicator</source>
        <translation>añadir indicador</translation>
    </message>
    <message>
        <source>edit indicator</source>
        <translation>editar indicador</translation>
    </message>
    <message>
        <source>remove indicator</source>
        <translation>quitar indicador</translation>
    </message>
    <message>
        <source>bring back indicator</source>
        <translation>recuperar indicador</translation>
    </message>
    <message>
        <source>type figures</source>
        <translation>escribir cifras</translation>
    </message>
    <message>
        <source>mark a change</source>
        <translation>marcar un cambio</translation>
    </message>
    <message>
        <source>take a mark away</source>
        <translation>quitar una marca</translation>
    </message>
    <message>
        <source>add to customer</source>
        <translation>completar los datos del cliente</translation>
    </message>
    <message>
        <source>log call</source>
        <translation>anotar llamada</translation>
    </message>
    <message>
        <source>add channel</source>
        <translation>añadir canal</translation>
    </message>
    <message>
        <source>rename channel</source>
        <translation>renombrar canal</translation>
    </message>
    <message>
        <source>change channel</source>
        <translation>cambiar canal</translation>
    </message>
    <message>
        <source>hide channel</source>
        <translation>ocultar canal</translation>
    </message>
    <message>
        <source>show channel</source>
        <translation>mostrar canal</translation>
    </message>
    <message>
        <source>move channel</source>
        <translation>mover canal</translation>
    </message>
    <message>
        <source>note consent</source>
        <translation>anotar consentimiento</translation>
    </message>
    <message>
        <source>correct consent</source>
        <translation>corregir consentimiento</translation>
    </message>
    <message>
        <source>withdraw consent</source>
        <translation>retirar consentimiento</translation>
    </message>
    <message>
        <source>tag customers</source>
        <translation>etiquetar clientes</translation>
    </message>
    <message>
        <source>untag customers</source>
        <translation>quitar etiqueta a clientes</translation>
    </message>
    <message>
        <source>keep less of what is older than a year</source>
        <translation>reducir lo que se guarda de hace más de un año</translation>
    </message>
    <message>
        <source>edit interaction</source>
        <translation>editar interacción</translation>
    </message>
    <message>
        <source>delete interaction</source>
        <translation>borrar interacción</translation>
    </message>
    <message>
        <source>merge customers</source>
        <translation>unir clientes</translation>
    </message>
    <message>
        <source>tell two customers apart</source>
        <translation>distinguir dos clientes</translation>
    </message>
    <message>
        <source>set PIN</source>
        <translation>poner PIN</translation>
    </message>
    <message>
        <source>remove PIN</source>
        <translation>quitar PIN</translation>
    </message>
    <message>
        <source>new reset code</source>
        <translation>nuevo código de restablecimiento</translation>
    </message>
    <message>
        <source>ask to reset the owner&apos;s PIN</source>
        <translation>pedir un PIN nuevo para la persona propietaria</translation>
    </message>
    <message>
        <source>cancel the reset of the owner&apos;s PIN</source>
        <translation>cancelar la petición de un PIN nuevo para la persona propietaria</translation>
    </message>
    <message>
        <source>change PIN</source>
        <translation>cambiar PIN</translation>
    </message>
    <message>
        <source>reset the owner&apos;s PIN</source>
        <translation>restablecer el PIN de la persona propietaria</translation>
    </message>
    <message>
        <source>count a try</source>
        <translation>contar un intento</translation>
    </message>
    <message>
        <source>relate customers</source>
        <translation>relacionar clientes</translation>
    </message>
    <message>
        <source>remove relation</source>
        <translation>quitar relación</translation>
    </message>
    <message>
        <source>rename tag</source>
        <translation>renombrar etiqueta</translation>
    </message>
    <message>
        <source>delete tag</source>
        <translation>borrar etiqueta</translation>
    </message>
    <message>
        <source>usual answer</source>
        <translation>respuesta habitual</translation>
    </message>
    <message>
        <source>add topic</source>
        <translation>añadir motivo</translation>
    </message>
    <message>
        <source>rename topic</source>
        <translation>renombrar motivo</translation>
    </message>
    <message>
        <source>merge topics</source>
        <translation>unir motivos</translation>
    </message>
    <message>
        <source>hide topic</source>
        <translation>ocultar motivo</translation>
    </message>
    <message>
        <source>show topic</source>
        <translation>mostrar motivo</translation>
    </message>
    <message>
        <source>correct answer</source>
        <translation>corregir respuesta</translation>
    </message>
    <message>
        <source>exclude answer</source>
        <translation>excluir respuesta</translation>
    </message>
    <message>
        <source>count answer again</source>
        <translation>volver a contar respuesta</translation>
    </message>
    <message>
        <source>choose reasons at the kiosk</source>
        <translation>elegir motivos del quiosco</translation>
    </message>
    <message>
        <source>take answer at the kiosk</source>
        <translation>recoger respuesta en el quiosco</translation>
    </message>
    <message>
        <source>count presses at the kiosk</source>
        <translation>contar pulsaciones en el quiosco</translation>
    </message>
    <message>
        <source>record paper slips</source>
        <translation>registrar papeletas</translation>
    </message>
    <message>
        <source>delete paper slips</source>
        <translation>borrar papeletas</translation>
    </message>
    <message>
        <source>prepare paper slips</source>
        <translation>preparar papeletas</translation>
    </message>
    <message>
        <source>tick rescue step</source>
        <translation>marcar paso de recuperación</translation>
    </message>
    <message>
        <source>note on rescue</source>
        <translation>nota de recuperación</translation>
    </message>
    <message>
        <source>close rescue</source>
        <translation>cerrar recuperación</translation>
    </message>
    <message>
        <source>put theme on answer</source>
        <translation>poner tema en respuesta</translation>
    </message>
    <message>
        <source>take theme off answer</source>
        <translation>quitar tema de respuesta</translation>
    </message>
    <message>
        <source>make questionnaire</source>
        <translation>crear cuestionario</translation>
    </message>
    <message>
        <source>edit questionnaire</source>
        <translation>editar cuestionario</translation>
    </message>
    <message>
        <source>put questionnaire out of use</source>
        <translation>retirar cuestionario</translation>
    </message>
    <message>
        <source>use questionnaire again</source>
        <translation>volver a usar cuestionario</translation>
    </message>
    <message>
        <source>use suggested rules</source>
        <translation>usar las reglas propuestas</translation>
    </message>
    <message>
        <source>add theme</source>
        <translation>añadir tema</translation>
    </message>
    <message>
        <source>edit theme</source>
        <translation>editar tema</translation>
    </message>
    <message>
        <source>move theme</source>
        <translation>cambiar el estado del tema</translation>
    </message>
    <message>
        <source>delete theme</source>
        <translation>borrar tema</translation>
    </message>
    <message>
        <source>merge themes</source>
        <translation>unir temas</translation>
    </message>
    <message>
        <source>write what was done</source>
        <translation>escribir qué se hizo</translation>
    </message>
    <message>
        <source>mark customer as told</source>
        <translation>marcar cliente como avisado</translation>
    </message>
    <message>
        <source>mark customer as not told</source>
        <translation>quitar la marca de avisado</translation>
    </message>
    <message>
        <source>tell customer</source>
        <translation>avisar a cliente</translation>
    </message>
    <message>
        <source>record review</source>
        <translation>anotar revisión</translation>
    </message>
    <message>
        <source>edit review</source>
        <translation>editar revisión</translation>
    </message>
    <message>
        <source>delete review</source>
        <translation>borrar revisión</translation>
    </message>
    <message>
        <source>put off review</source>
        <translation>aplazar revisión</translation>
    </message>
    <message>
        <source>plan reviews</source>
        <translation>planificar revisiones</translation>
    </message>
    <message>
        <source>add action</source>
        <translation>añadir acción</translation>
    </message>
    <message>
        <source>edit action</source>
        <translation>editar acción</translation>
    </message>
    <message>
        <source>start action</source>
        <translation>empezar acción</translation>
    </message>
    <message>
        <source>finish action</source>
        <translation>terminar acción</translation>
    </message>
    <message>
        <source>drop action</source>
        <translation>dejar acción</translation>
    </message>
    <message>
        <source>delete action</source>
        <translation>borrar acción</translation>
    </message>
    <message>
        <source>say who needs to know</source>
        <translation>indicar quién debe saberlo</translation>
    </message>
    <message>
        <source>note who was told</source>
        <translation>anotar a quién se ha dicho</translation>
    </message>
    <message>
        <source>tap a mood</source>
        <translation>marcar el ánimo</translation>
    </message>
    <message>
        <source>note about an indicator</source>
        <translation>nota sobre un indicador</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Undone: {what}</source>
        <translation>Deshecho: {what}</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>Redone: {what}</source>
        <translation>Rehecho: {what}</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message>
        <source>these arguments are missing: {names}</source>
        <translation>faltan estos argumentos: {names}</translation>
    </message>
    <message>
        <source>these arguments are unknown: {names}</source>
        <translation>no se conocen estos argumentos: {names}</translation>
    </message>
    <message>
        <source>{name}: {value} is none of {choices}</source>
        <translation>{name}: {value} no es ninguno de {choices}</translation>
    </message>
    <message>
        <source>{name}: a value is missing after it</source>
        <translation>{name}: falta un valor detrás</translation>
    </message>
    <message>
        <source>{name}: {value} is wrong</source>
        <translation>{name}: {value} no vale</translation>
    </message>
    <message>
        <source>{name}: it does not go together with {other}</source>
        <translation>{name}: no puede ir junto con {other}</translation>
    </message>
    <message>
        <source>{name}: it takes no value, and {value} was given</source>
        <translation>{name}: no lleva ningún valor y se dio {value}</translation>
    </message>
    <message>
        <source>{value} may mean {choices}</source>
        <translation>{value} puede significar {choices}</translation>
    </message>
    <message>
        <source>one of these arguments is missing: {names}</source>
        <translation>falta uno de estos argumentos: {names}</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>ORDEN</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>RUTA</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ARCHIVO</translation>
    </message>
    <message>
        <source>FILE.json</source>
        <translation>ARCHIVO.json</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>CLAVE</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>INDICADOR</translation>
    </message>
    <message>
        <source>DEST</source>
        <translation>DESTINO</translation>
    </message>
    <message>
        <source>AMOUNT</source>
        <translation>IMPORTE</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>who</source>
        <translation>quién</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>etiqueta</translation>
    </message>
    <message>
        <source>said</source>
        <translation>frase</translation>
    </message>
    <message>
        <source>until</source>
        <translation>cuándo</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>DIRECCIÓN</translation>
    </message>
    <message>
        <source>BASELINE</source>
        <translation>PARTIDA</translation>
    </message>
    <message>
        <source>BASELINE_N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>BIRTHDAY</source>
        <translation>CUMPLEAÑOS</translation>
    </message>
    <message>
        <source>CHANNEL</source>
        <translation>CANAL</translation>
    </message>
    <message>
        <source>CITY</source>
        <translation>CIUDAD</translation>
    </message>
    <message>
        <source>DATE</source>
        <translation>FECHA</translation>
    </message>
    <message>
        <source>DECISION</source>
        <translation>DECISIÓN</translation>
    </message>
    <message>
        <source>DETRACTORS</source>
        <translation>DETRACTORES</translation>
    </message>
    <message>
        <source>EMAIL</source>
        <translation>CORREO</translation>
    </message>
    <message>
        <source>HOW</source>
        <translation>CÓMO</translation>
    </message>
    <message>
        <source>INITIALS</source>
        <translation>INICIALES</translation>
    </message>
    <message>
        <source>KEY=VALUE</source>
        <translation>CLAVE=VALOR</translation>
    </message>
    <message>
        <source>LIMIT</source>
        <translation>LÍMITE</translation>
    </message>
    <message>
        <source>MEANING</source>
        <translation>SIGNIFICADO</translation>
    </message>
    <message>
        <source>MINUTES</source>
        <translation>MINUTOS</translation>
    </message>
    <message>
        <source>N=ANSWER</source>
        <translation>N=RESPUESTA</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>NOTA</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>NÚMERO</translation>
    </message>
    <message>
        <source>PASSIVES</source>
        <translation>PASIVOS</translation>
    </message>
    <message>
        <source>PERIOD</source>
        <translation>PERIODO</translation>
    </message>
    <message>
        <source>PHONE</source>
        <translation>TELÉFONO</translation>
    </message>
    <message>
        <source>POSTCODE</source>
        <translation>CÓDIGO_POSTAL</translation>
    </message>
    <message>
        <source>PREFERENCES</source>
        <translation>GUSTOS</translation>
    </message>
    <message>
        <source>PROMOTERS</source>
        <translation>PROMOTORES</translation>
    </message>
    <message>
        <source>RANGE_LOW</source>
        <translation>MÍNIMO</translation>
    </message>
    <message>
        <source>REASON</source>
        <translation>RAZÓN</translation>
    </message>
    <message>
        <source>RECEIPT</source>
        <translation>RECIBO</translation>
    </message>
    <message>
        <source>REGION</source>
        <translation>REGIÓN</translation>
    </message>
    <message>
        <source>SCORE</source>
        <translation>PUNTUACIÓN</translation>
    </message>
    <message>
        <source>SUBJECT</source>
        <translation>ASUNTO</translation>
    </message>
    <message>
        <source>TAG</source>
        <translation>ETIQUETA</translation>
    </message>
    <message>
        <source>TARGET</source>
        <translation>VALOR_OBJETIVO</translation>
    </message>
    <message>
        <source>TAX_ID</source>
        <translation>NÚMERO_FISCAL</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXTO</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>HORA</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>TÍTULO</translation>
    </message>
    <message>
        <source>TOPIC</source>
        <translation>MOTIVO</translation>
    </message>
    <message>
        <source>WHO</source>
        <translation>QUIÉN</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>POR_QUÉ</translation>
    </message>
    <message>
        <source>WORDS</source>
        <translation>PALABRAS</translation>
    </message>
    <message>
        <source>YEAR</source>
        <translation>AÑO</translation>
    </message>
    <message>
        <source>YYYY-MM</source>
        <translation>AAAA-MM</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>decisión</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>objetivo</translation>
    </message>
    <message>
        <source>what was said</source>
        <translation>lo que dijo</translation>
    </message>
    <message>
        <source>words</source>
        <translation>palabras</translation>
    </message>
    <message>
        <source>person</source>
        <translation>persona</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>until when</source>
        <translation>hasta cuándo</translation>
    </message>
    <message>
        <source>step</source>
        <translation>paso</translation>
    </message>
</context>
<context>
    <name>Usual</name>
    <message>
        <source>outside the usual range</source>
        <translation>fuera del rango habitual</translation>
    </message>
    <message>
        <source>eight in a row on one side of the usual</source>
        <translation>ocho seguidos al mismo lado de lo habitual</translation>
    </message>
    <message>
        <source>three of four near the edge of the usual range</source>
        <translation>tres de cuatro cerca del borde del rango habitual</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>provisional</translation>
    </message>
    <message>
        <source>usable</source>
        <translation>útil</translation>
    </message>
    <message>
        <source>firm</source>
        <translation>firme</translation>
    </message>
    <message>
        <source>normal variation</source>
        <translation>variación normal</translation>
    </message>
    <message>
        <source>higher than usual</source>
        <translation>más alto de lo habitual</translation>
    </message>
    <message>
        <source>lower than usual</source>
        <translation>más bajo de lo habitual</translation>
    </message>
    <message>
        <source>better than usual</source>
        <translation>mejor de lo habitual</translation>
    </message>
    <message>
        <source>worse than usual</source>
        <translation>peor de lo habitual</translation>
    </message>
    <message>
        <source>{verdict}: {rule}</source>
        <translation>{verdict}: {rule}</translation>
    </message>
    <message>
        <source>{period}: {verdict}. Usually between {low} and {high}, going by {first} to {last}.</source>
        <translation>{period}: {verdict}. Lo habitual es entre {low} y {high}, según lo visto del {first} al {last}.</translation>
    </message>
    <message>
        <source>{period}: {verdict}. Usually between {low} and {high}, going by {first} to {last} ({firmness}: few periods yet).</source>
        <translation>{period}: {verdict}. Lo habitual es entre {low} y {high}, según lo visto del {first} al {last} ({firmness}: todavía hay pocos periodos).</translation>
    </message>
    <message>
        <source>Since {period}: {before} → {after} ({change}).</source>
        <translation>Desde {period}: {before} → {after} ({change}).</translation>
    </message>
    <message>
        <source>Usual since {on}: “{reason}”.</source>
        <translation>Lo habitual desde el {on}: «{reason}».</translation>
    </message>
    <message>
        <source>What is usual can be told from six complete periods on; so far there is {n}.</source>
        <translation>Lo habitual se puede decir a partir de seis periodos completos; por ahora hay {n}.</translation>
    </message>
    <message>
        <source>What is usual can be told from six complete periods on; so far there are {n}.</source>
        <translation>Lo habitual se puede decir a partir de seis periodos completos; por ahora hay {n}.</translation>
    </message>
    <message>
        <source>Write in a few words what changed.</source>
        <translation>Escribe en pocas palabras qué cambió.</translation>
    </message>
    <message>
        <source>A change is marked on this day already.</source>
        <translation>En este día ya hay un cambio marcado.</translation>
    </message>
    <message>
        <source>This mark is gone.</source>
        <translation>Esta marca ya no está.</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>Este día no ha llegado todavía.</translation>
    </message>
    <message>
        <source>Nothing was recorded before {date}: no other level ended there.</source>
        <translation>No se anotó nada antes del {date}: ahí no terminó ningún otro nivel.</translation>
    </message>
</context>
<context>
    <name>UsualAnswer</name>
    <message>
        <source>Usual answer: {text} ({key})</source>
        <translation>Respuesta habitual: {text} ({key})</translation>
    </message>
</context>
<context>
    <name>UsualBase</name>
    <message>
        <source>The usual range, and what leaves it, go by what the chart shows from {first} to {last}.</source>
        <translation>El rango habitual, y lo que se sale de él, se calculan con lo que muestra el gráfico del {first} al {last}.</translation>
    </message>
    <message>
        <source>Normal variation by its usual movement from day to day (up to {limit}): nothing to explain.</source>
        <translation>Variación normal según lo que suele moverse de un día a otro (hasta {limit}): no hay nada que explicar.</translation>
    </message>
    <message>
        <source>Normal variation by its usual movement from week to week (up to {limit}): nothing to explain.</source>
        <translation>Variación normal según lo que suele moverse de una semana a otra (hasta {limit}): no hay nada que explicar.</translation>
    </message>
    <message>
        <source>Normal variation by its usual movement from month to month (up to {limit}): nothing to explain.</source>
        <translation>Variación normal según lo que suele moverse de un mes a otro (hasta {limit}): no hay nada que explicar.</translation>
    </message>
    <message>
        <source>Normal variation by its usual movement from quarter to quarter (up to {limit}): nothing to explain.</source>
        <translation>Variación normal según lo que suele moverse de un trimestre a otro (hasta {limit}): no hay nada que explicar.</translation>
    </message>
    <message>
        <source>Normal variation by its usual movement from year to year (up to {limit}): nothing to explain.</source>
        <translation>Variación normal según lo que suele moverse de un año a otro (hasta {limit}): no hay nada que explicar.</translation>
    </message>
    <message>
        <source>Normal variation by its usual movement from one stretch of {n} days to the next (up to {limit}): nothing to explain.</source>
        <translation>Variación normal según lo que suele moverse de un tramo de {n} días al siguiente (hasta {limit}): no hay nada que explicar.</translation>
    </message>
</context>
<context>
    <name>UsualMarkDialog</name>
    <message>
        <source>Mark a change</source>
        <translation>Marcar un cambio</translation>
    </message>
    <message>
        <source>New supplier, other prices, one more person</source>
        <translation>Otro proveedor, otros precios, una persona más</translation>
    </message>
    <message>
        <source>What is usual is told anew from this day; figures stay as they are.</source>
        <translation>Lo habitual se cuenta de nuevo desde este día; las cifras no cambian.</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>From this day on</source>
        <translation>Desde este día</translation>
    </message>
    <message>
        <source>Mark the change</source>
        <translation>Marcar el cambio</translation>
    </message>
    <message>
        <source>A second person on Saturdays</source>
        <translation>Una segunda persona los sábados</translation>
    </message>
    <message>
        <source>Change marked.</source>
        <translation>Cambio marcado.</translation>
    </message>
    <message>
        <source>Mark taken away.</source>
        <translation>Marca quitada.</translation>
    </message>
    <message>
        <source>Marked so far</source>
        <translation>Marcados hasta ahora</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>WallDialog</name>
    <message>
        <source>The goals on the wall</source>
        <translation>Los objetivos en la pared</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Goals on the wall</source>
        <translation>Objetivos en la pared</translation>
    </message>
    <message>
        <source>This could not be counted.</source>
        <translation>No se ha podido contar.</translation>
    </message>
    <message>
        <source>There is no open goal yet that could stand on the wall.</source>
        <translation>Todavía no hay ningún objetivo abierto que pueda estar en la pared.</translation>
    </message>
    <message>
        <source>One page for everybody: what the shop is for, its open goals and how they do.</source>
        <translation>Una página para todo el equipo: la razón de ser de la tienda, sus objetivos abiertos y cómo van.</translation>
    </message>
    <message>
        <source>No names and no figures of one person: a goal about a single person, or with a part about one, is left out.</source>
        <translation>Sin nombres ni cifras de una sola persona: un objetivo sobre una persona, o con una parte sobre una, no aparece.</translation>
    </message>
    <message>
        <source>Write in Settings › Shop what the shop is for: it stands on top.</source>
        <translation>Escribe en Ajustes › Tienda la razón de ser de la tienda: va arriba.</translation>
    </message>
</context>
<context>
    <name>WallPaper</name>
    <message>
        <source>What we want to achieve</source>
        <translation>Lo que queremos conseguir</translation>
    </message>
    <message>
        <source>The goals of the shop will stand here.</source>
        <translation>Aquí estarán los objetivos de la tienda.</translation>
    </message>
    <message>
        <source>Goal: {aim}</source>
        <translation>Objetivo: {aim}</translation>
    </message>
    <message>
        <source>{what} (1 of {n} indicators)</source>
        <translation>{what} (1 de {n} indicadores)</translation>
    </message>
    <message>
        <source>{n} more goal</source>
        <translation>{n} objetivo más</translation>
    </message>
    <message>
        <source>{n} more goals</source>
        <translation>{n} objetivos más</translation>
    </message>
</context>
<context>
    <name>WelcomeDialog</name>
    <message>
        <source>Welcome to CXDesk</source>
        <translation>Te damos la bienvenida a CXDesk</translation>
    </message>
    <message>
        <source>Create my shop</source>
        <translation>Crear mi tienda</translation>
    </message>
    <message>
        <source>Write the name of the shop. It can be changed later.</source>
        <translation>Escribe el nombre de la tienda. Lo puedes cambiar después.</translation>
    </message>
    <message>
        <source>What your customers call it</source>
        <translation>Como la llaman tus clientes</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Nombre de la tienda</translation>
    </message>
    <message>
        <source>Your name (for who did what)</source>
        <translation>Tu nombre (para saber quién hizo qué)</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>It sets the currency and the time zone.</source>
        <translation>Fija la moneda y la zona horaria.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>I will see later</source>
        <translation>Ya lo veré</translation>
    </message>
    <message>
        <source>What worries you most?</source>
        <translation>¿Qué es lo que más te preocupa?</translation>
    </message>
    <message>
        <source>What it shows in comes first, and a goal is begun for you.</source>
        <translation>Aquello en lo que se ve irá primero, y te dejamos un objetivo empezado.</translation>
    </message>
    <message>
        <source>Or look around first</source>
        <translation>O echa antes un vistazo</translation>
    </message>
    <message>
        <source>The demo shop is invented and kept in its own file.</source>
        <translation>La tienda de demostración es inventada y está en su propio archivo.</translation>
    </message>
    <message>
        <source>Try the demo shop</source>
        <translation>Probar la tienda de demostración</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Abrir un archivo…</translation>
    </message>
    <message>
        <source>CXDesk shop files</source>
        <translation>Archivos de tienda de CXDesk</translation>
    </message>
    <message>
        <source>Making fourteen months of an invented shop…</source>
        <translation>Creando catorce meses de una tienda inventada…</translation>
    </message>
    <message>
        <source>Open a shop file</source>
        <translation>Abrir un archivo de la tienda</translation>
    </message>
    <message>
        <source>Five answers and you can start. All of it can be changed in Settings.</source>
        <translation>Cinco respuestas y puedes empezar. Todo se puede cambiar en Ajustes.</translation>
    </message>
    <message>
        <source>The demo shop could not be made. Is the disk full?</source>
        <translation>No se pudo crear la tienda de demostración. ¿Está lleno el disco?</translation>
    </message>
</context>
<context>
    <name>WhenPart</name>
    <message>
        <source>No reply yet: the reply clock runs until you log one. Change it in “More fields”.</source>
        <translation>Todavía sin respuesta: el tiempo corre hasta que anotes una. Se cambia en «Más campos».</translation>
    </message>
</context>
<context>
    <name>WhoDialog</name>
    <message>
        <source>Choose who is working.</source>
        <translation>Elige quién trabaja ahora.</translation>
    </message>
    <message>
        <source>For the owner</source>
        <translation>Para la persona propietaria</translation>
    </message>
    <message>
        <source>Who is working?</source>
        <translation>¿Quién trabaja ahora?</translation>
    </message>
    <message>
        <source>So that it is clear who did what. Esc saves without a name.</source>
        <translation>Así queda claro quién hizo qué. Con Esc se guarda sin nombre.</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>PIN de {name}</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN forgotten?</source>
        <translation>¿PIN olvidado?</translation>
    </message>
    <message>
        <source>To the counter</source>
        <translation>Al mostrador</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>By {dimension}, every part moved the other way: it is the mix that changed.</source>
        <translation>Por {dimension}, cada parte se movió al revés: lo que cambió es la mezcla.</translation>
    </message>
    <message>
        <source>A median cannot be split; explained is the mean: {before} → {after}.</source>
        <translation>Una mediana no se puede dividir; se explica la media: {before} → {after}.</translation>
    </message>
    <message>
        <source>A median cannot be split; explained is the mean, which moved the other way as a few very long ones weigh in it: {before} → {after}.</source>
        <translation>Una mediana no se puede dividir; se explica la media, que se movió al revés porque pesan unos pocos muy largos: {before} → {after}.</translation>
    </message>
    <message>
        <source>One other part</source>
        <translation>Otra parte</translation>
    </message>
    <message>
        <source>{n} other parts</source>
        <translation>Otras {n} partes</translation>
    </message>
    <message>
        <source>{dimension} “{part}” explains {amount} of {change} ({before} → {after}).</source>
        <translation>{dimension} «{part}» explica {amount} de {change} ({before} → {after}).</translation>
    </message>
    <message>
        <source>{dimension} “{part}” explains {amount} of {change}, mostly through being more or fewer ({n_before} → {n_after} records).</source>
        <translation>{dimension} «{part}» explica {amount} de {change}, sobre todo por ser más o menos ({n_before} → {n_after} registros).</translation>
    </message>
    <message>
        <source>{dimension} “{part}” explains {amount} of {change}, mostly through its own figure ({before} → {after}).</source>
        <translation>{dimension} «{part}» explica {amount} de {change}, sobre todo por su propia cifra ({before} → {after}).</translation>
    </message>
    <message>
        <source>Known customers</source>
        <translation>Clientes conocidos</translation>
    </message>
    <message>
        <source>Orders of each</source>
        <translation>Compras de cada uno</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>Compra media</translation>
    </message>
    <message>
        <source>Orders of known customers</source>
        <translation>Compras de clientes conocidos</translation>
    </message>
    <message>
        <source>Sales to nobody in particular</source>
        <translation>Ventas sin identificar</translation>
    </message>
    <message>
        <source>Day totals</source>
        <translation>Totales del día</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Devoluciones</translation>
    </message>
    <message>
        <source>Normal variation: nothing to explain.</source>
        <translation>Variación normal: no hay nada que explicar.</translation>
    </message>
    <message>
        <source>It did not change.</source>
        <translation>No cambió.</translation>
    </message>
    <message>
        <source>Too few records in one of the periods to explain a change.</source>
        <translation>Hay pocos registros en uno de los periodos para explicar un cambio.</translation>
    </message>
    <message>
        <source>One of the periods has no data.</source>
        <translation>Uno de los periodos no tiene datos.</translation>
    </message>
    <message>
        <source>Against the period before only normal variation, but {signal}.</source>
        <translation>Frente al periodo anterior es solo variación normal, pero el nivel es {signal}.</translation>
    </message>
    <message>
        <source>Too few periods before to tell a change from normal variation.</source>
        <translation>Hay pocos periodos anteriores para distinguir un cambio de la variación normal.</translation>
    </message>
    <message>
        <source>People per open hour, by the hours typed</source>
        <translation>Personas por hora de apertura, según las horas escritas</translation>
    </message>
    <message>
        <source>People per open hour, by who logged something</source>
        <translation>Personas por hora de apertura, según quién anotó algo</translation>
    </message>
    <message>
        <source>{change} By itself the step could be chance, but it is {signal}.</source>
        <translation>{change} Por sí solo, el cambio podría ser casualidad, pero el resultado es {signal}.</translation>
    </message>
    <message>
        <source>{name}: {before} in {earlier}, {now} in {period} ({change}).</source>
        <translation>{name}: {before} en {earlier}, {now} en {period} ({change}).</translation>
    </message>
    <message>
        <source>{name} since the goal began: from {before} ({earlier}) to {now} ({period}), {change}.</source>
        <translation>{name} desde que empezó el objetivo: de {before} ({earlier}) a {now} ({period}), {change}.</translation>
    </message>
    <message>
        <source>It cannot be split into parts that make up the whole.</source>
        <translation>No se puede dividir en partes que sumen el total.</translation>
    </message>
</context>
<context>
    <name>WhyCard</name>
    <message>
        <source>Why did it move?</source>
        <translation>¿Por qué se movió?</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>There is no data yet that could have moved.</source>
        <translation>Todavía no hay datos que se hayan podido mover.</translation>
    </message>
    <message>
        <source>This could not be counted.</source>
        <translation>No se ha podido contar.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentarlo otra vez</translation>
    </message>
    <message>
        <source>{period} against {earlier}</source>
        <translation>{period} frente a {earlier}</translation>
    </message>
    <message>
        <source>See what stood beside it</source>
        <translation>Ver lo que hubo al lado</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>Este periodo</translation>
    </message>
    <message>
        <source>Since the goal began</source>
        <translation>Desde que empezó el objetivo</translation>
    </message>
    <message>
        <source>Which days to explain</source>
        <translation>Qué días explicar</translation>
    </message>
    <message>
        <source>No event was noted in those days.</source>
        <translation>No se anotó ningún hecho en esos días.</translation>
    </message>
    <message>
        <source>Do something…</source>
        <translation>Hacer algo…</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
    <message>
        <source>{score} of {scale}: “{text}”</source>
        <translation>{score} de {scale}: «{text}»</translation>
    </message>
    <message>
        <source>n {before} → {after}</source>
        <translation>n {before} → {after}</translation>
    </message>
    <message>
        <source>What it is made of</source>
        <translation>De qué se compone</translation>
    </message>
    <message>
        <source>At the same time</source>
        <translation>A la vez</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>after</source>
        <translation>después</translation>
    </message>
    <message>
        <source>Through being more or fewer: {mix}; through its own figure: {rate}.</source>
        <translation>Por ser más o menos: {mix}; por su propia cifra: {rate}.</translation>
    </message>
</context>
<context>
    <name>Worries</name>
    <message>
        <source>Customers wait too long for an answer.</source>
        <translation>Los clientes esperan demasiado una respuesta.</translation>
    </message>
    <message>
        <source>Answer customers sooner</source>
        <translation>Responder antes a los clientes</translation>
    </message>
    <message>
        <source>Some leave unhappy.</source>
        <translation>Algunos se van descontentos.</translation>
    </message>
    <message>
        <source>More customers who leave content</source>
        <translation>Más clientes que se van contentos</translation>
    </message>
    <message>
        <source>Few recommend us.</source>
        <translation>Pocos nos recomiendan.</translation>
    </message>
    <message>
        <source>More customers who recommend us</source>
        <translation>Más clientes que nos recomiendan</translation>
    </message>
    <message>
        <source>Regular customers stop coming.</source>
        <translation>Clientes de siempre dejan de venir.</translation>
    </message>
    <message>
        <source>Customers who come back</source>
        <translation>Clientes que vuelven</translation>
    </message>
    <message>
        <source>Few new customers come.</source>
        <translation>Llegan pocos clientes nuevos.</translation>
    </message>
    <message>
        <source>More new customers</source>
        <translation>Más clientes nuevos</translation>
    </message>
    <message>
        <source>The same problems come back.</source>
        <translation>Los mismos problemas vuelven.</translation>
    </message>
    <message>
        <source>Solve it the first time</source>
        <translation>Resolverlo a la primera</translation>
    </message>
    <message>
        <source>We sell less or earn less.</source>
        <translation>Vendemos menos o ganamos menos.</translation>
    </message>
    <message>
        <source>Sell more</source>
        <translation>Vender más</translation>
    </message>
    <message>
        <source>The team cannot keep up.</source>
        <translation>El equipo no llega a todo.</translation>
    </message>
    <message>
        <source>Keep what we promise, on time</source>
        <translation>Cumplir a tiempo lo prometido</translation>
    </message>
    <message>
        <source>Earn more on what we sell</source>
        <translation>Ganar más con lo que vendemos</translation>
    </message>
    <message>
        <source>Sell more at each visit</source>
        <translation>Vender más en cada visita</translation>
    </message>
</context>
<context>
    <name>WorthALook</name>
    <message>
        <source>Worth a look</source>
        <translation>Para mirar</translation>
    </message>
    <message>
        <source>Looking at the last 90 days…</source>
        <translation>Mirando los últimos 90 días…</translation>
    </message>
</context>
<context>
    <name>Young</name>
    <message>
        <source>Numbers like NPS need a month. Until then, set yourself as a goal what you do:</source>
        <translation>Cifras como el NPS necesitan un mes. Hasta entonces, ponte como objetivo lo que haces:</translation>
    </message>
    <message>
        <source>Offer 10 surveys a week</source>
        <translation>Ofrecer 10 encuestas por semana</translation>
    </message>
    <message>
        <source>Keep what we promise: 9 of 10 tasks done in time</source>
        <translation>Cumplir lo prometido: 9 de cada 10 tareas a tiempo</translation>
    </message>
    <message>
        <source>Call unhappy customers back within a day</source>
        <translation>Llamar en un día a quien quedó descontento</translation>
    </message>
    <message>
        <source>{name} needs a month of answers; there is none yet.</source>
        <translation>{name}: hace falta un mes de respuestas; todavía no hay ninguna.</translation>
    </message>
    <message>
        <source>{name} needs a month of answers; you have {n} day.</source>
        <translation>{name}: hace falta un mes de respuestas; llevas {n} día.</translation>
    </message>
    <message>
        <source>{name} needs a month of answers; you have {n} days.</source>
        <translation>{name}: hace falta un mes de respuestas; llevas {n} días.</translation>
    </message>
    <message>
        <source>{name} needs 2 months of purchases; there is none yet.</source>
        <translation>{name}: hacen falta 2 meses de compras; todavía no hay ninguna.</translation>
    </message>
    <message>
        <source>{name} needs 2 months of purchases; you have {n} day.</source>
        <translation>{name}: hacen falta 2 meses de compras; llevas {n} día.</translation>
    </message>
    <message>
        <source>{name} needs 2 months of purchases; you have {n} days.</source>
        <translation>{name}: hacen falta 2 meses de compras; llevas {n} días.</translation>
    </message>
    <message>
        <source>{name} needs a year of purchases; there is none yet.</source>
        <translation>{name}: hace falta un año de compras; todavía no hay ninguna.</translation>
    </message>
    <message>
        <source>{name} needs a year of purchases; you have {n} day.</source>
        <translation>{name}: hace falta un año de compras; llevas {n} día.</translation>
    </message>
    <message>
        <source>{name} needs a year of purchases; you have {n} days.</source>
        <translation>{name}: hace falta un año de compras; llevas {n} días.</translation>
    </message>
</context>
<context>
    <name>YoungOffer</name>
    <message>
        <source>Goal set: {title}.</source>
        <translation>Objetivo puesto: {title}.</translation>
    </message>
</context>
<context>
    <name>_DayLine</name>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add hours on {day}</source>
        <translation>Añadir horario: {day}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the hours of {day}</source>
        <translation>Copiar el horario: {day}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>sin indicar</translation>
    </message>
    <message>
        <source>To Monday through Friday</source>
        <translation>A los días de lunes a viernes</translation>
    </message>
    <message>
        <source>To all days</source>
        <translation>A todos los días</translation>
    </message>
</context>
<context>
    <name>_PageSheet</name>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Página {number} de {count}</translation>
    </message>
</context>
<context>
    <name>_Pair</name>
    <message>
        <source>{day}, opens at</source>
        <translation>{day}, abre a las</translation>
    </message>
    <message>
        <source>{day}, closes at</source>
        <translation>{day}, cierra a las</translation>
    </message>
    <message>
        <source>Remove these hours of {day}</source>
        <translation>Quitar este tramo de horario: {day}</translation>
    </message>
    <message>
        <source>Remove these hours</source>
        <translation>Quitar este tramo de horario</translation>
    </message>
</context>
<context>
    <name>_Year</name>
    <message>
        <source>Remove {day}</source>
        <translation>Quitar {day}</translation>
    </message>
</context>
</TS>
