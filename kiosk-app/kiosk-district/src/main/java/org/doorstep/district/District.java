package org.doorstep.district;

import java.util.List;
import org.doorstep.config.Language;
import org.doorstep.core.certificate.CertificateRequest;
import org.doorstep.core.certificate.OffersOutcome;
import org.doorstep.core.identity.IdentityOutcome;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.record.RecordOutcome;
import org.doorstep.device.IdDocument;

/// What a terminal may ask of its district. Every call blocks until there is an outcome, at the longest 20 s, and never throws
/// for what the wire or the district does. Called from virtual threads, several at once.
public interface District extends AutoCloseable {
    /// Makes this terminal known: once, with a code that staff were given.
    EnrolOutcome enrol(String oneTimeCode);

    IdentityOutcome check(IdDocument document, Language language);

    RecordOutcome record(String kind, SubjectToken subject, Language language);

    /// @param kinds the kinds of certificate that a matter prints
    OffersOutcome offers(List<String> kinds, SubjectToken subject, Language language);

    /// @param issueId made here and written down before; the same one may be asked for again and is one issue
    IssueOutcome issue(String issueId, CertificateRequest request, SubjectToken subject, Language language);

    /// The signed file of an issue, proven in nothing yet.
    ContentOutcome content(String issueId, SubjectToken subject);

    /// @param key the same on every try of the same errand
    Delivery deliver(Errand errand, String key);

    /// Calls the staff from this screen and says how the call stands.
    HelpAnswer callForHelp(String screen);

    /// How a call of before stands now.
    HelpAnswer helpCall(String callId);

    /// What the district says of its matters and its notices now.
    TodayOutcome today();

    /// The state of each department's own system behind the district.
    HealthOutcome health();

    @Override
    void close();
}
