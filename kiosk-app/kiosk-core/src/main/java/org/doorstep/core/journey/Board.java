package org.doorstep.core.journey;

import java.util.Optional;
import org.doorstep.config.Bundle;
import org.doorstep.config.Patiences;
import org.doorstep.config.ServiceItem;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.core.service.Facts;
import org.doorstep.core.service.Printing;
import org.doorstep.device.DeviceClass;

/// What a step decides by beside its own visit: the settings of this terminal and what is true of it now. Immutable, replaced by the loop.
public record Board(Bundle bundle, Facts facts) {
    public Board with(Facts others) {
        return new Board(bundle, others);
    }

    public Patiences patiences() {
        return bundle.district().patiences();
    }

    public Optional<ServiceItem> item(ServiceItemCode code) {
        return bundle.catalogue().item(code);
    }

    public boolean serves(DeviceClass device) {
        return facts.device(device).status().serves();
    }

    public Printing printing() {
        if (!bundle.prints()) {
            return Printing.NOT_HERE;
        }
        return serves(DeviceClass.CERTIFICATE_PRINTER) ? Printing.SERVES : Printing.NOT_NOW;
    }
}
