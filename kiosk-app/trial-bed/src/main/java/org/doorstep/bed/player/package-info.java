/// A resident made of lines, inside the terminal's own process.
@NullMarked
package org.doorstep.bed.player;

import org.jspecify.annotations.NullMarked;
