"""Mistakes that the user can mend. Whatever else is raised is a mistake of the program."""

from __future__ import annotations


class UserError(Exception):
    """`problems` holds one message each, which tells the user what is wrong where and what to do."""

    def __init__(self, *problems: str) -> None:
        super().__init__(*problems)
        self.problems = list(problems)

    def __str__(self) -> str:
        return "\n".join(self.problems)


class ConfigError(UserError):
    """Mistakes in the options, word lists or patterns, each as `file:line: message`."""
