package org.doorstep.wording;

/// The five doors of the home screen, and what stands under each.
public enum VerbWords implements Worded {
    APPLY, APPLY_NOTE, CHECK, CHECK_NOTE, PRINT, PRINT_NOTE, PRINT_NOT_NOW, PRINT_NOT_HERE, PROGRESS, PROGRESS_NOTE,
    SAY, SAY_NOTE
}
