"""The files of a search index, as docs/search.md describes them."""
import json


def index_value(file):
    """The value that a file of a search index hands over."""
    text = file.read_text(encoding="utf-8")
    return json.loads(text[text.index("(") + 1:text.rindex(")")])
