package org.doorstep.device.ipp;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Documents for the tests, written so plainly that grep can count their pages.
final class Pdfs {
    private static final float MILLIMETRE = 72 / 25.4f;

    private Pdfs() {}

    static byte[] of(int pages) throws IOException {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                pdf.addPage(new PDPage(PDRectangle.A4));
            }
            pdf.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    /// Sheets of A4, each with a wide mark 20 mm from its upper left corner and a square one 10 mm from its lower right.
    ///
    /// @param order `|` upright, `-` across
    static byte[] mixed(String order) throws IOException {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < order.length(); i++) {
                PDPage page = new PDPage(order.charAt(i) == '-' ? new PDRectangle(841.89f, 595.28f) : PDRectangle.A4);
                pdf.addPage(page);
                try (PDPageContentStream pen = new PDPageContentStream(pdf, page)) {
                    pen.addRect(20 * MILLIMETRE, page.getMediaBox().getHeight() - 30 * MILLIMETRE, 20 * MILLIMETRE, 10 * MILLIMETRE);
                    pen.addRect(page.getMediaBox().getWidth() - 20 * MILLIMETRE, 10 * MILLIMETRE, 10 * MILLIMETRE, 10 * MILLIMETRE);
                    pen.fill();
                }
            }
            pdf.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    /// `595×842 0`: width and height in points, and by how much it is turned.
    static List<String> sheets(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            List<String> sheets = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                PDRectangle sheet = page.getCropBox();
                sheets.add("%d×%d %d".formatted(Math.round(sheet.getWidth()), Math.round(sheet.getHeight()), page.getRotation()));
            }
            return sheets;
        }
    }

    /// The squares of 10 mm of each page, from its upper left corner, that are dark: `2,2 3,2 19,28`.
    static List<String> marks(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            List<String> marks = new ArrayList<>();
            for (int i = 0; i < pdf.getNumberOfPages(); i++) {
                marks.add(marks(new PDFRenderer(pdf).renderImageWithDPI(i, 25.4f)));
            }
            return marks;
        }
    }

    /// One point a millimetre; the middle of a square says what it is.
    private static String marks(BufferedImage page) {
        List<String> dark = new ArrayList<>();
        for (int y = 5; y < page.getHeight(); y += 10) {
            for (int x = 5; x < page.getWidth(); x += 10) {
                if ((page.getRGB(x, y) & 0xFF) < 128) {
                    dark.add(x / 10 + "," + y / 10);
                }
            }
        }
        return String.join(" ", dark);
    }
}
