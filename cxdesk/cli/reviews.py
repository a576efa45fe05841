"""Reviews of goals from the console: which come next, what was decided, and held ones noted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli import review_parts
from cxdesk.cli.cadences import CADENCES, a_cadence
from cxdesk.cli.command import Actions, Command, add_json_option
from cxdesk.cli.output import amount, print_json, print_table, say
from cxdesk.cli.shop_file import reading, writing
from cxdesk.cli.values import as_of_instant, date_of, day_of
from cxdesk.domain.assess import STATUS_WORDS
from cxdesk.domain.reviews import CADENCE_WORDS, ReviewDraft, Seen
from cxdesk.domain.text import T
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from datetime import date

    from cxdesk.cli.command import Parser
    from cxdesk.domain.reviews import Review, Rhythm


def _arguments(parser: Parser) -> None:
    actions = Actions(parser)
    listing = actions.add("list", T("Help", "when each goal is reviewed next; --due: those due"))
    listing.add_argument("--due", action="store_true", help=T("Help", "only those that are due"))
    add_json_option(listing)
    shown = actions.add("show", T("Help", "the reviews of a goal, the latest first"))
    _goal_argument(shown)
    add_json_option(shown)
    _add_arguments(actions.add("add", T("Help", "note a review that was held")))
    _edit_arguments(actions.add("edit", T("Help", "write other words of a review of today")))
    delete = actions.add("delete", T("Help", "remove a review"))
    _review_argument(delete)
    later = actions.add("later", T("Help", "put a review that is due off to another day"))
    _goal_argument(later)
    later.add_argument("day", metavar="DATE", help=T("Help", "the day on which it is shown again"))
    plan = actions.add("plan", T("Help", "say how often a goal is reviewed"))
    _goal_argument(plan)
    plan.add_argument("cadence", **a_cadence(), help=T("Help", "how often"))
    plan.add_argument("--first", metavar="DATE", help=T("Help", "the day of the first review"))
    add_json_option(plan)


def _goal_argument(parser: Parser) -> None:
    parser.add_argument("goal", type=int, help=T("Help", "the id of the goal"))


def _review_argument(parser: Parser) -> None:
    parser.add_argument("id", type=int, help=T("Help", "the id of the review"))


def _add_arguments(parser: Parser) -> None:
    _goal_argument(parser)
    parser.add_argument("decision", nargs="*", help=T("Help", "what was decided"))
    parser.add_argument("--why", default="", help=T("Help", "why it stands so"))
    parser.add_argument("--on", metavar="DATE", help=T("Help", "the day (default: today)"))
    parser.add_argument(
        "--next", metavar="DATE", help=T("Help", "the next review; default: by its rhythm")
    )
    add_json_option(parser)


def _edit_arguments(parser: Parser) -> None:
    _review_argument(parser)
    parser.add_argument("--why", help=T("Help", "why it stands so"))
    parser.add_argument("--decision", help=T("Help", "what was decided"))
    parser.add_argument("--next", metavar="DATE", help=T("Help", "the next review"))
    add_json_option(parser)


def _run(arguments: argparse.Namespace) -> int:
    acts = {
        "list": _list,
        "show": _show,
        "add": _add,
        "edit": _edit,
        "delete": _delete,
        "later": _later,
        "plan": _plan,
    }
    return acts[arguments.action](arguments)


def _list(arguments: argparse.Namespace) -> int:
    from cxdesk.services import reviews

    with reading(arguments):
        found = reviews.due_reviews(now=clock.now()) if arguments.due else reviews.rhythms()
    if arguments.json:
        print_json([_rhythm_json(one) for one in found])
    elif not found:
        nothing = T("CLI", "No review is due."), T("CLI", "No goal is open.")
        print(say(nothing[0] if arguments.due else nothing[1]))
    else:
        _print_rhythms(found)
    return 0


def _show(arguments: argparse.Namespace) -> int:
    from cxdesk.services import goals, reviews, shop

    with reading(arguments):
        view, currency = goals.goal(arguments.goal, clock.now() + 1), shop.current().currency
        found = reviews.reviews(arguments.goal)
        told = found if arguments.json else found[:1]
        shown = list(review_parts.looked_up(told, view))
    if arguments.json:
        print_json([review_parts.review_json(one, currency) for one in shown])
    elif not found:
        print(say(T("CLI", "This goal has not been reviewed yet.")))
    else:
        _print_reviews(found, partial(amount, unit=view.kpi.unit, currency=currency))
        review_parts.print_parts(shown[0])
    return 0


def _add(arguments: argparse.Namespace) -> int:
    from cxdesk.services import goals, reviews, shop

    with writing(arguments):
        now, on = clock.now(), day_of(arguments.on)
        view = goals.goal(arguments.goal, as_of_instant(arguments.on, shop.current()))
        rhythm = reviews.rhythm(arguments.goal)
        proposed = reviews.next_after(arguments.goal, rhythm.cadence, on)
        draft = ReviewDraft(
            goal_id=arguments.goal,
            reviewed_on=on,
            seen=Seen.of(view.assessment),
            why=arguments.why,
            decision=" ".join(arguments.decision),
            next_on=date_of(arguments.next) if arguments.next else proposed,
        )
        found = reviews.review(reviews.record_review(draft, now=now))
        _tell(arguments, found)
    return 0


def _edit(arguments: argparse.Namespace) -> int:
    from cxdesk.services import reviews

    with writing(arguments):
        kept = reviews.review(arguments.id)
        draft = ReviewDraft(
            goal_id=kept.goal_id,
            reviewed_on=kept.reviewed_on,
            seen=kept.seen,
            why=kept.why if arguments.why is None else arguments.why,
            decision=kept.decision if arguments.decision is None else arguments.decision,
            next_on=date_of(arguments.next) if arguments.next else kept.next_on,
        )
        reviews.edit_review(arguments.id, draft, now=clock.now())
        _tell(arguments, reviews.review(arguments.id))
    return 0


def _delete(arguments: argparse.Namespace) -> int:
    from cxdesk.services import reviews

    with writing(arguments):
        reviews.delete_review(arguments.id, now=clock.now())
    print(say(T("CLI", "Review {id} is deleted.").fill(id=arguments.id)))
    return 0


def _later(arguments: argparse.Namespace) -> int:
    from cxdesk.services import reviews

    with writing(arguments):
        on = reviews.put_off_review(arguments.goal, date_of(arguments.day), now=clock.now())
    text = T("CLI", "The review of goal {id} is put off to {day}; it stays due.")
    print(say(text.fill(id=arguments.goal, day=on)))
    return 0


def _plan(arguments: argparse.Namespace) -> int:
    from cxdesk.services import reviews

    first = date_of(arguments.first) if arguments.first else None
    with writing(arguments):
        cadence = CADENCES[arguments.cadence]
        reviews.plan_reviews(arguments.goal, cadence, first, now=clock.now())
        found = reviews.rhythm(arguments.goal)
    if arguments.json:
        print_json(_rhythm_json(found))
        return 0
    text = T("CLI", "Goal {id}: {cadence}.")
    if found.next_on is not None:
        text = T("CLI", "Goal {id}: {cadence}, next on {day}.").fill(day=found.next_on)
    print(say(text.fill(id=found.goal_id, cadence=CADENCE_WORDS[found.cadence])))
    return 0


def _tell(arguments: argparse.Namespace, found: Review) -> None:
    """Say what is kept, while the shop is open."""
    from cxdesk.services import goals, shop

    if arguments.json:
        (shown,) = review_parts.looked_up((found,), goals.goal(found.goal_id, clock.now() + 1))
        print_json(review_parts.review_json(shown, shop.current().currency))
        return
    text = T("CLI", "Review {id}: {decision}.")
    if found.next_on is not None:
        text = T("CLI", "Review {id}: {decision}. Next on {day}.").fill(day=found.next_on)
    print(say(text.fill(id=found.id, decision=found.decided)))


def _print_rhythms(found: tuple[Rhythm, ...]) -> None:
    heads = (
        T("CLI", "Goal"),
        T("CLI", "Next review"),
        T("CLI", "Rhythm"),
        T("CLI", "Last review"),
        T("CLI", "Title"),
        T("CLI", "Responsible"),
    )
    rows = [
        (
            str(one.goal_id),
            _iso(one.next_on),
            words.say(CADENCE_WORDS[one.cadence]),
            _iso(one.last_on),
            one.title,
            one.owner_name,
        )
        for one in found
    ]
    print_table(heads, rows, left=6)


def _print_reviews(found: tuple[Review, ...], shown: Callable[[float | None], str]) -> None:
    heads = (
        T("CLI", "Id"),
        T("CLI", "Date"),
        T("CLI", "Status"),
        T("CLI", "Value"),
        T("CLI", "Expected"),
        T("CLI", "Why"),
        T("CLI", "Decision"),
        T("CLI", "Next review"),
    )
    rows = [
        (
            str(one.id),
            one.reviewed_on.isoformat(),
            words.say(STATUS_WORDS[one.seen.status]),
            shown(one.seen.value),
            shown(one.seen.expected),
            one.why,
            words.say(one.decided),
            _iso(one.next_on),
        )
        for one in found
    ]
    print_table(heads, rows, left=8)


def _iso(on: date | None) -> str:
    return "" if on is None else on.isoformat()


def _rhythm_json(one: Rhythm) -> dict[str, object]:
    return {
        "goal_id": one.goal_id,
        "title": one.title,
        "kpi": one.kpi_key,
        "owner": one.owner_name,
        "cadence": one.cadence.value,
        "first_on": one.first_on,
        "last_on": one.last_on,
        "next_on": one.next_on,
    }


REVIEWS = Command(
    name="reviews",
    help=T("Help", "reviews list|show|add|edit|delete|later|plan: goals looked at again"),
    add_arguments=_arguments,
    run=_run,
    epilog=T(
        "Help",
        """
Without --next a review is followed by the next day of the rhythm of its goal. What was seen (value,
expected, status) is kept as it was on that day. A review is edited on its own day only.
Of a goal of several indicators the others are measured as of that day; then is null for one added
since.

--json: list [{goal_id, title, kpi, owner, cadence, first_on, last_on, next_on}] and plan the one;
        show [{id, goal_id, reviewed_on, who, value, expected, status, why, decision, next_on,
        parts: [{goal_id, kpi, then: {value, expected, status} or null, now: {value, expected,
        status}}]}], add and edit the one. cadence is weekly, monthly, quarterly or empty; an empty
        decision means to go on as before.
""",
    ),
)
