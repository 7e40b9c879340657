package org.doorstep.config;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import org.doorstep.device.DeviceClass;

/// Everything that differs between terminals, as one terminal sees it after its site's and its own files have overridden by key.
/// It is made of values alone: what happens to the folder afterwards changes nothing of it.
///
/// @param wording our wording keys that the bundle words otherwise, by language
/// @param anchors the certificates that a district's TLS chain may end at
/// @param seals   the certificates that the seal of a certificate file may end at
/// @param signed  false for a plain folder: bench mode, and the screen says so in a corner
/// @param digest  of every file that was read for it
public record Bundle(
        String id,
        String version,
        DistrictSettings district,
        Site site,
        TerminalSettings terminal,
        Catalogue catalogue,
        Map<Language, Map<String, String>> wording,
        Theme theme,
        List<X509Certificate> anchors,
        List<X509Certificate> seals,
        boolean signed,
        Digest digest) {
    public Bundle {
        wording = Map.copyOf(wording);
        anchors = List.copyOf(anchors);
        seals = List.copyOf(seals);
    }

    /// A certificate can be proven and printed on this terminal, as long as its printer serves.
    public boolean prints() {
        return !seals.isEmpty() && terminal.devices().stream().anyMatch(device -> device.deviceClass() == DeviceClass.CERTIFICATE_PRINTER);
    }

    Bundle trusting(List<X509Certificate> tls, List<X509Certificate> sealed) {
        return new Bundle(id, version, district, site, terminal, catalogue, wording, theme, tls, sealed, signed, digest);
    }
}
