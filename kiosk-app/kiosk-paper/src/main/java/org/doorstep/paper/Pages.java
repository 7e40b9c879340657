package org.doorstep.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/// The pages, counted by hand: each A4, upright or across, nothing turned, scaled or cut off.
final class Pages {
    private static final int MOST = 20;
    private static final int DEEPEST = 8;
    private static final float SHORT = 595.28f;
    private static final float LONG = 841.89f;
    private static final float MILLIMETRE = 2.8347f;
    private static final List<COSName> BOXES = List.of(COSName.CROP_BOX, COSName.getPDFName("BleedBox"), COSName.getPDFName("TrimBox"), COSName.ART_BOX);

    private final List<COSDictionary> leaves = new ArrayList<>();

    private Pages() {}

    /// @param expected how many the terminal was told
    static List<PDPage> of(PDDocument document, COSDictionary catalog, int expected) throws Refusal {
        Pages pages = new Pages();
        COSDictionary root = catalog.getCOSDictionary(COSName.PAGES);
        if (root == null) {
            throw new Refusal(PaperFaultCode.DAMAGED);
        }
        pages.walk(root, 0);
        Refusal.when(pages.leaves.size() != expected, PaperFaultCode.OTHER_PAGES);
        Set<COSBase> counted = Collections.newSetFromMap(new IdentityHashMap<>());
        counted.addAll(pages.leaves);
        List<PDPage> all = new ArrayList<>();
        for (int i = 0; i < expected; i++) {
            PDPage page = document.getPage(i);
            // The very object that was counted, and each once.
            Refusal.when(!counted.remove(page.getCOSObject()), PaperFaultCode.DAMAGED);
            whole(page);
            all.add(page);
        }
        return all;
    }

    private void walk(COSDictionary node, int depth) throws Refusal {
        Refusal.when(depth > DEEPEST || leaves.size() >= MOST + 1, PaperFaultCode.OTHER_PAGES);
        if (Forbidden.type(node, "Page")) {
            leaves.add(node);
            return;
        }
        int before = leaves.size();
        COSArray kids = node.getCOSArray(COSName.KIDS);
        Refusal.when(kids == null || !Forbidden.type(node, "Pages"), PaperFaultCode.DAMAGED);
        for (int i = 0; i < kids.size(); i++) {
            if (!(kids.getObject(i) instanceof COSDictionary kid)) {
                throw new Refusal(PaperFaultCode.DAMAGED);
            }
            walk(kid, depth + 1);
        }
        Refusal.when(node.getInt(COSName.COUNT, -1) != leaves.size() - before, PaperFaultCode.OTHER_PAGES);
    }

    /// A page across is wider than high; one that is turned instead shows its text to some readers upright and to others lying.
    private static void whole(PDPage page) throws Refusal {
        PDRectangle sheet = page.getMediaBox();
        boolean a4 = is(sheet, SHORT, LONG) || is(sheet, LONG, SHORT);
        Refusal.when(!a4 || page.getRotation() != 0 || page.getCOSObject().getInt(COSName.ROTATE, 0) != 0, PaperFaultCode.HIDES);
        for (COSName box : BOXES) {
            COSArray corners = inherited(page.getCOSObject(), box);
            boolean whole = corners == null || covers(new PDRectangle(corners), sheet);
            Refusal.when(!whole, PaperFaultCode.HIDES);
        }
    }

    private static boolean is(PDRectangle sheet, float width, float height) {
        return Math.abs(sheet.getWidth() - width) <= MILLIMETRE && Math.abs(sheet.getHeight() - height) <= MILLIMETRE;
    }

    private static @Nullable COSArray inherited(COSDictionary page, COSName box) {
        COSDictionary at = page;
        for (int depth = 0; at != null && depth <= DEEPEST; depth++) {
            COSArray found = at.getCOSArray(box);
            if (found != null) {
                return found;
            }
            at = at.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }

    private static boolean covers(PDRectangle box, PDRectangle sheet) {
        return box.getLowerLeftX() <= sheet.getLowerLeftX() && box.getLowerLeftY() <= sheet.getLowerLeftY()
                && box.getUpperRightX() >= sheet.getUpperRightX() && box.getUpperRightY() >= sheet.getUpperRightY();
    }
}
