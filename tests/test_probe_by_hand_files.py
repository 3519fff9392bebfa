"""The service and the storage of files, made by hand, are struck where it matters."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, ClassVar

import pytest

from checks.probes.by_hand_files import FilesByHand
from checks.probes.interruptions import CANCELLING, EXCEPTION, Interruption
from workbook.asgi import Loop
from workbook.suite import LessonTree

RUNS = 50
WAYS = (EXCEPTION, CANCELLING)


class Todos:
    """A service for todos, as far as attachments need one."""

    def __init__(self, *_args: Any, **_kwargs: Any) -> None:
        pass

    async def add(self, _owner_id: int, _new: Any) -> Any:
        return SimpleNamespace(id=3)


class CarelessStorage:
    """Leaves what was written when it is interrupted."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    async def write(self, key: str, chunks: AsyncIterator[bytes]) -> int:
        content = b""
        async for chunk in chunks:
            content += chunk
            (self.folder / key).write_bytes(content)
        return len(content)

    async def remove(self, key: str) -> None:
        (self.folder / key).unlink()


class CarefulStorage(CarelessStorage):
    """Takes back what was written."""

    async def write(self, key: str, chunks: AsyncIterator[bytes]) -> int:
        try:
            return await super().write(key, chunks)
        except BaseException:
            await self.remove(key)
            raise


class CarelessService:
    """Leaves the bytes when the facts cannot be stored."""

    def __init__(self, _todos: Any, facts: Any, files: Any, _limits: Any) -> None:
        self.facts, self.files = facts, files

    async def add(
        self, _owner_id: int, _todo_id: int, name: str, chunks: AsyncIterator[bytes]
    ) -> Any:
        await self.files.write(name, chunks)
        return await self.facts.add(name, 10)


class CarefulService(CarelessService):
    """Takes the bytes back."""

    async def add(
        self, _owner_id: int, _todo_id: int, name: str, chunks: AsyncIterator[bytes]
    ) -> Any:
        try:
            return await super().add(_owner_id, _todo_id, name, chunks)
        except BaseException:
            await self.files.remove(name)
            raise


class Facts:
    """A repository that takes everything."""

    async def add(self, name: str, _most: int) -> str:
        return name


@pytest.fixture
def loop() -> Iterator[Loop]:
    loop = Loop()
    yield loop
    loop.close()


def lesson_with(storage: type, service: type) -> LessonTree:
    """Return a lesson whose modules hold these classes."""
    module = SimpleNamespace(
        MemoryTodoRepository=Facts,
        MemoryAttachmentRepository=Facts,
        TodoService=Todos,
        TodoCreate=SimpleNamespace,
        UploadLimits=SimpleNamespace,
        LocalFileStorage=storage,
        AttachmentService=service,
        AppError=LookupError,
    )
    load: Any = lambda _name: module  # noqa: E731 - every name leads to one module
    return LessonTree("lesson_99", Path("/nobody/lives/here"), load)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("storage", "left"), [(CarelessStorage, 1), (CarefulStorage, 0)]
)
def test_what_a_storage_leaves_is_seen(
    loop: Loop, tmp_path: Path, way: str, storage: type, left: int
) -> None:
    """A write that is struck leaves its part with a careless storage. Every time."""
    lesson = lesson_with(storage, CarefulService)
    for _ in range(RUNS):
        blow = Interruption(way)
        files = FilesByHand(lesson, loop.run, tmp_path)

        end = loop.run(blow.befall(files.write(b"one", b"two", until=blow)))

        assert end in {"Blow", "CancelledError"}
        assert len(list(tmp_path.iterdir())) == left


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("service", "left"), [(CarelessService, 1), (CarefulService, 0)]
)
def test_what_a_service_leaves_is_seen(
    loop: Loop, tmp_path: Path, way: str, service: type, left: int
) -> None:
    """When the facts are struck, the bytes stay with a careless service. Every time."""
    lesson = lesson_with(CarefulStorage, service)
    for _ in range(RUNS):
        blow = Interruption(way)
        files = FilesByHand(lesson, loop.run, tmp_path, blow)

        end = loop.run(blow.befall(files.add(b"one", b"two")))

        assert end in {"Blow", "CancelledError"}
        assert len(list(tmp_path.iterdir())) == left


def test_a_refusal_has_a_name(loop: Loop, tmp_path: Path) -> None:
    """An error of the domain is told by its name; another one is not swallowed."""

    class Refusing(CarelessService):
        async def add(self, *_args: Any) -> Any:
            raise KeyError if self.files.folder.exists() else ValueError

    files = FilesByHand(lesson_with(CarefulStorage, Refusing), loop.run, tmp_path)
    assert loop.run(files.refusal(b"one")) == "KeyError"

    tmp_path.rmdir()
    with pytest.raises(ValueError, match=r"^$"):
        loop.run(files.refusal(b"one"))


def test_without_an_interruption_all_goes_well(loop: Loop, tmp_path: Path) -> None:
    """Nothing is struck that was not asked for."""
    files = FilesByHand(lesson_with(CarefulStorage, CarefulService), loop.run, tmp_path)

    assert loop.run(files.add(b"one", b"two")) == "note-1.txt"
    assert loop.run(files.refusal(b"one", b"two")) == "no error"
    assert loop.run(files.write(b"one", b"two")) == 6


@pytest.mark.parametrize(("facts_first", "is_found"), [(True, False), (False, True)])
def test_what_goes_first_is_seen(
    loop: Loop, tmp_path: Path, facts_first: bool, is_found: bool
) -> None:
    """Facts that go first are gone when the bytes cannot be removed. Every time."""

    class Removing(CarefulService):
        gone: ClassVar[set[int]] = set()

        async def get(self, _owner_id: int, number: int) -> None:
            if number in self.gone:
                raise LookupError

        async def remove(self, _owner_id: int, number: int) -> None:
            if facts_first:
                self.gone.add(number)
            await self.files.remove("key")
            self.gone.add(number)

    files = FilesByHand(lesson_with(CarefulStorage, Removing), loop.run, tmp_path)
    for number in range(RUNS):
        blow, attachment = Interruption(EXCEPTION), SimpleNamespace(id=number)

        assert loop.run(blow.befall(files.remove(attachment, until=blow))) == "Blow"
        assert loop.run(files.is_found(attachment)) == is_found
