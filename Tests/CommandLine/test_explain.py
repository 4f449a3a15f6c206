"""Codes are stable, and each is explained."""
import re

from support import ROOT, run

# Where the code of a finding stands in the program's text.
CODE = re.compile(
    r'\.(?:error|warning|note),\s*"([a-z]+(?:-[a-z]+)+)"'
    r'|\b(?:report|fault|failure|finding|anomaly)\(\s*(?:\.\w+,\s*)?"([a-z]+(?:-[a-z]+)+)"'
    r'|code: "([a-z]+(?:-[a-z]+)+)"')


def test_every_code_of_the_program_is_explained_in_both_languages():
    codes = set()
    for file in (ROOT / "Sources").rglob("*.swift"):
        codes |= {next(filter(None, match)) for match in CODE.findall(file.read_text(encoding="utf-8"))}
    assert len(codes) > 45
    listed = {line.split("  ")[0] for line in run("explain").stdout.splitlines()}
    assert codes <= listed, codes - listed
    for code in sorted(listed):
        english, chinese = run("explain", code, "--lang", "en"), run("explain", code, "--lang", "zh")
        assert english.returncode == chinese.returncode == 0
        assert re.search("[\u4e00-\u9fff]", chinese.stdout) and not re.search("[\u4e00-\u9fff]", english.stdout.replace("“", ""))


def test_the_page_about_diagnostics_is_what_the_program_prints():
    assert (ROOT / "docs" / "diagnostics.md").read_text(encoding="utf-8") == run("explain", "--markdown").stdout


def test_a_misspelt_code_gets_a_hint():
    result = run("explain", "numbering-gapp")
    assert result.returncode == 2 and "did you mean “numbering-gap”?" in result.stderr
