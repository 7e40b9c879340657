/// The language of scenarios: what a resident does, and what is expected, a line each.
@NullMarked
package org.doorstep.bed.scenario;

import org.jspecify.annotations.NullMarked;
