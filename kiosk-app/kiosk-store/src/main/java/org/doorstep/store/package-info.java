/// The terminal's durable memory: one SQLite file behind one thread, what names a person sealed cell by cell.
@NullMarked
package org.doorstep.store;

import org.jspecify.annotations.NullMarked;
