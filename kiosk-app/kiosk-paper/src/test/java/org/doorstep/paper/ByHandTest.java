package org.doorstep.paper;

import static org.doorstep.paper.Checked.expected;
import static org.doorstep.paper.Checked.maker;
import static org.doorstep.paper.Checked.proven;
import static org.doorstep.paper.Checked.refused;

import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One object more in the sealed file, written by hand as no library would.
class ByHandTest {
    /// @param object number 900, from `900 0 obj` to the end of the line of `endobj`
    static byte[] byHand(String object) {
        return maker().with(m -> {
            m.packing = CompressParameters.NO_COMPRESSION;
            m.unsealed = plain -> appended(plain, object);
        }).sealed();
    }

    /// One more revision, written by hand.
    private static byte[] appended(byte[] plain, String object) {
        String text = new String(plain, StandardCharsets.ISO_8859_1);
        int startxref = text.lastIndexOf("startxref\n") + "startxref\n".length();
        String before = text.substring(startxref, text.indexOf('\n', startxref));
        int root = text.lastIndexOf("/Root ");
        String leads = text.substring(root, text.indexOf('R', root + 6) + 1);
        int xref = plain.length + object.length();
        String end = "xref\n900 1\n%010d 00000 n \ntrailer\n<< /Size 901 %s /Prev %s >>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(plain.length, leads, before, xref);
        return (text + object + end).getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Nothing leads to the object but the file's own table, and nothing leads to what stands in it but the object.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            << /S /JavaScript /JS (app.alert\\(1\\)) >>              | ACTS
            [ << /S /JavaScript >> ]                             | ACTS
            << /X << /S /JavaScript >> >>                        | ACTS
            << /X [ [ << /S /JavaScript >> ] ] >>                | ACTS
            << /OpenAction << >> >>                              | ACTS
            << /A << >> >>                                       | ACTS
            << /Type /Action >>                                  | ACTS
            << /Annots [ << /X /Y >> ] >>                        | HIDES
            << /Length 0 /F (x) >> stream~~endstream              | HIDES
            << /Encrypt << >> >>                                 | ENCRYPTED
            null                                                 |
            << /Harmless (app.alert\\(1\\)) >>                      |
            [ << /X /Y >> ]                                      |
            << /Type /StructElem /A << >> >>                     |
            << /Length 0 >> stream~~endstream                     |
            """)
    void anObjectThatNothingLeadsTo(String object, @Nullable PaperFaultCode code) {
        byte[] file = byHand("900 0 obj\n" + object.replace('~', '\n') + "\nendobj\n");
        if (code == null) {
            proven(file, expected());
        } else {
            refused(file, code);
        }
    }

    /// The file's table names an object, and another stands where it leads.
    @Test
    void anEntryThatLeadsToAnotherObject() {
        refused(byHand("901 0 obj\n<< /X /Y >>\nendobj\n"), PaperFaultCode.DAMAGED);
    }

    @Test
    void aKeyThatStandsTwice() {
        refused(byHand("900 0 obj\n<< /X /One /#58 /Two >>\nendobj\n"), PaperFaultCode.DAMAGED);
    }
}
