// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

import picocli.CommandLine.Option;

/** A command that changes nothing and answers with a table. */
abstract class ShowCommand extends RegionChoice {
    @Option(names = "--json", description = "as JSON")
    private boolean json;

    abstract Table table(Session session) throws CommandFailure;

    @Override
    public final String run(Session session) throws CommandFailure {
        var table = table(session);
        return json ? table.json() : table.text();
    }
}
