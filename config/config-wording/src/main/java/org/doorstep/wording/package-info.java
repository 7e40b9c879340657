/// Every word of ours: an enum of keys a subject, a file of words a language. Screens and slips ask here, the reader of bundles too;
/// it knows nobody.
@NullMarked
package org.doorstep.wording;

import org.jspecify.annotations.NullMarked;
