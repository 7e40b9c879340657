package org.doorstep.sandbox;

import java.time.Instant;

/// One issue of a certificate as the district's register has it; its id is the key that the terminal made.
///
/// @param code  of the public verification page
/// @param pages of the file
/// @param copy  the same was issued to this person before and may be on paper
record Issue(String id, String personId, CertificateKind kind, String period, String purpose, String number, String code, Instant at, int pages, boolean copy,
        State state) {
    /// How an issue ends: `PRINTED` or `VOID`; `UNCERTAIN` is for staff to end.
    enum State { ISSUED, PRINTED, UNCERTAIN, VOID }

    /// The same once its file is made.
    Issue of(int made) {
        return new Issue(id, personId, kind, period, purpose, number, code, at, made, copy, state);
    }

    Issue now(State next) {
        return new Issue(id, personId, kind, period, purpose, number, code, at, pages, copy, next);
    }

    boolean sameAs(CertificateKind otherKind, String otherPeriod, String otherPurpose) {
        return kind == otherKind && period.equals(otherPeriod) && purpose.equals(otherPurpose);
    }
}
