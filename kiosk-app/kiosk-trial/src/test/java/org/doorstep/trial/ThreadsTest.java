package org.doorstep.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.Timer;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Who may make a thread: in the shell only its lasting work, elsewhere a few named places. docs/threads.md names each, and no other.
class ThreadsTest {
    private static final String LASTING = "org.doorstep.shell.lasting";
    /// Below the shell: the store's only thread, the answer of a printer's HTTP client, a reader of untrusted files on a stack of its own.
    private static final Set<String> BELOW = Set.of(
            "org.doorstep.store.StoreThread", "org.doorstep.device.port.HttpExchange", "org.doorstep.paper.Bounded");
    /// They are programs of their own, and no part of a terminal; the contracts of devices judge, and close what somebody is using.
    private static final Set<String> BESIDE = Set.of(
            "org.doorstep.device.virtual", "org.doorstep.device.contract", "org.doorstep.sandbox", "org.doorstep.bed", "org.doorstep.trial",
            "org.doorstep.contract");
    private static final Pattern MAKERS = Pattern.compile(
            "java\\.lang\\.Thread\\.(<init>|ofPlatform|ofVirtual|startVirtualThread)|java\\.lang\\.Thread\\$Builder.*"
                    + "|java\\.util\\.concurrent\\.Executors\\.new.*"
                    + "|java\\.util\\.concurrent\\.(ThreadPoolExecutor|ScheduledThreadPoolExecutor|ForkJoinPool|StructuredTaskScope)"
                    + "\\.(<init>|open|commonPool)"
                    + "|java\\.util\\.Timer\\.<init>"
                    + "|java\\.util\\.concurrent\\.CompletableFuture\\.(delayedExecutor|orTimeout|completeOnTimeout)"
                    + "|.*\\.parallelStream|java\\.util\\.stream\\.\\w+\\.parallel");
    private static final Pattern COMMON_POOL = Pattern.compile("java\\.util\\.concurrent\\.CompletableFuture\\.\\w+Async");
    private static final Pattern SHARED = Pattern.compile("java\\.lang\\.Thread\\.(ofVirtual|startVirtualThread)"
            + "|java\\.util\\.concurrent\\.Executors\\.newVirtualThreadPerTaskExecutor|java\\.util\\.concurrent\\.ForkJoinPool\\.commonPool"
            + "|java\\.net\\.http\\.HttpClient\\.sendAsync|.*\\.parallelStream|java\\.util\\.stream\\.\\w+\\.parallel");

    /// What a name is put together with: `seat.binding().id()` is an `id`.
    private static final Pattern JOINED = Pattern.compile("(?<=\\+ )[\\w.()]*?(\\w+)(?:\\(\\))?(?= |$)");
    private static final Path PAGE = Path.of("../../docs/threads.md");
    private static final Path SOURCES = Path.of("../kiosk-shell/src/main/java/org/doorstep/shell");

    @Test
    void onlyLastingWorkMakesThreadsInTheShell() {
        assertThat(made(House.CLASSES.stream().filter(each -> shells(each) && !each.getPackageName().equals(LASTING)))).isEmpty();
    }

    @Test
    void belowTheShellAFewNamedPlacesDo() {
        Set<String> makers = new TreeSet<>();
        House.CLASSES.stream().filter(each -> !shells(each) && BESIDE.stream().noneMatch(each.getPackageName()::startsWith))
                .filter(each -> each.getAccessesFromSelf().stream().anyMatch(ThreadsTest::makes))
                .forEach(each -> makers.add(each.getName().replaceFirst("\\$.*", "")));
        assertThat(makers).isEqualTo(new TreeSet<>(BELOW));
    }

    /// The common pool and virtual threads' carriers are as few as cores, and who computes there holds up everybody's answers. Neither
    /// the terminal nor the world around it uses them. (The JDK's HTTP client answers through the common pool what it was asked aside.)
    @Test
    void nobodyWorksOnThreadsThatTheWholeProcessShares() {
        assertThat(shared(House.CLASSES.stream())).isEmpty();
        assertThat(shared(Stream.of(new ClassFileImporter().importClass(Making.class)))).as("of the sample").hasSize(8);
    }

    private static List<String> shared(Stream<JavaClass> by) {
        return by.flatMap(each -> each.getAccessesFromSelf().stream())
                .filter(access -> onCommonPool(access) || SHARED.matcher(target(access)).matches())
                .map(JavaAccess::getDescription).toList();
    }

    private static boolean shells(JavaClass each) {
        return each.getPackageName().startsWith("org.doorstep.shell");
    }

    /// Each method of the sample makes a thread in a way of its own, and is found; the other sample hands work to whom it was given.
    @Test
    void theWallFindsWhatItForbids() {
        JavaClasses samples = new ClassFileImporter().importClasses(Making.class, Given.class);
        Set<String> all = new TreeSet<>();
        samples.get(Making.class).getMethods().stream().map(method -> method.getName())
                .filter(name -> !name.startsWith("lambda$")).forEach(all::add);
        Set<String> found = new TreeSet<>();
        samples.get(Making.class).getAccessesFromSelf().stream().filter(ThreadsTest::makes)
                .forEach(access -> found.add(access.getOrigin().getName()));
        assertThat(found).isEqualTo(all);
        assertThat(made(Stream.of(samples.get(Given.class)))).isEmpty();
    }

    private static List<String> made(Stream<JavaClass> by) {
        return by.flatMap(each -> each.getAccessesFromSelf().stream()).filter(ThreadsTest::makes).map(JavaAccess::getDescription).toList();
    }

    private static boolean makes(JavaAccess<?> access) {
        return onCommonPool(access) || MAKERS.matcher(target(access)).matches();
    }

    /// `…Async` without an executor runs on the common pool, which nobody of ours closes.
    private static boolean onCommonPool(JavaAccess<?> access) {
        return COMMON_POOL.matcher(target(access)).matches() && !(access.getTarget() instanceof CodeUnitAccessTarget call
                && call.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Executor.class)));
    }

    private static String target(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getName();
    }

    /// The page's first column against the names in the code: `device-<id>` there is `"device-" + binding.id()` here.
    @Test
    void thePageNamesEveryThreadAndNoOther() throws IOException {
        Set<String> written = new TreeSet<>();
        Pattern.compile("^\\| `([^`]+)`", Pattern.MULTILINE).matcher(Files.readString(PAGE)).results()
                .forEach(row -> written.add(row.group(1)));
        assertThat(written).isEqualTo(named());
    }

    private static Set<String> named() throws IOException {
        Set<String> names = new TreeSet<>(Set.of("store", "paper-reader"));
        for (Path source : sources()) {
            String text = Files.readString(source);
            Pattern.compile("(?:Lasting|pace)\\.(rounds|every|thread|aside|calls|single|timer)\\(([^,\n]+?)(?:,|\\);)").matcher(text)
                    .results().forEach(call -> names.add(name(call, text)));
        }
        names.add("pulse");
        return names;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.toString().contains("/lasting/")).toList();
        }
    }

    private static String name(MatchResult call, String text) {
        String written = call.group(2).strip();
        String name = written.startsWith("\"") || written.contains("+") ? written : constant(written, text);
        String words = JOINED.matcher(name).replaceAll("<$1>").replace("\"", "").replace(" + ", "");
        return call.group(1).equals("calls") ? words + "-<n>" : words;
    }

    private static String constant(String name, String text) {
        return Pattern.compile("\\b" + name + " = ([^;]+);").matcher(text).results().findFirst().orElseThrow().group(1);
    }

    @SuppressWarnings("all")
    private interface Making {
        default Thread constructed() {
            return new Thread(() -> { });
        }

        default Thread platform() {
            return Thread.ofPlatform().unstarted(() -> { });
        }

        default Thread virtual() {
            return Thread.ofVirtual().unstarted(() -> { });
        }

        default Thread startedAtOnce() {
            return Thread.startVirtualThread(() -> { });
        }

        default ExecutorService pool() {
            return Executors.newCachedThreadPool();
        }

        default ExecutorService virtualPool() {
            return Executors.newVirtualThreadPerTaskExecutor();
        }

        default ExecutorService single() {
            return Executors.newSingleThreadExecutor();
        }

        default ExecutorService poolByHand() {
            return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        }

        default ExecutorService timerByHand() {
            return new ScheduledThreadPoolExecutor(1);
        }

        default ExecutorService ownForks() {
            return new ForkJoinPool();
        }

        default ExecutorService commonForks() {
            return ForkJoinPool.commonPool();
        }

        default Timer oldTimer() {
            return new Timer();
        }

        default CompletableFuture<Void> onTheCommonPool() {
            return CompletableFuture.runAsync(() -> { });
        }

        default CompletableFuture<String> goingOnOnTheCommonPool(CompletableFuture<String> future) {
            return future.thenApplyAsync(text -> text);
        }

        default Executor delayed() {
            return CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);
        }

        default CompletableFuture<String> timed(CompletableFuture<String> future) {
            return future.orTimeout(1, TimeUnit.SECONDS);
        }

        default CompletableFuture<String> answeredInTime(CompletableFuture<String> future) {
            return future.completeOnTimeout("", 1, TimeUnit.SECONDS);
        }

        default long sideBySide(List<String> list) {
            return list.parallelStream().count();
        }

        default long turnedSideBySide(Stream<String> stream) {
            return stream.parallel().count();
        }
    }

    @SuppressWarnings("all")
    private interface Given {
        default CompletableFuture<Void> toWhomItWasGiven(Executor executor) {
            return CompletableFuture.runAsync(() -> { }, executor);
        }

        default CompletableFuture<String> awaited() {
            return new CompletableFuture<>();
        }

        default void slept() throws InterruptedException {
            Thread.sleep(1);
            Thread.currentThread().interrupt();
        }
    }
}
