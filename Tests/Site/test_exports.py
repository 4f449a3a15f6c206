"""The open data beside the pages, read as its users read it."""
import csv
import json

import icalendar


def rows(site):
    with open(site / "data" / "norms.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_register_holds_every_norm_that_stands_in_a_clause(site):
    listed = json.loads((site / "data" / "norms.json").read_text(encoding="utf-8"))["norms"]
    documents = json.loads((site / "data" / "documents.json").read_text(encoding="utf-8"))["documents"]
    expected = []
    for entry in documents:
        document = json.loads((site / "data" / entry["document"]).read_text(encoding="utf-8"))
        expected += [(document["id"], norm["clause"], norm["sentence"]) for norm in document["norms"] if norm["clause"]]
    assert [(norm["document"], norm["clause"], norm["sentence"]) for norm in listed] == expected
    assert [(row["document"], row["clause"], row["sentence"]) for row in rows(site)] == expected


def test_actors_that_the_text_only_implies_stand_apart(site):
    listed = json.loads((site / "data" / "norms.json").read_text(encoding="utf-8"))["norms"]
    for norm, row in zip(listed, rows(site), strict=True):
        named = [actor["canonical"] or actor["name"] for actor in norm["actors"] if not actor["implied"]]
        assert row["actors"] == "、".join(named)


def test_calendars_are_read_by_a_calendar_program_and_hold_the_dates_of_the_texts(site):
    def events(name):
        calendar = icalendar.Calendar.from_ical((site / "calendar" / f"{name}.ics").read_bytes())
        return [(event["DTSTART"].dt.isoformat(), str(event["SUMMARY"])) for event in calendar.walk("VEVENT")]

    jiangsu = events("CN-JS")
    assert ("2030-11-09", "有效期届满：关于加快推进知识产权服务业高质量发展的若干措施") in jiangsu
    assert any(day == "2027-12-31" and "20家" in summary for day, summary in jiangsu)
    assert len(events("all")) == sum(len(events(code)) for code in ["CN", "CN-ZJ", "CN-JS"])


def test_calendar_lines_are_short_and_break_between_characters(site):
    for file in (site / "calendar").iterdir():
        for line in file.read_bytes().split(b"\r\n"):
            assert len(line) <= 75 and b"\n" not in line
            line.decode("utf-8")


def test_every_event_has_an_identity_of_its_own(site):
    calendar = icalendar.Calendar.from_ical((site / "calendar" / "all.ics").read_bytes())
    identities = [str(event["UID"]) for event in calendar.walk("VEVENT")]
    assert len(set(identities)) == len(identities)
