"""Every reference of the built site leads somewhere: a second look, by a parser that the program does not use."""
import html.parser
import urllib.parse


class References(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.references, self.anchors = [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("href", "src", "action"):
                self.references.append(value)
            elif name == "id":
                self.anchors.append(value)


def test_every_reference_leads_to_a_file_and_a_place(site):
    pages = {page: References(page.read_text(encoding="utf-8")) for page in sorted(site.rglob("*.html"))}
    broken, followed = [], 0
    for page, content in pages.items():
        assert len(content.anchors) == len(set(content.anchors)), page
        for reference in content.references:
            parts = urllib.parse.urlsplit(reference)
            if parts.scheme or parts.netloc:
                continue
            followed += 1
            target = (page.parent / urllib.parse.unquote(parts.path)).resolve() if parts.path else page
            anchor = urllib.parse.unquote(parts.fragment)
            if not target.is_file() or (anchor and anchor not in pages[target].anchors):
                broken.append((str(page.relative_to(site)), reference))
    assert broken == []
    assert followed > 1000
