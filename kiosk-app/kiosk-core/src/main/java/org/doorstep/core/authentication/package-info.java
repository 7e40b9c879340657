/// The chapter in which somebody who is known shows more surely who they are.
@NullMarked
package org.doorstep.core.authentication;

import org.jspecify.annotations.NullMarked;
