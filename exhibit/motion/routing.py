"""Contacts to gestures: each finger goes to what it came down on, whatever other fingers do elsewhere.

A finger on a control presses it by itself. Fingers on one surface carry it together: one drags, two pinch, more are
ignored until one of the two leaves. Fingers may come and go in any order; a gesture never jumps, because every change
of the fingers that carry a surface takes hold anew where they are.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field

from exhibit.motion.contacts import GHOST_S, REST_S, Contact, Under
from exhibit.motion.gestures import (
    Activate,
    Control,
    Deliberate,
    Drag,
    DragBegin,
    Drop,
    Gesture,
    LetGo,
    Point,
    Press,
    Surface,
    Tap,
    Unpress,
    distance,
    minus,
    pinch_of,
)
from exhibit.motion.taps import TapMemory

PAIR_S = 0.5
"""Fingers that come down on one surface within this time are taken for one hand."""

NUDGE = 6.0
"""Units that the thumb of a hand has to move for a pinch, while its other finger does the work."""


@dataclass(slots=True)
class _Carry:
    """A surface while fingers carry it; the first two of them in the order they took hold."""

    fingers: list[Hashable] = field(default_factory=list)

    @property
    def carriers(self) -> list[Hashable]:
        return self.fingers[:2]


class ContactRouter:
    """Follows any number of fingers.

    Args:
        under: Tells what is under a finger that comes down; None ignores it until it has left.
    """

    def __init__(self, under: Callable[[Point], Under | None]) -> None:
        self._under = under
        self._contacts: dict[Hashable, Contact] = {}
        self._carries: dict[Surface, _Carry] = {}
        self._taps = TapMemory()

    @property
    def fingers(self) -> tuple[Hashable, ...]:
        """The fingers that are followed, the first to come first."""
        return tuple(self._contacts)

    def down(self, finger: Hashable, at: Point, now_s: float) -> list[Gesture]:
        """A finger has come down."""
        if finger in self._contacts:
            return self.move({finger: at}, now_s)
        under = self._under(at)
        if under is None:
            return [Deliberate()]
        contact = Contact.down(under, at, now_s)
        found: list[Gesture] = [Deliberate(), *self._make_room(contact, now_s)]
        if under.control is None:
            contact.may_tap = not self._is_of_many(contact)
        else:
            carry = self._carries.get(under.surface)
            # A finger that joins two which pinch has not come for the card that happens to be below it.
            contact.is_pressing = not (contact.is_in_view and carry is not None and len(carry.fingers) > 1)
            if contact.is_pressing and not self._holders(under.control):
                found.append(Press(under.control))
        self._contacts[finger] = contact
        return found

    def move(self, places: Mapping[Hashable, Point], now_s: float) -> list[Gesture]:
        """Fingers have moved at one time."""
        found: list[Gesture] = []
        before: dict[Hashable, Point] = {}
        for finger, at in places.items():
            contact = self._contacts.get(finger)
            if contact is None or contact.at == at:
                continue
            before[finger] = contact.at
            if contact.move(at, now_s) and not any(isinstance(each, Deliberate) for each in found):
                found.append(Deliberate())
            found += self._slip(contact)
        for surface in dict.fromkeys(self._contacts[each].under.surface for each in before):
            if surface is not None:
                found += self._rest(surface, before, now_s)
                found += self._carry(surface, before)
        return found

    def up(self, finger: Hashable, at: Point, now_s: float) -> list[Gesture]:
        """A finger has left, perhaps outside the window."""
        found = self.move({finger: at}, now_s)
        contact = self._contacts.pop(finger, None)
        if contact is None:
            return found
        if not any(isinstance(each, Deliberate) for each in found):
            found.append(Deliberate())
        if contact.is_carrying and contact.under.surface is not None:
            return found + self._leave(contact.under.surface, finger, contact.speed(now_s))
        is_tap = contact.may_tap and contact.under.surface not in self._carries
        if contact.is_pressing or (is_tap and not contact.has_rested(now_s, GHOST_S)):
            found += self._tap(contact, now_s)
        return found

    def cancel(self, fingers: Iterable[Hashable] | None = None) -> list[Gesture]:
        """Forget fingers, or every finger; what they held stays as it is."""
        found: list[Gesture] = []
        for finger in list(self._contacts) if fingers is None else fingers:
            contact = self._contacts.pop(finger, None)
            if contact is None:
                continue
            found += self._unpress(contact)
            if contact.is_carrying and contact.under.surface is not None:
                found += self._leave(contact.under.surface, finger, None)
        return found

    # Controls ----------------------------------------------------------------------------------------------

    def _holders(self, control: Control) -> list[Contact]:
        """Return the fingers that press a control."""
        return [each for each in self._contacts.values() if each.is_pressing and each.under.control == control]

    def _unpress(self, contact: Contact) -> list[Gesture]:
        """Let go of what a finger presses; it is let go of when no other finger presses it."""
        control, was_pressing = contact.under.control, contact.is_pressing
        contact.is_pressing = False
        return [Unpress(control)] if was_pressing and control is not None and not self._holders(control) else []

    def _slip(self, contact: Contact) -> list[Gesture]:
        """Let go of a button that the finger has left; from there on it may drag what is below."""
        if not contact.is_on_button or not contact.has_left:
            return []
        contact.has_slipped, contact.start = True, contact.at
        return self._unpress(contact)

    def _tap(self, contact: Contact, now_s: float) -> list[Gesture]:
        control = contact.under.control if contact.is_pressing else None
        is_second, was_free = self._taps.add(contact.at, (contact.down_s, now_s), is_free=control is None)
        if control is None:
            return [Tap(contact.at, is_second)]
        if was_free and contact.is_in_view:
            # The second of two means what the first did; a card that has slid under the finger since was not meant.
            return [*self._unpress(contact), Tap(contact.at, is_second)]
        for each in self._holders(control):
            # Several contacts on one control are one press: a flat finger is often told as two. What is left of it
            # drags only when it goes on from here.
            each.is_pressing, each.start = False, each.at
        return [Activate(control)]

    # Surfaces ----------------------------------------------------------------------------------------------

    def _is_of_many(self, contact: Contact) -> bool:
        """Say whether a finger comes down where others drag, or as one of several of a hand; then neither taps."""
        surface = contact.under.surface
        beside = [
            each
            for each in self._contacts.values()
            if surface is not None and each.under.surface == surface and not each.is_aside and not each.is_on_button
            and contact.down_s - each.down_s <= PAIR_S
        ]  # fmt: skip
        for each in beside:
            each.may_tap = False
        return bool(beside) or surface in self._carries

    def _make_room(self, contact: Contact, now_s: float) -> list[Gesture]:
        """Put contacts aside that rest on the surface on which another comes down."""
        found: list[Gesture] = []
        for finger, each in list(self._contacts.items()):
            if each.under.surface == contact.under.surface and each.has_rested(now_s, REST_S):
                found += self._put_aside(finger, each)
        return found

    def _put_aside(self, finger: Hashable, contact: Contact) -> list[Gesture]:
        was_carrying, surface = contact.is_carrying, contact.under.surface
        contact.is_aside, contact.may_tap, contact.is_carrying = True, False, False
        return self._leave(surface, finger, (0.0, 0.0)) if was_carrying and surface is not None else []

    def _rest(self, surface: Surface, moved: Iterable[Hashable], now_s: float) -> list[Gesture]:
        """Put contacts aside that tremble for so long that they are nobody's, and take up those that do not."""
        found: list[Gesture] = []
        for finger in moved:
            contact = self._contacts[finger]
            if contact.under.surface != surface:
                continue
            if contact.is_aside and contact.anchor_s >= now_s:
                # It has left the place where it rested.
                contact.is_aside, contact.start = False, contact.at
            elif not contact.is_aside and contact.has_rested(now_s, GHOST_S):
                found += self._put_aside(finger, contact)
        return found

    def _carry(self, surface: Surface, before: Mapping[Hashable, Point]) -> list[Gesture]:
        """Let fingers that move take hold of a surface, and move it as far as they have gone."""
        carry = self._carries.get(surface, _Carry())
        is_new = not carry.fingers
        joining, resting = self._joining(surface, carry)
        found: list[Gesture] = []
        for finger in (*joining, *resting):
            contact = self._contacts[finger]
            contact.may_tap = False
            found += self._unpress(contact)
        for finger in joining:
            self._contacts[finger].is_carrying = True
            carry.fingers.append(finger)
        if not carry.fingers:
            return found
        self._carries[surface] = carry
        if is_new:
            found.append(DragBegin(surface, self._contacts[joining[0]].start))
        return found + self._way(surface, carry, before, joining if is_new else [])

    def _joining(self, surface: Surface, carry: _Carry) -> tuple[list[Hashable], list[Hashable]]:
        """Return the fingers that take hold of a surface now, and those of the same hand that lie still."""
        waiting = {
            finger: each
            for finger, each in self._contacts.items()
            if each.under.surface == surface and not (each.is_carrying or each.is_aside or each.is_on_button)
        }
        wandering = [finger for finger, each in waiting.items() if each.is_wandering]
        began = [self._contacts[finger].down_s for finger in (*carry.fingers, *wandering)]
        joining, resting = [], []
        for finger, each in waiting.items():
            is_of_the_hand = any(abs(each.down_s - other) <= PAIR_S for other in began)
            if finger in wandering or (is_of_the_hand and distance(each.at, each.start) >= NUDGE):
                joining.append(finger)
            elif is_of_the_hand and not carry.fingers:
                resting.append(finger)
        return joining, resting

    def _way(
        self, surface: Surface, carry: _Carry, before: Mapping[Hashable, Point], begun: list[Hashable]
    ) -> list[Gesture]:
        """Return how far the carriers have moved a surface; those that begin a drag, from where they came down."""
        fingers = carry.carriers
        new = [self._contacts[each].at for each in fingers]
        old = [
            self._contacts[each].start if each in begun else before.get(each, self._contacts[each].at)
            for each in fingers
        ]
        if old == new:
            return []
        if len(fingers) == 1:
            return [Drag(surface, new[0], minus(new[0], old[0]))]
        return [pinch_of(surface, old, new)]

    def _leave(self, surface: Surface, finger: Hashable, speed: Point | None) -> list[Gesture]:
        """Take a finger off a surface; the last one drops it, without a speed lets it go."""
        carry = self._carries[surface]
        was_carrier = finger in carry.carriers
        carry.fingers.remove(finger)
        if not carry.fingers:
            del self._carries[surface]
            return [LetGo(surface) if speed is None else Drop(surface, speed)]
        if was_carrier:
            self._forget_speed(carry)
        return []

    def _forget_speed(self, carry: _Carry) -> None:
        """The others take over where they are; what they did before is no speed."""
        for finger in carry.carriers:
            self._contacts[finger].trail = []
