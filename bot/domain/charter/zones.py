"""Time zones, and the cities that people name in place of the one that a zone is called after."""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.domain.charter import suggest

CITIES = {
    **dict.fromkeys(("Beijing", "Peking", "Shenzhen", "Guangzhou", "Hangzhou", "China"), "Asia/Shanghai"),
    **dict.fromkeys(("Mumbai", "Delhi", "New Delhi", "Bangalore", "Bengaluru", "India"), "Asia/Kolkata"),
    **dict.fromkeys(("Osaka", "Kyoto"), "Asia/Tokyo"),
    **dict.fromkeys(("San Francisco", "Seattle", "San Diego"), "America/Los_Angeles"),
    **dict.fromkeys(("Washington", "Boston", "Miami", "Philadelphia", "Atlanta"), "America/New_York"),
    **dict.fromkeys(("Houston", "Dallas"), "America/Chicago"),
    **dict.fromkeys(("Munich", "Hamburg", "Frankfurt", "Cologne", "Germany"), "Europe/Berlin"),
    **dict.fromkeys(("Barcelona", "Valencia", "Spain"), "Europe/Madrid"),
    **dict.fromkeys(("Milan", "Naples", "Italy"), "Europe/Rome"),
    **dict.fromkeys(("Saint Petersburg", "St Petersburg", "Russia"), "Europe/Moscow"),
    **dict.fromkeys(("Kyiv", "Odessa", "Ukraine"), "Europe/Kiev"),
    **dict.fromkeys(("Geneva", "Basel", "Bern"), "Europe/Zurich"),
    **dict.fromkeys(("Manchester", "Edinburgh"), "Europe/London"),
    **dict.fromkeys(("Rio de Janeiro", "Brasilia"), "America/Sao_Paulo"),
    **dict.fromkeys(("Hanoi", "Saigon"), "Asia/Ho_Chi_Minh"),
    **dict.fromkeys(("Ankara", "Izmir"), "Europe/Istanbul"),
    **dict.fromkeys(("Abu Dhabi",), "Asia/Dubai"),
    **dict.fromkeys(("Montreal", "Ottawa"), "America/Toronto"),
}


CLOSE = 0.8
"""So many names there are that one is always a little alike."""


def nearest_zone(text: str, zones: Collection[str]) -> str | None:
    """The zone that was most likely meant: by its own name, by its city, by another city in it."""
    if re.search("[0-9]", text):
        return None
    cities = {zone.rpartition("/")[2]: zone for zone in sorted(zones)}
    cities |= {city: zone for city, zone in CITIES.items() if zone in zones}
    return suggest.nearest(text, zones, CLOSE) or cities.get(suggest.nearest(text, cities, CLOSE) or "")
