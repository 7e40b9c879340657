package org.doorstep.shell;

import org.doorstep.config.Language;
import org.doorstep.core.identity.IdentityOutcome;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.record.RecordOutcome;
import org.doorstep.core.service.DistrictFailure;
import org.doorstep.device.IdDocument;
import org.doorstep.district.District;
import org.doorstep.district.EnrolOutcome;
import org.doorstep.district.HealthOutcome;
import org.doorstep.district.HelpAnswer;
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
