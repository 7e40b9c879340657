package org.doorstep.device.ipp;

import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.channel.Declined;
import org.doorstep.device.channel.Exchange;
import org.doorstep.device.channel.Failed;
import org.doorstep.device.port.IppBytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One question and its answer: its number, the version that the printer speaks, and what a broken line means. Only a question that changes
/// nothing is ever asked once more. Logs operations, status codes and durations.
final class Wire {
    static final int VERSION_NOT_SUPPORTED = 0x0503;
    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    /// A printer that refuses IPP 2.0 is asked with 1.1 from then on (RFC 8011, 4.1.8).
    private static final int VERSION_1_1 = 0x0101;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NO_SUCH_PATH = 404;
    private static final int NO_POST = 405;
    private static final int UPGRADE_REQUIRED = 426;
    private static final Set<Integer> CHANGES_NOTHING =
            Set.of(Abilities.GET_PRINTER_ATTRIBUTES, Abilities.GET_JOBS, Abilities.GET_JOB_ATTRIBUTES, Abilities.VALIDATE_JOB);

    private final Exchange exchange;
    private final URI printer;
    private int version = IppPacket.DEFAULT_VERSION_NUMBER;
    private int lastRequest;

    Wire(Exchange exchange, URI printer) {
        this.exchange = exchange;
        this.printer = printer;
    }

    IppPacket ask(IppPacket.Builder builder, byte[] document, Duration patience) throws Failed {
        boolean harmless = CHANGES_NOTHING.contains(builder.getCode());
        IppPacket answer = asked(builder, document, patience);
        if (harmless && answer.getCode() == VERSION_NOT_SUPPORTED && version > VERSION_1_1) {
            version = VERSION_1_1;
            return asked(builder, document, patience);
        }
        return answer;
    }

    private IppPacket asked(IppPacket.Builder builder, byte[] document, Duration patience) throws Failed {
        boolean harmless = CHANGES_NOTHING.contains(builder.getCode());
        if (!harmless) {
            // It may go out only once, so it does not go out on a line that the printer may just be closing.
            exchange.renew();
        }
        try {
            return once(builder, document, patience);
        } catch (IOException e) {
            Fault why = fault(e);
            if (!harmless || why.code() != DeviceFault.LINE_LOST) {
                throw new Failed(why);
            }
        }
        exchange.renew();
        try {
            return once(builder, document, patience);
        } catch (IOException e) {
            throw new Failed(fault(e));
        }
    }

    private IppPacket once(IppPacket.Builder builder, byte[] document, Duration patience) throws IOException {
        builder.setVersionNumber(version);
        builder.setRequestId(++lastRequest);
        IppPacket request = builder.build();
        String name = request.getOperation().getName();
        long began = System.nanoTime();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (IppOutputStream out = new IppOutputStream(bytes)) {
                out.write(request);
            }
            IppPacket answer = IppBytes.packet(exchange.post(printer, bytes.toByteArray(), document, patience));
            LOG.debug("{} -> 0x{} {} ms", name, Integer.toHexString(answer.getCode()), (System.nanoTime() - began) / 1_000_000);
            if (answer.getRequestId() != lastRequest) {
                throw new ProtocolException("an answer to another question");
            }
            return answer;
        } catch (IOException e) {
            LOG.info("{} failed after {} ms ({})", name, (System.nanoTime() - began) / 1_000_000, e.getClass().getSimpleName());
            throw e;
        }
    }

    private static Fault fault(IOException e) {
        return switch (e) {
            case Declined declined -> declined(declined.status());
            case ConnectException _ -> new Fault(DeviceFault.LINE_ABSENT);
            case SocketTimeoutException _ -> new Fault(DeviceFault.NO_ANSWER);
            case ProtocolException _ -> new Fault(DeviceFault.GARBLED);
            case SSLException _ -> new Fault(PrinterFault.TLS_FAILED);
            default -> new Fault(DeviceFault.LINE_LOST);
        };
    }

    private static Fault declined(int status) {
        return switch (status) {
            case UPGRADE_REQUIRED -> new Fault(PrinterFault.TLS_WANTED);
            case UNAUTHORIZED, FORBIDDEN, NO_SUCH_PATH, NO_POST -> new Fault(DeviceFault.REFUSED_REQUEST, status);
            default -> new Fault(DeviceFault.GARBLED);
        };
    }

    void close() {
        exchange.close();
    }
}
