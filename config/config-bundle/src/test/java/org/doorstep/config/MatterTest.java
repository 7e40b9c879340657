package org.doorstep.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.device.DeviceBinding;
import org.doorstep.device.DeviceClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What follows from a bundle's data: which matters are about a person, which are found where, and what this terminal can print.
class MatterTest {
    private static final LangText WORD = LangText.zh("字");
    private static final Counter COUNTER = new Counter(WORD, List.of(), Optional.empty());
    private static final Department DEPARTMENT = new Department("d", WORD, WORD, COUNTER);

    @ParameterizedTest(name = "a record: {0}, certificates: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # record | certificates | about a person | nothing to look at
            no       | no           | false          | false
            yes      | no           | true           | false
            no       | yes          | true           | true
            yes      | yes          | true           | false
            """)
    void aMatterIsAboutAPersonIfItShowsOrPrints(String shows, String prints, boolean personal, boolean onlyPrints) {
        ServiceItem item = item("A", Verb.CHECK, shows.equals("yes"), prints.equals("yes"));
        assertThat(item.personal()).isEqualTo(personal);
        assertThat(item.onlyPrints()).isEqualTo(onlyPrints);
        assertThat(item.prints().isPresent()).isEqualTo(prints.equals("yes"));
    }

    @Test
    void aMatterIsFoundByItsCodeAndUnderItsVerb() {
        ServiceItem check = item("A", Verb.CHECK, true, false);
        ServiceItem print = item("B", Verb.PRINT, false, true);
        Catalogue catalogue = new Catalogue(List.of(check, print), List.of(), List.of(), Map.of());
        assertThat(catalogue.item(new ServiceItemCode("B"))).contains(print);
        assertThat(catalogue.item(new ServiceItemCode("C"))).isEmpty();
        assertThat(catalogue.under(Verb.CHECK)).containsExactly(check);
        assertThat(catalogue.under(Verb.PRINT)).containsExactly(print);
        assertThat(Stream.of(Verb.values()).flatMap(verb -> catalogue.under(verb).stream())).containsExactlyInAnyOrder(check, print);
    }

    @ParameterizedTest(name = "seals: {0}, device: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            true  | CERTIFICATE_PRINTER | true
            true  | RECEIPT_PRINTER     | false
            true  | ID_CARD_READER      | false
            false | CERTIFICATE_PRINTER | false
            """)
    void certificatesArePrintedWhereASealCanBeProvenAndAPrinterStands(boolean sealed, DeviceClass device, boolean prints) {
        assertThat(bundle(device).trusting(List.of(), sealed ? List.of(AnyCertificate.parsed()) : List.of()).prints()).isEqualTo(prints);
    }

    @Test
    void aTextIsChineseWhereItsLanguageIsMissingAndNeverWithoutChinese() {
        LangText text = new LangText(Map.of(Language.ZH, "返回", Language.EN, "Back"));
        assertThat(text.in(Language.EN)).isEqualTo("Back");
        assertThat(text.in(Language.ZH)).isEqualTo("返回");
        assertThat(text.in(new Language("ko"))).isEqualTo("返回");
        assertThatThrownBy(() -> new LangText(Map.of(Language.EN, "Back"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static ServiceItem item(String code, Verb verb, boolean record, boolean certificate) {
        return new ServiceItem(new ServiceItemCode(code), WORD, WORD, List.of(verb), Level.DISTRICT, Set.of(), Map.of(), List.of(),
                Stream.<Deed>concat(record ? Stream.of(new Deed.Show("kind")) : Stream.empty(),
                        certificate ? Stream.of(new Deed.Print(List.of("proof"), Set.of(), false)) : Stream.empty()).toList(), DEPARTMENT,
                                COUNTER);
    }

    private static Bundle bundle(DeviceClass device) {
        return new Bundle("b", "1",
                new DistrictSettings("d", WORD, WORD, URI.create("https://district.example/"), List.of(Language.ZH),
                        ZoneId.of("Asia/Shanghai"), false, Patiences.STANDARD, WORD),
                new Site("s", WORD, "12345", List.of(), List.of(), List.of()),
                new TerminalSettings("t", TerminalSettings.Frame.PORTRAIT, 1, List.of(new DeviceBinding("x", device, "driver", "channel"))),
                new Catalogue(List.of(), List.of(), List.of(), Map.of()), Map.of(), new Theme(Map.of(), Optional.empty()), List.of(),
                        List.of(),
                false, new Digest("0".repeat(64)));
    }
}
