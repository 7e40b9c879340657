package org.doorstep.config;

/// How sure we are who stands there (实人认证强度). A matter names what it needs, a visit carries what it has.
public enum Assurance {
    /// The number was typed and a code came back from the phone that the district knows of it. Whoever lays a card has this too.
    SIGNED_IN,
    CARD_PRESENT,
    PHONE_CODE,
    PIN,
    FACE,
    WITNESSED
}
