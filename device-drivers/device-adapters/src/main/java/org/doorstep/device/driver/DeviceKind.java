package org.doorstep.device.driver;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.device.CertificatePrinter;
import org.doorstep.device.Device;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.doorstep.device.DeviceFault;
import org.doorstep.device.IdCardReader;
import org.doorstep.device.NotOpened;
import org.doorstep.device.ReceiptPrinter;
import org.doorstep.device.Today;
import org.doorstep.device.contract.CertificatePrinterContract;
import org.doorstep.device.contract.Contract;
import org.doorstep.device.contract.IdCardReaderContract;
import org.doorstep.device.contract.Opener;
import org.doorstep.device.contract.ReceiptPrinterContract;
import org.doorstep.device.escpos.EscposReceiptPrinter;
import org.doorstep.device.escpos.Profile;
import org.doorstep.device.ipp.IppCertificatePrinter;
import org.doorstep.device.sam.SamIdCardReader;

/// All that the house knows of a class of devices: one row a class, and whoever opens, lists or checks devices walks the rows.
///
/// @param drivers  the usual one first
/// @param contract what the class promises, checked on a device and with a technician's hands
record DeviceKind<D extends Device>(Class<D> type, List<Driver<D>> drivers, Checking<D> contract) {
    private static final int BAUD = 115_200;

    /// Puts the contract of a class together.
    interface Checking<D> {
        Contract of(Opener<D> opener, Technician by) throws IOException;
    }

    /// The rows: a new class of devices is one more here.
    static DeviceKind<?> of(DeviceClass deviceClass) {
        return switch (deviceClass) {
            case ID_CARD_READER -> new DeviceKind<>(
                    IdCardReader.class, List.of(Driver.serial("sam", BAUD, SamIdCardReader::new)),
                    (opener, by) -> new IdCardReaderContract(opener, by::does));
            case RECEIPT_PRINTER -> new DeviceKind<>(
                    ReceiptPrinter.class, Stream.of(Profile.values()).map(DeviceKind::escpos).toList(),
                    (opener, by) -> new ReceiptPrinterContract(opener, by::does));
            case CERTIFICATE_PRINTER -> new DeviceKind<>(
                    CertificatePrinter.class, List.of(Driver.ipp("ipp", IppCertificatePrinter::new)),
                    (opener, by) -> new CertificatePrinterContract(opener, by::does, by.sample()));
        };
    }

    private static Driver<ReceiptPrinter> escpos(Profile profile) {
        return Driver.serialOrTcp(profile.driver(), BAUD, (line, _) -> new EscposReceiptPrinter(line, profile));
    }

    String usual() {
        return drivers.getFirst().name();
    }

    D open(DeviceBinding binding, Lines by, Today today) throws IOException {
        for (Driver<D> driver : drivers) {
            if (driver.name().equals(binding.driver())) {
                return driver.opening().open(binding.channel(), by, today);
            }
        }
        throw new NotOpened(DeviceFault.BAD_BINDING, "no driver of " + binding.deviceClass().id() + " is called " + binding.driver());
    }

    Contract checked(DeviceBinding binding, Today today, Technician by) throws IOException {
        return contract.of(() -> open(binding, by.lines(), today), by);
    }
}
