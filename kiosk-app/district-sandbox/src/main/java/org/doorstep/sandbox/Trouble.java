package org.doorstep.sandbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a district does on its bad days.
public enum Trouble {
    SLOW("every answer takes 10 s"),
    DOWN("the district hangs up without an answer"),
    RESET("the answer is cut in the middle"),
    RESET_ONCE("one answer is cut in the middle, the next is whole"),
    ERROR_500("the district says that it failed"),
    TOO_MANY("the district asks to come back in two seconds, every time"),
    NONSENSE_JSON("the answer is JSON of another world"),
    LOGIN_PAGE("an HTML log-in page comes instead of an answer"),
    WRONG_CA("the certificate comes from a CA that the bundle does not name"),
    ANOTHER_PERSONS_RECORD("the record is another person's"),
    NO_SENTENCE("the answer of a record has the key of no sentence"),
    EMPTY_PLACE("of a record, one value that its sentence asks for is missing"),
    MONEY_AS_TEXT("every amount of a record is words"),
    THIRTEENTH_MONTH("every month and every day of a record lies in a thirteenth month"),
    STRANGERS_ROW("one row in the middle of a record is another person's"),
    HTML_IN_FIELD("every text in the rows of a record is HTML that does something"),
    MANY_ROWS("every part of a record that has rows has ten thousand"),
    ENDLESS_PAGES("after each page of a record's rows there is another"),
    PART_LATER("the medical insurance does not answer before six in the morning; the rest of the record is there"),
    DEPARTMENT_DOWN("the system of one department does not answer, and the district says so and when it is back"),
    DEPARTMENT_CLOSED("the system of one department is closed for the night, and the district says so and when it opens"),
    DEPARTMENT_SLOW("the system of one department takes 8 s for each answer"),
    CLOCK_OFF("the district's clock is two days ahead"),
    DOUBLED("every POST arrives twice in the same millisecond"),
    CONFIRMATION_ENDED("the confirmation of a person ends at once"),
    OTHERS_CODE("the code that is sent belongs to another person"),
    STRANGE_KIND("a certificate of a kind that nobody asked for is offered"),
    NO_RECORD("there is no record of this person"),
    ANOTHER_PERSON("the certificate is another person's, and all else of it is right"),
    UNSIGNED("the certificate bears no seal"),
    OTHER_SEAL("the certificate is sealed by a CA that the bundle does not name"),
    TRUNCATED("the certificate's file ends too early"),
    ALTERED("the certificate was changed after it was sealed"),
    OTHER_NUMBER("the certificate bears another number than was issued"),
    VOIDED_MEANWHILE("the district voids a certificate between its issue and its file");

    private final String words;

    Trouble(String words) {
        this.words = words;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String words() {
        return words;
    }

    static Optional<Trouble> of(String id) {
        return Arrays.stream(values()).filter(trouble -> trouble.id().equals(id)).findFirst();
    }
}
