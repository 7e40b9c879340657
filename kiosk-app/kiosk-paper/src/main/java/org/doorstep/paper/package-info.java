/// Right paper, right person: what the district sent is proven from its bytes alone before anything of it leaves the terminal.
@NullMarked
package org.doorstep.paper;

import org.jspecify.annotations.NullMarked;
