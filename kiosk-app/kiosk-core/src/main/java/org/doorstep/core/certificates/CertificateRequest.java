package org.doorstep.core.certificates;

import java.util.Optional;
import org.doorstep.config.LangText;

/// What the resident chose: which certificate, for which period, what it is meant for, and the office that receives it.
///
/// @param name     the certificate's, in the district's own words
/// @param receiver empty where the purpose names none
public record CertificateRequest(String kind, LangText name, String period, String purpose, Optional<String> receiver) {}
