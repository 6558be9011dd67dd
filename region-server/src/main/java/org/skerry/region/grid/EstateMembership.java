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
 * Sees that a region belongs to the estate that its configuration names, if it names one, however long the grid takes to be there. A region
 * that has an estate keeps it, whatever its configuration says: it is the grid that moves regions from one to another. One for
 * all regions of a process. Thread-safe.
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
     * The estate that the region is in from now on; empty if its configuration names none and the grid neither, or one that
     * cannot be joined, or if the process is stopping. Blocks while the grid is away.
     */
    public Optional<Estate> join(RegionConfig region, RegionId id, AgentId owner, BackOff backOff)
            throws InterruptedException {
        var state = new StateLog(LOG, "event=estate region=\"" + region.name() + "\"");
        do {
            try {
                var joined = region.estate().isPresent()
                        ? attempt(region, region.estate().get(), id, owner)
                        : estates.ofRegion(id).map(estate -> new Joined(estate, false));
                if (joined.isPresent()) {
                    var estate = joined.get().isMade()
                            ? settle(joined.get().estate(), id, backOff)
                            : joined.get().estate();
                    state.works("in estate=" + estate.id() + " name=\"" + estate.name() + "\"");
                    return Optional.of(estate);
                }
                return Optional.empty();
            } catch (ServiceUnavailableException down) {
                state.failed(String.valueOf(down.getMessage()));
            }
        } while (!stopping.await(backOff.next().toMillis(), TimeUnit.MILLISECONDS));
        return Optional.empty();
    }

    /** @param isMade whether there was no estate of the name before */
    private record Joined(Estate estate, boolean isMade) {}

    /** One region of a process after another: of several that start at once the first makes what the others join. */
    private synchronized Optional<Joined> attempt(RegionConfig region, String wanted, RegionId id, AgentId owner) {
        var present = estates.ofRegion(id);
        if (present.isPresent()) {
            if (!isNamed(present.get(), wanted)) {
                warn(
                        region,
                        wanted,
                        "the region is in estate " + present.get().id() + " \""
                                + present.get().name() + "\" already and stays there; correct the key");
            }
            return present.map(estate -> new Joined(estate, false));
        }
        if (isNumber(wanted)) {
            var there = estates.find(Integer.parseInt(wanted));
            if (there.isEmpty()) {
                warn(region, wanted, "there is no estate of that number; name one that there is, or give a name");
            }
            return there.flatMap(estate -> link(id, estate));
        }
        var own = first(wanted, owner);
        if (own.isPresent()) {
            return link(id, own.get());
        }
        if (!estates.findByName(wanted).isEmpty()) {
            warn(
                    region,
                    wanted,
                    "the estate of that name is another owner's: name its owner as the region's, or give its number");
            return Optional.empty();
        }
        return Optional.of(make(region, wanted, id, owner));
    }

    private Optional<Joined> link(RegionId id, Estate estate) {
        return estates.link(id, estate.id()) ? Optional.of(new Joined(estate, false)) : Optional.empty();
    }

    /** Of several estates of a name and an owner always the same one. */
    private Optional<Estate> first(String name, AgentId owner) {
        return estates.findByName(name).stream()
                .sorted()
                .flatMap(number -> estates.find(number).stream())
                .filter(estate -> estate.owner().equals(owner))
                .findFirst();
    }

    /** The service makes one for a region without; what it is called and whose it is is said after that. */
    private Joined make(RegionConfig region, String name, RegionId id, AgentId owner) {
        var fresh = estates.ofRegionOrFresh(id);
        var ours = named(fresh, name, owner);
        if (estates.store(ours)) {
            return new Joined(ours, true);
        }
        warn(region, name, "the grid has made estate " + fresh.id() + " and does not take that name");
        return new Joined(fresh, false);
    }

    /**
     * Another process may have made one of the same name meanwhile, between its first look and its own name for it: a
     * second later both see both, and agree on the first. The other stays without a region and gives its name back.
     */
    private Estate settle(Estate ours, RegionId id, BackOff backOff) throws InterruptedException {
        stopping.await(backOff.next().toMillis(), TimeUnit.MILLISECONDS);
        var first = first(ours.name(), ours.owner()).filter(estate -> estate.id() < ours.id());
        if (first.isEmpty() || !estates.link(id, first.get().id())) {
            return ours;
        }
        if (estates.regions(ours.id()).isEmpty()) {
            estates.store(named(ours, Estate.fresh(ours.id()).name(), ours.owner()));
        }
        return first.get();
    }

    private static Estate named(Estate estate, String name, AgentId owner) {
        return new Estate(
                estate.id(),
                name,
                owner,
                estate.abuseEmail(),
                estate.flags(),
                estate.numbers(),
                estate.managers(),
                estate.access(),
                estate.groups(),
                estate.bans());
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
