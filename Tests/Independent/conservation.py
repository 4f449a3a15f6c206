"""Proves from outside that nothing of a text is lost or invented: written without a look at the program's own proof.

A document as `tiaowen inspect` prints it is put together again (front, then number, heading and text of every
provision, then closing; attachments behind the document's own text) and compared with its source file. Set aside are
white space, Markdown heading marks, comments on lines of their own, bold marks around a number, a title or a line, and
the 。 that closes a run-in heading.

    python3 Tests/Independent/conservation.py PATH...      with the program built by `make site`
"""
import codecs
import pathlib
import re
import sys

INVISIBLE = re.compile("[\\s\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+")
COMMENT = re.compile(r"^[ \t]*<!--.*?-->[ \t]*$", re.DOTALL | re.MULTILINE)
HEADING_MARK = re.compile(r"^[ \t]*#{1,6}(?=\s|$)", re.MULTILINE)
FRONT_MATTER = re.compile(r"\A---\n.*?^---\n?", re.DOTALL | re.MULTILINE)


def bare(text):
    """The text without white space and invisible marks."""
    return INVISIBLE.sub("", text)


def decoded(path):
    """A file's text with line feeds, its encoding told by its first bytes or by trying."""
    raw = pathlib.Path(path).read_bytes()
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = raw.decode("utf-16")
    else:
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = raw.decode("gb18030")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def body(path):
    """The policy's own text: of a Markdown file what stands behind the front matter."""
    text = decoded(path)
    return FRONT_MATTER.sub("", text, count=1) if str(path).endswith(".md") else text


def words(path):
    """The source's characters that must come out again."""
    return bare(HEADING_MARK.sub("", COMMENT.sub("", body(path))))


def pieces(division):
    """The parts of a document or an attachment in reading order, each with whether it is a heading."""
    def walk(provisions):
        for node in provisions:
            yield bare(node["number"] or ""), False
            yield bare(node["heading"] or ""), node["heading"] is not None
            yield bare(node["text"]), False
            yield from walk(node["children"])

    for line in division["front"]:
        yield bare(line["text"]), False
    yield from walk(division["provisions"])
    for line in division["closing"]:
        yield bare(line["text"]), False
    for attachment in division.get("attachments", []):
        yield from pieces(attachment)


def differences(document, source):
    """Where a document and the bare words of its source part; empty where nothing was lost or invented."""
    offset = 0
    after_heading = False
    for piece, is_heading in pieces(document):
        if piece and not source.startswith(piece, offset):
            offset = behind_marks(source, offset, after_heading)
        if not source.startswith(piece, offset):
            return [f"expected “{source[offset:offset + 24]}”, the document has “{piece[:24]}”"]
        offset += len(piece)
        after_heading = is_heading or after_heading and not piece
    offset = behind_marks(source, offset, after_heading)
    return [f"lost at the end: “{source[offset:offset + 24]}”"] if offset < len(source) else []


def behind_marks(source, offset, after_heading):
    """Behind the bold marks at an offset, and behind one mark that closes a heading where one has just ended."""
    while True:
        if source.startswith("**", offset):
            offset += 2
        elif after_heading and source.startswith("。", offset):
            offset += 1
            after_heading = False
        else:
            return offset


def main(paths):
    sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
    from support import inspected
    documents = characters = faults = 0
    for document in inspected(*paths):
        source = words(document["source"]["file"])
        documents += 1
        characters += len(source)
        for difference in differences(document, source):
            faults += 1
            print(f"{document['source']['file']}: {difference}")
    print(f"{documents} documents, {characters} characters, {faults} documents that differ")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
