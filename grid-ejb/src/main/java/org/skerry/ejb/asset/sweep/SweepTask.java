// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.skerry.api.llsd.Llsd;
import org.skerry.ejb.asset.job.JobOrder;
import org.skerry.ejb.asset.job.MaintenanceTask;
import org.skerry.ejb.asset.job.Progress;
import org.skerry.ejb.asset.job.Step;
import org.skerry.ejb.asset.job.TaskOptions;
import org.skerry.ejb.persistence.Transactions;

/**
 * Mark and sweep, in this order: is everything in sight, and have all regions reported? clear the marks; mark what the roots name; mark what that refers
 * to; look at the roots again until they name nothing new; bring back what is marked and in the bin; move to the bin what
 * is old and not marked, looking at the roots once more for each page; forget what was in the bin for long enough; remove
 * bytes that no asset has had for as long.
 *
 * <p>Whatever cannot be known ends the sweep before anything goes: a region that has not reported, an asset that is needed
 * and cannot be read, unless the operator says otherwise. A dry run does all but the changes.
 */
@ApplicationScoped
public class SweepTask implements MaintenanceTask {
    /** Option: go on although assets that are needed cannot be read. */
    static final String DESPITE_UNREADABLE = "despite-unreadable";

    /** Option: read each needed content and use nothing that was kept of it. */
    static final String READ_ALL = "read-all";

    static final String UNREPORTED = "unreported";

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Inject
    SweepSettings settings;

    @Inject
    Holdings holdings;

    @Inject
    SweptStore store;

    @Override
    public String kind() {
        return "sweep";
    }

    @Override
    public void check(Map<String, String> options) {
        TaskOptions.only("A sweep", options, DESPITE_UNREADABLE, READ_ALL);
    }

    @Override
    public Step step(JobOrder order, Progress progress) {
        var marking = new Marking(transactions, clock, settings, store);
        var removal = new Removal(transactions, settings, store);
        return switch (SweepPhase.of(progress.phase())) {
            case REGIONS -> regions(order, progress);
            case CLEAR -> more(marking.clear(progress));
            case ROOTS -> checked(order, marking.roots(order, progress));
            case TRACE -> checked(order, marking.trace(order, progress, order.isSet(READ_ALL)));
            case RESTORE -> more(removal.restore(order, progress));
            case RECYCLE -> more(removal.recycle(order, progress));
            case FORGET -> more(removal.forget(order, progress));
            case BYTES -> bytes(removal.bytes(order, progress));
        };
    }

    private Step more(Progress progress) {
        return new Step.More(progress, settings.rest());
    }

    private Step regions(JobOrder order, Progress progress) {
        if (!settings.remote().isEmpty()) {
            return new Step.Refused(
                    progress,
                    "Other servers have the data of " + String.join(", ", settings.remote())
                            + ": what they need cannot be seen from here. Nothing was changed. Sweep on a server where"
                            + " skerry.service.* of these is local.");
        }
        var unreported = holdings.unreported(settings.reports());
        var told = progress.with(
                UNREPORTED,
                new Llsd.Array(unreported.stream().<Llsd>map(Llsd.Text::new).toList()));
        if (unreported.isEmpty() || settings.trustUnreported() || order.dryRun()) {
            return more(told.next(SweepPhase.CLEAR.word(), 0));
        }
        return new Step.Refused(
                told,
                "Regions have not told what they hold: " + String.join(", ", unreported)
                        + ". Nothing was changed. Start them," + " or set " + SweepConfiguration.TRUST
                        + " if nothing in them is worth keeping.");
    }

    /** Marking ends the sweep if it could not look into everything. */
    private Step checked(JobOrder order, Progress progress) {
        var unreadable = progress.count(Marking.UNREADABLE);
        var isOver = progress.phase().equals(SweepPhase.RESTORE.word());
        if (isOver && unreadable > 0 && !order.dryRun() && !order.isSet(DESPITE_UNREADABLE)) {
            return new Step.Refused(
                    progress,
                    unreadable
                            + " assets that are needed cannot be read, so what they refer to is not known. Nothing was"
                            + " changed. Run a scrub to repair them, or sweep with " + DESPITE_UNREADABLE + "=true.");
        }
        return more(progress);
    }

    /** The last phase leaves the marks behind: they are cleared before they are used again. */
    private Step bytes(Progress progress) {
        return progress.phase().isEmpty() ? new Step.Finished(progress) : more(progress);
    }
}
