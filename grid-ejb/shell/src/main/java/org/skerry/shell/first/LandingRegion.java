// SPDX-License-Identifier: Apache-2.0
package org.skerry.shell.first;

import java.util.Properties;

/** The region that a first start makes where none is configured: "Skerry Landing" at 1000, 1000, of the first account. */
public final class LandingRegion {
    /** System property with the name of the region's owner; the first account unless tests call theirs otherwise. */
    private static final String OWNER = "skerry.region.owner";

    private LandingRegion() {}

    /**
     * Its keys, as the region server reads them.
     *
     * @param address IP address that viewers are told
     */
    public static Properties keys(String address, int udpPort) {
        var keys = new Properties();
        keys.setProperty("region.1.name", "Skerry Landing");
        keys.setProperty("region.1.location-x", "1000");
        keys.setProperty("region.1.location-y", "1000");
        keys.setProperty("region.1.size", "256");
        keys.setProperty("region.1.udp-port", Integer.toString(udpPort));
        keys.setProperty("region.1.external-host", address);
        keys.setProperty("region.1.owner", System.getProperty(OWNER, "Test User"));
        return keys;
    }
}
