// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.skerry.region.config.LogFormat;
import org.slf4j.LoggerFactory;

/**
 * The process's log: warnings on the console until the configuration is read, then everything there and in a file that
 * is rolled. An operator's own {@code -Dlogback.configurationFile} replaces both.
 */
public final class ProcessLog {
    private static final String CHOICE = "logback.configurationFile";
    private static final String STARTUP = "startup-logback.xml";
    private static final String TEXT = "region-server-logback.xml";
    private static final String JSON = "region-server-json-logback.xml";
    private static final String FOLDER = "skerry.log.folder";

    private ProcessLog() {}

    /** Must come before the first logger is made, by whatever library. */
    public static void beforeConfiguration() {
        if (System.getProperty(CHOICE) == null) {
            System.setProperty(CHOICE, STARTUP);
        }
    }

    /** Where log files go, once {@link #intoFile} has run. */
    public static Path folder(Path data) {
        return Path.of(System.getProperty(FOLDER, data.resolve("logs").toString()));
    }

    /**
     * Hands what would be printed on the console to somebody else from now on: who shows a prompt there.
     *
     * @param lines takes a line without its end, on any thread
     */
    static void consoleTo(Consumer<String> lines) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        if (root.getAppender("console") instanceof OutputStreamAppender<ILoggingEvent> console) {
            var encoder = console.getEncoder();
            var above = new AppenderBase<ILoggingEvent>() {
                @Override
                protected void append(ILoggingEvent event) {
                    lines.accept(new String(encoder.encode(event), StandardCharsets.UTF_8).stripTrailing());
                }
            };
            above.setContext(context);
            above.start();
            root.detachAppender(console);
            root.addAppender(above);
        }
    }

    /** From here on the file is written, in a folder of the data unless {@code -Dskerry.log.folder} names another. */
    public static void intoFile(Path data, LogFormat format) throws StartupException {
        if (System.getProperty(FOLDER) == null) {
            System.setProperty(FOLDER, data.resolve("logs").toString());
        }
        if (!STARTUP.equals(System.getProperty(CHOICE))
                || !(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        context.reset();
        try (var in = ProcessLog.class.getClassLoader().getResourceAsStream(format == LogFormat.JSON ? JSON : TEXT)) {
            if (in != null) {
                configurator.doConfigure(in);
            }
        } catch (JoranException | IOException broken) {
            throw new StartupException(
                    "Cannot log into " + System.getProperty(FOLDER) + ": check that folder.", broken);
        }
    }
}
