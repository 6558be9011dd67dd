// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login;

import java.util.Map;

/**
 * What the grid's configuration says of logins.
 *
 * @param minimumLevel accounts below it are kept out
 * @param welcome message of the day; {@code <USERNAME>} stands for the user's name
 * @param options members of the answer that viewers know, such as {@code map-server-url}
 * @param serviceUrls told to simulators with each agent, such as {@code HomeURI}
 */
public record LoginSettings(
        int minimumLevel, String welcome, Map<String, String> options, Map<String, String> serviceUrls) {
    public LoginSettings {
        options = Map.copyOf(options);
        serviceUrls = Map.copyOf(serviceUrls);
    }
}
