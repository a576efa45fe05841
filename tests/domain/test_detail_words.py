"""The companions of a figure: each has words and its unit, and what says nothing is left out."""

from __future__ import annotations

import ast
from pathlib import Path

from cxdesk.domain import kpis
from cxdesk.domain.detail_words import NOT_SHOWN, WORDS, details
from cxdesk.domain.kpi import Amount, Measure, Unit

_MEASURES = Path(kpis.__file__).parent


def test_words_are_told_once_each() -> None:
    sources = [words.source for words in WORDS.values()]
    assert len(sources) == len(set(sources))
    assert not NOT_SHOWN & set(WORDS)


def test_details_keep_their_order_and_unit_and_leave_out_what_is_unknown_or_none() -> None:
    told = details(
        kpis.by_key("first_response_time"),
        Measure(
            value=900.0,
            n=4,
            detail={"p90": 3000.0, "mean": None, "waiting": 0, "business_median": 900.0},
        ),
    )
    assert [(line.words.source, line.amount) for line in told] == [
        ("Nine of ten are below", Amount(3000.0, Unit.SECONDS)),
        ("Median, opening time", Amount(900.0, Unit.SECONDS)),
    ]


def test_nothing_measured_has_no_companions() -> None:
    assert details(kpis.by_key("nps"), Measure(value=None, n=0, detail={"promoters": 0})) == ()


def test_every_unit_of_a_companion_is_of_a_companion_with_words() -> None:
    named = {key for kpi in kpis.ALL for key in kpi.detail_units}
    assert named - set(WORDS) == set()


def test_every_detail_written_in_the_measures_has_words() -> None:
    """The keys of all dictionaries written under the name ``detail`` in the measures' modules."""
    written = {
        key.value
        for path in _MEASURES.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.keyword | ast.Assign) and _is_detail(node)
        for inner in ast.walk(node.value)
        if isinstance(inner, ast.Dict)
        for key in inner.keys
        if isinstance(key, ast.Constant)
    }
    assert "promoters" in written
    assert written - set(WORDS) - NOT_SHOWN == set()


def _is_detail(node: ast.keyword | ast.Assign) -> bool:
    if isinstance(node, ast.keyword):
        return node.arg == "detail"
    return any(isinstance(name, ast.Name) and name.id == "detail" for name in node.targets)
