/// The vocabulary of what the terminal can touch: classes of devices, outcomes, status, faults, capabilities; and the clock of the machine.
/// Nothing here does anything else.
@NullMarked
package org.doorstep.device;

import org.jspecify.annotations.NullMarked;
