/// The vocabulary of what the terminal can touch: classes of devices, outcomes, status, faults, capabilities. Nothing here does anything.
@NullMarked
package org.doorstep.device;

import org.jspecify.annotations.NullMarked;
