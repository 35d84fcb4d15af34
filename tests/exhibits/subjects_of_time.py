"""Exhibits whose time is another than that of a century: thousands of years, all of time, a day by its hours."""

from dataclasses import replace

from subject import Record, Subject, about, milestone, told

ROME = """
-0752 1 Rome is founded
-0508 2 The kings are driven out
-0389 3 The Gauls in the city
-0217~ 3 Hannibal crosses the Alps
-0145 2 Carthage falls
-0043-03-15 1 Caesar is murdered
-0026-01-16 2 Octavian becomes Augustus
0014-08-19 3 Augustus dies
0079-10-24? 2 Vesuvius buries Pompeii
0117 2 The empire at its widest
0212 4 Citizenship for all who are free
0330-05-11 2 A new capital on the Bosporus
0476-09-04 1 The last emperor of the West
"""
COSMOS = """
Y-13800000000~ 1 The universe begins
Y-4570000000~ 1 The Sun and its planets
Y-3700000000~ 2 First traces of life
Y-541000000 3 Many kinds of animals
Y-66000000 1 The great dinosaurs die out
Y-300000~ 2 People like us
-3200~ 2 Writing
1609 3 A telescope is turned to the sky
1969-07-20 2 Two people on the Moon
2019-04-10 4 The picture of a black hole
"""
FLIGHT = """
1969-07-16T13:32Z 1 Lift-off
1969-07-16T16:22Z 3 On the way to the Moon
1969-07-18T23:12Z 4 Through the hatch into the lander
1969-07-19T17:22Z 2 Around the Moon
1969-07-20T17:44Z 3 The lander leaves
1969-07-20T20:17:40Z 1 Touchdown
1969-07-21T02:56:15Z 1 First step
1969-07-21T03:05Z 4 The second man
1969-07-21T05:11Z 3 The hatch is closed
1969-07-21T17:54Z 2 Off the Moon
1969-07-22T04:56Z 4 Homewards
1969-07-24T16:50:35Z 1 Splashdown
"""
ENDS = """
../0330 2 A town of fishermen
0330-05-11/1453-05-29 1 Capital of an empire
1453-05-29/.. 1 Under another name
1535/ 3 A treaty that nobody ended
/1609 4 A market older than any paper
15XX 3 A bath
1950-21 2 A spring of strikes
1950-23~ 3 An autumn of talks
1973-10-30 2 A bridge to another continent
2013/.. 4 Trains below the strait
"""
FIRST_CENTURY = """
0014-08-19 1 Augustus dies
0041-01-24 2 Claudius is found behind a curtain
0064-07-19 1 Rome burns
0079-10-24? 1 Vesuvius
0080 3 Games of a hundred days
0098-01-27 2 Trajan
"""
CENTURIES = """
0602 1 A monastery
1043 2 A bell
1453 1 A wall
1899 2 A railway
"""


def rome() -> Subject:
    """From 753 BC to the end of the western empire, with eras that meet at a year."""
    eras = [
        {"id": "kings", "span": "-0752/-0508", "title": "Kings", "tint": "gold"},
        {"id": "republic", "span": "-0508/-0026", "title": "Republic", "tint": "blue"},
        {"id": "empire", "span": "-0026/0476", "title": "Empire", "tint": "#aa6644"},
    ]
    return Subject(about("Rome", ["en"], told(ROME), eras=eras, anniversaries="off"))


def cosmos() -> Subject:
    """From the beginning of time to a day of these years."""
    return Subject(about("All of time", ["en"], told(COSMOS)))


def flight() -> Subject:
    """Nine days told by the minute, of kinds that have signs."""
    kinds = [{"id": "rocket", "title": "Flight", "sign": "rocket", "tint": "red"}]
    return Subject(about("To the Moon and back", ["en"], told(FLIGHT, kind="rocket"), kinds=kinds))


def one_day() -> Subject:
    """Twelve events of one day, whose order is only how they are written; ids run the other way."""
    rows = [milestone(f"m{99 - hour}", "1969-07-20", f"Hour {hour} of twelve") for hour in range(1, 13)]
    return Subject(about("One day", ["en"], rows))


def open_ends() -> Subject:
    """What has no beginning, goes on, ended nobody knows when, or lasted a season."""
    return Subject(about("A city on a strait", ["en"], told(ENDS)))


def first_century() -> Subject:
    """Years of one and two digits, and little time in all."""
    return Subject(about("The first century", ["en"], told(FIRST_CENTURY), span="0001/0100"))


def centuries() -> Subject:
    """Four milestones in thirteen centuries."""
    return Subject(about("A town", ["en"], told(CENTURIES)))


def overlapping_eras() -> Subject:
    """Eras that lie over each other, with long names."""
    names = ("The age of sail", "The age of steam", "The long nineteenth century", "Reform", "Unification", "A decade")
    spans = ("1500/1860", "1770/1910", "1789/1914", "1815/1850", "1815/1871", "1860/1870")
    eras = [
        {"id": f"e{number}", "span": span, "title": name, "tint": ("gold", "blue", "jade")[number % 3]}
        for number, (span, name) in enumerate(zip(spans, names, strict=True))
    ]
    rows = "\n".join(f"{year} {1 + year % 3} A year like {year}" for year in range(1500, 1920, 35))
    return Subject(about("Times over times", ["en"], told(rows), eras=eras))


def crowd() -> Subject:
    """Lives and works by the hundred: 750 milestones, most of them ranges of days, of two languages' length."""
    rows = []
    for number in range(750):
        year = 1000 + (number * 37) % 1000
        date = f"{year}-04-{1 + number % 28:02}/{year + 1 + number % 80}-03-31" if number % 3 else f"{year}"
        rows.append(milestone(f"m{number}", date, f"Life and work of person number {number}", level=1 + number % 4))
    return Subject(about("Everybody", ["en"], rows))


def many_threads() -> Subject:
    """Twelve threads and twelve kinds, each with its own colour."""
    names = (
        "Sea",
        "Land",
        "Air",
        "Fire",
        "Music",
        "Bread",
        "Law",
        "Stars",
        "Letters",
        "Stone",
        "Glass",
        "Iron and steel",
    )
    kinds = [{"id": f"k{number}", "title": name, "sign": "star"} for number, name in enumerate(names)]
    threads = [
        {"id": f"t{number}", "title": name, "kinds": [f"k{number}"], "tint": f"#{number * 16 + 60:02x}a0c0"}
        for number, name in enumerate(names)
    ]
    rows = [
        milestone(f"m{number}", f"{1900 + number}-05-01", f"{name} in use", kind=f"k{number % 12}")
        for number, name in enumerate(names * 3)
    ]
    return Subject(about("Twelve threads", ["en"], rows, kinds=kinds, threads=threads))


def smallest() -> Subject:
    """A title, a language and a milestone, with no source."""
    return Subject(
        {"title": "My street", "languages": ["en"], "milestones": [{"id": "paved", "date": "1905", "title": "Paved"}]},
        warnings=("exhibit.yaml:5:3: warning: no source is named",),
    )


def german() -> Subject:
    """Words that no line holds, as titles of all that has one."""
    name = "Bundesausbildungsförderungsgesetz"
    other = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
    rows: list[Record] = [
        milestone(
            "bafoeg", "1971-08-26", f"Das {name}", body=f"Das {name} und das {other} gelten nebeneinander.", level=1
        ),
        milestone("rind", "1999-09-01", other, body=f"{other}: ein Wort.", place="Mecklenburg-Vorpommern"),
        milestone("ende", "2013-05-27", f"Ende des {other}es"),
    ]
    slides = [{"id": "s", "deck": "d", "layout": "text", "title": other, "body": name, "sources": ["book"]}]
    decks = [{"id": "d", "title": "Donaudampfschifffahrtsgesellschaftskapitänsgeschichten"}]
    tours = [{"id": "t", "title": other, "summary": name, "stops": [{"milestone": "rind", "caption": other}]}]
    title = f"Sonderausstellung zum {name} und Hochschulzulassungsgesetz"
    subject = Subject(about(title, ["de"], rows, slides=slides, decks=decks, tours=tours))
    return replace(subject, warnings=())


OF_TIME = (
    rome, cosmos, flight, one_day, open_ends, first_century, centuries, overlapping_eras, crowd, many_threads, smallest, german,
)  # fmt: skip
