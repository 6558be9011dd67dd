// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.auth;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.skerry.web.http.HttpReply;
import org.skerry.web.http.PrivateListener;

/** {@code /auth/crypt}: an empty answer to whatever is sent, as stock servers give it (robust-wire section 5). */
@Path("/auth/crypt")
@PrivateListener
public class AuthCryptResource {
    @POST
    public Response post() {
        return HttpReply.empty(200, "application/xml").toResponse();
    }
}
