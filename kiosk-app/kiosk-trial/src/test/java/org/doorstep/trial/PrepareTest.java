package org.doorstep.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `installer/prepare` takes for a JDK 25, and what it asks for where something is missing. It finds no program of this machine but
/// the few it is given and no JDK but those of the test, so it installs nothing here.
class PrepareTest {
    private static final Path PREPARE = Path.of("../../installer/prepare");

    @TempDir
    private Path work = Path.of("");

    private record Run(int exit, String said, String complained) {}

    /// A program, to be found on the path.
    private void stub(String name, String script) throws IOException {
        Path file = Files.writeString(Files.createDirectories(work.resolve("bin")).resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void programs(String... names) throws IOException {
        for (String name : List.of("bash", "grep", "dirname", "readlink")) {
            stub(name, "exec /usr/bin/" + name + " \"$@\"");
        }
        for (String name : names) {
            stub(name, "exit 0");
        }
    }

    private Run prepare(String home, String... words) throws IOException, InterruptedException {
        Path here = Files.createDirectories(work.resolve("installer")).resolve("prepare");
        Files.writeString(here, Files.readString(PREPARE).replace("/usr/lib/jvm", "'" + work + "'/jvm"));
        Files.setPosixFilePermissions(here, PosixFilePermissions.fromString("rwxr-xr-x"));
        ProcessBuilder builder = new ProcessBuilder(here.toString());
        builder.command().addAll(Arrays.asList(words));
        builder.environment().clear();
        builder.environment().put("PATH", work.resolve("bin").toString());
        builder.environment().put("JAVA_HOME", home);
        Process process = builder.redirectError(work.resolve("complained").toFile()).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), said.strip(), Files.readString(work.resolve("complained")));
    }

    private Path jdk(String release) throws IOException {
        return jdk("a jdk", release);
    }

    private Path jdk(String folder, String release) throws IOException {
        Path home = Files.createDirectories(work.resolve(folder));
        Path javac = Files.writeString(Files.createDirectories(home.resolve("bin")).resolve("javac"), "");
        Files.setPosixFilePermissions(javac, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(home.resolve("release"), release);
        return home;
    }

    /// By what its own file says, at the place where it says it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JAVA_VERSION="25.0.1"                             | true
            JAVA_VERSION="25"                                 | true
            IMPLEMENTOR="Eclipse"~JAVA_VERSION="25.0.1"       | true
            JAVA_VERSION="21.0.5"                             | false
            JAVA_VERSION="26"                                 | false
            JAVA_VERSION="250"                                | false
            JAVA_VERSION="125"                                | false
            JAVA_VERSION="1.8.0_25"                           | false
            JAVA_VERSION="21.0.5"~FULL_VERSION="25.0.1"       | false
            JAVA_RUNTIME_JAVA_VERSION="25.0.1"                | false
            nothing                                           | false
            """)
    void aJdk(String release, boolean taken) throws IOException, InterruptedException {
        programs("mvn");
        Path home = jdk(release.replace('~', '\n') + "\n");
        assertThat(prepare(home.toString(), "run").said().equals(home.toString())).isEqualTo(taken);
    }

    @Test
    void whatCannotCompileIsNoJdk() throws IOException, InterruptedException {
        programs("mvn");
        Path home = jdk("JAVA_VERSION=\"25.0.1\"");
        assertThat(prepare(home.toString())).as("and run is what it is for").isEqualTo(new Run(0, home.toString(), ""));
        Files.setPosixFilePermissions(home.resolve("bin/javac"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(prepare(home.toString(), "run").said()).isNotEqualTo(home.toString());
        Files.delete(home.resolve("bin/javac"));
        assertThat(prepare(home.toString(), "run").said()).isNotEqualTo(home.toString());
        assertThat(jdk("JAVA_VERSION=\"25.0.1\"").resolve("release").toFile().delete()).isTrue();
        assertThat(prepare(home.toString(), "run").said()).isNotEqualTo(home.toString());
    }

    /// By somebody who may not install it: one line to copy, with all that is missing.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            run      | mvn | ''
            run      | ''  | maven
            contract | ''  | maven nodejs npm
            contract | mvn | nodejs npm
            test     | mvn node | dbus zbar-tools poppler-utils strace
            test     | mvn node dbus-daemon | zbar-tools poppler-utils
            test     | mvn node dbus-daemon zbarimg strace | poppler-utils
            test     | mvn node dbus-daemon pdfsig | zbar-tools strace
            measure  | mvn | xvfb
            """)
    void whatIsMissing(String purpose, String there, String missing) throws IOException, InterruptedException {
        programs(there.isEmpty() ? new String[0] : there.split(" ", -1));
        stub("apt-get", "echo apt-get \"$@\"");
        stub("id", "echo 1000");
        Path home = jdk("JAVA_VERSION=\"25.0.1\"");
        Run run = prepare(home.toString(), purpose);
        if (missing.isEmpty()) {
            assertThat(run).isEqualTo(new Run(0, home.toString(), ""));
        } else {
            assertThat(run.complained()).startsWith("Doorstep lacks something; as root, once:  apt-get install -y ");
            assertThat(Arrays.asList(run.complained().strip().split(" ", -1))).containsAll(Arrays.asList(missing.split(" ", -1)));
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.said()).as("and nothing is installed").isEmpty();
        }
    }

    @Test
    void rootInstallsIt() throws IOException, InterruptedException {
        programs();
        stub("apt-get", "echo \"$@\" >> '" + work.resolve("asked") + "'");
        stub("id", "echo 0");
        Path home = jdk("JAVA_VERSION=\"25.0.1\"");
        assertThat(prepare(home.toString(), "run").said()).isEqualTo(home.toString());
        assertThat(Files.readAllLines(work.resolve("asked"))).containsExactly("update", "install -y --no-install-recommends maven");
    }

    /// That of JAVA_HOME first, then whatever is installed.
    @Test
    void aJdkThatIsInstalled() throws IOException, InterruptedException {
        programs("mvn");
        Path installed = jdk("jvm/temurin-25-jdk", "JAVA_VERSION=\"25.0.1\"");
        assertThat(prepare("", "run")).isEqualTo(new Run(0, installed.toString(), ""));
        Path named = jdk("JAVA_VERSION=\"21.0.5\"");
        assertThat(prepare(named.toString(), "run")).isEqualTo(new Run(0, installed.toString(), ""));
        assertThat(prepare(jdk("JAVA_VERSION=\"25.0.2\"").toString(), "run")).isEqualTo(new Run(0, named.toString(), ""));
    }

    @Test
    void withoutAJdk() throws IOException, InterruptedException {
        programs("mvn");
        stub("apt-get", "echo apt-get \"$@\"");
        stub("id", "echo 1000");
        stub("apt-cache", "exit 0");
        assertThat(prepare("", "run")).isEqualTo(new Run(2, "",
                "Doorstep lacks something; as root, once:  apt-get install -y --no-install-recommends openjdk-25-jdk\n"));
        stub("apt-cache", "exit 1");
        Run none = prepare("", "run");
        assertThat(none.complained()).contains("take Temurin 25 from adoptium.net").hasLineCount(1);
        assertThat(none.exit()).isEqualTo(2);
        stub("apt-cache", "exit 0");
        stub("id", "echo 0");
        stub("apt-get", "exit 0");
        assertThat(prepare("", "run").exit()).as("installed, and still none").isEqualTo(2);
    }

    /// What a lock file of npm names is fetched once, also after something had to be installed.
    @ParameterizedTest
    @CsvSource({"mvn", "none"})
    void toolsOfNpm(String there) throws IOException, InterruptedException {
        programs(there, "node");
        stub("apt-get", "exit 0");
        stub("id", "echo 0");
        Path house = Files.createDirectories(work.resolve("kiosk-app/district-contract"));
        Files.writeString(house.resolve("package-lock.json"), "{}");
        stub("npm", "pwd >> '" + work.resolve("fetched") + "'; /usr/bin/mkdir -p node_modules; "
                + "echo > node_modules/.package-lock.json; /usr/bin/touch -d tomorrow node_modules/.package-lock.json");
        Path home = jdk("JAVA_VERSION=\"25.0.1\"");
        assertThat(prepare(home.toString(), "run").said()).isEqualTo(home.toString());
        assertThat(work.resolve("fetched")).doesNotExist();
        for (int again = 0; again < 2; again++) {
            assertThat(prepare(home.toString(), "contract").said()).isEqualTo(home.toString());
            assertThat(Files.readAllLines(work.resolve("fetched"))).containsExactly(house.toRealPath().toString());
        }
        stub("npm", "exit 1");
        Files.delete(house.resolve("node_modules/.package-lock.json"));
        Run run = prepare(home.toString(), "contract");
        assertThat(run.complained()).contains("npm could not fetch the tools of kiosk-app/district-contract");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.said()).isEmpty();
    }

    /// Those of the contract and of the receipt printer at once: each npm here waits for the other. Whichever fails is named.
    @ParameterizedTest
    @CsvSource({"0, none", "2, kiosk-app/district-contract", "2, device-drivers/device-adapters/src/test/node"})
    void toolsOfNpmForTheTests(int exit, String failing) throws IOException, InterruptedException {
        programs("mvn", "node");
        stub("apt-get", "exit 0");
        stub("id", "echo 0");
        for (String folder : List.of("kiosk-app/district-contract", "device-drivers/device-adapters/src/test/node")) {
            Files.writeString(Files.createDirectories(work.resolve(folder)).resolve("package-lock.json"), "{}");
        }
        stub("npm", "cd '" + Files.createDirectories(work.resolve("begun")) + "'; here=$OLDPWD; echo > ${here##*/}\n"
                + "until [ -e district-contract ] && [ -e node ]; do [ $((n+=1)) -le 50 ] || exit 3; /usr/bin/sleep 0.1; done\n"
                + "case $here in *" + failing + ") exit 1 ;; esac");
        Run run = prepare(jdk("JAVA_VERSION=\"25.0.1\"").toString(), "test");
        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.complained().lines().filter(line -> line.contains("npm could not fetch"))).hasSize(exit / 2)
                .allMatch(line -> line.contains("the tools of " + failing + ";"));
    }

    @Test
    void withoutApt() throws IOException, InterruptedException {
        programs();
        Run run = prepare(jdk("JAVA_VERSION=\"25.0.1\"").toString(), "run");
        assertThat(run.complained()).contains("Doorstep needs JDK 25, Maven 3.8").contains("package manager of this system");
        assertThat(run.exit()).isEqualTo(2);
    }
}
