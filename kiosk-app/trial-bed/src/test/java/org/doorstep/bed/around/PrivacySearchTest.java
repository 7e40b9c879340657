package org.doorstep.bed.around;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The search that every trial ends with finds what it is for.
class PrivacySearchTest {
    private static final String NUMBER = "379900195001011234";
    /// Begins like the first one's.
    private static final String OTHER = "379900196001011239";
    private static final String ADDRESS = "某某路一号二单元";

    @TempDir
    private Path folder = Path.of("");

    private PrivacySearch search;

    @BeforeEach
    void persons() throws IOException {
        Path persons = Files.writeString(folder.resolve("persons.jsonl"),
                "{\"name\":\"某某人\",\"idNumber\":\"" + NUMBER + "\",\"address\":\"" + ADDRESS + "\"}\n{\"name\":\"于\",\"idNumber\":\"" + OTHER + "\",\"address\":\"\"}\n{\"name\":\"Ann\"}\n");
        search = new PrivacySearch(persons);
        Files.createDirectories(folder.resolve("state"));
    }

    @Test
    void everyCoatIsSeen() throws IOException {
        Map<String, byte[]> planted = Map.of(
                "plain", ("x" + NUMBER).getBytes(StandardCharsets.UTF_8),
                "another's", OTHER.getBytes(StandardCharsets.US_ASCII),
                "utf16", ADDRESS.getBytes(StandardCharsets.UTF_16LE),
                "utf16be", ADDRESS.getBytes(StandardCharsets.UTF_16BE),
                "gb18030", ("地址：" + ADDRESS).getBytes(Charset.forName("GB18030")),
                "hex", HexFormat.of().formatHex(("x" + NUMBER + "x").getBytes(StandardCharsets.UTF_8)).getBytes(StandardCharsets.US_ASCII),
                "base64-0", Base64.getEncoder().encode((NUMBER + "tail").getBytes(StandardCharsets.UTF_8)),
                "base64-1", Base64.getEncoder().encode(("x" + NUMBER + "tail").getBytes(StandardCharsets.UTF_8)),
                "base64-2", Base64.getEncoder().encode(("xy" + NUMBER + "tail").getBytes(StandardCharsets.UTF_8)));
        for (Map.Entry<String, byte[]> coat : planted.entrySet()) {
            Path file = Files.write(folder.resolve("state/found"), coat.getValue());
            assertThat(search.findings(List.of(folder.resolve("state")))).as(coat.getKey()).containsExactly(file);
        }
    }

    @Test
    void archivesAreOpenedAndNamesOfFilesRead() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("inside"));
            zip.write(NUMBER.getBytes(StandardCharsets.UTF_8));
        }
        Path archive = folder.resolve("state/log.zip.gz");
        try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(archive))) {
            gzip.write(packed.toByteArray());
        }
        Path named = Files.createFile(folder.resolve("state/" + NUMBER + ".txt"));
        assertThat(search.findings(List.of(folder.resolve("state")))).containsExactlyInAnyOrder(archive, named);
    }

    @Test
    void papersAndPicturesHaveNoPlaceThere() throws IOException {
        Map<String, String> planted = Map.of(
                "a certificate", "%PDF-1.7 and so on", "one inside of a database", "SQLite format 3\0 \0 %PDF-1.7", "a picture", "\u0089PNG\r\n\u001A\n",
                "a photograph", "\u00FF\u00D8\u00FF\u00E0", "a raster for a printer", "RaS2PwgRaster");
        for (Map.Entry<String, String> paper : planted.entrySet()) {
            Path file = Files.writeString(folder.resolve("state/found"), paper.getValue(), StandardCharsets.ISO_8859_1);
            assertThat(search.findings(List.of(folder.resolve("state")))).as(paper.getKey()).containsExactly(file);
        }
    }

    @Test
    void whatIsNobodysIsNotFound() throws IOException {
        Files.writeString(folder.resolve("state/log"), "于 Ann 379900195001011235 step idle -> home");
        assertThat(search.findings(List.of(folder.resolve("state")))).isEmpty();
    }
}
