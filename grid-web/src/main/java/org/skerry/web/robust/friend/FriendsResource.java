// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.friend;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.skerry.api.wire.FormBody;
import org.skerry.web.error.FormExceptionEdge;
import org.skerry.web.http.BoundedBody;
import org.skerry.web.http.PrivateListener;

/** {@code /friends}: the HTTP side of {@link FriendsRobustHandler}. */
@Singleton
@Path("/friends")
@PrivateListener
public class FriendsResource {
    @Inject
    FriendsRobustHandler handler;

    @POST
    public Response post(InputStream body) {
        return FormExceptionEdge.answer(handler.table(), BoundedBody.read(body, FormBody.MAX_BYTES))
                .toResponse();
    }
}
