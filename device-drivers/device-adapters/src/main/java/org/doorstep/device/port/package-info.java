/// The only users of jssc, sockets and native calls; RuntimeExceptions of libraries end here.
@NullMarked
package org.doorstep.device.port;

import org.jspecify.annotations.NullMarked;
