"""What Telegram Desktop writes becomes JSON on its way in."""

import io
import json

import pytest
from hypothesis import given, strategies as st

from bot.adapters.telegram.export_bytes import CleanBytes


def read(raw, size=5):
    clean = CleanBytes(io.BytesIO(raw))
    return b"".join(iter(lambda: clean.read(size), b""))


@pytest.mark.parametrize("size", [1, 2, 3, 4, 7, 64])
@pytest.mark.parametrize(
    ("raw", "mended"),
    [
        pytest.param(rb'"a\x07b"', rb'"a\u0007b"', id="a control character as the exporter writes it"),
        pytest.param(rb'"a\x1Fb"', rb'"a\u001Fb"', id="in capitals"),
        pytest.param(rb'"C:\\x07"', rb'"C:\\x07"', id="a backslash before an x is none"),
        pytest.param(rb'"\\\x07\\"', rb'"\\\u0007\\"', id="behind a backslash"),
        pytest.param(rb'"\x07\x08"', rb'"\u0007\u0008"', id="two in a row"),
        pytest.param(b'"a\x07b\nc"', b'"a b c"', id="raw ones are spaces"),
        pytest.param(b"\xef\xbb\xbf{}", b"{}", id="a byte order mark"),
        pytest.param(rb'"cut \x0', rb'"cut \x0', id="a file cut in the middle of it"),
        pytest.param(b"", b"", id="nothing"),
    ],
)
def test_bytes_are_mended_wherever_the_stretches_end(raw, mended, size):
    assert read(raw, max(size, 3) if raw.startswith(b"\xef") else size) == mended


@given(text=st.text(), size=st.integers(1, 9))
def test_what_is_json_already_stays_what_it_is(text, size):
    raw = json.dumps({"text": text})

    assert json.loads(read(raw.encode(), size)) == {"text": text}


def test_every_byte_is_told_once():
    told = []
    clean = CleanBytes(io.BytesIO(b"\xef\xbb\xbf" + b'{"a": 1}' * 10), told.append)

    while clean.read(7):
        pass

    assert (sum(told), clean.ended) == (83, True)


def test_reading_nothing_gives_nothing():
    assert CleanBytes(io.BytesIO(b"{}")).read(0) == b""
