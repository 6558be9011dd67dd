// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether a person sits at this process's input. */
final class Foreground {
    private static final Path STAT = Path.of("/proc/self/stat");
    private static final int GROUP = 2;
    private static final int TERMINAL_GROUP = 5;

    private Foreground() {}

    /**
     * Whether input and output are a terminal, and this process is in its foreground: one in the background would be
     * stopped by the system as soon as it touched it.
     */
    static boolean isTerminal() {
        return hasTerminal() && inForeground();
    }

    /** Whether input and output are a terminal, in its foreground or not. */
    static boolean hasTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    private static boolean inForeground() {
        if (!Files.isReadable(STAT)) {
            return true;
        }
        try {
            var stat = Files.readString(STAT);
            // the name in parentheses may hold anything; what follows is numbers
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return fields[GROUP].equals(fields[TERMINAL_GROUP]);
        } catch (IOException | StringIndexOutOfBoundsException unreadable) {
            return true;
        }
    }
}
