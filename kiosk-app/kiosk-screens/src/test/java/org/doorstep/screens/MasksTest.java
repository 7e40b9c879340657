package org.doorstep.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.doorstep.device.IdDocument;
import org.doorstep.device.Secret;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What of a name and a number others may see: the first character; four at the front and two at the end, and of a short number nothing.
class MasksTest {
    @ParameterizedTest(name = "{0}|{1} is {2}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, emptyValue = "", nullValues = "-", value = {
        "试|''|试**",
        "测试|''|测**",
        "测试甲|''|测**",
        "欧阳测试|''|欧**",
        "古丽·测试|''|古**",
        "古丽巴哈尔·阿布都热依木江木提|''|古**",
        "𬱖测试|''|𬱖**",
        "喆|''|喆**",
        "测试|TESTER, ANNA|测**",
        "''|TESTER, ANNA|T**",
        "''|''|**"})
    void names(String name, String foreign, String shown) {
        assertThat(Masks.name(person(name, foreign).anyName())).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', emptyValue = "", value = {
        "379999195803120017|3799 ************ 17",
        "37999919580312001X|3799 ************ 1X",
        "TST379958031200|TST3 ********* 00",
        "1234567|1234 * 67",
        "123456|****",
        "12345|****",
        "1|****",
        "''|****"})
    void numbers(String number, String shown) {
        assertThat(Masks.number(number)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', emptyValue = "", value = {
        "鲁（2019）青岛市不动产权第 0012317 号|鲁（****）青岛市不动产权第 ***2317 号",
        "6222 0213 1234 5678|**** **** **** 5678",
        "AB-1234567|AB-***4567",
        "123456|****56",
        "12|12",
        "无号|无号",
        "''|''"})
    void identifiers(String text, String shown) {
        assertThat(Masks.identifier(text)).isEqualTo(shown);
    }

    static IdDocument person(String name, String foreign) {
        return new IdDocument(
                IdDocument.Kind.FOREIGNER_2023, new Secret(name), new Secret(foreign), new Secret("379999195803120017"),
                        IdDocument.Sex.FEMALE, "", "TST",
                LocalDate.of(1958, 3, 12), Secret.NONE, "测试局", LocalDate.of(2020, 1, 1), Optional.empty());
    }
}
