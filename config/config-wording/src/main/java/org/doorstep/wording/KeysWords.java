package org.doorstep.wording;

/// Our own keyboard.
public enum KeysWords implements Worded {
    CLEAR, ERASE, BLANK, DIGITS, LETTERS, FIND, MORE
}
