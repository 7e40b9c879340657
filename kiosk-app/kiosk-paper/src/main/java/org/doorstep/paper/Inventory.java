package org.doorstep.paper;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/// Every dictionary of the document: all that its tables name, whether a page leads there or not, and all that hangs below. What has no
/// place in a certificate ends the walk.
final class Inventory {
    private static final int MOST = 200_000;

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> waiting = new ArrayDeque<>();
    private final List<COSDictionary> dictionaries = new ArrayList<>();
    private final Set<COSBase> annotations = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Pictures pictures = new Pictures();

    private Inventory() {}

    static Inventory of(COSDocument document) throws Refusal, IOException {
        Inventory inventory = new Inventory();
        inventory.waiting.add(document.getTrailer());
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            COSObject object = document.getObjectFromPool(key);
            Refusal.when(object.getObject() == null, PaperFaultCode.DAMAGED);
            inventory.waiting.add(object);
        }
        inventory.walk();
        inventory.pictures.ended();
        return inventory;
    }

    private void walk() throws Refusal, IOException {
        for (COSBase next = waiting.poll(); next != null; next = waiting.poll()) {
            if (!seen.add(next)) {
                continue;
            }
            Refusal.when(seen.size() > MOST, PaperFaultCode.TOO_LARGE);
            switch (next) {
                case COSObject object -> later(object.getObject());
                case COSArray array -> array(array);
                case COSDictionary dictionary -> dictionary(dictionary);
                default -> { }
            }
        }
    }

    private void later(@Nullable COSBase value) {
        if (value instanceof COSObject || value instanceof COSArray || value instanceof COSDictionary) {
            waiting.add(value);
        }
    }

    private void array(COSArray array) throws Refusal {
        pictures.met(array);
        array.forEach(this::later);
    }

    private void dictionary(COSDictionary dictionary) throws Refusal, IOException {
        Forbidden.check(dictionary);
        pictures.met(dictionary);
        dictionaries.add(dictionary);
        if (dictionary.getDictionaryObject(COSName.ANNOTS) instanceof COSArray array) {
            array.toList().forEach(this::annotation);
        }
        if (Forbidden.annotation(dictionary)) {
            annotations.add(dictionary);
        }
        dictionary.getValues().forEach(this::later);
    }

    private void annotation(COSBase entry) {
        COSBase value = entry instanceof COSObject object ? object.getObject() : entry;
        annotations.add(value == null ? entry : value);
    }

    List<COSDictionary> where(Predicate<COSDictionary> matches) {
        return dictionaries.stream().filter(matches).toList();
    }

    /// Each that some page or dictionary calls one.
    Set<COSBase> annotations() {
        return annotations;
    }

    List<COSDictionary> seals() {
        COSName range = COSName.BYTERANGE;
        return where(d -> d.containsKey(range) || Forbidden.type(d, "Sig") || Forbidden.type(d, "DocTimeStamp"));
    }

    List<COSDictionary> attachments() {
        return where(d -> d.containsKey(COSName.EF) || Forbidden.type(d, "Filespec"));
    }

    List<COSDictionary> embedded() {
        return where(d -> d instanceof COSStream && Forbidden.type(d, "EmbeddedFile"));
    }

    /// One and the same object of the document, not two that look alike.
    static boolean same(@Nullable COSBase one, @Nullable COSBase other) {
        IdentityHashMap<COSBase, Boolean> known = new IdentityHashMap<>();
        return one != null && known.put(one, true) == null && known.containsKey(other);
    }
}
