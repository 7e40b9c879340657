/// Twins that speak the real protocol on the real wire, and the bench that handles them. Shares no Java with the adapters.
@NullMarked
package org.doorstep.device.virtual;

import org.jspecify.annotations.NullMarked;
