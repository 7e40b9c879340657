/// What the sandbox's district certifies: a row a kind, and what stands on its pages, taken from the books of the departments.
@NullMarked
package org.doorstep.sandbox.kinds;

import org.jspecify.annotations.NullMarked;
