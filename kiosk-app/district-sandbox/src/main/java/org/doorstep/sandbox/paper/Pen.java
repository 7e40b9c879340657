package org.doorstep.sandbox.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.util.Matrix;

/// Writes and draws on one page.
final class Pen implements AutoCloseable {
    private static final float HAIR = 0.6f;

    private final PDDocument document;
    private final PDPageContentStream content;
    private final Type type;
    private final float pageWidth;

    Pen(PDDocument document, PDPage page, Type type) throws IOException {
        this.document = document;
        this.content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true);
        this.type = type;
        this.pageWidth = page.getMediaBox().getWidth();
    }

    PDPageContentStream content() {
        return content;
    }

    void text(String text, float x, float y, Style style) throws IOException {
        write(text, Matrix.getTranslateInstance(x, y), style);
    }

    void right(String text, float end, float y, Style style) throws IOException {
        text(text, end - type.width(text, style.size(), style.heavy()), y, style);
    }

    void centred(String text, float y, Style style) throws IOException {
        centred(text, pageWidth / 2, y, style);
    }

    void centred(String text, float middle, float y, Style style) throws IOException {
        text(text, middle - type.width(text, style.size(), style.heavy()) / 2, y, style);
    }

    /// @param place where the letters stand and how they are turned
    void write(String text, Matrix place, Style style) throws IOException {
        content.setNonStrokingColor(style.colour());
        content.beginText();
        content.setFont(type.of(style.heavy()), style.size());
        content.setTextMatrix(place);
        content.showText(text);
        content.endText();
    }

    void line(float from, float to, float y, Color colour) throws IOException {
        stroke(new Line2D.Float(from, y, to, y), colour);
    }

    void upright(float x, float from, float to, Color colour) throws IOException {
        stroke(new Line2D.Float(x, from, x, to), colour);
    }

    private void stroke(Line2D.Float line, Color colour) throws IOException {
        content.setStrokingColor(colour);
        content.setLineWidth(HAIR);
        content.moveTo(line.x1, line.y1);
        content.lineTo(line.x2, line.y2);
        content.stroke();
    }

    void box(Rectangle2D.Float area, Color colour) throws IOException {
        content.setStrokingColor(colour);
        content.setLineWidth(HAIR);
        content.addRect(area.x, area.y, area.width, area.height);
        content.stroke();
    }

    /// @param jpeg goes into the file as it is
    void picture(byte[] jpeg, Rectangle2D.Float area) throws IOException {
        content.drawImage(JPEGFactory.createFromByteArray(document, jpeg), area.x, area.y, area.width, area.height);
        box(area, Ink.GREY);
    }

    void shade(Rectangle2D.Float area, Color colour) throws IOException {
        content.setNonStrokingColor(colour);
        content.addRect(area.x, area.y, area.width, area.height);
        content.fill();
    }

    /// A QR code (ISO/IEC 18004) as black squares, its quiet zone left to the paper.
    void code(String what, float x, float y, float side) throws IOException {
        BitMatrix matrix;
        try {
            matrix = new QRCodeWriter().encode(what, BarcodeFormat.QR_CODE, 0, 0);
        } catch (WriterException e) {
            throw new IOException("this address fits no QR code", e);
        }
        int[] box = matrix.getEnclosingRectangle();
        float module = side / box[2];
        content.setNonStrokingColor(Color.BLACK);
        for (int row = 0; row < box[3]; row++) {
            for (int column = 0; column < box[2]; column++) {
                if (matrix.get(box[0] + column, box[1] + row)) {
                    content.addRect(x + column * module, y + side - (row + 1) * module, module, module);
                }
            }
        }
        content.fill();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
