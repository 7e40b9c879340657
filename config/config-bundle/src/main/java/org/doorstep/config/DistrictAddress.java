package org.doorstep.config;

import java.net.URI;
import java.util.function.Predicate;

/// The address below which a district answers every path of the contract. The rule and its table are
/// `kiosk-app/district-contract/addresses.txt`; the contract's own check holds it in code of its own.
public sealed interface DistrictAddress {
    /// @param base ends in `/`, so that the paths of the contract go below it
    record Fit(URI base) implements DistrictAddress {}

    /// @param what   why it is no such address; it quotes nothing of the text, which may hold a password
    /// @param remedy what to write instead
    record Unfit(String what, String remedy) implements DistrictAddress {
        @Override
        public String toString() {
            return what + "; " + remedy;
        }
    }

    /// As a bundle may name it.
    static DistrictAddress of(String text) {
        return judged(text, uri -> AddressRule.scheme(uri, "https"));
    }

    /// As whoever checks something on this very machine may name it: without TLS too, on loopback.
    static DistrictAddress orLoopback(String text) {
        return judged(text, uri -> AddressRule.scheme(uri, "https")
                || (AddressRule.scheme(uri, "http") && AddressRule.LOOPBACK.contains(String.valueOf(uri.getHost()))));
    }

    private static DistrictAddress judged(String text, Predicate<URI> schemed) {
        return AddressRule.broken(text, schemed).<DistrictAddress>map(broken -> new Unfit(broken.what(), broken.remedy()))
                .orElseGet(() -> new Fit(URI.create(URI.create(text).getRawPath().endsWith("/") ? text : text + "/")));
    }
}
