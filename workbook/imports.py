"""Import a learner's ``app`` from one lesson folder, always from its source.

Every lesson calls its package ``app``. `LessonImports` puts one lesson in front of
``sys.path`` and takes every trace of it away again. Python validates cached
bytecode by whole seconds and file size, so that two quick saves can run old code:
files of a lesson are therefore compiled from their source at every run, while
third-party packages keep their cache.
"""

import importlib
import os
import sys
from collections.abc import Callable
from importlib.machinery import SOURCE_SUFFIXES, FileFinder, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType


class UncachedLoader(SourceFileLoader):
    """Compile from source; never read nor write bytecode."""

    def get_code(self, fullname: str) -> CodeType:
        """Return the module's code, compiled from what the file says now."""
        path = self.get_filename(fullname)
        try:
            return self.source_to_code(self.get_data(path), path)
        except SyntaxError as error:
            error.filename = error.filename or path  # a null byte has no place
            raise


class LessonImports:
    """The import state of one lesson tree. Use `activate`, then `deactivate`."""

    def __init__(self, tree: Path) -> None:
        self.tree = tree
        self._hook: Callable[[str], FileFinder] | None = None

    def activate(self) -> None:
        """Let ``import app`` mean this tree."""
        folder = str(self.tree)

        def hook(path: str) -> FileFinder:
            if path != folder and not Path(path).is_relative_to(folder):
                raise ImportError
            return FileFinder(path, (UncachedLoader, SOURCE_SUFFIXES))

        self._hook = hook
        sys.path_hooks.insert(0, hook)
        sys.path.insert(0, folder)
        self._forget_finders()
        forget_modules(self.tree)
        sys.modules.pop("app", None)

    def deactivate(self) -> None:
        """Undo `activate` and forget every module that came from the tree."""
        if self._hook in sys.path_hooks:
            sys.path_hooks.remove(self._hook)
        if str(self.tree) in sys.path:
            sys.path.remove(str(self.tree))
        self._forget_finders()
        forget_modules(self.tree)

    def load(self, name: str) -> ModuleType:
        """Import a module of the tree by its dotted name."""
        return importlib.import_module(name)

    def _forget_finders(self) -> None:
        folder = str(self.tree)
        for path in [key for key in sys.path_importer_cache if key.startswith(folder)]:
            sys.path_importer_cache.pop(path, None)


def forget_modules(tree: Path) -> None:
    """Drop the modules that were loaded from a tree, so that they load anew."""
    folder = os.path.join(tree, "")  # noqa: PTH118 - a prefix, with its separator
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None) or ""
        if file.startswith(folder) or name.partition(".")[0] == "app":
            del sys.modules[name]
