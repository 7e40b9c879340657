package org.doorstep.sandbox;

import java.util.List;
import org.doorstep.sandbox.books.RecordShelf;
import org.doorstep.sandbox.people.Person;

/// What every desk of the district works with.
record Office(List<Person> persons, RecordShelf shelf, Troubles troubles, Truth truth, Register register, DepartmentSystems systems) {
    /// Where the departments are open at any hour.
    Office(List<Person> persons, RecordShelf shelf, Troubles troubles, Truth truth, Register register) {
        this(persons, shelf, troubles, truth, register, DepartmentSystems.real(troubles, DepartmentHours.NONE));
    }
}
