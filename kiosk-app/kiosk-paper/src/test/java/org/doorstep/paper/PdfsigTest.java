package org.doorstep.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.paper.Checked.expected;
import static org.doorstep.paper.Checked.maker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A second opinion: poppler's own reader of PDF and NSS's own cryptography judge the same files as we do, good and bad.
@Tag("wire")
class PdfsigTest {
    @TempDir
    Path folder;

    private String pdfsig(byte[] file) throws IOException {
        assertThat(Foreign.program("pdfsig")).as("pdfsig is missing: 'apt-get install poppler-utils'").isPresent();
        Path pdf = Files.write(folder.resolve("paper.pdf"), file);
        return Foreign.says(folder, List.of("pdfsig", "-nocert", pdf.toString()));
    }

    @Test
    void agreesThatAGoodOneIsGood() throws IOException {
        byte[] good = maker().sealed();
        Checked.proven(good, expected());
        assertThat(pdfsig(good)).contains("Signature is Valid", "Total document signed", "ETSI.CAdES.detached", "SHA-256").doesNotContain("Signature #2");
    }

    @Test
    void agreesOnEveryAlgorithm() throws IOException {
        for (String words : List.of("EC secp384r1/SHA384withECDSA", "RSA 2048/SHA256withRSA", "RSA 3072/SHA512withRSA")) {
            String[] pair = words.split("/", -1);
            byte[] file = new Maker(Seal.of(Seal.Kind.usual().key(pair[0]))).with(m -> m.cms = m.cms.with(pair[1])).sealed();
            assertThat(pdfsig(file)).as(words).contains("Signature is Valid", "Total document signed");
        }
    }

    @Test
    void agreesThatAChangedOneIsNot() throws IOException {
        byte[] changed = maker().sealed();
        changed[7]++;
        Checked.refused(changed, PaperFaultCode.SEAL_BROKEN);
        assertThat(pdfsig(changed)).contains("Signature Validation").doesNotContain("Signature is Valid");
    }

    @Test
    void agreesThatALongerOneIsNotWhole() throws IOException {
        byte[] good = maker().sealed();
        byte[] longer = Arrays.copyOf(good, good.length + 20);
        Checked.refused(longer, PaperFaultCode.SEAL_PARTIAL);
        assertThat(pdfsig(longer)).contains("Signature Validation").doesNotContain("Total document signed");
    }
}
