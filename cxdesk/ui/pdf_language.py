"""What Qt leaves out of a PDF: its language and that readers show its title, not its file name."""

from __future__ import annotations

import re

_ROOT = re.compile(rb"/Root (\d+) 0 R")
_SIZE = re.compile(rb"/Size (\d+)")
_INFO = re.compile(rb"/Info \d+ 0 R")
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")


def with_language(data: bytes, lang: str) -> bytes:
    """The PDF with a catalogue that names its language, as an incremental update (ISO 32000 7.5.6).

    Any file of another shape than Qt's comes back as it is.
    """
    trailer = data[data.rfind(b"trailer") :]
    root, size, start = _ROOT.search(trailer), _SIZE.search(trailer), _START.search(trailer)
    if root is None or size is None or start is None:
        return data
    catalog = re.search(rb"\n" + root[1] + rb" 0 obj\s*<<(.*?)>>\s*endobj", data, re.DOTALL)
    if catalog is None or b"/Lang" in catalog[1]:
        return data
    extra = f"/Lang ({lang})\n/ViewerPreferences << /DisplayDocTitle true >>\n".encode("ascii")
    body = data if data.endswith(b"\n") else data + b"\n"
    renewed = root[1] + b" 0 obj\n<<" + catalog[1] + extra + b">>\nendobj\n"
    table = b"xref\n" + root[1] + b" 1\n" + b"%010d 00000 n \n" % len(body)
    info = _INFO.search(trailer)
    ends = b"trailer\n<<\n/Size " + size[1] + b"\n/Root " + root[1] + b" 0 R\n/Prev " + start[1]
    ends += b"\n" + (info[0] if info else b"") + b"\n>>\n"
    offset = len(body) + len(renewed)
    return body + renewed + table + ends + b"startxref\n%d\n%%%%EOF\n" % offset
