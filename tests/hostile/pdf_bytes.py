"""PDFs written object by object: for what no program prints."""

import hashlib
import zlib
from typing import Final

# PDF 1.4, 7.6.3: passwords are padded with these bytes.
_PAD: Final = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
_ID: Final = bytes(range(16))
_NUMBER: Final = 4


def stream(content: bytes, about: bytes = b"") -> bytes:
    """Return a stream object's inside."""
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (about, len(content), content)


def packed(content: bytes, about: bytes = b"") -> bytes:
    """Return a stream object's inside, deflated."""
    return stream(zlib.compress(content, 9), about + b" /Filter /FlateDecode")


def pdf(objects: dict[int, bytes], trailer: bytes = b"") -> bytes:
    """Return a PDF of these objects, of which 1 is the catalogue."""
    content = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
    places: dict[int, int] = {}
    for number, inside in sorted(objects.items()):
        places[number] = len(content)
        content += b"%d 0 obj\n%s\nendobj\n" % (number, inside)
    begin = len(content)
    most = max(objects) + 1
    content += b"xref\n0 %d\n0000000000 65535 f \n" % most
    for number in range(1, most):
        content += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 00000 f \n"
    return content + b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (most, trailer, begin)


def page_objects(drawing: bytes, *, box: bytes = b"[0 0 595 842]", resources: bytes = b"") -> dict[int, bytes]:
    """Return the objects of a document of one page, whose drawing is object 4 and whose font object 5."""
    return {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox %s /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> %s >> >>" % (box, resources),
        _NUMBER: drawing,
        5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    }


def written(text: str) -> bytes:
    """Return what draws one line of text."""
    return b"BT /F1 12 Tf 72 720 Td (%s) Tj ET" % text.encode("latin-1")


def locked(text: str, *, user: bytes, owner: bytes) -> bytes:
    """Return a PDF that needs a password: ``user`` to be opened, empty for none, and ``owner`` to be changed."""
    permissions = -44
    owner_key = hashlib.md5((owner + _PAD)[:32], usedforsecurity=False).digest()[:5]
    owner_entry = _rc4(owner_key, (user + _PAD)[:32])
    seed = (user + _PAD)[:32] + owner_entry + permissions.to_bytes(4, "little", signed=True) + _ID
    key = hashlib.md5(seed, usedforsecurity=False).digest()[:5]
    own = key + _NUMBER.to_bytes(3, "little") + b"\0\0"
    drawing = _rc4(hashlib.md5(own, usedforsecurity=False).digest()[:10], written(text))
    objects = page_objects(stream(drawing))
    objects[6] = b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P %d >>" % (
        owner_entry.hex().encode(),
        _rc4(key, _PAD).hex().encode(),
        permissions,
    )
    return pdf(objects, b"/Encrypt 6 0 R /ID [<%s> <%s>]" % (_ID.hex().encode(), _ID.hex().encode()))


def _rc4(key: bytes, content: bytes) -> bytes:
    box = list(range(256))
    j = 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    i = j = 0
    out = bytearray()
    for byte in content:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) % 256])
    return bytes(out)
