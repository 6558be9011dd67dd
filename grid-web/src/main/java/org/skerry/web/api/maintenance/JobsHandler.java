// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api.maintenance;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.UuidText;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdFormatException;
import org.skerry.api.llsd.LlsdJson;
import org.skerry.ejb.asset.job.Job;
import org.skerry.ejb.asset.job.JobId;
import org.skerry.ejb.asset.job.MaintenanceJobs;
import org.skerry.ejb.asset.job.MaintenanceJobs.Start;
import org.skerry.web.http.HttpReply;

/** Jobs: start, list, look, pause, resume, cancel. */
@Singleton
public class JobsHandler {
    /** Of a request. */
    static final int MAX_BYTES = 16 * 1024;

    private static final int SHOWN = 100;

    private final MaintenanceJobs jobs;

    @Inject
    public JobsHandler(MaintenanceJobs jobs) {
        this.jobs = jobs;
    }

    /** The latest hundred. */
    public HttpReply list() {
        return Replies.orAway(() -> Replies.json(
                200,
                new Llsd.Array(
                        jobs.latest(SHOWN).stream().<Llsd>map(JobJson::of).toList())));
    }

    public HttpReply get(String id) {
        return Replies.orAway(() -> told(id(id).flatMap(jobs::find)));
    }

    /** Takes {@code {"kind": …, "dry_run": …, "options": {…}}}; without a word about it a run is dry. */
    public HttpReply start(byte[] body) {
        try {
            if (LlsdJson.read(Octets.owning(body)) instanceof Llsd.Struct order
                    && order.get("kind") instanceof Llsd.Text(var kind)) {
                var isDry = !(order.get("dry_run") instanceof Llsd.Bool(var dry)) || dry;
                return Replies.orAway(() -> started(jobs.start(kind, isDry, options(order.get("options")))));
            }
        } catch (LlsdFormatException malformed) {
            return Replies.badRequest(String.valueOf(malformed.getMessage()));
        }
        return Replies.badRequest("Send a JSON object with the member kind.");
    }

    private static Map<String, String> options(Llsd given) {
        var options = new LinkedHashMap<String, String>();
        if (given instanceof Llsd.Struct(var members)) {
            members.forEach((name, value) -> options.put(
                    name,
                    switch (value) {
                        case Llsd.Text(var text) -> text;
                        case Llsd.Bool(var truth) -> String.valueOf(truth);
                        default -> "";
                    }));
        }
        return options;
    }

    private static HttpReply started(Start start) {
        return switch (start) {
            case Start.Started(var job) -> Replies.json(201, JobJson.of(job));
            case Start.Busy(var job) ->
                Replies.problem(
                        409,
                        "Busy",
                        "Job " + job.order().id() + " of that kind is "
                                + job.state().word() + ".");
            case Start.Unknown(var reason) -> Replies.badRequest(reason);
        };
    }

    /** {@code pause}, {@code resume} or {@code cancel}. */
    public HttpReply order(String id, String word) {
        return Replies.orAway(() -> {
            var known = id(id).flatMap(jobs::find);
            if (known.isEmpty()) {
                return Replies.NO_SUCH;
            }
            var job = known.get();
            var changed = switch (word) {
                case "pause" -> jobs.pause(job.order().id());
                case "resume" -> jobs.resume(job.order().id());
                case "cancel" -> jobs.cancel(job.order().id());
                default -> Optional.<Job>empty();
            };
            return changed.isPresent()
                    ? told(changed)
                    : Replies.problem(
                            409, "Not now", "A job that is " + job.state().word() + " cannot do that.");
        });
    }

    private static HttpReply told(Optional<Job> job) {
        return job.map(found -> Replies.json(200, JobJson.of(found))).orElse(Replies.NO_SUCH);
    }

    private static Optional<JobId> id(String text) {
        return UuidText.tryParse(text).map(JobId::new);
    }
}
