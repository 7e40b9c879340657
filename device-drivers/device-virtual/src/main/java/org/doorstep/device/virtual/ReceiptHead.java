package org.doorstep.device.virtual;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The print head of a receipt printer: remembers place, weight and size, and turns commands into dots. Belongs to the twin's thread.
final class ReceiptHead {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset CP437 = Charset.forName("IBM437");
    private static final int CELL = 12;
    private static final int HEIGHT = 24;
    private static final int LINE = 30;
    private static final String FAMILY = "Noto Sans Mono CJK SC";
    /// What a printer draws for a character that its font has not got.
    private static final String BOX = "□";

    private final PaperRoll roll;
    private final List<String> unknown = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private boolean chinese = true;
    private boolean bold;
    private int align;
    private int wide = 1;
    private int tall = 1;
    private int module = 3;
    private ErrorCorrectionLevel level = ErrorCorrectionLevel.L;
    private byte[] stored = {};

    ReceiptHead(PaperRoll roll) {
        this.roll = roll;
    }

    List<String> unknown() {
        return List.copyOf(unknown);
    }

    void reset() {
        line.setLength(0);
        bold = false;
        align = 0;
        wide = 1;
        tall = 1;
        chinese = false;
    }

    /// Everything but status, cut and paper, which concern the whole printer.
    void obey(byte[] command) {
        int first = command[0] & 0xFF;
        switch (first) {
            case 0x0A -> flush(true);
            case 0x1B -> escape(command);
            case 0x1D -> group(command);
            case 0x1C -> file(command);
            default -> {
                if (first >= 0x20) {
                    text(command);
                }
            }
        }
    }

    private void escape(byte[] c) {
        int n = c.length > 2 ? c[2] & 0xFF : 0;
        switch ((char) c[1]) {
            case '@' -> reset();
            case 'a' -> align = n % '0';
            case 'E' -> bold = (n & 1) == 1;
            case 'd' -> {
                flush(false);
                roll.feed(n * LINE);
            }
            case 'J' -> {
                flush(false);
                roll.feed(n);
            }
            case '!' -> {
                wide = (n & 0x20) > 0 ? 2 : 1;
                tall = (n & 0x10) > 0 ? 2 : 1;
                bold = (n & 8) > 0;
            }
            case 't', 'M', '-', '2', '3', 'p', 'c', ' ', '{', 'R', 'G', 'V', 'D', '$', '\\', 'U', '9', 'S', 'T' -> { }
            default -> strange(c);
        }
    }

    private void group(byte[] c) {
        int n = c.length > 2 ? c[2] & 0xFF : 0;
        switch ((char) c[1]) {
            case '!' -> {
                wide = ((n >> 4) & 7) + 1;
                tall = (n & 7) + 1;
            }
            case 'v' -> raster(c, 8, ((c[4] & 0xFF) | ((c[5] & 0xFF) << 8)) * 8);
            case '(' -> block(c);
            case '8' -> graphics(Arrays.copyOfRange(c, 7, c.length));
            case 'B', 'h', 'w', 'H', 'f', 'L', 'W', 'P', 'b', '$', '\\', 'k' -> { }
            default -> strange(c);
        }
    }

    private void file(byte[] c) {
        switch ((char) c[1]) {
            case '&' -> chinese = true;
            case '.' -> chinese = false;
            case '!', 'W', 'S', '-', 'C', '(' -> { }
            default -> strange(c);
        }
    }

    /// GS ( k is a code, GS ( L graphics.
    private void block(byte[] c) {
        if (c[2] == 'k' && c.length > 6 && c[5] == 0x31) {
            code(c[6], Arrays.copyOfRange(c, 7, c.length));
        } else if (c[2] == 'L') {
            graphics(Arrays.copyOfRange(c, 5, c.length));
        } else if (c[2] != 'A' && c[2] != 'K' && c[2] != 'D' && c[2] != 'E') {
            strange(c);
        }
    }

    private void code(int function, byte[] p) {
        switch (function) {
            case 0x43 -> module = p[0] & 0xFF;
            case 0x45 -> level = List.of(ErrorCorrectionLevel.L, ErrorCorrectionLevel.M, ErrorCorrectionLevel.Q, ErrorCorrectionLevel.H).get(p[0] & 3);
            case 0x50 -> stored = Arrays.copyOfRange(p, 1, p.length);
            case 0x51 -> drawCode();
            default -> { }
        }
    }

    /// A printer puts the stored bytes into the code as they are and names no charset.
    private void drawCode() {
        flush(false);
        try {
            BitMatrix matrix = new QRCodeWriter().encode(
                    new String(stored, StandardCharsets.ISO_8859_1), BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, level));
            int side = matrix.getWidth() * module;
            BufferedImage strip = roll.blank(side + 2 * module);
            int left = start(side);
            for (int i = 0; i < side * side; i++) {
                if (matrix.get(i % side / module, i / side / module) && left + i % side < roll.width()) {
                    strip.getRaster().setSample(left + i % side, module + i / side, 0, 0);
                }
            }
            roll.print(strip, "[code]");
        } catch (WriterException _) {
            unknown.add("a code that cannot be drawn");
        }
    }

    /// Function 112 stores what function 50 prints; this head prints at once.
    private void graphics(byte[] p) {
        if (p.length > 10 && p[1] == 0x70) {
            raster(p, 10, (p[6] & 0xFF) | ((p[7] & 0xFF) << 8));
        }
    }

    private void raster(byte[] c, int from, int width) {
        flush(false);
        int rowBytes = (width + 7) / 8;
        int rows = (c.length - from) / rowBytes;
        BufferedImage strip = roll.blank(rows);
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < Math.min(width, roll.width()); x++) {
                if ((c[from + y * rowBytes + x / 8] & (0x80 >> (x % 8))) != 0) {
                    strip.getRaster().setSample(x, y, 0, 0);
                }
            }
        }
        roll.print(strip, "[picture]");
    }

    private void strange(byte[] c) {
        unknown.add("%02X %02X".formatted(c[0], c[1]));
    }

    private void text(byte[] c) {
        for (int i = 0; i < c.length; ) {
            int lead = c[i] & 0xFF;
            boolean four = chinese && lead > 0x80 && i + 3 < c.length && c[i + 1] >= '0' && c[i + 1] <= '9';
            int length = four ? 4 : chinese && lead > 0x80 && i + 1 < c.length ? 2 : 1;
            String decoded = four ? BOX : new String(c, i, length, chinese ? GB18030 : CP437);
            if (cells(line) + cells(decoded) > roll.width() / CELL / wide) {
                flush(true);
            }
            line.append(decoded);
            i += length;
        }
    }

    private static int cells(CharSequence text) {
        return text.codePoints().map(c -> c < 0x7F ? 1 : 2).sum();
    }

    /// @param empty whether a line with nothing on it moves the paper too
    private void flush(boolean empty) {
        if (line.isEmpty()) {
            roll.feed(empty ? LINE : 0);
            return;
        }
        BufferedImage strip = roll.blank(LINE * tall);
        Graphics2D pen = strip.createGraphics();
        pen.setColor(Color.BLACK);
        pen.translate(start(cells(line) * CELL * wide), 0);
        pen.scale(wide, tall);
        pen.setFont(new Font(FAMILY, bold ? Font.BOLD : Font.PLAIN, HEIGHT - 1));
        int x = 0;
        for (int c : line.codePoints().toArray()) {
            pen.drawString(Character.toString(c), x, HEIGHT - 3);
            x += CELL * cells(Character.toString(c));
        }
        pen.dispose();
        roll.print(strip, line.toString());
        line.setLength(0);
    }

    private int start(int width) {
        return switch (align) {
            case 1 -> (roll.width() - width) / 2;
            case 2 -> roll.width() - width;
            default -> 0;
        };
    }
}
