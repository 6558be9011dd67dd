// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.gridinfo;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.skerry.web.xmlrpc.XmlRpcCall;
import org.skerry.web.xmlrpc.XmlRpcMethod;

/** The grid's description over XML-RPC. */
@Singleton
public class GetGridInfoMethod implements XmlRpcMethod {
    private final GridInfo gridInfo;

    @Inject
    public GetGridInfoMethod(GridInfo gridInfo) {
        this.gridInfo = gridInfo;
    }

    @Override
    public String name() {
        return "get_grid_info";
    }

    @Override
    public CompletionStage<Map<String, Object>> call(XmlRpcCall call) {
        return CompletableFuture.completedFuture(new LinkedHashMap<>(gridInfo.values()));
    }
}
