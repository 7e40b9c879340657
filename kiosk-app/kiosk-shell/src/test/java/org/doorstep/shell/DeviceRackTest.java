package org.doorstep.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.doorstep.core.journey.BoardReport;
import org.doorstep.core.journey.Report;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.ReceiptPrinter;
import org.doorstep.device.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who sits at a terminal's devices: each is taken once, and what nobody takes is watched.
class DeviceRackTest {
    private static final DeviceBinding READER = new DeviceBinding("id-card", DeviceClass.ID_CARD_READER, "nobody", "serial:/dev/none");
    private static final DeviceBinding SLIPS = new DeviceBinding("slips", DeviceClass.RECEIPT_PRINTER, "nobody", "tcp:127.0.0.1:1");
    private static final DeviceBinding SPARE = new DeviceBinding("spare", DeviceClass.RECEIPT_PRINTER, "escpos", "tcp:127.0.0.1:1");

    private final Map<DeviceClass, Status> told = new ConcurrentHashMap<>();
    private final Closing closing = new Closing();
    private final DeviceRack rack = new DeviceRack(List.of(READER, SLIPS, SPARE), Optional::empty, this::hear, closing);

    @AfterEach
    void close() {
        closing.close();
    }

    private void hear(Report report) {
        if (report instanceof BoardReport.DeviceChanged(DeviceClass device, var state)) {
            told.put(device, state.status());
        }
    }

    private void untilTold(DeviceClass device) {
        await().atMost(Duration.ofSeconds(30)).until(() -> told.containsKey(device));
    }

    @Test
    void whatIsTakenIsTakenOnceAndOfTwoOfOneClassTheFirstCounts() {
        assertThat(rack.take(DeviceClass.RECEIPT_PRINTER)).contains(SLIPS);
        assertThat(rack.take(DeviceClass.RECEIPT_PRINTER)).isEmpty();
        assertThat(rack.seat(DeviceClass.RECEIPT_PRINTER, ReceiptPrinter.class)).isEmpty();
        assertThat(rack.take(DeviceClass.CERTIFICATE_PRINTER)).as("there is none").isEmpty();
    }

    @Test
    void whatNobodyTakesIsWatched() {
        assertThat(rack.take(DeviceClass.ID_CARD_READER)).contains(READER);
        rack.watchTheRest();
        untilTold(DeviceClass.RECEIPT_PRINTER);
        assertThat(told).containsExactly(Map.entry(DeviceClass.RECEIPT_PRINTER, Told.offline(DeviceFault.BAD_BINDING)));
        assertThat(rack.take(DeviceClass.RECEIPT_PRINTER)).as("and sat at").isEmpty();
    }

    @Test
    void aSeatThatIsTakenTellsTheBoardHowItStands() {
        assertThat(rack.seat(DeviceClass.RECEIPT_PRINTER, ReceiptPrinter.class)).isPresent();
        untilTold(DeviceClass.RECEIPT_PRINTER);
        assertThat(told.keySet()).isEqualTo(Set.of(DeviceClass.RECEIPT_PRINTER));
    }
}
