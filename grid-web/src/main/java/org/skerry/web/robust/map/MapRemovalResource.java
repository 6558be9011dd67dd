// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.skerry.api.wire.FormBody;
import org.skerry.web.http.BoundedBody;
import org.skerry.web.http.PrivateListener;

/** {@code /removemap}: the HTTP side of {@link MapRobustHandler}. */
@Singleton
@Path("/removemap")
@PrivateListener
public class MapRemovalResource {
    @Inject
    MapRobustHandler handler;

    @Context
    HttpServletRequest request;

    @POST
    public Response post(InputStream body) {
        return handler.remove(BoundedBody.read(body, FormBody.MAX_BYTES), request.getRemoteAddr())
                .toResponse();
    }
}
