package org.doorstep.sandbox.paper;

/// A certificate's file and how many pages it has.
public record Made(byte[] file, int pages) {}
