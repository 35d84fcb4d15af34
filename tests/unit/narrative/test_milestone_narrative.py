"""What a milestone says: dates as precise as they are known, people in the office of the day, sources apart."""

import pytest

from exhibit.content import Exhibit, Milestone
from exhibit.narrative.milestone_narrative import MilestoneNarrative
from hand_made_chart import LANGUAGES, edition_of, local


def _milestone(date: str, **more: object) -> Milestone:
    said = {"title": local("Hội chợ", "Ярмарка", "The fair"), "body": local("Đông.", "Людно.", "Crowded.")}
    return Milestone.model_validate(
        {"id": "fair", "date": date, "kind": "trade", "level": "1", "sources": ["letters"], **said, **more}
    )


def _told(exhibit: Exhibit, milestone: Milestone, language: str) -> MilestoneNarrative:
    return MilestoneNarrative(edition_of(exhibit, language), milestone)


@pytest.mark.parametrize(
    ("date", "texts"),
    [
        ("1994-06-16", ("16 tháng 6 năm 1994", "16 июня 1994 года", "16 June 1994")),
        ("1994-06", ("Tháng 6 năm 1994", "Июнь 1994 года", "June 1994")),
        ("1994", ("Năm 1994", "1994 год", "1994")),
        ("1994~", ("Khoảng năm 1994", "Ок. 1994 год", "C. 1994")),
        ("1994-06-16/1994-06-18", ("16–18 tháng 6 năm 1994", "16–18 июня 1994 года", "16–18 June 1994")),
        ("1994-06/1994-08", ("Tháng 6 – tháng 8 năm 1994", "Июнь – август 1994 года", "June – August 1994")),
        ("1994/1996", ("1994–1996", "1994–1996 годы", "1994–1996")),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(synthetic: Exhibit, date: str, texts: tuple[str, ...]) -> None:
    assert {each: _told(synthetic, _milestone(date), each).when for each in LANGUAGES} == local(*texts)


def test_a_place_is_said_where_there_is_one(synthetic: Exhibit) -> None:
    placed = _milestone("1994", place=local("Cồn", "Остров", "The isle"))
    assert {each: _told(synthetic, placed, each).where for each in LANGUAGES} == local("Cồn", "Остров", "The isle")
    assert _told(synthetic, _milestone("1994"), "en").where == ""
    told = _told(synthetic, placed, "ru")
    assert (told.title, told.body) == ("Ярмарка", "Людно.")


def test_people_are_named_in_the_authors_order_with_the_office_of_the_day(synthetic: Exhibit) -> None:
    milestone = _milestone("2019-02-21", people=["mayor", "keeper", "clerk2"])
    assert {each: _told(synthetic, milestone, each).people.replace("\u00a0", "_") for each in LANGUAGES} == local(
        "Thị_trưởng_Sông, Thị trưởng Thượng Bến; Người_gác_đèn_Sáng, Thị trưởng Hạ Bến; "
        "Thư_ký_Dấu, Thư ký hội đồng chung",
        "Бургомистр_Речной, бургомистр Верхнебережска; Смотрительница_Светлова, бургомистр Нижнебережска; "
        "Секретарь_Печаткина, ответственный секретарь объединённого совета",
        "Mayor_Rivers, Mayor of Overbank; Keeper_Lamp, Mayor of Underbank; "
        "Secretary_Stamp, Secretary of the joint council",
    )
    earlier = _milestone("2018", people=["keeper"])
    assert _told(synthetic, earlier, "en").people == "Keeper\u00a0Lamp, Keeper of the lamp on the isle"


def test_a_person_without_an_office_at_the_time_is_named_alone_and_nobody_is_nobody(synthetic: Exhibit) -> None:
    milestone = _milestone("1901", people=["keeper", "clerk2"])
    assert _told(synthetic, milestone, "en").people == "Keeper\u00a0Lamp; Secretary\u00a0Stamp"
    assert _told(synthetic, _milestone("1901"), "en").people == ""


def test_an_office_that_is_an_abbreviation_keeps_its_capitals(synthetic: Exhibit) -> None:
    offices = ({"during": "2018", "title": local("Giám đốc", "ГЛАВА совета", "Head")},)
    head = synthetic.people["keeper"].model_validate({"id": "head", "name": local("X"), "offices": offices})
    people = {**synthetic.people, "head": head}
    exhibit = synthetic.model_copy(update={"people": people})
    assert _told(exhibit, _milestone("2018", people=["head"]), "ru").people == "X, ГЛАВА совета"


@pytest.mark.parametrize(("language", "said"), [("ru", "X, глава"), ("bg", "X, Глава"), ("uk", "X, Глава")])
def test_only_russian_writes_an_office_small_after_a_name(synthetic: Exhibit, language: str, said: str) -> None:
    head = {"id": "head", "name": {language: "X"}, "offices": ({"during": "2018", "title": {language: "Глава"}},)}
    exhibit = synthetic.model_copy(update={"people": {"head": synthetic.people["keeper"].model_validate(head)}})
    assert _told(exhibit, _milestone("2018", people=["head"]), language).people == said


def test_what_each_source_says_is_kept_apart_and_in_order(synthetic: Exhibit) -> None:
    accounts = [
        {"sources": ["old-gazette", "letters"], "says": local("Hai.", "Два.", "Two.")},
        {"sources": ["town-roll"], "says": local("Ba.", "Три.", "Three.")},
    ]
    milestone = _milestone("1950", accounts=accounts)
    said = {each: _told(synthetic, milestone, each).accounts() for each in LANGUAGES}
    assert {each: [one.says for one in found] for each, found in said.items()} == {
        "vi": ["Hai.", "Ba."], "ru": ["Два.", "Три."], "en": ["Two.", "Three."]
    }  # fmt: skip
    assert [one.who for one in said["en"]] == [
        "Gazette of Nowhere, 13.3.1950 · Những lá thư không có thật",
        "Городской совет Верхнебережска",
    ]
    assert _told(synthetic, _milestone("1950"), "en").accounts() == []
