/// The journey as data: every step, input and effect of a visit. Pure: no thread, clock, file or socket.
@NullMarked
package org.doorstep.core.journey;

import org.jspecify.annotations.NullMarked;

