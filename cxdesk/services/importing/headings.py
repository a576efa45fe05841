"""The columns that importers read, and the headings they go by in English and Spanish."""

from __future__ import annotations

from typing import NamedTuple


class Column(NamedTuple):
    """A field that an importer reads: its canonical heading, and the other names it goes by."""

    key: str
    synonyms: tuple[str, ...] = ()
    is_required: bool = False


def _column(key: str, synonyms: str = "", *, is_required: bool = False) -> Column:
    return Column(key, tuple(filter(None, map(str.strip, synonyms.split(",")))), is_required)


CUSTOMERS = (
    _column(
        "customer_id",
        "customer no, customer number, client id, id, id cliente, cliente id, código cliente, "
        "código de cliente, codigo, nº cliente, número de cliente, num cliente",
    ),
    _column(
        "name",
        "customer name, full name, client name, customer, client, cliente, nombre, nombre y "
        "apellidos, nombre completo, nombre cliente, nombre del cliente, razón social, "
        "empresa",
    ),
    _column(
        "phone",
        "phone number, telephone, mobile, phones, tel, teléfono, teléfonos, móvil, celular, "
        "número de teléfono, whatsapp",
    ),
    _column(
        "email",
        "e-mail, mail, email address, emails, correo, correo electrónico, dirección de "
        "correo, correos",
    ),
    _column("kind", "type, customer type, tipo, tipo de cliente"),
    _column("note", "notes, comment, comments, nota, notas, observaciones, comentarios"),
    _column("city", "town, ciudad, población, localidad, municipio"),
    _column("address", "street, street address, dirección, calle, domicilio, dirección postal"),
    _column("postcode", "zip, zip code, postal code, cp, c.p., código postal"),
    _column(
        "birthday",
        "birth date, date of birth, birthdate, dob, born, cumpleaños, fecha de nacimiento, "
        "nacimiento",
    ),
    _column(
        "tax_id",
        "tax number, tax no, vat, vat number, nif, cif, nie, dni, nif/cif, cif/nif, rfc, cuit, "
        "identificación fiscal, número fiscal",
    ),
    _column("preferences", "likes, preference, preferencias, preferencia, gustos, le gusta"),
    _column("preferred_channel", "preferred contact, contact by, canal preferido, contactar por"),
    _column("tags", "tag, labels, label, etiqueta, etiquetas"),
    _column("no_surveys", "no encuestas, sin encuestas"),
    _column("no_contact", "do not contact, no contactar, sin contacto"),
)
PURCHASES = (
    _column(
        "purchase_id",
        "purchase, order id, order, order number, ticket, ticket id, receipt id, invoice, "
        "invoice id, sale id, transaction id, id compra, compra, compra id, id venta, nº "
        "ticket, número de ticket, id ticket, pedido, id pedido, nº pedido, factura, nº "
        "factura, número de factura, id",
        is_required=True,
    ),
    _column(
        "customer_id",
        "customer, client id, customer number, id cliente, cliente id, código cliente, código "
        "de cliente, nº cliente, número de cliente, cliente",
    ),
    _column("customer_name", "client name, name, nombre, nombre cliente, nombre del cliente"),
    _column(
        "date",
        "sold_on, order date, sale date, purchase date, invoice date, datetime, fecha, fecha "
        "venta, fecha de venta, fecha compra, fecha de compra, fecha pedido, fecha factura, "
        "día",
        is_required=True,
    ),
    _column(
        "amount",
        "total, sales, total amount, price, importe, importe total, monto, venta, ventas, "
        "total venta, precio, valor",
        is_required=True,
    ),
    _column("cost", "costs, total cost, coste, costo, coste total, costo total"),
    _column("kind", "type, tipo, tipo de operación, operación"),
    _column("product", "product name, item, article, producto, artículo, descripción"),
    _column("category", "categoría, familia, sección"),
    _column("receipt_number", "receipt, receipt no, recibo, nº recibo, justificante"),
    _column(
        "agent",
        "staff, seller, cashier, agente, vendedor, vendedora, empleado, dependiente, cajero",
    ),
    _column("note", "notes, comment, nota, notas, observaciones"),
)
CASES = (
    _column(
        "case_id",
        "case, case number, ticket, ticket id, id caso, caso, caso id, nº caso, número de "
        "caso, expediente, id",
        is_required=True,
    ),
    _column(
        "customer_id",
        "customer, client id, id cliente, cliente id, código cliente, nº cliente, número de "
        "cliente, cliente",
    ),
    _column("customer_name", "client name, name, nombre, nombre cliente, nombre del cliente"),
    _column("channel", "canal, vía, medio, source"),
    _column(
        "agent",
        "staff, owner, assignee, assigned to, agente, responsable, asignado a, empleado, "
        "atendido por",
    ),
    _column("kind", "type, case type, category, tipo, clase, tipo de caso"),
    _column(
        "opened_at",
        "opened, open date, created, created at, date, opened on, abierto, abierto el, "
        "apertura, fecha apertura, fecha de apertura, fecha, creado",
        is_required=True,
    ),
    _column("opened_by", "created by, abierto por, creado por, origen"),
    _column("subject", "title, asunto, título"),
    _column("topic", "motivo, reason, tema"),
)
CASE_EVENTS = (
    _column(
        "case_id",
        "case, case number, ticket, ticket id, id caso, caso, caso id, nº caso, número de "
        "caso, expediente",
        is_required=True,
    ),
    _column(
        "at",
        "date, datetime, time, timestamp, event date, created at, fecha, fecha y hora, "
        "momento, cuando",
        is_required=True,
    ),
    _column("actor", "by, author, autor, quien, de", is_required=True),
    _column("type", "event, event type, kind, tipo, evento, tipo de evento", is_required=True),
    _column(
        "status_after",
        "status, new status, state, estado, estado después, estado posterior, nuevo estado",
    ),
    _column("agent", "staff, agente, empleado, responsable"),
    _column("note", "text, message, body, nota, texto, mensaje, comentario"),
)
ANSWERS = (
    _column(
        "survey_id",
        "survey, offer id, invitation id, response id, id encuesta, encuesta, encuesta id, nº "
        "encuesta, número de encuesta, id",
    ),
    _column(
        "customer_id",
        "customer, client id, id cliente, cliente id, código cliente, nº cliente, número de "
        "cliente, cliente",
    ),
    _column("customer_name", "client name, name, nombre, nombre cliente, nombre del cliente"),
    _column("case_id", "case, ticket, id caso, caso, caso id, nº caso, número de caso"),
    _column("kind", "type, survey type, tipo, tipo de encuesta"),
    _column("scale", "escala"),
    _column(
        "sent_at",
        "sent, offered at, sent on, enviada, enviado, fecha envío, fecha de envío, ofrecida",
    ),
    _column(
        "answered_at",
        "answered, response date, answer date, date, respondida, respondido, fecha respuesta, "
        "fecha de respuesta, fecha, timestamp, marca temporal, submitted at, submit date, "
        "submit date (utc), submission date, submission time, completion time, date submitted, "
        "end date, end date (utc), hora de finalización, fecha de finalización",
    ),
    _column(
        "score",
        "rating, answer, value, puntuación, nota, valoración, puntos, respuesta, nps, nps score, "
        "csat, csat score, ces, ces score",
        is_required=True,
    ),
    _column("comment", "comments, text, comentario, comentarios, texto"),
    _column("channel", "canal, vía"),
    _column("agent", "staff, agente, empleado"),
    _column(
        "email",
        "e-mail, mail, email address, correo, correo electrónico, dirección de correo electrónico",
    ),
    _column(
        "phone",
        "phone number, telephone, mobile, tel, teléfono, móvil, celular, número de teléfono, "
        "whatsapp",
    ),
    _column("code", "slip code, código de la papeleta, código papeleta"),
)
