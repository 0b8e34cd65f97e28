"""What a visitor does, each by what is there to be pressed, and what comes of it."""

import pytest
from playwright.sync_api import expect

from tests.support.visitor import visitor


@pytest.fixture
def desk(browser, url):
    with visitor(browser, url, "desktop", "light") as one:
        yield one


@pytest.fixture
def handset(browser, url):
    with visitor(browser, url, "phone", "dark") as one:
        yield one


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


def test_a_phone_tells_the_day_too(handset):
    expect(handset.page.get_by_role("timer").get_by_text("Oct ", exact=False).last).to_be_visible()


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


@pytest.mark.parametrize("trouble", ["Outage", "Too many requests (429)"])
def test_what_the_bot_owes_it_does_when_the_trouble_is_over(desk, guest, trouble):
    spam = f"https://pots.example/outage/{guest}"
    outage = desk.page.get_by_role("switch", name=trouble)
    desk.come(guest)
    desk.page.get_by_role("button", name="Trouble, look and language").click()
    outage.click()
    expect(outage).to_have_attribute("aria-checked", "true")
    told = desk.page.get_by_role("status").filter(has_text=trouble)
    expect(told).to_be_visible()
    assert desk.faults() == []
    desk.page.keyboard.press("Escape")
    desk.say(spam)
    expect(desk.message(spam)).to_be_visible()
    expect(desk.message(spam)).not_to_contain_text("Deleted by the bot")

    desk.page.get_by_role("button", name="Trouble, look and language").click()
    outage.click()

    expect(desk.message(spam)).to_contain_text("Deleted by the bot")
    expect(told).to_be_hidden()


def test_a_saved_charter_holds_at_once_and_can_be_reset(desk, guest):
    charter = desk.open("Charter")
    editor = charter.get_by_role("textbox", name="Charter")
    editor.locator(".cm-line").filter(has_text="then: [delete, strike]").click()
    desk.page.keyboard.press("End")
    for _ in range(len("then: [delete, strike]")):
        desk.page.keyboard.press("Backspace")
    desk.page.keyboard.type("then: [warn]")
    charter.get_by_role("button", name="Save").click()
    expect(desk.page.get_by_role("alert").filter(has_text="In force")).to_be_visible()

    link = f"https://pots.example/warned/{guest}"
    desk.come(guest)
    desk.say(link)
    desk.choose(link)
    why = desk.open("Message")
    expect(why).to_contain_text("A rule was broken: advertising")
    expect(desk.message(link)).not_to_contain_text("Deleted by the bot")

    charter = desk.open("Charter")
    charter.get_by_role("button", name="Reset").click()
    expect(charter.get_by_role("textbox", name="Charter")).to_contain_text("then: [delete, strike]")


def test_a_refused_save_is_not_in_force_and_can_be_saved_again(desk):
    charter = desk.open("Charter")
    editor = charter.get_by_role("textbox", name="Charter")
    editor.locator(".cm-line").filter(has_text="goal: Good tea.").click()
    desk.page.keyboard.press("End")
    desk.page.keyboard.press("Enter")
    desk.page.keyboard.type("nonsense")
    save = charter.get_by_role("button", name="Save")

    save.click()

    expect(desk.page.get_by_role("alert").filter(has_text="does not take this charter")).to_be_visible()
    expect(charter.get_by_role("status")).to_contain_text("refused")
    expect(charter.get_by_role("status")).to_contain_text("is still in force")
    expect(editor).to_contain_text("nonsense")
    expect(save).to_be_enabled()
    assert desk.faults() == []
    charter.get_by_role("button", name="Reset").click()
    expect(charter.get_by_role("status")).to_contain_text("in force")
    expect(charter.get_by_role("status")).not_to_contain_text("refused")
    expect(editor).not_to_contain_text("nonsense")


def test_whoever_types_on_while_faults_are_shown_loses_nothing(desk):
    charter = desk.open("Charter")
    editor = charter.get_by_role("textbox", name="Charter")
    editor.locator(".cm-line").filter(has_text="goal: Good tea.").click()
    desk.page.keyboard.press("End")

    words = "nonsense that nobody understands, and more of it, for as long as it takes"
    desk.page.keyboard.press("Enter")
    desk.page.keyboard.type(words, delay=20)

    expect(
        charter.get_by_role("region", name="Faults in the charter").get_by_role("button").first
    ).to_be_visible()
    expect(editor).to_contain_text(words)


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


def test_what_pops_up_covers_neither_the_clock_nor_the_speed(desk):
    charter = desk.open("Charter")
    charter.get_by_role("textbox", name="Charter").locator(".cm-line").last.click()
    desk.page.keyboard.type("# a remark")
    charter.get_by_role("button", name="Save").click()
    said = desk.page.get_by_role("alert").filter(has_text="In force")
    expect(said).to_be_visible()

    below = desk.page.locator(".chat-head").bounding_box()
    assert said.bounding_box()["y"] >= below["y"] + below["height"] - 1
    charter.get_by_role("button", name="Reset").click()


def test_what_was_done_is_copied_as_a_story(desk, guest):
    spam = f"https://pots.example/story/{guest}"
    desk.come(guest)
    desk.say(spam)
    expect(desk.message(spam)).to_contain_text("Deleted by the bot")
    story = desk.open("Story")
    expect(story.get_by_role("region")).to_contain_text(spam)
    expect(story.get_by_role("region")).to_contain_text("story:")

    story.get_by_role("button", name="Copy").click()

    expect(desk.page.get_by_role("alert").filter(has_text="Copied")).to_be_visible()
    desk.page.wait_for_function(
        "async (words) => (await navigator.clipboard.readText()).includes(words)", arg=spam
    )
    story.get_by_role("button", name="Begin anew").click()
    expect(story).to_contain_text("Write something in a group, and it becomes a test here.")


def test_in_chinese_the_page_is_chinese_for_the_same_person_and_as_usable(desk):
    desk.be("Ben")
    desk.page.get_by_role("navigation", name="Chats").get_by_role("button", name="The bot").click()
    desk.page.get_by_role("button", name="Trouble, look and language").click()

    desk.page.get_by_role("link", name="中文").click()

    expect(desk.page.get_by_role("heading", level=1)).to_have_text("Charterbot 试验场")
    expect(desk.page.get_by_role("button", name="你现在是 Ben")).to_be_visible()
    expect(desk.page.get_by_role("heading", name="机器人", level=2)).to_be_visible()
    assert desk.page.locator("html").get_attribute("lang") == "zh-CN"
    assert desk.faults() == []


@pytest.mark.parametrize(("locale", "page"), [("zh-TW", "zh"), ("en-GB", "en"), ("fr-FR", "en")])
def test_the_page_is_in_the_browsers_language_or_in_english(browser, url, locale, page):
    context = browser.new_context(locale=locale)
    opened = context.new_page()

    opened.goto(url)

    assert opened.url == f"{url}/{page}"
    context.close()


def test_whoever_has_no_mouse_reaches_messages_and_what_to_do_with_them(desk, guest):
    desk.come(guest)
    for number in range(3):
        desk.say(f"Message {number} of {guest}")
        expect(desk.message(f"Message {number} of {guest}")).to_be_visible()

    desk.field.press("Shift+Tab")
    desk.page.keyboard.press("Shift+Tab")
    desk.page.keyboard.press("ArrowUp")
    desk.page.keyboard.press("Enter")

    chosen = desk.page.get_by_role("listitem").filter(has=desk.page.locator("[aria-pressed=true]"))
    expect(chosen).to_contain_text(f"Message 1 of {guest}")
    desk.page.keyboard.press("Tab")
    expect(chosen.get_by_role("button", name="React with 👍")).to_be_focused()
    desk.page.keyboard.press("ArrowRight")
    desk.page.keyboard.press("Enter")
    expect(chosen.get_by_role("button", name="❤️ 1")).to_be_visible()


def test_light_and_dark_are_chosen(desk):
    desk.page.get_by_role("button", name="Trouble, look and language").click()

    desk.page.get_by_role("radio", name="Dark").click()

    expect(desk.page.locator("body")).to_have_css("background-color", "rgb(12, 19, 17)")
    assert desk.faults() == []
