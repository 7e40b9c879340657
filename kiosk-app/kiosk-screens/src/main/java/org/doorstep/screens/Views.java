package org.doorstep.screens;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.doorstep.core.authentication.PhoneCode;
import org.doorstep.core.authentication.SignIn;
import org.doorstep.core.catalogue.Choosing;
import org.doorstep.core.catalogue.Finding;
import org.doorstep.core.catalogue.Guide;
import org.doorstep.core.catalogue.Identify;
import org.doorstep.core.catalogue.OutOfService;
import org.doorstep.core.certificates.Certificates;
import org.doorstep.core.certificates.Papers;
import org.doorstep.core.journey.Home;
import org.doorstep.core.journey.VisitStep;
import org.doorstep.core.records.Records;

/// Which view draws a step of a visit: a row a step.
final class Views {
    private static final Map<Class<? extends VisitStep>, BiFunction<VisitStep, Look, Page>> ROWS = new HashMap<>();

    static {
        row(Home.class, HomeView::home);
        row(Choosing.class, ChoosingView::draw);
        row(Finding.class, FindingView::draw);
        row(Identify.class, MatterViews::identify);
        row(Guide.class, MatterViews::guide);
        row(OutOfService.class, MatterViews::outOfService);
        row(SignIn.class, SignInView::draw);
        row(PhoneCode.class, PhoneCodeView::draw);
        row(Records.class, RecordsView::draw);
        row(Certificates.class, CertificateView::draw);
        row(Papers.class, PaperView::draw);
    }

    private Views() {}

    private static <S extends VisitStep> void row(Class<S> step, BiFunction<S, Look, Page> view) {
        ROWS.put(step, (at, look) -> view.apply(step.cast(at), look));
    }

    static Set<Class<? extends VisitStep>> steps() {
        return Set.copyOf(ROWS.keySet());
    }

    static Page draw(VisitStep step, Look look) {
        return Optional.ofNullable(ROWS.get(step.getClass()))
                .orElseThrow(() -> new IllegalStateException("no view draws " + step.name()))
                .apply(step, look);
    }
}
