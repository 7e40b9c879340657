package org.doorstep.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.sandbox.books.InsuranceBook;
import org.doorstep.sandbox.books.RecordShelf;
import org.doorstep.sandbox.people.Population;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The sandbox's rules hold without a wire.
class DistrictRulesTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void yearsAndMonthsAreThoseOfTheRows() {
        ObjectNode record = RecordShelf.reckoned(MAPPER).record(InsuranceBook.KIND, Population.grow(370202).getFirst()).orElseThrow();
        assertThat(record.path("answer").path("values").path("years").asInt()).isEqualTo(14);
        assertThat(record.path("answer").path("values").path("months").asInt()).isEqualTo(3);
        int months = 0;
        for (var row : record.at("/parts/years/rows")) {
            months += Integer.parseInt(row.path("months").asString());
        }
        assertThat(months).isEqualTo(14 * 12 + 3);
    }

    @Test
    void oneKeyIsOneDeed() throws IOException {
        Desk desk = new Desk(new Office(Population.grow(1), RecordShelf.reckoned(MAPPER), new Troubles(), new Truth(folder.resolve("truth.jsonl"), MAPPER), Register.in(folder)), Set.of("code"));
        AtomicInteger deeds = new AtomicInteger();
        ObjectNode body = MAPPER.createObjectNode().put("screen", "record");
        Reply first = desk.once("POST /x k", body, () -> new Reply(201, MAPPER.createObjectNode().put("n", deeds.incrementAndGet())));
        Reply again = desk.once("POST /x k", body.deepCopy(), () -> new Reply(201, MAPPER.createObjectNode().put("n", deeds.incrementAndGet())));
        assertThat(again).isEqualTo(first);
        assertThat(deeds).hasValue(1);
        assertThat(desk.once("POST /x k", MAPPER.createObjectNode(), () -> first).status()).isEqualTo(422);
    }

    @Test
    void aCodeEnrolsOneTerminal() throws IOException {
        Desk desk = new Desk(new Office(Population.grow(1), RecordShelf.reckoned(MAPPER), new Troubles(), new Truth(folder.resolve("truth.jsonl"), MAPPER), Register.in(folder)), Set.of("code"));
        assertThat(desk.enrol(enrolment("t-1", "code")).status()).isEqualTo(201);
        assertThat(desk.enrol(enrolment("t-2", "code")).status()).isEqualTo(403);
        assertThat(desk.enrol(enrolment("t-3", "guess")).status()).isEqualTo(403);
    }

    private static ObjectNode enrolment(String terminal, String code) {
        return MAPPER.createObjectNode().put("terminalId", terminal).put("oneTimeCode", code).put("publicKey", "AAAA");
    }
}
