/// What is asked of a document that a reader has read, whichever reader it is.
@NullMarked
package org.doorstep.device.document;

import org.jspecify.annotations.NullMarked;
