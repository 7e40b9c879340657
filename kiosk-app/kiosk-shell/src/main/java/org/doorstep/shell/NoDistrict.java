package org.doorstep.shell;

import java.util.List;
import java.util.Optional;
import org.doorstep.config.Language;
import org.doorstep.core.certificate.CertificateRequest;
import org.doorstep.core.certificate.OffersOutcome;
import org.doorstep.core.identity.IdentityOutcome;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.record.RecordOutcome;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.IdDocument;
import org.doorstep.district.ContentOutcome;
import org.doorstep.district.Delivery;
import org.doorstep.district.District;
import org.doorstep.district.EnrolOutcome;
import org.doorstep.district.Errand;
import org.doorstep.district.HealthOutcome;
import org.doorstep.district.HelpAnswer;
import org.doorstep.district.IssueOutcome;
import org.doorstep.district.TodayOutcome;

/// Stands where no client could be made from the settings: every question ends at once in words, and nobody waits for an answer that cannot come.
record NoDistrict(DistrictFailure why) implements District {
    @Override
    public EnrolOutcome enrol(String oneTimeCode) {
        return new EnrolOutcome.Failed(why);
    }

    @Override
    public IdentityOutcome check(IdDocument document, Language language) {
        return new IdentityOutcome.Failed(why);
    }

    @Override
    public RecordOutcome record(String kind, SubjectToken subject, Language language) {
        return new RecordOutcome.Failed(why);
    }

    @Override
    public OffersOutcome offers(List<String> kinds, SubjectToken subject, Language language) {
        return new OffersOutcome.Failed(why);
    }

    @Override
    public IssueOutcome issue(String issueId, CertificateRequest request, SubjectToken subject, Language language) {
        return new IssueOutcome.Failed(why);
    }

    @Override
    public ContentOutcome content(String issueId, SubjectToken subject) {
        return new ContentOutcome.Failed(why);
    }

    @Override
    public Delivery deliver(Errand errand, String key) {
        return new Delivery.Failed(why, Optional.empty());
    }

    @Override
    public HelpAnswer callForHelp(String screen) {
        return HelpAnswer.NOT_REACHED;
    }

    @Override
    public HelpAnswer helpCall(String callId) {
        return HelpAnswer.NOT_REACHED;
    }

    @Override
    public TodayOutcome today() {
        return new TodayOutcome.Failed(why);
    }

    @Override
    public HealthOutcome health() {
        return new HealthOutcome.Failed(why);
    }

    @Override
    public void close() {
        // nothing is held
    }
}
