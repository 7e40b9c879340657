package org.doorstep.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.util.Matrix;

/// Makes certificates as a district would, and every wrong one. Mutable, one for each file.
final class Maker {
    static final String NAME = "王秀英";
    static final String NUMBER = "379999197003120049";
    /// The same lines fit on a sheet that lies across.
    private static final float LOWER = -247;

    /// What is done to a document, a page, a signature.
    interface Twist<T> {
        void to(T it) throws IOException;
    }

    /// What a page shows beside its number.
    interface Body {
        void draw(PDDocument document, PDPageContentStream pen, PDFont font) throws IOException;
    }

    private static final byte[] FONT = font();

    private final Seal seal;
    String json = json(Map.of());
    String attachment = "subject.json";
    int pages = 1;
    PDRectangle sheet = PDRectangle.A4;
    /// Of each page, from 0.
    IntFunction<PDRectangle> sheets = _ -> sheet;
    CompressParameters packing = CompressParameters.DEFAULT_COMPRESSION;
    Instant at = Seal.NOW;
    Cms cms;
    Body body = (_, pen, font) -> lines(pen, font, NAME, NUMBER);
    Twist<PDDocument> document = _ -> { };
    UnaryOperator<byte[]> unsealed = UnaryOperator.identity();
    Twist<PDDocument> atSealing = _ -> { };
    Twist<PDSignature> signature = _ -> { };
    /// When the seal has its field.
    Twist<PDDocument> placed = _ -> { };

    Maker(Seal seal) {
        this.seal = seal;
        this.cms = Cms.usual(seal);
    }

    private static byte[] font() {
        try (InputStream in = Maker.class.getResourceAsStream("/DoorstepSans-Regular.ttf")) {
            if (in == null) {
                throw new IllegalStateException("no font");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String json(Map<String, String> other) {
        String json = """
                {"profile": 1, "issueId": "3f0c-0001", "certificateNumber": "SN-2026-00001234", "kind": "insured-proof",
                 "subject": {"name": "NAME", "idNumber": "NUMBER"}, "pages": PAGES, "later": {"x": [1]},
                 "verify": "https://district.example/verify/7Q4M2K9XW0TZ3", "issuedAt": "2026-11-24T09:00:03Z"}""";
        return json.replace("NAME", other.getOrDefault("name", NAME)).replace("NUMBER", other.getOrDefault("number", NUMBER)).replace("PAGES", other.getOrDefault("pages", "1"));
    }

    static void lines(PDPageContentStream pen, PDFont font, String name, String number) throws IOException {
        pen.beginText();
        pen.setFont(font, 12);
        pen.newLineAtOffset(80, 700);
        pen.showText("参保证明");
        pen.newLineAtOffset(0, -40);
        pen.showText("兹证明 " + name + "（公民身份号码 " + number + "）在我区参加社会保险。");
        pen.newLineAtOffset(0, -40);
        pen.showText("证明编号 SN-2026-00001234");
        pen.endText();
    }

    Maker with(Twist<Maker> change) {
        try {
            change.to(this);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] sealed() {
        try {
            return sealing(unsealed.apply(plain()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] plain() throws IOException {
        try (PDDocument made = new PDDocument()) {
            TrueTypeFont outlines = new TTFParser().parse(new RandomAccessReadBuffer(FONT));
            PDFont font = PDType0Font.load(made, outlines, true);
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(sheets.apply(i));
                made.addPage(page);
                try (PDPageContentStream pen = new PDPageContentStream(made, page)) {
                    if (page.getMediaBox().getWidth() > page.getMediaBox().getHeight()) {
                        pen.transform(Matrix.getTranslateInstance(0, LOWER));
                    }
                    body.draw(made, pen, font);
                }
            }
            if (!json.isEmpty()) {
                attach(made, attachment, json);
            }
            document.to(made);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            made.save(out, packing);
            return out.toByteArray();
        }
    }

    static PDComplexFileSpecification specification(PDDocument made, String name, String text) throws IOException {
        PDEmbeddedFile file = new PDEmbeddedFile(made, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), COSName.FLATE_DECODE);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setEmbeddedFile(file);
        return specification;
    }

    private static void attach(PDDocument made, String name, String text) throws IOException {
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(name, specification(made, name, text)));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(made.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        made.getDocumentCatalog().setNames(names);
    }

    /// What the fonts say their characters are, where a maker took another code point of the same shape.
    static Twist<PDDocument> textLayer(Map<Character, Character> written) {
        return made -> {
            COSDictionary page = made.getPage(0).getCOSObject();
            made.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            page.setNeedToBeUpdated(true);
            for (COSName key : made.getPage(0).getResources().getFontNames()) {
                COSDictionary font = made.getPage(0).getResources().getFont(key).getCOSObject();
                COSStream map = font.getCOSStream(COSName.TO_UNICODE);
                String text = new String(map.createInputStream().readAllBytes(), StandardCharsets.US_ASCII);
                for (Map.Entry<Character, Character> each : written.entrySet()) {
                    text = text.replace("<%04X>\n".formatted((int) each.getKey()), "<%04X>\n".formatted((int) each.getValue()));
                }
                COSStream other = made.getDocument().createCOSStream();
                try (OutputStream out = other.createOutputStream(COSName.FLATE_DECODE)) {
                    out.write(text.getBytes(StandardCharsets.US_ASCII));
                }
                font.setItem(COSName.TO_UNICODE, other);
                font.setNeedToBeUpdated(true);
            }
        };
    }

    /// Another revision behind what is there, with the seal in it.
    byte[] sealing(byte[] plain) throws IOException {
        try (PDDocument loaded = Loader.loadPDF(plain)) {
            atSealing.to(loaded);
            PDSignature dictionary = new PDSignature();
            dictionary.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            dictionary.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            Calendar time = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
            time.setTime(Date.from(at));
            dictionary.setSignDate(time);
            signature.to(dictionary);
            SignatureOptions options = new SignatureOptions();
            options.setPreferredSignatureSize(cms.wrongs().contains(Cms.Wrong.WITH_CONTENT) ? 200_000 : 4_000);
            loaded.addSignature(dictionary, options);
            placed.to(loaded);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            var waiting = loaded.saveIncrementalForExternalSigning(out);
            waiting.setSignature(cms.over(waiting.getContent().readAllBytes()));
            return out.toByteArray();
        }
    }

    /// The same seal set anew over bytes that were changed, as if the district had sealed them so.
    byte[] anew(byte[] sealed) {
        byte[] file = sealed.clone();
        int start = new String(file, StandardCharsets.ISO_8859_1).lastIndexOf("/Contents <") + "/Contents ".length();
        int end = start;
        while (file[end] != '>') {
            end++;
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(file, 0, start);
        content.write(file, end + 1, file.length - end - 1);
        byte[] hex = HexFormat.of().withUpperCase().formatHex(cms.over(content.toByteArray())).getBytes(StandardCharsets.US_ASCII);
        for (int i = start + 1; i < end; i++) {
            file[i] = i - start - 1 < hex.length ? hex[i - start - 1] : (byte) '0';
        }
        return file;
    }

    Seal seal() {
        return seal;
    }
}
