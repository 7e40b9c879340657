package org.doorstep.shell;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.doorstep.core.identity.ReadCard;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.VisitReport;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Ticket;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.FaultCode;
import org.doorstep.device.ReadOutcome;
import org.doorstep.device.Status;

/// What a seat told the loop, in its order.
final class Told implements Consumer<Report> {
    static final Status ONLINE = new Status.Online();
    static final Status WEDGED = offline(DeviceFault.WEDGED);

    private final List<Report> reports = new CopyOnWriteArrayList<>();

    static Status offline(FaultCode code) {
        return new Status.Offline(new Fault(code));
    }

    static ReadOutcome broken(FaultCode code) {
        return new ReadOutcome.Broken(new Fault(code));
    }

    @Override
    public void accept(Report report) {
        reports.add(report);
    }

    List<Status> statuses() {
        return reports.stream().filter(BoardReport.DeviceChanged.class::isInstance)
                .map(each -> ((BoardReport.DeviceChanged) each).state().status()).toList();
    }

    List<Report.CardLooked> looks() {
        return reports.stream().filter(Report.CardLooked.class::isInstance).map(Report.CardLooked.class::cast).toList();
    }

    List<ReadOutcome> answers(Ticket ticket) {
        Asked.Waiting<ReadOutcome> asked = new Asked.Waiting<>(ticket, new ReadCard());
        return reports.stream()
                .flatMap(each -> each instanceof VisitReport.Answer<?> answer ? answer.to(asked).stream() : Stream.empty())
                .map(answer -> answer instanceof Asked.Known<ReadOutcome>(ReadOutcome outcome) ? outcome : broken(DeviceFault.WEDGED))
                .toList();
    }
}
