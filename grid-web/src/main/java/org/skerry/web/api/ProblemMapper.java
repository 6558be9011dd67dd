// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.concurrent.atomic.LongAdder;

/** Answers with the problem and counts it. */
@Provider
public class ProblemMapper implements ExceptionMapper<ProblemException> {
    private static final LongAdder TOLD = new LongAdder();

    /** Problems told since the start. */
    public static long told() {
        return TOLD.sum();
    }

    @Override
    public Response toResponse(ProblemException problem) {
        TOLD.increment();
        return problem.problem().toResponse();
    }
}
