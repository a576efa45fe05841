"""Anything laid out on pages of paper, as a PDF that is whole and named, or as pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol
from xml.sax.saxutils import escape

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from cxdesk.domain.errors import OutsideError
from cxdesk.domain.text import T
from cxdesk.ui.pdf_language import with_language

if TYPE_CHECKING:
    from collections.abc import Sized

    from cxdesk.ui.page_layout import Paper

POINTS_PER_INCH = 72
END_MARK = b"%%EOF"
SMALLEST_PDF = 1000


class Printed(Protocol):
    """Pages on a paper; ``draw`` paints one of them, one unit is a point."""

    @property
    def paper(self) -> Paper:
        """The sheet."""

    @property
    def pages(self) -> Sized:
        """As many as there are pages."""

    @property
    def title(self) -> str:
        """What the document is called."""

    @property
    def author(self) -> str:
        """Whose it is."""

    @property
    def lang(self) -> str:
        """The language of its words."""

    def draw(self, painter: QPainter, number: int) -> None:
        """Paint one page."""


def pdf_of(printed: Printed) -> bytes:
    """The whole PDF in memory, checked; raises OutsideError if Qt could not write it whole."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, printed)
    painter = QPainter(writer)
    for number in range(len(printed.pages)):
        if number:
            writer.newPage()
        printed.draw(painter, number)
    is_ended = painter.end()
    data = bytes(buffer.data().data())
    if not is_ended or len(data) < SMALLEST_PDF or END_MARK not in data[-32:]:
        raise OutsideError(T("Pdf", "The PDF could not be made. Free some memory and try again."))
    return with_language(data, printed.lang)


def page_image(printed: Printed, number: int, dpi: float) -> QImage:
    """One page as a picture, for the preview."""
    factor = dpi / POINTS_PER_INCH
    image = QImage(
        round(printed.paper.width * factor),
        round(printed.paper.height * factor),
        QImage.Format.Format_RGB32,
    )
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(factor, factor)
    printed.draw(painter, number)
    painter.end()
    return image


def _writer(buffer: QBuffer, printed: Printed) -> QPdfWriter:
    paper = printed.paper
    writer = QPdfWriter(buffer)
    writer.setResolution(POINTS_PER_INCH)
    size = QPageSize(QSizeF(paper.width, paper.height), QPageSize.Unit.Point, paper.name)
    portrait = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(size, portrait, QMarginsF(0, 0, 0, 0)))
    writer.setTitle(printed.title)
    writer.setAuthor(printed.author)
    writer.setCreator("CXDesk")
    writer.setDocumentXmpMetadata(QByteArray(_xmp(printed).encode()))
    return writer


def _xmp(printed: Printed) -> str:
    """Title, author and language, where readers and search engines look for them."""
    title, author = escape(printed.title), escape(printed.author)
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{escape(printed.lang)}</rdf:li></rdf:Bag></dc:language>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
