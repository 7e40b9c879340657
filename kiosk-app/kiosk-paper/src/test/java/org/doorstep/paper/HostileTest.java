package org.doorstep.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.paper.Checked.expected;
import static org.doorstep.paper.Checked.maker;
import static org.doorstep.paper.Checked.proven;
import static org.doorstep.paper.Checked.refused;
import static org.doorstep.paper.PaperFaultCode.ACTS;
import static org.doorstep.paper.PaperFaultCode.ENCRYPTED;
import static org.doorstep.paper.PaperFaultCode.HIDES;
import static org.doorstep.paper.PaperFaultCode.NO_SUBJECT;
import static org.doorstep.paper.PaperFaultCode.TEXT_UNREADABLE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a certificate may not be made of, sealed by the trusted district all the same: packed into object streams and plain.
class HostileTest {
    private static COSName name(String text) {
        return COSName.getPDFName(text);
    }

    private static COSDictionary dictionary(Object... pairs) {
        COSDictionary made = new COSDictionary();
        for (int i = 0; i < pairs.length; i += 2) {
            made.setItem(name((String) pairs[i]), pairs[i + 1] instanceof COSBase value ? value : name((String) pairs[i + 1]));
        }
        return made;
    }

    private static COSDictionary catalog(PDDocument document) {
        return document.getDocumentCatalog().getCOSObject();
    }

    private static COSDictionary page(PDDocument document) {
        return document.getPage(0).getCOSObject();
    }

    private static Arguments of(String what, PaperFaultCode code, Maker.Twist<PDDocument> twist) {
        return Arguments.of(what, code, twist);
    }

    static Stream<Arguments> acting() {
        COSDictionary script = dictionary("S", "JavaScript", "JS", new COSString("app.alert(1)"));
        return Stream.of(
                of("OpenAction", ACTS, d -> d.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))),
                of("launch", ACTS, d -> d.getDocumentCatalog().setOpenAction(new PDActionLaunch())),
                of("AA of a page", ACTS, d -> page(d).setItem(name("AA"), dictionary("O", dictionary("S", "Named", "N", "Print")))),
                of("named JavaScript", ACTS, d -> d.getDocumentCatalog().getNames().getCOSObject().setItem(name("JavaScript"), new COSDictionary())),
                of("where nothing runs it", ACTS, d -> page(d).setItem(COSName.PIECE_INFO, dictionary("X", script))),
                of("deep in arrays", ACTS, d -> page(d).setItem(COSName.PIECE_INFO, dictionary("X", new COSArray(List.of(new COSArray(List.of(script))))))),
                of("a link of an outline", ACTS, d -> catalog(d).setItem(COSName.OUTLINES, dictionary("First", dictionary("A", dictionary("S", "URI"))))),
                of("an action by its kind", ACTS, d -> catalog(d).setItem(COSName.PIECE_INFO, dictionary("X", dictionary("S", "GoToR")))),
                of("XFA", ACTS, d -> catalog(d).setItem(COSName.ACRO_FORM, dictionary("XFA", new COSString("<xdp/>"), "Fields", new COSArray()))),
                of("a field more", ACTS, d -> catalog(d).setItem(COSName.ACRO_FORM, dictionary("Fields",
                        new COSArray(List.of(dictionary("FT", "Tx", "T", new COSString("name"))))))),
                of("a program for printers", ACTS, d -> {
                    COSStream program = d.getDocument().createCOSStream();
                    program.setItem(COSName.SUBTYPE, name("PS"));
                    catalog(d).setItem(COSName.PIECE_INFO, dictionary("X", program));
                }));
    }

    static Stream<Arguments> hiding() {
        return Stream.of(
                of("a note", HIDES, d -> d.getPage(0).getAnnotations().add(new PDAnnotationText())),
                of("a note without its kind", HIDES, d -> page(d).setItem(COSName.ANNOTS, new COSArray(List.of(dictionary("X", "Y"))))),
                of("layers", HIDES, d -> {
                    PDOptionalContentProperties layers = new PDOptionalContentProperties();
                    layers.addGroup(new PDOptionalContentGroup("seen on paper only"));
                    d.getDocumentCatalog().setOCProperties(layers);
                }),
                of("a layer that nothing lists", HIDES, d -> page(d).setItem(COSName.PIECE_INFO, dictionary("X", dictionary("Type", "OCMD")))),
                of("a form of another file", HIDES, d -> page(d).setItem(COSName.PIECE_INFO, dictionary("Ref", new COSDictionary()))),
                of("a portfolio", HIDES, d -> catalog(d).setItem(name("Collection"), new COSDictionary())),
                of("a stream of another file", HIDES, d -> {
                    COSStream stream = d.getDocument().createCOSStream();
                    stream.setItem(COSName.F, new COSString("/etc/passwd"));
                    catalog(d).setItem(COSName.PIECE_INFO, dictionary("X", stream));
                }),
                of("a second file in the list", HIDES, d -> {
                    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
                    tree.setNames(Map.of("subject.json", Maker.specification(d, "subject.json", Maker.json(Map.of())),
                            "more.txt", Maker.specification(d, "more.txt", "more")));
                    d.getDocumentCatalog().getNames().setEmbeddedFiles(tree);
                }),
                of("a second file outside of the list", HIDES, d -> page(d).setItem(name("AF"), Maker.specification(d, "subject.json", "{}").getCOSObject())),
                of("a scale", HIDES, d -> page(d).setItem(name("UserUnit"), COSInteger.TWO)),
                of("one row of points too many", PaperFaultCode.TOO_LARGE, d -> page(d).setItem(COSName.PIECE_INFO,
                        dictionary("X", picture(d, 8_000, 5_001)))),
                of("turned", HIDES, d -> d.getPage(0).setRotation(90)),
                of("upside down", HIDES, d -> d.getPage(0).setRotation(180)),
                of("cut off", HIDES, d -> d.getPage(0).setCropBox(new PDRectangle(0, 300, 595, 541))),
                of("cut off for a printer", HIDES, d -> d.getPage(0).setTrimBox(new PDRectangle(10, 10, 500, 800))));
    }

    /// Each side of the sheet, and a box that is inherited.
    static Stream<Arguments> cut() {
        return Stream.of(
                of("on the left", HIDES, d -> d.getPage(0).setCropBox(new PDRectangle(10, 0, 586, 842))),
                of("at the foot", HIDES, d -> d.getPage(0).setCropBox(new PDRectangle(0, 10, 596, 832))),
                of("on the right", HIDES, d -> d.getPage(0).setCropBox(new PDRectangle(0, 0, 585, 842))),
                of("at the head", HIDES, d -> d.getPage(0).setCropBox(new PDRectangle(0, 0, 596, 832))),
                of("for a binder", HIDES, d -> d.getPage(0).setArtBox(new PDRectangle(10, 10, 500, 800))),
                of("for a blade", HIDES, d -> d.getPage(0).setBleedBox(new PDRectangle(10, 10, 500, 800))),
                of("by what all pages have", HIDES, d -> d.getPages().getCOSObject().setItem(name("TrimBox"),
                        new PDRectangle(10, 10, 500, 800).getCOSArray())),
                of("turned by what all pages have", HIDES, d -> d.getPages().getCOSObject().setInt(COSName.ROTATE, 90)));
    }

    private static COSDictionary tree(PDDocument document) {
        return document.getDocumentCatalog().getNames().getCOSObject().getCOSDictionary(COSName.EMBEDDED_FILES);
    }

    private static COSDictionary specification(PDDocument document) {
        return (COSDictionary) tree(document).getCOSArray(COSName.NAMES).getObject(1);
    }

    /// The list below leaves of its own.
    private static void leaves(PDDocument document, COSBase... more) {
        COSArray leaves = new COSArray(List.of(more));
        leaves.add(0, dictionary("Names", tree(document).getCOSArray(COSName.NAMES)));
        tree(document).removeItem(COSName.NAMES);
        tree(document).setItem(COSName.KIDS, leaves);
    }

    /// What the list holds, taken out of it.
    private static COSArray branched(PDDocument document) {
        COSArray names = tree(document).getCOSArray(COSName.NAMES);
        tree(document).removeItem(COSName.NAMES);
        return names;
    }

    /// The file of what the paper says of itself stands in the list alone, once, under its own name.
    static Stream<Arguments> listing() {
        return Stream.of(
                of("two leaves", HIDES, d -> leaves(d, dictionary("Names", new COSArray()))),
                of("a leaf that is none", HIDES, d -> tree(d).setItem(COSName.KIDS, new COSArray(List.of(COSInteger.ONE)))),
                of("a list beside a leaf", HIDES, d -> tree(d).setItem(COSName.KIDS, new COSArray(List.of(new COSDictionary())))),
                of("a list that is a branch too", NO_SUBJECT, d -> tree(d).setItem(COSName.KIDS, new COSArray(List.of(
                        dictionary("Names", branched(d), "Kids", new COSArray()))))),
                of("two names", HIDES, d -> tree(d).setItem(COSName.NAMES, new COSArray(List.of(
                        new COSString("subject.json"), specification(d), new COSString("subject.xml"), new COSDictionary())))),
                of("something else under its name", NO_SUBJECT, d -> {
                    page(d).setItem(COSName.PIECE_INFO, specification(d));
                    tree(d).setItem(COSName.NAMES, new COSArray(List.of(new COSString("subject.json"), new COSDictionary())));
                }),
                of("another file than the one that is called so", NO_SUBJECT, d -> {
                    specification(d).getCOSDictionary(COSName.EF).getCOSStream(COSName.F).removeItem(COSName.TYPE);
                    COSStream other = d.getDocument().createCOSStream();
                    other.setItem(COSName.TYPE, name("EmbeddedFile"));
                    page(d).setItem(COSName.PIECE_INFO, dictionary("X", other));
                }),
                of("an empty list", NO_SUBJECT, d -> tree(d).setItem(COSName.NAMES, new COSArray())),
                of("a list of another name", NO_SUBJECT, d -> tree(d).getCOSArray(COSName.NAMES).set(0, new COSString("subject.txt"))),
                of("a second name", NO_SUBJECT, d -> specification(d).setString(COSName.UF, "subject.txt")),
                of("no file behind the name", NO_SUBJECT, d -> specification(d).removeItem(COSName.EF)),
                of("another file for other readers", NO_SUBJECT, d -> specification(d).getCOSDictionary(COSName.EF).setItem(COSName.UF,
                        d.getDocument().createCOSStream())),
                of("a file that nothing lists", HIDES, d -> {
                    COSStream stream = d.getDocument().createCOSStream();
                    stream.setItem(COSName.TYPE, name("EmbeddedFile"));
                    page(d).setItem(COSName.PIECE_INFO, dictionary("X", stream));
                }),
                of("a name that nothing lists", HIDES, d -> page(d).setItem(COSName.PIECE_INFO,
                        dictionary("X", dictionary("Type", "Filespec")))),
                of("a note that no page lists", HIDES, d -> page(d).setItem(COSName.PIECE_INFO,
                        dictionary("X", dictionary("Type", "Annot")))),
                of("a note by its kind", HIDES, d -> page(d).setItem(COSName.PIECE_INFO,
                        dictionary("X", dictionary("Subtype", "Text", "Rect", new COSArray())))));
    }

    private static COSStream picture(PDDocument document, int width, int height) {
        COSStream picture = document.getDocument().createCOSStream();
        picture.setInt(COSName.WIDTH, width);
        picture.setInt(COSName.HEIGHT, height);
        return picture;
    }

    /// What looks like one of these and is none.
    static Stream<Arguments> harmless() {
        return Stream.of(
                Arguments.of("a list below one leaf", (Maker.Twist<PDDocument>) HostileTest::leaves),
                Arguments.of("an element of structure", (Maker.Twist<PDDocument>) d -> page(d).setItem(COSName.PIECE_INFO, dictionary("X",
                        dictionary("Type", "StructElem", "S", "Sound", "A", new COSDictionary(), "Ref", new COSArray())))),
                Arguments.of("a word for a kind of note", (Maker.Twist<PDDocument>) d -> page(d).setItem(COSName.PIECE_INFO,
                        dictionary("X", dictionary("Subtype", "Text")))),
                Arguments.of("a font's case in each form", (Maker.Twist<PDDocument>) d -> {
                    for (String key : List.of("FontFile", "FontFile2", "FontFile3")) {
                        page(d).setItem(name(key + "Case"), dictionary("Type", "FontDescriptor", key, d.getDocument().createCOSStream()));
                    }
                }),
                Arguments.of("a font with its case and its map", (Maker.Twist<PDDocument>) d -> page(d).setItem(COSName.PIECE_INFO,
                        font(d, "Type1", "FontDescriptor", "ToUnicode"))),
                Arguments.of("a part of a font, which has its map elsewhere", (Maker.Twist<PDDocument>) d -> page(d).setItem(
                        COSName.PIECE_INFO, font(d, "CIDFontType0", "FontDescriptor"))),
                Arguments.of("a font of parts, which have its case", (Maker.Twist<PDDocument>) d -> page(d).setItem(
                        COSName.PIECE_INFO, font(d, "Type0", "ToUnicode"))),
                Arguments.of("packed once, in a list of one", (Maker.Twist<PDDocument>) d -> {
                    COSArray once = new COSArray(List.of(COSName.FLATE_DECODE));
                    COSStream stream = d.getDocument().createCOSStream();
                    stream.createOutputStream(once).close();
                    page(d).setItem(COSName.PIECE_INFO, dictionary("X", stream));
                }),
                Arguments.of("a picture of 40 million points", (Maker.Twist<PDDocument>) d -> page(d).setItem(COSName.PIECE_INFO,
                        dictionary("X", picture(d, 8_000, 5_000)))),
                Arguments.of("boxes larger than the sheet", (Maker.Twist<PDDocument>) d ->
                        d.getPage(0).setTrimBox(new PDRectangle(-10, -10, 700, 900))));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void isProven(String what, Maker.Twist<PDDocument> twist) {
        proven(maker().with(m -> m.document = twist).sealed(), expected());
    }

    static Stream<Arguments> others() {
        return Stream.of(
                of("no file at all", NO_SUBJECT, d -> d.getDocumentCatalog().getCOSObject().removeItem(COSName.NAMES)),
                of("a font without its map", TEXT_UNREADABLE, d -> fonts(d, f -> f.removeItem(COSName.TO_UNICODE))),
                of("a font of drawings", TEXT_UNREADABLE, d -> page(d).setItem(COSName.PIECE_INFO, dictionary("Type", "Font", "Subtype", "Type3"))),
                of("a part of a font without its case", TEXT_UNREADABLE, d -> page(d).setItem(COSName.PIECE_INFO, font(d, "CIDFontType2"))),
                of("a font of parts without its map", TEXT_UNREADABLE, d -> page(d).setItem(COSName.PIECE_INFO, font(d, "Type0"))),
                of("a font of one part without its map", TEXT_UNREADABLE, d -> page(d).setItem(COSName.PIECE_INFO,
                        font(d, "TrueType", "FontDescriptor"))),
                of("a font of one part without its case", TEXT_UNREADABLE, d -> page(d).setItem(COSName.PIECE_INFO,
                        font(d, "TrueType", "ToUnicode"))),
                of("a font that is not in the file", TEXT_UNREADABLE, d -> page(d).setItem(COSName.PIECE_INFO,
                        dictionary("Type", "Font", "Subtype", "Type1", "BaseFont", "Helvetica"))),
                of("a font with an empty case", TEXT_UNREADABLE, d -> page(d).setItem(COSName.PIECE_INFO, dictionary("Type", "FontDescriptor"))));
    }

    /// @param has `FontDescriptor` (with a case), `ToUnicode`
    private static COSDictionary font(PDDocument document, String kind, String... has) {
        COSDictionary font = dictionary("Type", "Font", "Subtype", kind);
        for (String key : has) {
            COSStream stream = document.getDocument().createCOSStream();
            font.setItem(name(key), key.equals("ToUnicode") ? stream : dictionary("Type", "FontDescriptor", "FontFile2", stream));
        }
        return font;
    }

    private static void fonts(PDDocument document, Maker.Twist<COSDictionary> twist) throws IOException {
        for (COSName key : document.getPage(0).getResources().getFontNames()) {
            twist.to(document.getPage(0).getResources().getFont(key).getCOSObject());
        }
    }

    @ParameterizedTest
    @MethodSource({"acting", "hiding", "cut", "listing"})
    void isRefusedPackedAndPlain(String what, PaperFaultCode code, Maker.Twist<PDDocument> twist) {
        refused(maker().with(m -> m.document = twist).sealed(), code);
        refused(maker().with(m -> {
            m.document = twist;
            m.packing = CompressParameters.NO_COMPRESSION;
        }).sealed(), code);
    }

    /// A subset font gets its map only when it is saved: this change is made afterwards.
    @ParameterizedTest
    @MethodSource("others")
    void isRefused(String what, PaperFaultCode code, Maker.Twist<PDDocument> twist) {
        refused(maker().with(m -> m.atSealing = d -> {
            twist.to(d);
            touch(d);
        }).sealed(), code);
    }

    private static void touch(PDDocument document) throws IOException {
        catalog(document).setNeedToBeUpdated(true);
        page(document).setNeedToBeUpdated(true);
        fonts(document, f -> f.setNeedToBeUpdated(true));
    }

    /// Points of the sheet: 595.28 × 841.89, either way, a millimetre (2.8347) more or less.
    @ParameterizedTest
    @CsvSource({"595, 842", "597, 840", "592.46, 841.89", "598.10, 841.89", "595.28, 839.07", "595.28, 844.71",
        "842, 595", "840, 597", "841.89, 592.46", "841.89, 598.10", "839.07, 595.28", "844.71, 595.28"})
    void a4UprightOrAcross(float width, float height) {
        proven(maker().with(m -> m.sheet = new PDRectangle(width, height)).sealed(), expected());
        proven(maker().with(m -> m.sheet = new PDRectangle(50, 60, width, height)).sealed(), expected());
    }

    @ParameterizedTest
    @CsvSource({"612, 792", "595.28, 595.28", "841.89, 841.89", "592.43, 841.89", "598.13, 841.89", "595.28, 839.04", "595.28, 844.74",
        "792, 612", "841.89, 592.43", "841.89, 598.13", "839.04, 595.28", "844.74, 595.28", "1190.55, 841.89", "419.53, 595.28"})
    void notA4(float width, float height) {
        refused(maker().with(m -> m.sheet = new PDRectangle(width, height)).sealed(), HIDES);
    }

    @Test
    void encrypted() {
        byte[] file = maker().with(m -> m.document = d -> {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            policy.setPreferAES(true);
            d.protect(policy);
        }).sealed();
        refused(file, ENCRYPTED);
    }

    /// Seen on a screen it is seen on paper too; one without an area is seen nowhere, and its flags say nothing.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [0.0 0.0 0.0 0.0] | 128 | seen alike
            [0.0 0.0 99. 0.0] | 128 | seen alike
            [0.0 0.0 0.0 99.] | 128 | seen alike
            [0.0 0.0 99. 99.] | 132 | seen alike
            [0.0 0.0 99. 99.] | 128 | only on a screen
            [0.0 0.0 99. 99.] | 134 | hidden
            [0.0 0.0 99. 99.] | 164 | not on a screen
            [0.0 0.0 99. 99.] | 388 | where it is pointed at
            [0.0 0.0 99.    ] | 132 | no area
            """)
    void theSealIsSeenOnAScreenAsOnPaper(String area, String flags, String seen) {
        String text = new String(maker().with(m -> m.atSealing = d -> { }).sealed(), StandardCharsets.ISO_8859_1);
        assertThat(text).contains("/Rect [0.0 0.0 0.0 0.0]", "/F 132");
        byte[] file = maker().anew(text.replace("/Rect [0.0 0.0 0.0 0.0]", "/Rect " + area).replace("/F 132", "/F " + flags)
                .getBytes(StandardCharsets.ISO_8859_1));
        if (seen.equals("seen alike")) {
            proven(file, expected());
        } else {
            refused(file, HIDES);
        }
    }
}
