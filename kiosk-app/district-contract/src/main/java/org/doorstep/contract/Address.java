package org.doorstep.contract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import picocli.CommandLine;

/// The address of a district as `addresses.txt` says it is read: every path of the contract goes below it.
///
/// @param base ends in `/`
record Address(URI base) {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]");
    private static final int LAST_PORT = 65_535;

    /// From the command line.
    static final class Read implements CommandLine.ITypeConverter<Address> {
        @Override
        public Address convert(String text) {
            return of(text);
        }
    }

    /// @throws CommandLine.TypeConversionException in words that quote nothing of the text
    static Address of(String text) {
        String fault = text.matches("[!-~]*") ? fault(text) : outsideAscii(text);
        if (!fault.isEmpty()) {
            throw new CommandLine.TypeConversionException(fault);
        }
        return new Address(URI.create(text.endsWith("/") ? text : text + "/"));
    }

    /// Where a path of the contract lies.
    ///
    /// @param path begins with `/`
    static URI at(URI base, String path) {
        return base.resolve(path.substring(1));
    }

    /// Where the contract has the public page of a certificate, whatever host and path the district is known by outside.
    ///
    /// @param verify as the district prints it, ends in the code
    static URI page(URI base, String verify) {
        return at(base, "/verify/" + verify.substring(verify.lastIndexOf('/') + 1));
    }

    private static String outsideAscii(String text) {
        return text.chars().anyMatch(Character::isWhitespace)
                ? "the address has a blank in it"
                : "the address has letters outside ASCII: write the host as xn--…, the path in percent signs";
    }

    private static String fault(String text) {
        try {
            URI uri = new URI(text);
            String who = String.valueOf(uri.getRawAuthority());
            if (who.contains("@")) {
                return "the address names a user or a password: leave it out";
            }
            if (text.contains("?") || text.contains("#")) {
                return "the address has a ? or a #: end it with the path";
            }
            if (!port(who.substring(who.lastIndexOf(']') + 1))) {
                return "the address has no port from 1 to 65535";
            }
            return fault(uri);
        } catch (URISyntaxException _) {
            return "the address cannot be read: write https://HOST:PORT/PATH/";
        }
    }

    private static String fault(URI uri) {
        boolean sealed = "https".equalsIgnoreCase(uri.getScheme());
        if (!sealed && !("http".equalsIgnoreCase(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost())))) {
            return "the address does not begin with https:// (without TLS only 127.0.0.1 and [::1] are asked)";
        }
        if (uri.getHost() == null || uri.getHost().contains("%")) {
            return "the address names no host that can be called";
        }
        for (String step : uri.getRawPath().replaceFirst("^/", "").replaceFirst("/$", "").split("/", -1)) {
            String plain = step.replaceAll("(?i)%2e", ".");
            if (plain.equals(".") || plain.equals("..") || (step.isEmpty() && uri.getRawPath().length() > 1)) {
                return "the address has an empty step or a dot in its path";
            }
        }
        return "";
    }

    private static boolean port(String afterHost) {
        String digits = afterHost.replaceFirst("^[^:]*", "");
        return !digits.matches(":[0-9]*") || (digits.matches(":0*[1-9][0-9]{0,4}") && Integer.parseInt(digits.substring(1)) <= LAST_PORT);
    }
}
