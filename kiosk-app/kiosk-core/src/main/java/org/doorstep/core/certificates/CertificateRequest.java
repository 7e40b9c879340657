package org.doorstep.core.certificates;

/// What the resident chose: which certificate, for which period, for whom it is meant.
public record CertificateRequest(String kind, String period, String purpose) {}
