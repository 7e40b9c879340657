package org.doorstep.shell;

import java.net.URI;
import org.doorstep.config.DistrictAddress;
import picocli.CommandLine;

/// A district's address on the command line, under the rule of the bundle's.
final class AddressOption implements CommandLine.ITypeConverter<URI> {
    @Override
    public URI convert(String text) {
        return switch (DistrictAddress.orLoopback(text)) {
            case DistrictAddress.Fit(URI base) -> base;
            case DistrictAddress.Unfit unfit -> throw new CommandLine.TypeConversionException(unfit.toString());
        };
    }
}
