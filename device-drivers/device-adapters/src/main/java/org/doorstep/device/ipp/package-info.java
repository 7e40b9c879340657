/// Certificate printers that speak IPP (device-drivers/docs/protocols/ipp.md): straight to the printer, never through a spooler.
@NullMarked
package org.doorstep.device.ipp;

import org.jspecify.annotations.NullMarked;
