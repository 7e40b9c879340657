package org.doorstep.paper;

import static org.doorstep.paper.Checked.expected;
import static org.doorstep.paper.Checked.maker;
import static org.doorstep.paper.Checked.proven;
import static org.doorstep.paper.Checked.refused;
import static org.doorstep.paper.HostileTest.appended;

import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One object more in the sealed file, written by hand as no library would.
class ByHandTest {
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
        byte[] file = maker().with(m -> {
            m.packing = CompressParameters.NO_COMPRESSION;
            m.unsealed = plain -> appended(plain, "900 0 obj\n" + object.replace('~', '\n') + "\nendobj\n");
        }).sealed();
        if (code == null) {
            proven(file, expected());
        } else {
            refused(file, code);
        }
    }

    /// The file's table names an object, and another stands where it leads.
    @Test
    void anEntryThatLeadsToAnotherObject() {
        refused(maker().with(m -> {
            m.packing = CompressParameters.NO_COMPRESSION;
            m.unsealed = plain -> appended(plain, "901 0 obj\n<< /X /Y >>\nendobj\n");
        }).sealed(), PaperFaultCode.DAMAGED);
    }

    @Test
    void aKeyThatStandsTwice() {
        byte[] file = maker().with(m -> {
            m.packing = CompressParameters.NO_COMPRESSION;
            m.unsealed = plain -> appended(plain, "900 0 obj\n<< /X /One /#58 /Two >>\nendobj\n");
        }).sealed();
        refused(file, PaperFaultCode.DAMAGED);
    }
}
