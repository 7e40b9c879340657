package org.doorstep.paper;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/// What one dictionary may not be, whatever leads to it (ISO 32000-1, the clause beside each group).
final class Forbidden {
    /// §12.6, §12.7.8, §8.8.2: actions and what starts them, forms by XML, programs of PostScript.
    private static final Set<String> ACTING = Set.of("JavaScript", "JS", "OpenAction", "AA", "XFA", "URI", "Launch", "RichMediaContent", "Rendition", "Renditions");
    private static final Set<String> ACTIONS = Set.of(
            "GoTo", "GoToR", "GoToE", "GoToDp", "Launch", "Thread", "URI", "Sound", "Movie", "Hide", "Named", "SubmitForm", "ResetForm", "ImportData",
            "JavaScript", "SetOCGState", "Rendition", "Trans", "GoTo3DView", "RichMediaExecute");
    /// §8.11, §8.10.4, §8.9.5.4, §14.11.7, §7.11.6: layers, pictures of elsewhere, others for other eyes, portfolios; §14.11.2: a scale.
    private static final Set<String> HIDING =
            Set.of("OC", "OCProperties", "OCGs", "OPI", "Alternates", "Collection", "UserUnit", "FFilter", "FDecodeParms", "Templates");
    private static final Set<String> LAYERS = Set.of("OCG", "OCMD");
    /// §12.5.6.1.
    private static final Set<String> ANNOTATIONS = Set.of(
            "Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline", "Squiggly", "StrikeOut", "Stamp", "Caret",
            "Ink", "Popup", "FileAttachment", "Sound", "Movie", "Widget", "Screen", "PrinterMark", "TrapNet", "Watermark", "3D", "Redact", "Projection",
            "RichMedia");
    private static final int MOST_POINTS = 40_000_000;

    private Forbidden() {}

    static void check(COSDictionary dictionary) throws Refusal {
        // Accessibility: in an element of structure A is a list of attributes and Ref another element (§14.7.2).
        boolean structure = type(dictionary, "StructElem");
        for (COSName key : dictionary.keySet()) {
            String name = key.getName();
            Refusal.when(ACTING.contains(name) || (!structure && name.equals("A")), PaperFaultCode.ACTS);
            Refusal.when(HIDING.contains(name) || (!structure && name.equals("Ref")), PaperFaultCode.HIDES);
        }
        Refusal.when(dictionary.containsKey(COSName.ENCRYPT), PaperFaultCode.ENCRYPTED);
        Refusal.when(type(dictionary, "Action") || (!structure && named(dictionary, COSName.S, ACTIONS)), PaperFaultCode.ACTS);
        Refusal.when(named(dictionary, COSName.TYPE, LAYERS), PaperFaultCode.HIDES);
        if (dictionary instanceof COSStream stream) {
            stream(stream);
        }
        font(dictionary);
    }

    private static void stream(COSStream stream) throws Refusal {
        Refusal.when(stream.containsKey(COSName.F), PaperFaultCode.HIDES);
        Refusal.when(named(stream, COSName.SUBTYPE, Set.of("PS")), PaperFaultCode.ACTS);
        COSBase filter = stream.getFilters();
        boolean plain = filter == null || COSName.FLATE_DECODE.equals(filter);
        boolean one = filter instanceof COSArray array && array.size() == 1 && COSName.FLATE_DECODE.equals(array.getObject(0));
        Refusal.when(!plain && !one && !Pictures.is(stream), PaperFaultCode.TOO_LARGE);
        long points = (long) stream.getInt(COSName.WIDTH, 0) * stream.getInt(COSName.HEIGHT, 0);
        Refusal.when(points > MOST_POINTS, PaperFaultCode.TOO_LARGE);
    }

    /// §9.6, §9.9, §9.10.3: the shapes are in the file, and so is which character each is. A font of drawings (Type 3) may draw anything.
    private static void font(COSDictionary dictionary) throws Refusal {
        if (type(dictionary, "FontDescriptor")) {
            boolean file = dictionary.getDictionaryObject(COSName.FONT_FILE) instanceof COSStream
                    || dictionary.getDictionaryObject(COSName.FONT_FILE2) instanceof COSStream
                    || dictionary.getDictionaryObject(COSName.FONT_FILE3) instanceof COSStream;
            Refusal.when(!file, PaperFaultCode.TEXT_UNREADABLE);
        }
        if (type(dictionary, "Font")) {
            boolean descendant = named(dictionary, COSName.SUBTYPE, Set.of("CIDFontType0", "CIDFontType2"));
            boolean composite = named(dictionary, COSName.SUBTYPE, Set.of("Type0"));
            boolean described = dictionary.getDictionaryObject(COSName.FONT_DESC) instanceof COSDictionary;
            boolean mapped = dictionary.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream;
            boolean drawn = named(dictionary, COSName.SUBTYPE, Set.of("Type3"));
            Refusal.when(drawn || (!composite && !described) || (!descendant && !mapped), PaperFaultCode.TEXT_UNREADABLE);
        }
    }

    static boolean annotation(COSDictionary dictionary) {
        return type(dictionary, "Annot") || (named(dictionary, COSName.SUBTYPE, ANNOTATIONS) && dictionary.containsKey(COSName.RECT));
    }

    private static boolean named(COSDictionary dictionary, COSName key, Set<String> names) {
        return dictionary.getDictionaryObject(key) instanceof COSName name && names.contains(name.getName());
    }

    static boolean type(COSDictionary dictionary, String type) {
        return COSName.getPDFName(type).equals(dictionary.getDictionaryObject(COSName.TYPE));
    }
}
