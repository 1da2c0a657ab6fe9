"""What goes wrong with one input: told to the user as a row of `rejected`."""

from __future__ import annotations


class Unreadable(Exception):
    """An input, or a record of it, that cannot be read: `reason` in short, `detail` says where and what to do."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail
