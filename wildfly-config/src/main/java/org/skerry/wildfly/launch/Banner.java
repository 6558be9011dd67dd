// SPDX-License-Identifier: Apache-2.0
package org.skerry.wildfly.launch;

import java.util.List;
import org.skerry.shell.first.Credentials;

/** What a person needs to know once everything is up. */
final class Banner {
    private Banner() {}

    static List<String> lines(LaunchSettings settings, Credentials credentials) {
        var rule = "=".repeat(78);
        return List.of(
                "",
                rule,
                "  Skerry is up.  Point a viewer at the login URI and come in.",
                "",
                "  Login URI   " + settings.loginUri(),
                "  Accounts    Test User    password " + credentials.first() + "   (estate owner)",
                "              Second User  password " + credentials.second(),
                "              as made at the first start: who was here before kept the own password",
                "  Region      Skerry Landing, 256 m",
                "  Console     http://127.0.0.1:" + settings.managementPort() + "/console/   user "
                        + GridProcess.consoleUser() + "   password " + credentials.console(),
                "  Data        " + settings.data(),
                "  Logs        " + settings.logs(),
                "  Region      its console: " + settings.regionLibraries().resolveSibling("bin/skerry-region"),
                "              console --data " + settings.data().resolve("region-server"),
                "              its metrics: http://127.0.0.1:" + settings.regionAdminPort() + "/metrics",
                "",
                "  Ctrl-C stops the region server, then the grid. Data and passwords are kept.",
                rule,
                "");
    }
}
