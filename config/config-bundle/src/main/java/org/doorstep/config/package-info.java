/// What differs between districts, sites and terminals: settings as records, and the reader of a bundle folder. No network, no crypto.
@NullMarked
package org.doorstep.config;

import org.jspecify.annotations.NullMarked;
