package org.doorstep.shell;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.slf4j.LoggerFactory;

/// The terminal's log. The other commands stand on the same class path, say everything on their output and keep no log.
final class LogFolder {
    private LogFolder() {}

    /// From now on every logger of this process writes there.
    ///
    /// @throws IOException in words for staff
    static void open(Path folder) throws IOException {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        context.putProperty("folder", Folders.writable(folder, "--log").toString());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(Objects.requireNonNull(LogFolder.class.getResource("log.xml")));
        } catch (JoranException e) {
            throw new IOException("the log cannot be begun", e);
        }
    }
}
