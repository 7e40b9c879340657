package org.doorstep.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.doorstep.device.escpos.Answers.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When the answers of a printer prove that it has worked off everything.
class ProofTest {
    private static final int FENCE_BYTES = 3;
    private static final int MARK_BYTES = 11;

    private final Proof proof = new Proof(new SplittableRandom(1));

    @BeforeEach
    void begin() {
        proof.begin();
    }

    private void hear(int count, int bits) {
        for (int i = 0; i < count; i++) {
            proof.hear(new Answer.Fence(bits));
        }
    }

    /// One round; how many answers come as a multiple of those asked for: `1`, `2`, `1+1` (one more than asked for), `2-1`, `0`.
    private boolean round(String answers) {
        int asked = proof.ask().length / FENCE_BYTES;
        int sign = Math.max(answers.indexOf('+'), answers.indexOf('-'));
        int times = Integer.parseInt(sign < 0 ? answers : answers.substring(0, sign));
        hear(asked * times + (sign < 0 ? 0 : Integer.parseInt(answers.substring(sign))), 0);
        return proof.holds();
    }

    private boolean row(String rounds) {
        boolean holds = false;
        for (String each : rounds.split(" ", -1)) {
            assertThat(holds).as("not proven before the last round of %s", rounds).isFalse();
            holds = round(each);
        }
        return holds;
    }

    @ParameterizedTest
    @CsvSource({
        "1,false", "1 1,true", "2 2,true", "3 3,true", "0 0,false", "1 0 1,false", "1 0 1 1,true", "1 2,false", "2 1,false", "1 2 1 1,true", "1+1 1 1,true", "1 1+1,false",
        "1 1+1 1,false", "1 2-1 1 1,true", "1+1 1+1 1+1,false", "2-1 1,false", "1 2 2,false", "1 2 2 2,true"})
    void twoRoundsInARowThatAreMetInOneWay(String rounds, boolean holds) {
        assertThat(row(rounds)).isEqualTo(holds);
    }

    @Test
    void howOftenItAnswersIsLearnedUntilItIsProbedAnew() {
        assertThat(row("1 1")).isTrue();
        proof.begin();
        assertThat(row("2 2 2 2")).as("copies are not answers").isFalse();
        assertThat(row("1 1")).isTrue();
        assertThat(proof.probe()).hasSize(MARK_BYTES);
        assertThat(row("2 2")).as("a printer that says everything twice").isTrue();
    }

    @Test
    void whatWasMetBeforeItBeganDoesNotCount() {
        assertThat(round("1")).isFalse();
        proof.begin();
        assertThat(round("1")).isFalse();
    }

    @Test
    void noRoundIsLikeTheLatestTwelve() {
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            byte[] question = proof.ask();
            assertThat(question.length % FENCE_BYTES).isZero();
            assertThat(Arrays.copyOf(question, 6)).isEqualTo(new byte[] {0x1D, 0x72, 1, 0x1D, 0x72, 1});
            int size = question.length / FENCE_BYTES;
            assertThat(sizes.subList(Math.max(0, sizes.size() - 12), sizes.size())).doesNotContain(size);
            sizes.add(size);
        }
        assertThat(sizes).contains(2, 3, 15, 16).allMatch(size -> size >= 2 && size <= 16);
    }

    private static String mark(byte[] question) {
        assertThat(question).startsWith(0x1D, 0x28, 0x48, 6, 0, 0x30, 0x30).hasSize(MARK_BYTES);
        return new String(question, 7, 4, StandardCharsets.US_ASCII);
    }

    @Test
    void onlyTheMarkAskedLastIsTheAnswerOfAPrinterThatRepeatsMarks() {
        String probe = mark(proof.probe());
        assertThat(probe).matches("[A-Z]{4}");
        proof.ask();
        assertThat(proof.answered()).isFalse();
        proof.hear(new Answer.Mark("ZZZZ"));
        assertThat(proof.answered()).as("another's mark").isFalse();
        proof.hear(new Answer.Mark(probe));
        assertThat(proof.answered()).isTrue();
        assertThat(proof.sure()).as("the mark stands before the round").isFalse();
        assertThat(proof.holds()).isFalse();
        String first = mark(proof.ask());
        assertThat(first).isNotEqualTo(probe);
        hear(20, 0);
        proof.hear(new Answer.Mark(probe));
        assertThat(proof.answered() || proof.sure() || proof.holds()).as("fences and old marks prove nothing").isFalse();
        proof.hear(new Answer.Mark(first));
        assertThat(proof.answered() && proof.sure() && proof.holds()).isTrue();
        assertThat(mark(proof.ask())).isNotEqualTo(first);
        proof.hear(new Answer.Mark(first));
        assertThat(proof.holds()).isFalse();
    }

    @Test
    void aPrinterThatDoesNotRepeatMarksIsAskedInRounds() {
        proof.probe();
        assertThat(proof.ask().length % FENCE_BYTES).isZero();
        hear(1, 0);
        assertThat(proof.answered()).isTrue();
        assertThat(proof.sure()).as("more may come").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0,false", "1,false", "3,false", "4,true", "8,true", "15,true"})
    void saysWhetherTheLastAnswersSpokeOfThePapersEnd(int bits, boolean ended) {
        proof.ask();
        hear(1, bits);
        hear(1, 0);
        assertThat(proof.ended()).isEqualTo(ended);
        proof.ask();
        assertThat(proof.ended()).as("of the last question only").isFalse();
    }

    @Test
    void whatDoesNotFitIsCountedUntilItFits() {
        assertThat(proof.misfits()).isZero();
        round("0");
        round("1+1");
        assertThat(proof.misfits()).isEqualTo(2);
        round("1");
        assertThat(proof.misfits()).isZero();
        round("2");
        assertThat(proof.misfits()).isEqualTo(1);
        proof.begin();
        assertThat(proof.misfits()).isZero();
    }

    @Test
    void answersAreExpectedOnlyWhileItIsOpen() {
        assertThat(proof.open()).isTrue();
        proof.close();
        assertThat(proof.open()).isFalse();
        proof.probe();
        assertThat(proof.open()).isTrue();
        proof.hear(new Answer.RealTime(0x12));
        proof.hear(new Answer.Automatic(0x10, 0, 0x0F));
        proof.ask();
        assertThat(proof.answered()).isFalse();
    }
}
