package org.doorstep.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.doorstep.config.BundleOutcome;
import org.doorstep.config.BundleReader;
import org.doorstep.config.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What residents would type, written from the names of the matters alone before the search was made (`phrases.tsv`), and by somebody else
/// who saw neither those nor the search (`others.tsv`): the phrase, the codes of which any is right, and what kind of phrase it is.
class SearchPhrasesTest {
    private static final Catalogue CATALOGUE = catalogue();
    private static final Search SEARCH = new Search(CATALOGUE, Tables.READINGS);

    private static Catalogue catalogue() {
        return switch (BundleReader.read(Path.of("../../config/bundle-sandbox"), "t-portrait")) {
            case BundleOutcome.Loaded loaded -> loaded.bundle().catalogue();
            case BundleOutcome.Bad bad -> throw new IllegalStateException(bad.complaints().toString());
        };
    }

    private record Phrase(String typed, Set<String> right, String kind) {
        static Phrase of(String line) {
            String[] parts = line.split("\t", -1);
            return new Phrase(parts[0], Set.of(parts[1].split(",", -1)), parts[2]);
        }

        /// The right one is among the first so many.
        boolean among(int first) {
            return SEARCH.find(typed, first).stream().anyMatch(hit -> right.contains(hit.item().code().value()));
        }
    }

    /// Per cent at least. The goal on phrases that nobody here has seen is 80 and 95.
    @ParameterizedTest(name = "{0} {1}: first {2} %, one of three {3} %")
    @CsvSource(delimiter = '|', textBlock = """
            phrases.tsv | all        | 91 | 98
            phrases.tsv | characters | 95 | 99
            phrases.tsv | pinyin     | 95 | 99
            phrases.tsv | initials   | 92 | 98
            phrases.tsv | mixed      | 80 | 97
            phrases.tsv | everyday   | 84 | 96
            phrases.tsv | dialect    | 80 | 96
            phrases.tsv | clerk      | 90 | 97
            phrases.tsv | slip       | 93 | 97
            others.tsv  | all        | 92 | 97
            others.tsv  | everyday   | 81 | 92
            """)
    void finds(String file, String kind, int first, int three) {
        List<Phrase> phrases = Tables.lines(file).stream().map(Phrase::of)
                .filter(phrase -> kind.equals("all") || phrase.kind().equals(kind)).toList();
        assertThat(phrases).hasSizeGreaterThan(30);
        assertThat(share(phrases, 1)).as("the first hit is right").isGreaterThanOrEqualTo(first);
        assertThat(share(phrases, 3)).as("one of the first three is right").isGreaterThanOrEqualTo(three);
    }

    private static double share(List<Phrase> phrases, int first) {
        return 100.0 * phrases.stream().filter(phrase -> phrase.among(first)).count() / phrases.size();
    }

    /// Its whole name finds every matter first, in every language that it has.
    @Test
    void everyMatterIsFoundByItsName() {
        assertThat(CATALOGUE.items()).allSatisfy(item -> assertThat(item.name().texts().values()).allSatisfy(name ->
                assertThat(SEARCH.find(name, 1)).first().satisfies(hit -> assertThat(hit.item()).isEqualTo(item))));
    }
}
