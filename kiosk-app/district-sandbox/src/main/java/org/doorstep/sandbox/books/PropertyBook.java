package org.doorstep.sandbox.books;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.sandbox.people.Life;
import org.doorstep.sandbox.people.Person;
import org.doorstep.sandbox.people.Property;
import tools.jackson.databind.node.ObjectNode;

/// The real-estate register: what somebody owns, what is mortgaged of it, and what a court has sealed.
final class PropertyBook implements RecordBook {
    static final String KIND = "property";
    private static final Department DEPARTMENT = new Department("real-estate", Map.of("zh-CN", "不动产登记", "en", "Real-estate register"));

    @Override
    public Department department() {
        return DEPARTMENT;
    }

    @Override
    public Optional<Entry> of(Person person) {
        List<Property> properties = Life.of(person).properties();
        int mortgaged = (int) properties.stream().filter(Property::mortgaged).count();
        int sealed = (int) properties.stream().filter(property -> property.restriction() == Property.Restriction.SEALED).count();
        Draft draft = Draft.saying(properties.isEmpty() ? "none" : mortgaged > 0 ? "holds" : "holds-free");
        if (!properties.isEmpty()) {
            draft.value("count", properties.size());
        }
        if (mortgaged > 0) {
            draft.value("mortgaged", mortgaged);
        }
        draft.value("day", Person.TODAY.toString()).detail("as-of");
        if (sealed > 0) {
            draft.value("sealed", sealed).detail("sealed");
        }
        return draft.rows("holdings", properties.stream().map(property -> row(person, property)).toList()).entry();
    }

    private static ObjectNode row(Person person, Property property) {
        ObjectNode row = Draft.row().put("place", property.place()).put("certificate", property.certificate())
                .put("use", property.use().name()).put("area", "%d.%d".formatted(property.tenths() / 10, property.tenths() % 10))
                .put("share", property.share().name()).put("since", property.since().toString())
                .put("mortgage", property.mortgaged() ? "MORTGAGED" : "NONE").put("restriction", property.restriction().name())
                .put("idNumber", person.idNumber());
        property.part().ifPresent(part -> row.put("part", part));
        property.lender().ifPresent(lender -> row.put("lender", lender));
        return row;
    }
}
