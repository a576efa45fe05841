"""What the README promises is there: its links, and its example of a mapping."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

from cxdesk.services import importing, purchases
from cxdesk.services.importing.mapping import mapping_of
from tests.factories import NOW

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
ORDERS = (
    "Order ID,Order Date,Customer ID,Customer Name,Sales,Profit\n"
    "CA-1,11/8/2018,CG-12520,Claire Gute,261.96,41.96\n"
    "CA-1,11/8/2018,CG-12520,Claire Gute,731.94,219.58\n"
)


def test_every_local_link_of_the_readme_leads_somewhere() -> None:
    links = [link for link in re.findall(r"\]\(([^)]+)\)", README) if "://" not in link]
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_mapping_of_the_readme_reads_such_a_file(open_empty_shop: Path, tmp_path: Path) -> None:
    found = re.search(r"```json\n(.+?)```", README, re.DOTALL)
    assert found is not None
    orders = tmp_path / "orders.csv"
    orders.write_text(ORDERS, encoding="utf-8-sig")
    result = importing.run_import(
        orders, "purchases", mapping=mapping_of(json.loads(found[1])), now=NOW
    )
    assert (result.read, result.added, result.refused) == (2, 1, ())
    bought = purchases.purchase(1)
    assert (bought.sold_on, bought.amount_minor) == (date(2018, 11, 8), 993_90)
    assert bought.cost_minor == 732_36
