/// The district contract at work: Prism as its mock and its validating proxy, and the check of a district. Shares no Java with either side of it.
@NullMarked
package org.doorstep.contract;

import org.jspecify.annotations.NullMarked;
