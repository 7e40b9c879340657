package org.doorstep.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.paper.Checked.expected;
import static org.doorstep.paper.Checked.maker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.doorstep.core.certificates.PagePicture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Poppler's programs read, list and draw the same papers as we do: with photographs, and with pages across among upright ones.
@Tag("wire")
class ForeignReadersTest {
    private static final Photo COLOURS = Photo.of(300, 400, 3);
    private static final Photo GREY = Photo.of(400, 300, 1);

    @TempDir
    Path folder;

    /// Three pages, the second across; on each a photograph in colours and one in grey.
    private Path paper() throws IOException {
        byte[] file = maker().with(m -> {
            m.pages = 3;
            m.json = Maker.json(Map.of("pages", "3"));
            m.sheets = i -> i == 1 ? new PDRectangle(841.89f, 595.28f) : PDRectangle.A4;
            List<PDImageXObject> pictures = new ArrayList<>();
            m.body = (document, pen, font) -> {
                if (pictures.isEmpty()) {
                    pictures.addAll(List.of(COLOURS.in(document), GREY.in(document)));
                }
                Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
                pen.drawImage(pictures.getFirst(), 80, 300, 60 * Photo.MILLIMETRE, 80 * Photo.MILLIMETRE);
                pen.drawImage(pictures.getLast(), 300, 300, 80 * Photo.MILLIMETRE, 60 * Photo.MILLIMETRE);
            };
        }).sealed();
        Checked.proven(file, expected(Maker.NAME, Masking.WHOLE, 3));
        return Files.write(folder.resolve("paper.pdf"), file);
    }

    private String says(String program, String... words) throws IOException {
        assertThat(Foreign.program(program)).as("%s is missing: 'apt-get install poppler-utils'", program).isPresent();
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(words));
        return Foreign.says(folder, command);
    }

    @Test
    void theyReadTheSame() throws IOException {
        String pdf = paper().toString();
        assertThat(says("pdfsig", "-nocert", pdf)).contains("Signature is Valid", "Total document signed");
        assertThat(says("pdftotext", "-f", "2", "-l", "2", "-enc", "UTF-8", pdf, "-")).contains(Maker.NUMBER);
        assertThat(says("pdfinfo", "-f", "1", "-l", "3", pdf).replaceAll(" +", " "))
                .contains("Page 1 size: 595.276 x 841.89 pts (A4)", "Page 2 size: 841.89 x 595.28 pts (A4)", "Page 2 rot: 0",
                        "Page 3 size: 595.276");
        List<String> listed = says("pdfimages", "-list", pdf).lines().map(line -> line.strip().replaceAll(" +", " ")).toList();
        assertThat(listed.stream().filter(line -> line.contains("image")))
                .hasSize(6).allMatch(line -> line.matches("[123] \\d image (300 400 rgb 3|400 300 gray 1) 8 jpeg no .*"));
    }

    /// Drawn by both, every point of each page is about the same.
    @Test
    void theyDrawTheSame() throws IOException {
        Path pdf = paper();
        String out = folder.resolve("page").toString();
        assertThat(says("pdftoppm", "-png", "-r", "72", "-scale-to-x", "600", "-scale-to-y", "-1", pdf.toString(), out)).isEmpty();
        List<BufferedImage> theirs = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            theirs.add(ImageIO.read(folder.resolve("page-" + page + ".png").toFile()));
        }
        CheckOutcome outcome = Checked.CHECK.check(Files.readAllBytes(pdf), expected(Maker.NAME, Masking.WHOLE, 3));
        assertThat(outcome).isInstanceOfSatisfying(CheckOutcome.Proven.class, it -> {
            try (ProvenPaper paper = it.paper()) {
                for (int page = 0; page < 3; page++) {
                    assertThat(difference(paper.picture(page, 600), theirs.get(page))).as("page %d: mean of 255", page).isLessThan(2.5);
                }
            }
        });
    }

    private static double difference(PagePicture ours, BufferedImage theirs) {
        assertThat(theirs.getWidth()).isEqualTo(ours.width());
        assertThat(Math.abs(theirs.getHeight() - ours.height())).isLessThanOrEqualTo(1);
        int rows = Math.min(theirs.getHeight(), ours.height());
        int[] other = theirs.getRGB(0, 0, ours.width(), rows, null, 0, ours.width());
        long sum = 0;
        for (int i = 0; i < other.length; i++) {
            sum += Math.abs((other[i] >> 8 & 0xFF) - (ours.argb()[i] >> 8 & 0xFF));
        }
        return (double) sum / other.length;
    }

    /// The photograph that was put in comes out, byte by byte.
    @Test
    void thePhotographComesOutAsItWentIn() throws IOException {
        assertThat(says("pdfimages", "-j", "-f", "1", "-l", "1", paper().toString(), folder.resolve("out").toString())).isEmpty();
        assertThat(Arrays.equals(Files.readAllBytes(folder.resolve("out-000.jpg")), COLOURS.jpeg())).isTrue();
        assertThat(Arrays.equals(Files.readAllBytes(folder.resolve("out-001.jpg")), GREY.jpeg())).isTrue();
    }
}
