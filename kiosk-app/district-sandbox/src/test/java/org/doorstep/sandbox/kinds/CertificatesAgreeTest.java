package org.doorstep.sandbox.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.doorstep.sandbox.books.RecordShelf;
import org.doorstep.sandbox.paper.Block;
import org.doorstep.sandbox.people.Population;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a certificate certifies is what the record says: sums, months and rows, of everybody.
class CertificatesAgreeTest {
    private static final RecordShelf SHELF = RecordShelf.reckoned(JsonMapper.builder().build());
    private static final List<Case> CASES = Population.grow(370202).stream().map(person -> Case.of(person, SHELF)).toList();

    /// Everybody who may have this kind.
    private static Stream<Case> all(String kind) {
        return CASES.stream().filter(CertificateKinds.of(kind).orElseThrow().whose());
    }

    private static List<Block> blocks(Case of, String kind, String period) {
        return CertificateKinds.of(kind).orElseThrow().chinese().apply(new Wanted(of, period));
    }

    private static Block.Table table(List<Block> blocks) {
        return blocks.stream().filter(Block.Table.class::isInstance).map(Block.Table.class::cast).findFirst().orElseThrow();
    }

    private static String opening(List<Block> blocks) {
        return blocks.getFirst() instanceof Block.Paragraph(String text) ? text : "";
    }

    private static String fact(List<Block> blocks, String name) {
        return blocks.stream().flatMap(block -> switch (block) {
            case Block.Facts(List<Block.Fact> facts) -> facts.stream();
            case Block.Portrait portrait -> portrait.facts().stream();
            default -> Stream.of();
        }).filter(fact -> fact.name().equals(name)).map(Block.Fact::value).findFirst().orElse("");
    }

    private static long sum(List<JsonNode> rows, String key) {
        return rows.stream().mapToLong(row -> Figures.fen(row, key)).sum();
    }

    /// Of the cells of a column, as fen; empty ones are none.
    private static long column(Block.Table table, int column, Predicate<List<String>> counted) {
        return table.rows().stream().filter(counted).map(row -> row.get(column)).filter(cell -> cell.matches("-?[0-9,]+[.][0-9]{2}"))
                .mapToLong(cell -> Figures.fen(cell.replace(",", ""))).sum();
    }

    @Test
    void theListOfPaymentsIsTheRecordsYears() {
        assertThat(all("payment-list")).hasSizeGreaterThan(200).allSatisfy(of -> {
            List<Block> list = blocks(of, "payment-list", "all");
            long paid = sum(of.rows("social-insurance", "years"), "paid");
            assertThat(column(table(list), 3, _ -> true)).isEqualTo(paid);
            assertThat(table(list).total()).contains(Figures.money(paid), of.value("social-insurance", "totalMonths") + " 个月");
            assertThat(table(list).rows().stream().filter(row -> row.getLast().equals("已缴"))).hasSize(
                    Integer.parseInt(of.value("social-insurance", "totalMonths")));
            assertThat(opening(list)).contains("累计缴费 " + of.value("social-insurance", "totalMonths") + " 个月");
        });
    }

    @ParameterizedTest
    @CsvSource({"12m, 12", "36m, 36"})
    void ofAPeriodAreItsMonths(String period, int months) {
        assertThat(all("payment-list").filter(of -> of.life().paid().person().from().plusMonths(40).isBefore(of.person().until())))
                .hasSizeGreaterThan(100).allSatisfy(of -> {
                    List<List<String>> rows = table(blocks(of, "payment-list", period)).rows();
                    assertThat(rows).hasSize(months);
                    assertThat(rows.getFirst()).startsWith(of.person().until().toString());
                });
    }

    /// The twelve newest years, and a word where there are older ones.
    @Test
    void theProofIsTheRecordsYears() {
        assertThat(all("insured-proof")).allSatisfy(of -> {
            List<Block> proof = blocks(of, "insured-proof", "all");
            List<List<String>> years = of.rows("social-insurance", "years").stream().map(row -> List.of(row.path("year").asString(),
                    row.path("months").asString(), Figures.money(row, "base"), Figures.money(row, "paid"))).toList();
            assertThat(table(proof).rows()).isEqualTo(years.subList(0, Math.min(12, years.size())));
            assertThat(proof.getLast() instanceof Block.Note).isEqualTo(years.size() > 12);
        });
    }

    @Test
    void thePensionIsTheRecords() {
        assertThat(all("pension-proof")).hasSizeGreaterThan(50).allSatisfy(of -> {
            List<Block> proof = blocks(of, "pension-proof", "all");
            long paid = sum(of.rows("pension", "years"), "paid");
            assertThat(column(table(proof), 1, row -> !row.getLast().equals("银行退回"))).isEqualTo(paid);
            assertThat(table(proof).total()).contains(Figures.money(paid));
            assertThat(table(proof).rows()).hasSameSizeAs(of.rows("pension", "payments"));
            assertThat(table(blocks(of, "pension-proof", "12m")).rows().stream().map(List::getFirst).distinct())
                    .hasSizeLessThanOrEqualTo(12).allMatch(month -> month.compareTo("2025-11") >= 0);
            assertThat(fact(proof, "当前月待遇")).isEqualTo(Figures.money(Figures.fen(of.value("pension", "amount"))) + " 元");
        });
    }

    /// Each line leaves what the one before left, and what came in less what went out; the last leaves what the record says.
    @ParameterizedTest
    @CsvSource({"12m", "24m"})
    void theStatementBalances(String period) {
        assertThat(all("medical-statement")).hasSizeGreaterThan(200).allSatisfy(of -> {
            List<Block> statement = blocks(of, "medical-statement", period);
            long balance = Figures.fen(of.value("medical-account", "balance"));
            List<List<String>> rows = table(statement).rows();
            for (List<String> row : rows.reversed()) {
                assertThat(row.getLast()).isEqualTo(Figures.money(balance));
                balance += column(new Block.Table(List.of(), List.of(row)), 5, _ -> true)
                        - column(new Block.Table(List.of(), List.of(row)), 4, _ -> true);
            }
            assertThat(opening(statement)).contains("期初余额 " + Figures.money(balance) + " 元");
            assertThat(rows.stream().map(List::getFirst)).isSorted();
            List<JsonNode> visits = of.rows("medical-account", "visits");
            String first = period.equals("12m") ? "2025-11" : "2024-11";
            assertThat(rows.stream().filter(row -> row.get(1).equals("支付")))
                    .hasSize((int) visits.stream().filter(visit -> visit.path("day").asString().compareTo(first) > 0).count());
            assertThat(table(statement).total().get(4)).isEqualTo(Figures.money(column(table(statement), 4, _ -> true)));
            assertThat(table(statement).total().get(5)).isEqualTo(Figures.money(column(table(statement), 5, _ -> true)));
        });
    }

    /// An allowance that was only applied for is none.
    @Test
    void theAllowancesAreThoseThatWerePaid() {
        assertThat(all("maternity-allowance-proof")).hasSizeGreaterThan(10).allSatisfy(of -> {
            List<Block> proof = blocks(of, "maternity-allowance-proof", "now");
            List<JsonNode> paid = of.rows("maternity", "allowances").stream()
                    .filter(row -> row.path("state").asString().equals("PAID")).toList();
            assertThat(table(proof).rows()).hasSameSizeAs(paid);
            assertThat(table(proof).total()).contains(Figures.money(sum(paid, "amount")));
        });
        Case expecting = CASES.get(229);
        assertThat(expecting.rows("maternity", "allowances")).hasSize(1);
        assertThat(CertificateKinds.of("maternity-allowance-proof").orElseThrow().whose().test(expecting)).isFalse();
    }

    @Test
    void thePropertiesAreTheRecords() {
        assertThat(all("property-proof")).hasSizeGreaterThan(100).allSatisfy(of -> {
            List<Block> proof = blocks(of, "property-proof", "now");
            List<JsonNode> holdings = of.rows("property", "holdings");
            assertThat(table(proof).rows()).extracting(row -> row.get(1))
                    .isEqualTo(holdings.stream().map(row -> row.path("place").asString()).toList());
            assertThat(opening(proof)).contains("不动产 " + of.value("property", "count") + " 处");
            assertThat(table(proof).rows().stream().filter(row -> row.get(8).equals("法院查封")).count())
                    .isEqualTo(Integer.parseInt("0" + of.value("property", "sealed")));
            assertThat(table(proof).rows().stream().filter(row -> !row.get(7).equals("无")).count())
                    .isEqualTo(Integer.parseInt("0" + of.value("property", "mortgaged")));
            assertThat(table(proof).total().isEmpty()).isEqualTo(holdings.size() == 1);
            BigDecimal area = holdings.stream().map(row -> new BigDecimal(row.path("area").asString()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(holdings.size() == 1 ? area.toPlainString() : table(proof).total().get(4)).isEqualTo(area.toPlainString());
        });
    }

    @Test
    void theFundIsTheRecords() {
        assertThat(all("housing-fund-proof")).hasSizeGreaterThan(100).allSatisfy(of -> {
            List<Block> proof = blocks(of, "housing-fund-proof", "all");
            List<JsonNode> years = of.rows("housing-fund", "years");
            assertThat(table(proof).rows()).hasSameSizeAs(years);
            assertThat(table(proof).total()).contains(Figures.money(sum(years, "paid")), Figures.money(sum(years, "drawn")));
            String balance = of.value("housing-fund", "balance");
            assertThat(fact(proof, "账户余额")).isEqualTo(balance.isEmpty() ? "" : Figures.money(Figures.fen(balance)) + " 元");
            assertThat(fact(proof, "账户状态").equals("正常缴存")).isEqualTo(of.sentence("housing-fund").equals("balance"));
            assertThat(table(blocks(of, "housing-fund-proof", "5y")).rows()).isEqualTo(
                    table(proof).rows().subList(0, Math.min(5, years.size())));
        });
        assertThat(all("fund-loan-proof")).hasSizeGreaterThan(5).allSatisfy(of ->
                assertThat(fact(blocks(of, "fund-loan-proof", "now"), "贷款余额"))
                        .isEqualTo(Figures.money(Figures.fen(of.value("housing-fund", "left"))) + " 元"));
    }

    @Test
    void theHouseholdIsTheRecords() {
        assertThat(all("residence-proof")).hasSizeGreaterThan(150).allSatisfy(of -> {
            List<Block> proof = blocks(of, "residence-proof", "now");
            assertThat(table(proof).rows()).extracting(row -> row.get(2))
                    .isEqualTo(of.rows("residence", "household").stream().map(row -> row.path("person").asString()).toList());
            assertThat(table(proof).rows()).extracting(List::getFirst)
                    .isEqualTo(Stream.iterate(1, n -> n + 1).limit(table(proof).rows().size()).map(String::valueOf).toList());
            assertThat(fact(proof, "户籍地址")).isEqualTo(of.value("residence", "place"));
            assertThat(fact(proof, "性别")).isEqualTo(of.person().woman() ? "女" : "男");
            assertThat(table(blocks(of, "residence-moves", "now")).rows()).hasSameSizeAs(of.rows("residence", "moves"));
        });
    }

    static List<String> taxKinds() {
        return List.of("tax-record", "tax-record-bilingual");
    }

    /// The payments of each year come to what the record says of it, and those of all years to all.
    @ParameterizedTest
    @MethodSource("taxKinds")
    void theTaxIsTheRecords(String kind) {
        List<Long> refunds = new ArrayList<>();
        assertThat(all(kind)).hasSizeGreaterThan(100).allSatisfy(of -> {
            long all = 0;
            for (JsonNode year : of.rows("income-tax", "years")) {
                Block.Table table = table(blocks(of, kind, year.path("year").asString()));
                assertThat(table.total()).contains(Figures.money(year, "tax"));
                assertThat(column(table, 3, _ -> true)).isEqualTo(Figures.fen(year, "tax"));
                assertThat(table.rows()).allMatch(row -> row.getFirst().startsWith(year.path("year").asString()));
                all += Figures.fen(year, "tax");
                refunds.add(column(table, 3, row -> row.getFirst().endsWith("年度")));
            }
            assertThat(table(blocks(of, kind, "all")).total()).contains(Figures.money(all));
        });
        assertThat(refunds).as("some had something back").anyMatch(refund -> refund < 0);
    }

    /// The English page lists what the Chinese one lists.
    @ParameterizedTest
    @CsvSource({"insured-proof-english, all", "insured-proof-english, 12m", "tax-record-bilingual, all", "tax-record-bilingual, 2025"})
    void theEnglishPageSaysTheSame(String kind, String period) {
        CertificateKind asked = CertificateKinds.of(kind).orElseThrow();
        assertThat(all(kind).filter(of -> asked.period(of, period).isPresent())).hasSizeGreaterThan(100).allSatisfy(of -> {
            Block.Table chinese = table(asked.chinese().apply(new Wanted(of, period)));
            Block.Table english = table(asked.english().orElseThrow().says().apply(new Wanted(of, period)));
            assertThat(english.rows()).hasSameSizeAs(chinese.rows());
            assertThat(column(english, 3, _ -> true)).isEqualTo(column(chinese, 3, _ -> true));
        });
    }
}
