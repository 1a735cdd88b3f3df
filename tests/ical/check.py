"""Reads the golden calendars with two parsers that are not ours: Debian's python3-icalendar and python3-vobject.

Ends with one line: N passed, N failed.
"""
import datetime
import pathlib
import sys

import icalendar
import vobject

GOLDEN = pathlib.Path(__file__).parent / "golden"
passed = failed = 0


def check(what, holds):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print("failed:", what)


def utc(value):
    return value.astimezone(datetime.timezone.utc)


def by_icalendar(name):
    calendar = icalendar.Calendar.from_ical((GOLDEN / name).read_bytes())
    check(f"{name}: icalendar finds no errors", not calendar.errors and all(not part.errors for part in calendar.walk()))
    return calendar, list(calendar.walk("VEVENT"))


def by_vobject(name):
    calendar = vobject.readOne((GOLDEN / name).read_text(encoding="utf-8"))
    calendar.validate(raiseException=True)
    return calendar, list(getattr(calendar, "vevent_list", []))


two = datetime.datetime(2026, 12, 3, 6, 0, tzinfo=datetime.timezone.utc)
kept_by_icalendar, kept_by_vobject = {}, {}
for name, sequence, start in (("request.ics", 0, two), ("update.ics", 1, two + datetime.timedelta(days=1)), ("cancel.ics", 2, two)):
    calendar, [event] = by_icalendar(name)
    check(f"{name}: method", calendar["METHOD"] == ("CANCEL" if name == "cancel.ics" else "REQUEST"))
    check(f"{name}: identity", event["UID"] == "first@meetings.alliance")
    check(f"{name}: sequence", int(event["SEQUENCE"]) == sequence)
    check(f"{name}: start in its zone", utc(event["DTSTART"].dt) == start)
    check(f"{name}: length", event["DTEND"].dt - event["DTSTART"].dt == datetime.timedelta(hours=2))
    check(f"{name}: summary", event["SUMMARY"] == "四季度联席会议：停车难、加梯; 议题,征集")
    check(f"{name}: description", event["DESCRIPTION"].count("\\") == 4 and event["DESCRIPTION"].count("\n") == 3)
    check(f"{name}: attendee", event["ATTENDEE"] == "mailto:zhang@example.org" and event["ATTENDEE"].params["PARTSTAT"] == "NEEDS-ACTION")
    check(f"{name}: status", (event["STATUS"] == "CANCELLED") == (name == "cancel.ics"))
    if int(event["SEQUENCE"]) >= int(kept_by_icalendar.get(event["UID"], event)["SEQUENCE"]):
        kept_by_icalendar[str(event["UID"])] = event
    calendar, [event] = by_vobject(name)
    check(f"{name}: vobject identity", event.uid.value == "first@meetings.alliance" and event.sequence.value == str(sequence))
    check(f"{name}: vobject start", utc(event.dtstart.value) == start)
    check(f"{name}: vobject location", event.location.value == "外滩街道, 3 楼会议室")
    kept_by_vobject[event.uid.value] = event
check("a moved and then cancelled meeting is one meeting to icalendar", len(kept_by_icalendar) == 1)
check("a moved and then cancelled meeting is one meeting to vobject", len(kept_by_vobject) == 1)

calendar, events = by_icalendar("feed.ics")
check("feed.ics: both meetings", [str(e["UID"]) for e in events] == ["first@meetings.alliance", "second@meetings.alliance"])
check("feed.ics: name", calendar["X-WR-CALNAME"] == "滨江党建·金融外滩联席会议")
check("feed.ics: position", [round(x, 4) for x in (events[0]["GEO"].latitude, events[0]["GEO"].longitude)] == [31.2402, 121.4903])
_, events = by_vobject("feed.ics")
check("feed.ics: vobject", [e.status.value for e in events] == ["CONFIRMED", "CANCELLED"])

calendar = icalendar.Calendar.from_ical((GOLDEN / "busy.ics").read_bytes())
[busy] = calendar.walk("VFREEBUSY")
periods = busy["FREEBUSY"] if isinstance(busy["FREEBUSY"], list) else [busy["FREEBUSY"]]
check("busy.ics: two spans", len(periods) == 2)
calendar = vobject.readOne((GOLDEN / "busy.ics").read_text(encoding="utf-8"))
check("busy.ics: vobject", calendar.vfreebusy.freebusy_list[0].value[0][0] == two)

print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
