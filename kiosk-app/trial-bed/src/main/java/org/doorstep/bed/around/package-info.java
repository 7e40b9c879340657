/// Everybody whom a terminal deals with, for a trial: the pretend district, the bench with its twins, Prism between them.
@NullMarked
package org.doorstep.bed.around;

import org.jspecify.annotations.NullMarked;
