package org.doorstep.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A text of the bundle with places for values: `{name}` is a place, what stands between two `*` is the figure. It is taken apart before
/// any
/// value is put in, so a value that holds such a sign is a value still.
public record Template(List<Piece> pieces) {
    private static final Pattern PIECE = Pattern.compile("\\*|\\{([^{}]*)}|[^*{]+|\\{");

    public Template {
        pieces = List.copyOf(pieces);
    }

    /// @param text   what stands there, or the name of the value
    /// @param place  a value goes here
    /// @param figure between stars
    public record Piece(String text, boolean place, boolean figure) {}

    public static Template of(String text) {
        List<Piece> pieces = new ArrayList<>();
        boolean figure = false;
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            if (piece.group().equals("*")) {
                figure = !figure;
            } else {
                boolean place = piece.group(1) != null;
                pieces.add(new Piece(place ? piece.group(1) : piece.group(), place, figure));
            }
        }
        return new Template(pieces);
    }

    /// The names of all values that a text asks for, in whichever language.
    public static Set<String> names(LangText text) {
        return text.texts().values().stream().flatMap(one -> of(one).pieces().stream()).filter(Piece::place).map(Piece::text)
                .collect(Collectors.toSet());
    }
}
