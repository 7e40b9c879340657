package org.doorstep.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/// The clock of this machine, and the only place where an instant becomes a date or a time of day: always in a zone that the caller names,
/// never in the one that the machine is set to.
///
/// @param made when this software was made; a clock that shows an earlier time cannot be right
public record MachineClock(InstantSource source, Instant made) implements InstantSource {
    /// The clock of the machine that this runs on.
    public static MachineClock system() {
        return of(InstantSource.system());
    }

    /// @param source shows the time; when this software was made is known from its build
    public static MachineClock of(InstantSource source) {
        return new MachineClock(source, Build.MADE);
    }

    @Override
    public Instant instant() {
        return source.instant();
    }

    public boolean canBeRight() {
        return !source.instant().isBefore(made);
    }

    /// Date and time of day of an instant in this zone.
    public static LocalDateTime in(ZoneId zone, Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    /// Date and time of day in this zone; empty while the clock cannot be right.
    public Optional<LocalDateTime> in(ZoneId zone) {
        Instant now = source.instant();
        return now.isBefore(made) ? Optional.empty() : Optional.of(in(zone, now));
    }

    public Today today(ZoneId zone) {
        return () -> in(zone).map(LocalDateTime::toLocalDate);
    }

    /// What the build wrote down of itself.
    private static final class Build {
        static final Instant MADE = made();

        private static Instant made() {
            Properties build = new Properties();
            try (InputStream in = Objects.requireNonNull(MachineClock.class.getResourceAsStream("build.properties"))) {
                build.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Instant.parse(build.getProperty("made"));
        }
    }
}
