// SPDX-License-Identifier: Apache-2.0
package org.skerry.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.skerry.web.gridinfo.StatusPage;
import org.skerry.web.http.BoundedBody;
import org.skerry.web.http.ClientAddress;
import org.skerry.web.http.HttpReply;
import org.skerry.web.http.NotFoundPage;
import org.skerry.web.http.PublicListener;
import org.skerry.web.xmlrpc.XmlRpcExceptionEdge;

/** The root: a page for people, XML-RPC for viewers, also at the paths that some of them insist on. */
@Path("/")
@PublicListener
public class RootResource {
    private static final int MAX_CALL = 256 * 1024;

    @Inject
    XmlRpcExceptionEdge calls;

    @Inject
    StatusPage status;

    @Inject
    ClientAddress clients;

    @Context
    HttpServletRequest request;

    @GET
    public Response page() {
        return HttpReply.text(200, "text/html;charset=UTF-8", status.html()).toResponse();
    }

    @POST
    public CompletionStage<Response> call(InputStream body) {
        return calls.answer(BoundedBody.read(body, MAX_CALL), clients.of(request))
                .thenApply(reply -> reply.toResponseBuilder()
                        .header("Access-Control-Allow-Origin", "*")
                        .build());
    }

    @POST
    @Path("{script: xmlrpc\\.php|login\\.cgi|cgi-bin/login\\.cgi}")
    public CompletionStage<Response> callScript(InputStream body) {
        return call(body);
    }

    /** Pages by {@code ?method=}; this grid has none, and without the word it is one more address of XML-RPC. */
    @POST
    @Path("index.php")
    public CompletionStage<Response> callIndex(InputStream body, @QueryParam("method") @Nullable String method) {
        return method != null ? CompletableFuture.completedFuture(NotFoundPage.response()) : call(body);
    }

    @GET
    @Path("index.php")
    public Response index() {
        return NotFoundPage.response();
    }
}
