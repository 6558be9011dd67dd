// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.mute;

import org.skerry.api.binary.Octets;
import org.skerry.region.viewer.Viewer;

/** Lets a viewer fetch a file by Xfer, once. */
@FunctionalInterface
public interface MuteFiles {
    /** Where no files can be sent. */
    MuteFiles NONE = (viewer, name, data) -> false;

    /**
     * Holds a file ready.
     *
     * @param name that the viewer is told of by another message
     * @return false if it cannot be fetched
     */
    boolean offer(Viewer viewer, String name, Octets data);
}
