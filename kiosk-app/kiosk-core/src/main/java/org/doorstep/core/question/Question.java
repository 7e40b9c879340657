package org.doorstep.core.question;

/// Something that a visit asks of a device or of the district. It is answered once.
///
/// @param <A> what an answer holds
public interface Question<A> {}
