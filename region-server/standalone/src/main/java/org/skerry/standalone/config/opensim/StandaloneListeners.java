// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.config.opensim;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where a process listens that was a simulator with the services in it: that had one port, on all addresses, for logins and
 * regions; here these are two listeners, on the address that viewers reach.
 */
final class StandaloneListeners {
    private static final String ADDRESS = "skerry.address";
    private static final String LOGIN_URI = "skerry.gridinfo.login";
    private static final String LOGIN = "skerry.listener.public-port";
    private static final String PRIVATE = "skerry.listener.private-port";
    private static final String REGIONS = "http.port";
    private static final String ADMIN = "admin.port";
    private static final String ONE_PORT_OF_OPENSIMULATOR = "9000";

    /** Ports that anybody may take. */
    private static final int FIRST = 1024;

    private static final int LAST = 65535;

    private StandaloneListeners() {}

    /**
     * Adds what is needed of them to the file of the process.
     *
     * @return what has to be told to people
     */
    static List<String> settle(OutputFile file) {
        var notes = new ArrayList<String>();
        part(file).ifPresent(notes::add);
        address(file).ifPresent(notes::add);
        return notes;
    }

    /** Leaves the port that people know to logins, and gives regions one beside it. */
    private static Optional<String> part(OutputFile file) {
        var one = file.get(REGIONS).orElse(ONE_PORT_OF_OPENSIMULATOR);
        var login = file.get(LOGIN).orElse(one);
        if (!login.equals(one)) {
            return Optional.empty();
        }
        var taken =
                List.of(login, file.get(PRIVATE).orElse("8003"), file.get(ADMIN).orElse("9001"));
        if (!one.matches("[0-9]{1,5}")) {
            return Optional.empty(); // no port: the check of what was converted tells that
        }
        var port = Integer.parseInt(one);
        var beside = IntStream.concat(IntStream.rangeClosed(port + 1, LAST), IntStream.rangeClosed(FIRST, LAST))
                .mapToObj(Integer::toString)
                .filter(other -> !taken.contains(other))
                .findFirst()
                .orElseThrow();
        file.replace(LOGIN, login, "the one port of OpenSimulator's, which the login URI names");
        file.replace(REGIONS, beside, "one beside it, for capabilities of regions");
        return Optional.of("One port of OpenSimulator's is two here: logins stay on " + login
                + ", regions have http.port=" + beside + ", which viewers have to reach, too.");
    }

    private static Optional<String> address(OutputFile file) {
        var host = file.get(LOGIN_URI).map(StandaloneListeners::host).orElse("");
        if (host.isEmpty() || host.equals("127.0.0.1") || host.equalsIgnoreCase("localhost")) {
            return Optional.empty();
        }
        if (host.matches("[0-9]+(\\.[0-9]+){3}")) {
            file.put(ADDRESS, host, "the address of the login URI");
            return Optional.empty();
        }
        return Optional.of(
                "The login URI names " + host + ": set " + ADDRESS
                        + " to the IPv4 address of this machine that viewers reach under it; without, only this machine can log in.");
    }

    private static String host(String uri) {
        try {
            return Optional.ofNullable(URI.create(uri).getHost()).orElse("");
        } catch (IllegalArgumentException garbage) {
            return "";
        }
    }
}
