// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import org.eclipse.microprofile.config.Config;
import org.skerry.api.access.Caller;
import org.skerry.api.binary.Octets;
import org.skerry.api.llsd.Llsd;
import org.skerry.ejb.wiring.GridSwitchboard;
import org.skerry.web.gridinfo.GridInfo;
import org.skerry.web.http.EveryListener;
import org.skerry.web.http.HttpReply;

/** What anybody may know: {@code /api/v1/about} and the description of all the rest, {@code /api/v1/openapi.json}. */
@Path(ApiPaths.ROOT)
@EveryListener
public class AboutResource {
    static final String ARCHITECTURE = "skerry.architecture";
    private static final String DESCRIPTION = "openapi.json";

    @Inject
    GridInfo grid;

    @Inject
    AssetUploads uploads;

    @Inject
    GridSwitchboard board;

    @Inject
    Callers callers;

    @Inject
    Config config;

    @Context
    HttpServletRequest request;

    @GET
    @Path("about")
    public Response about() {
        var members = new LinkedHashMap<String, Llsd>();
        members.put("Grid", new Llsd.Text(grid.values().getOrDefault("gridname", "")));
        members.put("Version", new Llsd.Int(1));
        members.put("Software", new Llsd.Text(SoftwareVersion.text()));
        members.put("Architecture", new Llsd.Text(architecture()));
        members.put("MaxAssetBytes", new Llsd.Real(uploads.maxBytes()));
        members.put("Description", new Llsd.Text(ApiPaths.ROOT + "/" + DESCRIPTION));
        var isOurs = callers.side(request) != Caller.Side.PUBLIC;
        members.put("Services", ServiceTable.of(board.states(), isOurs));
        if (isOurs) {
            members.put("Waiting", new Llsd.Int(board.waiting()));
        }
        return JsonReply.ok(new Llsd.Struct(members));
    }

    /** The name of the prepackaged set of values that this server was started with. */
    private String architecture() {
        return config.getOptionalValue(ARCHITECTURE, String.class).orElse("grid");
    }

    @GET
    @Path(DESCRIPTION)
    public Response description() {
        return new HttpReply(200, "application/json", document())
                .toResponseBuilder()
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }

    static Octets document() {
        try (var in = AboutResource.class.getResourceAsStream(DESCRIPTION)) {
            if (in == null) {
                throw new IllegalStateException("the deployment has no " + DESCRIPTION);
            }
            return Octets.owning(in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
