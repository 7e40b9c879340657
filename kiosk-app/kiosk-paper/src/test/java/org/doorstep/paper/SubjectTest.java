package org.doorstep.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.paper.Checked.expected;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a file says of itself, member by member: one part of a good `subject.json` said in another way.
class SubjectTest {
    private static String read(byte[] json) {
        try {
            return Subject.of(json, expected()).verify();
        } catch (Refusal refusal) {
            return refusal.code().name();
        }
    }

    /// `*` is a letter written 493 times.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "pages": 1        | "pages": 1, "x": 2       | https://district.example/verify/7Q4M2K9XW0TZ3
            /verify/7Q4M2K9XW0TZ3 | :8443/v?n=1          | https://district.example:8443/v?n=1
            https://district.example/verify/7Q4M2K9XW0TZ3 | https://a.example/x*  | https://a.example/x*
            https://district.example/verify/7Q4M2K9XW0TZ3 | https://a.example/xx* | NO_SUBJECT
            https://district.example | https:x           | NO_SUBJECT
            https://district.example | https://          | NO_SUBJECT
            https://district.example | //district.example | NO_SUBJECT
            /verify/          | /验证/                    | NO_SUBJECT
            /verify/          | /ver ify/                | NO_SUBJECT
            "profile": 1      | "profile": 1.0           | NO_SUBJECT
            "profile": 1      | "profile": null          | NO_SUBJECT
            "profile": 1,     | ``                       | NO_SUBJECT
            "kind": "insured-proof" | "kind": 7          | NO_SUBJECT
            "kind": "insured-proof" | "kind": " "        | NO_SUBJECT
            3f0c-0001         | ``                       | NO_SUBJECT
            2026-11-24T09:00:03Z | 2026-11-24            | NO_SUBJECT
            2026-11-24T09:00:03Z | +1000000000-12-31T23:59:59.999999999Z | NO_SUBJECT
            "pages": 1,       | ``                       | NO_SUBJECT
            "pages": 1        | "pages": 2               | OTHER_PAGES
            "pages": 1        | "pages": 0               | OTHER_PAGES
            王秀英             | 王 秀英                   | https://district.example/verify/7Q4M2K9XW0TZ3
            王秀英             | 王秀                      | OTHER_PERSON
            379999197003120049 | 379999197003120041      | OTHER_PERSON
            SN-2026-00001234  | SN-2026-00001235         | OTHER_CERTIFICATE
            """)
    void oneMemberInAnotherWay(String good, String other, String read) {
        String json = Maker.json(Map.of());
        assertThat(json).contains(good);
        String many = "n".repeat(493);
        assertThat(read(json.replace(good, other.replace("*", many)).getBytes(StandardCharsets.UTF_8))).isEqualTo(read.replace("*", many));
    }

    @ParameterizedTest
    @ValueSource(bytes = {-1, -64, -128})
    void onlyUtf8(byte odd) {
        byte[] json = Maker.json(Map.of()).getBytes(StandardCharsets.UTF_8);
        json[json.length - 3] = odd;
        assertThat(read(json)).isEqualTo("NO_SUBJECT");
    }
}
