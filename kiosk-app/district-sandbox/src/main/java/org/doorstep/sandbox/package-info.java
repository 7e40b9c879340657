/// A pretend district: real HTTPS, real behaviour, synthetic persons, and troubles on demand. Shares no Java with the terminal's client.
@NullMarked
package org.doorstep.sandbox;

import org.jspecify.annotations.NullMarked;
