package org.doorstep.store;

import java.time.Instant;

/// A letter in the outbox.
///
/// @param attempts how often it was tried
/// @param why      the district's code where it was refused, empty otherwise
public record Waiting(long id, Letter letter, int attempts, Instant since, String why) {}
