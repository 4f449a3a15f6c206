"""The open data beside the pages, read as its users read it."""
import csv
import json
import shutil

import icalendar
import pytest

from support import ROOT, run


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


def test_the_parts_of_the_register_are_the_register(site):
    listed = json.loads((site / "data" / "norms.json").read_text(encoding="utf-8"))["norms"]
    loaded = []
    for index in range(len(list((site / "data" / "register").iterdir()))):
        script = (site / "data" / "register" / f"{index}.js").read_text(encoding="utf-8")
        opening = f"TiaowenRegister.take({index},"
        assert script.startswith(opening) and script.endswith(");\n")
        loaded += json.loads(script[len(opening):-3])
    for record in loaded:
        assert "".join(record["words"]).strip()
        assert (site / record["page"].split("#")[0]).is_file()
        for shown in ["title", "place", "page", "words"]:
            del record[shown]
    assert loaded == listed


def test_figures_and_terms_are_tables_with_their_clauses(site):
    for name, columns in [("targets", {"kind", "value", "unit", "deadline", "quote"}), ("terms", {"term", "meaning"})]:
        with open(site / "data" / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
            lines = list(csv.DictReader(file))
        assert lines and columns <= lines[0].keys()
        for line in lines:
            document = json.loads((site / "data" / f"{line['document']}.json").read_text(encoding="utf-8"))
            assert document["jurisdiction"] == line["jurisdiction"]


@pytest.fixture(scope="module")
def site_with_a_duty(tmp_path_factory):
    """The project's texts and one more, which binds a named actor to a day."""
    folder = tmp_path_factory.mktemp("duty")
    shutil.copytree(ROOT / "content", folder / "content")
    text = "---\nid: duty\njurisdiction: CN-ZJ\n---\n机构培育办法\n第一条 专利代理机构应当到2027年6月30日培养专利代理师200名以上。\n"
    (folder / "content" / "policies" / "zhejiang" / "duty.md").write_text(text, encoding="utf-8")
    built = run("build", "--content", folder / "content", "--output", folder / "site", "--as-of", "2026-01-01")
    assert built.returncode == 0, built.stderr
    return folder / "site"


def test_an_actor_that_is_bound_to_a_day_has_a_calendar(site_with_a_duty):
    calendar = icalendar.Calendar.from_ical((site_with_a_duty / "calendar" / "actor-专利代理机构.ics").read_bytes())
    days = [event["DTSTART"].dt.isoformat() for event in calendar.walk("VEVENT")]
    assert days == ["2027-06-30"]
    page = (site_with_a_duty / "register" / "actors" / "专利代理机构.html").read_text(encoding="utf-8")
    assert 'href="../../calendar/actor-%E4%B8%93%E5%88%A9%E4%BB%A3%E7%90%86%E6%9C%BA%E6%9E%84.ics"' in page


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
