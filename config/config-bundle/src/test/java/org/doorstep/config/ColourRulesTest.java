package org.doorstep.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How far colours must stand out, in the figures of WCAG 2.2: black on white is 21:1, #595959 on white 7.0:1, #949494 on white 3.0:1.
class ColourRulesTest {
    @TempDir
    private Path folder = Path.of("");

    /// The ground is white and everything else ours, unless the row says otherwise.
    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            stop: #5A5A5A      | ground: #FFFFFF     | stop on ground stands out by 6.9:1 only
            stop: #767676      | ground: #FFFFFF     | stop on ground stands out by 4.5:1 only
            stop: #FF0000      | ground: #FFFFFF     | stop on ground stands out by 4.0:1 only
            stop: #00FF00      | ground: #FFFFFF     | stop on ground stands out by 1.4:1 only
            stop: #FFFFFF      | ground: #FFFFFF     | stop on ground stands out by 1.0:1 only
            stop: #FF0000      | ground: #000000     | stop on ground stands out by 5.3:1 only
            stop: #0000FF      | ground: #000000     | stop on ground stands out by 2.4:1 only
            stop: #800000      | ground: #000000     | stop on ground stands out by 1.9:1 only
            stop: #0A0A0A      | ground: #000000     | stop on ground stands out by 1.1:1 only
            ink: #777777       | ground: #FFFFFF     | ink on ground stands out by 4.5:1 only
            ink: #777777       | accent-tint: #FFFFFF | ink on accent-tint stands out by 4.5:1 only
            ink-soft: #777777  | paper: #FFFFFF      | ink-soft on paper stands out by 4.5:1 only
            on-accent: #FFFFFF | accent-deep: #777777 | on-accent on accent-deep stands out by 4.5:1 only
            edge: #959595      | ground: #FFFFFF     | edge on ground stands out by 3.0:1 only
            """)
    void tooCloseIsSaid(String one, String other, String said) throws IOException {
        assertThat(said(one, other)).contains(said);
    }

    @ParameterizedTest(name = "{0} and {1}: not {2}")
    @CsvSource(delimiter = '|', textBlock = """
            stop: #595959      | ground: #FFFFFF     | stop on ground
            stop: #0000FF      | ground: #FFFFFF     | stop on ground
            stop: #00FF00      | ground: #000000     | stop on ground
            stop: #FFFFFF      | ground: #000000     | stop on ground
            edge: #949494      | ground: #FFFFFF     | edge on ground
            edge: #0000FF      | ground: #00FF00     | edge on ground
            """)
    void farEnoughIsNot(String one, String other, String pair) throws IOException {
        assertThat(said(one, other)).noneMatch(what -> what.startsWith(pair));
    }

    private List<String> said(String... tokens) throws IOException {
        List<String> members = new ArrayList<>();
        for (String token : tokens) {
            members.add("\"" + token.replace(": ", "\": \"") + "\"");
        }
        Files.createDirectories(folder.resolve("theme"));
        Files.writeString(folder.resolve("theme/theme.json"), "{\"colours\": {" + String.join(", ", members) + "}}");
        List<Complaint> complaints = new ArrayList<>();
        ColourRules.check(JsonFile.read(new BundleFolder(folder, complaints::add), "theme/theme.json", "theme.schema.json").orElseThrow());
        return complaints.stream().map(Complaint::what).toList();
    }
}
