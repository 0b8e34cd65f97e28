"""What the issue of the page promises, at a desk and with a phone, by day and by night."""

from playwright.sync_api import expect

SPAM = "Best pots in town https://pots.example/{guest}"


def test_what_breaks_a_rule_vanishes_and_the_reason_is_told(one, guest):
    spam = SPAM.format(guest=guest)
    one.come(guest)

    one.say(spam)

    message = one.message(spam)
    expect(message).to_contain_text("Deleted by the bot: advertising")
    one.choose(spam)
    why = one.open("Message")
    expect(why).to_contain_text("A rule was broken: advertising")
    expect(why).to_contain_text("deletes the message")
    expect(why).to_contain_text(f"links to https://pots.example/{guest}")
    assert one.faults() == []


def test_a_member_rises_by_thanks_and_time(one, guest):
    advice = f"Rinse the leaves of {guest} once, and pour slowly."
    one.come(guest)
    one.say(advice)
    for friend in ("Ann", "Ben"):
        one.be(friend)
        one.act(advice, "Thank")
        expect(one.message("Thanks!")).to_contain_text(guest)
    one.be(guest)
    one.leap("+1 day")

    one.say(f"And drink it hot, says {guest}.")

    person = one.open("Person")
    expect(person.get_by_role("list", name="Tiers, lowest first").locator("[aria-current]")).to_contain_text(
        "host"
    )
    expect(person).to_contain_text("leaves")
    assert one.faults() == []


def test_a_fault_of_the_charter_shows_at_its_line(one):
    charter = one.open("Charter")
    editor = charter.get_by_role("textbox", name="Charter")
    line = editor.locator(".cm-line").filter(has_text="then: [delete, strike]")
    line.click()
    one.page.keyboard.press("End")

    one.page.keyboard.type("\nmute: forever")

    fault = charter.get_by_role("region", name="Faults in the charter").get_by_role("button").first
    expect(fault).to_contain_text("Line 11:")
    expect(editor.locator(".fault-line.error").filter(has_text="mute: forever")).to_be_visible()
    expect(charter).to_contain_text("changed, not saved")
    assert one.faults() == []


def test_every_part_of_the_page_can_be_used_by_everybody(one):
    found = {}
    for part in ("Chats", "Chat", "Message", "Person", "Charter", "Story"):
        one.open(part)
        found[part] = one.faults()

    assert {part: faults for part, faults in found.items() if faults} == {}
