package org.doorstep.core.journey;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.doorstep.config.Bundle;
import org.doorstep.config.Patiences;
import org.doorstep.config.ServiceItem;
import org.doorstep.config.ServiceItemCode;
import org.doorstep.core.service.Doable;
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

    /// What this site uses most: what was used most last month, by the district's figures, and then what the bundle names, in its order.
    public List<ServiceItem> common() {
        List<ServiceItem> used = bundle.catalogue().items().stream().filter(item -> used(item) > 0)
                .sorted(Comparator.comparingInt(item -> -used(item))).toList();
        return Stream.concat(used.stream(), bundle.site().common().stream().flatMap(code -> item(code).stream())).distinct().toList();
    }

    /// The district counts how often matters are used here.
    public boolean countsUse() {
        return bundle.catalogue().items().stream().anyMatch(item -> used(item) > 0);
    }

    private int used(ServiceItem item) {
        return facts.district().item(item.code()).used();
    }

    /// When the system behind this matter is expected back, as far as that is still to come: a time that has passed helps nobody.
    public Optional<Instant> backAt(ServiceItem item) {
        return facts.district().backAt(item).filter(back -> facts.now().time().map(now -> back.isAfter(instant(now))).orElse(true));
    }

    private Instant instant(LocalDateTime shown) {
        return ZonedDateTime.of(shown, bundle.district().zone()).toInstant();
    }

    /// What can be done of a matter here, as the terminal stands today.
    public Doable doable(ServiceItem item) {
        boolean prints = item.prints().isPresent() && printing() == Printing.SERVES;
        if (item.deeds().isEmpty() || (item.onlyPrints() && !prints)) {
            return Doable.READ_ABOUT;
        }
        return prints ? Doable.HERE : Doable.LOOK_UP;
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

    /// How many sheets the certificate printer says it has; empty where it does not say, and then nothing is refused for it.
    public OptionalInt sheets() {
        return facts.sheets();
    }
}
