package org.doorstep.device.escpos;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.device.Receipt;
import org.doorstep.device.channel.Failed;

/// A receipt as commands, each of them whole: between two of them, and only there, the printer may be asked for its state (§3.1–3.3).
final class Encoder {
    /// Initialise, Chinese mode on, code page 0: the open sequence of §3.3. Initialising may turn Chinese mode off, so it comes first.
    private static final byte[] OPEN = {0x1B, 0x40, 0x1C, 0x26, 0x1B, 0x74, 0};
    /// Feeds what is behind the blade past it and cuts.
    private static final byte[] CUT = {0x1D, 0x56, 0x41, 3};
    private static final byte LINE_FEED = 0x0A;

    /// @param pieces how often the paper is cut
    record Encoded(List<byte[]> commands, int pieces) {}

    private final Profile profile;

    Encoder(Profile profile) {
        this.profile = profile;
    }

    /// Brings whatever an interrupted receipt left in the printer onto a piece of its own.
    byte[] clearing() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(OPEN);
        out.write(LINE_FEED);
        out.writeBytes(CUT);
        return out.toByteArray();
    }

    Encoded encode(Receipt receipt) throws Failed {
        List<byte[]> commands = new ArrayList<>();
        commands.add(OPEN.clone());
        int pieces = 0;
        boolean open = false;
        for (Receipt.Part part : receipt.parts()) {
            if (part instanceof Receipt.Cut) {
                pieces += open ? 1 : 0;
                commands.addAll(open ? List.of(CUT.clone()) : List.of());
                open = false;
            } else {
                commands.addAll(part(part));
                open = true;
            }
        }
        if (open) {
            commands.add(CUT.clone());
            pieces++;
        }
        return new Encoded(commands, pieces);
    }

    private List<byte[]> part(Receipt.Part part) throws Failed {
        return switch (part) {
            case Receipt.Line line -> line(line);
            case Receipt.Qr qr -> QrCode.commands(qr.content().reveal(), profile);
            case Receipt.Rule _ -> List.of(text("-".repeat(profile.columns()), Receipt.Line.of("")));
            case Receipt.Feed feed -> List.of(new byte[] {0x1B, 0x64, (byte) feed.lines()});
            case Receipt.Cut _ -> List.of();
        };
    }

    private List<byte[]> line(Receipt.Line line) throws Failed {
        int columns = line.size() == Receipt.Size.DOUBLE ? profile.columns() / 2 : profile.columns();
        List<byte[]> commands = new ArrayList<>();
        for (String paragraph : Cells.paragraphs(line.text().reveal())) {
            boolean drawn = !Cells.inFont(paragraph);
            for (String row : Cells.wrap(paragraph, columns)) {
                commands.addAll(drawn ? Glyphs.draw(row, line, profile.dots()).commands() : List.of(text(row, line)));
            }
        }
        return commands;
    }

    /// Place, weight and size are said for every line, so no line depends on what came before it.
    private static byte[] text(String row, Receipt.Line style) {
        boolean wide = style.size() == Receipt.Size.DOUBLE;
        boolean tall = style.size() != Receipt.Size.NORMAL;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x1B, 0x61, align(style.align())});
        out.writeBytes(new byte[] {0x1B, 0x45, (byte) (style.bold() ? 1 : 0)});
        // GS ! b4–6 width, b0–2 height; FS ! b2 width, b3 height for the Han characters of models where GS ! is for ASCII alone.
        out.writeBytes(new byte[] {0x1D, 0x21, (byte) ((wide ? 0x10 : 0) | (tall ? 1 : 0))});
        out.writeBytes(new byte[] {0x1C, 0x21, (byte) ((wide ? 4 : 0) | (tall ? 8 : 0))});
        out.writeBytes(row.getBytes(Cells.GB18030));
        out.write(LINE_FEED);
        return out.toByteArray();
    }

    private static byte align(Receipt.Align align) {
        return switch (align) {
            case LEFT -> 0;
            case CENTRE -> 1;
            case RIGHT -> 2;
        };
    }
}
