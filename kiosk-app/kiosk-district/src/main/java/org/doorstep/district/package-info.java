/// A plain client of the district contract: no store, no screen, no thread of its own.
@NullMarked
package org.doorstep.district;

import org.jspecify.annotations.NullMarked;

