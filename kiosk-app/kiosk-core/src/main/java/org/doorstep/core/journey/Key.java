package org.doorstep.core.journey;

/// A key of our own keyboard.
public sealed interface Key {
    /// Writes a letter, a digit or a blank.
    record Sign(char sign) implements Key {
        /// What is typed may name a person: it stands in no text that is made of a key.
        @Override
        public String toString() {
            return "Sign";
        }
    }

    /// Takes the last sign away.
    record Erase() implements Key {}

    /// Takes all of it away.
    record Clear() implements Key {}

    /// Other keys.
    record Layout(Keys keys) implements Key {}

    enum Keys {
        /// Letters, with words for them.
        LETTERS,
        DIGITS,
        /// Digits and the X that an ID number may end with.
        ID_NUMBER,
        /// Digits alone: nothing else is dialled here.
        PHONE
    }
}
