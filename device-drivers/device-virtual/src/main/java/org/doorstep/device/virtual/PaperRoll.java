package org.doorstep.device.virtual;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;

/// The roll of a receipt printer: what stands on it since the last cut, as a picture and as text. Belongs to the twin's thread.
final class PaperRoll {
    private static final int MARGIN = 24;

    /// One piece that was cut off. QR codes are read back from the picture, not from the command that drew them.
    record Piece(String name, List<String> lines, List<String> codes) {}

    private final Path out;
    private final int width;
    private final List<BufferedImage> strips = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    PaperRoll(Path out, int width) throws IOException {
        this.out = Files.createDirectories(out);
        this.width = width;
    }

    int width() {
        return width;
    }

    int printedLines() {
        return lines.size();
    }

    /// @param words what a person would read there
    void print(BufferedImage strip, String words) {
        strips.add(strip);
        lines.add(words);
    }

    void feed(int dots) {
        if (dots > 0) {
            strips.add(blank(dots));
        }
    }

    BufferedImage blank(int height) {
        BufferedImage strip = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = strip.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return strip;
    }

    Piece cut() throws IOException {
        BufferedImage picture = picture();
        String name = "receipt-" + HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextInt());
        Piece piece = new Piece(name, List.copyOf(lines), codes(picture));
        ImageIO.write(picture, "png", out.resolve(name + ".png").toFile());
        List<String> text = new ArrayList<>(piece.lines());
        piece.codes().forEach(code -> text.add("QR " + code));
        Files.write(out.resolve(name + ".txt"), text);
        strips.clear();
        lines.clear();
        return piece;
    }

    private BufferedImage picture() {
        int height = strips.stream().mapToInt(BufferedImage::getHeight).sum();
        BufferedImage whole = new BufferedImage(width + 2 * MARGIN, height + 2 * MARGIN, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = whole.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, whole.getWidth(), whole.getHeight());
        int y = MARGIN;
        for (BufferedImage strip : strips) {
            pen.drawImage(strip, MARGIN, y, null);
            y += strip.getHeight();
        }
        pen.dispose();
        return whole;
    }

    private static List<String> codes(BufferedImage picture) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels)));
        try {
            Result[] found = new QRCodeMultiReader().decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, true));
            return List.of(found).stream().map(Result::getText).toList();
        } catch (NotFoundException _) {
            return List.of();
        }
    }
}
