package org.doorstep.device.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.device.CardPresence;
import org.doorstep.device.Device;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.Fault;
import org.doorstep.device.IdCardFault;
import org.doorstep.device.IdCardReader;
import org.doorstep.device.NotOpened;
import org.doorstep.device.ReadOutcome;
import org.doorstep.device.ReceiptPrinter;
import org.doorstep.device.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The rows of the classes of devices: each is whole, and nothing is opened that a row does not name.
class DeviceKindTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void aRowIsWhole(DeviceClass deviceClass) throws IOException {
        DeviceKind<?> kind = DeviceKind.of(deviceClass);
        assertThat(kind.type()).isInterface().isNotEqualTo(Device.class);
        assertThat(kind.drivers()).extracting(Driver::name).doesNotHaveDuplicates().contains(kind.usual());
        Technician by = new Technician(Optional.of(Files.createFile(folder.resolve("sample.pdf"))), 1, Lines.PLAIN);
        assertThat(kind.checked(new DeviceBinding("one", deviceClass, kind.usual(), "none"), Optional::empty, by)).isNotNull();
        assertThat(Drivers.table()).filteredOn(line -> line.strip().startsWith(deviceClass.id() + " ")).hasSameSizeAs(kind.drivers());
    }

    @Test
    void eachClassHasAnInterfaceOfItsOwn() {
        List<Class<?>> types = Arrays.stream(DeviceClass.values()).<Class<?>>map(each -> DeviceKind.of(each).type()).toList();
        assertThat(types).doesNotHaveDuplicates();
    }

    @Test
    void theUsualDrivers() {
        assertThat(Stream.of(DeviceClass.values()).map(each -> each.id() + " " + DeviceKind.of(each).usual()))
                .contains("id-card sam", "receipt-printer escpos", "certificate-printer ipp");
    }

    /// Of each class: a driver that there is not, and a channel that its usual driver does not know.
    static Stream<DeviceBinding> unfit() {
        return Stream.of(DeviceClass.values()).flatMap(each -> Stream.of(
                new DeviceBinding("one", each, "nobody", "serial:/dev/none"),
                new DeviceBinding("one", each, DeviceKind.of(each).usual(), "pigeon:1")));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void whatNoRowNamesIsNotOpened(DeviceBinding binding) {
        assertThatThrownBy(() -> Drivers.open(binding, Optional::empty))
                .isInstanceOfSatisfying(NotOpened.class, failure -> assertThat(NotOpened.why(failure))
                        .isEqualTo(new Fault(DeviceFault.BAD_BINDING)));
    }

    @Test
    void aBindingOfAnotherClassIsNotOpened() {
        DeviceBinding reader = new DeviceBinding("id-card", DeviceClass.ID_CARD_READER, "sam", "serial:/dev/none");
        assertThatThrownBy(() -> Drivers.open(ReceiptPrinter.class, reader, Optional::empty)).isInstanceOf(NotOpened.class)
                .hasMessage("id-card is no ReceiptPrinter");
        assertThatThrownBy(() -> Drivers.open(IdCardReader.class, reader, Optional::empty)).isInstanceOf(IOException.class)
                .isNotInstanceOf(NotOpened.class);
    }

    @Test
    void aCheckThatLacksItsSampleDoesNotBegin() {
        DeviceKind<?> kind = DeviceKind.of(DeviceClass.CERTIFICATE_PRINTER);
        DeviceBinding binding = new DeviceBinding("one", DeviceClass.CERTIFICATE_PRINTER, "ipp", "ipp://127.0.0.1:1/ipp/print");
        Technician without = new Technician(Optional.empty(), 1, Lines.PLAIN);
        Technician astray = new Technician(Optional.of(folder.resolve("none.pdf")), 1, Lines.PLAIN);
        for (Technician by : List.of(without, astray)) {
            assertThatThrownBy(() -> kind.checked(binding, Optional::empty, by)).isInstanceOf(Lacking.class)
                    .hasMessageContaining("--sample");
        }
    }

    /// A reader that searches, or says how it stands, as its row here wants.
    record Reader(CardPresence look, Status status) implements IdCardReader {
        @Override
        public ReadOutcome read(Duration patience) {
            return new ReadOutcome.NoCard();
        }

        @Override
        public void close() {}
    }

    static Stream<Reader> sick() {
        Fault sam = new Fault(IdCardFault.SAM_UNUSABLE, 0x66);
        return Stream.of(new Reader(new CardPresence.Broken(sam), new Status.Online()), new Reader(new CardPresence.Absent(),
                new Status.Offline(sam)));
    }

    @ParameterizedTest
    @MethodSource("sick")
    void aReaderServesWhereItSearchesAndSaysSo(Reader reader) {
        assertThat(reader.tried()).isEqualTo(new Status.Offline(new Fault(IdCardFault.SAM_UNUSABLE, 0x66)));
        assertThat(new Reader(new CardPresence.Present(), new Status.Online()).tried()).isEqualTo(new Status.Online());
    }
}
