// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.jsonrpc;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.skerry.api.binary.Octets;
import org.skerry.api.wire.JsonRpcCall;
import org.skerry.web.http.BoundedBody;
import org.skerry.web.http.PublicListener;

/** JSON-RPC at the root, told from XML-RPC by its content type: the HTTP side of {@link JsonRpcExceptionEdge}. */
@Path("/")
@PublicListener
public class JsonRpcResource {
    @Inject
    JsonRpcExceptionEdge calls;

    @POST
    @Consumes(JsonRpcCall.TYPE)
    public Response call(InputStream body) {
        return calls.answer(Octets.owning(BoundedBody.read(body, JsonRpcCall.MAX_BYTES)))
                .toResponse();
    }
}
