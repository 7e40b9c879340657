package org.doorstep.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DateFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whose time it is (docs/clock.md): nobody reads the zone of the machine, and one class of the terminal makes a date of an instant.
class ZoneWallTest {
    private static final Set<String> MACHINES_ZONE = Set.of("systemDefault", "systemDefaultZone", "getDefault");
    private static final Set<String> DATES = Set.of("ofInstant", "atZone", "atOffset", "withZone", "ofEpochDay", "ofEpochSecond");
    /// The store's days are UTC. The sandbox is a district of its own: its papers have its zone.
    private static final Set<String> MAY = Set.of("org.doorstep.device.MachineClock", "org.doorstep.store.StoreOpener", "org.doorstep.store.Sealer");
    private static final String DISTRICT = "org.doorstep.sandbox";
    private static final Path LOGBACK = Path.of("../kiosk-shell/src/main/resources/org/doorstep/shell/log.xml");

    @Test
    void nobodyReadsTheZoneOfTheMachine() {
        assertThat(House.CLASSES).hasSizeGreaterThan(150);
        assertThat(accesses(House.CLASSES.stream(), ZoneWallTest::readsTheMachinesZone)).isEmpty();
    }

    @Test
    void oneClassMakesADateOfAnInstant() {
        Stream<JavaClass> others = House.CLASSES.stream().filter(each -> !MAY.contains(each.getName()) && !each.getName().startsWith(DISTRICT));
        assertThat(accesses(others, ZoneWallTest::makesADate)).isEmpty();
    }

    /// The log's own times, and the days that its files are named after, are UTC.
    @Test
    void theLogSpeaksUtc() throws IOException {
        Matcher date = Pattern.compile("%d(\\{[^}]*})?").matcher(Files.readString(LOGBACK));
        assertThat(date.results().map(found -> found.group())).hasSize(2).allMatch(found -> found.endsWith(", UTC}"));
    }

    /// Each method of the samples does what nobody may, and is found.
    @Test
    void theWallFindsWhatItForbids() {
        JavaClasses samples = new ClassFileImporter().importClasses(Zoned.class, Dated.class);
        assertThat(methods(samples.get(Zoned.class), ZoneWallTest::readsTheMachinesZone)).isEqualTo(own(samples.get(Zoned.class)));
        assertThat(methods(samples.get(Dated.class), ZoneWallTest::makesADate)).isEqualTo(own(samples.get(Dated.class)));
    }

    /// `now` of anything but an instant knows a zone; the old calendar and the old formats take the machine's where they are told none.
    private static boolean readsTheMachinesZone(CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        boolean time = owner.getPackageName().startsWith("java.time");
        return (time && target.getName().equals("now") && !owner.isEquivalentTo(Instant.class))
                || (MACHINES_ZONE.contains(target.getName()) && (time || owner.isEquivalentTo(TimeZone.class)))
                || (owner.isAssignableTo(Calendar.class) && target.getRawParameterTypes().isEmpty()
                        && Set.of("getInstance", "<init>").contains(target.getName()))
                || owner.isAssignableTo(DateFormat.class)
                || (owner.isEquivalentTo(Date.class) && target.getName().equals("toString"));
    }

    private static boolean makesADate(CodeUnitAccessTarget target) {
        return target.getOwner().getPackageName().startsWith("java.time") && DATES.contains(target.getName())
                && !(target.getOwner().isEquivalentTo(Instant.class) && target.getName().equals("ofEpochSecond"));
    }

    private static List<String> accesses(Stream<JavaClass> classes, Predicate<CodeUnitAccessTarget> forbidden) {
        return classes.flatMap(each -> each.getAccessesFromSelf().stream()).filter(access -> wrong(access, forbidden)).map(JavaAccess::getDescription).toList();
    }

    private static Set<String> methods(JavaClass from, Predicate<CodeUnitAccessTarget> forbidden) {
        Set<String> names = new TreeSet<>();
        from.getAccessesFromSelf().stream().filter(access -> wrong(access, forbidden)).forEach(access -> names.add(access.getOrigin().getName()));
        return names;
    }

    private static Set<String> own(JavaClass from) {
        Set<String> names = new TreeSet<>();
        from.getMethods().forEach(method -> names.add(method.getName()));
        return names;
    }

    private static boolean wrong(JavaAccess<?> access, Predicate<CodeUnitAccessTarget> forbidden) {
        return access.getTarget() instanceof CodeUnitAccessTarget target && forbidden.test(target);
    }

    @SuppressWarnings("all")
    private interface Zoned {
        default ZoneId zone() {
            return ZoneId.systemDefault();
        }

        default TimeZone oldZone() {
            return TimeZone.getDefault();
        }

        default Clock clock() {
            return Clock.systemDefaultZone();
        }

        default LocalDate day() {
            return LocalDate.now();
        }

        default LocalDate dayOf(ZoneId zone) {
            return LocalDate.now(zone);
        }

        default LocalDateTime moment() {
            return LocalDateTime.now();
        }

        default YearMonth month(Clock clock) {
            return YearMonth.now(clock);
        }

        default Supplier<LocalTime> handedOn() {
            return LocalTime::now;
        }

        default Calendar calendar() {
            return Calendar.getInstance();
        }

        default Calendar gregorian() {
            return new GregorianCalendar();
        }

        default String oldFormat(Date date) {
            return DateFormat.getInstance().format(date);
        }

        default String oldDate(Date date) {
            return date.toString();
        }
    }

    @SuppressWarnings("all")
    private interface Dated {
        default LocalDate day(Instant at, ZoneId zone) {
            return LocalDate.ofInstant(at, zone);
        }

        default ZonedDateTime zoned(Instant at, ZoneId zone) {
            return at.atZone(zone);
        }

        default Object offset(Instant at) {
            return at.atOffset(ZoneOffset.UTC);
        }

        default DateTimeFormatter format(ZoneId zone) {
            return DateTimeFormatter.ISO_DATE.withZone(zone);
        }

        default LocalDate counted(long days) {
            return LocalDate.ofEpochDay(days);
        }
    }
}
