package org.doorstep.sandbox.kinds;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.doorstep.sandbox.people.Chance;
import org.doorstep.sandbox.people.Person;

/// The portrait that the household register has of a person: nobody's face, but drawn, the same for the same person each time.
final class Portraits {
    private static final int WIDTH = 358;
    private static final int HEIGHT = 441;
    private static final float QUALITY = 0.9f;
    private static final float MIDDLE = WIDTH / 2f;
    /// Of the head, from the upper edge.
    private static final float CROWN = 92;
    private static final float CHIN = 292;
    private static final int AGED = 60;
    private static final Color INK = new Color(0x3A, 0x30, 0x2C);
    private static final List<Color> SKINS = List.of(new Color(0xF1, 0xD3, 0xBC), new Color(0xE9, 0xC5, 0xA8), new Color(0xF4, 0xDB, 0xC8));
    private static final List<Color> COATS = List.of(new Color(0x2F, 0x3E, 0x57), new Color(0x4A, 0x4A, 0x50), new Color(0x5B, 0x3B, 0x3F),
            new Color(0x2F, 0x52, 0x4C));
    private static final Color DARK_HAIR = new Color(0x24, 0x20, 0x20);
    private static final Color GREY_HAIR = new Color(0x9A, 0x97, 0x95);

    private final Graphics2D pen;
    private final Person person;
    private final Chance chance;
    private final Color skin;
    private final Color hair;
    private final float broad;

    private Portraits(Graphics2D pen, Person person) {
        this.pen = pen;
        this.person = person;
        this.chance = Chance.of(person, "portrait");
        this.skin = chance.of(SKINS);
        this.hair = Person.NOW.getYear() - person.bornOn().getYear() >= AGED ? GREY_HAIR : DARK_HAIR;
        this.broad = chance.between(136, 152);
    }

    /// A baseline JPEG of 35 mm by 43 mm at 260 dots an inch.
    static byte[] of(Person person) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        new Portraits(pen, person).draw();
        pen.dispose();
        return jpeg(image);
    }

    private static byte[] jpeg(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(QUALITY);
        settings.setProgressiveMode(ImageWriteParam.MODE_DISABLED);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private void draw() {
        pen.setPaint(new GradientPaint(0, 0, new Color(0xDC, 0xE8, 0xF3), 0, HEIGHT, new Color(0xB9, 0xCF, 0xE4)));
        pen.fill(new Rectangle2D.Float(0, 0, WIDTH, HEIGHT));
        if (person.woman()) {
            hairBehind();
        }
        coat();
        neck();
        fill(skin, ear(-1));
        fill(skin, ear(1));
        fill(skin, face());
        fringe();
        features();
    }

    private void fill(Color colour, Shape shape) {
        pen.setColor(colour);
        pen.fill(shape);
    }

    private Shape face() {
        Path2D.Float face = new Path2D.Float();
        float half = broad / 2;
        face.moveTo(MIDDLE - half, 180);
        face.curveTo(MIDDLE - half, CROWN, MIDDLE + half, CROWN, MIDDLE + half, 180);
        face.curveTo(MIDDLE + half, 236, MIDDLE + half * 0.62f, CHIN, MIDDLE, CHIN);
        face.curveTo(MIDDLE - half * 0.62f, CHIN, MIDDLE - half, 236, MIDDLE - half, 180);
        return face;
    }

    private Shape ear(int side) {
        return new Ellipse2D.Float(MIDDLE + side * broad / 2 - 11, 182, 22, 42);
    }

    private void hairBehind() {
        Path2D.Float behind = new Path2D.Float();
        float half = broad / 2 + 22;
        float end = chance.between(282, 332);
        behind.moveTo(MIDDLE - half, end);
        behind.curveTo(MIDDLE - half - 14, 60, MIDDLE + half + 14, 60, MIDDLE + half, end);
        behind.quadTo(MIDDLE, end + 22, MIDDLE - half, end);
        fill(hair, behind);
    }

    private void coat() {
        Path2D.Float coat = new Path2D.Float();
        float shoulder = person.woman() ? 134 : 152;
        coat.moveTo(MIDDLE - shoulder, HEIGHT);
        coat.curveTo(MIDDLE - shoulder + 4, 356, MIDDLE - 70, 346, MIDDLE - 38, 326);
        coat.lineTo(MIDDLE + 38, 326);
        coat.curveTo(MIDDLE + 70, 346, MIDDLE + shoulder - 4, 356, MIDDLE + shoulder, HEIGHT);
        coat.closePath();
        fill(chance.of(COATS), coat);
        Path2D.Float shirt = new Path2D.Float();
        shirt.moveTo(MIDDLE - 40, 326);
        shirt.lineTo(MIDDLE, 410);
        shirt.lineTo(MIDDLE + 40, 326);
        shirt.closePath();
        fill(new Color(0xF6, 0xF6, 0xF4), shirt);
    }

    private void neck() {
        Path2D.Float neck = new Path2D.Float();
        neck.moveTo(MIDDLE - 33, 262);
        neck.curveTo(MIDDLE - 32, 310, MIDDLE - 36, 320, MIDDLE - 40, 328);
        neck.quadTo(MIDDLE, 372, MIDDLE + 40, 328);
        neck.curveTo(MIDDLE + 36, 320, MIDDLE + 32, 310, MIDDLE + 33, 262);
        neck.closePath();
        fill(new Color(skin.getRed() - 22, skin.getGreen() - 26, skin.getBlue() - 26), neck);
    }

    /// The hair above the brow: parted on one side, or combed straight.
    private void fringe() {
        float half = broad / 2;
        Area cap = new Area(new Arc2D.Float(MIDDLE - half - 7, CROWN - 26, broad + 14, 220, 0, 180, Arc2D.CHORD));
        float side = chance.percent(50) ? 1 : -1;
        Path2D.Float brow = new Path2D.Float();
        brow.moveTo(MIDDLE - half - 1, 216);
        if (person.woman()) {
            brow.curveTo(MIDDLE - half + 2, 150, MIDDLE + side * 40, 156, MIDDLE + side * 34, 112);
            brow.curveTo(MIDDLE + side * 44, 150, MIDDLE + half - 2, 150, MIDDLE + half + 1, 216);
        } else {
            brow.curveTo(MIDDLE - half + 4, 160, MIDDLE - half + 14, 148, MIDDLE - half + 22, 140);
            brow.quadTo(MIDDLE + side * 30, 118, MIDDLE + half - 22, 140);
            brow.curveTo(MIDDLE + half - 14, 148, MIDDLE + half - 4, 160, MIDDLE + half + 1, 216);
        }
        brow.closePath();
        cap.subtract(new Area(brow));
        fill(hair, cap);
    }

    private void features() {
        float eyes = broad * 0.235f;
        for (int side : new int[] {-1, 1}) {
            float x = MIDDLE + side * eyes;
            pen.setColor(hair.equals(GREY_HAIR) ? new Color(0x77, 0x72, 0x70) : INK);
            pen.setStroke(new BasicStroke(person.woman() ? 3.2f : 4.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(new QuadCurve2D.Float(x - 16, 178, x, 170, x + 16, 177));
            fill(Color.WHITE, new Ellipse2D.Float(x - 13, 190, 26, 13));
            fill(INK, new Ellipse2D.Float(x - 6, 190, 12, 13));
            pen.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(new QuadCurve2D.Float(x - 14, 196, x, 184, x + 14, 196));
        }
        pen.setColor(new Color(skin.getRed() - 40, skin.getGreen() - 50, skin.getBlue() - 50));
        pen.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new QuadCurve2D.Float(MIDDLE - 10, 234, MIDDLE, 242, MIDDLE + 10, 234));
        pen.setColor(person.woman() ? new Color(0xB8, 0x5E, 0x5A) : new Color(0xA5, 0x6A, 0x5E));
        pen.setStroke(new BasicStroke(3.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new QuadCurve2D.Float(MIDDLE - 19, 261, MIDDLE, 269, MIDDLE + 19, 261));
    }
}
