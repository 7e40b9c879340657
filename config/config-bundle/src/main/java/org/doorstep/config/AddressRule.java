package org.doorstep.config;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
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

    static DistrictAddress of(String text, Predicate<URI> schemed) {
        if (!ASCII.matcher(text).matches()) {
            return text.chars().anyMatch(Character::isWhitespace)
                    ? new DistrictAddress.Unfit("the address has a blank in it", "take it out")
                    : new DistrictAddress.Unfit("the address has letters outside ASCII",
                            "write the host as DNS does (" + asDnsDoes(text) + "), the path in percent signs");
        }
        try {
            return of(new URI(text), schemed);
        } catch (URISyntaxException _) {
            return new DistrictAddress.Unfit("the address cannot be read", USUAL);
        }
    }

    private static DistrictAddress of(URI uri, Predicate<URI> schemed) {
        if (uri.getRawAuthority() == null) {
            String what = scheme(uri, "https") ? "names no host that can be called" : "does not begin with https://";
            return new DistrictAddress.Unfit("the address " + what, USUAL);
        }
        for (Rule rule : RULES) {
            if (rule.broken().test(uri)) {
                return new DistrictAddress.Unfit(rule.what(), rule.remedy());
            }
        }
        if (!schemed.test(uri)) {
            return new DistrictAddress.Unfit("the address does not begin with https://", USUAL);
        }
        return new DistrictAddress.Fit(uri.getRawPath().endsWith("/") ? uri : URI.create(uri + "/"));
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
