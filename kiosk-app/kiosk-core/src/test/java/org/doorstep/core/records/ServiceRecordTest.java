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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whose record it is: name and number, in whichever writing of the name the district keeps it.
class ServiceRecordTest {
    private static final String NUMBER = "379999197003120049";

    private static IdDocument chip(String name, String foreignName) {
        return new IdDocument(
                IdDocument.Kind.RESIDENT, new Secret(name), new Secret(foreignName), new Secret(NUMBER), IdDocument.Sex.FEMALE, "01", "",
                LocalDate.of(1970, 3, 12), Secret.NONE, "测试局", LocalDate.of(2020, 1, 1), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // chip's name | its foreign name | the record's name | the record's number | whose
        "高秀英|''|高秀英|379999197003120049|true",
        "高秀英|''|⾼秀英|379999197003120049|true",
        "阿卜杜拉·买买提|''|阿卜杜拉•买买提|379999197003120049|true",
        "''|ANNA MARIA|ANNA MARIA|379999197003120049|true",
        "安娜|ANNA MARIA|ANNA MARIA|379999197003120049|true",
        "高秀英|''|高秀兰|379999197003120049|false",
        "高秀英|''|高秀英|379999197003120041|false",
        "高秀英|''|''|379999197003120049|false",
        "''|''|''|379999197003120049|false"})
    void belongsToWhomBothNameAndNumberName(String name, String foreignName, String said, String number, boolean belongs) {
        ServiceRecord record = new ServiceRecord(
                "social-insurance", new Secret(said), new Secret(number), new Answer("paid-total", List.of(), Map.of()), Map.of());
        assertThat(record.belongsTo(new Applicant(chip(name, foreignName), new SubjectToken("s")))).isEqualTo(belongs);
    }
}
