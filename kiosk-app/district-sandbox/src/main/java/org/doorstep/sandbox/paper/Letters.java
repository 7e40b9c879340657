package org.doorstep.sandbox.paper;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The two weights of Doorstep Sans that certificates are set in; each file carries the glyphs it shows, with the way back to their characters.
final class Letters {
    private final byte[] regular;
    private final byte[] bold;

    private Letters(byte[] regular, byte[] bold) {
        this.regular = regular;
        this.bold = bold;
    }

    static Letters load() throws IOException {
        return new Letters(bytes("Regular"), bytes("Bold"));
    }

    private static byte[] bytes(String weight) throws IOException {
        String name = "fonts/DoorstepSans-" + weight + ".ttf";
        try (InputStream in = Letters.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return in.readAllBytes();
        }
    }

    /// The fonts as this document will carry them.
    Type in(PDDocument document) throws IOException {
        return new Type(font(document, regular), font(document, bold));
    }

    private static PDType0Font font(PDDocument document, byte[] bytes) throws IOException {
        return PDType0Font.load(document, new ByteArrayInputStream(bytes), true);
    }
}
