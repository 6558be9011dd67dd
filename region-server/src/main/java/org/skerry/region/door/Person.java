// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.door;

import java.time.Duration;
import org.skerry.api.account.UserName;
import org.skerry.api.id.AgentId;
import org.skerry.api.math.Vector3;

/**
 * Someone connected to a region, as operators see them.
 *
 * @param root whether they stand here, or only look in from a neighbour or have not arrived yet
 * @param position region-local metres, zero for who does not stand here
 * @param doing such as {@code flying}
 * @param viewer what their viewer says it is
 * @param connected how long
 */
public record Person(
        AgentId agent,
        UserName name,
        boolean root,
        Vector3 position,
        String doing,
        String viewer,
        Duration connected,
        Looks looks) {
    /**
     * What is known of an avatar's appearance.
     *
     * @param serial grows with every change
     * @param textureBytes of the texture entry that names the bakes; 0 while the viewer has sent none
     * @param visualParams how many
     * @param wearables worn, all layers together
     * @param attachments worn as objects
     */
    public record Looks(int serial, float height, int textureBytes, int visualParams, int wearables, int attachments) {
        /** Of somebody without an avatar. */
        public static final Looks NONE = new Looks(0, 0, 0, 0, 0, 0);
    }
}
