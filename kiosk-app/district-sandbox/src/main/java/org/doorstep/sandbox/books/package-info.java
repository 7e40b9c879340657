/// What the departments of the sandbox's district have on record: a book a kind, every value computed by the district.
@NullMarked
package org.doorstep.sandbox.books;

import org.jspecify.annotations.NullMarked;
