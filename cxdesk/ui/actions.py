"""What can be done from anywhere, declared: name, words, key, icon, and the dialog it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.ui.context import Context


class Action(NamedTuple):
    """A row of the New menu and of the key sheet; ``dialog`` names one of DIALOGS.

    ``is_about_customer``: the dialog begins with the customer whose card is open.
    """

    name: str
    text: T
    keys: tuple[str, ...]
    icon: str = ""
    dialog: str = ""
    is_about_customer: bool = False


NEW: tuple[Action, ...] = (
    Action("new_customer", T("Actions", "New customer"), ("Ctrl+N",), "customers", "customer"),
    Action("log", T("Actions", "Log interaction"), ("Ctrl+L",), "interaction", "interaction", True),
    Action("new_case", T("Actions", "New case"), ("Ctrl+Shift+N",), "case", "case", True),
    Action("answer", T("Actions", "Record answer"), ("Ctrl+R",), "answer", "answer", True),
    Action("purchase", T("Actions", "Record purchase"), ("Ctrl+B",), "purchase", "purchase", True),
    Action("task", T("Actions", "New task"), ("Ctrl+T",), "task", "task", True),
)
AROUND: tuple[Action, ...] = (
    Action("find", T("Actions", "Find a customer"), ("F2", "Ctrl+K")),
    Action("back", T("Actions", "Back to where you were"), ("Alt+Left",)),
    Action("filter", T("Actions", "Filter the list"), ("Ctrl+F",)),
    Action("event", T("Actions", "Note an event"), ("Ctrl+Shift+E",)),
    Action("entered", T("Actions", "What was entered today"), ("Ctrl+E",)),
    Action("undo", T("Actions", "Undo the last thing saved"), ("Ctrl+Z",)),
    Action("redo", T("Actions", "Redo what was undone"), ("Ctrl+Y", "Ctrl+Shift+Z")),
    Action("also", T("Actions", "What the last message offers"), ("Ctrl+O",)),
    Action("staff", T("Actions", "Change who is working"), ("F9",)),
    Action("counter", T("Actions", "Back to the counter"), ("Shift+F9",)),
    Action("history", T("Actions", "History of the shop"), ("Ctrl+H",)),
    Action("help", T("Actions", "Help for this place"), ("F1",)),
    Action("keys", T("Actions", "All keys"), ("Shift+F1",)),
    Action("close_detail", T("Actions", "Close what is open"), ("Esc",)),
)
_ALT_DIGITS = tuple(f"Alt+{digit}" for digit in "123456")
_CTRL_DIGITS = tuple(f"Ctrl+{digit}" for digit in "1234")
IN_FORMS: tuple[Action, ...] = (
    Action("save", T("Actions", "Save and close"), ("Enter",)),
    Action("save_next", T("Actions", "Save and start the next"), ("Ctrl+Enter",)),
    Action("line", T("Actions", "New line in a text"), ("Shift+Enter",)),
    Action("go_on", T("Actions", "Continue what was begun before"), ("F3",)),
    Action("throw_away", T("Actions", "Discard what was begun before"), ("Shift+F3",)),
    Action("solved", T("Actions", "Solved now"), ("F5",)),
    Action("follow_up", T("Actions", "Needs follow-up"), ("F6",)),
    Action("complaint", T("Actions", "Complaint"), ("F7",)),
    Action("compliment", T("Actions", "Compliment"), ("F8",)),
    Action("next_day", T("Actions", "Follow up on the next open day"), ("Alt+1",)),
    Action("next_week", T("Actions", "Follow up in a week"), ("Alt+7",)),
    Action("call_back", T("Actions", "Call back, or just follow up"), ("Alt+0",)),
    Action("refund", T("Actions", "Refund, in the form of a purchase"), ("F6",)),
    Action("item_gone", T("Actions", "Take an item of a purchase away"), ("Ctrl+Del",)),
    Action("reply_next", T("Actions", "Reply: solved, stays open, wait"), ("F5", "F6", "F7")),
    Action("settled_first", T("Actions", "Settled at the first contact"), ("F8",)),
    Action("declined", T("Actions", "Did not want to answer a survey"), ("F8",)),
    Action("call_later", T("Actions", "Nobody answered the call"), ("F6",)),
    Action("whose", T("Actions", "Choose whose case it is"), tuple("0123456789")),
    Action("usual_answer", T("Actions", "Put in the usual answer to the topic"), ("Alt+A",)),
    Action("figure_note", T("Actions", "Note beside a typed figure"), ("F4",)),
    Action("lacking", T("Actions", "Next period without a figure"), ("F7",)),
    Action("mood", T("Actions", "Tap how the week is going"), tuple("12345")),
    Action("decision", T("Actions", "Make the decision of a review an action"), ("F6",)),
    Action("goal_step", T("Actions", "A step of a new goal"), _ALT_DIGITS),
    Action("step_back", T("Actions", "The step before"), ("Shift+Enter",)),
    Action("can_tell", T("Actions", "Take what can be measured"), ("F6", "F7", "F8")),
    Action("idea", T("Actions", "Take an idea for a goal"), _CTRL_DIGITS),
    Action("merge", T("Actions", "Merge two possible duplicates"), ("Ctrl+M",)),
)
IN_LISTS: tuple[Action, ...] = (
    Action("to_list", T("Actions", "From the filter to the list"), ("Down",)),
    Action("open_chosen", T("Actions", "Open what is chosen"), ("Enter",)),
    Action("name", T("Actions", "Change the customer's name"), ("F4",)),
    Action("duplicates", T("Actions", "Possible duplicates among customers"), ("Ctrl+D",)),
    Action("give_back", T("Actions", "Refund the chosen purchase"), ("F6",)),
    Action("buyer", T("Actions", "Open the customer of a purchase"), ("Ctrl+Enter",)),
    Action("delete", T("Actions", "Delete a purchase, hide a topic"), ("Del",)),
    Action("reorder", T("Actions", "Move a topic or channel"), ("Alt+Up", "Alt+Down")),
)
IN_CASES: tuple[Action, ...] = (
    Action("states", T("Actions", "Show one state, as they stand"), tuple("123456")),
)
IN_SURVEYS: tuple[Action, ...] = (
    Action("became", T("Actions", "Answered, offered, did not want to"), ("F5", "F6", "F8")),
    Action("theme", T("Actions", "Give a comment its themes"), ("1", "9", "T")),
    Action("mend_answer", T("Actions", "Correct an answer, exclude it"), ("F4", "Del")),
    Action("nps", T("Actions", "NPS calculator"), ("F6",)),
    Action("spreads", T("Actions", "How the scores spread"), ("F8",)),
    Action("bring_answers", T("Actions", "Import answers from a file"), ("F7",)),
    Action("themes", T("Actions", "New theme, its answers, tell customers"), ("F7", "F5", "F8")),
    Action("ask_later", T("Actions", "Put somebody to ask aside"), ("S",)),
    Action("pile", T("Actions", "Next paper slip, save the pile"), ("Enter", "Ctrl+Enter")),
    Action("slip_gone", T("Actions", "Take a paper slip out of the pile"), ("Ctrl+Del",)),
    Action("keep_questions", T("Actions", "Save a questionnaire"), ("Ctrl+Enter",)),
    Action("start_kiosk", T("Actions", "Start the kiosk"), ("Ctrl+Enter",)),
)
IN_TABS: tuple[Action, ...] = (
    Action("next_tab", T("Actions", "Next tab"), ("Ctrl+PgDown", "Ctrl+Tab")),
    Action("tab_before", T("Actions", "Tab before"), ("Ctrl+PgUp", "Ctrl+Shift+Tab")),
)
IN_TODAY: tuple[Action, ...] = (
    Action("task_done", T("Actions", "Mark the task as done"), ("Space",)),
    Action("aside", T("Actions", "Put it aside"), ("S",)),
    Action("what_else", T("Actions", "What else can be done"), ("Right",)),
    Action("other_day", T("Actions", "Another day of what was entered"), ("Left", "Right")),
)
IN_FIGURES: tuple[Action, ...] = (
    Action("points", T("Actions", "Walk the points of a chart"), ("Left", "Right")),
    Action("series", T("Actions", "Bring another line of a chart to the front"), ("Up", "Down")),
    Action("zoom", T("Actions", "Zoom in, out, all of it"), ("+", "-", "0")),
    Action("set_goal", T("Actions", "New goal, on the board of indicators or of goals"), ("Ins",)),
    Action("act", T("Actions", "New action for the indicator or the goal"), ("F6",)),
    Action("copy", T("Actions", "Copy the chart as a picture"), ("Ctrl+C",)),
    Action("copy_table", T("Actions", "Copy the chart as a table"), ("Ctrl+Shift+C",)),
    Action("review", T("Actions", "Review the goal"), ("F7",)),
    Action("edit_goal", T("Actions", "Edit the goal"), ("F4",)),
    Action("goal_part", T("Actions", "One more indicator under the goal"), ("F8",)),
    Action("print", T("Actions", "Export the report as PDF"), ("Ctrl+P",)),
    Action("wall", T("Actions", "Print the goals for the wall"), ("F8",)),
)
IN_COUNTER_BAR: tuple[Action, ...] = (
    Action("open_hit", T("Actions", "Open the customer"), ("Enter",)),
    Action("log_hit", T("Actions", "Log an interaction with the customer"), ("Shift+Enter",)),
    Action("new_hit", T("Actions", "New customer with what you typed"), ("Ctrl+N",)),
)


def open_new(ctx: Context, action: Action) -> None:
    """Open the dialog of an action, for the customer whose card is open if it is about one."""
    customer_id = ctx.shown_customer() if action.is_about_customer else None
    named = {} if customer_id is None else {"customer_id": customer_id}
    ctx.open_dialog(action.dialog, **named)


def by_name(name: str) -> Action:
    """The action of this name; KeyError when there is none."""
    return {action.name: action for action in (*NEW, *AROUND)}[name]
