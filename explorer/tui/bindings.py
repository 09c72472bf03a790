"""Textual's bindings, made from the registry of commands."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from explorer.commands import commands_in


def bindings_for(scope: str) -> list[BindingType]:
    """The bindings of a pane or screen: one a command, its keys together, its id `scope.command`."""
    return [
        Binding(
            ",".join(command.keys),
            command.action,
            command.title.en,
            show=False,
            id=f"{scope}.{command.id}",
        )
        for command in commands_in(scope)
    ]
