package org.doorstep.core.service;

/// How it is with printing at this terminal, before anybody is asked anything.
public enum Printing {
    SERVES,
    /// There is a printer, and it does not serve; it may come back while somebody stands there.
    NOT_NOW,
    /// No printer, or nothing to prove a certificate by: here one only looks things up.
    NOT_HERE
}
