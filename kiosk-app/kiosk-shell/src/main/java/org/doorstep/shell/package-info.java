/// Assembly, loop, effect runner and device rack: the terminal's main, and the only packaged place that knows everybody.
@NullMarked
package org.doorstep.shell;

import org.jspecify.annotations.NullMarked;

