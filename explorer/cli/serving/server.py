"""The server: the page, its files, the visitors' sockets and downloads, all behind the gate."""

from __future__ import annotations

import asyncio
import logging
import secrets
import signal
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import textual_serve
from aiohttp import WSMsgType, web
from textual_serve.download_manager import DownloadManager

from explorer.cli.serving.gate import Gate, address
from explorer.cli.serving.messages import (
    HIGHEST,
    LONGEST_MESSAGE,
    WIDEST,
    Focused,
    Message,
    Pinged,
    Resized,
    Typed,
    clamp,
    read_message,
)
from explorer.cli.serving.page import FONT_SIZE, Frame, content_security_policy, page
from explorer.cli.serving.visitor_process import VisitorProcess
from explorer.config.language import Words
from explorer.config.theme import Theme
from explorer.config.theme_file import theme_named
from explorer.errors import UsageError
from explorer.text.sanitize import file_name

MOST_VISITORS = 8
HEARTBEAT = 15.0
"""Seconds after which a browser that answers no more is taken for gone."""
EVERYWHERE = ("0.0.0.0", "::", "")
"""Hosts that mean all of this machine's addresses."""
STATICS = Path(textual_serve.__file__).with_name("static")
HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class Serving:
    """What is served: `arguments` start a visitor's process (Python's own, without the interpreter)."""

    gate: Gate
    arguments: Sequence[str]
    title: str = "report-explorer"
    words: Words = field(default_factory=Words)
    theme: Theme = field(default_factory=lambda: theme_named("dark"))
    most_visitors: int = MOST_VISITORS


class Server:
    """Answers requests for one `Serving`. `visitors` are the processes there are now."""

    def __init__(self, serving: Serving) -> None:
        self.serving = serving
        self.gate = serving.gate
        self.downloads = DownloadManager()
        self.visitors = 0
        self._sockets: set[web.WebSocketResponse] = set()

    def application(self) -> web.Application:
        """The application of aiohttp, to be run or tested."""
        base = f"/{self.gate.token}"
        made = web.Application(middlewares=[self._check], client_max_size=0)
        made.add_routes(
            [
                web.get(base + "/", self._page),
                web.get(base, self._page),
                web.get(base + "/ws", self._socket),
                web.get(base + "/download/{key}", self._download),
                web.static(base + "/static", STATICS),
            ]
        )
        made.on_shutdown.append(self._close_all)
        return made

    @web.middleware
    async def _check(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Let nobody in whom the gate refuses, and no page be more than it has to be."""
        refused = self.gate.refusal(request.path, request.host, request.headers.get("Origin"))
        if refused:
            return web.Response(status=403, text=refused + "\n", headers=HEADERS)
        response = await handler(request)
        if not response.prepared:
            for name, value in HEADERS.items():
                response.headers.setdefault(name, value)
        return response

    async def _page(self, request: web.Request) -> web.Response:
        if self.visitors >= self.serving.most_visitors:
            return self._full()
        nonce, scheme = secrets.token_urlsafe(16), "wss" if request.secure else "ws"
        base = f"/{self.gate.token}"
        frame = Frame(base, f"{scheme}://{request.host}{base}/ws", nonce)
        size = clamp(request.query.get("fontsize"), FONT_SIZE, 1000)
        html = page(
            frame,
            self.serving.title,
            self.serving.words,
            self.serving.theme,
            size=size,
            remote=self.gate.remote,
        )
        policy = content_security_policy(nonce, request.host)
        return web.Response(text=html, content_type="text/html", headers={"Content-Security-Policy": policy})

    def _full(self) -> web.Response:
        text = self.serving.words("served-full", count=self.serving.most_visitors)
        return web.Response(status=503, text=text + "\n", headers={"Retry-After": "30"})

    # A visit

    async def _socket(self, request: web.Request) -> web.StreamResponse:
        """A visitor's connection, and the process behind it for as long as it lasts."""
        # Browsers always send an Origin with a socket's request; what sends none is no page of ours.
        if "Origin" not in request.headers:
            return web.Response(status=403, text="No Origin.\n")
        if self.visitors >= self.serving.most_visitors:
            return self._full()
        self.visitors += 1
        try:
            return await self._visit(request)
        finally:
            self.visitors -= 1

    async def _visit(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(heartbeat=HEARTBEAT, max_msg_size=LONGEST_MESSAGE, compress=False)
        await socket.prepare(request)
        self._sockets.add(socket)
        try:
            width = clamp(request.query.get("width"), 80, WIDEST)
            height = clamp(request.query.get("height"), 24, HIGHEST)
            async with self._process(socket, width, height) as process:
                async for frame in socket:
                    message = read_message(frame.data) if frame.type is WSMsgType.TEXT else None
                    if message is not None and not await self._pass_on(message, process, socket):
                        break
        except ConnectionError:
            pass
        finally:
            self._sockets.discard(socket)
        await socket.close()
        return socket

    @asynccontextmanager
    async def _process(
        self, socket: web.WebSocketResponse, width: int, height: int
    ) -> AsyncIterator[VisitorProcess]:
        process = VisitorProcess(
            "",
            write_bytes=socket.send_bytes,
            write_str=socket.send_str,
            close=socket.close,  # type: ignore[arg-type]  # it gives back whether it was open; nobody looks
            download_manager=self.downloads,
        )
        process.arguments = self.serving.arguments
        await process.start(width, height)
        try:
            yield process
        finally:
            await process.stop()

    @staticmethod
    async def _pass_on(message: Message, process: VisitorProcess, socket: web.WebSocketResponse) -> bool:
        """Hand a message to the process; whether the visit goes on."""
        match message:
            case Typed(content):
                return await process.type(content)
            case Resized(width, height):
                await process.set_terminal_size(width, height)
            case Pinged(content):
                await socket.send_json(["pong", content])
            case Focused(focused):
                await (process.focus() if focused else process.blur())
        return True

    async def _close_all(self, application: web.Application) -> None:
        """End all visits."""
        del application
        await asyncio.gather(*(socket.close() for socket in self._sockets))

    # Files for the visitor

    async def _download(self, request: web.Request) -> web.StreamResponse:
        """An export, as a file to keep: never shown as a page of this server."""
        key = request.match_info["key"]
        try:
            download = await self.downloads.get_download_metadata(key)
        except KeyError:
            return web.Response(status=404, text="No such file; export it again.\n")
        name = file_name(*_split_name(download.file_name))
        headers = HEADERS | {
            "Content-Type": "application/octet-stream",
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}",
            "Content-Security-Policy": "sandbox; default-src 'none'",
        }
        response = web.StreamResponse(headers=headers)
        await response.prepare(request)
        async for piece in self.downloads.download(key):
            await response.write(piece)
        await response.write_eof()
        return response


def _split_name(name: str) -> tuple[str, str]:
    path = Path(name)
    suffix = path.suffix if path.suffix[1:].isascii() and path.suffix[1:].isalnum() else ""
    return name.removesuffix(suffix), suffix


async def run(server: Server, host: str, port: int, started: Callable[[str], None]) -> int:
    """Serve until a signal ends it; 128 and its number. `started` is told the address.

    UsageError where host and port can't be listened on.
    """
    for name in ("textual-serve", "aiohttp"):
        # What they log is for their developers: a traceback, or what was told in our own words already.
        logging.getLogger(name).addHandler(logging.NullHandler())
        logging.getLogger(name).propagate = False
    runner = web.AppRunner(server.application(), access_log=None, handle_signals=False)
    await runner.setup()
    try:
        await _listen(runner, host, port)
        server.gate.port = runner.addresses[0][1]
        named = socket.gethostname() if host in EVERYWHERE else host
        started(f"http://{address(named, server.gate.port)}/{server.gate.token}/")
        return 128 + await _signal()
    finally:
        await runner.cleanup()


async def _listen(runner: web.AppRunner, host: str, port: int) -> None:
    try:
        await web.TCPSite(runner, host, port).start()
    except (OSError, OverflowError, UnicodeError) as error:
        told = (getattr(error, "strerror", "") or str(error)).partition(": ")[2] or error
        advice = "name another with --port or --host"
        raise UsageError(f"{address(host, port)} can't be listened on: {told}; {advice}") from error


async def _signal() -> int:
    """Wait for a signal to end."""
    loop = asyncio.get_running_loop()
    came: asyncio.Future[int] = loop.create_future()

    def take(number: int) -> None:
        if not came.done():
            came.set_result(number)

    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if (number := getattr(signal, name, None)) is not None:
            try:
                loop.add_signal_handler(number, take, number)
            except NotImplementedError:
                return await came
    return await came
