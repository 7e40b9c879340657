package org.doorstep.device.virtual;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The ID card reader of the bench, `id-card` among its files.
public final class ReaderBench implements BenchTwin {
    /// A person in the window.
    private record Choice(String id, String words) implements Named {}

    private Map<String, Person> persons = new TreeMap<>();
    private Path line = Path.of("");
    @SuppressWarnings("NullAway.Init")
    private SamTwin twin;

    @Override
    public void stand(Table table) throws IOException {
        line = table.state().toAbsolutePath().resolve("id-card");
        persons = table.persons();
        twin = new SamTwin(line, table.truth());
    }

    @Override
    public String channel() {
        return "id-card=serial:" + line;
    }

    @Override
    public List<String> words() {
        return List.of("lay", "lift", "reader", "injected");
    }

    @Override
    public String help() {
        return "lay PERSON | lift | reader plug|unplug|well | reader trouble NAME | reader again finds|silent | "
                + "reader rf MILLIS | injected NAME";
    }

    @Override
    public String answer(String[] words) throws IOException {
        String rest = BenchTwin.word(words, 1);
        return switch (words[0]) {
            case "lay" -> lay(rest);
            case "injected" -> BenchTwin.said("injected", rest, Named.of(Trouble.values(), rest).map(twin::injected));
            case "reader" -> reader(rest, BenchTwin.word(words, 2));
            default -> {
                twin.lift();
                yield "ok";
            }
        };
    }

    private String lay(String person) {
        Optional<Person> laid = Optional.ofNullable(persons.get(person));
        laid.ifPresent(each -> twin.lay(each.card()));
        return laid.isPresent() ? "ok" : "error nobody has the id " + person;
    }

    private String reader(String deed, String what) throws IOException {
        switch (deed) {
            case "plug" -> twin.plug();
            case "unplug" -> twin.unplug();
            case "well" -> twin.well();
            case "again" -> twin.answersAgain(what.equals("silent") ? SamTwin.Again.SILENT_UNTIL_LIFTED : SamTwin.Again.FINDS_AGAIN);
            case "rf" -> twin.readTakes(Long.parseLong(what));
            case "trouble" -> {
                Optional<Trouble> trouble = Named.of(Trouble.values(), what);
                trouble.ifPresent(twin::trouble);
                return trouble.isPresent() ? "ok" : "error no trouble is called " + what;
            }
            default -> {
                return "error no deed at the reader is called " + deed;
            }
        }
        return "ok";
    }

    @Override
    public Panel panel() {
        List<Choice> who = persons.entrySet().stream()
                .map(person -> new Choice(person.getKey(), person.getKey() + "  " + person.getValue().name())).toList();
        return new Panel("ID card reader 身份证阅读器", List.of(
                new Group(who, List.of(new Button("lay", "lay %s"), new Button("lift", "lift"))),
                new Group(List.of(), List.of(new Button("plug in", "reader plug"), new Button("pull out", "reader unplug"))),
                new Group(List.of(Trouble.values()), List.of(new Button("trouble", "reader trouble %s"), new Button("well",
                        "reader well")))));
    }

    @Override
    public void close() throws IOException {
        twin.close();
    }
}
