// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Where the frontend is. */
public final class ApiPaths {
    /** Of all its resources. */
    public static final String ROOT = "/api/v1";

    static final String ASSETS = ROOT + "/assets";

    private ApiPaths() {}

    /** Whether a request is for this frontend, also at a path that is not served. */
    public static boolean isApi(@Nullable HttpServletRequest request) {
        return request != null && (request.getRequestURI() + "/").startsWith(ROOT + "/");
    }
}
