"""Made shops are kept whole and of today's version; the chart that is measured is the full one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.chart_lines import lines_of
from cxdesk.store import migrations
from cxdesk.store.header import read_header
from tests.benchmarks import kept
from tests.benchmarks.opened_chart import ACTIONS, DAYS, EVENTS, SERIES, busy_chart
from tests.benchmarks.shops import Size

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where shops are kept, and a size that is made at once."""
    size = Size(customers=5, interactions=8, purchases=8, answers=4, years=1)
    monkeypatch.setitem(kept.SIZES, "tiny", size)
    return tmp_path / "kept"


def test_a_made_shop_is_kept_with_nothing_beside_it(folder: Path) -> None:
    made = kept.made_shop("tiny", folder)
    assert read_header(made).user_version == len(migrations.STEPS)
    assert list(folder.iterdir()) == [made]
    before = made.stat().st_ino
    assert kept.made_shop("tiny", folder).stat().st_ino == before


def test_a_file_that_is_cut_or_of_another_version_is_made_again(folder: Path) -> None:
    made = kept.made_shop("tiny", folder)
    whole = made.read_bytes()
    for spoilt in (b"", whole[:50], whole[:60] + b"\x00\x00\x00\x01" + whole[64:]):
        made.write_bytes(spoilt)
        kept.made_shop("tiny", folder)
        assert read_header(made).user_version == len(migrations.STEPS)
        assert made.stat().st_size > len(whole) // 2


def test_another_number_of_steps_is_another_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = kept.made_shop("tiny", folder)
    monkeypatch.setattr(kept.migrations, "STEPS", (*migrations.STEPS, lambda _db: None))
    monkeypatch.setattr(kept, "_make", lambda path, _size: path.write_bytes(b""))
    assert kept.made_shop("tiny", folder) != made


def test_a_making_that_fails_leaves_no_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_off(path: Path, _size: Size) -> None:
        path.write_bytes(b"half")
        raise KeyboardInterrupt

    monkeypatch.setattr(kept, "make_shop", break_off)
    with pytest.raises(KeyboardInterrupt):
        kept.made_shop("tiny", folder)
    assert list(folder.iterdir()) == []


def test_the_measured_chart_carries_all_that_a_chart_can() -> None:
    chart = busy_chart()
    assert sum(point.value is not None for point in chart.points) == DAYS
    assert (len(chart.flags), len(chart.marks)) == (EVENTS, ACTIONS)
    assert all((chart.targets, chart.path, chart.usual, chart.ahead_band))


def test_the_measured_chart_has_six_series_of_five_years_with_their_bands() -> None:
    lines = lines_of(busy_chart())
    assert len(lines) == SERIES == 6
    assert [sum(p.value is not None for p in line.points) for line in lines] == [DAYS] * 6
    assert all(line.usual for line in lines)
