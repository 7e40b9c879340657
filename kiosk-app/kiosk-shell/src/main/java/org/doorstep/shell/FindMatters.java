package org.doorstep.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.doorstep.config.Bundle;
import org.doorstep.config.BundleOutcome;
import org.doorstep.config.BundleReader;
import org.doorstep.config.Language;
import org.doorstep.core.search.Hit;
import org.doorstep.core.search.Search;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `kiosk search`: what the search of a terminal answers to each phrase. Exit 0 each found something, 1 not all.
@Command(name = "kiosk search", mixinStandardHelpOptions = true, description = "What residents find who type this.")
public final class FindMatters implements Callable<Integer> {
    private static final int WRONG_USAGE = 64;
    private static final int COULD_NOT = 2;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Parameters(paramLabel = "TEXT", arity = "0..*", description = "what is typed")
    private List<String> phrases = List.of();

    @Option(names = "--bundle", description = "folder of the bundle; the sandbox's, unless told otherwise")
    private Path folder = Path.of(System.getProperty("doorstep.home", ""), "config", "bundle-sandbox");

    @Option(names = "--terminal", description = "id of a terminal in the bundle; its first, unless told otherwise")
    private String terminal = "";

    @Option(names = "--json", description = "one JSON object a line: phrase, hits with code and name")
    private boolean json;

    @Option(names = "--figures", description = "how fast it is, at this bundle's matters and at 2,000 made of them")
    private boolean figures;

    @Option(names = "--most", description = "how many matters for each phrase (usual: ${DEFAULT-VALUE})")
    private int most = 10;

    public static void main(String[] args) {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        CommandLine line = new CommandLine(new FindMatters()).setExpandAtFiles(false);
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE).exitCodeOnExecutionException(COULD_NOT);
        System.exit(line.execute(args));
    }

    @Override
    public Integer call() {
        return switch (terminal.isEmpty() ? BundleReader.readFirst(folder) : BundleReader.read(folder, terminal)) {
            case BundleOutcome.Bad bad -> {
                bad.complaints().forEach(System.err::println);
                yield COULD_NOT;
            }
            case BundleOutcome.Loaded loaded -> find(loaded.bundle());
        };
    }

    private int find(Bundle bundle) {
        if (figures) {
            SearchFigures.print(bundle.catalogue());
            return 0;
        }
        if (phrases.isEmpty()) {
            System.err.println("Missing required parameter: TEXT");
            return WRONG_USAGE;
        }
        Search search = new Search(bundle.catalogue(), Pinyin.readings());
        boolean all = true;
        for (String phrase : phrases) {
            List<Hit> hits = search.find(phrase, most);
            all &= !hits.isEmpty();
            if (json) {
                System.out.println(line(phrase, hits));
            } else {
                System.out.println(phrase);
                hits.forEach(hit -> System.out.printf("  %.2f  %s  %s  (%s)%n", hit.score(), hit.item().code().value(),
                        hit.item().name().in(Language.ZH), hit.because()));
            }
        }
        return all ? 0 : 1;
    }

    private static String line(String phrase, List<Hit> hits) {
        ObjectNode line = MAPPER.createObjectNode().put("phrase", phrase);
        ArrayNode found = line.putArray("hits");
        hits.forEach(hit -> found.addObject().put("code", hit.item().code().value()).put("name", hit.item().name().in(Language.ZH)));
        return line.toString();
    }
}
