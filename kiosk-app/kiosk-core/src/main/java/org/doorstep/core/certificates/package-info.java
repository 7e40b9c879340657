/// The values of certificates: what a person may have printed, what was made ready, and what came out.
@NullMarked
package org.doorstep.core.certificates;

import org.jspecify.annotations.NullMarked;

