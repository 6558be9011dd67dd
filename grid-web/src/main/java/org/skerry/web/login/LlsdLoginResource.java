// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.login;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.skerry.api.llsd.LlsdFormatException;
import org.skerry.web.http.BoundedBody;
import org.skerry.web.http.ClientAddress;
import org.skerry.web.http.HttpReply;
import org.skerry.web.http.PublicListener;
import org.skerry.web.xmlrpc.XmlRpcCall;

/**
 * The login in LLSD, told from the other calls at the root by its content type (robust-wire section 0.4). A map that lacks
 * members is answered as a login is, with HTTP 200; what is no LLSD has no login to answer and gets 400.
 */
@Path("/")
@PublicListener
public class LlsdLoginResource {
    static final String TYPE = "application/llsd+xml";
    static final int MAX_CALL = 256 * 1024;

    @Inject
    LoginToSimulatorMethod login;

    @Inject
    ClientAddress clients;

    @Context
    HttpServletRequest request;

    @POST
    @Consumes(TYPE)
    public CompletionStage<Response> call(InputStream body) {
        return answer(login, BoundedBody.read(body, MAX_CALL), clients.of(request))
                .thenApply(HttpReply::toResponse);
    }

    static CompletionStage<HttpReply> answer(LoginToSimulatorMethod login, byte[] body, String clientAddress) {
        try {
            return login.call(new XmlRpcCall(LlsdMembers.read(body), clientAddress))
                    .thenApply(members -> HttpReply.of(200, TYPE, LlsdMembers.write(members)));
        } catch (LlsdFormatException none) {
            return CompletableFuture.completedFuture(HttpReply.empty(400, TYPE));
        }
    }
}
