/// Keys and certificates of the pretend district: made at the first start in its state folder, never in git.
@NullMarked
package org.doorstep.sandbox.keys;

import org.jspecify.annotations.NullMarked;
