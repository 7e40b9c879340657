package org.doorstep.core.question;

/// How far the answer to a question is.
public interface Progress {}
