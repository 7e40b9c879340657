/// The list of drivers: which name of a binding opens what.
@NullMarked
package org.doorstep.device.driver;

import org.jspecify.annotations.NullMarked;
