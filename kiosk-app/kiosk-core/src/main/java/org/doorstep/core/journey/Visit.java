package org.doorstep.core.journey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doorstep.config.Assurance;
import org.doorstep.config.Deed;
import org.doorstep.config.ServiceItem;
import org.doorstep.core.identity.Applicant;
import org.doorstep.core.identity.Person;
import org.doorstep.core.identity.SignedIn;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.question.Answers;
import org.doorstep.core.question.Asked;
import org.doorstep.core.question.Question;
import org.doorstep.core.question.Ticket;
import org.doorstep.core.question.VisitId;
import org.doorstep.device.IdDocument;
import org.doorstep.device.Secret;

/// One visit (一次办理): first touch to farewell. What it knows of the person dies with it.
///
/// @param proof    how far their card has proven who stands there
/// @param signedIn who signed in with a typed number and has laid no card since; a card is read beside it
/// @param evidence what has been shown of who stands there
/// @param asked    how many tickets this visit has given out
/// @param cardUsed a card was laid, so the farewell asks for it
/// @param trail    the places on the way from the home page to where it is, without the home page
/// @param heard    answers that may be shown again without asking again
public record Visit(
        VisitId id, Manner manner, Proof proof, Optional<SignedIn> signedIn, Set<Assurance> evidence, int asked, boolean cardUsed,
        List<Destination> trail, Answers heard) {
    private static final Set<Assurance> BY_CARD = Set.of(Assurance.CARD_PRESENT, Assurance.SIGNED_IN);
    private static final Set<Assurance> BY_NUMBER = Set.of(Assurance.SIGNED_IN);

    public Visit {
        evidence = Set.copyOf(evidence);
        trail = List.copyOf(trail);
    }

    public static Visit begin(VisitId id, Manner manner) {
        return new Visit(id, manner, new Proof.None(), Optional.empty(), Set.of(), 0, false, List.of(), Answers.NONE);
    }

    /// The visit with one more ticket given out, and who waits with it.
    public record Asking<A>(Visit visit, Asked.Waiting<A> waiting) {
        public Effect effect() {
            return new Effect.Ask(waiting.ticket(), waiting.question());
        }
    }

    public <A> Asking<A> asks(Question<A> question) {
        Visit asking = ask();
        return new Asking<>(asking, new Asked.Waiting<>(asking.ticket(), question));
    }

    /// The visit with one more ticket given out; `ticket()` is then that ticket.
    public Visit ask() {
        return new Visit(id, manner, proof, signedIn, evidence, asked + 1, cardUsed, trail, heard);
    }

    public Ticket ticket() {
        return new Ticket(id, asked);
    }

    public Visit with(Manner other) {
        return new Visit(id, other, proof, signedIn, evidence, asked, cardUsed, trail, heard);
    }

    /// What was shown and heard before counts for nothing unless the district has confirmed who stands there. Who signed in is that until
    /// their card has proven it, which is more.
    public Visit with(Proof other) {
        boolean confirmed = other instanceof Proof.Confirmed;
        Set<Assurance> shown = confirmed ? BY_CARD : signedIn.isPresent() ? BY_NUMBER : Set.of();
        return new Visit(id, manner, other, confirmed ? Optional.empty() : signedIn, shown, asked,
                cardUsed || !(other instanceof Proof.None), trail, confirmed || signedIn.isPresent() ? heard : Answers.NONE);
    }

    /// The visit of who signed in. A card that was being read meanwhile is laid anew, and nothing is left of the number that was typed.
    public Visit with(SignedIn person) {
        return new Visit(id, manner, new Proof.None(), Optional.of(person), BY_NUMBER, asked, cardUsed, trail, Answers.NONE);
    }

    /// The visit of nobody yet: who signed in does so again.
    Visit signedOut() {
        return new Visit(id, manner, proof, Optional.empty(), Set.of(), asked, cardUsed, trail, Answers.NONE);
    }

    /// More surely known than before, under the token that says so. What was heard under the other token is asked anew.
    public Visit assured(Assurance shown, SubjectToken token) {
        Set<Assurance> more = new HashSet<>(evidence);
        more.add(shown);
        return applicant().map(known -> new Visit(id, manner, new Proof.Confirmed(new Applicant(known.document(), token)), signedIn,
                more, asked, cardUsed, trail, heard)).orElse(this);
    }

    public <A> Visit remembering(Question<A> question, A answer) {
        return new Visit(id, manner, proof, signedIn, evidence, asked, cardUsed, trail, heard.with(question, answer));
    }

    public Destination here() {
        return trail.isEmpty() ? new Destination.AtHome() : trail.getLast();
    }

    /// The visit at this place. Where it has been there already it is back there, so that the way back never grows by going to and fro.
    public Visit at(Destination place) {
        List<Destination> way = new ArrayList<>();
        if (!(place instanceof Destination.AtHome)) {
            trail.stream().takeWhile(passed -> !passed.same(place)).forEach(way::add);
            way.add(place);
        }
        return on(way);
    }

    /// The visit at the place that it came from.
    public Visit left() {
        return on(trail.isEmpty() ? trail : trail.subList(0, trail.size() - 1));
    }

    private Visit on(List<Destination> way) {
        return new Visit(id, manner, proof, signedIn, evidence, asked, cardUsed, way, heard);
    }

    /// Nothing of this matter is reached before all that it needs was shown.
    public boolean assures(ServiceItem item) {
        return evidence.containsAll(item.needs());
    }

    /// Nor is anything printed that is proven against the chip before there was one.
    public boolean assures(ServiceItem item, Deed deed) {
        return assures(item) && (!(deed instanceof Deed.Print) || evidence.contains(Assurance.CARD_PRESENT));
    }

    /// Whose records may be asked for.
    public Optional<Person> person() {
        return applicant().<Person>map(applicant -> applicant).or(() -> signedIn);
    }

    /// Who laid the card.
    public Optional<Applicant> applicant() {
        return proof instanceof Proof.Confirmed(Applicant applicant) ? Optional.of(applicant) : Optional.empty();
    }

    /// The name of the person to greet.
    public Optional<Secret> name() {
        return document().map(IdDocument::anyName).or(() -> signedIn.map(SignedIn::name));
    }

    /// The document of the person to greet: read, and not refused.
    public Optional<IdDocument> document() {
        return switch (proof) {
            case Proof.Confirmed confirmed -> Optional.of(confirmed.applicant().document());
            case Proof.Checking checking -> Optional.of(checking.document());
            case Proof.NotChecked notChecked -> Optional.of(notChecked.document());
            case Proof.None _, Proof.Reading _, Proof.NotRead _, Proof.ReaderFault _, Proof.Refused _ -> Optional.empty();
        };
    }
}
