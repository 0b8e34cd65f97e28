"""The field: what is completed, what is sent, and how what was written is shown."""

from playwright.sync_api import expect


def test_whoever_writes_fast_loses_nothing(desk, guest):
    desk.come(guest)
    for number in range(8):
        desk.field.fill(f"Line {number} of {guest}")
        desk.field.press("Enter")

    for number in range(8):
        expect(desk.message(f"Line {number} of {guest}")).to_be_visible()
    expect(desk.field).to_have_value("")


def test_a_command_is_completed_by_the_keyboard_alone(desk):
    desk.be("Ann")
    desk.page.get_by_role("navigation", name="Chats").get_by_role("button", name="The bot").click()

    desk.field.press_sequentially("/chart")
    expect(desk.page.get_by_role("listbox").get_by_role("option")).to_have_count(1)
    desk.field.press("Enter")
    expect(desk.field).to_have_value("/charter ")
    desk.field.press("Enter")

    expect(desk.message("No advertising.")).to_contain_text("Camellia")


def test_a_command_whose_name_is_written_out_is_sent_at_once(desk, guest):
    desk.be("Ann")

    desk.field.press_sequentially(f"Good evening {guest}, and @ben")
    expect(desk.page.get_by_role("option", name="@ben")).to_be_visible()
    desk.field.press("Enter")

    expect(desk.message(f"Good evening {guest}, and @ben")).to_be_visible()
    expect(desk.field).to_have_value("")


def test_a_slash_lists_all_that_staff_may_say(desk):
    desk.be("Olga")

    desk.field.press_sequentially("/")

    listed = desk.page.get_by_role("listbox")
    expect(listed.get_by_role("option", name="/warns")).to_be_attached()
    assert desk.faults() == []
    last = listed.get_by_role("option").last
    desk.field.press("ArrowUp")
    expect(last).to_have_attribute("aria-selected", "true")
    expect(last).to_be_in_viewport(ratio=0.9)


def test_a_name_is_completed(desk):
    desk.be("Ann")

    desk.field.press_sequentially("Thanks to @be")
    expect(desk.page.get_by_role("option", name="@ben")).to_be_visible()
    desk.field.press("Tab")

    expect(desk.field).to_have_value("Thanks to @ben ")


def test_an_answer_quotes_what_it_answers_and_a_changed_message_says_so(desk, guest):
    question, answer = f"Which pot, asks {guest}?", f"A small one, {guest}."
    desk.come(guest)
    desk.say(question)
    desk.act(question, "Reply")
    expect(desk.page.get_by_text(f"Reply to {guest}")).to_be_visible()
    desk.say(answer)
    expect(desk.message(answer).locator(".quote")).to_contain_text(question)

    desk.act(answer, "Edit")
    expect(desk.field).to_have_value(answer)
    desk.say(f"A clay one, {guest}.")

    expect(desk.message(f"A clay one, {guest}.")).to_contain_text("edited")


def test_what_people_write_is_never_markup(desk):
    name, words = "<b>Eve</b>", "<img src=x onerror=\"document.title = 'taken'\">"
    desk.come(name)
    desk.say(words)
    desk.act(words, "Reply")
    desk.say("Look at this.")

    expect(desk.message("Look at this.").locator(".quote")).to_contain_text(words)
    expect(desk.open("Message")).to_contain_text(name)
    expect(desk.open("Story")).to_contain_text("<img src=x")
    assert desk.page.title() == "Charterbot"
