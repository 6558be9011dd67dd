// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.error;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.MalformedBodyException;
import org.skerry.web.http.HttpReply;
import org.skerry.web.robust.FormReply;
import org.skerry.web.robust.FormTable;

/**
 * The edge of the form services: whatever happens behind it, the caller gets the service's failure shape with HTTP 200
 * and nothing of our insides.
 */
public final class FormExceptionEdge {
    private static final Logger LOG = System.getLogger(FormExceptionEdge.class.getName());
    private static final LongAdder REFUSED = new LongAdder();
    private static final LongAdder FAILED = new LongAdder();

    private FormExceptionEdge() {}

    /** Answers one request. */
    public static HttpReply answer(FormTable table, byte[] body) {
        return call(table, body).toHttp();
    }

    /** Requests that were not in the protocol, since the start. */
    public static long refused() {
        return REFUSED.sum();
    }

    /** Requests that failed through no fault of the caller, since the start. */
    public static long failed() {
        return FAILED.sum();
    }

    private static FormReply call(FormTable table, byte[] body) {
        var operation = "";
        try {
            var form = FormBody.parse(body);
            operation = form.method();
            var method = table.methods().get(operation);
            if (method == null) {
                REFUSED.increment();
                LOG.log(Level.DEBUG, "refused service={0} cause=unknown-method", table.service());
                return table.failure();
            }
            return method.call(form);
        } catch (MalformedBodyException malformed) {
            REFUSED.increment();
            LOG.log(
                    Level.DEBUG,
                    "refused service={0} method={1} cause={2}",
                    table.service(),
                    operation,
                    malformed.getMessage());
        } catch (ServiceUnavailableException unavailable) {
            FAILED.increment();
            LOG.log(
                    unavailable.isTold() ? Level.DEBUG : Level.WARNING,
                    "unavailable service={0} method={1} cause={2}",
                    table.service(),
                    operation,
                    unavailable.getMessage());
        } catch (RuntimeException unexpected) {
            FAILED.increment();
            LOG.log(
                    Level.ERROR,
                    () -> "failed service=" + table.service() + " errorId=" + UUID.randomUUID(),
                    unexpected);
        }
        return table.failure();
    }
}
