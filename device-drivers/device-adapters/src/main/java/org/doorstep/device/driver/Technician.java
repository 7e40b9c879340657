package org.doorstep.device.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.doorstep.device.contract.CertificatePrinterContract.Sample;
import org.doorstep.device.contract.Hands;

/// A technician at the open cabinet: is told what to do, and types how many came out.
///
/// @param file  that may be printed some times, where a class prints files
/// @param pages of that file
/// @param lines as the technician wants them opened
record Technician(Optional<Path> file, int pages, Lines lines) {
    Sample sample() throws IOException {
        if (file.isEmpty() || !Files.isReadable(file.get())) {
            throw new Lacking("name a PDF of A4 with --sample, and its pages with --pages: the check prints it some times");
        }
        return new Sample(Files.readAllBytes(file.get()), pages);
    }

    /// @return what was typed where a number was asked for; -1 where that is none
    int does(Hands.Task task) throws IOException {
        System.out.println(task.words() + (task.counts() ? " Type the number, then press Enter." : ", then press Enter."));
        StringBuilder typed = new StringBuilder();
        for (int c = System.in.read(); c != '\n' && c >= 0; c = System.in.read()) {
            typed.append((char) c);
        }
        String number = typed.toString().strip();
        return number.matches("[0-9]{1,3}") ? Integer.parseInt(number) : -1;
    }
}
