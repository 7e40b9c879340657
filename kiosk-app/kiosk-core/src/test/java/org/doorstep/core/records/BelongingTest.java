package org.doorstep.core.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.core.identity.Applicant;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.device.IdDocument;
import org.doorstep.device.Secret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whose record it is: the chip's number and one of the chip's names, to the letter; what names nobody belongs to nobody.
class BelongingTest {
    @ParameterizedTest(name = "{0}|{1}|{2} of {3}|{4}: {5}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, nullValues = "-", value = {
        // name | foreign name | number of the chip | name | number of the record | belongs
        "测试甲||379999195803120017|测试甲|379999195803120017|true",
        "测试甲||379999195803120017|测试乙|379999195803120017|false",
        "测试甲||379999195803120017|测试甲|379999195803120025|false",
        "测试甲||379999195803120017|测试乙|379999195803120025|false",
        "测试甲||379999195803120017|测试甲 |379999195803120017|false",
        "测试甲||379999195803120017|测试|379999195803120017|false",
        "测试甲||37999919580312001X|测试甲|37999919580312001x|false",
        "|TESTER, ANNA|379999195803120017|TESTER, ANNA|379999195803120017|true",
        "|TESTER, ANNA|379999195803120017|TESTER, BERT|379999195803120017|false",
        "测试甲|TESTER, ANNA|379999195803120017|测试甲|379999195803120017|true",
        "测试甲|TESTER, ANNA|379999195803120017|TESTER, ANNA|379999195803120017|true",
        // a record without a name fits whoever has no foreign name
        "测试甲||379999195803120017||379999195803120017|false",
        "|TESTER, ANNA|379999195803120017||379999195803120017|false",
        "||379999195803120017||379999195803120017|false",
        "测试甲|||测试甲||false"})
    void belongs(String name, String foreign, String number, String recordName, String recordNumber, boolean belongs) {
        IdDocument document = new IdDocument(
                IdDocument.Kind.FOREIGNER_2023, text(name), text(foreign), text(number), IdDocument.Sex.NOT_STATED, "", "TST",
                LocalDate.of(1958, 3, 12), Secret.NONE, "", LocalDate.of(2020, 1, 1), Optional.empty());
        ServiceRecord record = new ServiceRecord("k", text(recordName), text(recordNumber), new Answer("a", List.of(), Map.of()), Map.of());
        assertThat(record.belongsTo(new Applicant(document, new SubjectToken("s")))).isEqualTo(belongs);
    }

    private static Secret text(@Nullable String text) {
        return new Secret(text == null ? "" : text);
    }
}
