package org.doorstep.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/// Whatever a JPEG picture might be used for beside being drawn by a page, a way each.
final class PictureUses {
    private static final Photo PHOTO = Photo.of(90, 120, 1);
    private static final String DRAW = "q 60 0 0 80 80 300 cm /Photo Do Q\n";

    private PictureUses() {}

    private static COSName name(String text) {
        return COSName.getPDFName(text);
    }

    static Map<String, Maker.Twist<Maker>> all() {
        Map<String, Maker.Twist<Maker>> all = new LinkedHashMap<>();
        all.put("drawn by a form", document(d -> draws(d, form(d, false))));
        all.put("drawn by a form that has no list of its own", document(PictureUses::formWithoutAList));
        all.put("drawn by a group that is seen through", document(d -> draws(d, form(d, true))));
        all.put("drawn by a pattern", document(PictureUses::pattern));
        all.put("drawn by a mask", document(PictureUses::softMask));
        all.put("the mask of another picture", document(d -> masking(d, "SMask")));
        all.put("the stencil of another picture", document(d -> masking(d, "Mask")));
        all.put("the text of a page", document(d -> d.getPage(0).getCOSObject().setItem(COSName.CONTENTS, PHOTO.stream(d))));
        all.put("one of the texts of a page", document(PictureUses::oneOfTheTexts));
        all.put("the page small", document(d -> d.getPage(0).getCOSObject().setItem(name("Thumb"), PHOTO.stream(d))));
        all.put("what is said of a page", document(d -> d.getPage(0).getCOSObject().setItem(COSName.METADATA, PHOTO.stream(d))));
        all.put("in a list of anything", document(d -> d.getPage(0).getCOSObject().setItem(
                COSName.PIECE_INFO, new COSArray(List.of(PHOTO.stream(d))))));
        all.put("a font", document(d -> {
            COSDictionary font = new COSDictionary();
            font.setItem(COSName.TYPE, COSName.FONT_DESC);
            font.setItem(COSName.FONT_FILE2, PHOTO.stream(d));
            d.getPage(0).getCOSObject().setItem(COSName.PIECE_INFO, font);
        }));
        all.put("a font that calls itself a list", document(d -> {
            COSDictionary font = new COSDictionary();
            font.setItem(COSName.TYPE, COSName.FONT_DESC);
            font.setItem(COSName.FONT_FILE2, PHOTO.stream(d));
            d.getPage(0).getResources().getCOSObject().setItem(COSName.XOBJECT, font);
        }));
        all.put("drawn by the seal", maker -> maker.placed = PictureUses::appearance);
        return all;
    }

    private static Maker.Twist<Maker> document(Maker.Twist<PDDocument> twist) {
        return maker -> maker.document = twist;
    }

    private static COSDictionary list(COSDictionary resources, COSName key) {
        COSDictionary list = resources.getCOSDictionary(key);
        if (list == null) {
            list = new COSDictionary();
            resources.setItem(key, list);
        }
        return list;
    }

    private static COSDictionary resources(PDDocument document) {
        return document.getPage(0).getResources().getCOSObject();
    }

    @SuppressWarnings("deprecation")
    private static void behind(PDDocument document, String operators) throws IOException {
        try (var pen = new PDPageContentStream(document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, false)) {
            pen.appendRawCommands(operators);
        }
    }

    private static void write(COSStream stream, String operators) throws IOException {
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(operators.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /// Resources that list the photograph.
    private static COSDictionary photo(PDDocument document) throws IOException {
        COSDictionary resources = new COSDictionary();
        list(resources, COSName.XOBJECT).setItem(name("Photo"), PHOTO.stream(document));
        return resources;
    }

    private static PDFormXObject form(PDDocument document, boolean group) throws IOException {
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(PDRectangle.A4);
        form.setResources(new PDResources(photo(document)));
        if (group) {
            COSDictionary kind = new COSDictionary();
            kind.setItem(COSName.S, name("Transparency"));
            form.getCOSObject().setItem(COSName.GROUP, kind);
        }
        write(form.getCOSObject(), DRAW);
        return form;
    }

    private static void draws(PDDocument document, PDFormXObject form) throws IOException {
        list(resources(document), COSName.XOBJECT).setItem(name("Form"), form);
        behind(document, "/Form Do\n");
    }

    private static void formWithoutAList(PDDocument document) throws IOException {
        PDFormXObject form = form(document, false);
        form.getCOSObject().removeItem(COSName.RESOURCES);
        draws(document, form);
        list(resources(document), COSName.XOBJECT).setItem(name("Photo"), PHOTO.stream(document));
    }

    private static void pattern(PDDocument document) throws IOException {
        COSStream pattern = document.getDocument().createCOSStream();
        for (String key : List.of("PatternType", "PaintType", "TilingType")) {
            pattern.setInt(name(key), 1);
        }
        pattern.setItem(COSName.BBOX, PDRectangle.A4.getCOSArray());
        pattern.setItem(COSName.X_STEP, new COSFloat(600));
        pattern.setItem(COSName.Y_STEP, new COSFloat(900));
        pattern.setItem(COSName.RESOURCES, photo(document));
        write(pattern, DRAW);
        list(resources(document), COSName.PATTERN).setItem(name("Fill"), pattern);
        behind(document, "/Pattern cs /Fill scn 80 300 60 80 re f\n");
    }

    private static void softMask(PDDocument document) throws IOException {
        COSDictionary mask = new COSDictionary();
        mask.setItem(COSName.S, name("Luminosity"));
        mask.setItem(COSName.G, form(document, true));
        COSDictionary state = new COSDictionary();
        state.setItem(COSName.SMASK, mask);
        list(resources(document), COSName.EXT_G_STATE).setItem(name("Masked"), state);
        behind(document, "/Masked gs 0 0 1 rg 80 300 60 80 re f\n");
    }

    private static void masking(PDDocument document, String key) throws IOException {
        COSStream picture = document.getDocument().createCOSStream();
        try (OutputStream out = picture.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(new byte[PHOTO.width() * PHOTO.height()]);
        }
        PHOTO.described(picture);
        picture.setItem(name(key), PHOTO.stream(document));
        list(resources(document), COSName.XOBJECT).setItem(name("Photo"), picture);
        behind(document, DRAW);
    }

    private static void oneOfTheTexts(PDDocument document) throws IOException {
        COSDictionary page = document.getPage(0).getCOSObject();
        COSBase text = page.getItem(COSName.CONTENTS);
        page.setItem(COSName.CONTENTS, new COSArray(List.of(text, PHOTO.stream(document))));
    }

    /// The seal is seen, and what it shows is the photograph.
    private static void appearance(PDDocument document) throws IOException {
        COSDictionary widget = document.getSignatureFields().getFirst().getWidgets().getFirst().getCOSObject();
        widget.setItem(COSName.RECT, new PDRectangle(80, 300, 60, 80).getCOSArray());
        widget.setItem(COSName.F, COSInteger.get(132));
        PDFormXObject form = form(document, false);
        form.setBBox(new PDRectangle(80, 300, 60, 80));
        COSDictionary looks = new COSDictionary();
        looks.setItem(COSName.N, form);
        widget.setItem(COSName.AP, looks);
        widget.setItem(COSName.getPDFName("TU"), new COSString("seal"));
    }
}
