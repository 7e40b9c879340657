package org.doorstep.paper;

/// A JPEG picture as it stands in the bytes (ITU-T T.81; the clause beside each rule), of the one kind that every reader unpacks alike:
/// baseline, one frame, one scan, whose size is known before anything unpacks it. What some readers obey and others pass over, a profile of
/// colours or an order to turn the picture, is refused.
final class Jpeg {
    static final int LONGEST_SIDE = 1_600;
    static final int LONGEST_OTHER = 1_200;
    /// Packed, with both its ends.
    private static final int LONGEST = 1 << 20;
    /// Remarks of programs.
    private static final int MOST_REMARKS = 4 << 10;
    /// Table B.1.
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int DQT = 0xDB;
    private static final int DRI = 0xDD;
    private static final int DHT = 0xC4;
    private static final int SOF0 = 0xC0;
    private static final int RST0 = 0xD0;
    private static final int APP0 = 0xE0;
    private static final int APP14 = 0xEE;
    private static final int COM = 0xFE;
    private static final int COEFFICIENTS = 64;
    private static final int BLOCK = 8;

    private final byte[] file;
    private final int start;
    private int at;
    private int remarks;
    private boolean jfif;
    /// What the segment of Adobe says of the colours; -1 where there is none.
    private int adobe = -1;
    /// Which tables were given, a bit each: quantization, and Huffman by class and number.
    private int quantization;
    private int huffman;
    private int interval = -1;
    private int width;
    private int height;
    private int components;
    private int wide;
    private int high;
    private int wanted;

    private Jpeg(byte[] file, int start) {
        this.file = file;
        this.start = start;
    }

    /// @param start where its first byte stands; whatever is behind its end is none of its business
    static Jpeg of(byte[] file, int start) throws Refusal {
        Jpeg jpeg = new Jpeg(file, start);
        jpeg.read();
        return jpeg;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// 1 is grey, 3 are colours.
    int components() {
        return components;
    }

    /// Behind its last byte.
    int end() {
        return at;
    }

    private static void only(boolean agreed) throws Refusal {
        Refusal.when(!agreed, PaperFaultCode.PICTURE);
    }

    private int next() throws Refusal {
        Refusal.when(at - start >= LONGEST, PaperFaultCode.TOO_LARGE);
        only(at < file.length);
        return file[at++] & 0xFF;
    }

    private int two() throws Refusal {
        int high = next();
        return high << 8 | next();
    }

    private int marker() throws Refusal {
        only(next() == 0xFF);
        return next();
    }

    private void read() throws Refusal {
        at = start;
        only(marker() == SOI);
        int marker = marker();
        while (marker != SOS) {
            segment(marker);
            marker = marker();
        }
        scan();
        data();
    }

    private void segment(int marker) throws Refusal {
        int end = at + two();
        switch (marker) {
            case APP0 -> jfif();
            case APP14 -> adobe();
            case COM -> remark(end);
            case DQT -> quantization(end);
            case SOF0 -> frame();
            case DHT -> huffman(end);
            case DRI -> restarts();
            // Another frame, an arithmetic table, a thumbnail, a profile, an order to turn it.
            default -> only(false);
        }
        only(at == end);
    }

    private void word(String word) throws Refusal {
        for (int i = 0; i < word.length(); i++) {
            only(next() == word.charAt(i));
        }
    }

    private void skip(int bytes) throws Refusal {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    /// ISO/IEC 10918-5 §10.1: version, unit and two densities, which a PDF has no use for, and a thumbnail of no size.
    private void jfif() throws Refusal {
        only(!jfif);
        jfif = true;
        word("JFIF\0");
        skip(7);
        only(two() == 0);
    }

    /// ISO 32000-1 §7.4.8: the last byte is the transform of the colours.
    private void adobe() throws Refusal {
        only(adobe < 0);
        word("Adobe");
        skip(6);
        adobe = next();
    }

    private void remark(int end) throws Refusal {
        remarks += end - at;
        only(remarks <= MOST_REMARKS);
        skip(end - at);
    }

    /// §B.2.4.1: of 8 bits each.
    private void quantization(int end) throws Refusal {
        while (at < end) {
            int table = next();
            only(table < 4 && (quantization & 1 << table) == 0);
            quantization |= 1 << table;
            skip(COEFFICIENTS);
        }
    }

    /// §B.2.4.2: two for each class, as baseline has them.
    private void huffman(int end) throws Refusal {
        while (at < end) {
            int table = next();
            int bit = bit(table >> 4, table & 0xF);
            only((table >> 4) <= 1 && (table & 0xF) <= 1 && (huffman & bit) == 0);
            huffman |= bit;
            int codes = 0;
            for (int length = 1; length <= 16; length++) {
                codes += next();
            }
            only(codes <= 256);
            skip(codes);
        }
    }

    private static int bit(int kind, int number) {
        return 1 << (kind * 2 + number);
    }

    /// §B.2.4.4.
    private void restarts() throws Refusal {
        only(interval < 0);
        interval = two();
    }

    /// §B.2.2: grey, or three colours of which the second and the third may be half as fine.
    private void frame() throws Refusal {
        only(components == 0);
        only(next() == 8);
        height = two();
        width = two();
        only(width > 0 && height > 0);
        Refusal.when(Math.max(width, height) > LONGEST_SIDE || Math.min(width, height) > LONGEST_OTHER, PaperFaultCode.TOO_LARGE);
        components = next();
        only(components == 1 || components == 3);
        for (int i = 1; i <= components; i++) {
            only(next() == i);
            sampled(i, next());
            int table = next();
            only(table < 4);
            wanted |= 1 << table;
        }
    }

    private void sampled(int component, int factors) throws Refusal {
        int across = factors >> 4;
        int down = factors & 0xF;
        int most = component == 1 && components == 3 ? 2 : 1;
        only(across >= 1 && across <= most && down >= 1 && down <= most);
        wide = Math.max(wide, across);
        high = Math.max(high, down);
    }

    /// §B.2.3: all of the frame at once. A reader that misses a table brings its own, and colours that nobody names are guessed (with JFIF
    /// they are YCbCr, and Adobe says so by a 1).
    private void scan() throws Refusal {
        int end = at + two();
        only(components > 0 && next() == components);
        for (int i = 1; i <= components; i++) {
            only(next() == i);
            int tables = next();
            only((tables >> 4) <= 1 && (tables & 0xF) <= 1);
            int both = bit(0, tables >> 4) | bit(1, tables & 0xF);
            only((huffman & both) == both);
        }
        only(next() == 0 && next() == COEFFICIENTS - 1 && next() == 0 && at == end);
        only((quantization & wanted) == wanted);
        only(components == 1 ? adobe <= 0 : adobe == 1 || (adobe < 0 && jfif));
    }

    /// §B.1.1.5: the packed points up to the end, with as many marks between them as were announced, each at its turn.
    private void data() throws Refusal {
        int marks = 0;
        int marker = 0;
        while (marker != EOI) {
            if (next() != 0xFF) {
                continue;
            }
            marker = next();
            if (marker != 0 && marker != EOI) {
                only(marker == RST0 + marks % 8);
                marks++;
            }
        }
        int units = parts(width, BLOCK * wide) * parts(height, BLOCK * high);
        only(marks == (interval > 0 ? parts(units, interval) - 1 : 0));
    }

    private static int parts(int whole, int size) {
        return (whole + size - 1) / size;
    }
}
