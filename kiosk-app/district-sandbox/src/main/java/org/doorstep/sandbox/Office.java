package org.doorstep.sandbox;

import java.util.List;
import org.doorstep.sandbox.books.RecordShelf;
import org.doorstep.sandbox.people.Person;

/// What every desk of the district works with.
///
/// @param copies how often a certificate of one kind may be made for one person
record Office(
        List<Person> persons, RecordShelf shelf, Troubles troubles, Truth truth, Register register, DepartmentSystems systems, int copies) {
    /// Unless told otherwise.
    static final int USUAL_COPIES = 30;

    Office(List<Person> persons, RecordShelf shelf, Troubles troubles, Truth truth, Register register, DepartmentSystems systems) {
        this(persons, shelf, troubles, truth, register, systems, USUAL_COPIES);
    }

    /// Where the departments are open at any hour.
    Office(List<Person> persons, RecordShelf shelf, Troubles troubles, Truth truth, Register register) {
        this(persons, shelf, troubles, truth, register, DepartmentSystems.real(troubles, DepartmentHours.NONE));
    }
}
