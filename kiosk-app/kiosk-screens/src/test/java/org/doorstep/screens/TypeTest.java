package org.doorstep.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Our own type has every character of our words and of the sandbox's bundle, and whatever Japanese schools teach: no label is set in two
/// types.
class TypeTest {
    private static final String TAUGHT = "働込駅発価届払検険証請";

    @ParameterizedTest
    @ValueSource(strings = {"Regular", "Bold"})
    void everyCharacterThatIsShownIsOurs(String weight) throws IOException, FontFormatException {
        StringBuilder shown = new StringBuilder(TAUGHT);
        for (String folder : new String[] {"config-wording/src/main/resources/org/doorstep/wording", "bundle-sandbox", "records-sandbox"}) {
            try (Stream<Path> files = Files.walk(Path.of("../../config", folder))) {
                for (Path file : files.filter(file -> file.toString().matches(".*\\.(json|properties)")).toList()) {
                    shown.append(Files.readString(file));
                }
            }
        }
        try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream("fonts/DoorstepSans-" + weight + ".ttf"))) {
            Font ours = Font.createFont(Font.TRUETYPE_FONT, in);
            assertThat(shown.codePoints().filter(each -> each >= ' ' && !ours.canDisplay(each)).distinct().mapToObj(Character::toString))
                    .isEmpty();
        }
    }
}
