"""`make bench`: bare python-telegram-bot doing nothing beside our whole pipeline, in turns, in one process.

CPU microseconds per update (all threads), medians over the rounds, and their ratio. Read the ratios: the machine's
noise is in both. Then the real process on loopback: see `loopback`.
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
import statistics
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from time import process_time

os.environ.setdefault("PTB_TIMEDELTA", "1")

from tests.bench import loopback, ours, ptb
from tests.bench.charter import charter
from tests.bench.updates import answers

SIZES = (1_000, 100_000, 1_000_000)
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "15"))
BATCHES = 10
BATCH = 100


async def spent(work: Callable[[bytes], Awaitable[None]], batches: list[bytes]) -> float:
    """CPU microseconds per update."""
    begun = process_time()
    for answer in batches:
        await work(answer)
    return (process_time() - begun) * 1e6 / (len(batches) * BATCH)


async def main() -> None:
    """Measure and print."""
    app = await ptb.application()
    with tempfile.TemporaryDirectory() as folder:
        lines = {
            _name(size, counts=counts): await ours.pipeline(Path(folder), charter(counts=counts), size)
            for size in SIZES
            for counts in (False, True)
        }
        sources = {_name(size, counts=counts): answers(size) for size in SIZES for counts in (False, True)}
        bare_source = answers(1_000, seed=7)
        figures: dict[str, list[float]] = {"bare PTB": []}
        gc.freeze()
        for turn in range(ROUNDS + 1):
            bare = await spent(
                lambda answer: ptb.handle(app, answer), [next(bare_source) for _ in range(BATCHES)]
            )
            row = {"bare PTB": bare}
            for name, line in lines.items():
                row[name] = await spent(line, [next(sources[name]) for _ in range(BATCHES)])
            if turn:
                for name, figure in row.items():
                    figures.setdefault(name, []).append(figure)
        for line in lines.values():
            await line.store.close()
    report(figures, await loopback.measured())


def _name(members: int, *, counts: bool) -> str:
    return f"pipeline{' with points' if counts else ''}, {members:,} members"


def report(figures: dict[str, list[float]], lived: list[tuple[str, str]]) -> None:
    """A table on stdout, or JSON with --json; `lived` is what was measured on the real process."""
    bare = statistics.median(figures["bare PTB"])
    rows = [
        {
            "what": name,
            "us": round(statistics.median(taken), 1),
            "min": round(min(taken), 1),
            "max": round(max(taken), 1),
            "of_bare": round(statistics.median(taken) / bare, 3),
        }
        for name, taken in figures.items()
    ]
    if "--json" in sys.argv:
        print(json.dumps([*rows, *({"what": what, "figure": figure} for what, figure in lived)]))
        return
    print(
        f"CPU us per update, {ROUNDS} rounds of {BATCHES} batches of {BATCH}, size {len(next(answers(10))) // BATCH} bytes each"
    )
    for row in rows:
        print(
            f"{row['what']:<38} {row['us']:>8} ({row['min']} .. {row['max']})   {row['of_bare']:.3f} of bare PTB"
        )
    for what, figure in lived:
        print(f"{what}: {figure}")


asyncio.run(main())
