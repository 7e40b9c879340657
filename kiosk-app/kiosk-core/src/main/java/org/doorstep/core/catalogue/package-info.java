/// The way to a matter: the doors, who stands there, what the matter asks and gives, and why it cannot be done now.
@NullMarked
package org.doorstep.core.catalogue;

import org.jspecify.annotations.NullMarked;

