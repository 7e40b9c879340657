package org.doorstep.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.paper.Checked.expected;
import static org.doorstep.paper.Checked.maker;
import static org.doorstep.paper.Checked.proven;
import static org.doorstep.paper.Checked.refused;
import static org.doorstep.paper.PaperFaultCode.ACTS;
import static org.doorstep.paper.PaperFaultCode.HIDES;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The form's one field holds the seal, and the one note of the file is what is seen of it.
class SealFieldTest {
    private static final COSName KIND = COSName.FT;

    private static COSName name(String text) {
        return COSName.getPDFName(text);
    }

    private static COSDictionary form(PDDocument document) {
        return document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
    }

    private static COSDictionary field(PDDocument document) {
        return (COSDictionary) form(document).getCOSArray(COSName.FIELDS).getObject(0);
    }

    private static COSDictionary dictionary(COSName key, COSBase value) {
        COSDictionary made = new COSDictionary();
        made.setItem(key, value);
        return made;
    }

    private static COSStream stream(PDDocument document) {
        return document.getDocument().createCOSStream();
    }

    /// What is seen of the field is a note of its own below it; beside it stand others.
    private static void kids(PDDocument document, COSBase... others) {
        COSDictionary field = field(document);
        COSDictionary kid = new COSDictionary();
        for (COSName key : List.of(COSName.TYPE, COSName.SUBTYPE, COSName.RECT, COSName.F, COSName.P, COSName.AP)) {
            if (field.containsKey(key)) {
                kid.setItem(key, field.getItem(key));
                field.removeItem(key);
            }
        }
        kid.setItem(COSName.PARENT, field);
        COSArray kids = new COSArray(List.of(others));
        kids.add(0, kid);
        field.setItem(COSName.KIDS, kids);
        document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, new COSArray(List.of(kid)));
    }

    private static Arguments of(String what, PaperFaultCode code, Maker.Twist<PDDocument> twist) {
        return Arguments.of(what, code, twist);
    }

    /// The library would not seal such a form: it is written over what it sealed, and sealed anew.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no form             | /AcroForm                | /AcroXorm    | SEAL_FORM
            no list of fields   | /Fields                  | /Fiexds      | SEAL_FORM
            an empty list       | /Fields \\[[0-9]+ 0 R\\]  | /Fields [ ]  | SEAL_FORM
            none in the list    | /Fields \\[[0-9]+ 0 R\\]  | /Fields [1]  | ACTS
            of another kind     | /FT /Sig                 | /FT /Btn     | SEAL_FORM
            of another value    | /V [0-9]+ 0 R            | /V <<>>      | SEAL_FORM
            """)
    void theFieldIsAnother(String what, String part, String other, PaperFaultCode code) {
        String good = new String(maker().sealed(), StandardCharsets.ISO_8859_1);
        String changed = Pattern.compile(part).matcher(good)
                .replaceAll(found -> other + " ".repeat(found.group().length() - other.length()));
        assertThat(changed).as(part).isNotEqualTo(good).hasSameSizeAs(good);
        refused(maker().anew(changed.getBytes(StandardCharsets.ISO_8859_1)), code);
    }

    static Stream<Arguments> fields() {
        return Stream.of(
                of("a field more", ACTS, d -> form(d).getCOSArray(COSName.FIELDS).add(new COSDictionary())),
                of("another field that nothing lists", ACTS, d -> field(d).setItem(COSName.PIECE_INFO, dictionary(KIND, name("Tx")))));
    }

    static Stream<Arguments> note() {
        return Stream.of(
                of("two notes below it", HIDES, d -> kids(d, new COSDictionary())),
                of("a note that is none below it", HIDES, d -> field(d).setItem(COSName.KIDS, new COSArray(List.of(COSInteger.ONE)))),
                of("another note than the one below it", HIDES, d -> field(d).setItem(COSName.KIDS,
                        new COSArray(List.of(new COSDictionary())))),
                of("another kind of note", HIDES, d -> field(d).setItem(COSName.SUBTYPE, name("Stamp"))),
                of("no area at all", HIDES, d -> field(d).removeItem(COSName.RECT)),
                of("a picture that changes", HIDES, d -> field(d).setItem(COSName.AP, dictionary(COSName.N, new COSDictionary()))),
                of("another picture below a finger", HIDES, d -> {
                    COSDictionary looks = dictionary(COSName.N, stream(d));
                    looks.setItem(COSName.D, stream(d));
                    field(d).setItem(COSName.AP, looks);
                }),
                of("no picture among its pictures", HIDES, d -> field(d).setItem(COSName.AP, new COSDictionary())));
    }

    @ParameterizedTest
    @MethodSource({"fields", "note"})
    void isRefused(String what, PaperFaultCode code, Maker.Twist<PDDocument> twist) {
        refused(maker().with(m -> m.placed = twist).sealed(), code);
    }

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of("as it comes", (Maker.Twist<PDDocument>) _ -> { }),
                Arguments.of("its note below it", (Maker.Twist<PDDocument>) SealFieldTest::kids),
                Arguments.of("no picture", (Maker.Twist<PDDocument>) d -> field(d).removeItem(COSName.AP)),
                Arguments.of("one picture", (Maker.Twist<PDDocument>) d -> field(d).setItem(COSName.AP, dictionary(COSName.N, stream(d)))));
    }

    @ParameterizedTest
    @MethodSource("good")
    void isProven(String what, Maker.Twist<PDDocument> twist) {
        proven(maker().with(m -> m.placed = twist).sealed(), expected());
    }
}
