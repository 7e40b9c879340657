package org.doorstep.sandbox.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Makes a certificate: draws its pages, puts `subject.json` into the file, seals the whole. Any thread; nothing in it changes.
public final class PaperMaker {
    private static final String ANOTHER_NUMBER = "SN-2026-99999999";
    private static final String STREAM = "stream";
    /// Far enough into the first compressed stream of the file that the change is in its content.
    private static final int INTO_A_PAGE = 60;

    private final Seals seals;
    private final Letters letters;
    /// Letters that are measured and never drawn; a font remembers what it was asked, so one thread at a time.
    private final Type measure;

    private PaperMaker(Seals seals, Letters letters) throws IOException {
        this.seals = seals;
        this.letters = letters;
        this.measure = letters.in(new PDDocument());
    }

    /// @param state keys and certificates of the office's seal are made there at the first start
    public static PaperMaker in(Path state) throws IOException, GeneralSecurityException {
        return new PaperMaker(Seals.in(state), Letters.load());
    }

    /// PEM of the certificate that the seals lead to.
    public Path anchor() {
        return seals.anchor();
    }

    /// How many pages the file of this sheet will have.
    ///
    /// @throws IllegalArgumentException where a character has no glyph
    public int pages(Sheet sheet) {
        synchronized (measure) {
            try {
                return new Layout(sheet, measure).pages();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// @throws IllegalArgumentException where a character has no glyph; it does not say in whose name
    public Made make(Sheet sheet, Spoil spoil) {
        Sheet written = spoil == Spoil.OTHER_NUMBER ? sheet.numbered(ANOTHER_NUMBER) : sheet;
        try (PDDocument document = new PDDocument()) {
            Layout layout = new Layout(written, letters.in(document));
            layout.draw(document);
            SubjectFile.put(document, written, layout.pages());
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            document.save(plain);
            return new Made(spoilt(plain.toByteArray(), spoil), layout.pages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot seal", e);
        }
    }

    private byte[] spoilt(byte[] plain, Spoil spoil) throws IOException, GeneralSecurityException {
        return switch (spoil) {
            case NONE, OTHER_NUMBER -> seals.ours(plain);
            case UNSIGNED -> plain;
            case OTHER_SEAL -> seals.strangers(plain);
            case TRUNCATED -> {
                byte[] whole = seals.ours(plain);
                yield Arrays.copyOf(whole, whole.length * 2 / 3);
            }
            case ALTERED -> altered(seals.ours(plain));
        };
    }

    private static byte[] altered(byte[] sealed) {
        int at = new String(sealed, StandardCharsets.ISO_8859_1).indexOf(STREAM) + STREAM.length() + INTO_A_PAGE;
        sealed[at] ^= 1;
        return sealed;
    }
}
