// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.skerry.api.llsd.Llsd;
import org.skerry.connector.catalog.ServiceState;
import org.skerry.connector.upstream.UpstreamState;

/** What stands behind each service, for {@code /api/v1/about}: strangers learn what it is and how it is, the grid's own also where. */
final class ServiceTable {
    private ServiceTable() {}

    static Llsd of(List<ServiceState> services, boolean withAddresses) {
        var table = new LinkedHashMap<String, Llsd>();
        services.forEach(service -> table.put(service.name(), of(service, withAddresses)));
        return new Llsd.Struct(table);
    }

    private static Llsd of(ServiceState service, boolean withAddresses) {
        Map<String, Llsd> row = new LinkedHashMap<>();
        row.put("Kind", new Llsd.Text(service.kind()));
        row.put("Health", word(service.health()));
        if (withAddresses) {
            row.put("At", new Llsd.Text(service.place()));
            row.put("ReadsAt", new Llsd.Text(service.reads()));
            row.put(
                    "Upstreams",
                    new Llsd.Array(
                            service.upstreams().stream().map(ServiceTable::of).toList()));
        }
        return new Llsd.Struct(row);
    }

    private static Llsd of(UpstreamState upstream) {
        Map<String, Llsd> row = new LinkedHashMap<>();
        row.put("Upstream", new Llsd.Text(upstream.upstream()));
        row.put("Health", word(upstream.health()));
        row.put("Calls", new Llsd.Real(upstream.calls()));
        row.put("Failures", new Llsd.Real(upstream.failures()));
        row.put("Milliseconds", new Llsd.Real(TimeUnit.NANOSECONDS.toMillis(upstream.nanos())));
        row.put("UnderWay", new Llsd.Int(upstream.crowd()));
        return new Llsd.Struct(row);
    }

    private static Llsd word(UpstreamState.Health health) {
        return new Llsd.Text(health.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
