"""What a visitor does in a chat, each by what is there to be pressed, and what comes of it."""

from playwright.sync_api import expect


def test_an_edit_that_breaks_a_rule_is_a_second_look(desk, guest):
    desk.come(guest)
    desk.say(f"Good evening from {guest}")

    desk.act(f"Good evening from {guest}", "Edit")
    expect(desk.field).to_have_value(f"Good evening from {guest}")
    desk.say(f"https://pots.example/{guest}")

    expect(desk.message(f"https://pots.example/{guest}")).to_contain_text("Deleted by the bot")
    why = desk.open("Message")
    expect(why.get_by_role("heading", name="After the edit")).to_be_visible()
    expect(why.get_by_role("heading", name="As it was posted")).to_be_visible()


def test_what_was_deleted_of_late_is_a_way_to_its_reasons(handset, guest):
    spam = f"https://pots.example/lately/{guest}"
    handset.come(guest)
    handset.say(spam)
    expect(handset.message(spam)).to_contain_text("Deleted by the bot")

    panel = handset.open("Message")
    panel.get_by_role("button", name=spam).click()

    expect(panel).to_contain_text("A rule was broken: advertising")
    expect(panel).to_contain_text(spam)


def test_a_reaction_is_given_and_taken_back(desk, guest):
    words = f"My first oolong, {guest}!"
    desk.come(guest)
    desk.say(words)
    desk.be("Ann")

    desk.act(words, "React with 🔥")
    given = desk.message(words).get_by_role("button", name="🔥 1")
    expect(given).to_have_attribute("aria-pressed", "true")
    given.click()

    expect(given).to_have_count(0)


def test_a_message_is_forwarded_and_deleted_by_its_author(desk, guest):
    words = f"A recipe of {guest}"
    desk.come(guest)
    desk.say(words)

    desk.act(words, "Forward")
    desk.page.get_by_role("dialog", name="Forward to").get_by_role("button", name="The bot").click()
    expect(desk.message(words)).to_contain_text(f"Forwarded from {guest}")

    desk.page.get_by_role("navigation", name="Chats").get_by_role("button", name="Tea Lounge").click()
    expect(desk.page.get_by_role("heading", name="Tea Lounge")).to_be_visible()
    desk.act(words, "Delete")
    expect(desk.message(words)).to_contain_text("Deleted by its author")


def test_who_left_cannot_write_and_may_join_again(desk, guest):
    desk.come(guest)
    desk.say(f"Hello, I am {guest}")
    desk.page.get_by_role("button", name="Leave this group").click()

    expect(desk.page.get_by_text(f"{guest} is not in Tea Lounge.")).to_be_visible()
    desk.page.get_by_role("button", name="Join", exact=True).click()

    expect(desk.field).to_be_visible()


def test_the_reason_and_the_time_of_an_edited_message_stand_apart(desk, guest):
    words = f"Pots of {guest}"
    desk.come(guest)
    desk.say(words)
    desk.act(words, "Edit")
    expect(desk.field).to_have_value(words)
    desk.say(f"https://pots.example/{guest}")
    message = desk.message(f"https://pots.example/{guest}")
    expect(message).to_contain_text("Deleted by the bot")
    expect(message).to_contain_text("edited")

    reason = message.locator(".reason").evaluate(
        "(one) => { const words = document.createRange(); words.selectNodeContents(one);"
        " return words.getBoundingClientRect().right; }"
    )
    assert reason < message.locator(".when").bounding_box()["x"]


def test_what_cannot_be_done_is_told_in_plain_words(handset, guest):
    handset.come(guest)
    handset.say(f"Good night, says {guest}")
    handset.page.get_by_role("button", name="Leave this group").click()
    expect(handset.page.get_by_text(f"{guest} is not in Tea Lounge.")).to_be_visible()

    handset.act(f"Good night, says {guest}", "React with 👍")

    expect(handset.page.get_by_role("alert")).to_contain_text(f"{guest} is not in Tea Lounge: join first.")
    assert handset.faults() == []


def test_whoever_looks_back_comes_to_the_newest_again(desk, guest):
    desk.come(guest)
    for number in range(14):
        desk.say(f"Line {number} of {guest}\nand another\nand one more")
        expect(desk.message(f"Line {number} of {guest}")).to_be_visible()
    newest = desk.page.get_by_role("button", name="To the newest messages")
    expect(newest).to_be_hidden()

    desk.page.locator(".scroll").evaluate("(one) => one.scrollTo(0, -5000)")
    newest.click()

    expect(desk.message(f"Line 13 of {guest}")).to_be_in_viewport()
    expect(newest).to_be_hidden()


def test_a_poll_comes_at_its_time_and_is_voted_in(handset):
    handset.be("Ann")
    handset.leap("Go to what comes next")
    poll = handset.page.get_by_role("group", name="Which tea today?").last

    poll.get_by_role("button", name="Longjing, 0 votes").click()

    expect(poll.get_by_role("button", name="Longjing, 1 vote")).to_have_attribute("aria-pressed", "true")
    expect(poll).to_contain_text("100 %")
    assert handset.faults() == []


def test_where_one_is_not_inside_nothing_is_told_of_what_is_said(desk, guest):
    desk.be("Ann")
    desk.say(f"Only for members, and {guest}")
    row = desk.page.get_by_role("navigation", name="Chats").get_by_title("Tea Lounge")
    expect(row).to_contain_text(f"Only for members, and {guest}")

    desk.page.get_by_role("button", name="Be somebody else").click()
    desk.page.get_by_label("Name of somebody new").fill(guest)
    desk.page.keyboard.press("Enter")

    expect(row).to_contain_text("You are not in this group")
    expect(row).not_to_contain_text("Only for members")
