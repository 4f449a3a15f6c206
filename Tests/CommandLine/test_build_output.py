"""What a build says, to a person and to a pipe."""
import os
import pty
import re
import subprocess

import pytest

from support import PROGRAM, ROOT, run


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    return tmp_path_factory.mktemp("said") / "site"


def test_the_summary_counts_what_was_made(output):
    line = run("build", "--output", output).stderr
    assert re.fullmatch(
        rf"{re.escape(str(output))}: 3 documents, 61 clauses, \d+ norms, \d+ links, [\d,]+ pages, [\d,]+ files, "
        r"index \d+ kB, \d+ ms, [\d.]+ MB of memory\n", line), line
    assert int(re.search(r"index (\d+) kB", line).group(1)) > 10


def test_quiet_says_nothing_and_timings_name_every_stage(output):
    assert run("build", "--output", output, "--quiet").stderr == ""
    stages = ["load", "link", "plan", "index", "render", "check", "write"]
    for options, expected in [(["--anew"], stages), ([], ["compare"])]:
        said = run("build", "--output", output, "--timings", *options).stderr
        assert re.findall(r"^(\w+): \d+ ms$", said, re.M) == expected
    assert run("build", "--output", output, "--quiet", "--timings").returncode == 2


def test_the_summary_is_chinese_where_that_is_asked_for(output):
    assert "3 份文件，61 个条目" in run("build", "--output", output, "--lang", "zh").stderr
    assert "3 份文件" in run("build", "--output", output, environment={"LC_ALL": "", "LANG": "zh_CN.UTF-8"}).stderr


def on_a_terminal(*arguments, **environment):
    """What the program writes to a terminal."""
    main, side = pty.openpty()
    variables = {**os.environ, "TERM": "xterm", "LC_ALL": "C.UTF-8", **environment}
    variables = {name: value for name, value in variables.items() if value is not None}
    process = subprocess.Popen([PROGRAM, *map(str, arguments)], cwd=ROOT, env=variables, stderr=side, stdout=side)
    os.close(side)
    said = b""
    try:
        while chunk := os.read(main, 4096):
            said += chunk
    except OSError:
        pass
    process.wait()
    os.close(main)
    return said.decode()


def test_a_terminal_shows_the_stages_and_a_pipe_does_not(output):
    said = on_a_terminal("build", "--output", output, "--anew")
    assert "[2/8] load" in said and "[8/8] write" in said
    assert "\x1b" not in run("build", "--output", output).stderr
    assert "[2/8]" not in on_a_terminal("build", "--output", output, "--anew", TERM="dumb")


def test_colours_are_left_out_where_nobody_wants_them(tmp_path):
    (tmp_path / "a.md").write_text("---\ntittle: 甲\n---\n第一条　甲。\n", encoding="utf-8")
    assert "\x1b[1;31merror\x1b[0m: unknown key" in on_a_terminal("check", tmp_path, NO_COLOR=None)
    assert "\x1b" not in on_a_terminal("check", tmp_path, NO_COLOR="1")
    assert "\x1b" not in run("check", tmp_path).stderr
