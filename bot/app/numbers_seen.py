"""Which whole numbers were there already, one bit each: a million message ids take about a hundred kilobytes."""

from __future__ import annotations

PAGE = 4096


class NumbersSeen:
    """A set of whole numbers that lie close together."""

    def __init__(self) -> None:
        self._pages: dict[int, bytearray] = {}

    def again(self, number: int) -> bool:
        """Whether `number` was asked for before."""
        index, place = divmod(number, PAGE)
        page = self._pages.get(index)
        if page is None:
            page = self._pages[index] = bytearray(PAGE // 8)
        byte, bit = place >> 3, 1 << (place & 7)
        known = bool(page[byte] & bit)
        page[byte] |= bit
        return known
