// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the grid's configuration says of logins that are let in; {@link org.skerry.ejb.login.rule.AdmissionSettings} says
 * which those are.
 *
 * @param welcome message of the day; {@code <USERNAME>} stands for the user's name
 * @param serviceUrls told to simulators with each agent, such as {@code HomeURI}
 * @param earlierSession what happens to it
 * @param underWay how long a viewer that was let in may take to its region before it counts as lost
 * @param access maturity for users who have not chosen one
 * @param accessMax the most that anybody may choose
 * @param anywhereLevel users of that level and above may begin in regions that are locked or take no direct logins
 * @param ownAddresses {@code host:port} under which this grid is known
 */
public record LoginSettings(
        String welcome,
        Map<String, String> serviceUrls,
        EarlierSession earlierSession,
        Duration underWay,
        Access access,
        Access accessMax,
        int anywhereLevel,
        Set<String> ownAddresses) {
    public LoginSettings {
        serviceUrls = Collections.unmodifiableMap(new TreeMap<>(serviceUrls));
        ownAddresses = Set.copyOf(ownAddresses);
    }
}
