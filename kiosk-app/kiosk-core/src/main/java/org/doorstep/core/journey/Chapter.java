package org.doorstep.core.journey;

/// A step of one subject: records, certificates, the catalogue. It knows the steps of its own chapter; to any other it goes by a
/// destination.
public non-sealed interface Chapter extends VisitStep {}
