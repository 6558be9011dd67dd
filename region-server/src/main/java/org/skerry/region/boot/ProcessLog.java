// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * The process's log: warnings on the console until the configuration is read, then everything there and in a file that
 * is rolled. An operator's own {@code -Dlogback.configurationFile} replaces both.
 */
final class ProcessLog {
    private static final String CHOICE = "logback.configurationFile";
    private static final String STARTUP = "startup-logback.xml";
    private static final String RUNNING = "region-server-logback.xml";
    private static final String FOLDER = "skerry.log.folder";

    private ProcessLog() {}

    /** Must come before the first logger is made, by whatever library. */
    static void beforeConfiguration() {
        if (System.getProperty(CHOICE) == null) {
            System.setProperty(CHOICE, STARTUP);
        }
    }

    /** From here on the file is written, in a folder of the data unless {@code -Dskerry.log.folder} names another. */
    static void intoFile(Path data) throws StartupException {
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
        try (var in = ProcessLog.class.getClassLoader().getResourceAsStream(RUNNING)) {
            if (in != null) {
                configurator.doConfigure(in);
            }
        } catch (JoranException | IOException broken) {
            throw new StartupException(
                    "Cannot log into " + System.getProperty(FOLDER) + ": check that folder.", broken);
        }
    }
}
