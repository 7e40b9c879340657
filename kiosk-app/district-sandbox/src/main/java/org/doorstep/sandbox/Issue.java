package org.doorstep.sandbox;

import java.time.Instant;
import java.util.Optional;
import org.doorstep.sandbox.kinds.CertificateKind;
import org.doorstep.sandbox.kinds.Choice;
import org.doorstep.sandbox.kinds.Order;
import org.doorstep.sandbox.kinds.Purpose;

/// One issue of a certificate as the district's register has it.
///
/// @param order its issue id is the key that the terminal made
/// @param code  of the public verification page
/// @param pages of the file
record Issue(Order order, String personId, String code, int pages, State state) {
    /// How an issue ends: `PRINTED` or `VOID`; `UNCERTAIN` is for staff to end.
    enum State { ISSUED, PRINTED, UNCERTAIN, VOID }

    String id() {
        return order.issueId();
    }

    CertificateKind kind() {
        return order.kind();
    }

    /// It is on paper, or may be.
    boolean made() {
        return state == State.PRINTED || state == State.UNCERTAIN;
    }

    Issue now(State next) {
        return new Issue(order, personId, code, pages, next);
    }

    boolean sameAs(Wish wish) {
        return kind().equals(wish.kind()) && order.period().equals(wish.period()) && order.purpose().equals(wish.purpose())
                && order.receiver().equals(wish.receiver());
    }

    /// What a terminal asks for.
    record Wish(CertificateKind kind, String period, Purpose purpose, Optional<Choice> receiver) {}
}
