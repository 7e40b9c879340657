package org.doorstep.trial;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.doorstep.bed.around.Surroundings;
import org.doorstep.trial.MutantReport.Mutant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine;

/// `kiosk mutants`: plants small mistakes in a module with pitest and says which of them no unit test found (docs/mutants.md).
@Command(name = "kiosk mutants", mixinStandardHelpOptions = true,
        description = "Which planted mistakes do the unit tests find? Prints the score of each package and the mistakes that survived."
                + " Exit 0 if every module keeps its promise.")
public final class Mutants implements Callable<Integer> {
    private static final int BELOW = 1;
    private static final int COULD_NOT = 2;
    private static final int WRONG_USAGE = 64;

    @Parameters(paramLabel = "MODULE", description = "modules to try (default: all of them)")
    private List<String> modules = List.of();

    @Option(names = "--only", paramLabel = "CLASSES",
            description = "only these classes of the module, as org.doorstep.store.KeyFolder or org.doorstep.device.sam.*")
    private String only = "";

    @Option(names = "--threads", description = "how many mutants are tried side by side (default: ${DEFAULT-VALUE})")
    private int threads = 1;

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Mutants());
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE).exitCodeOnExecutionException(COULD_NOT);
        System.exit(line.execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> known = MutantRoom.EVERY.stream().map(MutantRoom::module).toList();
        if (!known.containsAll(modules)) {
            System.err.println("kiosk mutants: the modules are " + String.join(", ", known));
            return WRONG_USAGE;
        }
        int exit = 0;
        for (MutantRoom room : MutantRoom.EVERY.stream().filter(each -> modules.isEmpty() || modules.contains(each.module())).toList()) {
            if (!plant(room)) {
                System.err.println("kiosk mutants: pitest could not try " + room.module() + "; its words are in " + words(room));
                return COULD_NOT;
            }
            List<Mutant> mutants = MutantReport.read(report(room).resolve("mutations.xml"));
            System.out.print(MutantReport.table(room, mutants));
            exit = only.isEmpty() && MutantReport.score(mutants) < room.promise() ? BELOW : exit;
        }
        return exit;
    }

    private static Path report(MutantRoom room) {
        return Surroundings.HOME.resolve(room.folder()).resolve("target/mutants");
    }

    private static Path words(MutantRoom room) {
        return report(room).resolve("pitest.log");
    }

    /// @return whether pitest came to its end: it does not begin while a test fails without any mistake
    private boolean plant(MutantRoom room) throws IOException, InterruptedException {
        Path folder = Surroundings.HOME.resolve(room.folder()).toAbsolutePath();
        Files.createDirectories(report(room));
        Files.deleteIfExists(report(room).resolve("mutations.xml"));
        String classPath = String.join(File.pathSeparator,
                folder.resolve("target/test-classes").toString(), folder.resolve("target/classes").toString(),
                Files.readString(folder.resolve("target/mutants.classpath")).strip());
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", classPath, "org.pitest.mutationtest.commandline.MutationCoverageReport"));
        line.addAll(room.options(only, threads));
        Process pitest = new ProcessBuilder(line).directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(words(room).toFile()).start();
        Thread end = new Thread(pitest::destroy, "end-pitest");
        Runtime.getRuntime().addShutdownHook(end);
        boolean whole = pitest.waitFor() == 0;
        Runtime.getRuntime().removeShutdownHook(end);
        return whole;
    }
}
