"""The words that stored keys go by in English and Spanish, for imports, filters, the console."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

Words = dict[str, str]
_ACCENTS = re.compile("[\u0300-\u036f]")


class _Kept(dict[int, int | None]):
    """For ``str.translate``: letters and digits as they are, nothing for all else."""

    def __missing__(self, mark: int) -> int | None:
        kept = self[mark] = mark if chr(mark).isalnum() else None
        return kept


_KEPT = _Kept()


def folded(text: str) -> str:
    """A word without case, accents, spaces, hyphens and underscores: "On hold" is "onhold"."""
    plain = unicodedata.normalize("NFKD", text.strip().casefold())
    bare = plain if plain.isascii() else _ACCENTS.sub("", plain)  # ASCII is translated quickest
    return bare.translate(_KEPT)


def look_up(words: Mapping[str, str], text: str) -> str | None:
    """The stored key that a typed word stands for, None when the word is unknown."""
    return words.get(folded(text))


def _words(**synonyms: str) -> Words:
    """Folded word → key, from ``key="word, other word"``; the key itself is always accepted."""
    found: Words = {}
    for key, listed in synonyms.items():
        name = key.rstrip("_")
        for word in (name, *listed.split(",")):
            found[folded(word)] = name
    return found


CHANNELS = _words(
    counter="shop, store, in store, in person, face to face, tienda, mostrador, presencial,"
    " en tienda, en persona, local",
    phone="telephone, call, teléfono, llamada, tel, telefónico, voice",
    whatsapp="whats app, wa, wasap, guasap",
    email="e-mail, mail, correo, correo electrónico, email electrónico",
    social="social media, social networks, redes, redes sociales, facebook, instagram, twitter, x,"
    " tiktok, messenger",
    other="others, otro, otra, otros, otras, web, chat, online, form, formulario",
)
# Surveys are answered where nothing else arrives.
ANSWER_CHANNELS = CHANNELS | _words(kiosk="quiosco, kiosco, tablet, tableta")
CASE_KINDS = _words(
    question="query, enquiry, inquiry, request, consulta, pregunta, duda, solicitud, información",
    incident="problem, issue, fault, incidencia, incidente, problema, avería",
    complaint="complaints, claim, queja, quejas, reclamo, reclamación",
    order="orders, pedido, encargo, presupuesto, quote",
    other="others, otro, otra, otros, otras",
)
ACTORS = _words(
    customer="client, user, cliente, clienta, usuario, end user, contact",
    staff="agent, employee, representative, agente, empleado, empleada, personal, representante,"
    " operador, dependiente, dependienta, we, nosotros",
    auto="automatic, automated, bot, system, automático, automática, sistema, robot, trigger,"
    " auto reply, autorespuesta, respuesta automática",
)
EVENT_KINDS = _words(
    message="public message, reply, public reply, comment, public comment, public, mensaje,"
    " mensaje público, respuesta, comentario, comentario público",
    note="internal note, private note, internal, private, nota, nota interna, interna, interno,"
    " comentario interno, internal comment, private comment",
    status="status change, state, state change, estado, cambio de estado, status update",
    assignment="assign, assigned, owner, asignación, asignado, asignada, reasignación",
)
STATUSES = _words(
    new="nuevo, nueva",
    open="opened, reopened, re-opened, active, abierto, abierta, reabierto, reabierta",
    pending="waiting, waiting for customer, waiting on customer, pendiente, pendiente del cliente,"
    " esperando al cliente, espera cliente, a la espera del cliente",
    on_hold="hold, waiting for third party, en pausa, en espera, espera, espera tercero, retenido,"
    " esperando a un tercero, waiting on third party",
    closed="close, solved, resolved, done, finished, cerrado, cerrada, resuelto, resuelta,"
    " solucionado, solucionada, finalizado",
)
SURVEY_KINDS = _words(
    nps="net promoter score, net promoter, recommendation, recomendación",
    csat="customer satisfaction, satisfaction, satisfacción",
    ces="customer effort score, customer effort, effort, esfuerzo, facilidad",
    general="general satisfaction, satisfacción general, overall, overall satisfaction",
    own="custom, propia, propio, other, otra",
)
PURCHASE_KINDS = _words(
    sale="sales, sold, purchase, order, venta, ventas, compra, pedido",
    refund="refunds, refunded, return, returned, devolución, devuelto, reembolso, abono,"
    " nota de crédito, credit note",
)
FILTERS = _words(
    channel="canal, via, vía",
    agent="person, staff, owner, agente, responsable, persona, empleado, empleada",
    kind="case kind, kind of case, tipo, clase, tipo de caso",
    topic="motivo, reason, asunto",
    tag="tags, label, etiqueta, etiquetas",
    segment="customer segment, segmento, segmento de cliente, segmento de clientes",
    type="customer type, kind of customer, tipo de cliente",
    city="town, ciudad, población, localidad, municipio",
    product="item, article, producto, artículo",
    weekday="day of the week, day, día, día de la semana",
    scale="escala",
)
CUSTOMER_TYPES = _words(
    person="people, individual, persona, personas, particular, particulares",
    company="companies, business, empresa, empresas, negocio",
)
OUTCOMES = _words(
    note="plain note, nota, anotación, sin más",
    solved="solved now, solved on the spot, resolved, resuelto, resuelta, solucionado, solucionada",
    follow_up="needs follow-up, seguimiento, requiere seguimiento",
    complaint="complaints, queja, quejas, reclamo, reclamación",
    compliment="praise, thanks, felicitación, elogio, agradecimiento",
)
SEGMENTS = _words(
    new="new customers, nuevo, nuevos, nueva, nuevas",
    regular="regulars, habitual, habituales, fiel, fieles",
    occasional="occasionals, ocasional, ocasionales",
    drifting="drifting away, hace tiempo que no vienen, se alejan, en riesgo",
    lapsed="lost, inactive, perdido, perdidos, inactivo, inactivos",
)
WEEKDAYS = _words(
    mon="monday, lunes, lun",
    tue="tuesday, martes, mar",
    wed="wednesday, miércoles, mié",
    thu="thursday, jueves, jue",
    fri="friday, viernes, vie",
    sat="saturday, sábado, sáb",
    sun="sunday, domingo, dom",
)
GRAINS = _words(
    day="daily, días, día, diario",
    week="weekly, semana, semanas, semanal",
    month="monthly, mes, meses, mensual",
    quarter="quarterly, trimestre, trimestres, trimestral",
    year="yearly, año, años, anual",
)
BEGUN_BY = _words(
    in_="incoming, customer, the customer, entrante, cliente, el cliente",
    out="outgoing, we, us, saliente, nosotros",
)
BETTER_WHEN = _words(
    higher="more is better, mayor, más, más alto, cuanto más mejor",
    lower="less is better, menor, menos, más bajo, cuanto menos mejor",
    neutral="either way, indiferente, da igual",
)
PURCHASES_LISTED = _words(
    all="every, todas, todo",
    refunds="refund, devoluciones, devolución",
    nobody="nobody in particular, nadie, sin identificar",
    day_totals="day total, totales del día, total del día",
)
PURCHASES_ORDERED_BY = _words(day="date, día, fecha", amount="importe")
COMPARED_WITH = _words(
    previous="the one before, before, anterior, el anterior",
    last_year="a year ago, el año pasado, año pasado, hace un año",
)
IMPORTED = _words(
    customers="customer, clientes, cliente",
    purchases="sales, compras, ventas",
    cases="case, casos, caso",
    case_events="case log, registro de casos, registro de los casos",
    answers="survey answers, surveys, respuestas, encuestas",
)
ROLES = _words(
    owner="propietario, propietaria, dueño, dueña, titular",
    staff="employee, personal, empleado, empleada",
)
SNOOZES = _words(
    tomorrow="mañana",
    next_week="in a week, dentro de una semana, en una semana, próxima semana,"
    " la próxima semana, la semana que viene",
)
NONE = "none"  # as a filter: the records that have no value
NONE_WORDS = frozenset(
    map(folded, ("none", "nobody", "ninguno", "ninguna", "nadie", "sin", "vacío", "empty"))
)
