package org.doorstep.core;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/// A certificate of nobody, for terminals that have something to prove a paper by.
final class AnyCertificate {
    private static final String PEM = """
            -----BEGIN CERTIFICATE-----
            MIIBeTCCAR+gAwIBAgIUeLg1GK/9osS3pShsHdipW05vHuIwCgYIKoZIzj0EAwIw
            ETEPMA0GA1UEAwwGYW5jaG9yMCAXDTI2MTEyNDAyNDQyMloYDzIxMjYxMDMxMDI0
            NDIyWjARMQ8wDQYDVQQDDAZhbmNob3IwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC
            AAQSakjDUI1HYkPh3J84MMAX+HKirugNmj/8Pi0LMJaLbC+6bk+85qSXusDDVLPE
            O6FuyxIky4NieV4o2kKWHPzyo1MwUTAdBgNVHQ4EFgQUI5W63RI89fHagqJ89+5n
            heh4qyAwHwYDVR0jBBgwFoAUI5W63RI89fHagqJ89+5nheh4qyAwDwYDVR0TAQH/
            BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEApgPcDl0h/euWSRCcfMkmA4BnU1ZO
            i1YLniiNR1nQT6gCIAqhR796XzPy9RnMV60xuYsTvWA/SrqDUyPl9Y3/jpmN
            -----END CERTIFICATE-----
            """;

    private AnyCertificate() {}

    static X509Certificate parsed() {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(PEM.getBytes(StandardCharsets.US_ASCII)));
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }
}
