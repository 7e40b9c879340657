package org.doorstep.config;

/// How sure we are who stands there (实人认证强度). A matter names what it needs, a visit carries what it has.
public enum Assurance { CARD_PRESENT, PHONE_CODE, PIN, FACE, WITNESSED }
