// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.skerry.shell.first.Credentials;

/** What a person needs to know once everything is up; scripts wait for its first line that says anything. */
record Banner(StandaloneConfig settings, Optional<Credentials> accounts) {
    List<String> lines() {
        var rule = "=".repeat(78);
        var lines = new ArrayList<>(List.of(
                "",
                rule,
                "  Skerry is up.  Point a viewer at the login URI and come in.",
                "",
                "  Login URI   " + settings.loginUri()));
        accounts.ifPresent(made -> {
            lines.add("  Accounts    Test User    password " + made.first() + "   (estate owner)");
            lines.add("              Second User  password " + made.second());
            lines.add("              as made at the first start: who was here before kept the own password");
        });
        for (var region : settings.regions().regions()) {
            lines.add("  Region      " + region.name());
        }
        lines.add("  Data        " + settings.data());
        lines.add("  Logs        " + settings.data().resolve("log"));
        lines.add("  Console     skerry console --data " + settings.regions().data());
        lines.add("");
        lines.add("  Ctrl-C stops the regions, then the grid. Data and passwords are kept.");
        lines.add(rule);
        lines.add("");
        return lines;
    }
}
