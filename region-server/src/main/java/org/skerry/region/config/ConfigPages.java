// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.config;

import java.io.PrintWriter;
import org.skerry.api.config.CheckReport;
import org.skerry.api.config.SettingsPage;

/**
 * What {@code config show} and {@code config check} print, whatever process the configuration is of. Thread-safe as far as
 * the writers are.
 *
 * @param out what was asked for
 * @param errors why there is nothing to print
 */
public record ConfigPages(PrintWriter out, PrintWriter errors) {
    /**
     * Reads what is to be printed.
     *
     * @param <T> the settings, or the report on them
     */
    @FunctionalInterface
    public interface Source<T> {
        /**
         * All of it.
         *
         * @throws ConfigException if it cannot be read
         */
        T read() throws ConfigException;
    }

    /**
     * Prints settings.
     *
     * @param changed only what differs from the defaults
     * @return the command's exit code
     */
    public int show(Source<SettingsPage> source, boolean json, boolean changed) {
        try {
            var all = source.read();
            var page = changed ? all.changed() : all;
            return print(json ? page.json() : page.text(), CheckReport.USABLE);
        } catch (ConfigException unreadable) {
            return unreadable(unreadable);
        }
    }

    /**
     * Prints what is wrong.
     *
     * @return the command's exit code
     */
    public int check(Source<CheckReport> source) {
        try {
            var report = source.read();
            return print(report.text(), report.exitCode());
        } catch (ConfigException unreadable) {
            return unreadable(unreadable);
        }
    }

    private int print(String text, int code) {
        out.print(text);
        out.flush();
        return code;
    }

    private int unreadable(ConfigException why) {
        why.problems().forEach(errors::println);
        errors.flush();
        return CheckReport.UNREADABLE;
    }
}
