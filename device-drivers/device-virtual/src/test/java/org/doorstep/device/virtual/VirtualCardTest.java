package org.doorstep.device.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the twin lays on the reader is what the published tables and vectors say, byte for byte; all persons are synthetic.
class VirtualCardTest {
    private static final Path DATA = Path.of("../docs/protocols/data");
    private static final int TEXT_AT = 14;
    private static final int TEXT = 256;

    private static JsonNode person(String json) {
        return JsonMapper.builder().build().readTree(json);
    }

    /// The name of a vector and the person on it.
    static Stream<Arguments> vectors() {
        return Stream.of(
                Arguments.of("30 01 OK: resident, fixed validity", """
                        {"kind":"RESIDENT","name":"测试甲","sex":"1","nation":"01","birth":"19000101","address":"山东省青岛市某某区测试路1号",
                         "idNumber":"370200190001010011","authority":"青岛市公安局测试分局","validFrom":"20200101","validTo":"20400101"}"""),
                Arguments.of("30 01 OK: resident, long-term (长期)", """
                        {"kind":"RESIDENT","name":"测试乙","sex":"2","nation":"05","birth":"19000101","address":"山东省青岛市某某区测试路2号",
                         "idNumber":"37020019000101002X","authority":"青岛市公安局测试分局","validFrom":"20200101","validTo":"长期"}"""),
                Arguments.of("30 01 OK: HK/Macao/Taiwan permit J", """
                        {"kind":"RESIDENCE_PERMIT","name":"测试丙","sex":"1","birth":"19000101","address":"山东省青岛市某某区测试路3号",
                         "idNumber":"810000190001010018","authority":"青岛市公安局","validFrom":"20200101","validTo":"20250101",
                         "permitNumber":"H00000000","issues":"01"}"""),
                Arguments.of("30 01 OK: foreigner 2017 I", """
                        {"kind":"FOREIGNER_2017","foreignName":"TEST, PERSON ALPHA","sex":"1","idNumber":"UTO370000000001","nationality":"UTO",
                         "name":"测试丁","validFrom":"20200101","validTo":"20300101","birth":"19000101","version":"01","authority":"3702"}"""),
                Arguments.of("30 01 OK: foreigner 2023 Y", """
                        {"kind":"FOREIGNER_2023","name":"测试戊","sex":"2","renewals":"01","birth":"19000101",
                         "foreignName":"TEST PERSON WITH A VERY LONG ENGLISH NAME XYZ","idNumber":"911560190001010024",
                         "validFrom":"20240101","validTo":"20340101","nationality":"UTO"}"""));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void equalsThePublishedVector(String vector, String json) throws IOException {
        String row = Files.readAllLines(DATA.resolve("sam_vectors.tsv")).stream().filter(line -> line.contains("\t" + vector + "\t")).findFirst().orElseThrow();
        byte[] frame = HexFormat.of().parseHex(row.split("\t", -1)[5]);
        byte[] published = Arrays.copyOfRange(frame, TEXT_AT, TEXT_AT + TEXT);
        assertThat(text(VirtualCard.of(person(json)).text())).isEqualTo(text(published));
    }

    private static String text(byte[] text) {
        return new String(text, StandardCharsets.UTF_16LE);
    }

    @ParameterizedTest
    @EnumSource(CardLayout.class)
    void everyFieldLiesWhereTheTableSays(CardLayout layout) throws IOException {
        List<String> table = Files.readAllLines(DATA.resolve("idcard_text_layouts.csv")).stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals(layout.variant()) && !cells[1].startsWith("reserved") && !cells[1].equals("type_flag"))
                .map(cells -> cells[1] + " " + cells[2] + " " + cells[3])
                .toList();
        assertThat(layout.fields()).extracting(field -> field.name() + " " + field.offset() + " " + field.bytes()).containsExactlyInAnyOrderElementsOf(table);
        assertThat(table).isNotEmpty();
    }

    @Test
    void aValueWithoutRoomAndAnUnknownKindAreRefused() {
        assertThatThrownBy(() -> VirtualCard.of(person("{\"kind\":\"RESIDENT\",\"name\":\"" + "甲".repeat(16) + "\"}")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("甲");
        assertThatThrownBy(() -> VirtualCard.of(person("{\"kind\":\"FOREIGNER_2023\",\"foreignName\":\"" + "A".repeat(47) + "\"}")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VirtualCard.of(person("{\"kind\":\"FOREIGNER\"}"))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void aSpoiledCardDiffersInOneFieldOnly(String vector, String json) {
        VirtualCard honest = VirtualCard.of(person(json));
        for (Trouble trouble : honest.troubles()) {
            String of = switch (trouble) {
                case BAD_CHECK_DIGIT -> "idNumber";
                case BAD_SEX -> "sex";
                case BAD_BIRTH -> "birth";
                default -> "validTo";
            };
            CardLayout.Field field = honest.layout().field(of);
            byte[] spoiled = honest.spoiled(trouble).text();
            assertThat(spoiled).as("%s %s", vector, trouble).isNotEqualTo(honest.text());
            System.arraycopy(honest.text(), field.offset(), spoiled, field.offset(), field.bytes());
            assertThat(spoiled).isEqualTo(honest.text());
        }
    }
}
