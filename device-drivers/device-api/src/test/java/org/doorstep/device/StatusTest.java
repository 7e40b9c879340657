package org.doorstep.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every status there is, each fault a status of its own: whether the device serves, and whether only opening it anew can help.
class StatusTest {
    /// A line that is gone does not come back by asking; every other fault is asked about on the line that stands.
    private static final Set<FaultCode> REOPENED = Set.of(DeviceFault.LINE_ABSENT, DeviceFault.LINE_LOST);

    private static Stream<FaultCode> codes() {
        return new ClassFileImporter().importPackages("org.doorstep.device").stream()
                .filter(found -> found.isEnum() && found.isAssignableTo(FaultCode.class))
                .flatMap(found -> Stream.of(found.reflect().getEnumConstants()))
                .map(FaultCode.class::cast);
    }

    static Stream<Arguments> statuses() {
        return Stream.concat(
                Stream.of(
                        Arguments.of(new Status.Online(), true, false),
                        Arguments.of(new Status.Attention(Map.of()), true, false),
                        Arguments.of(new Status.Attention(Map.of(Supply.PAPER, SupplyState.LOW)), true, false),
                        Arguments.of(new Status.Attention(Map.of(Supply.PAPER, SupplyState.OUT)), true, false),
                        Arguments.of(new Status.NotFitted(), false, false)),
                codes().map(code -> Arguments.of(new Status.Offline(new Fault(code)), false, REOPENED.contains(code))));
    }

    @ParameterizedTest(name = "{0}: serves {1}, opened anew {2}")
    @MethodSource("statuses")
    void whatFollowsFromIt(Status status, boolean serves, boolean reopened) {
        assertThat(status.serves()).isEqualTo(serves);
        assertThat(status.wantsReopening()).isEqualTo(reopened);
        assertThat(status.why().map(Status.Offline::new)).isEqualTo(Optional.of(status).filter(Status.Offline.class::isInstance));
    }

    @Test
    void noKindOfStatusIsForgotten() {
        Set<Class<?>> tabled = statuses().map(row -> Objects.requireNonNull(row.get()[0]).getClass()).collect(Collectors.toSet());
        assertThat(tabled).isEqualTo(Set.of(Status.class.getPermittedSubclasses()));
    }

    /// What was told of the supplies stands, whatever becomes of the list that it was told with.
    @Test
    void suppliesAreACopy() {
        Map<Supply, SupplyState> told = new EnumMap<>(Map.of(Supply.PAPER, SupplyState.LOW));
        Status.Attention attention = new Status.Attention(told);
        told.clear();
        assertThat(attention.supplies()).containsExactly(Map.entry(Supply.PAPER, SupplyState.LOW));
    }
}
