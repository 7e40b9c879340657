package org.doorstep.shell;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.doorstep.core.journey.Report;
import org.doorstep.core.journey.Ticket;
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
        return reports.stream().filter(Report.ReaderChanged.class::isInstance).map(each -> ((Report.ReaderChanged) each).status()).toList();
    }

    List<Report.CardLooked> looks() {
        return reports.stream().filter(Report.CardLooked.class::isInstance).map(Report.CardLooked.class::cast).toList();
    }

    List<ReadOutcome> answers(Ticket ticket) {
        return reports.stream()
                .filter(each -> each instanceof Report.CardRead read && read.ticket().equals(ticket))
                .map(each -> ((Report.CardRead) each).outcome())
                .toList();
    }
}
