"""The colours, by what they are for, in light and in dark; as custom properties of CSS."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Scheme = Literal["light", "dark"]
Colours = Mapping[str, str]

LIGHT: Colours = {
    "ground": "#e9eee8",
    "panel": "#ffffff",
    "raised": "#f3f6f2",
    "line": "#dbe2da",
    "ink": "#17211c",
    "muted": "#55625b",
    "accent": "#0c6b5f",
    "on-accent": "#ffffff",
    "accent-soft": "#d9eee9",
    "wall": "#cfe0cd",
    "wall-deep": "#b9d3bb",
    "bubble": "#ffffff",
    "own": "#e4f8d6",
    "good": "#1d6b31",
    "good-soft": "#e2f3e3",
    "warn": "#7a4d00",
    "warn-soft": "#fdf0d2",
    "bad": "#a9241a",
    "bad-soft": "#fce8e6",
    "veil": "#4c6555",
    "on-veil": "#ffffff",
}
DARK: Colours = {
    "ground": "#0c1311",
    "panel": "#151f1b",
    "raised": "#1d2925",
    "line": "#2a3934",
    "ink": "#e7efea",
    "muted": "#9fb2a9",
    "accent": "#62d3c1",
    "on-accent": "#05221d",
    "accent-soft": "#163c36",
    "wall": "#101a17",
    "wall-deep": "#0c1412",
    "bubble": "#1d2925",
    "own": "#1a443c",
    "good": "#84dd97",
    "good-soft": "#16331f",
    "warn": "#f0c56c",
    "warn-soft": "#372b12",
    "bad": "#ffa398",
    "bad-soft": "#42201c",
    "veil": "#24332d",
    "on-veil": "#dbe7e1",
}
SCHEMES: Mapping[Scheme, Colours] = {"light": LIGHT, "dark": DARK}

PEOPLE = (
    ("#b3382c", "#ff9a8e"),
    ("#a3500c", "#f5b072"),
    ("#7a3fb0", "#cfa4f2"),
    ("#2b6e2f", "#8fd694"),
    ("#0a6679", "#6fcfe0"),
    ("#2459ad", "#94bdfb"),
    ("#a82a72", "#f59bcb"),
    ("#6b5a12", "#d9c76a"),
)
"""What tells people apart: the colour of a face and of a name on light ground, and of the name on dark."""

ON_FACE = "#ffffff"

READ = (
    ("ink", "ground panel raised bubble own accent-soft good-soft warn-soft bad-soft"),
    ("muted", "ground panel raised bubble own"),
    ("accent", "panel raised bubble own accent-soft"),
    ("on-accent", "accent"),
    ("on-veil", "veil"),
    ("good", "panel raised good-soft"),
    ("warn", "panel raised warn-soft"),
    ("bad", "panel raised bubble own bad-soft"),
)
"""Which colours letters have, and the grounds they are read on."""


def css() -> str:
    """The rules that set every colour of both schemes."""
    dark = ";".join(f"--{name}:{value}" for name, value in DARK.items())
    light = ";".join(f"--{name}:{value}" for name, value in LIGHT.items())
    people = "".join(
        f".who-{number}{{--face:{face};--name:{face}}}.body--dark .who-{number}{{--name:{name}}}"
        for number, (face, name) in enumerate(PEOPLE)
    )
    return f":root{{{light}}}.body--dark{{{dark}}}{people}"


def contrast(one: str, other: str) -> float:
    """How well one colour is told from another, 1 to 21, as WCAG 2 defines it. Both are `#rrggbb`."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)  # noqa: PLR2004 - sRGB's own
