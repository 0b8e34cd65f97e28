"""The bot's numbers for Prometheus, in a registry of their own. Labels are words of ours, never ids or texts."""

from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from bot.app.ports import Receipt
from bot.domain.effects import Effect

CONTENT_TYPE = CONTENT_TYPE_LATEST
BATCH_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0)
CALL_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


class Metrics:
    """Counts what happens. One object a process."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._events = Counter("charterbot_events", "Events handled", ["kind"], registry=self._registry)
        self._set_aside = Counter(
            "charterbot_set_aside", "Updates that could not be handled", registry=self._registry
        )
        self._rules = Counter(
            "charterbot_rule_matches", "Messages a rule held on", ["rule"], registry=self._registry
        )
        self._batch = Histogram(
            "charterbot_batch_seconds",
            "From a batch to its commit",
            buckets=BATCH_SECONDS,
            registry=self._registry,
        )
        self._calls = Counter(
            "charterbot_effects",
            "Calls to Telegram by their answer",
            ["effect", "receipt"],
            registry=self._registry,
        )
        self._call = Histogram(
            "charterbot_call_seconds",
            "Calls to Telegram",
            ["effect"],
            buckets=CALL_SECONDS,
            registry=self._registry,
        )
        self._last = Gauge(
            "charterbot_last_batch", "When the last batch was committed", registry=self._registry
        )
        self._charter = Gauge(
            "charterbot_charter", "The number of the charter in force", registry=self._registry
        )
        self._waiting = Gauge("charterbot_outbox_waiting", "Effects that wait", registry=self._registry)

    def event_handled(self, kind: str, times: int = 1) -> None:
        """Events of a kind were handled."""
        self._events.labels(kind).inc(times)

    def rule_matched(self, rule: str, times: int = 1) -> None:
        """A rule held on messages."""
        self._rules.labels(rule).inc(times)

    def update_set_aside(self) -> None:
        """An update could not be handled."""
        self._set_aside.inc()

    def batch_handled(self, seconds: float, at: float) -> None:
        """A batch was committed at `at`, `seconds` after it came."""
        self._batch.observe(seconds)
        self._last.set(at)

    def charter_adopted(self, number: int) -> None:
        """A version of the charter is in force."""
        self._charter.set(number)

    def call_answered(self, effect: Effect, receipt: Receipt, seconds: float) -> None:
        """Telegram answered a call."""
        name = type(effect).__name__
        self._calls.labels(name, type(receipt).__name__).inc()
        self._call.labels(name).observe(seconds)

    def watch_outbox(self, waiting: Callable[[], int]) -> None:
        """Ask `waiting` how many effects wait, each time the numbers are read."""
        self._waiting.set_function(waiting)

    def text(self) -> bytes:
        """All numbers, as Prometheus reads them."""
        return generate_latest(self._registry)
