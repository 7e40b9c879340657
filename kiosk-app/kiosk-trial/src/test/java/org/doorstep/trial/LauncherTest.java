package org.doorstep.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.bed.around.BenchLine;
import org.doorstep.device.virtual.Bench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// The launcher as people call it: from any folder, under any locale, by another user, from a checkout whose path has blanks and
/// characters. It stands in a tree of links to this checkout, built already; the shell makes and speaks the names that only UTF-8 can say.
@Tag("wire")
@Execution(ExecutionMode.SAME_THREAD)
class LauncherTest {
    /// «社区 终端/家门口».
    private static final String TREE = "$'\\xe7\\xa4\\xbe\\xe5\\x8c\\xba \\xe7\\xbb\\x88\\xe7\\xab\\xaf/"
            + "\\xe5\\xae\\xb6\\xe9\\x97\\xa8\\xe5\\x8f\\xa3'";
    private static final String HERE = """
            set -e
            mkdir -p "$WORK"/%1$s "$WORK/elsewhere"
            cd "$WORK"/%1$s
            cp -r "$CHECKOUT/kiosk" "$CHECKOUT/installer" .
            ln -s "$CHECKOUT"/{pom.xml,config,device-drivers,kiosk-app} .
            mkdir -p target/doorstep
            sed -E "s#$CHECKOUT/(config|device-drivers|kiosk-app)/#$PWD/\\1/#g" "$WORK/classpath.whole" > target/doorstep/classpath.whole
            installer/lay "$JDK" target/doorstep/classpath.whole
            touch target/doorstep/built
            cp -r "$CHECKOUT/config/bundle-sandbox" "$WORK/elsewhere/bundle"
            chmod -R a+rX "$WORK"
            """.formatted(TREE);
    private static final String PERSON = """
            {"id":"p-1","kind":"RESIDENT","name":"测试喆堃","idNumber":"379999195803120029","sex":"2","nation":"01","birth":"19580312",\
            "address":"测试路一号","authority":"测试局","validFrom":"20200101","validTo":"长期"}
            """;
    private static final int NOBODY = 64_123;

    @TempDir
    private static Path work = Path.of("");

    /// A checkout of nothing, built an hour ago, with stand-ins: a Java that says where it was started and with which words and answers 7,
    /// and a Maven that fails.
    private static final String SMALL = """
            set -e
            mkdir -p "$WORK"/{jdk/bin,maven,small/target/doorstep/aot,small/device-drivers,small/config,small/kiosk-app}
            echo 'JAVA_VERSION="25.0.1"' > "$WORK/jdk/release"
            printf '%s\n' '#!/bin/sh' \\
                'printf "%s\n" "$PWD" "$XDG_CACHE_HOME" "$LC_ALL" "$GDK_GL $MALLOC_ARENA_MAX $MALLOC_TRIM_THRESHOLD_" "$@"' \\
                'exit 7' > "$WORK/jdk/bin/java"
            cp "$WORK/jdk/bin/java" "$WORK/jdk/bin/javac"
            printf '%s\n' '#!/bin/sh' 'exit 1' > "$WORK/maven/mvn"
            chmod +x "$WORK"/jdk/bin/* "$WORK/maven/mvn"
            cd "$WORK/small"
            cp -r "$CHECKOUT/kiosk" "$CHECKOUT/installer" .
            (cd "$CHECKOUT" && cp --parents */*/src/main/kiosk/* "$WORK/small")
            touch pom.xml target/doorstep/{classpath,digest,built}
            find . -exec touch -d '2 hours ago' {} +
            touch -d '1 hour ago' target/doorstep/built
            """;

    private record Run(int exit, String words) {}

    @BeforeAll
    static void tree() throws IOException, InterruptedException {
        Files.writeString(work.resolve("classpath.whole"), System.getProperty("java.class.path"));
        Run laid = run("LC_ALL=C.UTF-8", HERE);
        assertThat(laid.exit()).as(laid.words()).isZero();
        Run small = run("", SMALL);
        assertThat(small.exit()).as(small.words()).isZero();
        Path bench = work.resolve("bench");
        Path persons = Files.writeString(work.resolve("persons.jsonl"), PERSON);
        CommandLine line = new CommandLine(new Bench());
        Thread.ofPlatform().daemon().start(() -> line.execute("--state", bench.toString(), "--persons", persons.toString()));
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(bench.resolve("bench.port")));
        assertThat(BenchLine.say(Files.readString(bench.resolve("bench.port")), "lay p-1")).isEmpty();
    }

    @AfterAll
    static void end() throws IOException {
        assertThat(BenchLine.say(Files.readString(work.resolve("bench/bench.port")), "quit")).isEmpty();
    }

    /// @param environment all that it has beside the way to its programs
    private static Run run(String environment, String script) throws IOException, InterruptedException {
        Path checkout = Path.of("../..").toRealPath();
        List<String> line = new ArrayList<>(List.of("env", "-i", "PATH=" + System.getenv("PATH"), "CHECKOUT=" + checkout,
                "WORK=" + work, "JDK=" + System.getProperty("java.home"), "JAVA_HOME=" + System.getProperty("java.home")));
        line.addAll(environment.isEmpty() ? List.of() : List.of(environment.split(" ", -1)));
        line.addAll(List.of("bash", Files.writeString(work.resolve("script"), script).toString()));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).directory(work.toFile()).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), words);
    }

    /// From the folder that holds the bundle and not the checkout.
    private static Run kiosk(String environment, String words) throws IOException, InterruptedException {
        return run(environment, "cd \"$WORK/elsewhere\" && \"$WORK\"/" + TREE + "/kiosk " + words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            help                                                     | 0  | 家门口
            launch                                                   | 64 | no part is called 'launch'
            config check bundle --terminal t-portrait                | 0  | fit: bundle-sandbox
            config check 没有                                         | 2  | There is no folder 没有.
            config check                                             | 64 | Missing required parameter
            run --out bundle/bundle.json/x                           | 2  | name another folder with --out
            run --scenario none                                      | 64 | no scenario or trouble is called none
            terminal --bundle bundle --terminal t-portrait --state bundle/bundle.json | 2  | name another folder with --state
            terminal --bundle bundle --terminal t-portrait --log bundle/bundle.json   | 2  | name another folder with --log
            terminal --bundle bundle --terminal t-portrait --district https://a:s3cret@b/ | 64 | leave it out
            sandbox --state bundle/bundle.json/x                     | 2  | name another with --state
            bench --state bundle/bundle.json/x --persons bundle/bundle.json | 2  | name another with --state
            devices --bundle bundle --terminal t-nobody              | 2  | no such terminal
            mutants kiosk-none                                       | 64 | no module is called 'kiosk-none'
            """)
    void whatIsTypedElsewhereIsMeantThere(String words, int exit, String said) throws IOException, InterruptedException {
        Run run = kiosk("LANG=C", words);
        assertThat(run.words()).contains(said).doesNotContain("s3cret", "\tat ");
        assertThat(run.exit()).as(run.words()).isEqualTo(exit);
    }

    @Test
    void whatJavaIsTold() throws IOException, InterruptedException {
        Run run = kiosk("LC_ALL=C JAVA_HOME=" + work.resolve("jdk"), "device read 'a b'");
        String checkout = work + "/社区 终端/家门口";
        String house = checkout + "/target/doorstep";
        List<String> words = run.words().lines().toList();
        assertThat(words).startsWith(work + "/elsewhere", house + "/home/.cache", "C.UTF-8", "disable 2 131072")
                .endsWith("org.doorstep.device.driver.DeviceMain", "read", "a b")
                .contains("-XX:-HeapDumpOnOutOfMemoryError", "-XX:-UsePerfData", "-XX:ErrorFile=" + house + "/hs_err_%p.log",
                        "-Duser.language=zh", "-Duser.country=CN", "-Dfile.encoding=UTF-8", "-Dstdin.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-Duser.home=" + house + "/home",
                        "-Djavafx.cachedir=" + house + "/native", "-Djssc.boot.library.path=" + house + "/native",
                        "-Dorg.sqlite.lib.path=" + house + "/native", "-Dorg.sqlite.lib.name=libsqlitejdbc.so",
                        "-Ddoorstep.home=" + checkout);
        assertThat(words.get(words.indexOf("-cp") + 1).split(":", -1)).allMatch(entry -> entry.startsWith(checkout + "/"));
        assertThat(run.exit()).isEqualTo(7);
    }

    /// In the checkout of nothing.
    ///
    /// @param before of the shell, in its folder
    private static Run small(String before, String words) throws IOException, InterruptedException {
        String there = "export PATH=\"$WORK/maven:$PATH\"; cd \"$WORK/small\"; ";
        return run("JAVA_HOME=" + work.resolve("jdk"), there + before + "; ./kiosk " + words);
    }

    /// What makes the next command build, which a Maven that fails tells with 2.
    @ParameterizedTest
    @CsvSource({
            "pom.xml, true", "kiosk-app/a/pom.xml, true", "device-drivers/a/src/main/java/A.java, true", "config/schema/a.json, true",
            "kiosk-app/a/src/main/resources/a.css, true", "kiosk-app/a/src/test/java/A.java, false",
            "kiosk-app/a/target/classes/b/src/main/java/A.class, false", "kiosk-app/a/node_modules/b/src/main/a.js, false"})
    void whatHasChangedIsBuilt(String file, boolean built) throws IOException, InterruptedException {
        String again = "sandbox; code=$?; touch -d '2 hours ago' " + file + "; exit $code";
        Run run = small("mkdir -p $(dirname %1$s); touch %1$s".formatted(file), again);
        assertThat(run.exit()).as(run.words()).isEqualTo(built ? 2 : 7);
        assertThat(small("true", "sandbox").exit()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"built", "classpath", "digest"})
    void whatIsNotLaidIsBuilt(String laid) throws IOException, InterruptedException {
        String file = "target/doorstep/" + laid;
        Run run = small("mv %1$s kept".formatted(file), "sandbox; code=$?; mv kept " + file + "; exit $code");
        assertThat(run.exit()).as(run.words()).isEqualTo(2);
    }

    private static String told(Run run, String word) {
        return run.words().lines().filter(line -> line.startsWith(word)).findFirst().orElse("");
    }

    /// Of these jars, this Java and these options of a terminal, and of nothing else.
    @ParameterizedTest
    @CsvSource({"target/doorstep/digest, true", "../jdk/release, true", "installer/terminal.options, true", "installer/prepare, false"})
    void aCacheIsNamedByWhatItIsMadeOf(String file, boolean another) throws IOException, InterruptedException {
        String before = told(small("true", "sandbox"), "-Ddoorstep.aot=");
        assertThat(before).startsWith("-Ddoorstep.aot=" + work.toRealPath() + "/small/target/doorstep/aot/").endsWith(".aot");
        String after = told(small("echo '# another' >> " + file + "; touch -d '2 hours ago' " + file, "sandbox"), "-Ddoorstep.aot=");
        assertThat(after).endsWith(".aot");
        assertThat(!after.equals(before)).isEqualTo(another);
    }

    @ParameterizedTest
    @CsvSource({"terminal, true", "sandbox, false"})
    void aCacheIsMappedOnceItIsThere(String part, boolean sized) throws IOException, InterruptedException {
        Run without = small("true", part);
        String cache = told(without, "-Ddoorstep.aot=").replace("-Ddoorstep.aot=", "");
        assertThat(told(without, "-XX:AOTCache=")).isEmpty();
        Run with = small("touch '" + cache + "'", part + "; rm '" + cache + "'");
        assertThat(told(with, "-XX:AOTCache=")).isEqualTo("-XX:AOTCache=" + cache);
        assertThat(told(with, "@").equals("@" + work.toRealPath() + "/small/installer/terminal.options")).isEqualTo(sized);
    }

    /// Lays a folder of classes and the jars that hold native libraries; says the name of its jar and the digest of all.
    private static List<String> lay(String before) throws IOException, InterruptedException {
        Run laid = run("", """
                set -e
                mkdir -p "$WORK/laid/kiosk-app/a/target/classes"
                cd "$WORK/laid"
                %s
                echo "$PWD/kiosk-app/a/target/classes" > whole
                ls "$WORK"/%s/target/doorstep/lib/{jssc,sqlite-jdbc,javafx-graphics}-*.jar >> whole
                paste -sd: whole > whole.path
                "$CHECKOUT/installer/lay" "$JDK" whole.path
                head -1 target/doorstep/classpath
                cat target/doorstep/digest
                ls target/doorstep/lib | grep -c classes
                """.formatted(before, TREE));
        assertThat(laid.exit()).as(laid.words()).isZero();
        return laid.words().lines().toList();
    }

    @Test
    void aJarOfOursIsNamedByWhatItHolds() throws IOException, InterruptedException {
        List<String> one = lay("echo one > kiosk-app/a/target/classes/A.class");
        assertThat(one.getFirst()).matches("target/doorstep/lib/a-classes-[0-9a-f]{16}[.]jar");
        assertThat(lay("touch kiosk-app/a/target/classes/A.class")).as("the same again").isEqualTo(one);
        List<String> two = lay("echo two > kiosk-app/a/target/classes/A.class");
        assertThat(two.getFirst()).isNotEqualTo(one.getFirst());
        assertThat(two.get(1)).isNotEqualTo(one.get(1));
        assertThat(two.getLast()).as("who runs the older one keeps it").isEqualTo("2");
        assertThat(lay("touch -d '2 days ago' target/doorstep/lib/a-classes-*").getLast()).as("for a day").isEqualTo("1");
        assertThat(lay("touch target/doorstep/aot/{old,new}; touch -d '2 days ago' target/doorstep/aot/old")).startsWith(two.getFirst());
        assertThat(work.resolve("laid/target/doorstep/aot")).isDirectoryContaining("glob:**/new").isDirectoryNotContaining("glob:**/old");
    }

    /// A jar of other people's is laid as it is, but without signatures: Java would read a signed one whole at each start, and keep no
    /// class of it in a cache. What holds for the whole jar stays, what was signed file by file goes.
    @Test
    void aSignedJarIsLaidWithoutItsSignatures() throws IOException, InterruptedException {
        Run laid = run("", """
                set -e
                mkdir -p "$WORK"/signed/{jar/META-INF/services,target/doorstep/native}
                cd "$WORK/signed"
                echo class > jar/A.class
                echo A > jar/META-INF/services/B
                touch jar/META-INF/{C.SF,C.RSA,D.DSA,E.EC}
                printf 'Manifest-Version: 1.0\\nMulti-Release: true\\n\\nName: A.class\\nSHA-256-Digest: x\\n\\n' > manifest
                "$JDK/bin/jar" --create --file "$WORK/signed.jar" --manifest manifest -C jar .
                printf '%%s:' "$WORK/signed.jar" "$WORK"/%s/target/doorstep/lib/{jssc,sqlite-jdbc,javafx-graphics}-*.jar > whole.path
                cd "$WORK/signed"
                "$CHECKOUT/installer/lay" "$JDK" whole.path
                stat -c %%Y.%%i target/doorstep/lib/signed.jar
                "$CHECKOUT/installer/lay" "$JDK" whole.path
                stat -c %%Y.%%i target/doorstep/lib/signed.jar
                "$JDK/bin/jar" tf target/doorstep/lib/signed.jar | grep -v '/$' | sort | paste -sd ' '
                "$JDK/bin/jar" xf target/doorstep/lib/signed.jar META-INF/MANIFEST.MF
                grep -cE '^Multi-Release: true' META-INF/MANIFEST.MF
                grep -c Digest META-INF/MANIFEST.MF || true
                """.formatted(TREE));
        assertThat(laid.exit()).as(laid.words()).isZero();
        List<String> lines = laid.words().lines().toList();
        assertThat(lines.get(1)).as("laid once").isEqualTo(lines.getFirst());
        assertThat(lines.subList(2, lines.size())).containsExactly("A.class META-INF/MANIFEST.MF META-INF/services/B", "1", "0");
    }

    @Test
    void aFolderThatCannotBeUsedIsSaid() throws IOException, InterruptedException {
        Run colon = run("", "mkdir \"$WORK/a:b\"; cp \"$CHECKOUT/kiosk\" \"$WORK/a:b\"; \"$WORK/a:b/kiosk\" help");
        assertThat(colon.words()).contains("no folder with a colon", "a:b; move the checkout");
        assertThat(colon.exit()).isEqualTo(2);
        Run gone = run("", "mkdir \"$WORK/gone\"; cd \"$WORK/gone\"; rmdir \"$WORK/gone\"; \"$WORK\"/" + TREE + "/kiosk config check x");
        assertThat(gone.words()).contains("cannot be entered: " + work + "/gone; go to another");
        assertThat(gone.exit()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LC_ALL=C", "LC_ALL=POSIX", "LANG=zh_CN.GB18030", "LC_ALL=xx_YY.UTF-8", "LANG=C.UTF-8"})
    void aNameIsReadUnderEveryLocale(String environment) throws IOException, InterruptedException {
        Run run = kiosk(environment, "device read id-card --channel serial:$WORK/bench/id-card --json --reveal");
        assertThat(run.words().lines().filter(line -> !line.startsWith("bash: "))).singleElement().asString().startsWith(
                "{\"kind\":\"RESIDENT\",\"name\":\"测试喆堃\",\"number\":\"379999195803120029\"");
        assertThat(run.exit()).isZero();
    }

    /// By a user id that has no account and no right to write: what another has built runs, and leaves nothing behind.
    @Test
    void anotherUserRunsWhatIsBuiltAndLeavesNothing() throws IOException, InterruptedException {
        String as = "setpriv --reuid=%1$d --regid=%1$d --clear-groups ".formatted(NOBODY);
        Assumptions.assumeTrue(run("", as + "test -r \"$CHECKOUT/pom.xml\"").exit() == 0, "no right to be another user");
        String as1 = "touch \"$WORK/before\"; cd \"$WORK/elsewhere\"; " + as + "\"$WORK\"/" + TREE + "/kiosk ";
        String left = ("; find \"$WORK\" -newer \"$WORK/before\" -not -path '*/bench*'; "
                + "find / -xdev -user %d -newer \"$WORK/before\" 2> /dev/null; true").formatted(NOBODY);
        Run fit = run("", as1 + "config check bundle" + left);
        assertThat(fit.words().strip()).startsWith("fit: bundle-sandbox").hasLineCount(1);
        Run run = run("", as1 + "run --scenario print");
        assertThat(run.words()).contains("cannot be used", "no right to", "--out").doesNotContain("\tat ");
        assertThat(run.exit()).isEqualTo(2);
        String jar = "\"$(ls \"$WORK\"/" + TREE + "/target/doorstep/lib/*.jar | head -1)\"";
        Run unread = run("", "chmod o-r " + jar + "; " + as1 + "config check bundle; code=$?; chmod o+r " + jar
                + "; exit $code");
        assertThat(unread.words()).contains("may not read", "chmod -R go+rX");
        assertThat(unread.exit()).isEqualTo(2);
        Run stale = run("", "rm \"$WORK\"/" + TREE + "/target/doorstep/built; " + as1 + "run");
        assertThat(stale.words()).contains("may not write", "belongs to root", "checkout of your own");
        assertThat(stale.exit()).isEqualTo(2);
        assertThat(run("", "touch \"$WORK\"/" + TREE + "/target/doorstep/built").exit()).isZero();
    }
}
