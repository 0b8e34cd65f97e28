"""What stands around the chats: the clock, troubles, the charter's editor, the story, languages, the keyboard, light and dark."""

import pytest
from playwright.sync_api import expect


def test_a_phone_tells_the_day_too(handset):
    expect(handset.page.get_by_role("timer").get_by_text("Oct ", exact=False).last).to_be_visible()


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
