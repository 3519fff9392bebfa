"""Files on a disk. The names that they have there are ours."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

CHUNK = 256 * 1024
KEY = re.compile(r"[\w-][\w.-]{0,99}")  # a plain name leads into no other folder


class LocalFileStorage:
    """Files in one folder, which comes into being with the first of them.

    A disk lets us wait, so threads do that.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    async def write(self, key: str, chunks: AsyncIterator[bytes]) -> int:
        path = self._path(key)
        await asyncio.to_thread(self.folder.mkdir, 0o700, parents=True, exist_ok=True)
        size = 0
        file = await self._create(path)
        # exercise 1: Write piece by piece; if it breaks off, remove the part.
        with file:
            async for chunk in chunks:
                size += await asyncio.to_thread(file.write, chunk)
        # end exercise 1
        return size

    async def read(self, key: str) -> AsyncIterator[bytes]:
        with await asyncio.to_thread(self._path(key).open, "rb") as file:
            while chunk := await asyncio.to_thread(file.read, CHUNK):
                yield chunk

    async def remove(self, key: str) -> None:
        await asyncio.to_thread(self._path(key).unlink, missing_ok=True)

    async def _create(self, path: Path) -> BinaryIO:
        """Open a new file. Whoever is cancelled meanwhile leaves none behind."""
        opening = asyncio.ensure_future(asyncio.to_thread(path.open, "xb"))
        try:
            return await asyncio.shield(opening)
        except asyncio.CancelledError:
            with suppress(OSError):  # the thread goes on, and has an end of its own
                (await opening).close()
                await asyncio.to_thread(path.unlink)
            raise

    def _path(self, key: str) -> Path:
        """Return where a key leads. Whoever chose it, that is within our folder."""
        if not KEY.fullmatch(key):
            raise ValueError("a key of the storage should be a plain name")
        return self.folder / key
