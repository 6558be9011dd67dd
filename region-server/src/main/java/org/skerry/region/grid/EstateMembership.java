// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.grid;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.estate.Estate;
import org.skerry.api.estate.EstateService;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.region.config.RegionConfig;

/**
 * Sees that a region belongs to the estate that its configuration names, however long the grid takes to be there. A region
 * that has an estate keeps it, whatever its configuration says: it is the grid that moves regions from one to another.
 */
public final class EstateMembership {
    private static final Logger LOG = System.getLogger(EstateMembership.class.getName());

    private final EstateService estates;
    private final CountDownLatch stopping;

    /** @param stopping at zero the attempts are given up */
    public EstateMembership(EstateService estates, CountDownLatch stopping) {
        this.estates = estates;
        this.stopping = stopping;
    }

    /**
     * The estate that the region is in from now on; empty if its configuration names none, or one that cannot be joined, or
     * if the process is stopping. Blocks while the grid is away.
     */
    public Optional<Estate> join(RegionConfig region, RegionId id, AgentId owner, BackOff backOff)
            throws InterruptedException {
        if (region.estate().isEmpty()) {
            return Optional.empty();
        }
        var wanted = region.estate().get();
        var state = new StateLog(LOG, "event=estate region=\"" + region.name() + "\"");
        do {
            try {
                var joined = attempt(region, wanted, id, owner);
                joined.ifPresent(estate -> state.works("in estate=" + estate.id() + " name=\"" + estate.name() + "\""));
                return joined;
            } catch (ServiceUnavailableException down) {
                state.failed(String.valueOf(down.getMessage()));
            }
        } while (!stopping.await(backOff.next().toMillis(), TimeUnit.MILLISECONDS));
        return Optional.empty();
    }

    private Optional<Estate> attempt(RegionConfig region, String wanted, RegionId id, AgentId owner) {
        var present = estates.ofRegion(id);
        if (present.isPresent()) {
            if (!isNamed(present.get(), wanted)) {
                warn(
                        region,
                        wanted,
                        "the region is in estate " + present.get().id() + " \""
                                + present.get().name() + "\" already and stays there; correct the key");
            }
            return present;
        }
        if (isNumber(wanted)) {
            var there = estates.find(Integer.parseInt(wanted));
            if (there.isEmpty()) {
                warn(region, wanted, "there is no estate of that number; name one that there is, or give a name");
            }
            return there.filter(estate -> estates.link(id, estate.id()));
        }
        var named = estates.findByName(wanted).stream()
                .flatMap(number -> estates.find(number).stream())
                .toList();
        var own = named.stream().filter(estate -> estate.owner().equals(owner)).findFirst();
        if (own.isPresent()) {
            return own.filter(estate -> estates.link(id, estate.id()));
        }
        if (!named.isEmpty()) {
            warn(
                    region,
                    wanted,
                    "the estate of that name is another owner's: name its owner as the region's, or give its"
                            + " number");
            return Optional.empty();
        }
        return make(region, wanted, id, owner);
    }

    /** The service makes one for a region without; what it is called and whose it is is said after that. */
    private Optional<Estate> make(RegionConfig region, String name, RegionId id, AgentId owner) {
        var fresh = estates.ofRegionOrFresh(id);
        var ours = new Estate(
                fresh.id(),
                name,
                owner,
                fresh.abuseEmail(),
                fresh.flags(),
                fresh.numbers(),
                fresh.managers(),
                fresh.access(),
                fresh.groups(),
                fresh.bans());
        if (estates.store(ours)) {
            return Optional.of(ours);
        }
        warn(region, name, "the grid has made estate " + fresh.id() + " and does not take that name");
        return Optional.of(fresh);
    }

    private static boolean isNamed(Estate estate, String wanted) {
        return estate.name().equalsIgnoreCase(wanted)
                || Integer.toString(estate.id()).equals(wanted);
    }

    private static boolean isNumber(String wanted) {
        return wanted.matches("[0-9]{1,9}");
    }

    private static void warn(RegionConfig region, String wanted, String problem) {
        LOG.log(
                Level.WARNING,
                "event=estate region=\"{0}\" key=region.{1}.estate value=\"{2}\" problem=\"{3}\"",
                region.name(),
                region.key(),
                wanted,
                problem);
    }
}
