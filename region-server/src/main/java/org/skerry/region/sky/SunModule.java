// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.sky;

import java.time.Duration;
import java.time.Instant;
import org.skerry.api.math.Vector3;
import org.skerry.region.module.ModuleRegion;
import org.skerry.region.module.RegionModule;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.SimulatorViewerTimeMessage;

/** The time of day, by a sun that goes round in four hours (lludp section 18). */
final class SunModule implements RegionModule {
    static final Duration PERIOD = Duration.ofSeconds(3);
    private static final int SECONDS_PER_DAY = 14_400;
    private static final int SECONDS_PER_YEAR = 158_400;
    private static final long MICROS_PER_SECOND = 1_000_000;

    @Override
    public void start(ModuleRegion region) {
        region.every(
                "time",
                PERIOD,
                () -> region.sendToAllUnreliable(message(region.clock().instant())));
    }

    private static Message message(Instant now) {
        var micros = now.getEpochSecond() * MICROS_PER_SECOND + now.getNano() / 1000;
        // the day begins at midnight, as that of ExtEnvironment does, and the sun rises when a quarter of it is over
        var sunTime = Math.floorMod(now.getEpochSecond() - SECONDS_PER_DAY / 4, SECONDS_PER_DAY);
        var phase = (float) (sunTime * 2 * Math.PI / SECONDS_PER_DAY);
        return new SimulatorViewerTimeMessage(SimulatorViewerTimeMessage.TimeInfo.builder()
                .usecSinceStart(micros)
                .secPerDay(SECONDS_PER_DAY)
                .secPerYear(SECONDS_PER_YEAR)
                .sunDirection(new Vector3((float) Math.cos(phase), 0, (float) Math.sin(phase)))
                .sunPhase(phase)
                .sunAngVelocity(Vector3.ZERO)
                .build());
    }
}
