"""Exhibits with photographs of all shapes and kinds, written by Qt."""

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter
from subject import Subject, about, milestone

SHAPES = {
    "wide": (1600, 1000),
    "upright": (900, 1600),
    "square": (1000, 1000),
    "panorama": (4800, 800),
    "tower": (800, 4000),
}
KINDS = {"colour": QImage.Format.Format_RGB32, "clear": QImage.Format.Format_ARGB32, "grey": QImage.Format.Format_Grayscale16,
         "cmyk": QImage.Format.Format_CMYK8888}  # fmt: skip


def photograph(size: tuple[int, int], kind: QImage.Format, written: str) -> bytes:
    """Return a picture in two colours; a clear one has a hole."""
    image = QImage(*size, QImage.Format.Format_ARGB32)
    image.fill(QColor("#305070"))
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.fillRect(0, 0, size[0] // 2, size[1] // 2, QColor(200, 120, 40, 0 if kind == KINDS["clear"] else 255))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.convertToFormat(kind).save(buffer, written, 90)
    return bytes(buffer.data().data())


def photographs() -> Subject:
    """A milestone and a slide for each shape, and for each kind of file."""
    files: dict[str, str | bytes] = {
        f"{name}.jpg": photograph(size, KINDS["colour"], "JPEG") for name, size in SHAPES.items()
    }
    files |= {
        "clear.png": photograph((1200, 900), KINDS["clear"], "PNG"),
        "grey.png": photograph((1200, 900), KINDS["grey"], "PNG"),
        "cmyk.jpg": photograph((1200, 900), KINDS["cmyk"], "JPEG"),
        "web.webp": photograph((1200, 900), KINDS["colour"], "WEBP"),
        "Ảnh của tôi.jpg": photograph((1200, 900), KINDS["colour"], "JPEG"),
        "small.jpg": photograph((120, 80), KINDS["colour"], "JPEG"),
    }
    pictures = [
        {"id": f"p{number}", "file": name, "alt": f"Two colours in {name}", "credit": "A photographer", "licence": "CC BY 4.0",
         "focus": ["0.2", "0.8"]}
        for number, name in enumerate(files)
    ]  # fmt: skip
    rows = [
        milestone(
            f"m{number}", f"{1950 + number}-05-01", f"Photograph {name}", picture=f"p{number}", body="Two colours."
        )
        for number, name in enumerate(files)
    ]
    slides = [
        {
            "id": f"s{number}",
            "deck": "d",
            "layout": "picture",
            "picture": f"p{number}",
            "title": name,
            "sources": ["book"],
        }
        for number, name in enumerate(files)
    ]
    facts = about("Photographs", ["en"], rows, pictures=pictures, slides=slides, decks=[{"id": "d", "title": "All"}])
    return Subject(facts, files=files, warnings=("exhibit.yaml:",))
