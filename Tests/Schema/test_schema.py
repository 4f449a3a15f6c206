"""The program's output against the data contract as JSON Schema, and the schemas against known good and bad data."""
import copy
import json

import jsonschema
import pytest

from support import POLICIES, ROOT, inspected, run


def schema(name):
    return json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def document_validator():
    return jsonschema.Draft202012Validator(
        schema("document"), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)


@pytest.mark.parametrize("name", ["document", "link"])
def test_the_schemas_are_schemas(name):
    jsonschema.Draft202012Validator.check_schema(schema(name))


def test_the_three_texts_keep_the_contract(document_validator):
    documents = list(inspected(POLICIES))
    assert len(documents) == 3
    for document in documents:
        document_validator.validate(document)


def test_the_sites_data_files_keep_the_contract(document_validator, site):
    listed = json.loads((site / "data" / "documents.json").read_text(encoding="utf-8"))["documents"]
    assert len(listed) == 3
    for entry in listed:
        document = json.loads((site / "data" / entry["document"]).read_text(encoding="utf-8"))
        document_validator.validate(document)
        assert document["id"] == entry["id"]
        assert (site / "data" / entry["text"]).is_file()


def test_links_keep_the_contract(site):
    validator = jsonschema.Draft202012Validator(schema("link"))
    printed = [json.loads(line) for line in run("links", "--format", "jsonl", POLICIES).stdout.splitlines()]
    assert printed
    for link in printed:
        validator.validate(link)
    assert json.loads(run("links", "--format", "json", POLICIES).stdout) == printed
    published = json.loads((site / "data" / "links.json").read_text(encoding="utf-8"))["links"]
    key = lambda link: json.dumps(link, sort_keys=True)
    assert sorted(published, key=key) == sorted(printed, key=key)


def test_topics_and_coverage_name_clauses_of_the_documents(site):
    clauses = set()
    for document in inspected(POLICIES):
        clauses |= {(document["id"], label["clause"]) for label in document["topics"]}
    topics = json.loads((site / "data" / "topics.json").read_text(encoding="utf-8"))["topics"]
    assert {(c["document"], c["clause"]) for topic in topics for c in topic["clauses"]} == clauses
    coverage = json.loads((site / "data" / "coverage.json").read_text(encoding="utf-8"))
    assert coverage["scope"] == "the texts of this site"
    [matrix] = coverage["matrices"]
    states = {cell["state"] for row in matrix["rows"] for cell in row["cells"]}
    assert states == {"answered", "partly", "not-found"}
    for row in matrix["rows"]:
        assert (row["document"], row["clause"]) in clauses
        for cell in row["cells"]:
            assert (cell["state"] == "not-found") == (not cell["answers"])


def test_the_state_council_texts_keep_the_contract(document_validator, state_council):
    documents = list(inspected(state_council))
    assert len(documents) == 27
    for document in documents:
        document_validator.validate(document)


def test_a_sample_of_the_statutes_keeps_the_contract(document_validator, statutes):
    sample = sorted(statutes.rglob("*.md"))[::40]
    for document in inspected(*sample):
        document_validator.validate(document)


# The shapes that later work fills, as the contract states them.
PLACE = {"clause": "part-3/clause-8", "provision": "part-3/clause-8", "quote": "应当", "range": [4, 6]}
ANNOTATIONS = {
    "norms": {
        **PLACE, "sentence": "服务机构应当建立制度。", "modality": "obligation", "trigger": "应当", "action": "建立制度",
        "actors": [{
            "name": "服务机构", "canonical": None, "role": "bearer", "explicit": True, "inherited": False, "implied": False}],
        "deadline": None, "condition": None},
    "references": {
        **PLACE, "title": "本办法", "kind": "internal", "relation": "mentions", "alias": None, "pinpoint": "第五条",
        "target": {"document": "a", "provision": "art-5"}, "unresolved": None},
    "targets": {
        **PLACE, "deadline": "2030", "metric": "行业营业收入", "comparator": ">", "value": 5000, "unit": "亿元",
        "kind": "objective"},
    "topics": {"clause": "art-5", "topic": "talent", "primary": True, "score": 0.9, "evidence": ["人才"]},
    "checklists": {
        "clause": "art-6", "kind": "conditions", "leadIn": "应具备以下条件：",
        "items": [{"provision": "art-6/item-1", "text": "…"}]},
}


@pytest.fixture
def annotated():
    document = next(inspected(POLICIES))
    return {**document, **{layer: [copy.deepcopy(value)] for layer, value in ANNOTATIONS.items()}}


def test_the_contracts_annotations_are_valid(document_validator, annotated):
    document_validator.validate(annotated)


@pytest.mark.parametrize("layer, change", [
    ("norms", {"modality": "wish"}), ("norms", {"range": [4]}), ("norms", {"actors": [{"name": "甲"}]}),
    ("references", {"unresolved": "generic"}), ("references", {"target": None}), ("targets", {"deadline": "2030年"}),
    ("topics", {"primary": "yes"}), ("checklists", {"kind": "list"}),
])
def test_a_fault_in_an_annotation_is_found(document_validator, annotated, layer, change):
    annotated[layer][0].update(change)
    assert not document_validator.is_valid(annotated)


@pytest.mark.parametrize("change", [
    {"schemaVersion": 2}, {"kind": "letter"}, {"jurisdiction": "浙江"}, {"issuers": None},
    {"dates": {"adopted": "2025", "published": None, "effective": None, "expires": None}},
])
def test_a_fault_in_a_document_is_found(document_validator, annotated, change):
    assert not document_validator.is_valid({**annotated, **change})


def test_a_link_is_valid_and_its_faults_are_found():
    validator = jsonschema.Draft202012Validator(schema("link"))
    link = {
        "from": {"document": "a", "clause": "part-1/clause-1"}, "to": {"document": "b", "clause": "art-2"},
        "relation": "counterpart", "grade": 2, "score": 0.7, "assessment": "refines",
        "evidence": {"topics": ["talent"], "sharedPhrases": ["人才培养"], "cited": None}, "review": "computed"}
    validator.validate(link)
    for change in [{"grade": 3}, {"relation": "likes"}, {"review": None}, {"evidence": {}}]:
        assert not validator.is_valid({**link, **change})
