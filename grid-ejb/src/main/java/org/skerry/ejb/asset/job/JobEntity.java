// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skerry.api.binary.Octets;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdJson;

/** A job in the database. */
@Entity
@Table(name = "maintenance_job")
class JobEntity {
    static final int MAX_PROBLEM = 2000;

    @Id
    UUID id;

    @Column(length = 32)
    String kind;

    @Column(name = "active_kind", length = 32)
    @Nullable
    String activeKind;

    @Column(length = 16)
    @Enumerated(EnumType.STRING)
    JobState state;

    @Column(name = "dry_run")
    boolean dryRun;

    @Column(length = 2000)
    String options;

    @Column(length = 64)
    String phase;

    @Column(length = 512)
    String place;

    @Column
    long done;

    @Column
    long total;

    @Column(length = 16384)
    String report;

    @Column(length = MAX_PROBLEM)
    String problem;

    @Column(name = "started_by")
    String startedBy;

    @Column
    Instant started;

    @Column
    Instant changed;

    @Column
    @Nullable
    Instant ended;

    @Column(length = 64)
    String runner;

    @Column(name = "runner_until")
    Instant runnerUntil;

    @Version
    @Column
    int version;

    protected JobEntity() {}

    JobEntity(String kind, boolean dryRun, Map<String, String> options, String startedBy, Instant now) {
        id = JobId.random().value();
        this.kind = kind;
        activeKind = kind;
        state = JobState.RUNNING;
        this.dryRun = dryRun;
        var told = new LinkedHashMap<String, Llsd>();
        options.forEach((name, value) -> told.put(name, new Llsd.Text(value)));
        this.options = LlsdJson.writeText(new Llsd.Struct(told));
        this.startedBy = startedBy;
        problem = "";
        started = now;
        changed = now;
        free();
        keep(Progress.START);
    }

    final void keep(Progress progress) {
        phase = progress.phase();
        place = progress.place();
        done = progress.done();
        total = progress.total();
        report = LlsdJson.writeText(new Llsd.Struct(progress.counts()));
    }

    /** Leaves it to whichever server comes first. */
    final void free() {
        runner = "";
        runnerUntil = Instant.EPOCH;
    }

    void end(JobState how, Instant now) {
        state = how;
        activeKind = null;
        ended = now;
    }

    JobOrder order() {
        var told = new LinkedHashMap<String, String>();
        struct(options).values().forEach((name, value) -> {
            if (value instanceof Llsd.Text(var text)) {
                told.put(name, text);
            }
        });
        return new JobOrder(new JobId(id), dryRun, told, started);
    }

    Progress progress() {
        return new Progress(phase, place, done, total, numbers(struct(report).values()));
    }

    /** JSON does not tell whole numbers from others. */
    private static Map<String, Llsd> numbers(Map<String, Llsd> told) {
        var all = new LinkedHashMap<String, Llsd>();
        told.forEach((name, value) ->
                all.put(name, value instanceof Llsd.Int(var number) ? new Llsd.Real(number) : value));
        return all;
    }

    private static Llsd.Struct struct(String json) {
        return (Llsd.Struct) LlsdJson.read(Octets.utf8(json));
    }

    Job toJob() {
        return new Job(kind, order(), state, progress(), problem, startedBy, changed, Optional.ofNullable(ended));
    }
}
