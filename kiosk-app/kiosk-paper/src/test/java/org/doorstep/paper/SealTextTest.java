package org.doorstep.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How the dictionary of a seal may be written: one way to leave a gap, one to fill it, and a time with its zone.
class SealTextTest {
    private static final String GAP = "<0A0B00>";
    private static final String TIME = "(D:20261124090003Z)";

    /// A file that is nothing but its seal; `FIRST`, `SECOND` and `REST` become the numbers of its byte range.
    private static String file(String gap, String time) {
        return "1 0 obj<</Type /Sig/Filter /Adobe.PPKLite/SubFilter /ETSI.CAdES.detached/ByteRange [0 FIRST SECOND REST]/Contents "
                + gap + "/M " + time + ">>endobj";
    }

    private static String numbered(String file, String gap) {
        int shorter = "FIRST".length() + "SECOND".length() + "REST".length() - 9;
        int first = file.indexOf("/Contents ") + "/Contents ".length() - shorter;
        int second = first + gap.length();
        int rest = file.length() - shorter - second;
        return file.replace("FIRST", "%03d".formatted(first)).replace("SECOND", "%03d".formatted(second))
                .replace("REST", "%03d".formatted(rest));
    }

    private static String read(String text) {
        byte[] file = text.getBytes(StandardCharsets.ISO_8859_1);
        try {
            SealText seal = SealText.of(file, RawScan.of(file));
            assertThat(text.substring(seal.gapStart(), seal.gapEnd())).startsWith("<").endsWith(">");
            return seal.at() + " " + seal.when() + " " + HexFormat.of().formatHex(seal.cms());
        } catch (Refusal refusal) {
            return refusal.code().name();
        }
    }

    /// ISO 32000-1 §7.9.4.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            D:20261124090003Z          | 2026-11-24T09:00:03Z
            D:20261124090003Z00'00'    | 2026-11-24T09:00:03Z
            D:20261124090003Z00'00     | 2026-11-24T09:00:03Z
            D:20261124170003+08'00'    | 2026-11-24T09:00:03Z
            D:20261124170003+08'00     | 2026-11-24T09:00:03Z
            D:20261124033003-05'30'    | 2026-11-24T09:00:03Z
            D:20240229090003Z          | 2024-02-29T09:00:03Z
            D:20260229090003Z          | SEAL_FORM
            D:20261124240003Z          | SEAL_FORM
            D:20261124090003           | SEAL_FORM
            D:20261124090003+0800      | SEAL_FORM
            D:20261124090003+19'00'    | SEAL_FORM
            D:202611240900Z            | SEAL_FORM
            20261124090003Z            | SEAL_FORM
            """)
    void theTimeOfSealing(String time, String at) {
        String read = read(numbered(file(GAP, "(" + time + ")"), GAP));
        assertThat(read).isEqualTo(at.equals("SEAL_FORM") ? at : at + " " + time + " 0a0b00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <0A0B00>  | 0a0b00
            <0a0b00>  | 0a0b00
            <01>      | 01
            <0A0b00>  | SEAL_FORM
            <0A0>     | SEAL_FORM
            <0A 0B>   | SEAL_FORM
            <0G>      | SEAL_FORM
            (0A)      | SEAL_FORM
            """)
    void theGapIsFilledWith(String gap, String digits) {
        assertThat(read(numbered(file(gap, TIME), gap)).replaceFirst(".* ", "")).isEqualTo(digits);
    }

    /// Whatever of the byte range is one byte too little or too much leaves something out.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [0            | [1            | SEAL_PARTIAL
            FIRST SECOND  | 001 SECOND    | SEAL_PARTIAL
            SECOND REST   | 001 REST      | SEAL_PARTIAL
            REST]         | 001]          | SEAL_PARTIAL
            REST]         | REST 0]       | SEAL_FORM
            [0 FIRST      | [FIRST        | SEAL_FORM
            [0 FIRST      | [0 -FIRST     | SEAL_FORM
            [0 FIRST      | [0 000000FIRST | SEAL_FORM
            /Type /Sig    | /Type /DocTimeStamp | SEAL_FORM
            /Type /Sig    | /Typo /Sig    | SEAL_FORM
            /Adobe.PPKLite | /Adobe.PPKMS | SEAL_FORM
            /Filter       | /Filler       | SEAL_FORM
            /ETSI.CAdES.detached | /adbe.pkcs7.detached | SEAL_FORM
            /SubFilter    | /SubFiller    | SEAL_FORM
            /Contents     | /Contains     | SEAL_FORM
            /M            | /N            | SEAL_FORM
            /ByteRange    | /Byte#52ange  | SEAL_FORM
            1 0 obj       | 1 0 obj<</ByteRange 1>>endobj 2 0 obj | SEALED_TWICE
            1 0 obj       | 1 0 obj(/ByteRange)endobj 2 0 obj | SEALED_TWICE
            """)
    void whatIsWrittenInAnotherWay(String good, String other, String code) {
        String file = file(GAP, TIME);
        assertThat(file).contains(good);
        assertThat(read(numbered(file, GAP))).endsWith(" 0a0b00");
        assertThat(read(numbered(file.replace(good, other), GAP))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7", "1 0 obj<</Type /Sig>>endobj"})
    void noSealAtAll(String text) {
        assertThat(read(text)).isEqualTo("NOT_SEALED");
    }
}
