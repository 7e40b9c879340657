package org.doorstep.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.bed.scenario.Catalog;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/// Whole visits under trouble end in words. Some are played in each build; of the others a third, which the day chooses: days since 1970
/// modulo 3, or `-Ddoorstep.trial.third=0|1|2|all`. The long run plays all. The troubles of one group meet the same terminal, which has to
/// be well after each.
@Tag("wire")
class TroubleTest {
    private static final int THIRDS = 3;
    private static final int GROUP = 5;
    /// Half of what a resident is asked to wait: a paper that never comes is given up in the same way, only sooner.
    private static final String PRINTING = "60";
    private static final List<String> IN_EACH_BUILD = List.of(
            "another-person", "altered", "late-issue", "paper-out-in-job", "aborted", "receipt-paper-out", "another-persons-record",
            "nonsense-json", "wrong-ca", "askew", "reported-lost", "doubled", "confirmation-ended");

    @TempDir
    private Path out = Path.of("");

    static Stream<List<String>> groups() throws IOException {
        String asked = System.getProperty("doorstep.trial.third", "");
        String third = asked.isEmpty() ? Long.toString(LocalDate.now(ZoneOffset.UTC).toEpochDay() % THIRDS) : asked;
        List<String> wanted = wanted(third);
        System.out.println("troubles of this build (-Ddoorstep.trial.third=" + third + " plays them again): " + wanted);
        return dealt(wanted, (wanted.size() + GROUP - 1) / GROUP);
    }

    /// Like cards, the most patient first, so that those that take long are played side by side.
    private static Stream<List<String>> dealt(List<String> names, int groups) throws IOException {
        Map<String, Long> patience = new HashMap<>();
        for (String name : names) {
            patience.put(name, Catalog.house().scenario(Catalog.Kind.TROUBLE, name).orElseThrow().seconds());
        }
        List<String> sorted = names.stream().sorted(Comparator.comparing(patience::get).reversed()).toList();
        return IntStream.range(0, groups)
                .mapToObj(group -> IntStream.range(0, sorted.size()).filter(i -> i % groups == group).mapToObj(sorted::get).toList());
    }

    private static List<String> wanted(String third) throws IOException {
        List<String> all = List.copyOf(Catalog.house().words(Catalog.Kind.TROUBLE).keySet());
        List<String> wanted = new ArrayList<>(IN_EACH_BUILD);
        IntStream.range(0, all.size()).filter(i -> third.equals("all") || i % THIRDS == Integer.parseInt(third)).mapToObj(all::get)
                .filter(name -> !IN_EACH_BUILD.contains(name)).forEach(wanted::add);
        return wanted;
    }

    @ParameterizedTest
    @MethodSource("groups")
    void visitsUnderTroubleEndInWords(List<String> troubles) {
        List<String> words = new ArrayList<>(List.of("--unseen", "--here", "--printing", PRINTING, "--out", out.toString()));
        troubles.forEach(name -> words.addAll(List.of("--trouble", name)));
        assertThat(new CommandLine(new Trial()).execute(words.toArray(String[]::new))).isZero();
    }
}
