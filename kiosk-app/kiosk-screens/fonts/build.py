"""Builds Doorstep Sans from Debian's Noto Sans CJK SC: the characters a terminal shows, as TrueType outlines. See README.md."""
import glob
import os
import re
import sys

SOURCES = {"Regular": "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "Bold": "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc"}
UNIHAN = "/usr/share/unicode/Unihan*OtherMappings.txt*"
OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../src/main/resources/org/doorstep/screens/fonts")
# 2026-01-01 in seconds since 1904: the same bytes on every run.
STAMP = 3850070400
MUST = "喆玥堃镕曌王秀英市南区家门口，。、；：？！“”‘’（）《》·—…①⑳℃¥€↑→ABCabc0123456789한국어ひらがなカタカナ働込駅"
FAMILY = "Doorstep Sans"

try:
    from fontTools import subset
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen
    from fontTools.ttLib import TTCollection, newTable
except ImportError:
    sys.exit("fonts/build needs python3-fonttools, fonts-noto-cjk and unicode-data; as root: "
             "apt-get install -y --no-install-recommends python3-fonttools fonts-noto-cjk unicode-data")


def listed(field):
    """The characters for which Unihan's OtherMappings have that field."""
    files = glob.glob(UNIHAN)
    if not files:
        sys.exit("unicode-data holds no Unihan OtherMappings; install unicode-data")
    import bz2
    opener = bz2.open if files[0].endswith(".bz2") else open
    with opener(files[0], "rt", encoding="utf-8") as lines:
        return {int(m.group(1), 16) for m in (re.match(rf"U\+([0-9A-F]+)\t{field}\t", line) for line in lines) if m}


def charset(codec, first, last):
    found = set()
    for high in range(first, last):
        for low in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes([high, low]).decode(codec)))
            except (UnicodeDecodeError, TypeError):
                pass
    return found


def wanted():
    ranges = [(0x20, 0x7E), (0xA0, 0xFF), (0x2010, 0x2027), (0x2030, 0x205E), (0x20AC, 0x20AC), (0x2100, 0x2122), (0x2190, 0x2199), (0x2460, 0x2473),
              (0x3000, 0x303F), (0x3040, 0x30FF), (0xFF01, 0xFF5E)]
    characters = {c for a, b in ranges for c in range(a, b + 1)}
    hanzi, kanji = listed("kTGH"), listed("kJoyoKanji")
    return characters | hanzi | kanji | charset("gb2312", 0xA1, 0xF8) | charset("euc_kr", 0xB0, 0xC9)


def outlines(font):
    """CFF curves become TrueType curves, at most one unit away."""
    glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
    glyf = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, 1.0, reverse_direction=True))
        glyf.glyphs[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), glyf
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in ("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements", "maxSizeOfInstructions",
                  "maxComponentElements", "maxPoints", "maxContours", "maxCompositePoints", "maxCompositeContours", "maxComponentDepth"):
        setattr(maxp, field, 1 if field == "maxZones" else 0)
    for table in ("CFF ", "VORG", "GPOS", "GSUB", "BASE", "GDEF", "vhea", "vmtx", "DSIG"):
        if table in font:
            del font[table]
    font["post"].formatType = 3.0
    font.sfntVersion = "\000\001\000\000"


def names(font, weight):
    kept = {0: font["name"].getDebugName(0), 1: FAMILY, 2: weight, 3: f"{FAMILY} {weight} 1.0", 4: f"{FAMILY} {weight}", 5: "Version 1.000",
            6: f"DoorstepSans-{weight}", 13: font["name"].getDebugName(13), 14: font["name"].getDebugName(14)}
    font["name"].names = []
    for key, text in kept.items():
        if text:
            font["name"].setName(text, key, 3, 1, 0x409)
    font["head"].created = font["head"].modified = STAMP


def build(weight):
    font = next(f for f in TTCollection(SOURCES[weight]).fonts if f["name"].getDebugName(4).startswith("Noto Sans CJK SC"))
    options = subset.Options(layout_features=[], name_IDs=["*"], notdef_outline=True, hinting=False, desubroutinize=True)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=wanted())
    cutter.subset(font)
    outlines(font)
    names(font, weight)
    lacking = [c for c in MUST if ord(c) not in font.getBestCmap()]
    if lacking:
        sys.exit(f"the {weight} lacks {''.join(lacking)}")
    font.recalcTimestamp = False
    path = os.path.join(OUT, f"DoorstepSans-{weight}.ttf")
    font.save(path)
    print(f"{path}: {len(font.getBestCmap())} characters, {os.path.getsize(path)} bytes")


os.makedirs(OUT, exist_ok=True)
for each in SOURCES:
    build(each)
