"""The server as browsers and others meet it, asked by a plain client; a stand-in echoes for the explorer."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import ClientWebSocketResponse, WSMsgType, WSServerHandshakeError
from aiohttp.test_utils import TestClient, TestServer

from explorer.cli.serving.gate import Gate
from explorer.cli.serving.server import Server, Serving

ECHO = """
import json, os, sys
out = sys.stdout.buffer
def send(kind, content):
    out.write(kind + len(content).to_bytes(4, "big") + content)
    out.flush()
out.write(b"__GANGLION__\\n")
send(b"D", f"{os.environ['COLUMNS']}x{os.environ['ROWS']} {os.environ.get('TMUX')}".encode())
read = sys.stdin.buffer.read
while head := read(5):
    content = read(int.from_bytes(head[1:], "big"))
    if head[:1] == b"M" and json.loads(content)["type"] == "quit":
        break
    send(b"D", head[:1] + content)
send(b"M", b'{"type": "exit"}')
"""
"""A process that speaks the protocol of Textual's web driver: tells its size, echoes what it gets."""
TOKEN = "secret"
SOCKET = f"/{TOKEN}/ws"


@pytest.fixture
async def client(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[TestClient]:  # type: ignore[type-arg]
    monkeypatch.setenv("TMUX", "the server's own")
    served = Server(Serving(Gate(TOKEN, "127.0.0.1", 0), ["-c", ECHO], most_visitors=2))
    server = TestServer(served.application())
    await server.start_server()
    served.gate.port = server.port or 0
    async with TestClient(server) as made:
        yield made


def origin(client: TestClient) -> str:  # type: ignore[type-arg]
    return f"http://{client.host}:{client.port}"


async def visit(client: TestClient, query: str = "", **headers: str) -> ClientWebSocketResponse:  # type: ignore[type-arg]
    return await client.ws_connect(SOCKET + query, headers={"Origin": origin(client)} | headers)


async def told(socket: ClientWebSocketResponse) -> str:
    async with asyncio.timeout(10):
        message = await socket.receive()
    return message.data.decode() if message.type is WSMsgType.BINARY else str(message.data)


async def test_the_page_loads_nothing_from_elsewhere(client: TestClient) -> None:  # type: ignore[type-arg]
    answer = await client.get(f"/{TOKEN}/")
    html = await answer.text()
    assert answer.status == 200
    assert not any(sign in html for sign in ("https:", "http:", "googleapis"))
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    for path in ("css/xterm.css", "js/textual.js", "fonts/RobotoMono-VariableFont_wght.ttf"):
        assert f"/{TOKEN}/static/{path}" in html
        assert (await client.get(f"/{TOKEN}/static/{path}")).status == 200


async def test_the_page_says_that_others_can_read(client: TestClient) -> None:  # type: ignore[type-arg]
    assert "Whoever knows its address can read" in await (await client.get(f"/{TOKEN}/")).text()


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/", {}, 403),
        ("/wrong/", {}, 403),
        ("/wrong/static/js/textual.js", {}, 403),
        ("/download/x", {}, 403),
        (f"/{TOKEN}/", {"Host": "evil.example"}, 403),
        (f"/{TOKEN}/", {"Origin": "http://evil.example"}, 403),
        (f"/{TOKEN}/download/x", {}, 404),
        (f"/{TOKEN}/static/../server.py", {}, 403),
        (f"/{TOKEN}/static/%2e%2e/server.py", {}, 403),
        (f"/{TOKEN}/static/", {}, 403),
        (f"/{TOKEN}/nothing", {}, 404),
    ],
)
async def test_only_the_whole_address_from_the_page_itself_gets_in(
    client: TestClient,  # type: ignore[type-arg]
    path: str,
    headers: dict[str, str],
    status: int,
) -> None:
    answer = await client.get(path, headers=headers)
    assert (answer.status if answer.status != 404 or status == 404 else status) == status
    assert "Traceback" not in await answer.text()


@pytest.mark.parametrize(
    "headers",
    [{"Origin": "http://evil.example"}, {"Origin": "null"}, {"Host": "evil.example"}],
)
async def test_another_sites_page_gets_no_socket(client: TestClient, headers: dict[str, str]) -> None:  # type: ignore[type-arg]
    with pytest.raises(WSServerHandshakeError) as refused:
        await visit(client, **headers)
    assert refused.value.status == 403


async def test_a_socket_without_origin_is_no_page_of_ours(client: TestClient) -> None:  # type: ignore[type-arg]
    with pytest.raises(WSServerHandshakeError) as refused:
        await client.ws_connect(SOCKET)
    assert refused.value.status == 403


async def test_sizes_are_clamped_and_the_servers_terminal_is_not_the_visitors(client: TestClient) -> None:  # type: ignore[type-arg]
    async with await visit(client, "?width=20000&height=20000") as socket:
        assert await told(socket) == "500x200 None"
        await socket.send_json(["resize", {"width": 10**9, "height": -1}])
        assert '"width": 500, "height": 1' in await told(socket)


async def test_nothing_that_lies_in_the_folder_is_run_for_a_visitor(
    client: TestClient,  # type: ignore[type-arg]
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "json.py").write_text("open('ran', 'w')\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    async with await visit(client) as socket:
        assert "80x24" in await told(socket)
    assert not (tmp_path / "ran").exists()


async def test_what_is_no_message_changes_nothing(client: TestClient) -> None:  # type: ignore[type-arg]
    async with await visit(client) as socket:
        await told(socket)
        for junk in ("", "[", "[" * 100_000, '{"a": 1}', '["stdin", {}]', '["quit"]', '["resize"]', "\x00"):
            await socket.send_str(junk)
        await socket.send_bytes(b"Mxxxx")
        await socket.send_json(["stdin", "M\x00\x00\x00\x10中"])
        assert await told(socket) == "DM\x00\x00\x00\x10中"


async def test_one_visitor_more_than_allowed_is_told_so(client: TestClient) -> None:  # type: ignore[type-arg]
    async with await visit(client) as first, await visit(client) as second:
        await told(first)
        await told(second)
        answer = await client.get(f"/{TOKEN}/")
        assert (answer.status, "2 readers" in await answer.text()) == (503, True)
        with pytest.raises(WSServerHandshakeError) as refused:
            await visit(client)
        assert refused.value.status == 503
    async with asyncio.timeout(10):
        while (await client.get(f"/{TOKEN}/")).status != 200:
            await asyncio.sleep(0.01)


async def test_a_message_too_long_ends_the_visit(client: TestClient) -> None:  # type: ignore[type-arg]
    async with await visit(client) as socket:
        await told(socket)
        await socket.send_json(["stdin", "x" * 3_000_000])
        async with asyncio.timeout(10):
            assert (await socket.receive()).type is WSMsgType.CLOSE


EXPLORER = ["-m", "explorer.cli.serving.visitor", "--lang=en"]
HOSTILE = """\
format: report/1
title: "bad \\e]52;c;aGk=\\a \\e]0;title\\a end"
sections:
- title: "one \\e[2J \\x9b6n \\eP1;1|x\\e\\\\ \\u202e"
  body: "text \\e]8;;http://evil.example\\a link \\x85 \\e[6n"
"""


OURS = re.compile(r"\x1b\[[?\d;]*[Hmhl]|\x1b\[\?2026\$p|\x1b\]22;[a-z]+(?:\x07|\x1b\\)|\n")
"""What Textual itself sends: colours, the cursor's place, modes, the shape of the mouse pointer."""
CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


async def shown(socket: ClientWebSocketResponse, *signs: str) -> bytes:
    """All that comes until it holds the signs."""
    seen = b""
    async with asyncio.timeout(30):
        while not all(sign.encode() in seen for sign in signs):
            message = await socket.receive()
            assert message.type in (WSMsgType.BINARY, WSMsgType.TEXT), seen[-2000:]
            seen += message.data if message.type is WSMsgType.BINARY else message.data.encode()
    return seen


async def test_a_hostile_report_sends_no_sequence_of_its_own_and_a_remote_reader_gets_a_download(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = tmp_path / "hostile.yaml"
    report.write_text(HOSTILE, encoding="utf-8")
    home = tmp_path / "home"
    home.mkdir()
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "TMPDIR"):
        monkeypatch.setenv(name, str(home))
    served = Server(Serving(Gate(TOKEN, "127.0.0.1", 0), [*EXPLORER, "--read-only", "--", str(report)]))
    server = TestServer(served.application())
    await server.start_server()
    served.gate.port = server.port or 0
    async with TestClient(server) as client, await visit(client, "?width=120&height=40") as socket:
        seen = await shown(socket, "Outline", "Figures", "text ")
        assert not CONTROLS.search(OURS.sub("", seen.decode()))
        await socket.send_json(["stdin", "e"])
        await shown(socket, ".md")
        await socket.send_json(["stdin", "\r"])
        await shown(socket, "deliver_file_start")
        key = next(iter(served.downloads._active_downloads))
        answer = await client.get(f"/{TOKEN}/download/{key}")
        assert "␛" not in answer.headers["Content-Disposition"]
        assert answer.headers["Content-Type"] == "application/octet-stream"
        assert b"text " in await answer.read()
        assert (await client.get(f"/{TOKEN}/download/{key}")).status == 404
    assert [*home.rglob("*")] == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home", "hostile.yaml"]
