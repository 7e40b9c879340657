/// The seat of a device: who calls it, what becomes of a call that does not come back, and that every order has one answer.
@NullMarked
package org.doorstep.shell.seat;

import org.jspecify.annotations.NullMarked;

