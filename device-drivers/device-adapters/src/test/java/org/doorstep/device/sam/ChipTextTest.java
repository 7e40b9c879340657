package org.doorstep.device.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.doorstep.device.IdDocument;
import org.doorstep.device.IdDocument.Kind;
import org.doorstep.device.IdDocument.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The text of a chip field by field, for each kind of card (device-protocols §1.9), and what no card may hold.
class ChipTextTest {
    private static final int KIND = 248;

    /// A block of spaces that fields are written into.
    private static final class Block {
        private final byte[] bytes = " ".repeat(TextBlock.BYTES / 2).getBytes(StandardCharsets.UTF_16LE);

        Block with(int at, String text) {
            byte[] field = text.getBytes(StandardCharsets.UTF_16LE);
            System.arraycopy(field, 0, bytes, at, field.length);
            return this;
        }

        IdDocument read() throws TextBlock.Unfit {
            return TextBlock.decode(bytes);
        }
    }

    private static Block resident() {
        return new Block().with(0, "测试一").with(30, "2").with(32, "05").with(36, "19580312").with(52, "测试路一号")
                .with(122, "379999195803120017").with(158, "测试局").with(188, "20200101").with(204, "20400101");
    }

    @Test
    void aResidentsCard() throws TextBlock.Unfit {
        IdDocument card = resident().read();
        assertThat(card.kind()).isEqualTo(Kind.RESIDENT);
        assertThat(card.name().reveal()).isEqualTo("测试一");
        assertThat(card.foreignName().isEmpty()).isTrue();
        assertThat(card.sex()).isEqualTo(Sex.FEMALE);
        assertThat(card.nation()).isEqualTo("05");
        assertThat(card.birth()).isEqualTo(LocalDate.of(1958, 3, 12));
        assertThat(card.address().reveal()).isEqualTo("测试路一号");
        assertThat(card.number().reveal()).isEqualTo("379999195803120017");
        assertThat(card.authority()).isEqualTo("测试局");
        assertThat(card.validFrom()).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(card.validTo()).contains(LocalDate.of(2040, 1, 1));
    }

    /// A permit of Hong Kong, Macao or Taiwan states no nation; whatever stands in its place is none.
    @Test
    void aResidencePermit() throws TextBlock.Unfit {
        IdDocument card = resident().with(KIND, "J").with(204, "长期      ").read();
        assertThat(card.kind()).isEqualTo(Kind.RESIDENCE_PERMIT);
        assertThat(card.nation()).isEmpty();
        assertThat(card.name().reveal()).isEqualTo("测试一");
        assertThat(card.validTo()).isEmpty();
    }

    @Test
    void aForeignersCardOf2017() throws TextBlock.Unfit {
        IdDocument card = new Block().with(0, "TESTER, ANNA").with(120, "1").with(122, "UTO370000000001").with(152, "UTO").with(158, "测试甲")
                .with(188, "20200101").with(204, "20250101").with(220, "19580312").with(240, "1500").with(KIND, "I").read();
        assertThat(card.kind()).isEqualTo(Kind.FOREIGNER_2017);
        assertThat(card.foreignName().reveal()).isEqualTo("TESTER, ANNA");
        assertThat(card.name().reveal()).isEqualTo("测试甲");
        assertThat(card.sex()).isEqualTo(Sex.MALE);
        assertThat(card.number().reveal()).isEqualTo("UTO370000000001");
        assertThat(card.nationality()).isEqualTo("UTO");
        assertThat(card.birth()).isEqualTo(LocalDate.of(1958, 3, 12));
        assertThat(card.authority()).isEqualTo("1500");
        assertThat(card.validFrom()).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(card.validTo()).contains(LocalDate.of(2025, 1, 1));
        assertThat(card.address().isEmpty()).isTrue();
    }

    /// The foreign name goes on in a second field; a space at the end of the first belongs to it.
    @Test
    void aForeignersCardOf2023() throws TextBlock.Unfit {
        IdDocument card = new Block().with(0, "测试甲").with(30, "9").with(36, "19000101")
                .with(52, "TESTER ANNA MARIA ELISABETH FRANCA ").with(220, "LOUISE")
                .with(122, "911560190001010024").with(188, "20200101").with(204, "20300101").with(242, "UTO").with(KIND, "Y").read();
        assertThat(card.kind()).isEqualTo(Kind.FOREIGNER_2023);
        assertThat(card.name().reveal()).isEqualTo("测试甲");
        assertThat(card.foreignName().reveal()).isEqualTo("TESTER ANNA MARIA ELISABETH FRANCA LOUISE");
        assertThat(card.sex()).isEqualTo(Sex.NOT_STATED);
        assertThat(card.birth()).isEqualTo(LocalDate.of(1900, 1, 1));
        assertThat(card.number().reveal()).isEqualTo("911560190001010024");
        assertThat(card.nationality()).isEqualTo("UTO");
        assertThat(card.validTo()).contains(LocalDate.of(2030, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({"0, UNKNOWN", "1, MALE", "2, FEMALE", "9, NOT_STATED"})
    void theSexAsTheStandardNumbersIt(String written, Sex sex) throws TextBlock.Unfit {
        assertThat(resident().with(30, written).read().sex()).isEqualTo(sex);
    }

    /// Fields are padded on the right with spaces, wide spaces or zeros; nothing else of a field is lost.
    @Test
    void paddingIsNoPartOfAName() throws TextBlock.Unfit {
        assertThat(resident().with(0, "测试一\u3000\0 ").read().name().reveal()).isEqualTo("测试一");
        assertThat(resident().with(0, " 测 试 ").read().name().reveal()).isEqualTo(" 测 试");
        assertThat(resident().with(0, " ".repeat(15)).read().name().isEmpty()).isTrue();
    }

    /// What is wrong is named by its field, never by its content.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            248 | X        | kind
            30  | 3        | sex
            36  | 19580230 | birth
            36  | 1958031  | birth
            188 | 20201301 | valid from
            204 | 20230229 | valid to
            204 | 永久      | valid to
            """)
    void aFieldThatHoldsWhatItCannotHold(int at, String written, String field) {
        assertThatThrownBy(() -> resident().with(at, written.length() > 1 ? "        " : " ").with(at, written).read())
                .isInstanceOf(TextBlock.Unfit.class).hasMessage(field);
    }

    @Test
    void aBlockHas256Bytes() {
        for (int length : new int[] {0, 254, 255, 257, 258}) {
            assertThatThrownBy(() -> TextBlock.decode(Arrays.copyOf(resident().bytes, length)))
                    .isInstanceOf(TextBlock.Unfit.class).hasMessage("length");
        }
    }
}
