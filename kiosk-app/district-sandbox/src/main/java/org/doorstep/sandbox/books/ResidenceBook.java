package org.doorstep.sandbox.books;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.sandbox.people.Household;
import org.doorstep.sandbox.people.Life;
import org.doorstep.sandbox.people.Person;
import tools.jackson.databind.node.ObjectNode;

/// The household register of the public security: where somebody is registered or lives, with whom, and from where they came.
final class ResidenceBook implements RecordBook {
    static final String KIND = "residence";
    private static final Department DEPARTMENT = new Department("public-security", Map.of("zh-CN", "公安", "en", "Public security"));

    @Override
    public Department department() {
        return DEPARTMENT;
    }

    @Override
    public Optional<Entry> of(Person person) {
        Household household = Life.of(person).household();
        Draft draft = Draft.saying(household.here() ? "registered" : "living").value("place", person.address())
                .value("since", household.since().toString());
        if (household.here()) {
            draft.detail("since");
        }
        return draft.detail(household.collective() ? "kind-collective" : "kind-family").rows("household", members(household))
                .rows("moves", moves(household)).entry();
    }

    private static List<ObjectNode> members(Household household) {
        return household.members().stream().map(member -> Draft.row().put("relation", member.relation().name())
                .put("person", member.name()).put("bornIn", Draft.number(member.bornIn()))).toList();
    }

    private static List<ObjectNode> moves(Household household) {
        return household.moves().stream().map(move -> Draft.row().put("day", move.day().toString()).put("reason", move.reason().name())
                .put("place", move.place())).toList();
    }
}
