// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.teleport;

import java.util.List;
import org.skerry.api.binary.Octets;
import org.skerry.region.avatar.Avatar;
import org.skerry.region.viewer.Viewer;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.TeleportFailed;
import org.skerry.udp.message.TeleportLocal;

/** What a viewer is told of its teleports. */
final class Teleports {
    /** The flag of a teleport to a place on the map. */
    static final int VIA_LOCATION = 16;

    static final int VIA_HOME = 32;

    private static final int ANY_LOCATION = 2;

    private Teleports() {}

    static Message failed(Viewer viewer, String reason) {
        return new TeleportFailed(new TeleportFailed.Info(viewer.agent().value(), Octets.utf8z(reason)), List.of());
    }

    static Message local(Viewer viewer, Avatar avatar, int flags) {
        return new TeleportLocal(new TeleportLocal.Info(
                viewer.agent().value(), ANY_LOCATION, avatar.position(), avatar.lookAt(), flags));
    }
}
