// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.skerry.region.console.CommandFailure;
import org.skerry.region.console.LogLevels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The levels of Logback's loggers. */
final class LogbackLevels implements LogLevels {
    private static final String ROOT = "root";

    @Override
    public Map<String, String> levels() {
        var levels = new TreeMap<String, String>();
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            for (var logger : context.getLoggerList()) {
                if (logger.getLevel() != null) {
                    levels.put(
                            shown(logger.getName()),
                            logger.getLevel().toString().toLowerCase(Locale.ROOT));
                }
            }
        }
        return levels;
    }

    private static String shown(String logger) {
        return logger.equals(Logger.ROOT_LOGGER_NAME) ? ROOT : logger;
    }

    @Override
    public void set(String logger, String level) throws CommandFailure {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            throw new CommandFailure("The log is not Logback's here; its levels cannot be changed.");
        }
        var wanted = switch (level.toLowerCase(Locale.ROOT)) {
            case "off" -> Level.OFF;
            case "error" -> Level.ERROR;
            case "warn" -> Level.WARN;
            case "info" -> Level.INFO;
            case "debug" -> Level.DEBUG;
            case "trace" -> Level.TRACE;
            default ->
                throw new CommandFailure(
                        "\"" + level + "\" is no log level; say off, error, warn, info, debug or trace.");
        };
        if (!logger.matches("[A-Za-z][A-Za-z0-9_.$]{0,200}")) {
            throw new CommandFailure("\"" + logger + "\" is no name of a logger, such as org.skerry.region.caps.");
        }
        context.getLogger(logger.equalsIgnoreCase(ROOT) ? Logger.ROOT_LOGGER_NAME : logger)
                .setLevel(wanted);
    }
}
