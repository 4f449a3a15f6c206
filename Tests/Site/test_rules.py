"""What the quality page says of the words that made no annotation."""
import re

import pytest

from support import ROOT

SOURCES = ROOT / "Sources" / "PolicyAnnotation"


def rules():
    """The rules by which words are excluded, as the sources name them."""
    listed = (SOURCES / "Norms" / "ExclusionRule.swift").read_text(encoding="utf-8")
    named = {raw or case for case, raw in re.findall(r'^    case (\w+)(?: = "([a-z-]+)")?$', listed, re.M)}
    for file in SOURCES.rglob("*.swift"):
        named |= set(re.findall(r'\bby: "([a-z-]+)"', file.read_text(encoding="utf-8")))
    return named


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_every_rule_has_words_for_readers(language):
    words = (ROOT / "theme" / "strings" / f"{language}.yml").read_text(encoding="utf-8")
    known = set(re.findall(r"^rule-([a-z-]+):", words, re.M))
    assert len(rules()) > 20
    assert rules() - known == set()
