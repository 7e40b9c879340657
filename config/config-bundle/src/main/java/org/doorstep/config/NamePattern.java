package org.doorstep.config;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which files of a bundle's folder are meant: a path whose words are plain names, or hold `NAME` for a name in lower-case letters, digits
/// and hyphens, or `*` for anything.
record NamePattern(List<String> words) {
    /// What a site, a terminal or a file of a department may be called.
    static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";

    NamePattern {
        words = List.copyOf(words);
    }

    static NamePattern of(String text) {
        return new NamePattern(split(text));
    }

    /// The words of a name in the bundle; none for its top.
    static List<String> split(String name) {
        return name.isEmpty() ? List.of() : List.of(name.split("/", -1));
    }

    static String join(String place, String word) {
        return place.isEmpty() ? word : place + "/" + word;
    }

    @Override
    public String toString() {
        return String.join("/", words);
    }

    /// Only one file can be meant in a folder.
    boolean plain() {
        return plain(words.getLast());
    }

    static boolean plain(String word) {
        return !word.contains("*") && !word.contains("NAME");
    }

    /// The folder above the files that are meant, as far as it has a plain name.
    String place() {
        return words.subList(0, words.size() - 1).stream().takeWhile(NamePattern::plain).collect(Collectors.joining("/"));
    }

    /// The folder of that name lies on the way to what is meant.
    boolean leadsThrough(String place) {
        List<String> way = split(place);
        return way.size() < words.size()
                && Stream.iterate(0, i -> i < way.size(), i -> i + 1).allMatch(i -> fits(words.get(i), way.get(i)));
    }

    /// The word that stands below a folder on the way.
    String below(String place) {
        return words.get(split(place).size());
    }

    /// Something in that folder ends the way, and is a file then.
    boolean endsIn(String place) {
        return split(place).size() == words.size() - 1;
    }

    static boolean fits(String word, String name) {
        String form = Stream.of(word.split("((?<=\\*|NAME)|(?=\\*|NAME))", -1))
                .map(part -> part.equals("*") ? ".*" : part.equals("NAME") ? NAME : Pattern.quote(part)).collect(Collectors.joining());
        return Pattern.compile(form, Pattern.DOTALL).matcher(name).matches();
    }

    /// The names that are meant in this folder, sorted. A plain name is one whether the file is there or not.
    List<String> in(BundleFolder folder) {
        List<String> names = List.of("");
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean last = i == words.size() - 1;
            names = names.stream()
                    .flatMap(place -> plain(word) ? Stream.of(join(place, word)) : listed(folder, place, word, last)).toList();
        }
        return names;
    }

    private static Stream<String> listed(BundleFolder folder, String place, String word, boolean last) {
        return folder.list(place).stream().filter(entry -> last || Files.isDirectory(entry))
                .map(entry -> String.valueOf(entry.getFileName())).filter(name -> fits(word, name)).map(name -> join(place, name));
    }
}
