package org.doorstep.core.journey;

import java.util.Optional;
import org.doorstep.config.Deed;
import org.doorstep.config.ServiceItem;
import org.doorstep.config.Verb;
import org.doorstep.device.Secret;

/// A place that a resident can go to, and come back to. `Doors` knows which step opens there.
public sealed interface Destination {
    record AtHome() implements Destination {}

    /// Before a list of matters.
    ///
    /// @param from the first that is looked at, 0 the first of all
    record Behind(Shelf shelf, int from) implements Destination {}

    /// Looking for a matter.
    record Finding(Typed typed) implements Destination {}

    /// What this matter asks and gives.
    record Matter(ServiceItem item) implements Destination {}

    /// Signing in to a matter without a card.
    ///
    /// @param number as far as it was typed before, to be put right
    record SigningIn(ServiceItem item, Secret number) implements Destination {}

    /// One deed of a matter.
    ///
    /// @param at where in it one stood
    record Doing(ServiceItem item, Deed deed, Optional<Position> at) implements Destination {
        public Doing(ServiceItem item, Deed deed) {
            this(item, deed, Optional.empty());
        }
    }

    /// Where one stands within a deed, in the words of its chapter: a page, a choice.
    interface Position {}

    private static boolean alike(Shelf one, Shelf other) {
        return switch (one) {
            case Shelf.Door(Verb verb, _) -> other instanceof Shelf.Door(Verb its, _) && its == verb;
            case Shelf.Event event -> event.equals(other);
        };
    }

    /// The same place, wherever in it one stands.
    default boolean same(Destination other) {
        return switch (this) {
            case AtHome home -> home.equals(other);
            case Behind(Shelf shelf, int _) -> other instanceof Behind(Shelf its, int _) && alike(shelf, its);
            case Finding _ -> other instanceof Finding;
            case Matter matter -> matter.equals(other);
            case SigningIn(ServiceItem item, _) -> other instanceof SigningIn(ServiceItem its, _) && its.equals(item);
            case Doing(ServiceItem item, Deed deed, _) ->
                    other instanceof Doing(ServiceItem its, Deed own, _) && its.equals(item) && own.equals(deed);
        };
    }
}
