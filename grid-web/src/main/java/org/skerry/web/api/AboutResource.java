// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import org.skerry.api.binary.Octets;
import org.skerry.api.llsd.Llsd;
import org.skerry.web.gridinfo.GridInfo;
import org.skerry.web.http.EveryListener;
import org.skerry.web.http.HttpReply;

/** What anybody may know: {@code /api/v1/about} and the description of all the rest, {@code /api/v1/openapi.json}. */
@Path(ApiPaths.ROOT)
@EveryListener
public class AboutResource {
    private static final String DESCRIPTION = "openapi.json";

    @Inject
    GridInfo grid;

    @Inject
    AssetUploads uploads;

    @GET
    @Path("about")
    public Response about() {
        var members = new LinkedHashMap<String, Llsd>();
        members.put("Grid", new Llsd.Text(grid.values().getOrDefault("gridname", "")));
        members.put("Version", new Llsd.Int(1));
        members.put("MaxAssetBytes", new Llsd.Real(uploads.maxBytes()));
        members.put("Description", new Llsd.Text(ApiPaths.ROOT + "/" + DESCRIPTION));
        return JsonReply.ok(new Llsd.Struct(members));
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
