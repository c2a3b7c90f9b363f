"""Files that somebody could send to do harm, made by the tests that read them."""

import struct
import zlib
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

SHEET = "xl/worksheets/sheet1.xml"
_NAMES = "http://schemas.openxmlformats.org"
_MAIN = f'xmlns="{_NAMES}/spreadsheetml/2006/main"'
_TYPES = f"{_NAMES}/officeDocument/2006/relationships"
_RELATIONS = f"{_NAMES}/package/2006/relationships"
_PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_NAMES}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1"'
        f' Type="{_TYPES}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook {_MAIN} xmlns:r="{_TYPES}"><sheets>'
        '<sheet name="Svar" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" Type="{_TYPES}/worksheet"'
        ' Target="worksheets/sheet1.xml"/><Relationship Id="rId2"'
        f' Type="{_TYPES}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    ),
}
ANSWERS = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Score</t></is></c></row>'
    '<row r="2"><c r="A2"><v>9</v></c></row>'
)


def sheet_xml(rows: str, before: str = "") -> str:
    """Return the part of one sheet of these rows."""
    return f"<worksheet {_MAIN}>{before}<sheetData>{rows}</sheetData></worksheet>"


def raw_workbook(path: Path, sheet: str, **others: bytes | str) -> Path:
    """Write an .xlsx whose sheet is this XML; "__" is a stroke, "_dot_" a dot in other parts."""
    with ZipFile(path, "w", ZIP_DEFLATED, compresslevel=1) as packed:
        for name, content in {**_PARTS, SHEET: sheet}.items():
            packed.writestr(name, content)
        for name, content in others.items():
            packed.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return path


def repeated(start: str, again: str, megabytes: int, end: str) -> tuple[bytes, int]:
    """Deflate a text of endless repetition at once: the bytes, and how long it really is."""
    block = again.encode() * (1024**2 // len(again))
    deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    head = deflate.compress(start.encode()) + deflate.flush(zlib.Z_FULL_FLUSH)
    same = deflate.compress(block) + deflate.flush(zlib.Z_FULL_FLUSH)
    tail = deflate.compress(end.encode()) + deflate.flush(zlib.Z_FINISH)
    length = len(start) + megabytes * len(block) + len(end)
    return head + same * megabytes + tail, length


def bomb(path: Path, packed: bytes, declared: int) -> Path:
    """Write an .xlsx whose sheet is this deflated text and declares to be so long."""
    raw_workbook(path, "SHEET")
    with ZipFile(path) as source:
        parts = {info.filename: source.read(info) for info in source.infolist()}
    parts.pop(SHEET)
    with ZipFile(path, "w", ZIP_DEFLATED) as target:
        for name, content in parts.items():
            target.writestr(name, content)
    content = path.read_bytes()
    end = content.rindex(b"PK\x05\x06")
    entries, size, start = struct.unpack("<HII", content[end + 10 : end + 20])
    name = SHEET.encode()
    sizes = struct.pack("<IIIHH", 0, len(packed), declared, len(name), 0)
    local = b"PK\x03\x04" + struct.pack("<HHHHH", 20, 0, 8, 0, 33) + sizes + name
    central = b"PK\x01\x02" + struct.pack("<HHHHHH", 20, 20, 0, 8, 0, 33) + sizes
    central += struct.pack("<HHHII", 0, 0, 0, 0, start) + name
    directory = content[start : start + size] + central
    counts = struct.pack("<HHHH", 0, 0, entries + 1, entries + 1)
    place = struct.pack("<II", len(directory), start + len(local) + len(packed))
    path.write_bytes(
        content[:start] + local + packed + directory + b"PK\x05\x06" + counts + place + b"\0\0"
    )
    return path


def encrypted_workbook(path: Path) -> Path:
    """Write what Excel makes of a workbook with a password: a compound file of two streams."""
    free, chain_end, fat = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, chain_end, 0, chain_end, 0)
    header += struct.pack("<109I", 0, *[free] * 108)
    chains = [fat, chain_end, *range(3, 10), chain_end, *range(11, 18), chain_end]
    sectors = struct.pack("<128I", *chains, *[free] * (128 - len(chains)))
    sectors += _entry("Root Entry", kind=5, child=1, start=chain_end, size=0)
    sectors += _entry("EncryptionInfo", kind=2, start=2, size=4096, right=2)
    sectors += _entry("EncryptedPackage", kind=2, start=10, size=4096)
    sectors += bytes(128)
    path.write_bytes(header + sectors + bytes(range(256)) * 32)
    return path


def _entry(
    name: str, *, kind: int, start: int, size: int, child: int = -1, right: int = -1
) -> bytes:
    wide = name.encode("utf-16-le")
    entry = wide.ljust(64, b"\0") + struct.pack("<HBB", len(wide) + 2, kind, 1)
    entry += struct.pack("<iii", -1, right, child) + bytes(36)
    return entry + struct.pack("<IQ", start, size)
