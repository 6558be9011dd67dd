// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer;

import java.util.List;
import org.skerry.api.binary.Octets;
import org.skerry.udp.message.AlertMessage;
import org.skerry.udp.message.Message;

/** Words for the user, shown in a corner of the viewer. */
public final class Alerts {
    private Alerts() {}

    public static Message alert(String text) {
        return new AlertMessage(new AlertMessage.AlertData(Octets.utf8z(text)), List.of(), List.of());
    }
}
