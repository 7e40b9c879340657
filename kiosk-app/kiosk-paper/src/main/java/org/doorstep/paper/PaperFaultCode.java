package org.doorstep.paper;

import org.doorstep.device.FaultCode.Action;

/// Every reason for which a certificate's file is refused. Each has one manual page, `kiosk-app/kiosk-paper/docs/faults/<id>.md`. In all of
/// them nothing is printed; what staff can do is tell the district, except where the terminal itself is at fault.
public enum PaperFaultCode {
    /// No PDF, or one that does not read as it must.
    DAMAGED("PAPER-DAMAGED", Action.RETRY),
    /// Larger than a certificate is, or packed so that it grows beyond bounds.
    TOO_LARGE("PAPER-TOO-LARGE", Action.MAINTENANCE),
    /// A JPEG picture that is not of the agreed form, or lies where none may lie.
    PICTURE("PAPER-PICTURE", Action.MAINTENANCE),
    /// Encrypted.
    ENCRYPTED("PAPER-ENCRYPTED", Action.MAINTENANCE),
    /// Something in it acts: JavaScript, a launch, any action, a form of its own.
    ACTS("PAPER-ACTS", Action.MAINTENANCE),
    /// Something in it hides or lies outside: layers, annotations, further files, page boxes.
    HIDES("PAPER-HIDES", Action.MAINTENANCE),
    /// No seal at all.
    NOT_SEALED("PAPER-NOT-SEALED", Action.MAINTENANCE),
    /// More than one seal, or something else that calls itself one.
    SEALED_TWICE("PAPER-SEALED-TWICE", Action.MAINTENANCE),
    /// A seal, but not of the agreed form: dictionary, attributes, algorithm.
    SEAL_FORM("PAPER-SEAL-FORM", Action.MAINTENANCE),
    /// The seal does not cover the whole file.
    SEAL_PARTIAL("PAPER-SEAL-PARTIAL", Action.MAINTENANCE),
    /// The bytes are not those that were sealed.
    SEAL_BROKEN("PAPER-SEAL-BROKEN", Action.RETRY),
    /// Sealed by nobody whom this terminal trusts.
    SEAL_UNTRUSTED("PAPER-SEAL-UNTRUSTED", Action.MAINTENANCE),
    /// Sealed in this terminal's future.
    SEAL_AHEAD("PAPER-SEAL-AHEAD", Action.MAINTENANCE),
    /// `subject.json` is missing or does not read.
    NO_SUBJECT("PAPER-NO-SUBJECT", Action.MAINTENANCE),
    /// It says that it is another person's.
    OTHER_PERSON("PAPER-OTHER-PERSON", Action.MAINTENANCE),
    /// It is another issue, number or kind than was asked for.
    OTHER_CERTIFICATE("PAPER-OTHER-CERTIFICATE", Action.MAINTENANCE),
    /// It has more or fewer pages than was said.
    OTHER_PAGES("PAPER-OTHER-PAGES", Action.MAINTENANCE),
    /// Its text cannot be read as text: a font that is not embedded, or without its map to Unicode.
    TEXT_UNREADABLE("PAPER-TEXT-UNREADABLE", Action.MAINTENANCE),
    /// Name or number do not stand on its pages, visibly.
    TEXT_MISSING("PAPER-TEXT-MISSING", Action.MAINTENANCE),
    /// A page cannot be drawn.
    NOT_DRAWN("PAPER-NOT-DRAWN", Action.MAINTENANCE),
    /// The check did not come to its end in time, or the terminal goes down.
    NOT_ENDED("PAPER-NOT-ENDED", Action.RETRY);

    private final String id;
    private final Action action;

    PaperFaultCode(String id, Action action) {
        this.id = id;
        this.action = action;
    }

    public String id() {
        return id;
    }

    public Action action() {
        return action;
    }
}
