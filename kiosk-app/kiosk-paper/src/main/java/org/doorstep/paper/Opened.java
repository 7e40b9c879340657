package org.doorstep.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.doorstep.core.certificates.PagePicture;

/// The sealed file in the hands of the PDF library: in memory from end to end, and read as it stands, without the library's repairs.
final class Opened {
    private static final int OPAQUE = 0xFF000000;

    private Opened() {}

    private static PDDocument open(byte[] file) throws IOException {
        return new PDFParser(new RandomAccessReadBuffer(file)).parse(false);
    }

    static Subject check(byte[] file, SealText seal, Expected expected) throws Refusal, IOException {
        try (PDDocument document = open(file)) {
            Structure structure = Structure.of(document.getDocument());
            structure.sealed(seal);
            List<PDPage> pages = Pages.of(document, structure.catalog(), expected.pages());
            Subject subject = Subject.of(structure.subject(), expected);
            Bounded.run(() -> Shown.on(document, pages, expected), PaperFaultCode.NOT_DRAWN);
            return subject;
        } catch (InvalidPasswordException _) {
            throw new Refusal(PaperFaultCode.ENCRYPTED);
        }
    }

    static PagePicture picture(byte[] file, int page, int widthPx) throws IOException {
        try (PDDocument document = open(file)) {
            // The library rounds down: a little more than asked for keeps the width.
            float scale = (widthPx + 0.01f) / document.getPage(page).getCropBox().getWidth();
            BufferedImage picture = new Drawing(document, new Toil()).page(page, scale);
            int[] points = Drawing.points(picture);
            for (int i = 0; i < points.length; i++) {
                points[i] |= OPAQUE;
            }
            return new PagePicture(picture.getWidth(), picture.getHeight(), points);
        }
    }
}
