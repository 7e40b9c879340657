/// What a visit asks of the world, and how an answer finds its way back to it.
@NullMarked
package org.doorstep.core.question;

import org.jspecify.annotations.NullMarked;

