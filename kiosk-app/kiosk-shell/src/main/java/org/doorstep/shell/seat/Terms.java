package org.doorstep.shell.seat;

import java.time.Duration;
import java.util.function.Function;
import org.doorstep.device.Fault;

/// How long an order may take, and its other answers.
///
/// @param longest the slowest honest course of the call
/// @param waits   how long it may wait for its turn
/// @param unbegun it never reached the device
/// @param unended it did, and nobody knows what became of it
public record Terms<T>(Duration longest, Duration waits, Function<Fault, T> unbegun, Function<Fault, T> unended) {}
