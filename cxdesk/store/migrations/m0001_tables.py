"""The first tables of a shop file: what is recorded, with its rules as constraints.

Frozen history: this text never changes and imports nothing of the program. Instants are UTC epoch
seconds, dates ISO text, money integer minor units.
"""

from __future__ import annotations

TABLES = (
    """
    CREATE TABLE import_batch (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        imported_at INTEGER NOT NULL CHECK (typeof(imported_at) = 'integer'),
        "into" TEXT NOT NULL CHECK (typeof("into") = 'text' AND instr("into", char(0)) = 0),
        source_name TEXT NOT NULL
            CHECK (typeof(source_name) = 'text' AND instr(source_name, char(0)) = 0),
        added INTEGER NOT NULL DEFAULT 0 CHECK (typeof(added) = 'integer' AND added >= 0),
        updated INTEGER NOT NULL DEFAULT 0 CHECK (typeof(updated) = 'integer' AND updated >= 0),
        refused INTEGER NOT NULL DEFAULT 0 CHECK (typeof(refused) = 'integer' AND refused >= 0)
    )
    """,
    """
    CREATE TABLE setting (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        "key" TEXT NOT NULL UNIQUE CHECK (typeof("key") = 'text' AND instr("key", char(0)) = 0),
        value TEXT NOT NULL CHECK (json_valid(value))
    )
    """,
    """
    CREATE TABLE staff (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL CHECK (typeof(name) = 'text' AND instr(name, char(0)) = 0),
        initials TEXT NOT NULL
            CHECK (typeof(initials) = 'text' AND instr(initials, char(0)) = 0),
        role TEXT NOT NULL DEFAULT 'staff' CHECK (role IN ('owner', 'staff')),
        is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1))
    )
    """,
    """
    CREATE TABLE topic (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL CHECK (typeof(name) = 'text' AND instr(name, char(0)) = 0),
        folded TEXT NOT NULL UNIQUE
            CHECK (typeof(folded) = 'text' AND instr(folded, char(0)) = 0),
        is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1))
    )
    """,
    """
    CREATE TABLE customer (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        external_id TEXT UNIQUE
            CHECK (external_id IS NULL
                OR (typeof(external_id) = 'text' AND instr(external_id, char(0)) = 0)),
        kind TEXT NOT NULL DEFAULT 'person' CHECK (kind IN ('person', 'company')),
        name TEXT NOT NULL DEFAULT '' CHECK (typeof(name) = 'text' AND instr(name, char(0)) = 0),
        sort_key TEXT NOT NULL DEFAULT ''
            CHECK (typeof(sort_key) = 'text' AND instr(sort_key, char(0)) = 0),
        search_key TEXT NOT NULL DEFAULT ''
            CHECK (typeof(search_key) = 'text' AND instr(search_key, char(0)) = 0),
        note TEXT NOT NULL DEFAULT '' CHECK (typeof(note) = 'text' AND instr(note, char(0)) = 0),
        no_surveys INTEGER NOT NULL DEFAULT 0 CHECK (no_surveys IN (0, 1)),
        no_contact INTEGER NOT NULL DEFAULT 0 CHECK (no_contact IN (0, 1)),
        created_at INTEGER NOT NULL CHECK (typeof(created_at) = 'integer'),
        archived_at INTEGER CHECK (archived_at IS NULL OR typeof(archived_at) = 'integer'),
        import_batch_id INTEGER REFERENCES import_batch (id) ON DELETE SET NULL,
        last_visit_on TEXT NOT NULL DEFAULT ''
            CHECK (last_visit_on = '' OR date(last_visit_on) IS last_visit_on)
    )
    """,
    """
    CREATE TABLE customer_phone (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
        typed TEXT NOT NULL CHECK (typeof(typed) = 'text' AND instr(typed, char(0)) = 0),
        digits TEXT NOT NULL CHECK (typeof(digits) = 'text' AND instr(digits, char(0)) = 0),
        reversed_digits TEXT NOT NULL
            CHECK (typeof(reversed_digits) = 'text' AND instr(reversed_digits, char(0)) = 0),
        position INTEGER NOT NULL DEFAULT 0
            CHECK (typeof(position) = 'integer' AND position >= 0)
    )
    """,
    """
    CREATE TABLE customer_email (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
        address TEXT NOT NULL CHECK (typeof(address) = 'text' AND instr(address, char(0)) = 0),
        folded TEXT NOT NULL CHECK (typeof(folded) = 'text' AND instr(folded, char(0)) = 0),
        position INTEGER NOT NULL DEFAULT 0
            CHECK (typeof(position) = 'integer' AND position >= 0)
    )
    """,
    """
    CREATE TABLE cases (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        external_id TEXT UNIQUE
            CHECK (external_id IS NULL
                OR (typeof(external_id) = 'text' AND instr(external_id, char(0)) = 0)),
        customer_id INTEGER REFERENCES customer (id) ON DELETE RESTRICT,
        owner_id INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
        channel TEXT NOT NULL
            CHECK (channel IN ('counter', 'phone', 'whatsapp', 'email', 'social', 'other')),
        kind TEXT NOT NULL DEFAULT 'question'
            CHECK (kind IN ('question', 'incident', 'complaint', 'order', 'other')),
        topic_id INTEGER REFERENCES topic (id) ON DELETE RESTRICT,
        subject TEXT NOT NULL DEFAULT ''
            CHECK (typeof(subject) = 'text' AND instr(subject, char(0)) = 0),
        opened_at INTEGER NOT NULL CHECK (typeof(opened_at) = 'integer'),
        opened_by TEXT NOT NULL DEFAULT 'customer'
            CHECK (opened_by IN ('customer', 'staff', 'auto')),
        created_at INTEGER NOT NULL CHECK (typeof(created_at) = 'integer'),
        import_batch_id INTEGER REFERENCES import_batch (id) ON DELETE SET NULL,
        status TEXT NOT NULL DEFAULT 'new'
            CHECK (status IN ('new', 'open', 'pending', 'on_hold', 'closed')),
        first_reply_at INTEGER
            CHECK (first_reply_at IS NULL OR typeof(first_reply_at) = 'integer'),
        first_closed_at INTEGER
            CHECK (first_closed_at IS NULL OR typeof(first_closed_at) = 'integer'),
        closed_at INTEGER CHECK (closed_at IS NULL OR typeof(closed_at) = 'integer')
    )
    """,
    """
    CREATE TABLE case_event (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
        at INTEGER NOT NULL CHECK (typeof(at) = 'integer'),
        actor TEXT NOT NULL CHECK (actor IN ('customer', 'staff', 'auto')),
        staff_id INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
        kind TEXT NOT NULL CHECK (kind IN ('message', 'note', 'status', 'assignment')),
        is_public INTEGER NOT NULL DEFAULT 0 CHECK (is_public IN (0, 1)),
        status_after TEXT
            CHECK (status_after IS NULL
                OR status_after IN ('new', 'open', 'pending', 'on_hold', 'closed')),
        kind_before TEXT
            CHECK (kind_before IS NULL
                OR kind_before IN ('question', 'incident', 'complaint', 'order', 'other')),
        kind_after TEXT
            CHECK (kind_after IS NULL
                OR kind_after IN ('question', 'incident', 'complaint', 'order', 'other')),
        owner_before_id INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
        owner_after_id INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
        note TEXT NOT NULL DEFAULT '' CHECK (typeof(note) = 'text' AND instr(note, char(0)) = 0),
        import_batch_id INTEGER REFERENCES import_batch (id) ON DELETE SET NULL
    )
    """,
    """
    CREATE TABLE interaction (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        customer_id INTEGER REFERENCES customer (id) ON DELETE RESTRICT,
        case_id INTEGER REFERENCES cases (id) ON DELETE SET NULL,
        staff_id INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
        direction TEXT NOT NULL DEFAULT 'in' CHECK (direction IN ('in', 'out')),
        channel TEXT NOT NULL
            CHECK (channel IN ('counter', 'phone', 'whatsapp', 'email', 'social', 'other')),
        topic_id INTEGER REFERENCES topic (id) ON DELETE RESTRICT,
        outcome TEXT NOT NULL DEFAULT 'note'
            CHECK (outcome IN ('note', 'solved', 'follow_up', 'complaint', 'compliment')),
        note TEXT NOT NULL DEFAULT '' CHECK (typeof(note) = 'text' AND instr(note, char(0)) = 0),
        minutes INTEGER
            CHECK (minutes IS NULL OR (typeof(minutes) = 'integer' AND minutes >= 0)),
        arrived_at INTEGER NOT NULL CHECK (typeof(arrived_at) = 'integer'),
        arrived_on TEXT NOT NULL DEFAULT ''
            CHECK (arrived_on = '' OR date(arrived_on) IS arrived_on),
        replied_at INTEGER CHECK (replied_at IS NULL OR typeof(replied_at) = 'integer'),
        created_at INTEGER NOT NULL CHECK (typeof(created_at) = 'integer'),
        import_batch_id INTEGER REFERENCES import_batch (id) ON DELETE SET NULL
    )
    """,
    """
    CREATE TABLE purchase (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        external_id TEXT UNIQUE
            CHECK (external_id IS NULL
                OR (typeof(external_id) = 'text' AND instr(external_id, char(0)) = 0)),
        customer_id INTEGER REFERENCES customer (id) ON DELETE RESTRICT,
        staff_id INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
        kind TEXT NOT NULL DEFAULT 'sale' CHECK (kind IN ('sale', 'refund')),
        sold_on TEXT NOT NULL CHECK (date(sold_on) IS sold_on),
        sold_time TEXT CHECK (sold_time IS NULL OR strftime('%H:%M', sold_time) IS sold_time),
        amount_minor INTEGER NOT NULL
            CHECK (typeof(amount_minor) = 'integer' AND amount_minor >= 0),
        cost_minor INTEGER
            CHECK (cost_minor IS NULL OR (typeof(cost_minor) = 'integer' AND cost_minor >= 0)),
        receipt_number TEXT NOT NULL DEFAULT ''
            CHECK (typeof(receipt_number) = 'text' AND instr(receipt_number, char(0)) = 0),
        is_day_total INTEGER NOT NULL DEFAULT 0 CHECK (is_day_total IN (0, 1)),
        note TEXT NOT NULL DEFAULT '' CHECK (typeof(note) = 'text' AND instr(note, char(0)) = 0),
        created_at INTEGER NOT NULL CHECK (typeof(created_at) = 'integer'),
        import_batch_id INTEGER REFERENCES import_batch (id) ON DELETE SET NULL
    )
    """,
    """
    CREATE TABLE purchase_item (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        purchase_id INTEGER NOT NULL REFERENCES purchase (id) ON DELETE CASCADE,
        product TEXT NOT NULL DEFAULT ''
            CHECK (typeof(product) = 'text' AND instr(product, char(0)) = 0),
        category TEXT NOT NULL DEFAULT ''
            CHECK (typeof(category) = 'text' AND instr(category, char(0)) = 0),
        amount_minor INTEGER NOT NULL
            CHECK (typeof(amount_minor) = 'integer'),
        cost_minor INTEGER
            CHECK (cost_minor IS NULL OR typeof(cost_minor) = 'integer'),
        position INTEGER NOT NULL DEFAULT 0
            CHECK (typeof(position) = 'integer' AND position >= 0)
    )
    """,
    """
    CREATE TABLE survey (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        "key" TEXT NOT NULL CHECK (typeof("key") = 'text' AND instr("key", char(0)) = 0),
        kind TEXT NOT NULL CHECK (kind IN ('nps', 'csat', 'ces', 'general', 'own')),
        version INTEGER NOT NULL DEFAULT 1 CHECK (typeof(version) = 'integer'),
        question TEXT NOT NULL DEFAULT ''
            CHECK (typeof(question) = 'text' AND instr(question, char(0)) = 0),
        scale_min INTEGER NOT NULL CHECK (typeof(scale_min) = 'integer'),
        scale_max INTEGER NOT NULL CHECK (typeof(scale_max) = 'integer'),
        higher_is_better INTEGER NOT NULL DEFAULT 1 CHECK (higher_is_better IN (0, 1)),
        is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
        CHECK (scale_min < scale_max),
        UNIQUE (key, version)
    )
    """,
    """
    CREATE TABLE offer (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        external_id TEXT UNIQUE
            CHECK (external_id IS NULL
                OR (typeof(external_id) = 'text' AND instr(external_id, char(0)) = 0)),
        survey_id INTEGER NOT NULL REFERENCES survey (id) ON DELETE RESTRICT,
        customer_id INTEGER REFERENCES customer (id) ON DELETE RESTRICT,
        case_id INTEGER REFERENCES cases (id) ON DELETE SET NULL,
        purchase_id INTEGER REFERENCES purchase (id) ON DELETE SET NULL,
        staff_id INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
        channel TEXT NOT NULL DEFAULT 'counter'
            CHECK (channel IN ('counter', 'phone', 'whatsapp', 'email', 'social',
                'other', 'kiosk')),
        state TEXT NOT NULL DEFAULT 'offered'
            CHECK (state IN ('offered', 'declined', 'answered')),
        sent_at INTEGER NOT NULL CHECK (typeof(sent_at) = 'integer'),
        created_at INTEGER NOT NULL CHECK (typeof(created_at) = 'integer'),
        import_batch_id INTEGER REFERENCES import_batch (id) ON DELETE SET NULL
    )
    """,
    """
    CREATE TABLE answer (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        offer_id INTEGER UNIQUE REFERENCES offer (id) ON DELETE CASCADE,
        survey_id INTEGER NOT NULL REFERENCES survey (id) ON DELETE RESTRICT,
        customer_id INTEGER REFERENCES customer (id) ON DELETE RESTRICT,
        staff_id INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
        kind TEXT NOT NULL CHECK (kind IN ('nps', 'csat', 'ces', 'general', 'own')),
        scale_min INTEGER NOT NULL CHECK (typeof(scale_min) = 'integer'),
        scale_max INTEGER NOT NULL CHECK (typeof(scale_max) = 'integer'),
        score INTEGER NOT NULL CHECK (typeof(score) = 'integer'),
        channel TEXT NOT NULL DEFAULT 'counter'
            CHECK (channel IN ('counter', 'phone', 'whatsapp', 'email', 'social',
                'other', 'kiosk')),
        comment TEXT NOT NULL DEFAULT ''
            CHECK (typeof(comment) = 'text' AND instr(comment, char(0)) = 0),
        answered_at INTEGER NOT NULL CHECK (typeof(answered_at) = 'integer'),
        offer_state_before TEXT
            CHECK (offer_state_before IS NULL OR offer_state_before IN ('offered', 'declined')),
        created_at INTEGER NOT NULL CHECK (typeof(created_at) = 'integer'),
        import_batch_id INTEGER REFERENCES import_batch (id) ON DELETE SET NULL,
        CHECK (scale_min < scale_max),
        CHECK (score BETWEEN scale_min AND scale_max)
    )
    """,
    """
    CREATE TABLE goal (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kpi_key TEXT NOT NULL CHECK (typeof(kpi_key) = 'text' AND instr(kpi_key, char(0)) = 0),
        where_json TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(where_json)),
        title TEXT NOT NULL CHECK (typeof(title) = 'text' AND instr(title, char(0)) = 0),
        kind TEXT NOT NULL DEFAULT 'level'
            CHECK (kind IN ('level', 'flow', 'ceiling', 'maintain', 'range')),
        "window" TEXT NOT NULL DEFAULT 'rolling_90'
            CHECK ("window" IN ('last_month', 'last_quarter', 'rolling_30',
                'rolling_90', 'rolling_365')),
        baseline_value REAL CHECK (baseline_value IS NULL OR typeof(baseline_value) = 'real'),
        baseline_n INTEGER NOT NULL DEFAULT 0
            CHECK (typeof(baseline_n) = 'integer' AND baseline_n >= 0),
        baseline_from_on TEXT
            CHECK (baseline_from_on IS NULL OR date(baseline_from_on) IS baseline_from_on),
        baseline_to_on TEXT
            CHECK (baseline_to_on IS NULL OR date(baseline_to_on) IS baseline_to_on),
        starts_on TEXT NOT NULL CHECK (date(starts_on) IS starts_on),
        owner_id INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
        why TEXT NOT NULL DEFAULT '' CHECK (typeof(why) = 'text' AND instr(why, char(0)) = 0),
        how TEXT NOT NULL DEFAULT '' CHECK (typeof(how) = 'text' AND instr(how, char(0)) = 0),
        closed_on TEXT CHECK (closed_on IS NULL OR date(closed_on) IS closed_on),
        closed_reason TEXT NOT NULL DEFAULT ''
            CHECK (typeof(closed_reason) = 'text' AND instr(closed_reason, char(0)) = 0),
        closed_at INTEGER CHECK (closed_at IS NULL OR typeof(closed_at) = 'integer'),
        created_at INTEGER NOT NULL CHECK (typeof(created_at) = 'integer')
    )
    """,
    """
    CREATE TABLE goal_target (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        goal_id INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
        valid_from_on TEXT NOT NULL CHECK (date(valid_from_on) IS valid_from_on),
        deadline_on TEXT NOT NULL CHECK (date(deadline_on) IS deadline_on),
        mode TEXT NOT NULL DEFAULT 'value' CHECK (mode IN ('value', 'points', 'percent')),
        entered REAL NOT NULL CHECK (typeof(entered) = 'real'),
        value REAL NOT NULL CHECK (typeof(value) = 'real'),
        line_start_value REAL
            CHECK (line_start_value IS NULL OR typeof(line_start_value) = 'real'),
        reason TEXT NOT NULL DEFAULT ''
            CHECK (typeof(reason) = 'text' AND instr(reason, char(0)) = 0),
        created_at INTEGER NOT NULL CHECK (typeof(created_at) = 'integer')
    )
    """,
    """
    CREATE TABLE event (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        happened_on TEXT NOT NULL CHECK (date(happened_on) IS happened_on),
        note TEXT NOT NULL CHECK (typeof(note) = 'text' AND instr(note, char(0)) = 0),
        kind TEXT NOT NULL DEFAULT 'other'
            CHECK (typeof(kind) = 'text' AND instr(kind, char(0)) = 0),
        created_at INTEGER NOT NULL CHECK (typeof(created_at) = 'integer')
    )
    """,
    """
    CREATE TABLE task (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL DEFAULT 'follow_up'
            CHECK (typeof(kind) = 'text' AND instr(kind, char(0)) = 0),
        note TEXT NOT NULL DEFAULT '' CHECK (typeof(note) = 'text' AND instr(note, char(0)) = 0),
        customer_id INTEGER REFERENCES customer (id) ON DELETE RESTRICT,
        case_id INTEGER REFERENCES cases (id) ON DELETE CASCADE,
        answer_id INTEGER REFERENCES answer (id) ON DELETE SET NULL,
        owner_id INTEGER REFERENCES staff (id) ON DELETE RESTRICT,
        due_on TEXT NOT NULL CHECK (date(due_on) IS due_on),
        done_at INTEGER CHECK (done_at IS NULL OR typeof(done_at) = 'integer'),
        created_at INTEGER NOT NULL CHECK (typeof(created_at) = 'integer')
    )
    """,
    """
    CREATE TABLE step (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL DEFAULT 'do' CHECK (kind IN ('do', 'undo', 'redo', 'bulk')),
        at INTEGER NOT NULL CHECK (typeof(at) = 'integer'),
        staff_id INTEGER REFERENCES staff (id) ON DELETE SET NULL,
        label TEXT NOT NULL CHECK (json_valid(label)),
        params TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(params)),
        undoes_id INTEGER REFERENCES step (id) ON DELETE SET NULL,
        is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1))
    )
    """,
    """
    CREATE TABLE change (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        step_id INTEGER NOT NULL REFERENCES step (id) ON DELETE CASCADE,
        table_name TEXT NOT NULL
            CHECK (typeof(table_name) = 'text' AND instr(table_name, char(0)) = 0),
        row_id INTEGER NOT NULL CHECK (typeof(row_id) = 'integer'),
        operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
        "before" TEXT CHECK ("before" IS NULL OR json_valid("before")),
        "after" TEXT CHECK ("after" IS NULL OR json_valid("after"))
    )
    """,
    """
    CREATE TABLE step_now (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        step_id INTEGER CHECK (step_id IS NULL OR typeof(step_id) = 'integer')
    )
    """,
)
