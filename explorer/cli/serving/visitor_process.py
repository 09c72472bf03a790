"""One visitor's explorer: a process of its own, started without a shell and ended with the visit."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence

from textual_serve.app_service import AppService

from explorer.cli.output import say

ENDING_SECONDS = 5
"""How long a process may take to leave by itself."""
TAKING_SECONDS = 20
"""How long it may take to read what was typed, before the visit ends."""
LONGEST_ERROR = 2000
"""Bytes of what a process says on standard error that are told."""
_NOT_ITS_OWN = ("TMUX", "STY", "DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "COLORFGBG", "TERM")
"""Variables that tell of the server's terminal and screen, which are not the visitor's."""


class VisitorProcess(AppService):
    """textual-serve's protocol with a process that runs `arguments`; nothing a visitor sends is in them."""

    arguments: Sequence[str] = ()

    def _build_environment(self, width: int = 80, height: int = 24) -> dict[str, str]:
        environment = super()._build_environment(width, height)
        kept = {name: value for name, value in environment.items() if name not in _NOT_ITS_OWN}
        return kept | {"PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"}

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            # Nothing that lies in the current folder may be taken for a module.
            "-P",
            *self.arguments,
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            env=self._build_environment(width, height),
            start_new_session=os.name == "posix",
        )
        self._process, self._stdin = process, process.stdin
        # textual-serve would print what comes here as it is; we tell the beginning, made visible.
        errors, process.stderr = process.stderr, _ended()
        self._telling = asyncio.create_task(_tell(errors))
        return process

    async def type(self, content: bytes) -> bool:
        """Hand on what was typed; False where the process takes nothing any more."""
        try:
            return await asyncio.wait_for(self.send_bytes(content), TAKING_SECONDS)
        except TimeoutError:
            return False

    async def stop(self) -> None:
        """Ask the process to leave, and end it where it does not."""
        if self._process is None:
            return
        try:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(super().stop(), ENDING_SECONDS)
        finally:
            await self._end(self._process)

    async def _end(self, process: Process) -> None:
        if process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
        await process.wait()
        await self._telling


def _ended() -> asyncio.StreamReader:
    reader = asyncio.StreamReader()
    reader.feed_eof()
    return reader


async def _tell(errors: asyncio.StreamReader | None) -> None:
    """Say the beginning of what a process has to say, as one line."""
    told = b""
    while errors is not None and (piece := await errors.read(4096)):
        told = (told + piece)[:LONGEST_ERROR]
    if lines := told.decode("utf-8", "replace").split("\n"):
        line = "; ".join(line.strip() for line in lines if line.strip())
        if line:
            say(f"a visitor's explorer: {line}")
