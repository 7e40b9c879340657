package org.doorstep.contract;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/// Does a district keep the contract? Asks it a visit's worth of questions through Prism and says which promise held. Exit 0 all, 1 not all, 2 could not.
@Command(name = "contract-check", mixinStandardHelpOptions = true, description = "Does this district keep the contract (openapi.yaml)?")
public final class ContractCheck implements Callable<Integer> {
    private static final int WRONG_USAGE = 64;
    private static final int COULD_NOT = 2;

    @Parameters(index = "0", paramLabel = "URL", converter = Address.Read.class, description = "address of the district, below which the paths of the contract lie")
    private @Nullable Address district;

    @Option(names = "--terminal", description = "id to enrol a terminal under (default: ${DEFAULT-VALUE})")
    private String terminal = "t-contract-check";

    @Option(names = "--code", required = true, description = "a fresh one-time enrolment code; it is used up")
    private String code = "";

    @Option(names = "--person", description = "JSON file of a document that the district is to confirm: kind, number, name, validTo")
    private @Nullable Path person;

    @Option(names = "--kind", description = "record kind to ask for (default: ${DEFAULT-VALUE})")
    private String kind = "social-insurance";

    @Option(names = "--certificate", description = "kind of certificate to have issued (default: ${DEFAULT-VALUE})")
    private String certificate = "insured-proof";

    @Option(names = "--anchor", description = "PEM of the CA that the district's certificate leads to")
    private @Nullable Path anchor;

    @Option(names = "--contract", description = "folder of openapi.yaml (default: ${DEFAULT-VALUE})")
    private Path folder = Path.of(System.getProperty("doorstep.home", ""), "kiosk-app/district-contract");

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new ContractCheck());
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE).exitCodeOnExecutionException(COULD_NOT);
        System.exit(line.execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            Optional<ObjectNode> whom = person == null ? Optional.empty() : Optional.of((ObjectNode) Talk.MAPPER.readTree(Files.readString(person)));
            return report(hold(new Conversation.Asker(terminal, code, whom, kind, certificate)));
        } catch (IOException | JacksonException | ClassCastException e) {
            System.err.println("could not check: " + e.getMessage());
            return COULD_NOT;
        }
    }

    private List<Conversation.Finding> hold(Conversation.Asker asker) throws IOException, InterruptedException {
        URI base = Objects.requireNonNull(district).base();
        Path log = Files.createTempFile("prism-", ".log");
        Optional<Path> pem = Optional.ofNullable(anchor);
        try (Prism prism = Prism.proxy(folder, log, base, pem); Talk talk = new Talk(pem)) {
            return new Conversation(talk, prism.address(), base, asker).hold();
        } finally {
            Files.delete(log);
        }
    }

    private static int report(List<Conversation.Finding> findings) {
        findings.forEach(found -> System.out.println((found.held() ? "held    " : "BROKEN  ") + found.promise() + (found.held() ? "" : "\n        " + found.seen())));
        long broken = findings.stream().filter(found -> !found.held()).count();
        System.out.println(findings.size() + " promises, " + broken + " broken");
        return broken == 0 ? 0 : 1;
    }
}
