package org.doorstep.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.doorstep.sandbox.books.RecordShelf;
import org.doorstep.sandbox.kinds.Case;
import org.doorstep.sandbox.kinds.CertificateKind;
import org.doorstep.sandbox.kinds.CertificateKinds;
import org.doorstep.sandbox.kinds.Choice;
import org.doorstep.sandbox.kinds.Order;
import org.doorstep.sandbox.kinds.Purpose;
import org.doorstep.sandbox.paper.PaperMaker;
import org.doorstep.sandbox.people.Person;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Which certificates somebody could have now, how long each would be, and why not the others. Called from many threads at once.
final class CertificateOffers {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final int most;
    private final RecordShelf shelf;
    private final DepartmentSystems systems;
    private final Troubles troubles;
    private final Register register;
    private final PaperMaker maker;
    /// What is on record of a person does not change while the district runs.
    private final Map<String, Integer> pages = new ConcurrentHashMap<>();

    CertificateOffers(Office office, PaperMaker maker) {
        this.most = office.copies();
        this.shelf = office.shelf();
        this.systems = office.systems();
        this.troubles = office.troubles();
        this.register = office.register();
        this.maker = maker;
    }

    /// How many certificates of a kind a person has had, and may still have.
    record Copies(int made, int left) {}

    Copies copies(Person person, CertificateKind kind) {
        List<Issue> issues = register.of(person.id()).stream().filter(issue -> issue.kind().equals(kind)).toList();
        int open = (int) issues.stream().filter(issue -> issue.state() != Issue.State.VOID).count();
        return new Copies((int) issues.stream().filter(Issue::made).count(), Math.max(0, most - open));
    }

    /// @param ids of kinds; one that the district does not know is ignored
    ObjectNode answer(Person person, List<String> ids) {
        List<CertificateKind> kinds = ids.stream().distinct().flatMap(id -> CertificateKinds.of(id).stream()).toList();
        List<String> departments = kinds.stream().map(kind -> kind.agency().department()).distinct().toList();
        systems.ask(departments);
        Map<String, DepartmentSystems.Away> away = new HashMap<>();
        departments.forEach(id -> systems.away(id).ifPresent(found -> away.put(id, found)));
        ObjectNode body = MAPPER.createObjectNode();
        ArrayNode offers = body.putArray("offers");
        List<ObjectNode> others = new ArrayList<>();
        for (CertificateKind kind : kinds) {
            Optional<ObjectNode> other = other(person, kind, Optional.ofNullable(away.get(kind.agency().department())));
            other.ifPresentOrElse(others::add, () -> offers.add(offer(person, kind)));
        }
        if (!offers.isEmpty() && troubles.strikes(Trouble.STRANGE_KIND)) {
            offers.addObject().setAll((ObjectNode) offers.get(0)).put("kind", "dog-licence");
        }
        ArrayNode purposes = body.putArray("purposes");
        if (!offers.isEmpty()) {
            Purpose.ALL.forEach(purpose -> purposes.add(purpose(purpose)));
        }
        others.forEach(body.putArray("others")::add);
        return body;
    }

    /// Whether this person has something that this kind certifies.
    boolean has(Person person, CertificateKind kind) {
        return kind.whose().test(Case.of(person, shelf));
    }

    private Optional<ObjectNode> other(Person person, CertificateKind kind, Optional<DepartmentSystems.Away> away) {
        if (away.isPresent()) {
            return Optional.of(why(kind, away.get().why().id()).put("backAt", away.get().backAt().toString()));
        }
        if (!has(person, kind)) {
            return Optional.of(why(kind, "nothing"));
        }
        return copies(person, kind).left() == 0 ? Optional.of(why(kind, "used-up")) : Optional.empty();
    }

    private static ObjectNode why(CertificateKind kind, String why) {
        ObjectNode other = MAPPER.createObjectNode().put("kind", kind.id());
        name(other, kind.name());
        return other.put("why", why);
    }

    private ObjectNode offer(Person person, CertificateKind kind) {
        ObjectNode offer = MAPPER.createObjectNode().put("kind", kind.id());
        name(offer, kind.name());
        ArrayNode periods = offer.putArray("periods");
        Case of = Case.of(person, shelf);
        kind.periods().apply(of).forEach(period -> periods.add(choice(period).put("pages", pages(of, kind, period))));
        Copies copies = copies(person, kind);
        offer.putObject("copies").put("made", copies.made()).put("left", copies.left());
        return offer;
    }

    private int pages(Case of, CertificateKind kind, Choice period) {
        return pages.computeIfAbsent(of.life().person().id() + " " + kind.id() + " " + period.id(),
                _ -> maker.pages(Order.tried(kind, period.id()).sheet(of)));
    }

    private static ObjectNode purpose(Purpose purpose) {
        ObjectNode said = choice(purpose.choice());
        ArrayNode receivers = said.putArray("receivers");
        purpose.receivers().forEach(receiver -> receivers.add(choice(receiver)));
        return said;
    }

    private static ObjectNode choice(Choice choice) {
        ObjectNode said = MAPPER.createObjectNode().put("id", choice.id());
        name(said, choice);
        return said;
    }

    static void name(ObjectNode to, Choice choice) {
        to.putObject("name").put("zh-CN", choice.chinese()).put("en", choice.english());
    }
}
