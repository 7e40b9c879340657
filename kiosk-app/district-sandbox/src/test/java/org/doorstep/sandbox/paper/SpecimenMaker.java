package org.doorstep.sandbox.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;

/// Makes the specimen that each terminal proves to itself (`kiosk-paper`, `Specimen`), and the certificate its seal leads to. The keys go with the folder
/// they were made in. To be run again where the profile of a certificate changes.
final class SpecimenMaker {
    private SpecimenMaker() {}

    /// @param args the folder that gets `specimen.pdf` and `specimen.pem`
    public static void main(String[] args) throws IOException, GeneralSecurityException {
        Path to = Path.of(args[0]);
        PaperMaker maker = PaperMaker.in(Files.createTempDirectory("specimen"));
        Sheet sheet = new Sheet("样张", "家门口终端自检", "SPECIMEN-0001", "specimen-0001", "specimen", "样张", "379999190001010001", false,
                List.of("此件用于终端自检，不证明任何事项。"), List.of("项目", "内容"), List.of(List.of("用途", "自检")), "https://doorstep.invalid/specimen",
                Instant.now(), false);
        Files.write(to.resolve("specimen.pdf"), maker.make(sheet, Spoil.NONE).file());
        Files.copy(maker.anchor(), to.resolve("specimen.pem"), StandardCopyOption.REPLACE_EXISTING);
    }
}
