package org.doorstep.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doorstep.config.Language;
import org.doorstep.core.identity.CodeChallenge;
import org.doorstep.core.identity.CodeOutcome;
import org.doorstep.core.identity.CodeSent;
import org.doorstep.core.identity.SignedIn;
import org.doorstep.core.identity.SubjectToken;
import org.doorstep.core.records.Months;
import org.doorstep.core.records.Part;
import org.doorstep.core.records.ServiceRecord;
import org.doorstep.core.service.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is read from each answer of the contract, and what is no answer of it: a row each.
class AnswersTest {
    private static final Instant NOW = Instant.parse("2026-11-28T04:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NONSENSE = "nonsense";
    private static final String RECORD = """
            {"kind":"pension","recordId":"r-1","asOf":"2026-10","subject":{"name":"测试一","idNumber":"379999195803120017"},
             "answer":{"sentence":"paid-total","details":["as-of","gap"],"values":{"years":14,"rate":"8%"}},
             "parts":{"months":{"months":{"from":"2012-05","to":"2026-10","missing":["2016-04"]}},
              "years":{"rows":[{"year":2026,"paid":"1.50"}],"next":"c2"},"medical":{"later":{"from":"2026-11-28T22:00:00Z"}}}}""";

    private interface Reading {
        String of(JsonNode body) throws NoAnswer;
    }

    private static String read(String json, Reading reading) {
        try {
            return reading.of(JSON.readTree(json.replace('\'', '"')));
        } catch (NoAnswer _) {
            return NONSENSE;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'items':[]}                                                   | ``
            {'items':[{'code':'A','open':true,'suspended':false}]}         | A open
            {'items':[{'code':'A','open':false,'suspended':true}]}         | A suspended
            {'items':[{'code':'A','open':true,'suspended':true,'fee':0}]}  | A open suspended
            {'items':[{'code':'','open':true,'suspended':false}]}          | nonsense
            {'items':[{'open':true,'suspended':false}]}                    | nonsense
            {'items':[{'code':'A','open':true}]}                           | nonsense
            {'items':[{'code':'A','open':'true','suspended':false}]}       | nonsense
            {'items':[{'code':'A','open':true,'suspended':0}]}             | nonsense
            {'items':{}}                                                   | nonsense
            {}                                                             | nonsense
            """)
    void matters(String json, String items) {
        assertThat(read(json, body -> Today.items(body).entrySet().stream()
                .map(entry -> entry.getKey().value() + (entry.getValue().open() ? " open" : "")
                        + (entry.getValue().suspended() ? " suspended" : ""))
                .collect(Collectors.joining()))).isEqualTo(items);
    }

    /// A notice holds until its end, and not at it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'notices':[]}                                                                        | ``
            {'notices':[{'id':'n','text':{'zh-CN':'停电'}}]}                                        | n 停电
            {'notices':[{'id':'n','text':{'zh-CN':'停电'},'until':'2026-11-28T04:00:01Z'}]}         | n 停电
            {'notices':[{'id':'n','text':{'zh-CN':'停电'},'until':'2026-11-28T04:00:00Z'}]}         | ``
            {'notices':[{'id':'n','text':{'zh-CN':'停电'},'until':'2020-01-01T00:00:00Z'}]}         | ``
            {'notices':[{'id':'n','text':{'zh-CN':'停电'},'until':'tomorrow'}]}                     | nonsense
            {'notices':[{'id':'n','text':{'zh-CN':'停电'},'until':null}]}                           | nonsense
            {'notices':[{'id':'n','text':{'en':'no power'}}]}                                     | nonsense
            {'notices':[{'id':'n','text':{'zh-CN':1}}]}                                           | nonsense
            {'notices':[{'id':'n'}]}                                                              | nonsense
            {'notices':[{'text':{'zh-CN':'停电'}}]}                                                | nonsense
            """)
    void notices(String json, String notices) {
        assertThat(read(json, body -> Today.notices(body, NOW).stream().map(AnswersTest::words).collect(Collectors.joining())))
                .isEqualTo(notices);
    }

    private static String words(Notice notice) {
        return notice.id() + " " + notice.text().in(Language.ZH);
    }

    /// Whatever is not said to be up is down.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'departments':[]}                                                                         | [] {}
            {'departments':[{'id':'a','state':'up'},{'id':'b','state':'down'}]}                        | [a, b] {b=}
            {'departments':[{'id':'a','state':'down','backAt':'2026-11-28T06:00:00Z'}]}                | [a] {a=2026-11-28T06:00:00Z}
            {'departments':[{'id':'a','state':'down','backAt':'2026-11-28T14:00:00+08:00'}]}           | [a] {a=2026-11-28T06:00:00Z}
            {'departments':[{'id':'a','state':'up','backAt':'2026-11-28T06:00:00Z'}]}                  | [a] {}
            {'departments':[{'id':'a','state':'slow'}]}                                                | [a] {a=}
            {'departments':[{'id':'a','state':'down','backAt':'at two'}]}                              | nonsense
            {'departments':[{'id':'a','state':'down','backAt':null}]}                                  | nonsense
            {'departments':[{'id':'a'}]}                                                               | nonsense
            {'departments':[{'state':'up'}]}                                                           | nonsense
            {'departments':null}                                                                       | nonsense
            """)
    void whatStandsBehindTheDistrict(String json, String allAndDown) {
        assertThat(read(json, body -> new TreeSet<>(Departments.read(body).departments()) + " "
                + Departments.read(body).down().entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(down -> down.getKey() + "=" + down.getValue().map(Instant::toString).orElse(""))
                        .collect(Collectors.joining(", ", "{", "}"))))
                .isEqualTo(allAndDown);
    }

    /// The id of a call goes into an address.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'callId':'h_1-A','state':'waiting'}    | Waiting[id=h_1-A]
            {'callId':'h1','state':'accepted'}      | Accepted[]
            {'callId':'h1','state':'done'}          | nonsense
            {'callId':'h1'}                         | nonsense
            {'callId':'h/1','state':'waiting'}      | nonsense
            {'callId':'..','state':'waiting'}       | nonsense
            {'callId':'','state':'waiting'}         | nonsense
            {'callId':7,'state':'waiting'}          | nonsense
            """)
    void callsForHelp(String json, String call) {
        assertThat(read(json, body -> HelpCalls.read(body).toString())).isEqualTo(call);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'outcome':'sent','challengeId':'pc-1','phone':'160****0019'}        | Sent pc-1 160****0019
            {'outcome':'sent','challengeId':'pc/1','phone':'160****0019'}        | nonsense
            {'outcome':'sent','challengeId':'pc-1','phone':'16000000019'}        | nonsense
            {'outcome':'sent','challengeId':'pc-1','phone':'160*****************0019'} | Sent pc-1 160*****************0019
            {'outcome':'sent','challengeId':'pc-1','phone':'160******************0019'} | nonsense
            {'outcome':'sent','challengeId':'pc-1'}                              | nonsense
            {'outcome':'sent','phone':'160****0019'}                             | nonsense
            {'outcome':'no-phone'}                                               | NoPhone
            {'outcome':'locked','until':'2026-11-28T04:30:00Z'}                  | Locked 2026-11-28T04:30:00Z
            {'outcome':'locked'}                                                 | nonsense
            {'outcome':'called'}                                                 | nonsense
            """)
    void codesThatWereSent(String json, String read) {
        assertThat(read(json, body -> words(PhoneCodes.sent(body)))).isEqualTo(read);
    }

    private static String words(CodeSent sent) {
        return switch (sent) {
            case CodeSent.Sent(CodeChallenge challenge) -> "Sent " + challenge.id() + " " + challenge.phone();
            case CodeSent.NoPhone _ -> "NoPhone";
            case CodeSent.Locked(Instant until) -> "Locked " + until;
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'outcome':'right','subjectToken':'s-2'}              | Right s-2
            {'outcome':'right','subjectToken':'s 2'}              | nonsense
            {'outcome':'right'}                                   | nonsense
            {'outcome':'wrong','left':1}                          | Wrong 1
            {'outcome':'wrong','left':9}                          | Wrong 9
            {'outcome':'wrong','left':10}                         | nonsense
            {'outcome':'wrong','left':0}                          | nonsense
            {'outcome':'wrong'}                                   | nonsense
            {'outcome':'locked','until':'2026-11-28T04:30:00Z'}   | Locked 2026-11-28T04:30:00Z
            {'outcome':'locked','until':'soon'}                   | nonsense
            {'outcome':'ended'}                                   | Ended
            {}                                                    | nonsense
            """)
    void codesThatWereChecked(String json, String read) {
        assertThat(read(json, body -> words(PhoneCodes.checked(body)))).isEqualTo(read);
    }

    private static String words(CodeOutcome outcome) {
        return switch (outcome) {
            case CodeOutcome.Right(SubjectToken token) -> "Right " + token.reveal();
            case CodeOutcome.Named(SignedIn(var name, var number, var token)) ->
                    "Named " + name.reveal() + " " + number.reveal() + " " + token.reveal();
            case CodeOutcome.Wrong(int left) -> "Wrong " + left;
            case CodeOutcome.Locked(Instant until) -> "Locked " + until;
            case CodeOutcome.Ended _ -> "Ended";
        };
    }

    /// The answer is the same for a number of nobody and for one without a phone, and it is another than that of whoever laid a card.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'outcome':'sent','challengeId':'pc-1','phone':'160****0019'}        | Sent pc-1 160****0019
            {'outcome':'sent','challengeId':'pc-1','phone':'16000000019'}        | nonsense
            {'outcome':'not-reachable'}                                          | NoPhone
            {'outcome':'no-phone'}                                               | nonsense
            {'outcome':'locked','until':'2026-11-28T04:30:00Z'}                  | Locked 2026-11-28T04:30:00Z
            {'outcome':'locked'}                                                 | nonsense
            {'outcome':7}                                                        | nonsense
            """)
    void signInsThatWereSent(String json, String read) {
        assertThat(read(json, body -> words(SignIns.sent(body)))).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'outcome':'right','subjectToken':'s-2','subject':{'name':'测试','idNumber':'37'}} | Named 测试 37 s-2
            {'outcome':'right','subjectToken':'s 2','subject':{'name':'测试','idNumber':'37'}} | nonsense
            {'outcome':'right','subject':{'name':'测试','idNumber':'37'}}                      | nonsense
            {'outcome':'right','subjectToken':'s-2','subject':{'name':'测试'}}                 | nonsense
            {'outcome':'right','subjectToken':'s-2','subject':{'name':'','idNumber':'37'}}     | nonsense
            {'outcome':'right','subjectToken':'s-2'}              | nonsense
            {'outcome':'wrong','left':1}                          | Wrong 1
            {'outcome':'wrong','left':0}                          | nonsense
            {'outcome':'locked','until':'2026-11-28T04:30:00Z'}   | Locked 2026-11-28T04:30:00Z
            {'outcome':'ended'}                                   | Ended
            {}                                                    | nonsense
            """)
    void signInsThatWereChecked(String json, String read) {
        assertThat(read(json, body -> words(SignIns.checked(body)))).isEqualTo(read);
    }

    @Test
    void aCallsIdHas128LettersAtTheMost() {
        for (int length : new int[] {128, 129}) {
            String id = "h".repeat(length);
            assertThat(read("{'callId':'" + id + "','state':'waiting'}", body -> HelpCalls.read(body).toString()))
                    .isEqualTo(length == 128 ? "Waiting[id=" + id + "]" : NONSENSE);
        }
    }

    @Test
    void aRecordIsReadWhole() throws NoAnswer {
        JsonNode body = JSON.readTree(RECORD);
        ServiceRecord record = Answers.record(body, "pension", Answers.parts(body));
        assertThat(record.kind()).isEqualTo("pension");
        assertThat(record.subjectName().reveal()).isEqualTo("测试一");
        assertThat(record.subjectNumber().reveal()).isEqualTo("379999195803120017");
        assertThat(record.answer().sentence()).isEqualTo("paid-total");
        assertThat(record.answer().details()).containsExactly("as-of", "gap");
        assertThat(record.answer().values()).containsOnly(Map.entry("years", "14"), Map.entry("rate", "8%"));
        assertThat(record.parts()).containsExactlyInAnyOrderEntriesOf(Map.of(
                "months", new Months(YearMonth.of(2012, 5), YearMonth.of(2026, 10), Set.of(YearMonth.of(2016, 4))),
                "years", new Part.Rows(List.of(Map.of("year", "2026", "paid", "1.50"))),
                "medical", new Part.Later(Optional.of(Instant.parse("2026-11-28T22:00:00Z")))));
        assertThat(record.toString()).doesNotContain("测试一", "3799991958");
    }

    @ParameterizedTest
    @CsvSource({"12, false", "13, true"})
    void aRecordHasTwelvePartsAtTheMost(int parts, boolean nonsense) {
        String many = IntStream.range(0, parts).mapToObj(n -> "'p" + n + "':{'rows':[],'next':null}").collect(Collectors.joining(","));
        assertThat(read("{'parts':{" + many + "}}", body -> Integer.toString(Answers.parts(body).size())))
                .isEqualTo(nonsense ? NONSENSE : Integer.toString(parts));
    }

    /// One part of a good record spoilt: another record, else nonsense as a whole.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "months":{"months":{"from":"2012-05","to":"2026-10","missing":["2016-04"]}}, | `` | medical years
            {"later":{"from":"2026-11-28T22:00:00Z"}} | {"later":{}}                   | medical months years
            {"later":{"from":"2026-11-28T22:00:00Z"}} | {"later":{"from":"tomorrow"}}  | nonsense
            {"later":{"from":"2026-11-28T22:00:00Z"}} | {"sometime":{}}                | nonsense
            {"later":{"from":"2026-11-28T22:00:00Z"}} | null                           | nonsense
            "rows":[{"year":2026,"paid":"1.50"}]      | "rows":null                    | nonsense
            "rows":[{"year":2026,"paid":"1.50"}]      | "rows":[2026]                  | nonsense
            "parts":                            | "part":                              | nonsense
            {"from":"2012-05","to":"2026-10","missing":["2016-04"]} | null             | nonsense
            "from":"2012-05"                    | "from":"2026-11"                     | nonsense
            "from":"2012-05"                    | "from":"2012"                        | nonsense
            ["2016-04"]                         | [201604]                             | nonsense
            ["2016-04"]                         | ["April"]                            | nonsense
            "missing":["2016-04"]               | "missing":null                       | nonsense
            "kind":"pension"                    | "kind":"housing"                     | nonsense
            "recordId":"r-1",                   | ``                                   | nonsense
            "asOf":"2026-10"                    | "asOf":"October"                     | nonsense
            "name":"测试一"                      | "name":""                            | nonsense
            "idNumber":"379999195803120017"     | "idNumber":379999195803120017        | nonsense
            "sentence":"paid-total"             | "sentence":null                      | nonsense
            ["as-of","gap"]                     | ["as-of",1]                          | nonsense
            ["as-of","gap"]                     | "as-of"                              | nonsense
            {"years":14,"rate":"8%"}            | {"years":[14]}                       | nonsense
            {"years":14,"rate":"8%"}            | ["years"]                            | nonsense
            """)
    void aRecordIsReadWholeOrNotAtAll(String good, String spoilt, String read) {
        assertThat(RECORD).contains(good);
        assertThat(read(RECORD.replace(good, spoilt), body -> String.join(" ",
                new TreeSet<>(Answers.record(body, "pension", Answers.parts(body)).parts().keySet())))).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'next':'c2'}          | c2
            {'next':null}          | ``
            {}                     | ``
            {'next':''}            | nonsense
            {'next':2}             | nonsense
            """)
    void theNextPage(String json, String cursor) {
        assertThat(read(json, Answers::next)).isEqualTo(cursor);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'rows':[]}                    | []
            {'rows':[{'a':1},{'b':null}]}  | [{a=1}, {b=}]
            {'rows':[{'a':{}}]}            | nonsense
            {'rows':['a']}                 | nonsense
            {}                             | nonsense
            """)
    void rows(String json, String rows) {
        assertThat(read(json, body -> Answers.rows(body).toString())).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'text':{'zh-CN':'返回','en':'Back'}}   | en 返回=Back, zh-CN 返回=返回
            {'text':{'zh-CN':'返回'}}               | zh-CN 返回=返回
            """)
    void everyLanguageOfATextIsRead(String json, String texts) {
        assertThat(read(json, body -> Answers.langText(body.path("text")).texts().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().tag()))
                .map(entry -> entry.getKey().tag() + " 返回=" + entry.getValue()).collect(Collectors.joining(", ")))).isEqualTo(texts);
    }

    /// What the district gives to be carried back in a header: visible ASCII, 4096 letters at the most.
    @Test
    void aHandleFitsAHeader() {
        for (String fit : List.of("a", "!", "~", "a.b-c_d", "x".repeat(4096))) {
            assertThat(Answers.headerSafe(fit)).as(fit).isTrue();
        }
        for (String unfit : List.of("", " ", "a b", "a\nb", "\u007f", "牌", "x".repeat(4097))) {
            assertThat(Answers.headerSafe(unfit)).as(unfit).isFalse();
        }
    }
}
