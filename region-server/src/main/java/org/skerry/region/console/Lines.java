// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.function.BooleanSupplier;

/** Commands that come one to a line from a pipe or a file. */
public final class Lines {
    private Lines() {}

    /**
     * Does each line and prints what came of it, until there are no more; blocks.
     *
     * @return the code of the first that went wrong, else 0
     */
    public static int serve(BufferedReader in, Shell shell, PrintStream out, BooleanSupplier ended) throws IOException {
        var code = Reply.DONE;
        for (var line = in.readLine(); line != null && !ended.getAsBoolean(); line = in.readLine()) {
            var reply = shell.run(line);
            if (!reply.text().isEmpty()) {
                out.println(reply.text());
                out.flush();
            }
            code = code == Reply.DONE ? reply.code() : code;
        }
        return code;
    }
}
