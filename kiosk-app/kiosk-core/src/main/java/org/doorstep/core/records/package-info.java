/// The values of a record that the district answers.
@NullMarked
package org.doorstep.core.records;

import org.jspecify.annotations.NullMarked;

