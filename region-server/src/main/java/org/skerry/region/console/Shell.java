// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

import java.util.List;

/** Somewhere to type commands: in this process, or at the other end of its socket. One thread at a time. */
public interface Shell {
    /** What stands before the next line. */
    String prompt();

    /** Does what a line says. Blocks. */
    Reply run(String line);

    /** The words that the last word of this beginning of a line can become. */
    List<String> complete(String line);
}
