package org.doorstep.wording;

/// The months of a record.
public enum ChartWords implements Worded {
    TITLE, PAID, MISSING, MONTH
}
