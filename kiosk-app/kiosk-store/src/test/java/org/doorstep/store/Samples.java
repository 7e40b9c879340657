package org.doorstep.store;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.doorstep.core.question.VisitId;
import org.doorstep.device.Secret;

/// Issues, papers and letters of synthetic persons (area code 999999 is nobody's).
final class Samples {
    static final Secret WANG = new Secret("99999919491231002X");
    static final Secret LI = new Secret("999999198001010013");

    private Samples() {}

    /// Whether something is still to be done about an issue.
    static boolean open(PrintState state) {
        return EnumSet.of(PrintState.RESERVED, PrintState.SENT, PrintState.UNCERTAIN).contains(state);
    }

    static IssueId issue(int number) {
        return new IssueId("T01-%010d".formatted(number));
    }

    static Reservation reservation(int number, Secret person) {
        return new Reservation(issue(number), new VisitId("visit-" + number), "residence-proof", person);
    }

    static Paper paper(int number) {
        return new Paper(new Secret("ZJ-2026-" + number), 2, 1, "job-%016x".formatted(number), Sha256.of(Texts.bytes("paper " + number)));
    }

    static Letter letter(Letter.Errand errand, int number) {
        return new Letter(errand, Optional.of(issue(number)), "key-%s-%08d".formatted(errand, number), new Secret("{\"number\":" + number + "}"));
    }

    static Letter confirmation(int number) {
        return letter(Letter.Errand.CONFIRMATION, number);
    }

    static Letter voiding(int number) {
        return letter(Letter.Errand.VOID, number);
    }

    static Letter rating(int number) {
        return new Letter(Letter.Errand.RATING, Optional.empty(), "rating-%08d".formatted(number), new Secret("{\"stars\":5}"));
    }

    static void reserve(Store store, int number, Secret person) {
        Opened.moved(store.ledger().reserve(reservation(number, person)), PrintState.RESERVED);
    }

    static void send(Store store, int number) {
        Opened.moved(store.ledger().sent(issue(number), paper(number)), PrintState.SENT);
    }

    static void print(Store store, int number) {
        Opened.moved(store.ledger().printed(issue(number), 2, confirmation(number)), PrintState.PRINTED);
    }

    static List<IssueId> ids(List<Entry> entries) {
        return entries.stream().map(Entry::issue).toList();
    }
}
