"""Where somebody stands in a chat."""

import pytest

from bot.domain.events import Membership


@pytest.mark.parametrize(
    ("status", "inside", "staff"),
    [
        ("owner", True, True),
        ("admin", True, True),
        ("member", True, False),
        ("restricted", True, False),
        ("left", False, False),
        ("banned", False, False),
    ],
)
def test_a_status_tells_who_is_inside_and_who_is_staff(status, inside, staff):
    membership = Membership(status=status)

    assert (membership.inside, membership.staff) == (inside, staff)
