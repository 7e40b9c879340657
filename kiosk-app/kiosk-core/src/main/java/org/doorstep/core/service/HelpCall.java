package org.doorstep.core.service;

/// How a call for a person of the site stands.
public enum HelpCall { CALLING, WAITING, ACCEPTED, NOT_REACHED }
