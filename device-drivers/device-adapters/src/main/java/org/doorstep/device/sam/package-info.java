/// Resident ID card readers with a SAM_V module: the SDTAPI wire protocol (device-protocols §1).
@NullMarked
package org.doorstep.device.sam;

import org.jspecify.annotations.NullMarked;
