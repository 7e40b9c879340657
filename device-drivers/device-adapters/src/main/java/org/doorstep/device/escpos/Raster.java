package org.doorstep.device.escpos;

import java.util.ArrayList;
import java.util.List;

/// Dots on paper, as wide as the paper. `GS v 0` takes them in bands (§3.1), each a command of its own.
final class Raster {
    /// With 72 bytes a row a band stays below 2 KB.
    private static final int BAND = 24;

    private final int rowBytes;
    private final int height;
    private final byte[] dots;

    Raster(int width, int height) {
        this.rowBytes = (width + 7) / 8;
        this.height = height;
        this.dots = new byte[rowBytes * height];
    }

    void black(int x, int y) {
        dots[y * rowBytes + x / 8] |= (byte) (0x80 >> (x % 8));
    }

    /// 1D 76 30 m xL xH yL yH: x counts bytes, y counts rows.
    List<byte[]> commands() {
        List<byte[]> commands = new ArrayList<>();
        for (int from = 0; from < height; from += BAND) {
            int rows = Math.min(BAND, height - from);
            byte[] command = new byte[8 + rows * rowBytes];
            command[0] = 0x1D;
            command[1] = 0x76;
            command[2] = 0x30;
            command[4] = (byte) rowBytes;
            command[5] = (byte) (rowBytes >> 8);
            command[6] = (byte) rows;
            command[7] = (byte) (rows >> 8);
            System.arraycopy(dots, from * rowBytes, command, 8, rows * rowBytes);
            commands.add(command);
        }
        return commands;
    }
}
