"""What the fields of importers are called by people."""

from __future__ import annotations

from cxdesk.domain.text import T

_WORDS = {
    "customer_id": T("ImportFields", "Customer number"),
    "name": T("ImportFields", "Name"),
    "phone": T("ImportFields", "Phone"),
    "email": T("ImportFields", "E-mail"),
    "note": T("ImportFields", "Note"),
    "city": T("ImportFields", "City"),
    "address": T("ImportFields", "Address"),
    "postcode": T("ImportFields", "Postcode"),
    "birthday": T("ImportFields", "Birthday"),
    "tax_id": T("ImportFields", "Tax id"),
    "preferences": T("ImportFields", "Preferences"),
    "preferred_channel": T("ImportFields", "Preferred channel"),
    "tags": T("ImportFields", "Tags"),
    "no_surveys": T("ImportFields", "No surveys"),
    "no_contact": T("ImportFields", "No contact"),
    "purchase_id": T("ImportFields", "Number of the purchase"),
    "customer_name": T("ImportFields", "Name of the customer"),
    "date": T("ImportFields", "Day"),
    "amount": T("ImportFields", "Amount"),
    "cost": T("ImportFields", "Cost"),
    "product": T("ImportFields", "Product"),
    "category": T("ImportFields", "Category"),
    "receipt_number": T("ImportFields", "Receipt number"),
    "agent": T("ImportFields", "Who served them"),
    "case_id": T("ImportFields", "Number of the case"),
    "channel": T("ImportFields", "Channel"),
    "opened_at": T("ImportFields", "Opened at"),
    "opened_by": T("ImportFields", "Opened by"),
    "subject": T("ImportFields", "Subject"),
    "topic": T("ImportFields", "Topic"),
    "at": T("ImportFields", "Moment"),
    "actor": T("ImportFields", "Who did it"),
    "type": T("ImportFields", "What happened"),
    "status_after": T("ImportFields", "State after it"),
    "survey_id": T("ImportFields", "Number of the offer"),
    "scale": T("ImportFields", "Scale"),
    "sent_at": T("ImportFields", "Offered at"),
    "answered_at": T("ImportFields", "Answered at"),
    "score": T("ImportFields", "Score"),
    "comment": T("ImportFields", "Comment"),
    "code": T("ImportFields", "Code of the slip"),
}
_KINDS = {
    "customers": T("ImportFields", "Person or company"),
    "purchases": T("ImportFields", "Sale or refund"),
    "cases": T("ImportFields", "Kind of case"),
    "answers": T("ImportFields", "Questionnaire"),
}
_OF_CUSTOMER = {
    "phone": T("ImportFields", "Customer's phone"),
    "email": T("ImportFields", "Customer's e-mail"),
}


def field_words(into: str, key: str) -> T:
    """A field of an import of this kind, as people call it."""
    if key == "kind":
        return _KINDS[into]
    if into == "answers" and key in _OF_CUSTOMER:
        return _OF_CUSTOMER[key]
    return _WORDS[key]
