package org.doorstep.device.escpos;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.channel.Failed;

/// A QR code by the printer's own command (§3.2), or as a picture for a printer that has none. Correction level M. A content that is not ASCII goes
/// as UTF-8; only then does the picture carry a charset segment, which some readers do not know.
final class QrCode {
    private static final int LARGEST_MODULE = 8;
    private static final int SMALLEST_MODULE = 3;
    private static final int LEVEL_M = 0x31;
    /// cn and fn and m stand before the data of the store command.
    private static final int STORE_HEAD = 3;

    private QrCode() {}

    static List<byte[]> commands(String content, Profile profile) throws Failed {
        BitMatrix matrix = matrix(content);
        int module = module(matrix.getWidth(), profile.dots());
        return profile.ownQr() ? List.of(own(content, module)) : picture(matrix, module, profile.dots()).commands();
    }

    private static BitMatrix matrix(String content) throws Failed {
        try {
            Map<EncodeHintType, Object> hints = new EnumMap<>(Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
            if (!StandardCharsets.US_ASCII.newEncoder().canEncode(content)) {
                hints.put(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8);
            }
            return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException | IllegalArgumentException _) {
            throw new Failed(DeviceFault.REFUSED_REQUEST);
        }
    }

    /// About half the paper, and never so small that a telephone cannot read it.
    private static int module(int modules, int dots) throws Failed {
        int module = Math.min(LARGEST_MODULE, Math.max(SMALLEST_MODULE, dots / 2 / modules));
        // Four modules of white on each side.
        if ((modules + 8) * module > dots) {
            throw new Failed(DeviceFault.REFUSED_REQUEST);
        }
        return module;
    }

    private static byte[] own(String content, int module) {
        byte[] data = content.getBytes(StandardCharsets.UTF_8);
        int length = data.length + STORE_HEAD;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x1B, 0x61, 1});
        out.writeBytes(new byte[] {0x1D, 0x28, 0x6B, 4, 0, 0x31, 0x41, 0x32, 0});
        out.writeBytes(new byte[] {0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x43, (byte) module});
        out.writeBytes(new byte[] {0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x45, LEVEL_M});
        out.writeBytes(new byte[] {0x1D, 0x28, 0x6B, (byte) length, (byte) (length >> 8), 0x31, 0x50, 0x30});
        out.writeBytes(data);
        out.writeBytes(new byte[] {0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30});
        return out.toByteArray();
    }

    private static Raster picture(BitMatrix matrix, int module, int dots) {
        int side = matrix.getWidth() * module;
        int left = (dots - side) / 2;
        Raster raster = new Raster(dots, side + 2 * module);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (matrix.get(x / module, y / module)) {
                    raster.black(left + x, module + y);
                }
            }
        }
        return raster;
    }
}
