package org.doorstep.paper;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// Photographs as a district's maker would put them into a certificate, and wrong ones.
///
/// @param components 1 grey, 3 colours
record Photo(byte[] jpeg, int width, int height, int components) {
    static final float MILLIMETRE = 72 / 25.4f;
    private static final int LONGEST = 1 << 20;
    private static final int REMARK = 4_096;

    static Photo of(int width, int height, int components) {
        return new Photo(new byte[0], width, height, components).drawn(0, 0.8f);
    }

    /// @param noisy of a hundred thousand rows so many that nothing can pack
    private Photo drawn(int noisy, float quality) {
        BufferedImage image = new BufferedImage(width, height, components == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0x9AB0C8));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(0x604020));
        pen.fillOval(width / 4, height / 4, width / 2, height / 2);
        pen.dispose();
        SplittableRandom dice = new SplittableRandom(width);
        int rows = (int) ((long) height * noisy / 100_000);
        int[] row = new int[width];
        for (int y = 0; y < rows; y++) {
            Arrays.setAll(row, _ -> dice.nextInt() | 0xFF000000);
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        return with(packed(image, quality, ImageWriteParam.MODE_DISABLED));
    }

    /// With text in it: a picture can show what nobody reads.
    static Photo showing(int width, int height, String text) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, height / 2));
        pen.drawString(text, height / 4, height * 3 / 4);
        pen.dispose();
        return new Photo(packed(image, 0.9f, ImageWriteParam.MODE_DISABLED), width, height, 3);
    }

    static Photo progressive(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        return new Photo(packed(image, 0.8f, ImageWriteParam.MODE_DEFAULT), width, height, 3);
    }

    /// As many points as may be, and exactly one mebibyte: as much noise as there is room for, and a remark for the rest.
    static Photo largest(int components) {
        Photo empty = new Photo(new byte[0], 1_200, 1_600, components);
        int plain = empty.drawn(0, 0.9f).jpeg().length;
        for (float quality = 0.9f; quality < 0.99f; quality += 0.01f) {
            int noise = empty.drawn(100_000, quality).jpeg().length;
            // A row takes what every row takes; some thousand bytes less leave room for the remark.
            int rows = (int) (100_000L * (LONGEST - REMARK / 2 - plain) / (noise - plain));
            Photo noisy = empty.drawn(Math.min(rows, 100_000), quality);
            int rest = LONGEST - noisy.jpeg().length;
            if (rest >= 4 && rest <= REMARK + 4) {
                return noisy.padded(LONGEST);
            }
        }
        throw new IllegalStateException("no noise of this length");
    }

    private static byte[] packed(BufferedImage image, float quality, int progressive) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("JPEG").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            how.setProgressiveMode(progressive);
            writer.setOutput(to);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /// With a remark of spaces behind its first segment.
    Photo padded(int length) {
        int more = length - jpeg.length;
        if (more < 4 || more > REMARK + 4) {
            throw new IllegalStateException("no remark of " + more);
        }
        int first = 2 + (jpeg[2] == -1 && jpeg[3] == (byte) 0xE0 ? 2 + ((jpeg[4] & 0xFF) << 8 | (jpeg[5] & 0xFF)) : 0);
        byte[] longer = new byte[length];
        Arrays.fill(longer, (byte) ' ');
        System.arraycopy(jpeg, 0, longer, 0, first);
        byte[] head = {-1, (byte) 0xFE, (byte) ((more - 2) >> 8), (byte) (more - 2)};
        System.arraycopy(head, 0, longer, first, head.length);
        System.arraycopy(jpeg, first, longer, first + more, jpeg.length - first);
        return with(longer);
    }

    Photo with(byte[] other) {
        return new Photo(other, width, height, components);
    }

    /// So many bytes fewer before its end.
    Photo without(int bytes) {
        byte[] shorter = Arrays.copyOf(jpeg, jpeg.length - bytes);
        shorter[shorter.length - 2] = (byte) 0xFF;
        shorter[shorter.length - 1] = (byte) 0xD9;
        return with(shorter);
    }

    COSStream stream(PDDocument document) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(jpeg);
        }
        described(stream);
        stream.setItem(COSName.FILTER, COSName.DCT_DECODE);
        return stream;
    }

    void described(COSDictionary stream) {
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
        stream.setInt(COSName.WIDTH, width);
        stream.setInt(COSName.HEIGHT, height);
        stream.setItem(COSName.COLORSPACE, components == 1 ? COSName.DEVICEGRAY : COSName.DEVICERGB);
        stream.setInt(COSName.BITS_PER_COMPONENT, 8);
    }

    PDImageXObject in(PDDocument document) throws IOException {
        return of(stream(document));
    }

    static PDImageXObject of(COSStream stream) throws IOException {
        return new PDImageXObject(new PDStream(stream), null);
    }

    /// Below the usual lines.
    Maker.Body below(float wideMm, float highMm) {
        return (document, pen, font) -> {
            Maker.lines(pen, font, Maker.NAME, Maker.NUMBER);
            drawn(pen, in(document), wideMm, highMm);
        };
    }

    static void drawn(PDPageContentStream pen, PDImageXObject image, float wideMm, float highMm) throws IOException {
        pen.drawImage(image, 80, 300, wideMm * MILLIMETRE, highMm * MILLIMETRE);
    }
}
