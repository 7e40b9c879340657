package org.doorstep.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.paper.Checked.expected;
import static org.doorstep.paper.Checked.maker;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Changed bytes anywhere: a file that was changed after its sealing is never proven. And sealed as they are, so that the PDF library gets
/// to see them: whatever it does, an outcome comes out.
class FuzzTest {
    private static final Maker MAKER = maker();
    private static final byte[] GOOD = MAKER.sealed();
    private static final byte[] PLAIN = maker().with(m -> m.packing = CompressParameters.NO_COMPRESSION).sealed();

    private static byte[] changed(byte[] file, SplittableRandom dice) {
        byte[] other = file.clone();
        switch (dice.nextInt(6)) {
            case 0 -> other[dice.nextInt(other.length)] ^= (byte) (1 << dice.nextInt(8));
            case 1 -> other[dice.nextInt(other.length)] = (byte) dice.nextInt(256);
            case 2 -> {
                int from = dice.nextInt(other.length);
                Arrays.fill(other, from, Math.min(other.length, from + 1 + dice.nextInt(40)), (byte) "0 <>[]/()F".charAt(dice.nextInt(10)));
            }
            case 3 -> other = Arrays.copyOf(other, dice.nextInt(other.length));
            case 4 -> {
                other = Arrays.copyOf(other, other.length + 1 + dice.nextInt(50));
                Arrays.fill(other, file.length, other.length, (byte) dice.nextInt(256));
            }
            default -> {
                int length = 1 + dice.nextInt(100);
                int from = dice.nextInt(other.length - length);
                System.arraycopy(file, from, other, dice.nextInt(other.length - length), length);
            }
        }
        return other;
    }

    private static void afterSealing(long seed, int times) {
        SplittableRandom dice = new SplittableRandom(seed);
        for (int i = 0; i < times; i++) {
            byte[] good = i % 2 == 0 ? GOOD : PLAIN;
            byte[] file = changed(good, dice);
            CheckOutcome outcome = Checked.CHECK.check(file, expected());
            assertThat(outcome instanceof CheckOutcome.Proven).as("seed %d, change %d", seed, i).isEqualTo(Arrays.equals(file, good));
        }
    }

    /// One to three changes of what is sealed, and the seal set anew over them.
    private static int beforeSealing(long seed, int times) {
        SplittableRandom dice = new SplittableRandom(seed);
        int seen = 0;
        for (int i = 0; i < times; i++) {
            byte[] file = (i % 2 == 0 ? GOOD : PLAIN).clone();
            for (int change = dice.nextInt(3); change >= 0; change--) {
                int at = dice.nextInt(file.length - 12_000);
                file[at] = dice.nextBoolean() ? (byte) dice.nextInt(256) : (byte) "0123456789<>[]/() R".charAt(dice.nextInt(19));
            }
            CheckOutcome outcome = Checked.CHECK.check(MAKER.anew(file), expected());
            switch (outcome) {
                case CheckOutcome.Proven(ProvenPaper paper) -> paper.close();
                case CheckOutcome.Refused(PaperFault why) -> seen += why.code().name().startsWith("SEAL") ? 0 : 1;
            }
        }
        return seen;
    }

    @Test
    void changedAfterItsSealing() {
        afterSealing(20261124, 3_000);
    }

    @Test
    void changedBeforeItsSealing() {
        assertThat(beforeSealing(7, 400)).as("refused for what they are made of, not for their seal").isGreaterThan(100);
    }

    @Test
    @Tag("long")
    void changedAfterItsSealingForLong() {
        afterSealing(1, 200_000);
    }

    @Test
    @Tag("long")
    void changedBeforeItsSealingForLong() {
        assertThat(beforeSealing(2, 20_000)).isGreaterThan(5_000);
    }
}
