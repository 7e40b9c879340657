/// Calling a person of the site.
@NullMarked
package org.doorstep.core.help;

import org.jspecify.annotations.NullMarked;

