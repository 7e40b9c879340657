package org.doorstep.district;

import org.doorstep.config.Language;
import org.doorstep.core.identity.IdentityOutcome;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.record.RecordOutcome;
import org.doorstep.core.service.HelpCall;
import org.doorstep.device.IdDocument;

/// What a terminal may ask of its district. Every call blocks until there is an outcome, at the longest its deadline, and never throws
/// for what the wire or the district does. Called from virtual threads, several at once.
public interface District extends AutoCloseable {
    /// Makes this terminal known: once, with a code that staff were given.
    EnrolOutcome enrol(String oneTimeCode);

    IdentityOutcome check(IdDocument document, Language language);

    RecordOutcome record(String kind, SubjectToken subject, Language language);

    /// Calls the staff from this screen and says how the call stands.
    HelpCall callForHelp(String screen);

    /// What the district says of its matters and its notices now.
    TodayOutcome today();

    @Override
    void close();
}
