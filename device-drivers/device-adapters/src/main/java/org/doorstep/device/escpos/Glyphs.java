package org.doorstep.device.escpos;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.Receipt;
import org.doorstep.device.channel.Failed;

/// Draws a line that the printer's font cannot: rare name characters, mostly. A character that no font of ours has refuses the line, because a
/// name with a hole in it is worse than no slip.
final class Glyphs {
    private static final int CELL = 12;
    private static final int HEIGHT = 24;
    private static final int BASELINE = 21;
    /// The font the package depends on, then whatever the system puts together.
    private static final List<String> FAMILIES = List.of("Noto Sans CJK SC", Font.SANS_SERIF);

    private Glyphs() {}

    /// @param text at most as wide as the paper
    static Raster draw(String text, Receipt.Line style, int dots) throws Failed {
        int wide = style.size() == Receipt.Size.DOUBLE ? 2 : 1;
        int tall = style.size() == Receipt.Size.NORMAL ? 1 : 2;
        BufferedImage image = new BufferedImage(dots / wide, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        try {
            int x = start(Cells.width(text) * CELL, image.getWidth(), style.align());
            for (int c : text.codePoints().toArray()) {
                pen.setFont(font(c, style.bold()));
                pen.drawString(Character.toString(c), x, BASELINE);
                x += Cells.width(c) * CELL;
            }
        } finally {
            pen.dispose();
        }
        return enlarged(image, wide, tall);
    }

    private static int start(int width, int room, Receipt.Align align) {
        return switch (align) {
            case LEFT -> 0;
            case CENTRE -> (room - width) / 2;
            case RIGHT -> room - width;
        };
    }

    private static Font font(int codePoint, boolean bold) throws Failed {
        for (String family : FAMILIES) {
            Font font = new Font(family, bold ? Font.BOLD : Font.PLAIN, HEIGHT - 2);
            if (font.canDisplay(codePoint)) {
                return font;
            }
        }
        throw new Failed(PrinterFault.GLYPH_MISSING);
    }

    private static Raster enlarged(BufferedImage image, int wide, int tall) {
        Raster raster = new Raster(image.getWidth() * wide, HEIGHT * tall);
        for (int y = 0; y < HEIGHT * tall; y++) {
            for (int x = 0; x < image.getWidth() * wide; x++) {
                if (image.getRaster().getSample(x / wide, y / tall, 0) > 127) {
                    raster.black(x, y);
                }
            }
        }
        return raster;
    }
}
