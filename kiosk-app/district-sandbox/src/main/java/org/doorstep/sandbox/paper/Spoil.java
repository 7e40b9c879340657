package org.doorstep.sandbox.paper;

/// What is wrong with a certificate that is made to be refused.
public enum Spoil {
    NONE,
    UNSIGNED,
    /// Sealed by a CA that no bundle names.
    OTHER_SEAL,
    TRUNCATED,
    /// A byte of a page changed after it was sealed.
    ALTERED,
    /// The file bears another number than was issued.
    OTHER_NUMBER
}
