package org.doorstep.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/// The document as the PDF library sees it: the one seal is the one that was proven in the bytes, it is the only form field and the only
/// annotation, and the only further file is `subject.json`.
final class Structure {
    private static final int LONGEST_SUBJECT = 16 << 10;
    private static final String SUBJECT = "subject.json";
    /// §12.5.3: not seen, not seen on a screen, or only then when it is pointed at.
    private static final int UNSEEN = 1 << 1 | 1 << 5 | 1 << 8;
    private static final int PRINTED = 1 << 2;

    private final COSDictionary catalog;
    private final Inventory inventory;

    private Structure(COSDictionary catalog, Inventory inventory) {
        this.catalog = catalog;
        this.inventory = inventory;
    }

    static Structure of(COSDocument document) throws Refusal, IOException {
        Refusal.when(document.isEncrypted(), PaperFaultCode.ENCRYPTED);
        COSDictionary catalog = document.getTrailer().getCOSDictionary(COSName.ROOT);
        if (catalog == null) {
            throw new Refusal(PaperFaultCode.DAMAGED);
        }
        return new Structure(catalog, Inventory.of(document));
    }

    COSDictionary catalog() {
        return catalog;
    }

    /// The raw bytes and the library must see one and the same seal.
    void sealed(SealText text) throws Refusal {
        List<COSDictionary> seals = inventory.seals();
        Refusal.when(seals.size() != 1, PaperFaultCode.SEALED_TWICE);
        COSDictionary seal = seals.getFirst();
        boolean same = seal.getDictionaryObject(COSName.CONTENTS) instanceof COSString contents && Arrays.equals(contents.getBytes(), text.cms())
                && text.when().equals(seal.getString(COSName.M))
                && "ETSI.CAdES.detached".equals(seal.getNameAsString(COSName.SUB_FILTER));
        Refusal.when(!same, PaperFaultCode.SEAL_FORM);
        field(seal);
    }

    private void field(COSDictionary seal) throws Refusal {
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        COSArray fields = form == null ? null : form.getCOSArray(COSName.FIELDS);
        if (fields == null || fields.size() == 0) {
            throw new Refusal(PaperFaultCode.SEAL_FORM);
        }
        Refusal.when(fields.size() > 1 || !(fields.getObject(0) instanceof COSDictionary), PaperFaultCode.ACTS);
        COSDictionary field = (COSDictionary) fields.getObject(0);
        boolean own = COSName.SIG.equals(field.getDictionaryObject(COSName.FT)) && Inventory.same(field.getDictionaryObject(COSName.V), seal);
        Refusal.when(!own, PaperFaultCode.SEAL_FORM);
        Refusal.when(inventory.where(d -> d.containsKey(COSName.FT)).size() != 1, PaperFaultCode.ACTS);
        COSArray kids = field.getCOSArray(COSName.KIDS);
        Refusal.when(kids != null && (kids.size() != 1 || !(kids.getObject(0) instanceof COSDictionary)), PaperFaultCode.HIDES);
        widget(kids == null ? field : (COSDictionary) kids.getObject(0));
    }

    /// Seen on a screen it is seen on paper too, and the other way round.
    private void widget(COSDictionary widget) throws Refusal {
        Set<COSBase> annotations = inventory.annotations();
        Refusal.when(annotations.size() != 1 || !annotations.contains(widget), PaperFaultCode.HIDES);
        Refusal.when(!COSName.WIDGET.equals(widget.getDictionaryObject(COSName.SUBTYPE)), PaperFaultCode.HIDES);
        COSArray area = widget.getCOSArray(COSName.RECT);
        float[] corners = area == null ? new float[0] : area.toFloatArray();
        Refusal.when(corners.length != 4, PaperFaultCode.HIDES);
        boolean empty = Float.compare(corners[0], corners[2]) == 0 || Float.compare(corners[1], corners[3]) == 0;
        int flags = widget.getInt(COSName.F, 0);
        Refusal.when(!empty && ((flags & UNSEEN) != 0 || (flags & PRINTED) == 0), PaperFaultCode.HIDES);
        COSDictionary looks = widget.getCOSDictionary(COSName.AP);
        boolean one = looks == null || (looks.size() == 1 && looks.getDictionaryObject(COSName.N) instanceof COSStream);
        Refusal.when(!one, PaperFaultCode.HIDES);
    }

    /// The bytes of `subject.json`.
    byte[] subject() throws Refusal, IOException {
        List<COSDictionary> attachments = inventory.attachments();
        Refusal.when(attachments.isEmpty(), PaperFaultCode.NO_SUBJECT);
        Refusal.when(attachments.size() > 1 || inventory.embedded().size() > 1, PaperFaultCode.HIDES);
        COSDictionary attachment = attachments.getFirst();
        listed(attachment);
        COSDictionary files = attachment.getCOSDictionary(COSName.EF);
        COSBase file = files == null ? null : files.getDictionaryObject(COSName.F);
        if (files == null || !(file instanceof COSStream stream)) {
            throw new Refusal(PaperFaultCode.NO_SUBJECT);
        }
        boolean one = files.getValues().size() <= 2
                && files.keySet().stream().allMatch(key -> Inventory.same(files.getDictionaryObject(key), file));
        boolean called = SUBJECT.equals(attachment.getString(COSName.F))
                && SUBJECT.equals(attachment.getString(COSName.UF, SUBJECT));
        Refusal.when(!one || !called || !inventory.embedded().stream().allMatch(e -> Inventory.same(e, file)), PaperFaultCode.NO_SUBJECT);
        try (var in = stream.createInputStream()) {
            byte[] json = in.readNBytes(LONGEST_SUBJECT + 1);
            Refusal.when(json.length > LONGEST_SUBJECT, PaperFaultCode.NO_SUBJECT);
            return json;
        }
    }

    /// The catalogue's name tree holds it and nothing else (§7.7.4, §7.9.6).
    private void listed(COSDictionary attachment) throws Refusal {
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        COSDictionary tree = names == null ? null : names.getCOSDictionary(COSName.EMBEDDED_FILES);
        if (tree == null) {
            throw new Refusal(PaperFaultCode.NO_SUBJECT);
        }
        COSDictionary leaf = tree;
        COSArray kids = tree.getCOSArray(COSName.KIDS);
        if (kids != null) {
            Refusal.when(kids.size() != 1 || !(kids.getObject(0) instanceof COSDictionary) || tree.containsKey(COSName.NAMES), PaperFaultCode.HIDES);
            leaf = (COSDictionary) kids.getObject(0);
        }
        COSArray pair = leaf.getCOSArray(COSName.NAMES);
        if (pair == null || leaf.containsKey(COSName.KIDS)) {
            throw new Refusal(PaperFaultCode.NO_SUBJECT);
        }
        Refusal.when(pair.size() != 2, PaperFaultCode.HIDES);
        boolean called = pair.getObject(0) instanceof COSString key && SUBJECT.equals(new String(key.getBytes(), StandardCharsets.ISO_8859_1));
        Refusal.when(!called || !Inventory.same(pair.getObject(1), attachment), PaperFaultCode.NO_SUBJECT);
    }
}
