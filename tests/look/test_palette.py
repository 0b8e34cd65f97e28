import pytest

from bot.look.palette import ON_FACE, PEOPLE, READ, SCHEMES, contrast

AA = 4.5
"""What WCAG 2 asks of letters of ordinary size."""


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_letters_are_read_on_every_ground_they_stand_on(scheme):
    colours = SCHEMES[scheme]

    assert [
        (letters, ground, round(found, 2))
        for letters, grounds in READ
        for ground in grounds.split()
        if (found := contrast(colours[letters], colours[ground])) < AA
    ] == []


@pytest.mark.parametrize(("scheme", "place"), [("light", 0), ("dark", 1)])
def test_the_names_of_people_are_read_in_bubbles_and_panels(scheme, place):
    colours = SCHEMES[scheme]

    assert [
        (pair[place], ground, round(found, 2))
        for pair in PEOPLE
        for ground in ("bubble", "own", "panel", "raised")
        if (found := contrast(pair[place], colours[ground])) < AA
    ] == []


def test_initials_are_read_on_faces():
    assert [face for face, _ in PEOPLE if contrast(face, ON_FACE) < AA] == []


def test_both_schemes_have_the_same_colours():
    assert SCHEMES["light"].keys() == SCHEMES["dark"].keys()
