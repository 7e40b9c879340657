/// The synthetic persons of the sandbox's district and what happened in their lives: the ground of all that its departments have on record.
@NullMarked
package org.doorstep.sandbox.people;

import org.jspecify.annotations.NullMarked;
