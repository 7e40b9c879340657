/// What a resident thinks of how it was.
@NullMarked
package org.doorstep.core.opinion;

import org.jspecify.annotations.NullMarked;

