package org.doorstep.device.ipp;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.AttributeType;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.Types;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.doorstep.device.Fault;
import org.doorstep.device.FaultCode;
import org.doorstep.device.PaperJob;
import org.doorstep.device.channel.Exchange;
import org.doorstep.device.port.IppBytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The questions we ask a printer, one at a time (§6.1). Logs operations, status codes and durations; a job appears by its token alone.
final class Session {
    static final String USER = "doorstep";
    static final int BUSY = 0x0507;
    static final int NOT_FOUND = 0x0406;
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final Duration ANSWER = Duration.ofSeconds(4);
    private static final int FIRST_ERROR = 0x0100;
    private static final AttributeType<?>[] OF_JOB = {
        Types.jobId, Types.jobName, Types.jobUuid, Types.jobOriginatingUserName, Types.jobState, Types.jobStateReasons, Types.jobImpressionsCompleted};

    /// The printer gave no answer that can be believed, or refused.
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Fault fault;

        Failed(Fault fault) {
            super(fault.brief());
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

    private final Exchange exchange;
    private final URI printer;
    private int lastRequest;

    Session(Exchange exchange, URI printer) {
        this.exchange = exchange;
        this.printer = printer;
    }

    PrinterView printer() throws Failed {
        IppPacket answer = good(ask(IppPacket.getPrinterAttributes(printer, Types.printerState, Types.printerStateReasons, Types.printerIsAcceptingJobs), ANSWER));
        for (AttributeGroup group : groups(answer, Tag.printerAttributes)) {
            int state = Optional.ofNullable(group.getValue(Types.printerState)).map(s -> s.getCode()).orElse(0);
            boolean accepting = Optional.ofNullable(group.getValue(Types.printerIsAcceptingJobs)).orElse(true);
            return new PrinterView(state, words(group.getStrings(Types.printerStateReasons)), accepting);
        }
        throw new Failed(new Fault(FaultCode.GARBLED));
    }

    /// The status code; what the printer would put aside of what we ask for is a refusal too, the paper would not be what was signed.
    int validate(PaperJob job) throws Failed {
        IppPacket answer = ask(described(IppPacket.validateJob(printer), job).putOperationAttributes(Types.documentFormat.of("application/pdf")), ANSWER);
        boolean substituted = groups(answer, Tag.unsupportedAttributes).stream()
                .anyMatch(group -> List.of("media", "copies", "sides", "document-format").stream().anyMatch(name -> group.get(name) != null));
        if (substituted) {
            throw new Failed(new Fault(FaultCode.REFUSED_REQUEST, answer.getCode()));
        }
        return answer.getCode();
    }

    /// A job that was created, or the status code that refused it.
    record Created(int status, Optional<JobView> job) {}

    Created create(PaperJob job) throws Failed {
        IppPacket answer = ask(described(IppPacket.createJob(printer), job), ANSWER);
        List<JobView> jobs = jobs(answer);
        if (answer.getCode() < FIRST_ERROR && jobs.isEmpty()) {
            throw new Failed(new Fault(FaultCode.GARBLED));
        }
        return new Created(answer.getCode(), jobs.stream().findFirst());
    }

    private static IppPacket.Builder described(IppPacket.Builder builder, PaperJob job) {
        String media = switch (job.media()) {
            case A4 -> "iso_a4_210x297mm";
            case A5 -> "iso_a5_148x210mm";
        };
        return builder.putOperationAttributes(Types.requestingUserName.of(USER), Types.jobName.of(job.jobName()))
                .putJobAttributes(Types.copies.of(job.copies()), Types.sides.of("one-sided"), Types.media.of(media));
    }

    /// Hands over the document, byte for byte. The status code.
    int send(JobView job, byte[] document, Duration patience) throws Failed {
        IppPacket.Builder builder = IppPacket.sendDocument(printer, job.id())
                .putOperationAttributes(Types.requestingUserName.of(USER), Types.documentFormat.of("application/pdf"), Types.lastDocument.of(true));
        return ask(builder, document, patience).getCode();
    }

    /// The job of this id; empty where the printer knows none.
    Optional<JobView> job(int id) throws Failed {
        IppPacket answer = ask(
                IppPacket.getJobAttributes(printer, id, OF_JOB).putOperationAttributes(Types.requestingUserName.of(USER)), ANSWER);
        return answer.getCode() == NOT_FOUND ? Optional.empty() : jobs(good(answer)).stream().findFirst();
    }

    /// Jobs that are not over, then those that are (§3 of the field notes: a list names only one kind).
    List<JobView> jobs() throws Failed {
        List<JobView> all = new ArrayList<>();
        for (String kind : List.of("not-completed", "completed")) {
            IppPacket.Builder builder = IppPacket.getJobs(printer, OF_JOB)
                    .putOperationAttributes(Types.requestingUserName.of(USER), Types.whichJobs.of(kind));
            all.addAll(jobs(good(ask(builder, ANSWER))));
        }
        return all;
    }

    /// The status code; a job that is over already refuses.
    int cancel(JobView job) throws Failed {
        return ask(IppPacket.cancelJob(printer, job.id()).putOperationAttributes(Types.requestingUserName.of(USER)), ANSWER).getCode();
    }

    private static List<JobView> jobs(IppPacket answer) {
        return groups(answer, Tag.jobAttributes).stream().map(Session::view).toList();
    }

    private static JobView view(AttributeGroup group) {
        int id = Optional.ofNullable(group.getValue(Types.jobId)).orElse(0);
        int state = Optional.ofNullable(group.getValue(Types.jobState)).map(s -> s.getCode()).orElse(0);
        OptionalInt impressions = Optional.ofNullable(group.getValue(Types.jobImpressionsCompleted)).map(OptionalInt::of).orElse(OptionalInt.empty());
        return new JobView(
                id, Optional.ofNullable(group.getString(Types.jobName)).orElse(""), Optional.ofNullable(group.getString(Types.jobUuid)),
                Optional.ofNullable(group.getString(Types.jobOriginatingUserName)).orElse(""), state, words(group.getStrings(Types.jobStateReasons)), impressions);
    }

    private static List<String> words(List<String> keywords) {
        return keywords.stream().filter(word -> !word.equals("none")).toList();
    }

    private static List<AttributeGroup> groups(IppPacket packet, Tag tag) {
        return packet.getAttributeGroups().stream().filter(group -> group.getTag().equals(tag)).toList();
    }

    private static IppPacket good(IppPacket answer) throws Failed {
        if (answer.getCode() >= FIRST_ERROR) {
            throw new Failed(new Fault(answer.getCode() == BUSY ? FaultCode.BUSY : FaultCode.REFUSED_REQUEST, answer.getCode()));
        }
        return answer;
    }

    static boolean refused(int status) {
        return status >= FIRST_ERROR;
    }

    private IppPacket ask(IppPacket.Builder builder, Duration patience) throws Failed {
        return ask(builder, new byte[0], patience);
    }

    private IppPacket ask(IppPacket.Builder builder, byte[] document, Duration patience) throws Failed {
        builder.setRequestId(++lastRequest);
        IppPacket request = builder.build();
        long began = System.nanoTime();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (IppOutputStream out = new IppOutputStream(bytes)) {
                out.write(request);
            }
            IppPacket answer = IppBytes.packet(exchange.post(printer, bytes.toByteArray(), document, patience));
            LOG.debug("{} -> 0x{} {} ms", request.getOperation().getName(), Integer.toHexString(answer.getCode()), (System.nanoTime() - began) / 1_000_000);
            if (answer.getRequestId() != lastRequest) {
                throw new ProtocolException("an answer to another question");
            }
            return answer;
        } catch (IOException e) {
            LOG.info("{} failed after {} ms ({})", request.getOperation().getName(), (System.nanoTime() - began) / 1_000_000, e.getClass().getSimpleName());
            throw new Failed(new Fault(code(e)));
        }
    }

    private static FaultCode code(IOException e) {
        return switch (e) {
            case ConnectException _ -> FaultCode.LINE_ABSENT;
            case SocketTimeoutException _ -> FaultCode.NO_ANSWER;
            case ProtocolException _ -> FaultCode.GARBLED;
            default -> FaultCode.LINE_LOST;
        };
    }

    void close() {
        exchange.close();
    }
}
