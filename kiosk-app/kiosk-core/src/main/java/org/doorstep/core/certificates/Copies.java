package org.doorstep.core.certificates;

/// How often a certificate was made for this person, and how often it may be made again (补打): each time as an issue of its own.
///
/// @param made that are on paper, or may be
/// @param left that may still be made, this one counted
public record Copies(int made, int left) {}
