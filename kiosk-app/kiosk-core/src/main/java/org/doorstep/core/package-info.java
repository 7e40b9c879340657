/// The terminal between two inputs: which step it stands at, and the one place that knows all chapters.
@NullMarked
package org.doorstep.core;

import org.jspecify.annotations.NullMarked;

