package org.doorstep.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Tests that give a call some tenths of a second: beside each other, and never beside those that compute for many seconds, or a thread
/// that only waited for its turn would be taken for one that hangs.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock(value = Punctual.COMPUTING, mode = ResourceAccessMode.READ)
@ResourceLock(value = Punctual.COMPUTING_TOO, mode = ResourceAccessMode.READ)
@interface Punctual {
    /// What computes takes one of the two, so that two classes of that kind fill two cores.
    String COMPUTING = "computing";
    String COMPUTING_TOO = "computing-too";
}
