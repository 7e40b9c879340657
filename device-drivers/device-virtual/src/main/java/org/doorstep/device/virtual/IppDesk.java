package org.doorstep.device.virtual;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.doorstep.device.virtual.IppMessage.Attribute;
import org.doorstep.device.virtual.IppMessage.Group;
import org.doorstep.device.virtual.PrinterHabit.Op;
import org.doorstep.device.virtual.PrinterWays.Way;

/// The operations of the twin of a certificate printer, one method each (device-protocols §6.1; codes: RFC 8011). Called under the twin's
/// monitor.
final class IppDesk {
    private static final int OK = 0;
    private static final int OK_IGNORED = 0x0001;
    private static final int FORMAT_NOT_SUPPORTED = 0x040A;
    private static final int ATTRIBUTES_NOT_SUPPORTED = 0x040B;
    private static final int NOT_POSSIBLE = 0x0404;
    private static final int NOT_FOUND = 0x0406;
    private static final int NOT_SUPPORTED = 0x0501;
    private static final int VERSION_NOT_SUPPORTED = 0x0503;
    private static final int BUSY = 0x0507;
    private static final int IDLE = 3;
    private static final int WORKING = 4;
    private static final int STOPPED = 5;
    private static final int UNSUPPORTED_VALUE = 0x10;
    private static final List<String> MEDIA = List.of("iso_a4_210x297mm");
    private static final List<Integer> OPERATIONS =
            List.of(Op.PRINT, Op.VALIDATE, Op.CREATE, Op.SEND, Op.CANCEL, Op.JOB, Op.JOBS, Op.PRINTER);
    /// What it tells of itself where its ways say nothing else.
    private static final Map<String, List<String>> TOLD = new TreeMap<>(Map.of(
            "document-format-supported", List.of("application/octet-stream", "application/pdf"), "ipp-versions-supported",
                    List.of("1.1", "2.0"),
            "media-supported", MEDIA, "sides-supported", List.of("one-sided", "two-sided-long-edge", "two-sided-short-edge")));

    /// What the desk asks of the machine that it serves.
    interface Machine {
        String address();

        PrinterWays ways();

        /// Its newest states, as a printer words them.
        List<String> reasons();

        /// All that it knows, the oldest first; the desk adds to it.
        List<TwinJob> jobs();

        Optional<TwinJob> job(int id);

        /// Whether a trouble that was wanted happens now.
        boolean hit(PrinterTrouble trouble);

        void take(TwinJob job, byte[] document) throws IOException;

        void end(TwinJob job, int state, String reason);

        TwinEngine engine();
    }

    private final Machine twin;
    private int lastId;

    IppDesk(Machine twin) {
        this.twin = twin;
    }

    /// Empty where the line breaks instead.
    Optional<IppMessage> serve(IppMessage request) throws IOException {
        int newest = twin.ways().newest();
        if (request.version() > newest) {
            return Optional.of(new IppMessage(newest, VERSION_NOT_SUPPORTED, request.requestId(), answer(request, OK, List.of())
                    .groups(), new byte[0]));
        }
        Optional<Integer> refusal = refusal(request.code());
        if (refusal.isPresent()) {
            return Optional.of(answer(request, refusal.get(), List.of()));
        }
        return switch (request.code()) {
            case Op.PRINT -> print(request);
            case Op.VALIDATE -> Optional.of(validate(request));
            case Op.CREATE -> create(request);
            case Op.SEND -> send(request);
            case Op.CANCEL -> Optional.of(cancel(request));
            case Op.JOB -> Optional.of(twin.job(request.number("job-id", 0)).map(job -> answer(request, OK,
                    List.of(job.group(twin.address()))))
                    .orElseGet(() -> answer(request, NOT_FOUND, List.of())));
            case Op.JOBS -> Optional.of(list(request));
            case Op.PRINTER -> Optional.of(answer(request, OK, List.of(printer())));
            default -> Optional.of(answer(request, NOT_SUPPORTED, List.of()));
        };
    }

    private Optional<Integer> refusal(int operation) {
        PrinterWays ways = twin.ways();
        if (ways.lacks().contains(operation)) {
            return Optional.of(NOT_SUPPORTED);
        }
        boolean now = !ways.has(Way.REFUSES_AFTERWARDS) || twin.jobs().stream().anyMatch(TwinJob::over);
        return now ? Optional.ofNullable(ways.refuses().get(operation)) : Optional.empty();
    }

    private static IppMessage answer(IppMessage request, int status, List<Group> groups) {
        List<Group> all = new ArrayList<>();
        all.add(new Group(IppMessage.OPERATION, List.of(
                Attribute.words(IppMessage.CHARSET, "attributes-charset", List.of("utf-8")),
                Attribute.words(IppMessage.LANGUAGE, "attributes-natural-language", List.of("en")))));
        all.addAll(groups);
        return new IppMessage(request.version(), status, request.requestId(), all, new byte[0]);
    }

    private Group printer() {
        PrinterWays ways = twin.ways();
        boolean working = twin.jobs().stream().anyMatch(job -> job.state == TwinJob.PROCESSING);
        boolean taken = twin.jobs().stream().anyMatch(job -> !job.over());
        boolean accepting = !ways.has(Way.NOT_ACCEPTING) && !(ways.has(Way.ONE_AT_A_TIME) && taken);
        List<Attribute> all = new ArrayList<>(List.of(
                Attribute.number(IppMessage.ENUM, "printer-state", ways.has(Way.STOPPED) ? STOPPED : working ? WORKING : IDLE),
                new Attribute(IppMessage.BOOLEAN, "printer-is-accepting-jobs", List.of(new byte[] {(byte) (accepting ? 1 : 0)}))));
        Map<String, List<String>> told = new TreeMap<>(TOLD);
        told.putAll(ways.says());
        told.put("printer-state-reasons", twin.reasons());
        told.forEach((name, words) -> all.addAll(words.isEmpty() ? List.of() : List.of(Attribute.words(tag(name), name, words))));
        if (!ways.says().containsKey("operations-supported")) {
            List<Integer> known = OPERATIONS.stream().filter(operation -> !ways.lacks().contains(operation)).toList();
            all.add(Attribute.numbers(IppMessage.ENUM, "operations-supported", known));
        }
        if (!ways.says().containsKey("copies-supported")) {
            all.add(new Attribute(IppMessage.RANGE, "copies-supported", List.of(new byte[] {0, 0, 0, 1, 0, 0, 0, 99})));
        }
        return new Group(IppMessage.PRINTER, all);
    }

    private static int tag(String name) {
        return switch (name) {
            case "document-format-supported" -> IppMessage.MIME_TYPE;
            case "printer-input-tray" -> IppMessage.OCTETS;
            default -> IppMessage.KEYWORD;
        };
    }

    private IppMessage validate(IppMessage request) {
        List<Attribute> unsupported = unsupported(request);
        return unsupported.isEmpty() ? answer(request, OK, List.of())
                : answer(request, refused(request) ? ATTRIBUTES_NOT_SUPPORTED : OK_IGNORED,
                        List.of(new Group(IppMessage.UNSUPPORTED, unsupported)));
    }

    private List<Attribute> unsupported(IppMessage request) {
        List<Attribute> unsupported = new ArrayList<>();
        twin.ways().ignores().stream().filter(request::has)
                .forEach(name -> unsupported.add(new Attribute(UNSUPPORTED_VALUE, name, List.of(new byte[0]))));
        String media = request.text("media").orElse("");
        if (unsupported.isEmpty() && !MEDIA.contains(media)) {
            unsupported.add(Attribute.words(IppMessage.KEYWORD, "media", List.of(media)));
        }
        return unsupported;
    }

    /// What it cannot do is refused; what it has no word for it leaves aside, unless it is strict.
    private boolean refused(IppMessage request) {
        boolean word = twin.ways().ignores().stream().anyMatch(request::has);
        return !unsupported(request).isEmpty() && (!word || twin.ways().has(Way.STRICT));
    }

    private Optional<IppMessage> create(IppMessage request) {
        if (refused(request)) {
            return Optional.of(validate(request));
        }
        if (busy()) {
            return Optional.of(answer(request, BUSY, List.of()));
        }
        TwinJob job = add(request);
        return twin.hit(PrinterTrouble.CREATION_UNANSWERED) ? Optional.empty()
                : Optional.of(answer(request, OK, List.of(job.group(twin.address()))));
    }

    private boolean busy() {
        return twin.hit(PrinterTrouble.BUSY) || twin.jobs().stream().anyMatch(job -> !job.over());
    }

    private TwinJob add(IppMessage request) {
        return add(request.text("job-name").orElse(""), request.text("requesting-user-name").orElse(""), request.number("copies", 1));
    }

    private Optional<IppMessage> print(IppMessage request) throws IOException {
        if (refused(request)) {
            return Optional.of(validate(request));
        }
        if (busy() || twin.hit(PrinterTrouble.DOCUMENT_REFUSED)) {
            return Optional.of(answer(request, twin.hit(PrinterTrouble.DOCUMENT_REFUSED) ? FORMAT_NOT_SUPPORTED : BUSY, List.of()));
        }
        return twin.hit(PrinterTrouble.CREATION_UNANSWERED) ? Optional.empty() : document(request, add(request));
    }

    TwinJob add(String name, String user, int copies) {
        lastId = twin.jobs().isEmpty() ? 1 : lastId + 1;
        TwinJob job = new TwinJob(lastId, name, user, copies);
        twin.jobs().add(job);
        twin.engine().stir();
        return job;
    }

    private Optional<IppMessage> send(IppMessage request) throws IOException {
        Optional<TwinJob> job = twin.job(request.number("job-id", 0));
        if (job.isEmpty() || job.get().over()) {
            return Optional.of(answer(request, job.isEmpty() ? NOT_FOUND : NOT_POSSIBLE, List.of()));
        }
        if (twin.hit(PrinterTrouble.DOCUMENT_REFUSED)) {
            return Optional.of(answer(request, FORMAT_NOT_SUPPORTED, List.of()));
        }
        return document(request, job.get());
    }

    private Optional<IppMessage> document(IppMessage request, TwinJob job) throws IOException {
        if (twin.hit(PrinterTrouble.DOCUMENT_TORN)) {
            job.reasons = List.of("job-incoming");
            return Optional.empty();
        }
        twin.take(job, request.data());
        return twin.hit(PrinterTrouble.DOCUMENT_UNANSWERED) ? Optional.empty()
                : Optional.of(answer(request, OK, List.of(job.group(twin.address()))));
    }

    private IppMessage cancel(IppMessage request) {
        Optional<TwinJob> job = twin.job(request.number("job-id", 0));
        if (job.isEmpty() || job.get().over()) {
            return answer(request, job.isEmpty() ? NOT_FOUND : NOT_POSSIBLE, List.of());
        }
        twin.end(job.get(), TwinJob.CANCELLED, "job-canceled-by-user");
        return answer(request, OK, List.of());
    }

    private IppMessage list(IppMessage request) {
        boolean over = request.text("which-jobs").orElse("not-completed").equals("completed");
        if (over && twin.ways().has(Way.NO_COMPLETED_LIST)) {
            return answer(request, ATTRIBUTES_NOT_SUPPORTED, List.of());
        }
        boolean known = !over || !twin.ways().has(Way.NO_HISTORY);
        return answer(request, OK, twin.jobs().stream().filter(job -> known && job.over() == over).map(job -> job.group(twin.address()))
                .toList());
    }
}
