package org.doorstep.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Every object that stands in the file's bytes, whether anything leads to it or not, before the PDF library has seen one of them. What a
/// stream unpacks to is counted here, because the library unpacks the file's own tables while it opens it, without a bound.
final class RawScan {
    private static final int MOST_IN_STREAM = 32 << 20;
    private static final int MOST_IN_FILE = 64 << 20;
    private static final int MOST_OBJECTS = 20_000;
    private static final int LONGEST_HEAD = 256;
    private static final Set<String> DEFLATED = Set.of("/FlateDecode", "[/FlateDecode]", "[ /FlateDecode ]");
    private static final Set<String> JPEG = Set.of("/DCTDecode", "[/DCTDecode]", "[ /DCTDecode ]");

    private final byte[] file;
    private final List<Map<String, RawReader.Value>> dictionaries = new ArrayList<>();
    private final List<Packed> streams = new ArrayList<>();
    private long unpacked;
    private long read;

    /// @param keyword behind `stream`
    private record Packed(Map<String, RawReader.Value> entries, int keyword) {}

    private RawScan(byte[] file) {
        this.file = file;
    }

    /// The dictionary of each object that is one.
    static List<Map<String, RawReader.Value>> of(byte[] file) throws Refusal {
        RawScan scan = new RawScan(file);
        for (int at = Raw.find(file, "obj", 0); at >= 0; at = Raw.find(file, "obj", at + 3)) {
            if (scan.head(at)) {
                scan.object(at + 3);
            }
        }
        for (int at = Raw.find(file, "trailer", 0); at >= 0; at = Raw.find(file, "trailer", at + 7)) {
            scan.trailer(at + 7);
        }
        // After the tables: what is encrypted does not unpack, and that is not damage.
        for (Packed stream : scan.streams) {
            scan.unpack(stream);
        }
        return scan.dictionaries;
    }

    /// Whether `12 0 obj` stands here. A comment in the middle of it is nothing that a maker writes: it would hide an object from this scan.
    private boolean head(int keyword) throws Refusal {
        int generation = digits(blanks(keyword));
        int blank = blanks(generation);
        boolean numbered = generation < blanks(keyword) && blank < generation && digits(blank) < blank;
        Refusal.when(!numbered && keyword > 0 && RawReader.white(file[keyword - 1]) && commented(blanks(keyword)), PaperFaultCode.DAMAGED);
        return numbered;
    }

    private boolean commented(int end) {
        int at = end - 1;
        int first = Math.max(0, end - LONGEST_HEAD);
        while (at > first && file[at] != '\n' && file[at] != '\r' && file[at] != '%') {
            at--;
        }
        int before = blanks(at);
        return at >= first && file[at] == '%' && digits(before) < before;
    }

    private int blanks(int end) {
        int at = end;
        while (at > 0 && RawReader.white(file[at - 1])) {
            at--;
        }
        return at;
    }

    private int digits(int end) {
        int at = end;
        while (at > 0 && file[at - 1] >= '0' && file[at - 1] <= '9') {
            at--;
        }
        return at;
    }

    private void object(int start) throws Refusal {
        RawReader reader = new RawReader(file, start);
        RawReader.Value value = reader.value();
        read += value.end() - value.start();
        Refusal.when(read > 4L * file.length + MOST_IN_STREAM || dictionaries.size() >= MOST_OBJECTS, PaperFaultCode.TOO_LARGE);
        reader.space();
        Map<String, RawReader.Value> entries = value.entries();
        boolean table = entries.containsKey("Type") && entries.get("Type").is(file, "/XRef");
        Refusal.when(table && entries.containsKey("Encrypt"), PaperFaultCode.ENCRYPTED);
        if (!entries.isEmpty()) {
            dictionaries.add(entries);
        }
        if (Raw.matches(file, reader.at(), "stream")) {
            streams.add(new Packed(entries, reader.at() + "stream".length()));
        }
    }

    private void trailer(int start) throws Refusal {
        RawReader reader = new RawReader(file, start);
        reader.space();
        if (Raw.matches(file, reader.at(), "<<")) {
            Refusal.when(reader.value().entries().containsKey("Encrypt"), PaperFaultCode.ENCRYPTED);
        }
    }

    /// Deflated, plain or a picture, said in the dictionary itself: of any other packing nobody knows beforehand how large it grows.
    private void unpack(Packed stream) throws Refusal {
        int data = stream.keyword() + (Raw.matches(file, stream.keyword(), "\r\n") ? 2 : 1);
        RawReader.Value filter = stream.entries().get("Filter");
        Refusal.when(stream.entries().containsKey("F"), PaperFaultCode.HIDES);
        if (filter == null) {
            return;
        }
        boolean jpeg = JPEG.contains(filter.text(file));
        Refusal.when(!jpeg && !DEFLATED.contains(filter.text(file)), PaperFaultCode.TOO_LARGE);
        int end = jpeg ? pictured(stream, data) : inflated(data);
        end += Raw.matches(file, end, "\r\n") ? 2 : Raw.matches(file, end, "\n") || Raw.matches(file, end, "\r") ? 1 : 0;
        Refusal.when(!Raw.matches(file, end, "endstream"), PaperFaultCode.DAMAGED);
    }

    /// The library unpacks tables of the file while it opens it, whatever they are packed with: a picture is no table.
    private int pictured(Packed stream, int data) throws Refusal {
        RawReader.Value type = stream.entries().get("Type");
        RawReader.Value kind = stream.entries().get("Subtype");
        boolean picture = kind != null && kind.is(file, "/Image") && (type == null || type.is(file, "/XObject"));
        Refusal.when(!picture, PaperFaultCode.PICTURE);
        return Jpeg.of(file, data).end();
    }

    /// @return where the packed bytes end
    private int inflated(int data) throws Refusal {
        byte[] some = new byte[64 << 10];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(file, data, file.length - data);
            long most = Math.min(MOST_IN_STREAM, MOST_IN_FILE - unpacked);
            while (!inflater.finished()) {
                int got = inflater.inflate(some);
                Refusal.when(inflater.getBytesWritten() > most, PaperFaultCode.TOO_LARGE);
                Refusal.when(got == 0 && !inflater.finished(), PaperFaultCode.DAMAGED);
            }
            unpacked += inflater.getBytesWritten();
            return data + (int) inflater.getBytesRead();
        } catch (DataFormatException _) {
            throw new Refusal(PaperFaultCode.DAMAGED);
        }
    }
}
