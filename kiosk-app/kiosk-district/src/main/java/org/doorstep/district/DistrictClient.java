package org.doorstep.district;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.core.certificates.AskOffers;
import org.doorstep.core.help.AwaitHelp;
import org.doorstep.core.help.CallForHelp;
import org.doorstep.core.identity.CheckCode;
import org.doorstep.core.identity.CheckIdentity;
import org.doorstep.core.identity.CheckSignIn;
import org.doorstep.core.identity.SendCode;
import org.doorstep.core.identity.SendSignIn;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Question;
import org.doorstep.core.records.FetchRecord;

/// A plain client of the district contract (`kiosk-app/district-contract/openapi.yaml`): a table of the questions and the resources that answer
/// them. Immutable but for its tokens; any thread may call.
public final class DistrictClient implements District {
    /// One request and its answer.
    private static final Duration EXCHANGE = Duration.ofSeconds(7);

    private final Wire wire;
    private final Map<Class<?>, Resource<?, ?>> resources = new HashMap<>();
    private final Deliveries deliveries;

    /// @throws IllegalArgumentException where the address is none of a district, in words
    public DistrictClient(URI address, List<X509Certificate> anchors, TerminalIdentity identity, ComparedClock clock) {
        this(new Wire(address, anchors, EXCHANGE, clock), identity);
    }

    DistrictClient(Wire wire, TerminalIdentity identity) {
        this.wire = wire;
        Asking asking = new Asking(wire, identity);
        HelpCalls helpCalls = new HelpCalls(asking, identity.terminalId());
        Issues issues = new Issues(asking);
        PhoneCodes phoneCodes = new PhoneCodes(asking);
        put(CheckIdentity.class, new DocumentChecks(asking));
        put(SendCode.class, phoneCodes::send);
        put(CheckCode.class, phoneCodes::check);
        SignIns signIns = new SignIns(asking);
        put(SendSignIn.class, signIns::send);
        put(CheckSignIn.class, signIns::check);
        put(FetchRecord.class, new RecordPages(asking));
        put(CallForHelp.class, helpCalls::call);
        put(AwaitHelp.class, helpCalls::state);
        put(AskOffers.class, new CertificateOffers(asking));
        put(IssueCertificate.class, issues::issue);
        put(FetchContent.class, issues::content);
        put(AskToday.class, new Today(asking, wire.clock()));
        put(AskHealth.class, new Departments(asking));
        put(Enrol.class, new Enrolments(asking, identity));
        this.deliveries = new Deliveries(asking);
    }

    private <Q extends Question<A>, A> void put(Class<Q> question, Resource<Q, A> resource) {
        resources.put(question, resource);
    }

    /// The kinds of question that it answers.
    public Set<Class<?>> questions() {
        return Set.copyOf(resources.keySet());
    }

    @Override
    public <A> Asked.Answered<A> answer(Question<A> question) {
        try {
            return new Asked.Known<>(resource(question).answer(question));
        } catch (NoAnswer none) {
            return new Asked.Failed<>(none.why());
        }
    }

    @SuppressWarnings("unchecked") // A resource is put in under the question that it answers.
    private <A> Resource<Question<A>, A> resource(Question<A> question) {
        return (Resource<Question<A>, A>) Optional.ofNullable(resources.get(question.getClass()))
                .orElseThrow(() -> new IllegalStateException("no resource answers " + question.getClass().getSimpleName()));
    }

    @Override
    public Delivery deliver(Errand errand, String key) {
        return deliveries.deliver(errand, key);
    }

    @Override
    public void close() {
        wire.close();
    }
}
