// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.simulation;

/** What a viewer says of itself; nothing of it is proven. */
public record ViewerIdentity(String version, String channel, String mac, String id0) {
    public static final ViewerIdentity UNKNOWN = new ViewerIdentity("", "", "", "");
}
