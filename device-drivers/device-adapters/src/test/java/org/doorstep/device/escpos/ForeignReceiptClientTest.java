package org.doorstep.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.device.virtual.EscposTwin;
import org.doorstep.device.virtual.ReceiptTrouble;
import org.doorstep.device.virtual.Truth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keeps the stand-in honest: npm receiptio, which knows nothing of us, takes the twin for a printer. Its exit codes are its own.
@Tag("wire")
class ForeignReceiptClientTest {
    private static final Path CLIENT = Path.of("src/test/node/node_modules/receiptio/bin/cli.js");
    private static final int SUCCESS = 0;
    private static final int ONLINE = 100;
    private static final int COVER_OPEN = 101;
    private static final int PAPER_EMPTY = 102;
    private static final int ERROR = 103;
    private static final int DISCONNECT = 105;
    private static final long SECONDS = 60;
    private static final AtomicInteger ADDRESSES = new AtomicInteger(1);

    @TempDir
    private Path folder = Path.of("");

    private String host = "";
    private EscposTwin twin;

    @BeforeAll
    static void isInstalled() {
        assertThat(CLIENT).as("receiptio is missing: 'npm ci --ignore-scripts' in device-drivers/device-adapters/src/test/node").exists();
    }

    /// The client knows no port but 9100, so each test of each run takes an address of the loopback of its own.
    @BeforeEach
    void plug() throws IOException {
        long run = ProcessHandle.current().pid();
        byte[] address = {127, (byte) (run >> 8), (byte) run, (byte) ADDRESSES.getAndIncrement()};
        InetAddress own = InetAddress.getByAddress(address);
        host = own.getHostAddress();
        twin = EscposTwin.onTcp(new InetSocketAddress(own, 9100), folder.resolve("out"), new Truth(folder.resolve("truth.jsonl")));
        twin.lineTakes(5);
    }

    @AfterEach
    void unplug() throws IOException {
        twin.close();
    }

    @Test
    void printsTextAndCodeOnTheTwin() throws IOException, InterruptedException {
        Path source = folder.resolve("slip.receipt");
        Files.writeString(source, "^^^提交凭证\n\n申请人:测试甲 | 2026\n\n{code:DOORSTEP-7; option:qrcode,6,m}\n");
        assertThat(client("-p", "epson", "-l", "zh-hans", source.toString())).isEqualTo(SUCCESS);
        List<String> paper = twin.pieces().getLast();
        assertThat(paper).anyMatch(line -> line.contains("提交凭证")).anyMatch(line -> line.contains("申请人:测试甲")).contains("QR DOORSTEP-7");
        assertThat(twin.unknown()).as("every command of a foreign client is known").isEmpty();
    }

    @Test
    void readsTheTwinsState() throws IOException, InterruptedException {
        assertThat(client("-p", "epson", "-q")).isEqualTo(ONLINE);
        assertThat(told(ReceiptTrouble.COVER_OPEN)).isEqualTo(COVER_OPEN);
        assertThat(told(ReceiptTrouble.PAPER_OUT)).isEqualTo(PAPER_EMPTY);
        assertThat(told(ReceiptTrouble.CUTTER)).isEqualTo(ERROR);
        twin.close();
        assertThat(client("-p", "epson", "-q")).isEqualTo(DISCONNECT);
    }

    private int told(ReceiptTrouble trouble) throws IOException, InterruptedException {
        twin.trouble(trouble);
        int code = client("-p", "epson", "-q");
        assertThat(twin.injected(trouble)).as("the trouble was injected").isPositive();
        twin.well();
        return code;
    }

    private int client(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", CLIENT.toString(), "-d", host));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
