package org.doorstep.device.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.doorstep.device.IdDocument.Kind;
import org.doorstep.device.IdDocument.Sex;
import org.doorstep.device.IdDocument;
import org.doorstep.device.ReadOutcome.Why;

/// What must agree on an ID card before anybody believes it, whichever reader read it (device-protocols §1.11).
public final class DocumentChecks {
    /// GB 11643: weights and check characters, the same as ISO 7064 MOD 11-2.
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final int DIGITS = 17;
    private static final DateTimeFormatter BIRTH = DateTimeFormatter.ofPattern("uuuuMMdd");

    private DocumentChecks() {}

    /// Why this document is not accepted; empty where it is.
    ///
    /// @param today empty where nobody knows the day: whether the document is valid is then left to the district
    public static Optional<Why> refuse(IdDocument document, Optional<LocalDate> today) {
        boolean named = !document.name().isEmpty() || !document.foreignName().isEmpty();
        if (!named || !numberAgrees(document) || !nationKnown(document)) {
            return Optional.of(Why.BAD_NUMBER);
        }
        return today.filter(day -> !valid(document, day)).map(_ -> Why.EXPIRED);
    }

    /// From the first day to the last, both included.
    private static boolean valid(IdDocument document, LocalDate day) {
        return !day.isBefore(document.validFrom()) && document.validTo().filter(day::isAfter).isEmpty();
    }

    private static boolean numberAgrees(IdDocument document) {
        String number = document.number().reveal();
        return switch (document.kind()) {
            case FOREIGNER_2017 -> number.matches("[A-Z]{3}[0-9]{12}");
            case FOREIGNER_2023 -> number.startsWith("9") && checkDigit(number) && sexAgrees(document) && birthAgrees(document);
            case RESIDENT, RESIDENCE_PERMIT -> checkDigit(number) && sexAgrees(document) && birthAgrees(document);
        };
    }

    static boolean checkDigit(String number) {
        if (!number.matches("[0-9]{17}[0-9X]")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < DIGITS; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % CHECK.length()) == number.charAt(DIGITS);
    }

    private static boolean birthAgrees(IdDocument document) {
        return document.number().reveal().substring(6, 14).equals(BIRTH.format(document.birth()));
    }

    /// The 17th digit is odd for men and even for women.
    private static boolean sexAgrees(IdDocument document) {
        boolean odd = (document.number().reveal().charAt(DIGITS - 1) - '0') % 2 == 1;
        return switch (document.sex()) {
            case Sex.MALE -> odd;
            case Sex.FEMALE -> !odd;
            case Sex.UNKNOWN, Sex.NOT_STATED -> true;
        };
    }

    /// GB/T 3304: 01–56; 97 and 98 are the practice of readers, not of the standard.
    private static boolean nationKnown(IdDocument document) {
        return document.kind() != Kind.RESIDENT || document.nation().matches("0[1-9]|[1-4][0-9]|5[0-6]|9[78]");
    }
}
