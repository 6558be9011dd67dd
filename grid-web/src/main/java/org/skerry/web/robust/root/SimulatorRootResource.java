// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.root;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;
import org.skerry.web.http.BoundedBody;
import org.skerry.web.http.HttpReply;
import org.skerry.web.http.PrivateListener;
import org.skerry.web.xmlrpc.SimulatorCall;
import org.skerry.web.xmlrpc.XmlRpcExceptionEdge;

/** XML-RPC of simulators; {@link PrivateRootFilter} leads from the root to here. */
@Path(SimulatorRootResource.PATH)
@PrivateListener
public class SimulatorRootResource {
    static final String PATH = "simulator-calls";
    private static final int MAX_CALL = 256 * 1024;

    @Inject
    @SimulatorCall
    XmlRpcExceptionEdge calls;

    @Context
    HttpServletRequest request;

    @POST
    public CompletionStage<Response> call(InputStream body) {
        return calls.answer(BoundedBody.read(body, MAX_CALL), request.getRemoteAddr())
                .thenApply(HttpReply::toResponse);
    }
}
