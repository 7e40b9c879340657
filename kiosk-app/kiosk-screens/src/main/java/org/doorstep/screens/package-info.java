/// What a resident sees and touches: views of steps, drawn from nothing but the step and the board.
@NullMarked
package org.doorstep.screens;

import org.jspecify.annotations.NullMarked;

