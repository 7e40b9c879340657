package org.doorstep.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When the wall clock is believed: an hour beside the machine's own without having been set.
class SteadyClockTest {
    /// `+n` lets n seconds pass on both clocks, `*n` sets the wall clock by n; after each the store looks.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            +3599             | false
            +3600             | true
            +1800 +1800       | true
            *120 +3600        | true
            *-120 +3600       | true
            *121 +3600        | true
            *121 +3599        | false
            *-121 +3599       | false
            +3600 *121        | false
            +3600 *-121       | false
            +3600 *121 +3600  | true
            +3600 *60 *61     | false
            +3600 *120        | true
            """)
    void steady(String course, boolean steady) {
        Clock clock = new Clock();
        SteadyClock looked = new SteadyClock(clock, clock::nanos);
        boolean believed = false;
        for (String step : course.split(" ", -1)) {
            Duration seconds = Duration.ofSeconds(Long.parseLong(step.substring(1)));
            if (step.startsWith("+")) {
                clock.pass(seconds);
            } else {
                clock.set(clock.instant().plus(seconds));
            }
            believed = looked.steady();
        }
        assertThat(believed).isEqualTo(steady);
    }
}
