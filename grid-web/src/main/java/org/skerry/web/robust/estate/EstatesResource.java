// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.estate;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.LinkedHashMap;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.WireFields;
import org.skerry.web.http.BoundedBody;
import org.skerry.web.http.PrivateListener;

/** {@code /estates}, whose paths also come with a slash at the end: the HTTP side of {@link EstateRobustHandler}. */
@Path("/estates")
@PrivateListener
public class EstatesResource {
    @Inject
    EstateRobustHandler handler;

    @Context
    UriInfo address;

    @GET
    public Response list() {
        return handler.list(query()).toResponse();
    }

    @GET
    @Path("estate")
    public Response one() {
        return handler.one(query()).toResponse();
    }

    @GET
    @Path("regions")
    public Response regions() {
        return handler.regions(query()).toResponse();
    }

    @POST
    @Path("estate")
    public Response change(InputStream body) {
        return handler.change(query(), BoundedBody.read(body, FormBody.MAX_BYTES))
                .toResponse();
    }

    /** Of a repeated parameter the first counts. */
    private WireFields query() {
        var texts = new LinkedHashMap<String, String>();
        address.getQueryParameters().forEach((name, values) -> texts.put(name, values.getFirst()));
        return new WireFields(texts);
    }
}
