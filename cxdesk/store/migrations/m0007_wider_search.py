"""Step 7: the counter search reads tags, addresses and numbers too, and knows the words of names.

The index is made anew and everybody is marked for it; whoever runs the steps fills it before the
upgrade ends, so that no save waits for it. Endings of phones are words of the index, so their own
index goes. Frozen history: imports nothing of the program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cxdesk.store.migrations.sql import Sql

_COLUMNS = "name, search_key, note, external_id, address, postcode, city, preferences, tax_id"
_MARK = "INSERT INTO search_dirty (customer_id) VALUES ({row}) ON CONFLICT DO NOTHING;"
_BOTH = _MARK.format(row="OLD.{0}") + " " + _MARK.format(row="NEW.{0}")

STATEMENTS = (
    "DROP TABLE customer_fts_terms",
    "DROP TABLE customer_fts",
    "CREATE VIRTUAL TABLE customer_fts USING fts5(names, phones, emails, numbers, tags, places,"
    " notes, content='', contentless_delete=1, prefix='1 2 3',"
    " tokenize='unicode61 remove_diacritics 2')",
    "CREATE TABLE search_word (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE,"
    " sound TEXT NOT NULL)",
    "DROP INDEX customer_phone_reversed",
    "CREATE INDEX customer_archived ON customer (archived_at) WHERE archived_at IS NOT NULL",
    "CREATE INDEX customer_tax ON customer (tax_id) WHERE tax_id <> ''",
    "DROP TRIGGER search_customer_update",
    f"CREATE TRIGGER search_customer_update AFTER UPDATE OF {_COLUMNS} ON customer"
    f" BEGIN {_BOTH.format('id')} END",
    "CREATE TRIGGER search_customer_tag_insert AFTER INSERT ON customer_tag"
    f" BEGIN {_MARK.format(row='NEW.customer_id')} END",
    "CREATE TRIGGER search_customer_tag_delete AFTER DELETE ON customer_tag"
    f" BEGIN {_MARK.format(row='OLD.customer_id')} END",
    "CREATE TRIGGER search_customer_tag_update AFTER UPDATE ON customer_tag"
    f" BEGIN {_BOTH.format('customer_id')} END",
    "DELETE FROM search_dirty",
    "INSERT INTO search_dirty (customer_id) SELECT id FROM customer",
)


def up(db: Sql) -> None:
    """Make the wider index, empty, and mark every customer for it; no row changes."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
