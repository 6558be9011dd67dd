// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.region;

import org.skerry.api.binary.Octets;
import org.skerry.region.terrain.Heightmap;
import org.skerry.region.terrain.RawGround;
import org.skerry.region.viewer.Alerts;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.xfer.FileDesk;
import org.skerry.udp.message.InitiateDownload;

/** Gives viewers the ground as a file. Region's thread. */
public final class GroundDownload {
    private final RegionContext region;
    private final FileDesk files;
    private final Heightmap ground;
    private int downloads;

    public GroundDownload(RegionContext region, FileDesk files, Heightmap ground) {
        this.region = region;
        this.files = files;
        this.ground = ground;
    }

    /** Offers the ground as it is now, to be saved by the viewer under a name of its own. */
    void begin(Viewer viewer, Octets viewerFilename) {
        if (RawGround.bytes(ground.size()) > FileDesk.MOST_BYTES) {
            viewer.send(Alerts.alert("The ground is too large to be sent; an operator can save it."));
            return;
        }
        var name = "terrain-" + ++downloads + ".raw";
        var now = ground.copy();
        var water = region.settingsNow().waterHeight();
        region.background()
                .ask(
                        "ground as a file",
                        () -> RawGround.of(now, water),
                        data -> {
                            files.offer(viewer, name, data);
                            viewer.send(new InitiateDownload(
                                    new InitiateDownload.AgentData(
                                            viewer.agent().value()),
                                    new InitiateDownload.FileData(Octets.utf8z(name), viewerFilename)));
                        },
                        () -> {});
    }
}
