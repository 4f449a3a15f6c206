"""The program as users run it, for tests and for the scripts that people run by hand."""
import json
import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = pathlib.Path(os.environ.get("TIAOWEN_PROGRAM", ROOT / ".build" / "release" / "tiaowen"))
POLICIES = ROOT / "content" / "policies"


def run(*arguments, cwd=ROOT, environment=None, stdin=None, user=None):
    """Runs the program, as another user where one is given, and returns its status and both streams, as text."""
    variables = {**os.environ, "LC_ALL": "C.UTF-8", **(environment or {})}
    return subprocess.run(
        [PROGRAM, *map(str, arguments)], cwd=cwd, env=variables, capture_output=True, encoding="utf-8", timeout=600,
        stdin=stdin, user=user)


def inspected(*paths):
    """The documents that `inspect` prints for some paths, one by one: a corpus need not fit into memory."""
    command = [PROGRAM, "inspect", "--format", "jsonl", "--as-of", "2026-01-01", *map(str, paths)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        for line in process.stdout:
            yield json.loads(line)


def index_value(file):
    """The value that a file of a search index hands over, a script around JSON."""
    text = file.read_text(encoding="utf-8")
    assert text.startswith("tiaowenIndex(") and text.endswith(");\n"), file
    return json.loads(text[len("tiaowenIndex("):-len(");\n")])
