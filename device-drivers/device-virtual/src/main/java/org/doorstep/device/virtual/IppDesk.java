package org.doorstep.device.virtual;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.device.virtual.IppMessage.Attribute;
import org.doorstep.device.virtual.IppMessage.Group;

/// The operations of the twin of a certificate printer, one method each (device-protocols §6.1; codes: RFC 8011). Called under the twin's monitor.
final class IppDesk {
    private static final int OK = 0;
    private static final int FORMAT_NOT_SUPPORTED = 0x040A;
    private static final int ATTRIBUTES_NOT_SUPPORTED = 0x040B;
    private static final int NOT_POSSIBLE = 0x0404;
    private static final int NOT_FOUND = 0x0406;
    private static final int NOT_SUPPORTED = 0x0501;
    private static final int BUSY = 0x0507;
    private static final List<String> MEDIA = List.of("iso_a4_210x297mm");

    private final IppTwin twin;
    private int lastId;

    IppDesk(IppTwin twin) {
        this.twin = twin;
    }

    /// Empty where the line breaks instead.
    Optional<IppMessage> serve(IppMessage request) throws IOException {
        return switch (request.code()) {
            case 0x0004 -> Optional.of(validate(request));
            case 0x0005 -> create(request);
            case 0x0006 -> send(request);
            case 0x0008 -> Optional.of(cancel(request));
            case 0x0009 -> Optional.of(twin.job(request.number("job-id", 0)).map(job -> answer(request, OK, List.of(job.group(twin.address()))))
                    .orElseGet(() -> answer(request, NOT_FOUND, List.of())));
            case 0x000A -> Optional.of(list(request));
            case 0x000B -> Optional.of(answer(request, OK, List.of(printer())));
            default -> Optional.of(answer(request, NOT_SUPPORTED, List.of()));
        };
    }

    private static IppMessage answer(IppMessage request, int status, List<Group> groups) {
        List<Group> all = new ArrayList<>();
        all.add(new Group(IppMessage.OPERATION, List.of(
                Attribute.words(IppMessage.CHARSET, "attributes-charset", List.of("utf-8")),
                Attribute.words(IppMessage.LANGUAGE, "attributes-natural-language", List.of("en")))));
        all.addAll(groups);
        return new IppMessage(status, request.requestId(), all, new byte[0]);
    }

    private Group printer() {
        boolean working = twin.jobs().stream().anyMatch(job -> job.state == TwinJob.PROCESSING);
        return new Group(IppMessage.PRINTER, List.of(
                Attribute.number(IppMessage.ENUM, "printer-state", working ? 4 : 3),
                Attribute.words(IppMessage.KEYWORD, "printer-state-reasons", twin.reasons()),
                new Attribute(IppMessage.BOOLEAN, "printer-is-accepting-jobs", List.of(new byte[] {1}))));
    }

    private IppMessage validate(IppMessage request) {
        String media = request.text("media").orElse("");
        if (!MEDIA.contains(media)) {
            return answer(request, ATTRIBUTES_NOT_SUPPORTED, List.of(
                    new Group(IppMessage.UNSUPPORTED, List.of(Attribute.words(IppMessage.KEYWORD, "media", List.of(media))))));
        }
        return answer(request, OK, List.of());
    }

    private Optional<IppMessage> create(IppMessage request) {
        boolean taken = twin.jobs().stream().anyMatch(job -> !job.over());
        if (twin.hit(PrinterTrouble.BUSY) || taken) {
            return Optional.of(answer(request, BUSY, List.of()));
        }
        TwinJob job = add(request.text("job-name").orElse(""), request.text("requesting-user-name").orElse(""), request.number("copies", 1));
        return twin.hit(PrinterTrouble.CREATION_UNANSWERED) ? Optional.empty() : Optional.of(answer(request, OK, List.of(job.group(twin.address()))));
    }

    TwinJob add(String name, String user, int copies) {
        lastId = twin.jobs().isEmpty() ? 1 : lastId + 1;
        TwinJob job = new TwinJob(lastId, name, user, copies);
        twin.jobs().add(job);
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
        if (twin.hit(PrinterTrouble.DOCUMENT_TORN)) {
            job.get().reasons = List.of("job-incoming");
            return Optional.empty();
        }
        twin.take(job.get(), request.data());
        return twin.hit(PrinterTrouble.DOCUMENT_UNANSWERED) ? Optional.empty() : Optional.of(answer(request, OK, List.of(job.get().group(twin.address()))));
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
        return answer(request, OK, twin.jobs().stream().filter(job -> job.over() == over).map(job -> job.group(twin.address())).toList());
    }
}
