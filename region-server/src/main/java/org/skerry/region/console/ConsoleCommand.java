// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

/** One command of the console; picocli makes a fresh one for each line and fills in its arguments. May block. */
interface ConsoleCommand {
    /**
     * Does it and says what came of it.
     *
     * @throws CommandFailure if it cannot be done
     */
    String run(Session session) throws CommandFailure;
}
