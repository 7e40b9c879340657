/// Plays visits with everybody: the sandbox district, the bench, and the terminal itself. Never packaged.
@NullMarked
package org.doorstep.trial;

import org.jspecify.annotations.NullMarked;
