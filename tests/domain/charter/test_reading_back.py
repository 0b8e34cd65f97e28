"""A charter written from values reads back as those values."""

import json

from hypothesis import given, strategies as st

from bot.domain.charter import phrases, values
from bot.domain.charter.phrases_grammar import HAS, WEEKDAYS
from tests import builders
from tests.support.charters import HEAD, charter, understood

UNITS = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800}
numbers = st.integers(1, 500)
bounds = st.sampled_from(["at least", "at most", "under"])
names = st.from_regex(r"[a-z一-龥]{2,8}( [a-z]{2,8})?", fullmatch=True).filter(
    lambda name: (
        not {"except", "above", "or"} & set(name.split())
        and name not in {"no", "on", "off", "yes", "true", "false", "null"}
    )
)


def spans(most=366 * 86_400, least=30):
    """`(as written, seconds)`."""
    every = st.builds(
        lambda number, unit: (f"{number} {unit}{'s' * (number != 1)}", number * UNITS[unit]),
        numbers,
        st.sampled_from(sorted(UNITS)),
    )
    return every.filter(lambda span: least <= span[1] <= most)


windows = spans(most=30 * 86_400, least=1)


def fact(key, name, pairs):
    """`(key as written, value as written, field of the condition, value)`."""
    return pairs.map(lambda pair: (key, pair[0], name, pair[1]))


rates = st.builds(
    lambda number, span: (f"at least {number} in {span[0]}", values.Rate(number, span[1])),
    st.integers(2, 500),
    windows,
)
facts = st.one_of(
    fact(
        "length", "length", st.builds(lambda b, n: (f"{b} {n + 1}", values.Count(b, n + 1)), bounds, numbers)
    ),
    fact(
        "caps",
        "caps",
        st.builds(lambda b, n: (f"{b} {n}%", values.Share(b, n)), bounds, st.integers(1, 100)),
    ),
    fact("repeats", "repeats", rates),
    fact("messages", "messages", rates),
    fact(
        "mentions",
        "mentions",
        st.builds(
            lambda n, span: (f"at least {n} in {span[0]}", values.Mentions(n, span[1])), numbers, windows
        ),
    ),
    fact(
        "in the group",
        "in_the_group",
        st.builds(lambda b, span: (f"{b} {span[0]}", values.Age(b, span[1])), bounds, spans()),
    ),
    fact(
        "has",
        "has",
        st.lists(st.sampled_from(HAS), min_size=1, max_size=3).map(
            lambda kinds: (", ".join(kinds), tuple(map(values.Has, kinds)))
        ),
    ),
    fact("in", "in_", st.just((["lounge", "office"], ("lounge", "office")))),
    fact("member", "member", st.sampled_from(["newcomer", "everyone"]).map(lambda who: (who, (who,)))),
    fact(
        "contains",
        "contains",
        st.lists(names, min_size=1, max_size=4).map(lambda found: (found, tuple(map(values.Word, found)))),
    ),
)
conditions = st.lists(facts, min_size=1, max_size=4, unique_by=lambda one: one[0])
consequences = st.one_of(
    st.just(("delete", values.DeleteMessage())),
    st.just(("alert staff", values.AlertStaff())),
    st.just(("kick", values.KickOut())),
    st.builds(lambda n: (f"{n} strikes", values.Strike(n)), st.integers(1, 100)),
    spans().map(lambda span: (f"mute {span[0]}", values.MuteFor(span[1]))),
    spans().map(lambda span: (f"ban {span[0]}", values.BanFor(span[1]))),
)
rules = st.dictionaries(
    names,
    st.tuples(
        st.lists(conditions, min_size=1, max_size=3),
        st.lists(consequences, min_size=1, max_size=4, unique_by=lambda one: type(one[1])),
    ),
    min_size=1,
    max_size=3,
)


def written(found):
    """Rules as JSON, which is YAML too."""
    return json.dumps(
        {
            name: {
                "says": "Be kind.",
                "when": [{key: value for key, value, *_ in one} for one in when],
                "then": [text for text, _ in then],
            }
            for name, (when, then) in found.items()
        },
        ensure_ascii=False,
    )


@given(rules)
def test_a_charter_reads_back_what_was_meant(found):
    reading = understood(f"{HEAD}rules: {written(found)}\n")
    doubtful = {"fault-never-newcomer", "fault-never-caps"}

    assert {fault.message.key for fault in reading.faults} <= doubtful
    if reading.ok:
        for name, (when, then) in found.items():
            rule = reading.charter.rules[name]
            assert rule.when == tuple(builders.when(**{one[2]: one[3] for one in lines}) for lines in when)
            assert rule.then == tuple(value for _, value in then)


@given(st.dictionaries(names, st.lists(names, min_size=1, max_size=5), min_size=1, max_size=3))
def test_lists_read_back_and_are_found_by_their_names(lists):
    asked = json.dumps([f"$ {name}".replace("$ ", "$") for name in lists], ensure_ascii=False)
    text = f"{HEAD}lists: {json.dumps(lists, ensure_ascii=False)}\nrules:\n  r: {{says: x, when: {{contains: {asked}}}}}\n"

    read = charter(text)

    assert read.lists == {name: tuple(entries) for name, entries in lists.items()}
    assert read.rules["r"].when[0].asks["contains"] == tuple(map(values.Listed, lists))


@given(names, names, st.sampled_from(["telegram", "telegram invite", "shortener", "any site"]))
def test_except_ends_the_name_of_a_list(name, other, kind):
    assert phrases.links(f"${name}, {kind} except ${other}") == values.LinksTo(
        (values.Listed(name), kind), (values.Listed(other),)
    )


@given(st.sampled_from(WEEKDAYS), st.integers(0, 23), st.integers(0, 59))
def test_a_moment_of_the_week_reads_back(day, hour, minute):
    assert phrases.moment(f"{day} {hour:02}:{minute:02}") == phrases.Moment(
        WEEKDAYS.index(day), hour * 60 + minute
    )


@given(spans(least=1))
def test_a_time_is_what_it_says_however_it_is_spaced(span):
    text, seconds = span

    assert phrases.duration(text) == phrases.duration(f" {text.replace(' ', '   ')} ") == seconds
