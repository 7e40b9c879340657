package org.doorstep.core.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Words that mean the same: whoever types one has asked for the others too.
final class SameWords {
    private final Map<String, List<String>> groups = new HashMap<>();
    private int longest;

    SameWords(List<List<String>> lists) {
        for (List<String> list : lists) {
            for (String word : list) {
                groups.computeIfAbsent(word, _ -> new ArrayList<>()).addAll(list.stream().filter(other -> !other.equals(word)).toList());
                longest = Math.max(longest, word.length());
            }
        }
    }

    /// A word that stands in a query, from one place to another, and what else is said for it.
    ///
    /// @param words the word itself first
    record Meaning(int from, int to, List<String> words) {
        boolean spans(int first, int last) {
            return from <= first && last < to;
        }
    }

    /// The longest words first that stand in it.
    List<Meaning> in(Query query) {
        List<Meaning> meanings = new ArrayList<>();
        List<Query.Piece> pieces = query.pieces();
        if (query.hasLetters()) {
            return meanings;
        }
        String text = pieces.stream().map(Query.Piece::text).collect(Collectors.joining());
        for (int start = 0; start < text.length();) {
            int end = Math.min(text.length(), start + longest);
            while (end > start && !groups.containsKey(text.substring(start, end))) {
                end--;
            }
            if (end > start) {
                String word = text.substring(start, end);
                List<String> words = new ArrayList<>(List.of(word));
                words.addAll(groups.getOrDefault(word, List.of()));
                meanings.add(new Meaning(start, end, words));
                start = end;
            } else {
                start++;
            }
        }
        return meanings;
    }

    /// A name with one of its words said otherwise, each way once: whoever types initials may mean those of another word.
    List<String> otherwise(String name) {
        List<String> others = new ArrayList<>();
        for (int start = 0; start < name.length(); start++) {
            for (int end = start + 1; end <= Math.min(name.length(), start + longest); end++) {
                String word = name.substring(start, end);
                groups.getOrDefault(word, List.of()).forEach(other -> others.add(name.replace(word, other)));
            }
        }
        return others.stream().distinct().sorted().toList();
    }
}
