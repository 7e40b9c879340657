/// What is true today of the terminal's line, matters and notices.
@NullMarked
package org.doorstep.core.service;

import org.jspecify.annotations.NullMarked;

