// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.sky;

import java.time.Duration;
import java.util.Arrays;
import org.skerry.region.event.AgentWatching;
import org.skerry.region.interest.Observer;
import org.skerry.region.module.ModuleRegion;
import org.skerry.region.module.RegionModule;
import org.skerry.region.terrain.LayerDataEncoder;
import org.skerry.udp.message.LayerData;
import org.skerry.udp.message.Message;

/** A light breeze, told to whoever begins to watch and then again and again (lludp section 8). */
final class WindModule implements RegionModule {
    static final Duration PERIOD = Duration.ofMillis(13_600);
    private static final int CELLS = 256;
    private static final float EASTERN_BREEZE = 0.8f;
    private static final float NORTHERN_BREEZE = 0.3f;

    private final Message wind = message();

    @Override
    public void start(ModuleRegion region) {
        region.on(AgentWatching.class, event -> region.viewer(event.agent()).ifPresent(this::tell));
        region.every("wind", PERIOD, () -> region.sendToAll(wind));
    }

    private void tell(Observer viewer) {
        viewer.send(wind);
    }

    private static Message message() {
        var stream = LayerDataEncoder.wind(steady(EASTERN_BREEZE), steady(NORTHERN_BREEZE));
        return new LayerData(new LayerData.LayerID(stream.type()), new LayerData.LayerDataBlock(stream.data()));
    }

    private static float[] steady(float speed) {
        var speeds = new float[CELLS];
        Arrays.fill(speeds, speed);
        return speeds;
    }
}
