package org.doorstep.device.ipp;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.AttributeType;
import com.hp.jipp.encoding.IntOrIntRange;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.KeywordOrName;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.MediaColDatabase;
import com.hp.jipp.model.Types;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.PaperJob;
import org.doorstep.device.PrinterFault;
import org.doorstep.device.channel.Exchange;
import org.doorstep.device.channel.Failed;
import org.jspecify.annotations.Nullable;

/// The questions we ask a printer, one at a time (§6.1). A job appears by its token alone.
final class Session {
    static final String USER = "doorstep";
    static final int BUSY = 0x0507;
    static final int NOT_ACCEPTING = 0x0506;
    static final int FORMAT_NOT_SUPPORTED = 0x040A;
    private static final int FIRST_ERROR = 0x0100;
    private static final int FIRST_SERVER_ERROR = 0x0500;
    private static final int OPERATION_NOT_SUPPORTED = 0x0501;
    private static final String A4 = "iso_a4_210x297mm";
    private static final Duration ANSWER = Duration.ofSeconds(4);
    private static final AttributeType<?>[] OF_PRINTER = {
        Types.printerState, Types.printerStateReasons, Types.printerIsAcceptingJobs, Types.printerInputTray, Types.mediaReady,
        Types.mediaColReady, Types.operationsSupported, Types.documentFormatSupported, Types.sidesSupported, Types.copiesSupported};
    private static final AttributeType<?>[] OF_JOB = {
        Types.jobId, Types.jobName, Types.jobUuid, Types.jobOriginatingUserName, Types.jobState, Types.jobStateReasons,
                Types.jobImpressionsCompleted};

    private final Wire wire;
    private final URI printer;
    private Abilities abilities = Abilities.UNTOLD;
    private volatile OptionalInt sheets = OptionalInt.empty();

    Session(Exchange exchange, URI printer) {
        this.wire = new Wire(exchange, printer);
        this.printer = printer;
    }

    PrinterView printer() throws Failed {
        OptionalInt told = OptionalInt.empty();
        try {
            PrinterView view = told();
            told = view.sheets();
            return view;
        } finally {
            sheets = told;
        }
    }

    /// Sheets of A4, as the last answer to `printer` said; from any thread.
    OptionalInt sheets() {
        return sheets;
    }

    private PrinterView told() throws Failed {
        IppPacket answer = good(ask(IppPacket.getPrinterAttributes(printer, OF_PRINTER)));
        for (AttributeGroup group : groups(answer, Tag.printerAttributes)) {
            int state = Optional.ofNullable(group.getValue(Types.printerState)).map(s -> s.getCode()).orElse(0);
            boolean accepting = Optional.ofNullable(group.getValue(Types.printerIsAcceptingJobs)).orElse(true);
            abilities = new Abilities(
                    values(group, Types.operationsSupported).stream().map(operation -> operation.getCode()).collect(Collectors.toSet()),
                    new HashSet<>(strings(group, Types.documentFormatSupported)), new HashSet<>(strings(group, Types.sidesSupported)),
                    group.get(Types.copiesSupported.getName()) != null);
            return new PrinterView(state, words(strings(group, Types.printerStateReasons)), accepting, paper(group), abilities);
        }
        throw new Failed(new Fault(DeviceFault.GARBLED));
    }

    private static PrinterView.Paper paper(AttributeGroup group) {
        List<Map<String, String>> trays = values(group, Types.printerInputTray).stream().map(tray -> Map.copyOf(tray.getPairs())).toList();
        List<A4Sheets.Ready> ready = values(group, Types.mediaColReady).stream().map(Session::ready).toList();
        List<A4Sheets.Ready> named = strings(group, Types.mediaReady).stream().map(name -> new A4Sheets.Ready("", isA4(name))).toList();
        return new PrinterView.Paper(Trays.of(trays), A4Sheets.of(trays, ready.isEmpty() ? named : ready));
    }

    private static A4Sheets.Ready ready(MediaColDatabase media) {
        String source = Optional.ofNullable(media.getMediaSource()).map(KeywordOrName::asString).orElse("");
        boolean named = Optional.ofNullable(media.getMediaSizeName()).map(KeywordOrName::asString).filter(Session::isA4).isPresent();
        boolean sized = Optional.ofNullable(media.getMediaSize()).filter(size -> A4Sheets.a4(length(size.getXDimension()),
                length(size.getYDimension()))).isPresent();
        return new A4Sheets.Ready(source, named || sized);
    }

    /// 0 where it is not one number.
    private static int length(@Nullable IntOrIntRange told) {
        return told != null && told.getStart() == told.getEndInclusive() ? told.getStart() : 0;
    }

    private static boolean isA4(String media) {
        return media.startsWith(A4);
    }

    private static <T> List<T> values(AttributeGroup group, AttributeType<T> type) {
        return Optional.ofNullable(group.getValues(type)).orElse(List.of());
    }

    private static List<String> strings(AttributeGroup group, AttributeType<?> type) {
        return Optional.ofNullable(group.getStrings(type)).orElse(List.of());
    }

    /// Why the printer would not print this as wanted, by its status code; empty where it would, or is only busy. What it would put aside
    /// of what we ask for is an objection too: the paper would not be what was signed.
    Optional<Integer> objection(PaperJob job) throws Failed {
        IppPacket answer = ask(described(IppPacket.validateJob(printer), job)
                .putOperationAttributes(Types.documentFormat.of(Abilities.PDF)));
        boolean substituted = groups(answer, Tag.unsupportedAttributes).stream().anyMatch(this::matters);
        boolean refused = refused(answer.getCode()) && !busy(answer.getCode());
        return refused || substituted ? Optional.of(answer.getCode()) : Optional.empty();
    }

    /// Whether our paper would be another one without what the printer puts aside.
    private boolean matters(AttributeGroup unsupported) {
        return List.of("media", "copies", "sides", "document-format").stream().anyMatch(name -> unsupported.get(name) != null);
    }

    /// A job that was created, or the status code that refused it.
    record Created(int status, Optional<JobView> job) {}

    Created create(PaperJob job) throws Failed {
        return created(ask(described(IppPacket.createJob(printer), job)));
    }

    /// Job and document at once, for printers that know no other way.
    Created print(PaperJob job, Duration patience) throws Failed {
        IppPacket.Builder builder = described(IppPacket.printJob(printer), job)
                .putOperationAttributes(Types.documentFormat.of(Abilities.PDF));
        return created(wire.ask(builder, job.document(), patience));
    }

    private static Created created(IppPacket answer) throws Failed {
        List<JobView> jobs = jobs(answer);
        if (answer.getCode() < FIRST_ERROR && jobs.isEmpty()) {
            throw new Failed(new Fault(DeviceFault.GARBLED));
        }
        return new Created(answer.getCode(), jobs.stream().findFirst());
    }

    /// Words that the printer has none for are left out: some refuse them, and what they could change does not exist there.
    private IppPacket.Builder described(IppPacket.Builder builder, PaperJob job) {
        String media = switch (job.media()) {
            case A4 -> A4;
            case A5 -> "iso_a5_148x210mm";
        };
        builder.putOperationAttributes(Types.requestingUserName.of(USER), Types.jobName.of(job.jobName()))
                .putJobAttributes(Types.media.of(media));
        if (abilities.copies() || job.copies() > 1) {
            builder.putJobAttributes(Types.copies.of(job.copies()));
        }
        return abilities.choosesSides() ? builder.putJobAttributes(Types.sides.of(Abilities.ONE_SIDED)) : builder;
    }

    /// Hands over the document, byte for byte. The status code.
    int send(JobView job, byte[] document, Duration patience) throws Failed {
        IppPacket.Builder builder = IppPacket.sendDocument(printer, job.id())
                .putOperationAttributes(Types.requestingUserName.of(USER), Types.documentFormat.of(Abilities.PDF),
                        Types.lastDocument.of(true));
        return wire.ask(builder, document, patience).getCode();
    }

    /// The job of this id; empty where the printer does not tell it, with whatever excuse: some do not find a job that is over, and others
    /// call the question wrong.
    Optional<JobView> job(int id) throws Failed {
        IppPacket answer = ask(IppPacket.getJobAttributes(printer, id, OF_JOB).putOperationAttributes(Types.requestingUserName.of(USER)));
        return refused(answer.getCode()) ? Optional.empty() : jobs(answer).stream().findFirst();
    }

    /// Jobs that are not over, then those that are (§3 of the field notes: a list names only one kind). A list that a printer does not keep
    /// is empty; one that keeps neither has failed.
    List<JobView> jobs() throws Failed {
        IppPacket open = listed("not-completed");
        IppPacket over = listed("completed");
        List<JobView> all = new ArrayList<>();
        if (refused(open.getCode()) && refused(over.getCode())) {
            throw new Failed(refusal(open.getCode()));
        }
        for (IppPacket list : List.of(open, over)) {
            all.addAll(refused(list.getCode()) ? List.of() : jobs(list));
        }
        return all;
    }

    private IppPacket listed(String kind) throws Failed {
        return ask(IppPacket.getJobs(printer, OF_JOB).putOperationAttributes(Types.requestingUserName.of(USER), Types.whichJobs.of(kind)));
    }

    /// The status code; a job that is over already refuses.
    int cancel(JobView job) throws Failed {
        return ask(IppPacket.cancelJob(printer, job.id()).putOperationAttributes(Types.requestingUserName.of(USER))).getCode();
    }

    private static List<JobView> jobs(IppPacket answer) {
        return groups(answer, Tag.jobAttributes).stream().map(Session::view).toList();
    }

    private static JobView view(AttributeGroup group) {
        int id = Optional.ofNullable(group.getValue(Types.jobId)).orElse(0);
        int state = Optional.ofNullable(group.getValue(Types.jobState)).map(s -> s.getCode()).orElse(0);
        OptionalInt impressions = Optional.ofNullable(group.getValue(Types.jobImpressionsCompleted)).map(OptionalInt::of)
                .orElse(OptionalInt.empty());
        return new JobView(
                id, Optional.ofNullable(group.getString(Types.jobName)).orElse(""), Optional.ofNullable(group.getString(Types.jobUuid)),
                Optional.ofNullable(group.getString(Types.jobOriginatingUserName))
                        .orElse(""), state, words(group.getStrings(Types.jobStateReasons)), impressions);
    }

    private static List<String> words(List<String> keywords) {
        return keywords.stream().filter(word -> !word.equals("none")).toList();
    }

    private static List<AttributeGroup> groups(IppPacket packet, Tag tag) {
        return packet.getAttributeGroups().stream().filter(group -> group.getTag().equals(tag)).toList();
    }

    private static IppPacket good(IppPacket answer) throws Failed {
        if (refused(answer.getCode())) {
            throw new Failed(refusal(answer.getCode()));
        }
        return answer;
    }

    private static Fault refusal(int status) {
        return switch (status) {
            case BUSY -> new Fault(PrinterFault.BUSY, status);
            case Wire.VERSION_NOT_SUPPORTED -> new Fault(PrinterFault.UNFIT, status);
            default -> new Fault(DeviceFault.REFUSED_REQUEST, status);
        };
    }

    static boolean refused(int status) {
        return status >= FIRST_ERROR;
    }

    /// It takes none now and may take one soon.
    static boolean busy(int status) {
        return status == BUSY || status == NOT_ACCEPTING;
    }

    /// A refusal after which nothing of a document is in the printer. Other errors of a server may come from the middle of the work.
    static boolean surelyNothing(int status) {
        return refused(status) && (status < FIRST_SERVER_ERROR || busy(status) || status == OPERATION_NOT_SUPPORTED
                || status == Wire.VERSION_NOT_SUPPORTED);
    }

    private IppPacket ask(IppPacket.Builder builder) throws Failed {
        return wire.ask(builder, new byte[0], ANSWER);
    }

    void close() {
        wire.close();
    }
}
