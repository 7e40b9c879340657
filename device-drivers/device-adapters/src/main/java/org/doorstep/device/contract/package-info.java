/// What every device of a class promises, as plain code: run by the tests against the twin and by staff against the real device.
@NullMarked
package org.doorstep.device.contract;

import org.jspecify.annotations.NullMarked;
