"""Makes Word files and PDFs of the three texts anew, imports them, and counts how many have the tree of their text.

    .venv/bin/python Tests/Import/received.py

Needs LibreOffice and pandoc; what is not installed is passed over and said. `make test` imports such files as they were
made once (Tests/Fixtures/import).
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from support import ROOT  # noqa: E402
from test_import import POLICIES, imported, tree, without_blanks  # noqa: E402

SEEDS = ROOT.parent / "shared" / "seeds"


def by_libreoffice(ending):
    def make(text, folder):
        command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile",
                   "--infilter=Text (encoded):UTF8", "--convert-to", ending, "--outdir", folder, text]
        subprocess.run(command, check=True, capture_output=True)
        return folder / f"{text.stem}.{ending}"
    return make


def by_pandoc(text, folder):
    """Each line is a paragraph; no mark of Markdown is read."""
    lines = text.read_text(encoding="utf-8").splitlines()
    made = folder / f"{text.stem}.docx"
    plain = [line.replace("\\", "\\\\").replace("<", "\\<").replace("*", "\\*") for line in lines]
    plain = [f"\\{line}" if line[:1] in "#-+>|" and line else line for line in plain]
    command = ["pandoc", "--from=markdown_strict-smart+all_symbols_escapable", "--to=docx", "--output", made]
    subprocess.run(command, input="\n\n".join(plain), encoding="utf-8", check=True)
    return made


MAKERS = {"LibreOffice, .docx": ("soffice", by_libreoffice("docx")), "pandoc, .docx": ("pandoc", by_pandoc),
          "LibreOffice, .pdf": ("soffice", by_libreoffice("pdf"))}


def main():
    for name, (program, make) in MAKERS.items():
        if not shutil.which(program):
            print(f"{name}: {program} is not installed")
            continue
        same, but_for_blanks = 0, 0
        for policy in POLICIES:
            with tempfile.TemporaryDirectory() as folder:
                text = SEEDS / f"{policy}.txt"
                file = make(text, pathlib.Path(folder))
                content, _ = imported(pathlib.Path(folder), file, "--id", policy)
                made, expected = tree(content), tree(text)
                same += made == expected
                but_for_blanks += without_blanks("".join(made)) == without_blanks("".join(expected))
        print(f"{name}: the same tree {same} of {len(POLICIES)}, white space aside {but_for_blanks}")


if __name__ == "__main__":
    main()
