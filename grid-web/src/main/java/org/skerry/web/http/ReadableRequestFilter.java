// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.LongAdder;

/**
 * Refuses requests whose address or content type JAX-RS cannot read. It would refuse them too, but writes a stack trace
 * of sixty lines for each: any stranger could fill the disk.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class ReadableRequestFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final LongAdder REFUSED = new LongAdder();

    /** Requests refused since the start. */
    public static long refused() {
        return REFUSED.sum();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (RequestText.isReadable(request.getRequestURI(), request.getQueryString(), request.getContentType())) {
            chain.doFilter(request, response);
        } else {
            REFUSED.increment();
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
