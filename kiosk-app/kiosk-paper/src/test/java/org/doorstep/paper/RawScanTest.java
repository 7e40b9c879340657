package org.doorstep.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which objects stand in a file's bytes, whether anything leads to them or not; and what is refused before the PDF library sees it.
class RawScanTest {
    /// The keys of each dictionary that is found.
    private static String scanned(String text) {
        try {
            return RawScan.of(text.getBytes(StandardCharsets.ISO_8859_1)).stream().map(entries -> new TreeSet<>(entries.keySet()))
                    .map(Set::toString).collect(Collectors.joining());
        } catch (Refusal refusal) {
            return refusal.code().name();
        }
    }

    /// `~` is a line feed.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1 0 obj<</A 1>>endobj                             | [A]
            1 0 obj~<</A 1/B 2>>~endobj~12 10 obj<</C 1>>     | [A, B][C]
            1 0obj<</A 1>>endobj                              | [A]
            x1~0 ~obj<</A 1>>endobj                           | [A]
            10 obj<</A 1>>endobj                              | ``
            obj<</A 1>>endobj                                 | ``
            x 0 obj<</A 1>>endobj                             | ``
            1 x obj<</A 1>>endobj                             | ``
            1 0 obj 42 endobj                                 | ``
            1 0 obj<<>>endobj                                 | ``
            1 0 obj                                           | DAMAGED
            1 0 %note~obj<</A 1>>endobj                       | DAMAGED
            1 %note~0 obj<</A 1>>endobj                       | ``
            %note~obj<</A 1>>endobj                           | ``
            1 0 obj<</Type /XRef/Encrypt 5 0 R>>endobj        | ENCRYPTED
            1 0 obj<</Type /Page/Encrypt 5 0 R>>endobj        | [Encrypt, Type]
            1 0 obj<</Encrypt 5 0 R>>endobj                   | [Encrypt]
            1 0 obj<</Type /XRef>>endobj                      | [Type]
            trailer<</Encrypt 5 0 R>>                         | ENCRYPTED
            trailer<</Size 1>>trailer~<</Encrypt 5 0 R>>      | ENCRYPTED
            trailer<</Size 1>>                                | ``
            trailer                                           | ``
            """)
    void objects(String text, String found) {
        assertThat(scanned(text.replace('~', '\n'))).isEqualTo(found);
    }

    /// Sixty-four letters, packed.
    private static String packed() {
        byte[] out = new byte[200];
        try (Deflater deflater = new Deflater()) {
            deflater.setInput("0123456789ABCDEF".repeat(4).getBytes(StandardCharsets.US_ASCII));
            deflater.finish();
            return new String(out, 0, deflater.deflate(out), StandardCharsets.ISO_8859_1);
        }
    }

    /// `~` is a line feed, `^` a carriage return, `*` the packed bytes.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /Filter /FlateDecode         | stream~*~endstream     | [Filter]
            /Filter /FlateDecode         | stream^~*^~endstream   | [Filter]
            /Filter /FlateDecode         | stream~*^endstream     | [Filter]
            /Filter /FlateDecode         | stream~*endstream      | [Filter]
            /Filter /FlateDecode         | ~stream~*~endstream    | [Filter]
            /Filter [/FlateDecode]       | stream~*~endstream     | [Filter]
            /Filter [ /FlateDecode ]     | stream~*~endstream     | [Filter]
            /Filter /FlateDecode         | stream~*~~endstream    | DAMAGED
            /Filter /FlateDecode         | stream~*~endobj        | DAMAGED
            /Filter /FlateDecode         | stream~~*~endstream    | DAMAGED
            /Filter /FlateDecode         | stream~plain~endstream | DAMAGED
            /Filter /LZWDecode           | stream~*~endstream     | TOO_LARGE
            /Filter [/FlateDecode/FlateDecode] | stream~*~endstream | TOO_LARGE
            /Length 5                    | stream~plain~endstream | [Length]
            /F (/etc/passwd)             | stream~plain~endstream | HIDES
            /F (/etc/passwd)             | endobj                 | [F]
            """)
    void streams(String entries, String stream, String found) {
        String body = stream.replace('~', '\n').replace('^', '\r').replace("*", packed());
        assertThat(scanned("1 0 obj<<" + entries + ">>" + body)).isEqualTo(found);
    }

    /// Cut off in the middle of what is packed.
    @ParameterizedTest
    @CsvSource({"1", "2", "8"})
    void aStreamThatNeverEnds(int length) {
        assertThat(scanned("1 0 obj<</Filter /FlateDecode>>stream\n" + packed().substring(0, length))).isEqualTo("DAMAGED");
    }
}
