// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.skerry.ejb.moving.MovingProgress.StepState;
import org.skerry.ejb.moving.into.Targets;
import org.skerry.ejb.moving.source.SourceDatabase;

/**
 * A walk through the database of another grid, step by step and page by page. Ended in any way at any place, the next run
 * goes on where it was; a run after the end walks again and finds that all is here. Of one thread.
 */
public final class MovingIn {
    private final SourceDatabase source;
    private final SourceDatabase estates;
    private final Targets targets;
    private final MovingReport report;
    private final MovingListener listener;
    private final MovingProgress progress;
    private long reportLength;

    /** @param estates the database of a simulator with the estates; the same as the other if they are there */
    public MovingIn(
            SourceDatabase source,
            SourceDatabase estates,
            Targets targets,
            MovingReport report,
            MovingListener listener,
            InstantSource clock) {
        this.source = source;
        this.estates = estates;
        this.targets = targets;
        this.report = report;
        this.listener = listener;
        this.progress = new MovingProgress(source.name(), targets.isTrial(), clock);
    }

    /**
     * Walks through the steps.
     *
     * @param afresh whether what an earlier run has left undone is begun again
     * @return what became of all rows, with those of the runs that this one went on from
     * @throws SQLException if the source breaks; all committed pages stay
     * @throws org.skerry.api.error.ServiceUnavailableException if the target does
     */
    public Counts run(List<? extends MovingStep<?>> steps, boolean afresh) throws SQLException {
        begin(afresh);
        var all = new Counts();
        for (var step : steps) {
            all.addAll(run(step));
        }
        targets.call(target -> {
            progress.finish(target);
            return true;
        });
        return all;
    }

    private void begin(boolean afresh) {
        var file = report.file().toString();
        reportLength = targets.call(target -> {
            var known = progress.pass(target);
            if (afresh || known.isEmpty() || known.get().finished()) {
                report.setAside();
                progress.begin(target, file);
                return 0L;
            }
            var pass = known.get();
            if (pass.report().equals(file) && report.length() >= pass.reportLength()) {
                return pass.reportLength();
            }
            progress.report(target, file, 0);
            return 0L;
        });
        report.cut(reportLength);
    }

    private <P> Counts run(MovingStep<P> step) throws SQLException {
        var from = step.topic() == Topic.ESTATES ? estates : source;
        var state = targets.call(target -> progress.step(target, MovingProgress.nameOf(step)))
                .orElse(StepState.NEW);
        if (!state.finished()) {
            var total = step.total(from);
            listener.begins(step.name(), state.counts().rows(), total);
            while (!state.finished()) {
                state = page(step, step.read(from, state.place()), state);
                listener.moved(step.name(), state.counts(), total);
            }
        }
        listener.ended(step.name(), state.counts());
        return state.counts();
    }

    private record Written(StepState state, long reportLength) {}

    private <P> StepState page(MovingStep<P> step, MovingStep.Page<P> page, StepState before) {
        var written = targets.call(target -> {
            var findings = new Findings();
            step.write(target, page.content(), findings);
            var after = new StepState(page.place(), before.counts().plus(findings.counts()), page.last());
            var length = report.write(reportLength, findings.lines());
            progress.save(target, MovingProgress.nameOf(step), after, length);
            return new Written(after, length);
        });
        reportLength = written.reportLength();
        return written.state();
    }
}
