package org.doorstep.core.search;

import java.util.Arrays;

/// A number for each phrase, of which most stay 0: only those that were touched are gone through.
final class Tally {
    private final double[] values;
    private int[] touched = new int[256];
    private int size;

    Tally(int phrases) {
        values = new double[phrases];
    }

    void add(int phrase, double more) {
        touch(phrase);
        values[phrase] += more;
    }

    void atLeast(int phrase, double value) {
        touch(phrase);
        values[phrase] = Math.max(values[phrase], value);
    }

    private void touch(int phrase) {
        if (values[phrase] == 0) {
            if (size == touched.length) {
                touched = Arrays.copyOf(touched, size * 2);
            }
            touched[size++] = phrase;
        }
    }

    double of(int phrase) {
        return values[phrase];
    }

    int size() {
        return size;
    }

    /// The phrase that was touched so manieth.
    int phrase(int place) {
        return touched[place];
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            values[touched[i]] = 0;
        }
        size = 0;
    }
}
