"""The Python files of the project as the house rules read them: parsed and walked once."""

from __future__ import annotations

import ast
import gc
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parent.parent
CODE_FOLDERS = ("cxdesk", "tests", "build")


@dataclass(frozen=True)
class Source:
    """A Python file: where it lies below the project folder, and what it says."""

    path: PurePosixPath
    text: str
    tree: ast.Module

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Everything in the tree, walked once for all rules."""
        return tuple(ast.walk(self.tree))

    @cached_property
    def named(self) -> dict[str, list[int]]:
        """The lines on which each name stands, imported ones among them."""
        found: dict[str, list[int]] = defaultdict(list)
        for node in self.nodes:
            name = node.name if isinstance(node, ast.alias) else last_name(node)
            if name:
                found[name].append(getattr(node, "lineno", 1))
        return found

    @cached_property
    def imports(self) -> tuple[tuple[str, int], ...]:
        """Every module that is imported, and everything from one, with its line."""
        return tuple(
            (name, node.lineno)
            for node in self.nodes
            if isinstance(node, (ast.Import, ast.ImportFrom))
            for name in _imported(node)
        )

    def is_in(self, *folders: str) -> bool:
        """Whether it is one of these files, or lies below one of these folders."""
        return any(self.path.is_relative_to(folder) for folder in folders)


def source(path: str, text: str) -> Source:
    """A source file from its text; ``path`` is relative to the project folder."""
    return Source(PurePosixPath(path), text, ast.parse(text))


@cache
def all_sources() -> tuple[Source, ...]:
    """Every Python file of the project, parsed once and kept out of the collector's sight."""
    paths = (path for folder in CODE_FOLDERS for path in sorted((ROOT / folder).rglob("*.py")))
    parsed = tuple(
        source(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
        for path in paths
    )
    gc.freeze()
    return parsed


def last_name(node: ast.AST) -> str:
    """The name itself, or what stands behind the last dot; nothing of what is no name."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _imported(node: ast.Import | ast.ImportFrom) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if not node.module:
        return []
    return [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
