/// The values of who stands there and how the district confirmed it.
@NullMarked
package org.doorstep.core.identity;

import org.jspecify.annotations.NullMarked;

