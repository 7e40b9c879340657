package org.doorstep.config;

import java.time.DayOfWeek;
import java.time.LocalTime;

/// Hours that are the same on several days on end.
///
/// @param first day of the week, and `last` the last one; they never go round the end of a week
/// @param from  opens, and `until` closes, in the district's zone
public record Opening(DayOfWeek first, DayOfWeek last, LocalTime from, LocalTime until) {}
