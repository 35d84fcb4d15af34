"""Exhibit: timelines, charts and anniversary slides on a touch kiosk, all from YAML.

This page is the map of the house. What it says of rooms and directions is checked by the import contracts in
``pyproject.toml`` and by ``tests/unit/house``; where it says how to add something, the types lead the way.

The rooms
=========
Imports go one way, from the first line to the last; rooms of one line do not know each other::

    __main__                        the process
    cli                             what the command line takes and says
    app                             builds every object, connects them, starts and stops them
    desk  kiosk  bench              the author's desk; the machine on the floor; the measuring instrument
    ui                              Qt: geometry to pixels, hands to intents
    narrative                       what figures and milestones say, in which order and for how long
    navigation  layout  fonts       where the visitor is and what a touch does to that; content to numbers; font files
    content  motion                 YAML to one frozen exhibit; time and movement as plain numbers
    locale                          languages, and phrases, dates and numbers in each one's form
    dates
    settings
    atomic_write  garbage_collection
    errors

Below ``ui`` everything is pure: no Qt, no clock, no chance, no threads; the day and the time are handed in. Its
tests pass where PySide6 is blocked. Only ``content`` imports yaml, only ``ui.chart.plot`` imports pyqtgraph.

Inside ``ui`` features own their screens; what all share lies below them, what joins them above::

    shell                           director, screen factory, stage, pointer, keyboard, screen reader, transition
    tours
    slides  linked                  slides.layouts has one module a layout, tours.stops one a kind of stop
    chart  timeline  milestone  front
    screen                          the view of an exhibit, and what every screen of one can do
    controls                        what can be pressed, dragged or scrolled; it knows a style and no Exhibit
    kit                             theme, typesetter, background, pictures, caches, ticker
    system                          narrator, memory, signals, fonts made known, a window that needs no content

The kiosk is as many folders as it has jobs: ``show`` (the process on the screen) over ``supervisor`` and ``staff``,
over ``updates``, ``screen``, ``statistics`` and ``setup``, over ``shared``. Content is ``loader`` over ``checks``,
over ``reading`` and ``media``, over ``models``.

The way of the data
===================
YAML text becomes nodes with line and column (``content.reading.nodes``), nodes become frozen pydantic records
(``content.models``), records that hold together (``content.checks``) become one ``Exhibit``. ``layout`` turns it
into numbers in design units, once per content and size; items of ``ui`` place what it says and paint it.

Input goes the other way as ``Intent`` values only: a finger, key or clicker becomes an intent,
``navigation.reduce`` makes the next ``Session`` of it, and the director shows that session: the screen goes on with
it, or another is built. Any session can be opened directly, and what rests on the screen is what a rebuild would
show.

A screen of a language that is read from right to left is the same scene in a mirror (``ui.kit.mirroring``): only the
stage, the arrow keys and what paints letters or pictures know of it.

Time goes through one ``Ticker``. Whatever moves has ``tick(now_s)``, which makes all changes, and ``due(now_s)``,
which decides from state alone when it wants to be asked again. Nobody wakes the ticker; it plans after every tick,
hand and key.

A show's way through a fault: an exception in one of Qt's event handlers goes to ``sys.excepthook``
(``ui.system.exception_guard``), the kiosk begins the show again and after too many of them ends it
(``kiosk.screen.crash_budget``), and the supervisor keeps what was said last under ``crashes`` in its state folder
(``kiosk.shared.logs``), with Python's frames also where Qt itself has crashed. At a desk the command line keeps a
report (``cli.crash_report``) and names its file.

How to add
==========
A layout of slides
    Its record in ``content/models/slides/`` says which fields it has, joins the union in ``slide.py``, and is exported
    by ``content``. mypy then names what is missing: its layout in ``ui/slides/layouts/``, chosen in
    ``slide_layouts.py``, and its part of ``content/checks/slide_references.py``. What stands beside the words has a
    ``framing`` and is drawn by ``add_visual``; without both it is words alone. A slide of it in ``tests/synthetic``
    brings its look.
A kind of stop
    The same, from the union in ``content/models/tours.py`` to ``ui/tours/stops/presenters.py``; mypy also names its
    check, its time and its place.
A place
    A record in ``navigation/places.py`` with its word, in the union there; mypy names the reducers. Its screen goes
    into ``SCREENS`` of ``ui/shell/screen_factory.py``: a test, not mypy, holds that none is forgotten.
A control
    A ``ButtonSpec`` where it is a button; else a ``Control`` in ``ui/controls``, drawn from a ``Style`` alone. What
    it asks for is an intent.
A preference of the visitor
    A field and its intent in ``navigation/preferences.py``, exported by ``navigation``, and a button in
    ``ui/controls/top_bar.py``. Screens are built anew when the record differs. What changes colours or type is made in
    ``ui/shell/view_factory.py``.
An intent
    A record in ``navigation/intents.py``, in the group of who may ask for it, exported by ``navigation``; mypy names
    the reducer that must answer.
A verb of the command line
    ``add_…`` and a function in ``cli/exhibit_commands.py``, and one line in the table of ``cli/main.py``.
A chart role
    Its traits in ``content/models/series_role.py``; mypy names what draws and orders it.
A way to draw a series
    Its word in ``content/models/chart_axis.py``; what is drawn from 0 says so there. Its strokes in ``ui/chart``
    are added by ``PanelView``; ``content/checks/chart_drawing.py`` refuses what would not be honest.
A request of the staff
    A record in ``kiosk/shared/messages.py``, in ``StaffRequest``; mypy names the supervisor and the panel's answer. Its
    button is in ``kiosk/staff/staff_view.py``.
A script
    A line in ``assets/fonts/packs/cut_packs.py`` and its blocks in ``fonts/scripts.py``; a sample of it in
    ``tests/ui/kit/test_typesetter.py`` holds its lines to its letters.
A phrase
    ``words.say("…")``, or a ``Phrase`` in a table and ``say_phrase``; a test names the catalogues that lack it.

Glossary
========
almanac
    The anniversaries of an exhibit by day, month or year.
attract loop
    What plays while nobody is there; its playlist is in ``narrative``.
camera
    Years to positions along the axis, and back.
chip
    What stands beside the axis for a milestone: a card, or a title alone.
date, moment, day
    What an author wrote; one end of it, as precise as it is known; one day of any year, the year 0 being 1 BC.
deck, slide, layout
    Slides one after another; one full screen; how its words and its visual share it.
dial, emblem
    The exhibit's ornament, and the dial with a number in its middle.
era, thread, kind
    A stretch of time with a name; milestones that belong together; what a milestone is.
dwell, idle
    How long something stays by itself; silence that leads back to the start.
intent
    What a visitor asks for, as a value.
ladder
    What a kiosk shows after crashes: folder, last good state, built-in slides, a still picture.
lane
    A row of cards or titles beside the axis.
milestone
    A dated event with its sources.
period, slot
    A year, quarter or month of the chart; the whole number it is counted by.
place, route
    Where a visitor is, as a value; the same as text, as ``--open`` takes it.
playhead
    Where chart and linked view are in time.
revision
    One whole, checked state of an exhibit's folder, named by what is in it.
session, preferences
    One visitor's state; of it what outlives a change of place: languages, text size, colours.
stage, director
    The one window; what joins session, clock and stage.
stop, tour
    A place where a guided tour rests; the walk.
style, view
    What a control needs to draw itself; one visitor's view of one exhibit, for features.
tick, due
    See above. A *tick* of an axis is a mark on it.
"""

__version__ = "0.1.0"
