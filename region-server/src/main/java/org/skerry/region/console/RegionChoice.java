// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skerry.region.door.OperatorDoor;
import picocli.CommandLine.Option;

/** A command about one region or several. */
abstract class RegionChoice implements ConsoleCommand {
    @Option(
            names = {"-r", "--region"},
            paramLabel = "NAME",
            description = "this region, whichever was chosen")
    private @Nullable String region;

    /** The named one, else the chosen one, else all. */
    final List<OperatorDoor> regions(Session session) throws CommandFailure {
        return session.regions(region);
    }

    /** The only one that can be meant. */
    final OperatorDoor theRegion(Session session) throws CommandFailure {
        return session.theRegion(region);
    }

    static String name(OperatorDoor region) {
        return region.settings().name();
    }
}
