package org.doorstep.device.port;

import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppPacket;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ProtocolException;

/// Bytes of an IPP answer into jipp's packet. jipp believes every length it reads and follows collections as deep as they go, so the shape is
/// walked before it sees them (RFC 8010, section 3), and whatever it throws all the same ends here.
public final class IppBytes {
    private static final int HEADER = 8;
    private static final int END_TAG = 3;
    private static final int FIRST_VALUE_TAG = 0x10;
    private static final int BEGIN_COLLECTION = 0x34;
    private static final int END_COLLECTION = 0x37;
    /// Media collections nest two deep.
    private static final int DEEPEST = 8;

    private IppBytes() {}

    /// @throws ProtocolException for everything that is not one whole answer
    public static IppPacket packet(byte[] answer) throws ProtocolException {
        walk(answer);
        try (IppInputStream in = new IppInputStream(new ByteArrayInputStream(answer))) {
            return in.readPacket();
        } catch (IOException | RuntimeException e) {
            throw new ProtocolException("an answer that is not IPP (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static void walk(byte[] answer) throws ProtocolException {
        int at = HEADER;
        int depth = 0;
        while (at < answer.length && answer[at] != END_TAG) {
            int tag = answer[at] & 0xFF;
            at++;
            if (tag >= FIRST_VALUE_TAG) {
                depth += tag == BEGIN_COLLECTION ? 1 : 0;
                depth -= tag == END_COLLECTION ? 1 : 0;
                at = field(answer, field(answer, at));
            }
            if (depth < 0 || depth > DEEPEST) {
                throw new ProtocolException("an answer of strange depth");
            }
        }
        if (at >= answer.length) {
            throw new ProtocolException("an answer without its end");
        }
    }

    /// Where the field of two length bytes and so many others ends; no field has more than 32,767 (RFC 8010, 3.9).
    private static int field(byte[] answer, int at) throws ProtocolException {
        if (at + 2 > answer.length || answer[at] < 0) {
            throw new ProtocolException("a length that cannot be");
        }
        return at + 2 + ((answer[at] & 0xFF) << 8 | (answer[at + 1] & 0xFF));
    }
}
