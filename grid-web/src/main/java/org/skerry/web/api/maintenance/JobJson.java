// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api.maintenance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.ejb.asset.job.Job;

/** A job as the API shows it. */
final class JobJson {
    private JobJson() {}

    static Llsd.Struct of(Job job) {
        var options = new LinkedHashMap<String, Llsd>();
        new TreeMap<>(job.order().options()).forEach((name, value) -> options.put(name, new Llsd.Text(value)));
        var all = new LlsdStruct()
                .put("id", job.order().id().value())
                .put("kind", job.kind())
                .put("state", job.state().word())
                .put("dry_run", job.order().dryRun())
                .put("options", new Llsd.Struct(options))
                .put("phase", job.progress().phase())
                .put("done", (double) job.progress().done())
                .put("total", (double) job.progress().total())
                .put("report", sorted(job.progress().counts()))
                .put("problem", job.problem())
                .put("started_by", job.startedBy())
                .put("started", new Llsd.Date(job.order().started()))
                .put("changed", new Llsd.Date(job.changed()));
        job.ended().ifPresent(ended -> all.put("ended", new Llsd.Date(ended)));
        return all.build();
    }

    private static Llsd sorted(Map<String, Llsd> counts) {
        return new Llsd.Struct(new TreeMap<>(counts));
    }
}
