"""Textual's bindings, made from the registry of commands."""

from __future__ import annotations

from typing import Any

from textual.binding import Binding, BindingType
from textual.dom import DOMNode
from textual.screen import Screen

from explorer.commands import Command, commands_in
from explorer.config.keymap import Keymap, textual_key


def bindings_for(scope: str) -> list[BindingType]:
    """The bindings of a pane or screen: one a command, its keys together, its id `scope.command`."""
    return [
        Binding(
            ",".join(map(textual_key, command.keys)),
            command.action,
            command.title.en,
            show=False,
            id=f"{scope}.{command.id}",
        )
        for command in commands_in(scope)
    ]


def keymap_of(node: DOMNode) -> Keymap:
    """The keys in force in the app a widget or screen belongs to."""
    keymap = getattr(node.app, "keymap", None)
    return keymap if isinstance(keymap, Keymap) else Keymap()


async def run_here(screen: Screen[Any], command: Command) -> bool:
    """Run a command where its keys work: on what has the focus, around it, or elsewhere on the screen."""
    around = screen.focused.ancestors_with_self if screen.focused else ()
    for node in (*around, *screen.query("*"), screen):
        if _binds(node, command):
            return await screen.app.run_action(command.action, node)
    return False


def _binds(node: DOMNode, command: Command) -> bool:
    """Whether a widget or screen is a place of the command's."""
    ids = {f"{scope}.{command.id}" for scope in command.scopes}
    return any(
        isinstance(binding, Binding) and binding.id in ids
        for kind in type(node).__mro__
        for binding in kind.__dict__.get("BINDINGS", ())
    )
