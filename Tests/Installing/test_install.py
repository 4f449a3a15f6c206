"""What `make install` puts below a prefix is complete, and works from any folder."""
import os
import re
import shutil
import subprocess

import pytest

from support import PROGRAM, ROOT

SCRIPT = ROOT / "scripts" / "install.sh"


def install(*arguments):
    return subprocess.run([SCRIPT, *map(str, arguments)], capture_output=True, encoding="utf-8")


@pytest.fixture(scope="module")
def prefix(tmp_path_factory):
    prefix = tmp_path_factory.mktemp("installed") / "with a blank"
    installed = install("install", PROGRAM, prefix)
    assert installed.returncode == 0, installed.stderr
    return prefix


def installed(prefix, *arguments, cwd):
    variables = {**os.environ, "LC_ALL": "C.UTF-8"}
    command = [prefix / "bin" / "tiaowen", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, env=variables, capture_output=True, encoding="utf-8", timeout=120)


def test_a_folder_that_holds_only_content_becomes_the_same_site(prefix, tmp_path, site):
    shutil.copytree(ROOT / "content", tmp_path / "content")
    built = installed(prefix, "build", "--as-of", "2026-01-01", cwd=tmp_path)
    assert built.returncode == 0, built.stderr
    assert (tmp_path / "site" / "manifest.sha256").read_bytes() == (site / "manifest.sha256").read_bytes()
    assert installed(prefix, "check", "--strict", cwd=tmp_path).returncode == 0


def test_texts_without_a_vocabulary_are_read_with_the_installed_one(prefix, tmp_path):
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content" / "policies", content / "policies")
    shutil.copy(ROOT / "content" / "site.yml", content)
    built = installed(prefix, "build", cwd=tmp_path)
    assert built.returncode == 0 and "no-vocabulary" not in built.stderr
    norms = int(re.search(r" (\d+) norms", built.stderr).group(1))
    assert norms > 100
    (content / "vocabulary").mkdir()
    assert "[no-vocabulary]" in installed(prefix, "build", cwd=tmp_path).stderr


def test_a_project_s_own_theme_is_preferred_and_a_named_one_is_never_replaced(prefix, tmp_path):
    shutil.copytree(ROOT / "content", tmp_path / "content")
    (tmp_path / "theme").mkdir()
    assert "[theme-template-missing]" in installed(prefix, "build", cwd=tmp_path).stderr
    (tmp_path / "theme").rmdir()
    assert "[unreadable-theme]" in installed(prefix, "build", "--theme", "looks", cwd=tmp_path).stderr


def test_a_link_to_the_program_finds_the_theme(prefix, tmp_path):
    shutil.copytree(ROOT / "content", tmp_path / "content")
    (tmp_path / "bin").mkdir()
    os.symlink(prefix / "bin" / "tiaowen", tmp_path / "bin" / "tiaowen")
    assert installed(tmp_path, "check", cwd=tmp_path).returncode == 0


COMPLETIONS = {
    "bash": "share/bash-completion/completions/tiaowen", "zsh": "share/zsh/site-functions/_tiaowen",
    "fish": "share/fish/vendor_completions.d/tiaowen.fish"}


@pytest.mark.parametrize("shell", COMPLETIONS)
def test_completions_are_scripts_of_their_shell(prefix, shell):
    file = prefix / COMPLETIONS[shell]
    assert "addresses" in file.read_text(encoding="utf-8")
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    assert subprocess.run([shell, "-n", file]).returncode == 0


def completed(prefix, line, *, cwd):
    """What bash offers at the end of a command line."""
    script = f"""
        source "{prefix / COMPLETIONS["bash"]}"
        COMP_WORDS=({line} "") COMP_CWORD={len(line.split())} COMP_LINE='{line} ' COMP_POINT={len(line) + 1}
        $(complete -p tiaowen | sed 's/.*-F \\([^ ]*\\).*/\\1/') tiaowen "" {line.split()[-1]}
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    variables = {**os.environ, "PATH": f"{prefix / 'bin'}:{os.environ['PATH']}"}
    result = subprocess.run(["bash", "-c", script], cwd=cwd, env=variables, capture_output=True, encoding="utf-8")
    return result.stdout.split()


def test_bash_completes_commands_values_and_codes(prefix, tmp_path):
    (tmp_path / "texts").mkdir()
    offered = completed(prefix, "tiaowen", cwd=tmp_path)
    assert {"build", "check", "import", "serve", "zip"} <= set(offered) and "manual" not in offered
    assert {"text", "json", "sarif", "github"} <= set(completed(prefix, "tiaowen check --format", cwd=tmp_path))
    assert completed(prefix, "tiaowen build --content", cwd=tmp_path) == ["texts"]
    assert "numbering-gap" in completed(prefix, "tiaowen explain", cwd=tmp_path)


def test_the_manual_page_tells_every_command_and_option(prefix):
    page = prefix / "share" / "man" / "man1" / "tiaowen.1"
    source = page.read_text(encoding="utf-8")
    help_text = subprocess.run([PROGRAM, "--help"], capture_output=True, encoding="utf-8").stdout
    commands = re.findall(r"^  (\w+)  ", help_text.split("SUBCOMMANDS:")[1], re.M)
    assert len(commands) >= 13
    for command in commands:
        assert re.search(rf'^\.SS "tiaowen {command}\b', source, re.M), command
    for option in ["output", "max-warnings", "dry-run", "as-of", "lang", "english-name"]:
        assert "\\-\\-" + option.replace("-", "\\-") in source, option
    for section in ["NAME", "SYNOPSIS", "COMMANDS", "EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES"]:
        assert f".SH {section}\n" in source
    assert not re.search(r"^[.'](?!(TH|SH|SS|PP|TP|B|I|nf|fi|ad|nh)\b)", source, re.M), "an unknown macro"


def test_the_manual_page_is_set_without_a_warning(prefix):
    if not shutil.which("groff"):
        pytest.skip("groff is not installed")
    page = prefix / "share" / "man" / "man1" / "tiaowen.1"
    command = ["groff", "-man", "-Kutf8", "-Tutf8", "-ww", "-P-c", page]
    set_page = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert set_page.returncode == 0 and set_page.stderr == ""
    text = re.sub(".\b", "", set_page.stdout)
    assert "tiaowen build" in text and "--max-warnings" in text and "专利 -代理" in text


def test_files_are_for_all_to_read_and_uninstalling_leaves_nothing(tmp_path):
    assert install("install", PROGRAM, tmp_path).returncode == 0
    stale = tmp_path / "share" / "tiaowen" / "theme" / "templates" / "stale.mustache"
    stale.write_text("", encoding="utf-8")
    assert install("install", PROGRAM, tmp_path).returncode == 0 and not stale.exists()
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert all(file.stat().st_mode & 0o444 == 0o444 for file in files) and len(files) > 60
    (tmp_path / "bin" / "other").write_text("", encoding="utf-8")
    assert install("uninstall", tmp_path).returncode == 0
    assert [file.name for file in tmp_path.rglob("*") if file.is_file()] == ["other"]


def test_make_honours_prefix_and_destdir():
    command = ["make", "--dry-run", "install", "PREFIX=/opt/tiaowen", "DESTDIR=/tmp/package"]
    # What a make around the tests hands down would have this one say where it enters and leaves.
    alone = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    lines = subprocess.run(command, cwd=ROOT, env=alone, capture_output=True, encoding="utf-8").stdout
    assert '"/tmp/package/opt/tiaowen"' in lines.splitlines()[-1]
