/// Bytes with deadlines, under every adapter.
@NullMarked
package org.doorstep.device.channel;

import org.jspecify.annotations.NullMarked;
