package org.doorstep.screens;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doorstep.config.Bundle;
import org.doorstep.config.LangText;
import org.doorstep.config.Language;
import org.doorstep.config.Template;
import org.doorstep.wording.CommonWords;
import org.doorstep.wording.Texts;
import org.doorstep.wording.Worded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Our texts in one language, with the bundle's own words over them by key.
final class Words {
    private static final Logger LOG = LoggerFactory.getLogger(Words.class);
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Set<String> MISSED = ConcurrentHashMap.newKeySet();

    private final Language language;
    /// What is looked in first, and what after it.
    private final List<Map<String, String>> layers;

    private Words(Language language, List<Map<String, String>> layers) {
        this.language = language;
        this.layers = layers;
    }

    /// The bundle's words, then ours, then our Chinese ones: so a language without a file of ours speaks Chinese.
    static Words in(Language language, Bundle bundle) {
        return new Words(language, List.of(
                bundle.wording().getOrDefault(language, Map.of()), Texts.in(language.tag()), Texts.in(Texts.FIRST)));
    }

    Language language() {
        return language;
    }

    /// The text that is wanted, `{0}`, `{1}` … filled in, each once: a value that looks like a place is a value still.
    String say(Worded wanted, Object... values) {
        return PLACE.matcher(text(wanted)).replaceAll(place -> {
            int number = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(number < values.length ? Shown.clean(values[number].toString()) : place.group());
        });
    }

    /// Where there are no words, a resident reads a polite sentence and the log names the key, once.
    private String text(Worded wanted) {
        Optional<String> text = text(wanted.key());
        if (text.isEmpty() && MISSED.add(language.tag() + " " + wanted.key())) {
            LOG.error("no words for {} in {}; residents are asked to get help instead", wanted.key(), language.tag());
        }
        return text.or(() -> text(CommonWords.NONE.key())).orElse("");
    }

    private Optional<String> text(String key) {
        return layers.stream().map(layer -> layer.get(key)).filter(Objects::nonNull).findFirst();
    }

    /// What a language calls itself, by the bundle, by us, or by the locale data.
    String name(Language other) {
        return text("language." + other.tag()).orElseGet(() -> other.locale().getDisplayLanguage(other.locale()));
    }

    /// A value of the district's; a month (`YYYY-MM`) or a day (`YYYY-MM-DD`) is written out, all else stands as it came.
    String value(String text) {
        try {
            return MONTH.matcher(text).matches()
                    ? YearMonth.parse(text).format(DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(language.locale()))
                    : DAY.matcher(text).matches() ? day(LocalDate.parse(text)) : Shown.clean(text);
        } catch (DateTimeException _) {
            // A thirteenth month, a thirtieth of February.
            return Shown.clean(text);
        }
    }

    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
    }

    String say(LangText text) {
        return Shown.clean(text.in(language));
    }

    /// A text of the bundle with the values of the district in their places.
    String say(LangText text, Map<String, String> values) {
        return pieces(text, values).stream().map(Template.Piece::text).collect(Collectors.joining());
    }

    /// The same in pieces, so that the figures can be told from the rest.
    List<Template.Piece> pieces(LangText text, Map<String, String> values) {
        return Template.of(text.in(language)).pieces().stream()
                .map(piece -> new Template.Piece(piece.place() ? value(values.getOrDefault(piece.text(), ""))
                        : piece.text(), false, piece.figure()))
                .toList();
    }
}
