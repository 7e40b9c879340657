/// Finding a matter by what a resident types: characters, pinyin, initials, everyday words, with a slip of the finger.
@NullMarked
package org.doorstep.core.search;

import org.jspecify.annotations.NullMarked;
