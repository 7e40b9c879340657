package org.doorstep.bed.around;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// Starts another main and holds it: whoever started this process holds the other end of its standard input, and when that is gone, for
/// whatever reason, the process ends. So nothing outlives a trial that was killed.
final class Leash {
    private Leash() {}

    /// @param args the main, and its arguments
    public static void main(String[] args) throws ReflectiveOperationException {
        Thread.ofPlatform().name("leash").daemon().start(Leash::held);
        Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
    }

    private static void held() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException _) {
            // Torn or ended: nobody holds it any more.
        }
        Runtime.getRuntime().halt(1);
    }
}
