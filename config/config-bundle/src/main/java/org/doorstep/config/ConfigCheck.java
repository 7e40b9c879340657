package org.doorstep.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// Says whether a bundle folder is fit: exit 0 yes, 1 no and why, 2 where there is no folder to judge. Stricter than a terminal, which
/// only refuses what it cannot work with.
@Command(name = "check", mixinStandardHelpOptions = true, description = {
    "Is this bundle fit? Every mistake with file, line, what is wrong and what to write instead."})
final class ConfigCheck implements Callable<Integer> {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Parameters(index = "0", paramLabel = "FOLDER", description = "the bundle")
    private Path folder = Path.of("");

    @Option(names = "--terminal", paramLabel = "ID", description = "as this terminal sees it; its first, unless told otherwise")
    private String terminal = "";

    @Option(names = "--json", description = "one JSON object a mistake: file, line, what, remedy")
    private boolean json;

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            System.err.println("There is no folder " + folder + ".");
            return ConfigCommand.COULD_NOT;
        }
        return switch (BundleReader.check(folder, terminal)) {
            case BundleOutcome.Loaded loaded -> {
                if (!json) {
                    System.out.println("fit: " + loaded.bundle().id() + " " + loaded.bundle().version() + ", "
                            + loaded.bundle().catalogue().items().size() + " matters, digest " + loaded.bundle().digest());
                }
                yield 0;
            }
            case BundleOutcome.Bad bad -> {
                print(bad.complaints());
                yield 1;
            }
        };
    }

    private void print(List<Complaint> complaints) {
        for (Complaint complaint : complaints) {
            System.out.println(json ? MAPPER.createObjectNode().put("file", complaint.file().toString()).put("line", complaint.line())
                    .put("what", complaint.what()).put("remedy", complaint.remedy()) : complaint);
        }
        if (!json) {
            System.out.println(complaints.size() == 1 ? "1 mistake" : complaints.size() + " mistakes");
        }
    }
}
