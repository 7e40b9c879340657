package org.doorstep.screens;

import java.time.LocalDate;
import java.time.LocalTime;
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
import org.doorstep.config.Field;
import org.doorstep.config.Format;
import org.doorstep.config.LangText;
import org.doorstep.config.Language;
import org.doorstep.config.RecordKind;
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
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    /// Between thousands.
    private static final Pattern THOUSAND = Pattern.compile("(?<=[0-9])(?=(?:[0-9]{3})+(?:\\.|$))");
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

    /// A value of the district's, which is written as its format says, as this language writes it.
    String value(Format format, String value) {
        return switch (format) {
            case TEXT, IDENTIFIER, YEAR, NUMBER, CODE -> Shown.clean(value);
            case MONTH -> YearMonth.parse(value).format(DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(language.locale()));
            case DAY -> day(LocalDate.parse(value));
            case MONEY -> THOUSAND.matcher(value).replaceAll(",");
        };
    }

    /// The same of a field: a code is a word of the bundle's, a day is short.
    String value(Field field, String value) {
        return switch (field.format()) {
            case CODE -> Optional.ofNullable(field.words().get(value)).map(this::say).orElse("");
            case DAY -> LocalDate.parse(value).format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language.locale()));
            case MONTH -> YearMonth.parse(value).format(DateTimeFormatter.ofLocalizedPattern("yMMM").withLocale(language.locale()));
            case TEXT, IDENTIFIER, YEAR, NUMBER, MONEY -> value(field.format(), value);
        };
    }

    String time(LocalTime time) {
        return TIME.format(time);
    }

    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
    }

    String say(LangText text) {
        return Shown.clean(text.in(language));
    }

    /// A text of a record kind with the values of the district in their places, in pieces, so that the figures can be told from the rest.
    List<Template.Piece> pieces(LangText text, RecordKind kind, Map<String, String> values) {
        return Template.of(text.in(language)).pieces().stream()
                .map(piece -> new Template.Piece(piece.place() ? value(kind.values().getOrDefault(piece.text(), Format.TEXT),
                        values.getOrDefault(piece.text(), "")) : piece.text(), false, piece.figure()))
                .toList();
    }

    String say(LangText text, RecordKind kind, Map<String, String> values) {
        return pieces(text, kind, values).stream().map(Template.Piece::text).collect(Collectors.joining());
    }
}
