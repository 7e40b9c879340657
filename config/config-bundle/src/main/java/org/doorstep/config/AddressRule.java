package org.doorstep.config;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a district's address is judged, a line a fault.
final class AddressRule {
    static final List<String> LOOPBACK = List.of("127.0.0.1", "[::1]");
    private static final String USUAL = "write https://HOST/ or https://HOST:PORT/PATH/, an IPv6 address in brackets";
    private static final int LAST_PORT = 65_535;
    private static final Pattern ASCII = Pattern.compile("[!-~]*");
    private static final Pattern PORT = Pattern.compile(".*:([0-9]*)");
    private static final Pattern STEPS = Pattern.compile("(/([^/]+))*/?");
    private static final Pattern DOTS = Pattern.compile("(?i).*/(\\.|%2e){1,2}(/.*)?");

    /// What is wrong with an address, and what to write instead.
    record Broken(String what, String remedy) {}

    private record Rule(Predicate<URI> broken, String what, String remedy) {}

    private static final List<Rule> RULES = List.of(
            new Rule(uri -> String.valueOf(uri.getRawAuthority()).contains("@"), "the address names a user or a password",
                    "leave it out: a terminal proves itself with its own key"),
            new Rule(uri -> uri.getRawQuery() != null || uri.getRawFragment() != null, "the address has a ? or a #",
                    "end it with the path"),
            new Rule(uri -> !port(String.valueOf(uri.getRawAuthority())), "the address has no port that can be called",
                    "write a port from 1 to 65535, or none"),
            new Rule(uri -> uri.getHost() == null || uri.getHost().contains("%"), "the address names no host that can be called", USUAL),
            new Rule(uri -> !STEPS.matcher(uri.getRawPath()).matches() || DOTS.matcher(uri.getRawPath()).matches(),
                    "the address has an empty step or a dot in its path", "write the path step by step, without //, /./ and /../"));

    private AddressRule() {}

    /// Empty where the address is fit.
    static Optional<Broken> broken(String text, Predicate<URI> schemed) {
        if (!ASCII.matcher(text).matches()) {
            return Optional.of(text.chars().anyMatch(Character::isWhitespace)
                    ? new Broken("the address has a blank in it", "take it out")
                    : new Broken("the address has letters outside ASCII",
                            "write the host as DNS does (" + asDnsDoes(text) + "), the path in percent signs"));
        }
        try {
            return broken(new URI(text), schemed);
        } catch (URISyntaxException _) {
            return Optional.of(new Broken("the address cannot be read", USUAL));
        }
    }

    private static Optional<Broken> broken(URI uri, Predicate<URI> schemed) {
        if (uri.getRawAuthority() == null) {
            String what = scheme(uri, "https") ? "names no host that can be called" : "does not begin with https://";
            return Optional.of(new Broken("the address " + what, USUAL));
        }
        for (Rule rule : RULES) {
            if (rule.broken().test(uri)) {
                return Optional.of(new Broken(rule.what(), rule.remedy()));
            }
        }
        return schemed.test(uri) ? Optional.empty() : Optional.of(new Broken("the address does not begin with https://", USUAL));
    }

    static boolean scheme(URI uri, String scheme) {
        return scheme.equalsIgnoreCase(uri.getScheme());
    }

    /// The last colon outside brackets begins a port.
    private static boolean port(String authority) {
        Matcher port = PORT.matcher(authority.substring(authority.lastIndexOf(']') + 1));
        return !port.matches() || (port.group(1).matches("0*[1-9][0-9]{0,4}") && Integer.parseInt(port.group(1)) <= LAST_PORT);
    }

    private static String asDnsDoes(String text) {
        String host = text.replaceFirst("^[^/]*//", "").replaceFirst("[/?#].*$", "").replaceFirst("^.*@", "").replaceFirst(":[0-9]*$", "");
        try {
            return IDN.toASCII(host);
        } catch (IllegalArgumentException _) {
            return "xn--…";
        }
    }
}
