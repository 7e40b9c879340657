package org.doorstep.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// What pitest found in one module, as a table for people.
final class MutantReport {
    private static final double WHOLE = 100;

    /// A planted mistake.
    ///
    /// @param status pitest's word: KILLED, TIMED_OUT, SURVIVED, NO_COVERAGE …
    record Mutant(String type, String file, int line, String method, String description, String status, boolean found) {
        String room() {
            return type.substring(0, type.lastIndexOf('.'));
        }

        /// No test said that something is wrong: it was stopped because it did not come to its end.
        boolean foundByTime() {
            return found && status.equals("TIMED_OUT");
        }

        String words() {
            return file + ":" + line + " " + method + ": " + description + (status.equals("NO_COVERAGE") ? " (no test comes here)" : "");
        }
    }

    private MutantReport() {}

    /// @throws IOException also where the file is not pitest's report
    static List<Mutant> read(Path file) throws IOException {
        try {
            NodeList found = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile())
                    .getElementsByTagName("mutation");
            List<Mutant> mutants = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                Element one = (Element) found.item(i);
                mutants.add(new Mutant(text(one, "mutatedClass"), text(one, "sourceFile"), Integer.parseInt(text(one, "lineNumber")),
                        text(one, "mutatedMethod"), text(one, "description"), one.getAttribute("status"),
                        Boolean.parseBoolean(one.getAttribute("detected"))));
            }
            return mutants;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("not a report of pitest: " + file, e);
        }
    }

    private static String text(Element mutation, String name) {
        return mutation.getElementsByTagName(name).item(0).getTextContent();
    }

    /// Percent of the mistakes that a test found; a module without mistakes to plant has them all.
    static double score(List<Mutant> mutants) {
        return mutants.isEmpty() ? WHOLE : WHOLE * mutants.stream().filter(Mutant::found).count() / mutants.size();
    }

    /// The scores of the module and of its packages, then what survived, by file and line.
    static String table(MutantRoom room, List<Mutant> mutants) {
        StringBuilder out = new StringBuilder();
        out.append(row(room.module() + (room.promise() > 0 ? " (promised: " + room.promise() + " %)" : ""), mutants));
        Map<String, List<Mutant>> byPackage = mutants.stream()
                .collect(Collectors.groupingBy(Mutant::room, TreeMap::new, Collectors.toList()));
        if (byPackage.size() > 1) {
            byPackage.forEach((name, inside) -> out.append("  ").append(row(name, inside)));
        }
        mutants.stream().filter(mutant -> !mutant.found())
                .sorted(Comparator.comparing(Mutant::room).thenComparing(Mutant::file).thenComparingInt(Mutant::line))
                .forEach(mutant -> out.append("    ").append(mutant.words()).append('\n'));
        return out.toString();
    }

    private static String row(String name, List<Mutant> mutants) {
        long found = mutants.stream().filter(Mutant::found).count();
        long byTime = mutants.stream().filter(Mutant::foundByTime).count();
        return String.format(Locale.ROOT, "%s: %d planted: %d found%s, %.1f %%%n", name, mutants.size(), found,
                byTime > 0 ? " (" + byTime + " of them by their time)" : "", score(mutants));
    }
}
