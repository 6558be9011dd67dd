// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.assets;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.skerry.web.http.BoundedBody;
import org.skerry.web.http.PrivateListener;

/** {@code /get_assets_exist}. */
@Singleton
@Path("/get_assets_exist")
@PrivateListener
public class AssetsExistResource {
    private static final int MAX_BODY = 8 * 1024 * 1024;

    @Inject
    AssetsRobustHandler handler;

    @POST
    public Response exist(InputStream body) {
        return handler.exist(BoundedBody.read(body, MAX_BODY)).toResponse();
    }
}
