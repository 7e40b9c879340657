package org.doorstep.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// Troubles are chosen as they are called, and nothing is set where something is misspelt.
class AdminTest {
    private final Troubles troubles = new Troubles();
    private final Admin admin = new Admin(JsonMapper.builder().build(), troubles, Set.of("tax", "real-estate"), "token");

    private Reply set(String wanted) {
        return admin.set(wanted.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'set':['department-down'],'at':['tax']}              | 200 | counts
            {'set':['department-down','slow'],'at':['/health','real-estate']} | 200 | counts
            {'set':[]}                                            | 200 | counts
            {'set':['department-down'],'at':['taxes']}            | 400 | no department is called taxes; there are real-estate, tax, and
            {'set':['department-down'],'at':['tax','']}           | 400 | no department is called ; there are real-estate, tax, and
            {'set':['departement-down'],'at':['tax']}             | 400 | the district knows no trouble departement-down
            {'set':                                               | 400 | not JSON
            """)
    void said(String wanted, int status, String words) {
        Reply reply = set(wanted);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body().toString()).contains(words);
    }

    @Test
    void whatIsMisspeltLeavesEverythingAsItWas() {
        set("{'set':['department-down'],'at':['tax']}");
        set("{'set':['slow'],'at':['taxes']}");
        assertThat(troubles.on(Trouble.SLOW)).isFalse();
        assertThat(troubles.strikes(Trouble.DEPARTMENT_DOWN, "tax")).isTrue();
        set("{'set':['slow'],'at':[]}");
        assertThat(troubles.on(Trouble.DEPARTMENT_DOWN)).isFalse();
    }
}
