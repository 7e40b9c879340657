package org.doorstep.device.port;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import org.doorstep.device.channel.Channel;

/// One serial library in a process of its own, led by `SerialPeers` over its standard input, a line a deed: `idle MILLIS` waits for bytes that do not
/// come and says the processor time and the time of it; `ask HEX` says when the whole answer was there, and its length.
final class SerialPeer {
    static final String ANSWER = "= ";
    private static final int ROOM = 4096;
    private static final Duration A_READ = Duration.ofMillis(200);

    private SerialPeer() {}

    /// @param args library, path of the line
    public static void main(String[] args) throws IOException {
        BufferedReader deeds = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Channel line = Library.valueOf(args[0]).open(args[1])) {
            System.out.println(ANSWER + "open");
            for (String deed = deeds.readLine(); deed != null; deed = deeds.readLine()) {
                String[] words = deed.split(" ", -1);
                System.out.println(ANSWER + (words[0].equals("idle") ? idle(line, Long.parseLong(words[1])) : ask(line, words[1])));
            }
        }
    }

    private static String idle(Channel line, long millis) throws IOException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long from = System.nanoTime();
        long used = system.getProcessCpuTime();
        while (System.nanoTime() - from < millis * 1_000_000) {
            if (line.read(ROOM, A_READ).length > 0) {
                throw new IOException("the line was not idle");
            }
        }
        return (system.getProcessCpuTime() - used) + " " + (System.nanoTime() - from);
    }

    private static String ask(Channel line, String hex) throws IOException {
        byte[] frame = Asking.ask(line, HexFormat.of().parseHex(hex));
        return System.nanoTime() + " " + frame.length;
    }
}
