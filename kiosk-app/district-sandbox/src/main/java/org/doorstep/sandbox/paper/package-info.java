/// The district's workshop: makes certificates as sealed files of the profile in `kiosk-app/district-contract/certificate.md`, and spoilt ones on demand.
@NullMarked
package org.doorstep.sandbox.paper;

import org.jspecify.annotations.NullMarked;

