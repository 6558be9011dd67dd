// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api.maintenance;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.Config;
import org.skerry.api.config.Origins;
import org.skerry.ejb.config.GridSettingsPage;
import org.skerry.ejb.config.OperatorSources;
import org.skerry.web.http.HttpReply;
import org.skerry.web.http.PrivateListener;

/** {@code /api/v1/maintenance/config}: every effective value with its source, secrets masked; nothing can be changed. */
@Singleton
@Path("/api/v1/maintenance/config")
@PrivateListener
@MaintenanceAccess
public class SettingsResource {
    @Inject
    Config config;

    @GET
    public Response list(@QueryParam("changed") @DefaultValue("false") boolean changed) {
        var files = OperatorSources.ofProcess().file().stream().toList();
        var all = GridSettingsPage.of(config, Origins.of(files));
        var text = (changed ? all.changed() : all).json();
        return HttpReply.text(200, "application/json", text)
                .toResponseBuilder()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
