package org.doorstep.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/// The JPEG pictures of a document: few, each unpacked once to see that all of it is there, and led to by nothing but a list of what may be
/// drawn. As a mask, a text or a font such a picture would mean one thing to one reader and another to the next.
final class Pictures {
    private static final int MOST = 4;
    private static final int MOST_BYTES = 1 << 20;
    /// What says how a picture is drawn, all of it (ISO 32000-1 table 89): no mask, no other order of values, no other one for printing.
    private static final Set<String> KEYS = Set.of("Type", "Subtype", "Width", "Height", "ColorSpace", "BitsPerComponent", "Filter",
            "Length", "Interpolate", "Name", "StructParent");

    private final Set<COSBase> all = identities();
    private final Set<COSBase> leading = identities();
    private final Set<COSBase> lists = identities();

    private static Set<COSBase> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /// No picture goes through a file of the machine's.
    static void inMemory() {
        ImageIO.setUseCache(false);
    }

    static boolean is(@Nullable COSBase value) {
        COSBase found = value instanceof COSObject object ? object.getObject() : value;
        if (!(found instanceof COSStream stream)) {
            return false;
        }
        COSBase filter = stream.getFilters();
        boolean one = filter instanceof COSArray list && list.size() == 1 && COSName.DCT_DECODE.equals(list.getObject(0));
        return one || COSName.DCT_DECODE.equals(filter);
    }

    void met(COSArray array) throws Refusal {
        for (COSBase value : array) {
            Refusal.when(is(value), PaperFaultCode.PICTURE);
        }
    }

    void met(COSDictionary dictionary) throws Refusal, IOException {
        for (COSName key : dictionary.keySet()) {
            if (is(dictionary.getItem(key))) {
                leading.add(dictionary);
            }
        }
        COSDictionary list = dictionary.getCOSDictionary(COSName.XOBJECT);
        if (list != null && list.getValues().stream().allMatch(Pictures::stream)) {
            lists.add(list);
        }
        if (is(dictionary) && all.add(dictionary)) {
            Refusal.when(all.size() > MOST, PaperFaultCode.TOO_LARGE);
            picture((COSStream) dictionary);
        }
    }

    private static boolean stream(COSBase value) {
        return (value instanceof COSObject object ? object.getObject() : value) instanceof COSStream;
    }

    /// When everything was met.
    void ended() throws Refusal {
        Refusal.when(!lists.containsAll(leading), PaperFaultCode.PICTURE);
    }

    private static void picture(COSStream picture) throws Refusal, IOException {
        Refusal.when(!picture.keySet().stream().allMatch(key -> KEYS.contains(key.getName())), PaperFaultCode.PICTURE);
        byte[] packed;
        try (InputStream in = picture.createRawInputStream()) {
            packed = in.readNBytes(MOST_BYTES + 1);
        }
        Jpeg jpeg = Jpeg.of(packed, 0);
        COSName colours = jpeg.components() == 1 ? COSName.DEVICEGRAY : COSName.DEVICERGB;
        boolean said = COSName.IMAGE.equals(picture.getDictionaryObject(COSName.SUBTYPE)) && jpeg.end() == packed.length
                && picture.getInt(COSName.WIDTH) == jpeg.width() && picture.getInt(COSName.HEIGHT) == jpeg.height()
                && colours.equals(picture.getDictionaryObject(COSName.COLORSPACE)) && picture.getInt(COSName.BITS_PER_COMPONENT) == 8;
        Refusal.when(!said, PaperFaultCode.PICTURE);
        unpack(packed);
    }

    /// A reader of pictures goes on where one is cut off, or is not what it says, and leaves grey there: it only warns.
    private static void unpack(byte[] packed) throws Refusal {
        AtomicInteger warned = new AtomicInteger();
        ImageReader reader = ImageIO.getImageReadersByFormatName("JPEG").next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(packed))) {
            reader.addIIOReadWarningListener((_, _) -> warned.incrementAndGet());
            reader.setInput(in, true, true);
            var _ = reader.readRaster(0, reader.getDefaultReadParam());
        } catch (IOException _) {
            throw new Refusal(PaperFaultCode.PICTURE);
        } finally {
            reader.dispose();
        }
        Refusal.when(warned.get() > 0, PaperFaultCode.PICTURE);
    }
}
