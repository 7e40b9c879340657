package org.doorstep.core;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.Timer;
import java.util.UUID;
import java.util.function.Supplier;

/// What core may not do, one deed a method: the sample that its wall is tried with.
@SuppressWarnings("all")
interface Impure {
    default YearMonth month() {
        return YearMonth.now();
    }

    default Year year(ZoneId zone) {
        return Year.now(zone);
    }

    default LocalDate day(ZoneId zone) {
        return LocalDate.now(zone);
    }

    default LocalDateTime dayAndTime(Clock clock) {
        return LocalDateTime.now(clock);
    }

    default ZonedDateTime zoned() {
        return ZonedDateTime.now();
    }

    default Instant instant() {
        return Instant.now();
    }

    default Supplier<Instant> instantByReference() {
        return Instant::now;
    }

    default Clock clock() {
        return Clock.systemUTC();
    }

    default ZoneId machinesZone() {
        return ZoneId.systemDefault();
    }

    default Date oldDate() {
        return new Date();
    }

    default long millis() {
        return System.currentTimeMillis();
    }

    default long nanos() {
        return System.nanoTime();
    }

    default double chance() {
        return Math.random();
    }

    default double strictChance() {
        return StrictMath.random();
    }

    default int oldChance() {
        return new Random().nextInt();
    }

    default int seededChance() {
        return new SplittableRandom(1).nextInt();
    }

    default UUID id() {
        return UUID.randomUUID();
    }

    default void shuffled(List<String> list) {
        Collections.shuffle(list);
    }

    default String surroundings() {
        return System.getenv("HOME") + System.getProperty("user.dir");
    }

    default Locale language() {
        return Locale.getDefault();
    }

    default void printed() {
        System.out.println();
    }

    default void end() {
        System.exit(0);
    }

    default void thread() {
        new Thread(() -> { }).start();
    }

    default void sleep() throws InterruptedException {
        Thread.sleep(1);
    }

    default Timer timer() {
        return new Timer();
    }

    default int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    default void waited() throws InterruptedException {
        this.wait();
    }

    default long sideBySide(List<String> list) {
        return list.parallelStream().count();
    }
}
